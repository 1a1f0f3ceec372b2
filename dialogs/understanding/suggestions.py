"""What to offer as "Mente du …?" when a message is not understood."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from dialogs.understanding.folding import PUNCTUATION, fold
from dialogs.understanding.intents import NEVER_SUGGESTED, Intent
from dialogs.understanding.misspelling import plain_wordings
from dialogs.understanding.phrases import example, first_phrase
from dialogs.understanding.vocabulary import Language, language_of

_LONGEST = 120
_NEAR = 58
_NEAR_WORD = 65
_ENDS_IN_SLOT = re.compile(r"(?P<words>[^{}]+) \{\w+\}")


def suggestions(text: str, language: str, limit: int = 3) -> list[str]:
    """The nearest phrases, each complete enough to send as it stands, with the person's own object where there is one."""
    said = " ".join(text[:_LONGEST].split())
    spoken = language_of(language)
    scored = sorted([*_whole(said, spoken), *_beginnings(said, spoken)], key=lambda one: -one[0])
    return list(dict.fromkeys(phrase for _, phrase in scored))[:limit]


def _whole(said: str, language: Language) -> Iterator[tuple[float, str]]:
    known = [w for w in plain_wordings() if w.language == language and _may_suggest(w.intent)]
    near = process.extract(
        fold(said), [w.text for w in known], scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=20
    )
    for _, score, at in near:
        intent = known[at].intent
        if "{" not in first_phrase(intent, language):
            yield score, example(intent, language)


def _beginnings(said: str, language: Language) -> Iterator[tuple[float, str]]:
    """Mends the words before the object and keeps the object: "stauts på demens" becomes "status på demens"."""
    words = said.rstrip(PUNCTUATION).split()
    for intent in filter(_may_suggest, Intent):
        match = _ENDS_IN_SLOT.fullmatch(first_phrase(intent, language))
        known = match["words"].split() if match else []
        if known and len(words) > len(known):
            score = min(fuzz.ratio(fold(word), fold(meant)) for word, meant in zip(words, known, strict=False))
            if score >= _NEAR_WORD:
                yield score, " ".join([*known, *words[len(known) :]])


def _may_suggest(intent: Intent) -> bool:
    return intent not in NEVER_SUGGESTED
