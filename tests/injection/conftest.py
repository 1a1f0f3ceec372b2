"""A month in which every word that a person or a file can choose is hostile."""

from tests.conversations.conftest import unhurried

__all__ = ["unhurried"]
