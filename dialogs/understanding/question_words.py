"""What questions are made of, ready to be matched word by word: filters, fillers and the words they begin with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.calendar_words import months, weekdays
from dialogs.understanding.colours import colour_of_word, colour_words
from dialogs.understanding.folding import fold
from dialogs.understanding.phrases import wordings
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

_TOKEN = re.compile(r"[^\s,;:?!()\"“”«»]+")
_SLOT = re.compile(r"\{(\w+)\}")
# Slots that hold a name, and so any words but those that mean something else.
NAMES = frozenset({"name", "owner", "person"})
LONGEST_NAME, LONGEST_TIME = 6, 5
# What a question is about, where that is not how it stands: `topic:agenda`.
TOPIC = "topic:"


@dataclass(frozen=True, slots=True)
class Piece:
    """A filter's wording (or a filler, whose kind is empty) as folded words; a slot stands as `{name}`."""

    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`by_first` finds the pieces by their first word; `open` are those that begin with a slot."""

    by_first: dict[str, list[Piece]]
    open: tuple[Piece, ...]
    known: frozenset[str]
    starts: frozenset[str]
    leans: tuple[tuple[str, ...], ...]
    fillers: frozenset[str]
    before_names: frozenset[str]


def words_of(text: str) -> list[str]:
    """As `tokens_of`, as they were typed; with the dot that may show it is not the whole word."""
    return [part for part in _TOKEN.findall(text) if part.rstrip(".…")]


def tokens_of(text: str) -> list[str]:
    """The folded words, without the full stop after a word or a number."""
    return [word for part in _TOKEN.findall(fold(text)) if (word := part.rstrip(".…"))]


@cache
def lexicon(language: Language) -> Lexicon:
    words = vocabulary(language).questions
    by_first: dict[str, list[Piece]] = {}
    pieces = tuple(_pieces(language))
    for piece in pieces:
        by_first.setdefault(piece.words[0], []).append(piece)
    idle = frozenset(fold(word) for word in words.fillers if " " not in word)
    literal = {word for piece in pieces for word in piece.words}
    times = {word for names in words.when.values() for name in names for word in tokens_of(name)}
    return Lexicon(
        by_first,
        tuple(piece for piece in pieces if _SLOT.fullmatch(piece.words[0])),
        frozenset(
            {w for w in literal if "{" not in w}
            | {*idle, *times, *colour_words(), *months(), *weekdays()}
            | words_for("negations")
            | words_for("interrogatives")
        ),
        frozenset(fold(word) for word in words.starts),
        tuple(tuple(tokens_of(lean)) for lean in sorted(words.leans, key=len, reverse=True)),
        idle,
        frozenset(piece.words[0] for piece in pieces if piece.words[1:] == ("{name}",)),
    )


@cache
def fillers() -> frozenset[str]:
    """Of both languages."""
    return frozenset().union(*(lexicon(language).fillers for language in LANGUAGES))


@cache
def starts() -> frozenset[str]:
    """Of both languages."""
    return frozenset().union(*(lexicon(language).starts for language in LANGUAGES))


def _pieces(language: Language) -> Iterator[Piece]:
    words = vocabulary(language).questions
    topics = {f"{TOPIC}{name}": phrases for name, phrases in words.topics.items()}
    several = [filler for filler in words.fillers if " " in filler]
    for kind, phrases in {**words.filters, **topics, "": several}.items():
        for phrase in phrases:
            for spelt in wordings(phrase):
                yield Piece(kind, tuple(_folded(spelt)))


def _folded(phrase: str) -> Iterator[str]:
    for word in phrase.split():
        yield word if _SLOT.fullmatch(word) else fold(word)


@cache
def words_for(kind: str) -> frozenset[str]:
    """The folded words of a list of `[names]`."""
    return frozenset(fold(word) for language in LANGUAGES for word in vocabulary(language).names[kind])


@cache
def verbs() -> frozenset[str]:
    """What says that something is so."""
    return words_for("never_within") - words_for("negations")


def _other_names(table: str) -> dict[str, str]:
    """Folded word to what it is another name of, in a table of `[questions]` of both languages."""
    return {
        fold(word): meant
        for language in LANGUAGES
        for meant, words in getattr(vocabulary(language).questions, table).items()
        for word in words
    }


@cache
def counts() -> dict[str, int]:
    """Folded word to the number it means."""
    return {word: int(number) for word, number in _other_names("counts").items()}


@cache
def whens() -> dict[str, str]:
    """Folded words to what they mean, a key of `[questions.when]`."""
    return _other_names("when")


@cache
def plan_words() -> dict[str, str]:
    """Folded word to the part of the plan or the committee that it means; of a committee also its code."""
    codes = {fold(code): code for language in LANGUAGES for code in vocabulary(language).questions.committees}
    return codes | _other_names("parts") | _other_names("committees")


@cache
def area_words() -> dict[str, str]:
    """Folded word to the folded word of an area's name that it means."""
    return {word: fold(meant) for word, meant in _other_names("areas").items()}


@cache
def nouns() -> frozenset[str]:
    """What stands after whose it is, as in "Torbens område"."""
    return frozenset(fold(w) for language in LANGUAGES for w in vocabulary(language).questions.nouns)


def is_colour(word: str) -> bool:
    return colour_of_word(word) is not None
