"""See to it that the coming months have their proposed meeting with the plan point, and its round (S17)."""

from datetime import date, datetime

from domain.board import Board
from domain.meetings import Meeting, months_from
from domain.rounds import Round, plan_round
from usecases.collections import MEETINGS, ROUNDS
from usecases.ports import Transaction

MONTHS_AHEAD = 4


async def plan_meetings(tx: Transaction, board: Board, now: datetime) -> None:
    """Propose a meeting for each coming month that has none with the plan point; a cancelled one counts."""
    today = board.day(now)
    known = await tx.query(MEETINGS)
    taken = {meeting.month for meeting in known if meeting.plan_point} | {meeting.key for meeting in known}
    for year, month in months_from(today, MONTHS_AHEAD):
        proposal = board.rule.propose(year, month, board.calendar)
        if proposal and proposal.key not in taken and proposal.date >= today:
            await _settle(tx, proposal, known)
    await plan_rounds(tx, board, today)


async def _settle(tx: Transaction, proposal: Meeting, known: list[Meeting]) -> None:
    """Where the forward plan already has a meeting that day, it is the plan that says what it carries."""
    if all((m.forum, m.date) != (proposal.forum, proposal.date) for m in known):
        tx.put(MEETINGS, proposal)


async def plan_rounds(tx: Transaction, board: Board, today: date) -> None:
    """A round for every coming meeting that is on and carries the plan point."""
    for meeting in await tx.query(MEETINGS):
        if meeting.plan_point and meeting.is_on and meeting.date >= today:
            planned: Round = plan_round(meeting, board.template, board.calendar)
            if await tx.get(ROUNDS, planned.key) is None:
                tx.put(ROUNDS, planned)
