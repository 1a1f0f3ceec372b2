"""Reads how an answer was given, where that is what was asked: mail, by word of mouth, telephone, a meeting."""

from collections.abc import Mapping
from functools import cache

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary
from domain.reports import Source

_LONGEST = 40


def read_source(text: str) -> Source | None:
    """Only where it is the whole message."""
    return _sources().get(fold(text)) if len(text) <= _LONGEST else None


@cache
def _sources() -> Mapping[str, Source]:
    return {
        fold(word): Source(name)
        for language in LANGUAGES
        for name, words in vocabulary(language).sources.items()
        for word in words
    }
