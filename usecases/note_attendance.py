"""Note who was not at the meeting, for the minutes (A15, Fraværende)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from usecases.audit import note
from usecases.collections import MEETINGS
from usecases.minutes_of import BEFORE, held
from usecases.ports import Transaction


async def note_attendance(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    person: Person,
    *,
    present: bool,
) -> Meeting:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: the meeting has not been held.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    others = tuple(key for key in found.meeting.absent if key != person.key)
    meeting = replace(found.meeting, absent=others if present else (*others, person.key))
    tx.put(MEETINGS, replace(meeting, state=MeetingState.HELD) if meeting.state in BEFORE else meeting)
    await note(tx, now, actor, AuditAction.ATTENDANCE, meeting.key, person=person)
    return meeting


async def hold_meeting(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Meeting:
    """The meeting has been held.

    Raises:
        NotAllowed, UnknownObject, NotPossible: its day has not come.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    meeting = found.meeting
    if meeting.state in BEFORE:
        meeting = replace(meeting, state=MeetingState.HELD)
        tx.put(MEETINGS, meeting)
        await note(tx, now, actor, AuditAction.HOLD_MEETING, meeting.key)
    return meeting
