"""Every phrase of both languages, compiled once, and the plain wordings they stand for."""

import re
from collections import ChainMap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from dialogs.understanding.intents import Intent
from dialogs.understanding.pattern import TEXT_SLOT, compile_phrase
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

_SLOT = re.compile(r"\{(\w+)\}")
_PIECE = re.compile(r"\)\?|[()|]|[^()|]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    intent: Intent
    language: Language
    source: str
    pattern: re.Pattern[str]

    @property
    def takes_text(self) -> bool:
        return TEXT_SLOT in self.pattern.groupindex


@cache
def phrases() -> tuple[Phrase, ...]:
    """In the order of the files, Danish first."""
    return tuple(
        Phrase(Intent(name), language, source, compile_phrase(source, language))
        for language in LANGUAGES
        for name, sources in vocabulary(language).intents.items()
        for source in sources
    )


@cache
def text_phrases() -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases() if phrase.takes_text)


@cache
def slots_of(intent: Intent) -> tuple[str, ...]:
    """Every slot one of the intent's phrases has."""
    return tuple(
        dict.fromkeys(
            name for phrase in phrases() if phrase.intent is intent for name in phrase.pattern.groupindex
        )
    )


@cache
def first_phrase(intent: Intent, language: Language) -> str:
    return vocabulary(language).intents[intent][0]


def example(intent: Intent, language: str) -> str:
    """The phrase `hjælp` shows, with samples for its slots."""
    spoken: Language = "en" if language == "en" else "da"
    words = vocabulary(spoken)
    samples = ChainMap(dict(words.samples_for.get(intent, {})), dict(words.samples))
    return _SLOT.sub(lambda slot: samples[slot[1]], first_phrase(intent, spoken))


def wordings(source: str) -> tuple[str, ...]:
    """All that the alternations of a phrase without slots spell out."""
    pieces = _PIECE.findall(source)
    spelt, rest = _alternatives(pieces)
    if rest:
        raise ValueError(f"{source!r} closes a bracket it did not open")
    return tuple(dict.fromkeys(" ".join(one.split()) for one in spelt))


def _alternatives(pieces: list[str]) -> tuple[list[str], list[str]]:
    """What `pieces` spell up to the bracket that closes them, and what follows that bracket, bracket included."""
    found: list[str] = []
    sequence: list[list[str]] = [[""]]
    while pieces and not pieces[0].startswith(")"):
        piece, pieces = pieces[0], pieces[1:]
        if piece == "|":
            found += _joined(sequence)
            sequence = [[""]]
        elif piece == "(":
            inner, pieces = _alternatives(pieces)
            closing, pieces = pieces[0], pieces[1:]
            sequence.append([*inner, ""] if closing == ")?" else inner)
        else:
            sequence.append([piece])
    return found + _joined(sequence), pieces


def _joined(sequence: list[list[str]]) -> list[str]:
    return ["".join(parts) for parts in product(*sequence)]


def plain_phrases() -> Iterator[Phrase]:
    return (phrase for phrase in phrases() if not phrase.pattern.groupindex)
