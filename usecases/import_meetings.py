"""Take over meetings and their forward plan, e.g. read out of an agenda (A13, K03)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.meetings import Meeting, MeetingState
from domain.rounds import move_round, plan_round
from usecases.audit import note
from usecases.collections import MEETINGS, ROUNDS
from usecases.forward_plan import with_codes
from usecases.move_meeting import end_round
from usecases.plan_meetings import plan_rounds
from usecases.ports import Transaction


async def import_meetings(tx: Transaction, board: Board, now: datetime, meetings: Iterable[Meeting]) -> int:
    """Merge by forum and date: a known meeting keeps its key and what people decided about it; returns how many
    were new or changed.
    """
    known = {(m.forum, m.date): m for m in await tx.query(MEETINGS)}
    changed = 0
    for meeting in meetings:
        old = known.get((meeting.forum, meeting.date))
        merged = _merge(old, meeting) if old else meeting
        if merged is not old:
            merged = replace(merged, points=await with_codes(tx, merged.points, old.points if old else ()))
        if merged != old:
            tx.put(MEETINGS, merged)
            await _follow(tx, board, now, merged)
            changed += 1
    if changed:
        await note(tx, now, "", AuditAction.IMPORT_MEETINGS)
    await plan_rounds(tx, board, now)
    return changed


async def _follow(tx: Transaction, board: Board, now: datetime, meeting: Meeting) -> None:
    """The round of a meeting that a paper cancels ends; another start is when it closes."""
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if not meeting.is_on and not round_.is_settled:
            await end_round(tx, board, now, round_)
        elif meeting.is_on and not round_.is_over:
            planned = plan_round(meeting, board.template, board.calendar)
            tx.put(ROUNDS, move_round(round_, planned, now, board.calendar))


def _merge(old: Meeting, new: Meeting) -> Meeting:
    if old.state is not MeetingState.PLANNED:
        return old
    return replace(
        new, key=old.key, plan_point=old.plan_point or new.plan_point, place=new.place or old.place
    )
