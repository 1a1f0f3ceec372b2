"""Note that somebody is away and ask the stand-in; the stand-in may decline (design.md §3)."""

from dataclasses import replace
from datetime import date, datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.people import Absence, Person, Role
from usecases.audit import note
from usecases.collections import ABSENCES, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.round_status import current_reports, latest_round, reportable


async def register_absence(
    tx: Transaction,
    board: Board,
    now: datetime,
    person: Person,
    last: date,
    stand_in: str | None = None,
    *,
    first: date | None = None,
    by: str = "",
) -> Absence:
    """Register the days up to and including `last`, from `first` or today on.

    Without `stand_in` it is the one of people.csv; an empty one means that nobody answers.

    Raises:
        NotPossible: the last day is over or lies before the first, or the stand-in is the person.
        UnknownObject: no such stand-in.
    """
    absence = await plan_absence(tx, board, now, person, last, stand_in, first=first)
    deputy = await tx.get(PEOPLE, absence.stand_in) if absence.stand_in else None
    tx.put(ABSENCES, absence)
    await note(tx, now, by or person, AuditAction.ABSENCE, person=person)
    if deputy and absence.covers(board.day(now)) and await is_missing(tx, person.key):
        await notify(tx, board, now, deputy, view("stand-in-asked", absence=absence.key))
    return absence


async def plan_absence(
    tx: Transaction,
    board: Board,
    now: datetime,
    person: Person,
    last: date,
    stand_in: str | None = None,
    *,
    first: date | None = None,
) -> Absence:
    """What `register_absence` would store, to be shown first; raises as it does."""
    today = board.day(now)
    first = first or today
    if last < max(first, today):
        raise NotPossible("absence-over")
    stand_in = person.stand_in if stand_in is None else stand_in
    if stand_in == person.key:
        raise NotPossible("absence-own-stand-in")
    deputy = await tx.get(PEOPLE, stand_in) if stand_in else None
    if stand_in and (deputy is None or not deputy.active):
        raise UnknownObject(stand_in)
    return Absence(f"{person.key}/{now.isoformat()}/{first}", person.key, first, last, stand_in)


async def is_missing(tx: Transaction, chief: str) -> bool:
    """Whether the latest round waits for a status from the chief."""
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_open:
        return False
    received = await current_reports(tx, round_.key)
    return any(i.chief == chief and i.key not in received for i in await reportable(tx, round_.month))


async def decline_stand_in(
    tx: Transaction, board: Board, now: datetime, deputy: Person, absence_key: str
) -> Absence:
    """The stand-in cannot: the chief and the secretariat are told.

    Raises:
        UnknownObject: no such absence with this stand-in.
    """
    absence = await tx.get(ABSENCES, absence_key)
    if absence is None or absence.stand_in != deputy.key:
        raise UnknownObject(absence_key)
    if absence.declined:
        return absence
    declined = replace(absence, declined=True)
    tx.put(ABSENCES, declined)
    await note(tx, now, deputy, AuditAction.DECLINE_STAND_IN, person=absence.person)
    for person in await tx.query(PEOPLE):
        if person.key == absence.person or person.has(Role.SECRETARIAT):
            await notify(tx, board, now, person, view("stand-in-declined", absence=absence.key))
    return declined


async def end_absence(tx: Transaction, board: Board, now: datetime, person: Person) -> int:
    """The person is back, or does not go: absences running today, else those to come, are taken away; how many."""
    today = board.day(now)
    known = [a for a in await tx.query(ABSENCES, person=person.key) if a.last >= today]
    ended = [a for a in known if a.covers(today)] or known
    for absence in ended:
        tx.delete(ABSENCES, absence.key)
    if ended:
        await note(tx, now, person, AuditAction.ABSENCE_ENDED, person=person)
    return len(ended)
