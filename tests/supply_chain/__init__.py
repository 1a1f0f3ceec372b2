"""What the product is made of: locked, audited, licensed, and without secrets."""
