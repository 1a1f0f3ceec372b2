"""Takes every word of a question as part of a filter or as a word that says nothing, the cheapest way there is."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from dialogs.understanding.calendar_words import month_named, months
from dialogs.understanding.colours import colour_words
from dialogs.understanding.days import read_date
from dialogs.understanding.names import Names
from dialogs.understanding.question_words import (
    LONGEST_NAME,
    LONGEST_TIME,
    NAMES,
    Lexicon,
    Piece,
    counts,
    fillers,
    is_colour,
    plan_words,
    whens,
    words_for,
)

_YEAR = re.compile(r"20\d\d")
MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
_DAY = re.compile(
    r"(?:d|den|the)|\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d\d-\d\d|of"
)
_BARE_NAME = Piece("where", ("{name}",))
# Whether words are a day does not hang on today.
_SOME_DAY = date(2025, 1, 1)
_MOST_HELD = 50_000
_LIKE_COLOUR, _SHORTEST_COLOUR = 85, 5
# How many words a slot may hold, where that is not as many as a name.
_LONGEST = {"colours": 1, "was": 1}
# What a word costs: the words of the files are preferred to names, and filters to fillers.
_PIECE, _FILTER, _FILLER, _NAME, _NAMED = 0.25, 0.5, 1.0, 2.0, 1.0
_PASSED_OVER = 6.0


@dataclass(frozen=True, slots=True)
class Filter:
    """One part of a question: its kind in the files, and the words in its slots; names as they were typed."""

    kind: str
    said: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Covered:
    """`kept` are the places of the words that belong to a filter, `passed` of those that belong to nothing."""

    cost: float
    filters: tuple[Filter, ...] = ()
    kept: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A message word by word: folded, and as typed."""

    folded: tuple[str, ...]
    typed: tuple[str, ...]

    def __getitem__(self, part: slice) -> "Words":
        return Words(self.folded[part], self.typed[part])


def cover(said: Words, lexicon: Lexicon, names: Names | None = None) -> Covered | None:
    """None where a word is neither; found from the end.

    With the names there are, other words are passed over, and a name needs no small word before it.
    """
    best: list[Covered | None] = [None] * len(said.folded) + [Covered(0.0)]
    for at in range(len(said.folded) - 1, -1, -1):
        ways = [
            Covered(cost + rest.cost, (*one, *rest.filters), (*held, *rest.kept), rest.passed)
            for cost, end, one in _steps(said, at, lexicon, names)
            if (rest := best[end])
            for held in [range(at, end) if one else ()]
        ]
        if names and (rest := best[at + 1]):
            ways.append(replace(rest, cost=rest.cost + _PASSED_OVER, passed=(at, *rest.passed)))
        best[at] = min(ways, key=lambda way: way.cost, default=None)
    return best[0]


def _steps(
    said: Words, at: int, lexicon: Lexicon, names: Names | None
) -> Iterator[tuple[float, int, tuple[Filter, ...]]]:
    word = said.folded[at]
    if word in lexicon.fillers:
        yield _FILLER, at + 1, ()
    for piece in (*lexicon.by_first.get(word, ()), *lexicon.open, *([_BARE_NAME] if names else [])):
        for end, cost, held in _ends(piece.words, said, at, lexicon, names):
            yield cost + _PIECE, end, (Filter(piece.kind, held),) if piece.kind else ()


_Held = tuple[tuple[str, str], ...]


def _ends(
    wanted: Sequence[str],
    said: Words,
    at: int,
    lexicon: Lexicon,
    names: Names | None,
    *,
    within: bool = False,
) -> Iterator[tuple[int, float, _Held]]:
    """Where the words of a piece may end that begins at `at`, what it costs, and what its slots hold.

    Fillers may stand within a piece: "hvem læser egentlig mit svar".
    """
    if not wanted:
        yield at, 0.0, ()
        return
    first, rest = wanted[0], wanted[1:]
    if not first.startswith("{"):
        if said.folded[at : at + 1] == (first,):
            for end, cost, held in _ends(rest, said, at + 1, lexicon, names, within=True):
                yield end, cost + _FILTER, held
        elif within and not lexicon.fillers.isdisjoint(said.folded[at : at + 1]):
            for end, cost, held in _ends(wanted, said, at + 1, lexicon, names, within=True):
                yield end, cost + _FILLER, held
        return
    slot = first[1:-1]
    for until in range(at + 1, min(at + _LONGEST.get(slot, LONGEST_NAME), len(said.folded)) + 1):
        price = _price(slot, said.folded[at:until], names)
        if price is not None:
            words = " ".join((said.typed if slot in NAMES else said.folded)[at:until])
            for end, cost, held in _ends(rest, said, until, lexicon, names, within=True):
                yield end, cost + price, ((slot, words), *held)


def _price(slot: str, held: tuple[str, ...], names: Names | None) -> float | None:
    """What it costs to take the words as the slot's, or None where they cannot be."""
    if slot in NAMES:
        may_be = names.has(held) if names else is_name(held)
        may_be = may_be and (slot != "owner" or held[-1].endswith(("s", "'")))
        return _NAMED + _NAME * len(held) if may_be else None
    return _FILTER * len(held) if _fits(slot, held) else None


@lru_cache(maxsize=_MOST_HELD)
def _fits(slot: str, held: tuple[str, ...]) -> bool:
    return _SLOTS[slot](held)


def is_name(held: tuple[str, ...]) -> bool:
    """Whether folded words may be a name: they neither begin as a question does nor hold a colour."""
    return (
        held[0] not in _never_first()
        and held[-1] not in fillers()
        and (words_for("never_within") | words_for("negations")).isdisjoint(held)
        and not any(is_colour(word) for word in held)
        and not (len(held) == 1 and _is_misspelt_colour(held[0]))
    )


@lru_cache(maxsize=_MOST_HELD)
def _is_misspelt_colour(word: str) -> bool:
    near = process.extractOne(word, sorted(colour_words()), scorer=fuzz.ratio, score_cutoff=_LIKE_COLOUR)
    return near is not None and len(word) >= _SHORTEST_COLOUR


@cache
def _never_first() -> frozenset[str]:
    return fillers() | words_for("never_first") | frozenset(months()) | {word.split()[0] for word in whens()}


def _is_colours(held: tuple[str, ...]) -> bool:
    return len(held) == 1 and is_colour(held[0])


def is_when(held: tuple[str, ...]) -> bool:
    """A month by name, with its year or without, or one told by how long ago it is."""
    if len(held) <= len(("marts", "2025")) and month_named(held[0]):
        return len(held) == 1 or _YEAR.fullmatch(held[1]) is not None
    return " ".join(held) in whens() or (len(held) == 1 and MONTH.fullmatch(held[0]) is not None)


def _is_since(held: tuple[str, ...]) -> bool:
    """Also a day: whether there is such a day is found out where it is looked up."""
    if is_when(held) or _is_day(held):
        return True
    is_day = any(word in months() or not word.isalnum() for word in held) and all(
        _DAY.fullmatch(word) or word in months() or _YEAR.fullmatch(word) for word in held
    )
    return len(held) <= LONGEST_TIME and is_day and any(word[0].isdigit() for word in held)


def _is_day(held: tuple[str, ...]) -> bool:
    return len(held) <= LONGEST_TIME and read_date(" ".join(held), _SOME_DAY) is not None


def _is_count(held: tuple[str, ...]) -> bool:
    return " ".join(held) in counts() or (len(held) == 1 and held[0].isdigit() and len(held[0]) <= len("60"))


def _is_part(held: tuple[str, ...]) -> bool:
    return " ".join(held) in plan_words()


_SLOTS: Mapping[str, Callable[[tuple[str, ...]], bool]] = {
    "colours": _is_colours,
    "was": _is_colours,
    "when": is_when,
    "since": _is_since,
    "day": _is_day,
    "count": _is_count,
    "part": _is_part,
}
