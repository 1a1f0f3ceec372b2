"""Whole conversations with the real service over HTTP, as the people have them."""
