"""What to offer as "Mente du …?" when a message is not understood."""

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz import fuzz, process

from dialogs.understanding.folding import PUNCTUATION, fold
from dialogs.understanding.intents import NEVER_SUGGESTED, Intent
from dialogs.understanding.misspelling import plain_wordings
from dialogs.understanding.phrases import example, first_phrase
from dialogs.understanding.vocabulary import Language, language_of, vocabulary

_LONGEST = 120
_NEAR, _MOST = 65, 20
_NEAR_WORD = 65
_ENDS_IN_SLOT = re.compile(r"(?P<words>[^{}]+) \{\w+\}")


def suggestions(text: str, language: str, limit: int = 3) -> list[str]:
    """The nearest phrases, each complete enough to send as it stands, with the person's own object where there is one."""
    said = " ".join(text[:_LONGEST].split())
    spoken = language_of(language)
    scored = sorted([*_whole(said, spoken), *_beginnings(said, spoken)], key=lambda one: -one[0])
    return list(dict.fromkeys(phrase for _, phrase in scored))[:limit]


def _whole(said: str, language: Language) -> Iterator[tuple[float, str]]:
    texts, intents = _offers(language)
    near = process.extract(fold(said), texts, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=_MOST)
    yield from ((score, example(intents[at], language)) for _, score, at in near)
    questions = vocabulary(language).questions.examples
    folded = [fold(question) for question in questions]
    close = process.extract(fold(said), folded, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=_MOST)
    yield from ((score, questions[at]) for _, score, at in close)


@cache
def _offers(language: Language) -> tuple[tuple[str, ...], tuple[Intent, ...]]:
    """The wordings of intents whose first phrase needs no object, and those intents."""
    offered = [
        wording
        for wording in plain_wordings()
        if wording.language == language
        and _may_suggest(wording.intent)
        and "{" not in first_phrase(wording.intent, language)
    ]
    return tuple(one.text for one in offered), tuple(one.intent for one in offered)


def _beginnings(said: str, language: Language) -> Iterator[tuple[float, str]]:
    """Mends the words before the object and keeps the object: "stauts på demens" becomes "status på demens"."""
    words = said.rstrip(PUNCTUATION).split()
    for intent in map(Intent, vocabulary(language).intents):
        match = _ENDS_IN_SLOT.fullmatch(first_phrase(intent, language)) if _may_suggest(intent) else None
        known = match["words"].split() if match else []
        if known and len(words) > len(known):
            score = min(
                fuzz.ratio(fold(word), fold(meant)) for word, meant in zip(words, known, strict=False)
            )
            if score >= _NEAR_WORD:
                yield score, " ".join([*known, *words[len(known) :]])


def _may_suggest(intent: Intent) -> bool:
    return intent not in NEVER_SUGGESTED
