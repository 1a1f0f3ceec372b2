"""Finds a person by name."""

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from dialogs.understanding.folding import fold
from dialogs.understanding.found import Found
from domain.people import Person

_LONGEST = 80
_NEAREST_FEW = 3
_SHORTEST_TO_MISSPELL = 4
# "Karin" is not a misspelt "Karen" (80), "Mete" is a misspelt "Mette" (89).
_MISSPELT = 85
_NEAR = 70


def find_person(words: str, among: Sequence[Person]) -> Found[Person]:
    """By key, full name, part of it or first name, also in the genitive; misspelt only where nothing fits exactly."""
    said = fold(words) if len(words) <= _LONGEST else ""
    for spelling in _without_genitive(said):
        for fits in (_is_it, _has_that_first_name, _has_that_part):
            if found := _all(among, spelling, fits):
                return _asking(found)
    return _misspelt(said, among)


def _without_genitive(said: str) -> tuple[str, ...]:
    """As it stands first, for the s may be the name's own, as in Jens."""
    bases = (said, said.removesuffix("'s"), said.removesuffix("'"), said.removesuffix("s"))
    return tuple(dict.fromkeys(base for base in bases if base))


def _all(among: Sequence[Person], said: str, fits: Callable[[Person, str], bool]) -> tuple[Person, ...]:
    return tuple(person for person in among if fits(person, said))


def _asking(found: tuple[Person, ...]) -> Found[Person]:
    return Found(found[0]) if len(found) == 1 else Found(many=found)


def _is_it(person: Person, said: str) -> bool:
    return said in {fold(person.key), fold(person.name)}


def _has_that_first_name(person: Person, said: str) -> bool:
    return said == fold(person.first_name)


def _has_that_part(person: Person, said: str) -> bool:
    """Such as "Mette K", "M. Krogh" and "Krogh" are Mette Maria Krogh."""
    names = fold(person.name).split()
    first, *rest = said.replace(".", "").split()
    if not rest:
        return first in names
    return first in {names[0], names[0][:1]} and all(
        any(name.startswith(part) for name in names[1:]) for part in rest
    )


def _misspelt(said: str, among: Sequence[Person]) -> Found[Person]:
    if len(said) < _SHORTEST_TO_MISSPELL:
        return Found()
    scored = sorted(((_likeness(person, said), person) for person in among), key=lambda one: -one[0])
    close = tuple(person for score, person in scored if score >= _MISSPELT)
    if len(close) == 1:
        return Found(close[0])
    return Found(many=close or tuple(person for score, person in scored if score >= _NEAR)[:_NEAREST_FEW])


def _likeness(person: Person, said: str) -> float:
    names = [
        name for name in (fold(person.name), fold(person.first_name)) if len(name) >= _SHORTEST_TO_MISSPELL
    ]
    return max(
        (fuzz.ratio(name, spelling) for name in names for spelling in _without_genitive(said)), default=0.0
    )
