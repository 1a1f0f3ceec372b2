"""What stands beside a meeting in the forward plan: its special form ("inklusiv 2 timers strategisk dialog", A17)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.board import Board
from domain.meetings import Meeting
from domain.people import Person
from domain.undo import Did
from usecases.edit_agenda import edit_agenda
from usecases.ports import Transaction


async def note_on_meeting(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, text: str
) -> Meeting:
    """Raises:
    NotAllowed, UnknownObject
    """
    require(actor, Action.MAKE_AGENDA)
    done = await edit_agenda(
        tx,
        board,
        now,
        actor,
        meeting_key,
        Did.MEETING_NOTED,
        lambda agenda: agenda,
        of_meeting=lambda meeting: replace(meeting, note=text),
    )
    return done.meeting
