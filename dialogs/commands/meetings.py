"""Moving and cancelling a meeting, always shown and confirmed first (design.md §3)."""

from datetime import date, time

from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding import read_date, read_time
from domain.access import Action, require
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from usecases.move_meeting import cancel_meeting, meeting_on, move_meeting, next_meeting, plan_move
from usecases.post_agenda import last_posted


async def _meeting(turn: Turn, words: str) -> Meeting:
    today = turn.board.day(turn.now)
    day = read_date(words, today) if words else None
    meeting = await meeting_on(turn.tx, day) if day else None if words else await next_meeting(turn.tx, today)
    if meeting is None:
        raise NotPossible("no-meeting-on", words=words)
    return meeting


async def ask_move(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flyt mødet 28. maj til 27. maj kl. 9": says what moves, and which deadlines come earlier."""
    require(turn.person, Action.MANAGE_MEETINGS)
    meeting = await _meeting(turn, slots.get("meeting", ""))
    day = read_date(slots.get("date", ""), turn.board.day(turn.now))
    if day is None:
        raise NotPossible("date-unknown", words=slots.get("date", ""))
    start = read_time(slots.get("date", ""))
    move = await plan_move(turn.tx, turn.board, turn.now, meeting.key, day, start)
    args = {
        "meeting": meeting.key,
        "day": day.isoformat(),
        "start": start.isoformat() if start else "",
        "was": turn.words.day(meeting.date),
        "now": f"{turn.words.day(day)} {turn.words.at(move.moved.start)}",
    }
    if move.moved_round is None or not move.tells:
        return await turn.ask("meeting.move.confirm", "ask-move", **args)
    key = "ask-move-earlier" if move.earlier else "ask-move-deadline"
    return await turn.ask("meeting.move.confirm", key, due=turn.reader.moment(move.moved_round.due), **args)


async def move_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    try:
        day = date.fromisoformat(slots.get("day", ""))
        start = time.fromisoformat(slots["start"]) if slots.get("start") else None
    except ValueError as wrong:
        raise UnknownObject("day") from wrong
    move = await move_meeting(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), day, start
    )
    when = f"{turn.words.day(move.moved.date)} {turn.words.at(move.moved.start)}"
    replies = tell("moved-told" if move.tells else "moved", now=when)
    if await last_posted(turn.tx, move.moved.key) is not None:
        replies += tell("moved-posted")
    return replies


async def ask_cancel(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_MEETINGS)
    meeting = await _meeting(turn, slots.get("meeting", ""))
    posted = await last_posted(turn.tx, meeting.key) is not None
    key = "ask-cancel-posted" if posted else "ask-cancel-round" if meeting.plan_point else "ask-cancel"
    reason = slots.get("reason", "").strip()
    return await turn.ask(
        "meeting.cancel.confirm",
        key,
        meeting=meeting.key,
        day=turn.words.day(meeting.date),
        reason=reason or turn.words.say("no-reason"),
    )


async def cancel_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    reason = slots.get("reason", "-")
    meeting = await cancel_meeting(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), reason
    )
    return tell("cancelled-meeting", day=turn.words.day(meeting.date))
