"""One module per card or message; each renders from current state for the one who will read it."""
