"""Note that somebody is away and ask the stand-in; the stand-in may decline (design.md §3)."""

from dataclasses import replace
from datetime import date, datetime

from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.people import Absence, Person, Role
from usecases.collections import ABSENCES, AUDIT, PEOPLE, AuditEntry
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.responsibility import asked_of
from usecases.round_status import current_reports, latest_round


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
    absence = Absence(f"{person.key}/{now.isoformat()}/{first}", person.key, first, last, stand_in)
    tx.put(ABSENCES, absence)
    tx.append(AUDIT, AuditEntry(now, by or person.key, "absence", person.key))
    if deputy and absence.covers(today) and await _has_open_questions(tx, board, now, deputy):
        await notify(tx, board, now, deputy, view("stand-in-asked", absence=absence.key))
    return absence


async def _has_open_questions(tx: Transaction, board: Board, now: datetime, deputy: Person) -> bool:
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_open:
        return False
    received = await current_reports(tx, round_.key)
    return any(i.key not in received for i in await asked_of(tx, board, now, deputy, round_.month))


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
    tx.append(AUDIT, AuditEntry(now, deputy.key, "decline-stand-in", absence.person))
    for person in await tx.query(PEOPLE):
        if person.key == absence.person or person.has(Role.SECRETARIAT):
            await notify(tx, board, now, person, view("stand-in-declined", absence=absence.key))
    return declined


async def end_absence(tx: Transaction, board: Board, now: datetime, person: Person) -> int:
    """The person is back: absences running today are taken away; returns how many."""
    running = [a for a in await tx.query(ABSENCES, person=person.key) if a.covers(board.day(now))]
    for absence in running:
        tx.delete(ABSENCES, absence.key)
    return len(running)
