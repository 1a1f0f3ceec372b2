"""Tests of what the papers say, and that our own reader reads it back."""
