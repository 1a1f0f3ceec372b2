"""The follow-ups that are open, by person, unit and meeting, for answers, cards and item 1 of the agenda (F08, A10)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from domain.access import Target
from domain.follow_ups import FollowUp, FollowUpState, Listed
from domain.meetings import Meeting
from domain.people import Person
from usecases.collections import AGENDAS, FOLLOW_UPS, MEETINGS, PEOPLE
from usecases.ports import Transaction
from usecases.responsibility import stands_in_for


async def open_follow_ups(
    tx: Transaction, *, people: Iterable[str] | None = None, unit: str = "", meeting: str = ""
) -> list[FollowUp]:
    """Those of `people` or of `unit`, agreed at `meeting`; all without them. The earliest deadline first, none last.

    What was closed since is `closed`: its text may be shown only to who may see what is closed.
    """
    where = {"meeting": meeting} if meeting else {}
    found = await tx.query(FOLLOW_UPS, state=FollowUpState.OPEN, **where)
    wanted = None if people is None else frozenset(people)
    mine = [f for f in found if _is_of(f, wanted, unit)]
    return sorted([await as_it_is(tx, f) for f in mine], key=lambda f: (f.due or date.max, f.key))


async def follow_ups_to_list(tx: Transaction, meeting: Meeting) -> list[Listed]:
    """What item 1 of the meeting's agenda sums up: what is open since the earlier meetings of its forum (A10).

    It is the open variant: of what is closed there is no text.
    """
    earlier = {
        m.key: m for m in await tx.query(MEETINGS) if m.forum == meeting.forum and m.date < meeting.date
    }
    names = {p.key: p.name for p in await tx.query(PEOPLE)}
    return [
        Listed(
            "" if f.closed else f.text,
            (f.unit,) if f.unit else tuple(names[owner] for owner in f.owners if owner in names),
            f.due,
            earlier[f.meeting].date,
        )
        for f in await open_follow_ups(tx)
        if f.meeting in earlier
    ]


def _is_of(follow_up: FollowUp, people: frozenset[str] | None, unit: str) -> bool:
    if people is None and not unit:
        return True
    by_unit = bool(unit) and follow_up.unit.casefold() == unit.casefold()
    return by_unit or (people is not None and not people.isdisjoint(follow_up.owners))


async def as_it_is(tx: Transaction, follow_up: FollowUp) -> FollowUp:
    """Closed also where its item has been closed since it was agreed."""
    return replace(
        follow_up, closed=follow_up.closed or await is_closed(tx, follow_up.meeting, follow_up.item)
    )


async def is_closed(tx: Transaction, meeting: str, item_key: str) -> bool:
    agenda = await tx.get(AGENDAS, meeting) if item_key else None
    item = agenda.item(item_key) if agenda else None
    return item is not None and item.closed


async def follow_up_target(tx: Transaction, person: Person, follow_up: FollowUp, now: datetime) -> Target:
    """The follow-up as an object of access."""
    mine = {person.key, *await stands_in_for(tx, person, now)}
    return Target(owns=not mine.isdisjoint(follow_up.owners))
