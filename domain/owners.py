"""Who is meant by the words a follow-up is given to: people, a title or a unit, and nobody where it is not certain (F01)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.people import Person, Role

_AND = re.compile(r"\s*(?:,|/|&|\bog\b|\bsamt\b|\band\b)\s*")
_DEFINITE = ("erne", "en", "et", "n", "t")
_SHORTEST_STEM = 4
_LEADING = (Role.CHIEF, Role.DIRECTOR, Role.FINANCE)


@dataclass(frozen=True, slots=True)
class Owner:
    """`people` are keys; `unit` is the role or unit as it was written, its contacts are the people, if any is known."""

    people: tuple[str, ...] = ()
    unit: str = ""


def owner_named(words: str, people: Sequence[Person], secretariat: str) -> Owner | None:
    """One person, several, or a unit that is known; `secretariat` is the unit everybody in that role is contact of."""
    active = [person for person in people if person.active]
    if whole := _one(words, active, secretariat):
        return whole
    parts = [_one(part, active, secretariat) for part in _AND.split(words)]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts) or any(part.unit for part in found):
        return None
    return Owner(tuple(dict.fromkeys(key for part in found for key in part.people)))


def heir_of(left: Person, people: Iterable[Person]) -> str:
    """Whose the tasks of somebody who has left become: the stand-in's, else the area's chief's; empty for nobody's."""
    active = [person for person in people if person.active and person.key != left.key]
    stand_in = [p.key for p in active if p.key == left.stand_in]
    chiefs = [p.key for p in active if left.area and p.area == left.area and p.has(Role.CHIEF)]
    return (stand_in or (chiefs if len(chiefs) == 1 else []) or [""])[0]


def _one(words: str, people: Sequence[Person], secretariat: str) -> Owner | None:
    said = _folded(words)
    if not said:
        return None
    named = [p for p in people if said in {_folded(p.name), p.key}] or [p for p in people if _fits(said, p)]
    if len(named) == 1:
        return Owner((named[0].key,))
    return None if named else _titled(said, people) or _unit(words, people, secretariat)


def _fits(said: str, person: Person) -> bool:
    """Such as "Mette", "Mette K" and "Mette Krogh" for Mette Maria Krogh."""
    first, *rest = said.split()
    names = _folded(person.name).split()
    return (
        bool(names) and first == names[0] and all(any(n.startswith(part) for n in names[1:]) for part in rest)
    )


def _titled(said: str, people: Sequence[Person]) -> Owner | None:
    found = [p for p in people if p.title and _stem(said) == _stem(_folded(p.title))]
    return Owner((found[0].key,)) if len(found) == 1 else None


def _unit(words: str, people: Sequence[Person], secretariat: str) -> Owner | None:
    """The whole secretariat is its contact, of another area the one who leads it."""
    said, name = _folded(words), " ".join(words.split())
    if said in {_folded(secretariat), "sekretariatet", "the secretariat", "secretariat"}:
        return Owner(tuple(p.key for p in people if p.has(Role.SECRETARIAT)), secretariat)
    inside = [p for p in people if p.area and _folded(p.area) == said]
    leading = [p for p in inside if p.has(*_LEADING)] or inside
    if not leading:
        return None
    return Owner((leading[0].key,) if len(leading) == 1 else (), name)


def _stem(words: str) -> str:
    """The title in "Økonomichefen" is Økonomichef."""
    stems = (words.removesuffix(end) for end in _DEFINITE if words.endswith(end))
    return next((stem for stem in stems if len(stem) >= _SHORTEST_STEM), words)


def _folded(words: str) -> str:
    return " ".join(words.casefold().strip(" .,;:").split())
