"""A number out of a card or a stored view; a card's data can be written by hand, and may be anything."""

LONGEST = 9


def number_in(text: str, otherwise: int = 0) -> int:
    """`otherwise` for what is none, and for one longer than any we mean."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST else otherwise
