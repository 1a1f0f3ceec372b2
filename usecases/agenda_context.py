"""Gather what an agenda's warnings look at beside the agenda: who is away, and what had been foreseen (X04, X05, X07)."""

from domain.agenda import PortfolioRow
from domain.agenda_warnings import Known, absent_in
from domain.board import Board
from domain.meetings import Meeting
from domain.people import Absences, Person
from usecases.collections import ABSENCES, MEETINGS, PEOPLE
from usecases.ports import Transaction
from usecases.post_agenda import last_posted


async def agenda_context(tx: Transaction, board: Board, meeting: Meeting) -> Known:
    forum = board.forum_of(meeting)
    people = tuple(person for person in await tx.query(PEOPLE) if person.active)
    has_rhythm = bool(forum.rule.which or forum.rule.weeks)
    row, on = await _foreseen(tx, board, meeting)
    return Known(
        absent=await _absent(tx, people, meeting),
        people=people,
        aliases=dict(board.spellings),
        foreseen=row,
        on=on.date if on else None,
        plan_responsible=board.formulae.plan_responsible,
        weekday=forum.rule.weekday if has_rhythm else None,
    )


async def _absent(tx: Transaction, people: tuple[Person, ...], meeting: Meeting) -> tuple[Person, ...]:
    """Who has sent apologies, is away that day, or is noted as not coming."""
    absences = Absences(tuple(await tx.query(ABSENCES)))
    noted = absent_in(meeting.note, people)
    return tuple(
        p for p in people if p.key in meeting.absent or p in noted or absences.of(p.key, meeting.date)
    )


async def _foreseen(
    tx: Transaction, board: Board, meeting: Meeting
) -> tuple[PortfolioRow | None, Meeting | None]:
    """What the forum's last agenda before this meeting said of it, where it did."""
    forum = board.forum_of(meeting)
    before = [m for m in await tx.query(MEETINGS) if m.date < meeting.date and forum.has(m)]
    for earlier in sorted(before, key=lambda m: m.date, reverse=True):
        if posted := await last_posted(tx, earlier.key):
            rows = (row for row in posted.agenda.portfolio if row.date == meeting.date)
            return next(rows, None), earlier
    return None, None
