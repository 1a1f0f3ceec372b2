"""Files in: what is read out of them, and what is refused."""
