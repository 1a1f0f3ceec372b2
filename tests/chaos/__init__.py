"""The service broken on purpose: killed, refused, throttled and left without answers, for as long as is asked for."""
