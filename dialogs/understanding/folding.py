"""Makes the ways of writing one word the same: case, æ/ae, ø/oe, å/aa, accents, punctuation."""

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "’": "'", "´": "'", "`": "'"})
# What pasting leaves between the letters: zero-width characters, soft hyphens, marks of direction.
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
# Around a message also the bullets of Word (private use) and of lists; the symbols of the colours are words.
_BULLETS = "\u2022\u2023\u2043\u2219\u25aa\u25ab\u25e6\u00b7*>|_~#"
_WORD = re.compile(r"[\w']+")
# What keyboards and phones leave around a message; colour symbols and emoji are words, not punctuation.
PUNCTUATION = ' \t\r\n\u00a0\u200b\u200d\ufeff.!?…,;:"”“«»'


def as_typed(text: str) -> str:
    """As typed by hand: every space an ordinary one, nothing unseen, and no bullets or private signs around it."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in seen)
    start, end = 0, len(spaced)
    while start < end and _is_around(spaced[start]):
        start += 1
    while end > start and _is_around(spaced[end - 1]):
        end -= 1
    return spaced[start:end]


def _is_around(character: str) -> bool:
    return character in _BULLETS or unicodedata.category(character) in {"Zs", "Zl", "Zp", "Cc", "Co", "Cn"}


def fold(text: str) -> str:
    """`Flådestyringen!` and `flaadestyringen` become the same."""
    lowered = as_typed(text).casefold().translate(_DANISH)
    decomposed = unicodedata.normalize("NFD", lowered)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.strip(PUNCTUATION).split())


def fold_words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
