"""The words "ekstra møde 6. juni kl. 9-10 i koncernledelsen": asked first, with what speaks against it (K02, K03)."""

from datetime import date, time

from dialogs.commands.meeting_in_hand import forum_said
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding import forum_in, read_date
from dialogs.understanding.calendar_lines import split_span
from domain.access import Action, require
from domain.errors import NotPossible, UnknownObject
from domain.forums import Forum
from usecases.extra_meeting import Extra, add_extra, plan_extra


async def ask_extra(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_MEETINGS)
    words, named = forum_in(slots.get("date", ""), turn.board.forums)
    forum = named or forum_said(turn, slots) or turn.board.first
    rest, start, end = split_span(words)
    if not rest.strip():
        raise NotPossible("extra-which-day")
    day = read_date(rest, turn.board.day(turn.now))
    if day is None:
        raise NotPossible("date-unknown", words=rest)
    extra = await plan_extra(turn.tx, turn.board, turn.now, forum, day, start, end)
    meeting = extra.meeting
    return await turn.ask(
        "meeting.extra.confirm",
        "ask-extra",
        forum=forum.name,
        day=day.isoformat(),
        start=meeting.start.isoformat(),
        end=meeting.end.isoformat(),
        span=turn.words.span(meeting.start, meeting.end),
        warnings="".join(f" {text}" for text in _warnings(turn, forum, extra)),
    )


def _warnings(turn: Turn, forum: Forum, extra: Extra) -> list[str]:
    told = []
    day = turn.words.day(extra.meeting.date)
    if not extra.working_day:
        told.append(turn.words.say("extra-closed-day", day=day))
    elif not extra.usual_day:
        told.append(turn.words.say("extra-other-weekday", forum=forum.name, day=day))
    for other in extra.others:
        span = turn.words.span(other.start, other.end)
        told.append(turn.words.say("extra-same-day", forum=other.forum, span=span))
    return told


async def extra_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    try:
        day = date.fromisoformat(slots.get("day", ""))
        start, end = (time.fromisoformat(slots[n]) if slots.get(n) else None for n in ("start", "end"))
    except ValueError as wrong:
        raise UnknownObject("day") from wrong
    forum = turn.board.forum_called(slots.get("forum", "")) or turn.board.first
    meeting = await add_extra(turn.tx, turn.board, turn.now, turn.person, forum, day, start, end)
    when = f"{turn.words.day(meeting.date)} {turn.words.at(meeting.start)}"
    short = turn.words.short_day(meeting.date)
    return tell("extra-planned", forum=meeting.forum, when=when, day=short)
