"""Who may read what a closed item holds, and an agenda or minutes as one of them may (design.md §2, C01)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from domain.access import Action, may
from domain.agenda import Agenda, AgendaItem
from domain.items import Readers
from domain.people import Person, Role
from domain.printed import has_closed_part, shown


class Closable(Protocol):
    """An item of an agenda, or a point of the forward plan."""

    @property
    def closed(self) -> bool: ...

    @property
    def readers(self) -> Readers: ...


def reads(person: Person | None, item: Closable) -> bool:
    """Whether the person may read what is closed of it; nobody's role adds to the readers, and no channel reads."""
    return person is not None and _is_among(person, item.readers)


def _is_among(person: Person, readers: Readers) -> bool:
    if not person.active or person.key in readers.excluded:
        return False
    return person.key in readers.only if readers.only else may(person, Action.SEE_CLOSED)


def readable(agenda: Agenda, person: Person | None) -> frozenset[str]:
    """The keys of the items of which the person may read what is closed."""
    return frozenset(item.key for item in agenda.items if reads(person, item))


def as_read_by(agenda: Agenda, person: Person | None) -> Agenda:
    """The open variant, with what the person may read of what is closed."""
    return shown(agenda, readable(agenda, person))


def with_closed_part(agenda: Agenda, keys: Iterable[str]) -> bool:
    """Whether any of the items holds something the open variant does not show."""
    chosen = frozenset(keys)
    return has_closed_part(replace(agenda, items=tuple(i for i in agenda.items if i.key in chosen)))


def touched(before: Agenda, after: Agenda, person: Person) -> AgendaItem | None:
    """The first closed item that was edited although the person may not read it; its place may be changed by anybody
    who makes the agenda.
    """
    for item in before.items:
        made = after.item(item.key)
        if item.closed and made is not None and not reads(person, item) and _said(made) != _said(item):
            return item
    return None


def _said(item: AgendaItem) -> AgendaItem:
    return replace(item, number=0, start=None)


def secretaries(people: Iterable[Person], readers: Readers) -> list[Person]:
    """Those who can go on working on an item with these readers."""
    return [person for person in readers_among(people, readers) if person.has(Role.SECRETARIAT)]


def readers_among(people: Iterable[Person], readers: Readers) -> list[Person]:
    return [person for person in people if _is_among(person, readers)]


def only(people: Iterable[str]) -> Readers:
    return Readers(only=tuple(dict.fromkeys(people)))


def including(readers: Readers, now: Iterable[Person], people: Sequence[Person]) -> Readers:
    """Those who read it `now`, and `people` too: nobody is a reader by role where somebody else is named."""
    added = [person.key for person in people]
    admitted = replace(readers, excluded=tuple(key for key in readers.excluded if key not in added))
    if all(_is_among(person, admitted) for person in people):
        return admitted
    return replace(admitted, only=only((*(person.key for person in now), *added)).only)


def excluding(readers: Readers, people: Iterable[str]) -> Readers:
    """An exclusion holds whatever is listed; the list stays, for without one the usual ones read."""
    return replace(readers, excluded=tuple(dict.fromkeys((*readers.excluded, *people))))
