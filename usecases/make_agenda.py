"""Compile the agenda of a meeting from its standing items, the opgørelse and the forward plan (A02, A11, A13)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, PortfolioRow, compile_items
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from usecases.audit import note
from usecases.collections import AGENDAS, MEETINGS, ROUNDS
from usecases.ports import Transaction
from usecases.round_status import latest_snapshot

NEXT_MEETINGS = 3


async def make_agenda(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Agenda:
    """Compile it anew; the version counts up only when something has changed.

    Raises:
        NotAllowed, UnknownObject: no such meeting, or it is cancelled.
    """
    require(actor, Action.MAKE_AGENDA)
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    old = await tx.get(AGENDAS, meeting.key)
    made = await _compile(tx, board, now, actor, meeting)
    if old and replace(made, version=old.version, made_at=old.made_at, made_by=old.made_by) == old:
        return old
    made = replace(made, version=old.version + 1 if old else 1)
    tx.put(AGENDAS, made)
    await note(tx, now, actor, AuditAction.MAKE_AGENDA, made.meeting, str(made.version))
    if meeting.state is MeetingState.PLANNED:
        tx.put(MEETINGS, replace(meeting, state=MeetingState.DRAFT))
    return made


async def _compile(tx: Transaction, board: Board, now: datetime, actor: Person, meeting: Meeting) -> Agenda:
    period = board.period or str(meeting.date.year)
    return Agenda(
        meeting=meeting.key,
        version=1,
        items=compile_items(meeting, board.agenda, period),
        end=meeting.end,
        made_at=now,
        made_by=actor.key,
        snapshot=await _snapshot_key(tx, meeting),
        day=meeting.date,
        start=meeting.start,
        place=meeting.place,
        portfolio=await _portfolio(tx, meeting),
    )


async def _snapshot_key(tx: Transaction, meeting: Meeting) -> str:
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if snapshot := await latest_snapshot(tx, round_.key):
            return snapshot.key
    return ""


async def _portfolio(tx: Transaction, meeting: Meeting) -> tuple[PortfolioRow, ...]:
    """The coming meetings until three that are held; cancelled ones stay visible and do not count (A13)."""
    later = [m for m in await tx.query(MEETINGS) if m.forum == meeting.forum and m.date > meeting.date]
    rows: list[PortfolioRow] = []
    held = 0
    for coming in sorted(later, key=lambda m: m.date):
        if held == NEXT_MEETINGS:
            break
        held += coming.is_on
        rows.append(_row(coming))
    return tuple(rows)


def _row(meeting: Meeting) -> PortfolioRow:
    points = tuple("" if p.closed else p.title for p in meeting.points)
    cancelled = "" if meeting.is_on else meeting.reason or "-"
    return PortfolioRow(meeting.date, cancelled, meeting.note, points)
