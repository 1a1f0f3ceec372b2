"""Recognises a misspelt question; a misspelt order is never guessed at."""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from dialogs.understanding.folding import fold
from dialogs.understanding.intents import QUESTIONS, Intent
from dialogs.understanding.phrases import plain_phrases, wordings
from dialogs.understanding.vocabulary import Language

SIMILAR = 86
CLEAR_MARGIN = 4
_SHORTEST, _LONGEST = 4, 70
_LOOK_AT = 12


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    intent: Intent
    language: Language


def nearest_question(words: str) -> Wording | None:
    """The question `words` nearly are, unless something else they may be is nearly as near."""
    folded = fold(words)
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return None
    known = plain_wordings()
    near = process.extract(
        folded,
        _texts(),
        scorer=fuzz.ratio,
        score_cutoff=SIMILAR - CLEAR_MARGIN,
        limit=_LOOK_AT,
    )
    if not near or near[0][1] < SIMILAR:
        return None
    best = known[near[0][2]]
    rivals = [score for _, score, at in near if known[at].intent is not best.intent]
    is_clear = not rivals or near[0][1] - rivals[0] >= CLEAR_MARGIN
    return best if is_clear and best.intent in QUESTIONS else None


@cache
def _texts() -> tuple[str, ...]:
    return tuple(wording.text for wording in plain_wordings())


@cache
def plain_wordings() -> tuple[Wording, ...]:
    """Every phrase without slots in every wording, folded."""
    return tuple(
        Wording(fold(wording), phrase.intent, phrase.language)
        for phrase in plain_phrases()
        for wording in wordings(phrase.source)
    )
