"""Finds an initiative by key, code, alias or the words of its title."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from dialogs.understanding.folding import fold, fold_words
from dialogs.understanding.found import Found
from domain.plan import Initiative

_LONGEST = 200
# What is kept of looking through titles: more than a large plan has, less than a hostile message could fill memory with.
_MOST_NAMES, _MOST_WORDS = 20_000, 50_000
_NEAREST_FEW = 3
_MOST_TO_ASK_ABOUT = 6

_CODE = re.compile(r"\b(?P<letters>[a-z]{1,2})[ -]?0*(?P<number>\d{1,4})(?:\s?\([a-z]\))*(?!\w)")
_FILLERS = frozenset(
    {
        "og", "i", "til", "af", "for", "den", "det", "de", "om", "med", "samt", "paa", "vores", "en", "et", "fra", "indsats",
        "indsatsen", "indsatser", "punkt", "punktet", "projekt", "projektet", "samling", "arbejde", "arbejdet",
        "the", "a", "of", "on", "in", "and", "with", "to", "our", "initiative", "project", "item",
    }
)  # fmt: skip
_ENDINGS = (
    "ernes", "erne", "enes", "ens", "ets", "ene", "ers", "en", "et", "er", "es", "e", "s", "t",
)  # fmt: skip
_SHORTEST_STEM, _SHORTEST_PART, _SHORTEST_TO_MISSPELL = 4, 4, 5
_SAME_STEM, _BEGINS_COMPOUND, _WITHIN_COMPOUND = 1.0, 0.9, 0.75
_MISSPELT = 0.83

# How well the words must fit the title, and how much better than the next title, or how fully cover it.
_FITS, _CLEARLY_BETTER = 0.75, 0.15
_COVERED, _CLEARLY_FULLER = 0.85, 0.25


@dataclass(frozen=True, slots=True)
class _Likeness:
    """`fit`: how much of the words stands in the title; `coverage`: how much of the title is in the words (0–1)."""

    fit: float = 0.0
    coverage: float = 0.0

    @property
    def score(self) -> float:
        return self.fit * (0.5 + 0.5 * self.coverage)


_NOT_LIKE = _Likeness()


def find_initiative(words: str, among: Sequence[Initiative]) -> Found[Initiative]:
    """One only with a clear margin: words that fit several titles find it where they are the whole of one title."""
    said = fold(words) if len(words) <= _LONGEST else ""
    exact = tuple(i for i in among if said and said in _exact_names(i))
    if exact:
        return _asking(exact)
    coded = _by_code(said, among)
    return coded or _by_title(said, among)


def _asking(found: tuple[Initiative, ...]) -> Found[Initiative]:
    return Found(found[0]) if len(found) == 1 else Found(many=found)


def _exact_names(initiative: Initiative) -> frozenset[str]:
    return _all_folded((initiative.key, initiative.title, *initiative.aliases))


@lru_cache(maxsize=_MOST_NAMES)
def _all_folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(name) for name in names)


def _by_code(said: str, among: Sequence[Initiative]) -> Found[Initiative] | None:
    """A code that several share is told apart by the words beside it ("R307 BUU"); words that do not fit the only one
    that is looked among mean another one, which somebody else has.
    """
    code = _CODE.search(said)
    coded = tuple(i for i in among if code and _codes([code[0]]) & _codes(i.codes))
    if code is None or not coded:
        return None
    beside = (said[: code.start()] + said[code.end() :]).strip()
    if beside and _content(beside):
        told_apart = _by_title(beside, coded)
        return told_apart if told_apart.one else Found(many=coded)
    return _asking(coded)


def is_code(words: str) -> bool:
    """Whether it is a code and nothing else."""
    return len(words) <= _LONGEST and _CODE.fullmatch(fold(words)) is not None


def _codes(codes: Iterable[str]) -> frozenset[tuple[str, int]]:
    """The same for "R003(I)(B)", "r 3" and "R003"."""
    matches = (_CODE.match(fold(code)) for code in codes)
    return frozenset((match["letters"], int(match["number"])) for match in matches if match)


def is_called(words: str, *among: Initiative) -> bool:
    """Whether it is a title of theirs, a name they also go by or a code, and nothing more."""
    said = fold(words[:_LONGEST])
    return any(said in _exact_names(i) or said in _all_folded(i.codes) for i in among)


def mentioned(text: str, among: Sequence[Initiative]) -> str:
    """The longest title, other name or code that stands in the text as it is; empty where there is none."""
    said = f" {' '.join(fold_words(text[:_LONGEST]))} "
    names = (name for i in among for name in _as_said((i.title, *i.aliases, *i.codes)))
    return max((name for folded, name in names if f" {folded} " in said), key=len, default="")


@lru_cache(maxsize=_MOST_NAMES)
def _as_said(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((" ".join(fold_words(name)), name) for name in names)


def _by_title(said: str, among: Sequence[Initiative]) -> Found[Initiative]:
    scores = _scores(_content(said), among)
    scored = sorted(((_likeness(scores, i), i) for i in among), key=lambda one: -one[0].score)
    fitting = [(likeness, i) for likeness, i in scored if likeness.fit >= _FITS]
    if fitting and all(_is_clear(fitting[0][0], other) for other, _ in fitting[1:]):
        return Found(fitting[0][1])
    best = max((likeness.fit for likeness, _ in fitting), default=0.0)
    near = [i for likeness, i in fitting if best - likeness.fit < _CLEARLY_BETTER][:_MOST_TO_ASK_ABOUT]
    return Found(many=tuple(near or [i for likeness, i in scored if likeness.fit][:_NEAREST_FEW]))


# How surely each word said means a word of a title, where it may at all.
_Scores = Mapping[str, Mapping[str, float]]


def _scores(words: tuple[str, ...], among: Sequence[Initiative]) -> _Scores:
    of_titles = tuple({word for i in among for name in (i.title, *i.aliases) for word in _content(name)})
    stems = tuple(stem(word) for word in of_titles)
    return {
        word: {of_titles[at]: _same(word, of_titles[at]) for at in _maybe(stem(word), stems)}
        for word in words
    }


def _maybe(said: str, stems: Sequence[str]) -> set[int]:
    """Where among the stems those are that `_same` may find like it; the library looks through many at once."""
    found = {at for at, meant in enumerate(stems) if said in meant or meant in said}
    if len(said) >= _SHORTEST_TO_MISSPELL:
        beginnings = [meant[: len(said)] for meant in stems]
        for spelt in (stems, beginnings):
            near = process.extract(said, spelt, scorer=fuzz.ratio, score_cutoff=100 * _MISSPELT, limit=None)
            found |= {at for _, _, at in near}
    return found


def _is_clear(best: _Likeness, other: _Likeness) -> bool:
    if best.fit - other.fit >= _CLEARLY_BETTER:
        return True
    is_fuller = best.coverage >= _COVERED and best.coverage - other.coverage >= _CLEARLY_FULLER
    return is_fuller and best.fit >= other.fit


def _likeness(scores: _Scores, initiative: Initiative) -> _Likeness:
    names = (initiative.title, *initiative.aliases)
    # "kloge kvadratmeter" has a word of the title and an other name.
    together = " ".join(names)
    return max((_compare(scores, _content(name)) for name in (*names, together)), key=lambda one: one.score)


def _compare(scores: _Scores, title: tuple[str, ...]) -> _Likeness:
    """Long words weigh more: they are the ones that tell titles apart."""
    if not title or not any(t in near for near in scores.values() for t in title):
        return _NOT_LIKE
    fits = sum(len(w) * max(near.get(t, 0.0) for t in title) for w, near in scores.items())
    covered = sum(len(t) * max(near.get(t, 0.0) for near in scores.values()) for t in title)
    return _Likeness(fits / sum(map(len, scores)), covered / sum(map(len, title)))


@lru_cache(maxsize=_MOST_NAMES)
def _content(text: str) -> tuple[str, ...]:
    """The words that carry meaning, or all of them where none does."""
    words = fold_words(text)
    return tuple(word for word in words if word not in _FILLERS) or tuple(words)


@lru_cache(maxsize=_MOST_WORDS)
def _same(word: str, of_title: str) -> float:
    """How surely a word means a word of the title: the same, inflected, part of the compound, or misspelt (0–1)."""
    said, meant = stem(word), stem(of_title)
    if said in {meant, f"{meant}s"} or meant == f"{said}s":
        return _SAME_STEM
    if min(len(said), len(meant)) >= _SHORTEST_PART:
        if meant.startswith(said):
            return _BEGINS_COMPOUND
        if said in meant or said.startswith(meant):
            return _WITHIN_COMPOUND
    return _misspelt(said, meant)


def _misspelt(said: str, meant: str) -> float:
    if len(said) < _SHORTEST_TO_MISSPELL:
        return 0.0
    beginning = meant[: len(said)]
    likeness = max(fuzz.ratio(said, meant), fuzz.ratio(said, beginning) * _BEGINS_COMPOUND) / 100
    return likeness * _BEGINS_COMPOUND if likeness >= _MISSPELT else 0.0


@lru_cache(maxsize=_MOST_WORDS)
def stem(word: str) -> str:
    """Without the ending that says how many, which or whose."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
