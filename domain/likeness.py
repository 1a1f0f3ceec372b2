"""Whether two titles are the same one, a little differently written."""

from difflib import SequenceMatcher

ALIKE = 0.85


def likeness(one: str, other: str) -> float:
    """From 0 to 1, by letters and digits alone."""
    return SequenceMatcher(None, _folded(one), _folded(other), autojunk=False).ratio()


def is_alike(one: str, other: str) -> bool:
    return likeness(one, other) >= ALIKE


def _folded(title: str) -> str:
    return "".join(letter for letter in title.casefold() if letter.isalnum())
