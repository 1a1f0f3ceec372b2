"""Takes the courtesies off a message, and says whether it asks, requests or tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dialogs.understanding.folding import PUNCTUATION, fold
from dialogs.understanding.pattern import translate
from dialogs.understanding.vocabulary import LANGUAGES, vocabulary

_MOST_COURTESIES = 4
_LEADING = PUNCTUATION + "@-–—"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a message: `core` is without the punctuation around it, `whole` with what ends it.

    `asks` is a question, `requests` a question in form only ("kan du åbne runden?"), `wishes` says what one wants to see.
    """

    core: str
    whole: str
    asks: bool = False
    requests: bool = False
    wishes: bool = False

    def without(self, courtesy: re.Match[str]) -> "Reading":
        return replace(
            self,
            core=self.core[courtesy.end() :].lstrip(_LEADING),
            whole=self.whole[courtesy.end() :].lstrip(_LEADING),
            requests=self.requests or courtesy["request"] is not None,
            wishes=self.wishes or courtesy["wish"] is not None,
            asks=self.asks or courtesy["asking"] is not None,
        )


def readings(said: str) -> Iterator[Reading]:
    """The message as it stands, then with ever less courtesy around it."""
    core = said.rstrip(PUNCTUATION)
    whole = said.strip()
    reading = Reading(core.strip(), whole, asks=is_question(whole, core))
    yield reading
    for _ in range(_MOST_COURTESIES):
        courtesy = _before().match(reading.core)
        if courtesy is None:
            break
        reading = reading.without(courtesy)
        yield reading
    shorter = _without_thanks(reading.core)
    if shorter != reading.core:
        yield replace(reading, core=shorter)


def is_question(whole: str, core: str) -> bool:
    """Whether only punctuation, emoji and the like follow the last question mark."""
    return "?" in whole[len(core) :] or "?" in _tail(whole)


def _tail(whole: str) -> str:
    end = len(whole)
    while end and not whole[end - 1].isalnum():
        end -= 1
    return whole[end:]


def _without_thanks(core: str) -> str:
    folded = core.casefold()
    for courtesy in _after():
        if folded.endswith(f" {courtesy}"):
            return core[: -len(courtesy)].rstrip(PUNCTUATION)
    return core


@cache
def _before() -> re.Pattern[str]:
    kinds = (f"(?P<{kind}>{_any_of(kind)})" for kind in ("request", "asking", "wish", "plain"))
    return re.compile(rf"(?:{'|'.join(kinds)})[,.!:]?\s{{1,4}}(?=\S)", re.IGNORECASE)


def _any_of(kind: str) -> str:
    return "|".join(
        f"(?:{translate(phrase, language)})"
        for language in LANGUAGES
        for phrase in vocabulary(language).polite[kind]
    )


@cache
def _after() -> tuple[str, ...]:
    words = (fold(phrase) for language in LANGUAGES for phrase in vocabulary(language).polite["after"])
    return tuple(sorted(words, key=len, reverse=True))
