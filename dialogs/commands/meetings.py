"""Moving and cancelling a meeting, always shown and confirmed first (design.md §3)."""

from datetime import date, time

from dialogs.commands.meeting_in_hand import coming_meeting, forum_said, meeting_said
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import read_date, read_time
from domain.access import Action, require
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from domain.rounds import Step
from usecases.move_meeting import cancel_meeting, move_meeting, plan_move
from usecases.post_agenda import last_posted


async def _meeting(turn: Turn, slots: Slots) -> Meeting:
    """The one named, else the forum's next, whatever is being worked with."""
    forum = forum_said(turn, slots)
    if words := slots.get("meeting", ""):
        return await meeting_said(turn, words, forum)
    return await coming_meeting(turn, forum)


async def ask_move(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flyt mødet 28. maj til 27. maj kl. 9": says what moves, the new deadline and opgørelse with it."""
    require(turn.person, Action.MANAGE_MEETINGS)
    meeting = await _meeting(turn, slots)
    day = read_date(slots.get("date", ""), turn.board.day(turn.now))
    if day is None:
        words = slots.get("date", "")
        raise NotPossible("date-unknown", words=words) if words else NotPossible("move-to-which-day")
    start = read_time(slots.get("date", ""))
    move = await plan_move(turn.tx, turn.board, turn.now, meeting.key, day, start)
    args = {
        "meeting": meeting.key,
        "day": day.isoformat(),
        "start": start.isoformat() if start else "",
        "was": meeting.date.isoformat(),
        "now": turn.board.calendar.instant(day, move.moved.start).isoformat(),
    }
    if move.round is None or move.moved_round is None or not move.settles_later:
        return await turn.ask("meeting.move.confirm", "ask-move", **args)
    key = "ask-move-earlier" if Step.DUE in move.earlier else "ask-move-deadline"
    if move.moved_round.due == move.round.due:
        key = "ask-move-freeze"
    freeze = move.moved_round.at(Step.FREEZE).isoformat()
    return await turn.ask(
        "meeting.move.confirm", key, due=move.moved_round.due.isoformat(), freeze=freeze, **args
    )


async def move_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    try:
        day = date.fromisoformat(slots.get("day", ""))
        start = time.fromisoformat(slots["start"]) if slots.get("start") else None
    except ValueError as wrong:
        raise UnknownObject("day") from wrong
    move = await move_meeting(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), day, start
    )
    when = (
        f"{turn.words.day(move.moved.date)} {turn.words.at(move.moved.start)}{turn.reader.whose(move.moved)}"
    )
    replies = tell("moved-told" if move.tells else "moved", now=when)
    if move.posted:
        await turn.expect("agenda.preview", meeting=move.moved.key)
        replies += say("moved-posted", meeting=move.moved.key)
    return replies


async def ask_cancel(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_MEETINGS)
    meeting = await _meeting(turn, slots)
    posted = await last_posted(turn.tx, meeting.key) is not None
    key = (
        "ask-cancel-posted"
        if posted
        else "ask-cancel-round"
        if turn.board.carries_rounds(meeting)
        else "ask-cancel"
    )
    reason = slots.get("reason", "").strip()
    return await turn.ask(
        "meeting.cancel.confirm",
        key,
        meeting=meeting.key,
        day=meeting.date.isoformat(),
        reason=reason,
    )


async def cancel_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    reason = slots.get("reason") or turn.words.say("no-reason")
    meeting = await cancel_meeting(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), reason
    )
    return tell("cancelled-meeting", day=turn.reader.meeting_day(meeting))
