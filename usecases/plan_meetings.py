"""See to it that the coming months have their proposed meeting with the plan point, and its round (S17)."""

from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.forums import Forum
from domain.meetings import months_from
from domain.rounds import Round, RoundState, move_round, plan_round
from usecases.audit import note
from usecases.collections import MEETINGS, ROUNDS
from usecases.ports import Transaction

# Enough for three meetings after this month's in any month of the year (A13).
MONTHS_AHEAD = 6


async def plan_meetings(tx: Transaction, board: Board, now: datetime) -> None:
    """Propose the coming months' meetings of every forum; the first has one with the plan point in each month."""
    for forum in board.forums:
        await _propose(tx, board, now, forum)
    await plan_rounds(tx, board, now)


async def _propose(tx: Transaction, board: Board, now: datetime, forum: Forum) -> None:
    """Where the forward plan already has a meeting that day, it is the plan that says what it carries; one that was
    moved to another month keeps its key.
    """
    today = board.day(now)
    known = [
        m
        for m in await tx.query(MEETINGS)
        if m.date >= today.replace(day=1) and (forum.is_named(m) or (m.plan_point and forum.has(m)))
    ]
    for year, month in months_from(today, MONTHS_AHEAD):
        for proposal in forum.rule.missing(year, month, board.calendar, known):
            if proposal.date >= today and await tx.get(MEETINGS, proposal.key) is None:
                tx.put(MEETINGS, proposal)
                await note(tx, now, "", AuditAction.PLAN_MEETING, proposal.key)


async def plan_rounds(tx: Transaction, board: Board, now: datetime) -> None:
    """A round for every coming meeting that is on and carries the plan point, while its chiefs can still be asked."""
    today = board.day(now)
    for meeting in await tx.query(MEETINGS):
        if board.carries_rounds(meeting) and meeting.is_on and meeting.date >= today:
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
