"""The words that steer the text dialog (users.md, dialog words)."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary

_LONGEST = 40


class StageWord(StrEnum):
    BACK = "back"
    SKIP = "skip"
    UNCHANGED = "unchanged"
    REST_UNCHANGED = "rest_unchanged"
    CANCEL = "cancel"
    SEND = "send"
    END = "end"
    HELP = "help"


def read_stage_word(text: str) -> StageWord | None:
    """Only where it is the whole message and no question: everything else is an answer."""
    if len(text) > _LONGEST or "?" in text:
        return None
    return _stage_words().get(fold(text))


@cache
def _stage_words() -> Mapping[str, StageWord]:
    return {
        fold(word): StageWord(name)
        for language in LANGUAGES
        for name, words in vocabulary(language).stage.items()
        for word in words
    }
