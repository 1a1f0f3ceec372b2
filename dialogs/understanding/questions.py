"""Reads a question about the plan as filters in any order: colour, whose, where, when, changed, for how long (design.md §4)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz, process

from dialogs.understanding.calendar_words import months
from dialogs.understanding.folding import fold
from dialogs.understanding.question_words import (
    LONGEST_NAME,
    LONGEST_TIME,
    NAMES,
    Lexicon,
    counts,
    is_colour,
    lexicon,
    plan_words,
    tokens_of,
    whens,
    words_of,
)
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

_MOST_WORDS, _LONGEST_LEAN = 30, 120
# "unchangd" alone may be an order.
_FEWEST_MISSPELT = 3
SEVERAL = "|"
_YEAR = re.compile(r"20\d\d")
MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
_DAY = re.compile(
    r"(?:d|den|the)|\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d\d-\d\d|of"
)
# What a word costs: the words of the files are preferred to names, and filters to fillers.
_PIECE, _FILTER, _FILLER, _NAME, _NAMED = 0.25, 0.5, 1.0, 2.0, 1.0
_PASSED_OVER = 6.0
# A word is misspelt where it is this near to one of the files' and no other is nearly as near.
_SIMILAR, _SIMILAR_COLOUR, _CLEAR, _SHORTEST = 80, 85, 4, 4
_FEW_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Filter:
    """One part of a question: its kind in the files, and the words in its slots."""

    kind: str
    said: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A whole question; not `exact` is a recognised misspelling."""

    filters: tuple[Filter, ...]
    language: Language
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Read:
    """`kept` are the places of the words that belong to a filter, `passed` of those that belong to nothing."""

    cost: float
    filters: tuple[Filter, ...] = ()
    kept: tuple[int, ...] = ()
    passed: tuple[int, ...] = ()


def read_asked(text: str, *, asks: bool, misspelt: bool = False) -> Asked | None:
    """The filters of a message that is nothing but a question; `asks` says that it ends as one."""
    return _nearest(text, lambda said, words: _questioned(said, words, asks=asks), misspelt=misspelt)


def read_leaning(text: str) -> Asked | None:
    """The filters after "og" or "hvad med", which continue the last answer."""
    return _nearest(text, _leaning)


def named_after_lean(text: str, *, asks: bool) -> str:
    """The name in "hvad med Teknik", also after a mere "og" where it ends as a question; else empty."""
    tokens = tokens_of(text) if len(text) <= _LONGEST_LEAN else []
    for language in LANGUAGES:
        lean = _lean(tokens, lexicon(language))
        rest = tuple(tokens[len(lean) :])
        if lean and 0 < len(rest) <= LONGEST_NAME and (asks or len(lean) > 1) and _is_name(rest):
            return " ".join(rest)
    return ""


def filters_within(text: str) -> tuple[str, str]:
    """The words of the filters, and the others: "røde i april" and "send" of "send mig de røde i april"."""
    tokens, typed = tokens_of(text), words_of(text)
    if len(tokens) != len(typed) or len(tokens) > _MOST_WORDS:
        return "", ""
    read = [_cover(tuple(tokens), lexicon(language), passing_over=True) for language in LANGUAGES]
    best = min((one for one in read if one and one.filters), key=lambda one: one.cost, default=None)
    if best is None or not 0 < len(best.passed) <= len(tokens) / 2:
        return "", ""
    return " ".join(typed[at] for at in best.kept), " ".join(typed[at] for at in best.passed)


def named_alone(text: str) -> str:
    """What is left of "vis mig R003 tak" and "R003 status": empty where nothing or a colour is."""
    tokens = tokens_of(text) if len(text) <= _LONGEST_LEAN else []
    says_nothing = frozenset().union(*(lexicon(language).fillers for language in LANGUAGES)) | _thanks()
    while tokens and tokens[0] in says_nothing:
        tokens = tokens[1:]
    while tokens and tokens[-1] in says_nothing:
        tokens = tokens[:-1]
    return "" if any(is_colour(token) for token in tokens) else " ".join(tokens)


@cache
def _thanks() -> frozenset[str]:
    return frozenset(fold(word) for language in LANGUAGES for word in vocabulary(language).polite["after"])


def as_slots(asked: Asked) -> dict[str, str]:
    """The words of the filters by their kind, several of one kind parted by `SEVERAL`; `yes` where it has no words."""
    slots: dict[str, list[str]] = {}
    for one in asked.filters:
        said = [(slot if slot == "colours" else one.kind, words) for slot, words in one.said]
        for kind, words in said or [(one.kind, "yes")]:
            slots.setdefault(kind, []).append(words)
        if one.kind not in dict(said) and one.kind != "colour":
            slots.setdefault(one.kind, []).append("yes")
    return {kind: SEVERAL.join(dict.fromkeys(words)) for kind, words in slots.items()}


_Way = Callable[[list[str], Lexicon], "_Read | None"]


def _nearest(text: str, way: _Way, *, misspelt: bool = False) -> Asked | None:
    """In the language whose words fit it best."""
    tokens = tokens_of(text)
    found: list[tuple[float, Asked]] = []
    for language in LANGUAGES if 0 < len(tokens) <= _MOST_WORDS else ():
        said = [_mended(token, language) for token in tokens] if misspelt else tokens
        is_mended = said != tokens and len(tokens) >= _FEWEST_MISSPELT
        read = way(said, lexicon(language)) if is_mended or not misspelt else None
        if read and read.filters:
            found.append((read.cost, Asked(read.filters, language, exact=not misspelt)))
    return min(found, key=lambda one: one[0])[1] if found else None


def _questioned(said: list[str], words: Lexicon, *, asks: bool) -> "_Read | None":
    read = _cover(tuple(said), words)
    is_one = read and read.filters and (asks or _begins(said, words, read.filters))
    return read if is_one else None


def _leaning(said: list[str], words: Lexicon) -> "_Read | None":
    lean = _lean(said, words)
    return _cover(tuple(said[len(lean) :]), words) if lean else None


def _lean(said: list[str], words: Lexicon) -> tuple[str, ...]:
    return next((lean for lean in words.leans if tuple(said[: len(lean)]) == lean), ())


def _begins(tokens: list[str], words: Lexicon, filters: tuple[Filter, ...]) -> bool:
    """Whose it is may begin a question too ("Torbens område", "ØK røde"), and a month where a colour follows."""
    first, kinds = filters[0], {one.kind for one in filters}
    is_whose = dict(first.said).get("owner", "").startswith(tokens[0]) or first.kind == "part"
    is_month = first.kind == "month" and "colour" in kinds
    return tokens[0] in words.starts or is_colour(tokens[0]) or is_whose or is_month


def _cover(tokens: tuple[str, ...], words: Lexicon, *, passing_over: bool = False) -> _Read | None:
    """The cheapest way to take every word as part of a filter or as a filler; found from the end."""
    best: list[_Read | None] = [None] * len(tokens) + [_Read(0.0)]
    for at in range(len(tokens) - 1, -1, -1):
        ways = [
            _Read(cost + rest.cost, (*one, *rest.filters), (*held, *rest.kept), rest.passed)
            for cost, end, one in _steps(tokens, at, words)
            if (rest := best[end])
            for held in [range(at, end) if one else ()]
        ]
        if passing_over and (rest := best[at + 1]):
            ways.append(replace(rest, cost=rest.cost + _PASSED_OVER, passed=(at, *rest.passed)))
        best[at] = min(ways, key=lambda way: way.cost, default=None)
    return best[0]


def _steps(
    tokens: tuple[str, ...], at: int, words: Lexicon
) -> Iterator[tuple[float, int, tuple[Filter, ...]]]:
    if tokens[at] in words.fillers:
        yield _FILLER, at + 1, ()
    slots = [first for first in words.by_first if first.startswith("{")]
    for first in (tokens[at], *slots):
        for piece in words.by_first.get(first, ()):
            for end, cost, said in _ends(piece.words, tokens, at):
                yield cost + _PIECE, end, (Filter(piece.kind, said),)


_Said = tuple[tuple[str, str], ...]


def _ends(wanted: tuple[str, ...], tokens: tuple[str, ...], at: int) -> Iterator[tuple[int, float, _Said]]:
    """Where the words of a piece may end that begins at `at`, what it costs, and what its slots hold."""
    if not wanted:
        yield at, 0.0, ()
        return
    first, rest = wanted[0], wanted[1:]
    if not first.startswith("{"):
        if at < len(tokens) and tokens[at] == first:
            for end, cost, said in _ends(rest, tokens, at + 1):
                yield end, cost + _FILTER, said
        return
    slot = first[1:-1]
    for until in range(at + 1, min(at + LONGEST_NAME, len(tokens)) + 1):
        held = tokens[at:until]
        price = _price(slot, held)
        if price is not None:
            for end, cost, said in _ends(rest, tokens, until):
                yield end, cost + price, ((slot, " ".join(held)), *said)


def _price(slot: str, held: tuple[str, ...]) -> float | None:
    """What it costs to take the words as the slot's, or None where they cannot be."""
    if slot in NAMES:
        is_name = _is_name(held) and (slot != "owner" or held[-1].endswith(("s", "'")))
        return _NAMED + _NAME * len(held) if is_name else None
    fits = _SLOTS[slot](held)
    return _FILTER * len(held) if fits else None


def _is_name(held: tuple[str, ...]) -> bool:
    return held[0] not in _never_first() and not any(is_colour(word) for word in held)


@cache
def _never_first() -> frozenset[str]:
    fillers = frozenset().union(*(lexicon(language).fillers for language in LANGUAGES))
    orders = {fold(word) for language in LANGUAGES for word in vocabulary(language).names["never_first"]}
    return fillers | orders | frozenset(months()) | {word.split()[0] for word in whens()}


def _is_colours(held: tuple[str, ...]) -> bool:
    return len(held) == 1 and is_colour(held[0])


def is_when(held: tuple[str, ...]) -> bool:
    """A month by name, with its year or without, or one told by how long ago it is."""
    if len(held) <= len(("marts", "2025")) and held[0] in months():
        return len(held) == 1 or _YEAR.fullmatch(held[1]) is not None
    return " ".join(held) in whens() or (len(held) == 1 and MONTH.fullmatch(held[0]) is not None)


def _is_since(held: tuple[str, ...]) -> bool:
    """Also a day: whether there is such a day is found out where it is looked up."""
    if is_when(held):
        return True
    is_day = any(word in months() or not word.isalnum() for word in held) and all(
        _DAY.fullmatch(word) or word in months() or _YEAR.fullmatch(word) for word in held
    )
    return len(held) <= LONGEST_TIME and is_day and any(word[0].isdigit() for word in held)


def _is_count(held: tuple[str, ...]) -> bool:
    return " ".join(held) in counts() or (len(held) == 1 and held[0].isdigit() and len(held[0]) <= len("60"))


def _is_part(held: tuple[str, ...]) -> bool:
    return " ".join(held) in plan_words()


_SLOTS: Mapping[str, Callable[[tuple[str, ...]], bool]] = {
    "colours": _is_colours,
    "was": _is_colours,
    "when": is_when,
    "since": _is_since,
    "count": _is_count,
    "part": _is_part,
}


@cache
def _choices(language: Language) -> tuple[str, ...]:
    known = {word for word in lexicon(language).known if len(word) >= _SHORTEST - 1 and word.isalpha()}
    return tuple(sorted(known))


def _mended(token: str, language: Language) -> str:
    """The word of the files that is meant, where it is clear; else the word as it is, which may be a name."""
    words = lexicon(language)
    if len(token) < _SHORTEST or token in words.known or is_colour(token) or not token.isalpha():
        return token
    near = process.extract(
        token, _choices(language), scorer=fuzz.ratio, score_cutoff=_SIMILAR - _CLEAR, limit=2
    )
    if not near or near[0][1] < (_SIMILAR_COLOUR if is_colour(near[0][0]) else _SIMILAR):
        return token
    is_clear = len(near) == 1 or near[0][1] - near[1][1] >= _CLEAR
    return near[0][0] if is_clear else token
