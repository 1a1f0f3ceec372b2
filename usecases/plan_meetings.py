"""See to it that the coming months have their proposed meeting with the plan point, and its round (S17)."""

from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.meetings import Meeting, months_from
from domain.rounds import Round, RoundState, move_round, plan_round
from usecases.audit import note
from usecases.collections import MEETINGS, ROUNDS
from usecases.ports import Transaction

# Enough for three meetings after this month's in any month of the year (A13).
MONTHS_AHEAD = 6


async def plan_meetings(tx: Transaction, board: Board, now: datetime) -> None:
    """Propose a meeting for each coming month that has none with the plan point; a cancelled one counts."""
    today = board.day(now)
    known = [m for m in await tx.query(MEETINGS) if m.date >= today.replace(day=1)]
    taken = {meeting.month for meeting in known if meeting.plan_point}
    for year, month in months_from(today, MONTHS_AHEAD):
        proposal = board.rule.propose(year, month, board.calendar)
        if proposal and proposal.month not in taken and proposal.date >= today:
            await _settle(tx, now, proposal, known)
    await plan_rounds(tx, board, now)


async def _settle(tx: Transaction, now: datetime, proposal: Meeting, known: list[Meeting]) -> None:
    """Where the forward plan already has a meeting that day, it is the plan that says what it carries; one that was
    moved to another month keeps its key.
    """
    is_free = all((m.forum, m.date) != (proposal.forum, proposal.date) for m in known)
    if is_free and await tx.get(MEETINGS, proposal.key) is None:
        tx.put(MEETINGS, proposal)
        await note(tx, now, "", AuditAction.PLAN_MEETING, proposal.key)


async def plan_rounds(tx: Transaction, board: Board, now: datetime) -> None:
    """A round for every coming meeting that is on and carries the plan point, while its chiefs can still be asked."""
    today = board.day(now)
    for meeting in await tx.query(MEETINGS):
        if meeting.plan_point and meeting.is_on and meeting.date >= today:
            planned: Round = plan_round(meeting, board.template, board.calendar)
            known = await tx.get(ROUNDS, planned.key)
            if known is None and planned.due > now:
                tx.put(ROUNDS, planned)
                await note(tx, now, "", AuditAction.PLAN_ROUND, planned.key)
            elif known is not None and known.state is RoundState.PLANNED:
                _plan_again(tx, board, now, known, planned)


def _plan_again(tx: Transaction, board: Board, now: datetime, known: Round, planned: Round) -> None:
    """Nobody has been told of it yet, so its dates follow the configuration, e.g. a week that is closed after all."""
    again = move_round(known, planned, now, board.calendar)
    if again != known:
        tx.put(ROUNDS, again)
