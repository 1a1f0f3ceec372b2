"""The follow-ups that are open, by person, unit and meeting, for answers, cards and item 1 of the agenda (F08, A10)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from domain.access import Target
from domain.follow_ups import FollowUp, FollowUpState, Listed
from domain.meetings import Meeting
from domain.people import Person
from usecases.closed_readers import reads_item
from usecases.collections import AGENDAS, FOLLOW_UPS, MEETINGS, PEOPLE
from usecases.open_written_approvals import written_to_list
from usecases.ports import Transaction
from usecases.responsibility import stands_in_for


async def open_follow_ups(
    tx: Transaction,
    *,
    people: Iterable[str] | None = None,
    unit: str = "",
    meeting: str = "",
    reader: Person | None = None,
) -> list[FollowUp]:
    """Those of `people` or of `unit`, agreed at `meeting`; all without them. The earliest deadline first, none last.

    As `reader` may read them: of what is closed there is no text but for its readers (C01).
    """
    where = {"meeting": meeting} if meeting else {}
    found = await tx.query(FOLLOW_UPS, state=FollowUpState.OPEN, **where)
    wanted = None if people is None else frozenset(people)
    mine = [f for f in found if _is_of(f, wanted, unit)]
    return sorted([await as_read_by(tx, f, reader) for f in mine], key=lambda f: (f.due or date.max, f.key))


async def follow_ups_to_list(tx: Transaction, meeting: Meeting) -> list[Listed]:
    """What item 1 of the meeting's agenda sums up: what is open since the earlier meetings of its forum (A10).

    It is the open variant: of what is closed there is no text.
    """
    earlier = {
        m.key: m for m in await tx.query(MEETINGS) if m.forum == meeting.forum and m.date < meeting.date
    }
    written = await written_to_list(tx, meeting)
    names = {p.key: p.name for p in await tx.query(PEOPLE)}
    return written + [
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


async def as_read_by(tx: Transaction, follow_up: FollowUp, person: Person | None) -> FollowUp:
    """As it is, and of a closed item without its text to whoever may not read that (C01): for showing, not storing."""
    current = await as_it_is(tx, follow_up)
    if not current.closed or await reads_item(tx, current.meeting, current.item, person):
        return current
    return replace(current, text="")


async def closed_by_now(tx: Transaction, listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """An earlier list without the text of what has been closed since."""
    found = [await as_it_is(tx, f) for f in await tx.query(FOLLOW_UPS)]
    closed = {f.text for f in found if f.closed}
    return tuple(replace(one, text="") if one.text in closed else one for one in listed)


async def is_closed(tx: Transaction, meeting: str, item_key: str) -> bool:
    agenda = await tx.get(AGENDAS, meeting) if item_key else None
    item = agenda.item(item_key) if agenda else None
    return item is not None and item.closed


async def follow_up_target(tx: Transaction, person: Person, follow_up: FollowUp, now: datetime) -> Target:
    """The follow-up as an object of access."""
    mine = {person.key, *await stands_in_for(tx, person, now)}
    return Target(owns=not mine.isdisjoint(follow_up.owners))
