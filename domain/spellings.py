"""One spelling for names and titles: what is written otherwise than in the list of people, or in two ways (X07)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from domain.people import Person

_ALIKE, _BEGINNING = 0.8, 4
_NAMES = re.compile(r"[A-ZÆØÅ][\w'’-]+(?: (?:[A-ZÆØÅ]\.|[A-ZÆØÅ][\w'’-]+)){1,5}")
_TITLE = re.compile(r"[\w-]*(?:direktør|chef|konsulent|leder|koordinator|borgmester)", re.IGNORECASE)
_DIRECTOR = re.compile(r"\b(?P<area>\w{4,40}?)s?direktør\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spelling:
    """`better` is the one to use for what is `written`."""

    written: str
    better: str


def spellings(texts: Iterable[str], known: Sequence[Person], aliases: Mapping[str, str]) -> list[Spelling]:
    """What is written in two ways, each once; `aliases` are the municipality's own, which win."""
    said = list(texts)
    names = list(dict.fromkeys(name for text in said for name in _names(text)))
    found = [
        *_aliased(said, aliases),
        *(one for name in names for one in _of_known(name, known)),
        *_of_each_other(names, known),
        *(one for text in said for one in _titles(text, known)),
    ]
    return list({one.written.casefold(): one for one in reversed(found)}.values())[::-1]


def _aliased(texts: Iterable[str], aliases: Mapping[str, str]) -> Iterator[Spelling]:
    for text in texts:
        for written, better in aliases.items():
            rest = re.sub(re.escape(better), "", text, flags=re.IGNORECASE)
            if re.search(rf"(?<!\w){re.escape(written)}(?!\w)", rest, re.IGNORECASE):
                yield Spelling(written, better)


def _names(text: str) -> Iterator[str]:
    """Runs of words with capitals, without the titles before them."""
    for found in _NAMES.finditer(text):
        words = found[0].split()
        titles = [n for n, word in enumerate(words, 1) if _TITLE.fullmatch(word)]
        name = words[titles[-1] if titles else 0 :]
        if len(name) > 1:
            yield " ".join(name)


def _of_known(name: str, known: Sequence[Person]) -> Iterator[Spelling]:
    if any(name.casefold() == person.name.casefold() for person in known):
        return
    fitting = [person.name for person in known if is_same_name(name, person.name)]
    if len(set(fitting)) == 1:
        yield Spelling(name, fitting[0])


def _of_each_other(names: Sequence[str], known: Sequence[Person]) -> Iterator[Spelling]:
    """Of two guests the longer is taken for the whole name."""
    guests = [name for name in names if not any(is_same_name(name, p.name) for p in known)]
    for one, other in combinations(guests, 2):
        if is_same_name(one, other):
            short, full = sorted((one, other), key=len)
            yield Spelling(short, full)


def is_same_name(one: str, other: str) -> bool:
    """The same first name, and a last name that is the other's, its beginning or nearly it."""
    first, *rest = one.casefold().split()
    other_first, *others = other.casefold().split()
    if first != other_first:
        return False
    return any(_is_near(a, b) for a in rest for b in others if len(a.strip(".")) > 1)


def _is_near(one: str, other: str) -> bool:
    if one[:_BEGINNING] == other[:_BEGINNING] and min(len(one), len(other)) >= _BEGINNING:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _titles(text: str, known: Sequence[Person]) -> Iterator[Spelling]:
    """`Velfærdsdirektør` is written `Direktør for Velfærdsforvaltningen` where that is somebody's title."""
    titles = {person.title for person in known if person.title}
    for found in _DIRECTOR.finditer(text):
        if any(found[0].casefold() in title.casefold() for title in titles):
            continue
        meant = [t for t in titles if re.match(rf"direktør for {re.escape(found['area'])}", t, re.IGNORECASE)]
        if len(meant) == 1:
            yield Spelling(found[0], meant[0])
