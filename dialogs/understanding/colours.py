"""Reads a colour a person names alone."""

from collections.abc import Mapping
from functools import cache

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary
from domain.reports import Colour

_LONGEST = 40
# "■ Rød" is how we write it ourselves, "den er rød" how people answer; U+FE0F asks for the emoji form of a symbol.
_AROUND = frozenset({"den", "det", "er", "bliver", "nu", "stadig", "it", "its", "it's", "is", "still", "now"})


def read_colour(words: str) -> Colour | None:
    """None where there is none, more than one, or anything else beside it."""
    said = fold(words.replace("\ufe0f", "")).split() if len(words) <= _LONGEST else []
    read = {_colours().get(word) for word in said if word not in _AROUND}
    return read.pop() if len(read) == 1 else None


def colour_of_word(word: str) -> Colour | None:
    """Of one folded word."""
    return _colours().get(word)


@cache
def _colours() -> Mapping[str, Colour]:
    return {
        fold(word): Colour(name)
        for language in LANGUAGES
        for forms in (vocabulary(language).colours, vocabulary(language).colours_of_many)
        for name, words in forms.items()
        for word in words
    }


def colour_words() -> frozenset[str]:
    """Folded, in both languages, of one and of many."""
    return frozenset(_colours())
