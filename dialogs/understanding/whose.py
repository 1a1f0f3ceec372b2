"""Finds whose initiatives are meant: a committee, an area, a person, a part, a group or an effort of the plan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from dialogs.understanding.folding import fold, fold_words
from dialogs.understanding.found import Found
from dialogs.understanding.people import find_person
from dialogs.understanding.question_words import area_words, nouns, plan_words
from domain.people import Person
from domain.plan import Initiative

_SIMILAR, _CLEAR, _SHORTEST = 84, 5, 4
_MOST_OF = 0.5


class Kind(StrEnum):
    """In the order they are looked for: the first kind with a match is meant."""

    COMMITTEE = "committee"
    AREA = "area"
    PERSON = "person"
    PART = "part"
    GROUP = "group"
    EFFORT = "effort"


@dataclass(frozen=True, slots=True)
class Whose:
    """`name` is the code of a committee, the key of a person, else as it stands in the files."""

    kind: Kind
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Known:
    """All there is to find, of the plan only what the asker may see."""

    people: tuple[Person, ...]
    initiatives: tuple[Initiative, ...]

    def names(self, kind: Kind) -> Sequence[str]:
        return tuple(dict.fromkeys(name for name in _NAMES[kind](self) if name))


_NAMES: dict[Kind, Callable[[Known], Iterator[str]]] = {
    Kind.COMMITTEE: lambda known: (name for i in known.initiatives for name in i.committees),
    Kind.AREA: lambda known: (p.area for p in known.people),
    Kind.PART: lambda known: (i.part for i in known.initiatives),
    Kind.GROUP: lambda known: (i.group for i in known.initiatives),
    Kind.EFFORT: lambda known: (i.strategic_effort for i in known.initiatives),
}


def find_whose(words: str, known: Known) -> Found[Whose]:
    """By its name, by whole words of it, else where it is clearly a misspelling; also in the genitive."""
    found = find_named(words, known)
    return found if found.one or found.many else _misspelt(fold(words), known)


def find_named(words: str, known: Known) -> Found[Whose]:
    """Not where it may be a misspelling."""
    said_words = fold(words).split()
    if said_words[1:] and said_words[-1] in nouns():
        words = " ".join(said_words[:-1])
    for fits in (_is_named, _has_the_words):
        for said in _without_genitive(fold(words)):
            for kind in Kind:
                if found := fits(said, kind, known):
                    return Found(found[0]) if len(found) == 1 else Found(many=tuple(found))
    return Found()


def _without_genitive(said: str) -> tuple[str, ...]:
    spelt = (said, said.removesuffix("'s"), said.removesuffix("'"), said.removesuffix("s"))
    return tuple(dict.fromkeys(word for word in spelt if word))


def _is_named(said: str, kind: Kind, known: Known) -> list[Whose]:
    if kind is Kind.PERSON:
        exact = [p for p in known.people if said in {fold(p.name), fold(p.first_name), fold(p.key)}]
        return [Whose(kind, person.key) for person in exact]
    meant = fold(plan_words().get(said, said))
    return [Whose(kind, name) for name in known.names(kind) if fold(name) == meant]


def _has_the_words(said: str, kind: Kind, known: Known) -> list[Whose]:
    """The word "teknik" is "Teknik, vækst og klima"; of a person any part of the name, and a slip of one letter."""
    if kind is Kind.PERSON:
        found = find_person(said, known.people)
        return [
            Whose(kind, p.key)
            for p in ((found.one,) if found.one else found.many if _fits(said, found) else ())
        ]
    spelt = [fold_words(said), fold_words(area_words().get(said, said))]
    return [
        Whose(kind, name)
        for name in known.names(kind)
        if kind is not Kind.COMMITTEE and any(_holds(name, wanted, kind) for wanted in spelt if wanted)
    ]


def _holds(name: str, wanted: Sequence[str], kind: Kind) -> bool:
    """Of a group or an effort, whose names are sentences, most of it: "kommune" is not "Digital kommune"."""
    words = fold_words(name)
    is_most = len("".join(wanted)) > _MOST_OF * len("".join(words))
    return set(wanted) <= set(words) and (is_most or kind not in {Kind.GROUP, Kind.EFFORT})


def _fits(said: str, found: Found[Person]) -> bool:
    """Whether several fit, and are not just the nearest: every word is a part of the name."""
    return all(
        all(any(part.startswith(word) for part in fold(person.name).split()) for word in said.split())
        for person in found.many
    )


def _misspelt(said: str, known: Known) -> Found[Whose]:
    if len(said) < _SHORTEST:
        return Found()
    near = sorted(
        (
            (
                max(
                    _likeness(said, fold(name)),
                    *(_likeness(said, word) for word in _told_apart_by(kind, name)),
                ),
                str(kind),
                name,
            )
            for kind in (Kind.AREA, Kind.PART, Kind.GROUP, Kind.EFFORT)
            for name in known.names(kind)
        ),
        reverse=True,
    )
    if not near or near[0][0] < _SIMILAR:
        return Found()
    best = [Whose(Kind(kind), name) for score, kind, name in near if score >= near[0][0] - _CLEAR]
    first = [one for one in best if one.kind is min((b.kind for b in best), key=list(Kind).index)]
    return Found(first[0]) if len(first) == 1 else Found(many=tuple(first))


def _told_apart_by(kind: Kind, name: str) -> list[str]:
    """The words of an area's name are each enough."""
    return fold_words(name) if kind in {Kind.AREA, Kind.PART} else [fold(name)]


def _likeness(said: str, name: str) -> float:
    return max(fuzz.ratio(spelt, name) for spelt in _without_genitive(said))


def belonging(whose: Whose, people: Sequence[Person]) -> Callable[[Initiative], bool]:
    """Whether an initiative is theirs."""
    if whose.kind in {Kind.AREA, Kind.PERSON}:
        area = {p.key for p in people if p.active and p.area == whose.name}
        members = area if whose.kind is Kind.AREA else {whose.name}
        return lambda i: not members.isdisjoint(i.chiefs) or not members.isdisjoint(i.directors)
    return lambda i: whose.name in _HELD[whose.kind](i)


_HELD: dict[Kind, Callable[[Initiative], tuple[str, ...]]] = {
    Kind.COMMITTEE: lambda i: i.committees,
    Kind.PART: lambda i: (i.part,),
    Kind.GROUP: lambda i: (i.group,),
    Kind.EFFORT: lambda i: (i.strategic_effort,),
}


def read_whose(stored: str) -> Whose | None:
    """What `str` wrote."""
    kind, _, name = stored.partition(":")
    return Whose(Kind(kind), name) if kind in list(Kind) and name else None
