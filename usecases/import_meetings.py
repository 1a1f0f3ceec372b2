"""Take over meetings and their forward plan, e.g. read out of an agenda (A13, K03)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.board import Board
from domain.meetings import Meeting, MeetingState
from domain.rounds import RoundState
from usecases.collections import AUDIT, MEETINGS, ROUNDS, AuditEntry
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
        if merged != old:
            tx.put(MEETINGS, merged)
            await _end_cancelled(tx, merged)
            changed += 1
    if changed:
        tx.append(AUDIT, AuditEntry(now, "", "import-meetings"))
    await plan_rounds(tx, board, board.day(now))
    return changed


async def _end_cancelled(tx: Transaction, meeting: Meeting) -> None:
    """A meeting that a paper cancels asks nobody: a round that has not opened ends."""
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if not meeting.is_on and round_.state is RoundState.PLANNED:
            tx.put(ROUNDS, replace(round_, state=RoundState.ENDED))


def _merge(old: Meeting, new: Meeting) -> Meeting:
    if old.state is not MeetingState.PLANNED:
        return old
    return replace(
        new, key=old.key, plan_point=old.plan_point or new.plan_point, place=new.place or old.place
    )
