"""Reads what was decided where one word says it: godkendt, drøftet, til efterretning, udsat."""

import re
from collections.abc import Mapping
from functools import cache

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary
from domain.minutes import Formula

_POSTPONED = re.compile(
    r"\b(?:sagen|punktet|the case)\s(?:udsættes|udskydes|blev udsat|er udsat|is postponed)\b"
    r"(?:\s(?:til|to)\s(?:mødet\s|the meeting\s)?(?:den\s|on\s)?(?P<day>[^,;\n]{3,40}))?",
    re.IGNORECASE,
)


def read_verdict(words: str) -> Formula | None:
    """Only where it is all that is said."""
    return _verdicts().get(fold(words))


def says_postponed(text: str) -> str | None:
    """The words for the day in "Sagen udsættes til 25. juni", empty without one; None where it says no such thing (F04)."""
    found = _POSTPONED.search(text)
    return (found["day"] or "") if found else None


@cache
def _verdicts() -> Mapping[str, Formula]:
    return {
        fold(word): Formula(name)
        for language in LANGUAGES
        for name, words in vocabulary(language).verdicts.items()
        for word in words
    }
