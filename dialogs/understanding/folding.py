"""Makes the ways of writing one word the same: case, æ/ae, ø/oe, å/aa, accents, punctuation."""

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "’": "'", "´": "'", "`": "'"})
_WORD = re.compile(r"[\w']+")
# What keyboards and phones leave around a message; colour symbols and emoji are words, not punctuation.
PUNCTUATION = ' \t\r\n\u00a0\u200b\u200d\ufeff.!?…,;:"”“«»'


def fold(text: str) -> str:
    """`Flådestyringen!` and `flaadestyringen` become the same."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_DANISH)
    decomposed = unicodedata.normalize("NFD", lowered)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.strip(PUNCTUATION).split())


def fold_words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
