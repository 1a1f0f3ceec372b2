"""Hostile input: any bytes to the real service, over HTTP; it answers as designed, lives, and keeps its store sound."""
