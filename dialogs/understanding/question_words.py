"""What questions are made of, ready to be matched word by word: filters, fillers and the words they begin with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.calendar_words import months, weekdays
from dialogs.understanding.colours import colour_of_word
from dialogs.understanding.folding import fold
from dialogs.understanding.phrases import wordings
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

_TOKEN = re.compile(r"[^\s,;:?!()\"“”«»]+")
_SLOT = re.compile(r"\{(\w+)\}")
# Slots that hold a name, and so any words but those that mean something else.
NAMES = frozenset({"name", "owner", "person"})
LONGEST_NAME, LONGEST_TIME = 6, 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A filter's wording (or a filler, whose kind is empty) as folded words; a slot stands as `{name}`."""

    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`by_first` finds the pieces by their first word; those that begin with a slot stand under the slot."""

    by_first: dict[str, list[Piece]]
    known: frozenset[str]
    starts: frozenset[str]
    leans: tuple[tuple[str, ...], ...]
    fillers: frozenset[str]


def words_of(text: str) -> list[str]:
    """As `tokens_of`, as they were typed."""
    return [word for part in _TOKEN.findall(text) if (word := part.rstrip(".…"))]


def tokens_of(text: str) -> list[str]:
    """The folded words, without the full stop after a word or a number."""
    return [word for part in _TOKEN.findall(fold(text)) if (word := part.rstrip(".…"))]


@cache
def lexicon(language: Language) -> Lexicon:
    words = vocabulary(language).questions
    by_first: dict[str, list[Piece]] = {}
    for piece in _pieces(language):
        by_first.setdefault(piece.words[0], []).append(piece)
    fillers = frozenset(fold(word) for word in words.fillers)
    literal = {word for pieces in by_first.values() for piece in pieces for word in piece.words}
    times = {word for names in words.when.values() for name in names for word in tokens_of(name)}
    return Lexicon(
        by_first,
        frozenset({word for word in literal if "{" not in word} | fillers | times | {*months(), *weekdays()}),
        frozenset(fold(word) for word in words.starts),
        tuple(tuple(tokens_of(lean)) for lean in sorted(words.leans, key=len, reverse=True)),
        fillers,
    )


def _pieces(language: Language) -> Iterator[Piece]:
    for kind, phrases in vocabulary(language).questions.filters.items():
        for phrase in phrases:
            for spelt in wordings(phrase):
                yield Piece(kind, tuple(_folded(spelt)))


def _folded(phrase: str) -> Iterator[str]:
    for word in phrase.split():
        yield word if _SLOT.fullmatch(word) else fold(word)


@cache
def counts() -> dict[str, int]:
    """Folded word to the number it means."""
    return {
        fold(word): int(number)
        for language in LANGUAGES
        for number, words in vocabulary(language).questions.counts.items()
        for word in words
    }


@cache
def whens() -> dict[str, str]:
    """Folded words to `last`, `last_month`, `this_month` or `two_months_ago`."""
    return {
        fold(word): meant
        for language in LANGUAGES
        for meant, words in vocabulary(language).questions.when.items()
        for word in words
    }


@cache
def plan_words() -> dict[str, str]:
    """Folded word to the part of the plan or the committee that it means; of a committee also its code."""
    codes = {fold(code): code for language in LANGUAGES for code in vocabulary(language).questions.committees}
    return codes | {
        fold(word): meant
        for language in LANGUAGES
        for table in (vocabulary(language).questions.parts, vocabulary(language).questions.committees)
        for meant, words in table.items()
        for word in words
    }


@cache
def nouns() -> frozenset[str]:
    """What stands after whose it is, as in "Torbens område"."""
    return frozenset(fold(w) for language in LANGUAGES for w in vocabulary(language).questions.nouns)


def is_colour(word: str) -> bool:
    return colour_of_word(word) is not None
