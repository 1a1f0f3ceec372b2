"""Which meeting is being worked with: one named in the sentence, else the one chosen, else the next (design.md §5)."""

from dataclasses import replace

from dialogs.commands.reporting import Slots
from dialogs.turn import Turn
from dialogs.understanding import read_date
from domain.errors import NotPossible
from domain.meetings import Meeting
from usecases.collections import CONVERSATIONS, MEETINGS
from usecases.move_meeting import meeting_on, next_meeting


async def meeting_in_hand(turn: Turn, slots: Slots) -> Meeting:
    """`meeting_key` of a card, `date` or `meeting` in words.

    Raises:
        NotPossible: there is no such meeting, or none at all.
    """
    if slots.get("meeting_key"):
        meeting = await turn.tx.get(MEETINGS, slots["meeting_key"])
    elif words := slots.get("date") or slots.get("meeting"):
        return await meeting_said(turn, words)
    else:
        meeting = await _chosen(turn) or await next_meeting(turn.tx, turn.board.day(turn.now))
    if meeting is None:
        raise NotPossible("no-meeting")
    return meeting


async def meeting_said(turn: Turn, words: str) -> Meeting:
    day = read_date(words, turn.board.day(turn.now))
    meeting = await meeting_on(turn.tx, day) if day else None
    if meeting is None:
        raise NotPossible("no-meeting-on", words=words)
    return meeting


async def _chosen(turn: Turn) -> Meeting | None:
    """Until it is over or cancelled; in a channel everybody's is the next one."""
    key = (await turn.conversation()).meeting if turn.audience.person else ""
    meeting = await turn.tx.get(MEETINGS, key) if key else None
    is_coming = meeting is not None and meeting.is_on and meeting.date >= turn.board.day(turn.now)
    return meeting if is_coming else None


async def choose(turn: Turn, meeting: Meeting) -> None:
    turn.tx.put(CONVERSATIONS, replace(await turn.conversation(), meeting=meeting.key))
