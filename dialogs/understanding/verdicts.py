"""Reads what was decided where one word says it: godkendt, drøftet, til efterretning, udsat."""

from collections.abc import Mapping
from functools import cache

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary
from domain.minutes import Formula


def read_verdict(words: str) -> Formula | None:
    """Only where it is all that is said."""
    return _verdicts().get(fold(words))


@cache
def _verdicts() -> Mapping[str, Formula]:
    return {
        fold(word): Formula(name)
        for language in LANGUAGES
        for name, words in vocabulary(language).verdicts.items()
        for word in words
    }
