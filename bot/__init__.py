"""The service: HTTP edge, connector, schedule, outbox dispatcher, command line; all wiring in `bot.service`."""
