"""Recognises a misspelt question; a misspelt order is never guessed at."""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from dialogs.understanding.colours import colour_words
from dialogs.understanding.folding import fold
from dialogs.understanding.intents import QUESTIONS, Intent
from dialogs.understanding.phrases import plain_phrases, wordings
from dialogs.understanding.vocabulary import Language

SIMILAR, SIMILAR_WORD = 86, 65
# "galt" is no misspelling of "gult": a colour is short, and one letter makes it another word.
SIMILAR_COLOUR = 88
CLEAR_MARGIN = 4
_SHORTEST, _LONGEST = 4, 70


@dataclass(frozen=True, slots=True)
class Wording:
    text: str
    intent: Intent
    language: Language


def nearest_question(words: str) -> Wording | None:
    """The question `words` nearly are, unless something else they may be is nearly as near.

    A word more, less or other is another sentence ("alle er grønne", "mangler jeg noget"), not a misspelling.
    """
    folded = fold(words)
    near = _near(folded) if _SHORTEST <= len(folded) <= _LONGEST else []
    if not near or near[0][0] < SIMILAR:
        return None
    score, best = near[0]
    rival = next((score for score, wording in near if wording.intent is not best.intent), 0.0)
    return best if score - rival >= CLEAR_MARGIN and best.intent in QUESTIONS else None


def _near(folded: str) -> list[tuple[float, Wording]]:
    """Best first."""
    near = process.extract(
        folded, _texts(), scorer=fuzz.ratio, score_cutoff=SIMILAR - CLEAR_MARGIN, limit=None
    )
    known = plain_wordings()
    return [(score, known[at]) for text, score, at in near if _word_by_word(folded.split(), text.split())]


def _word_by_word(said: list[str], meant: list[str]) -> bool:
    return len(said) == len(meant) and all(
        fuzz.ratio(one, other) >= (SIMILAR_COLOUR if other in colour_words() else SIMILAR_WORD)
        for one, other in zip(said, meant, strict=True)
    )


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
