"""The real process, driven over HTTP alone, with the local connector in the place of Teams."""
