"""Which meeting is being worked with: one named in the sentence, else the one chosen, else the next (design.md §5)."""

from dataclasses import replace

from dialogs.commands.reporting import Slots
from dialogs.turn import Turn
from dialogs.understanding import forum_in, read_date
from dialogs.understanding.past_times import ENDED, read_coming_month, read_past_month, time_meant
from domain.errors import NotPossible, UnknownObject
from domain.forums import Forum
from domain.meetings import Meeting
from usecases.collections import CONVERSATIONS, MEETINGS
from usecases.move_meeting import meeting_on, next_meeting


async def meeting_in_hand(turn: Turn, slots: Slots) -> Meeting:
    """`meeting_key` of a card, `date` or `meeting` in words, and the `forum` beside them.

    Raises:
        NotPossible: there is no such meeting, or none at all.
    """
    forum = forum_said(turn, slots)
    if slots.get("meeting_key"):
        meeting = await turn.tx.get(MEETINGS, slots["meeting_key"])
    elif words := slots.get("date") or slots.get("meeting"):
        return await meeting_said(turn, words, forum)
    else:
        return await _chosen(turn, forum) or await coming_meeting(turn, forum)
    if meeting is None or not turn.audience.hears_of(meeting):
        raise UnknownObject(slots["meeting_key"])
    return meeting


def forum_said(turn: Turn, slots: Slots) -> Forum | None:
    """The one named, in a channel the channel's; None where nothing says which.

    Raises:
        NotPossible: a channel is asked about another forum.
    """
    named, here = turn.board.forum_called(slots.get("forum", "")), turn.audience.forum
    if here is not None and named is not None and named.key != here.key:
        raise NotPossible("other-forum-here", forum=here.name)
    return named or here


async def coming_meeting(turn: Turn, forum: Forum | None) -> Meeting:
    """The next one of the forum, which is the first where none is named.

    Raises:
        NotPossible: there is none.
    """
    meant = forum or turn.board.first
    meeting = await next_meeting(turn.tx, turn.board.day(turn.now), forum=meant)
    if meeting is None:
        raise no_meeting(turn, forum)
    return meeting


def no_meeting(turn: Turn, forum: Forum | None) -> NotPossible:
    if forum is not None and turn.board.has_several:
        return NotPossible("no-meeting-of", forum=forum.name)
    return NotPossible("no-meeting")


async def meeting_said(turn: Turn, words: str, forum: Forum | None = None) -> Meeting:
    """Of the day, or the next one of the forum, where the words name only that.

    Raises:
        NotPossible: there is none, or two forums meet that day.
    """
    rest, named = forum_in(words, turn.board.forums)
    meant = forum_said(turn, {"forum": named.key}) if named else forum
    day = read_date(rest, turn.board.day(turn.now))
    if not day and time_meant(rest) == "coming_meeting":
        return await coming_meeting(turn, meant)
    if named and not day and rest in {"", "mødet", "vi"}:
        return await _chosen(turn, meant) or await coming_meeting(turn, meant)
    chosen = await _chosen(turn, meant)
    if chosen is not None and chosen.date == day:
        return chosen
    meeting = await meeting_on(turn.tx, day, forum=meant or turn.audience.forum) if day else None
    if meeting is None:
        raise NotPossible("no-meeting-on", words=words)
    return meeting


async def meeting_asked_about(turn: Turn, slots: Slots) -> Meeting:
    """As `meeting_in_hand`; of a question also "mødet", "sidste møde" and a month.

    Raises:
        NotPossible: there is no such meeting, or none at all.
    """
    words, forum = slots.get("date", ""), forum_said(turn, slots)
    meant, today = time_meant(words), turn.board.day(turn.now)
    if meant == "coming_meeting":
        return await meeting_in_hand(turn, {**slots, "date": ""})
    if not words or not (meant or read_past_month(words, today)):
        return await _on_that_day_or_next(turn, slots, forum)
    ours = [m for m in await turn.tx.query(MEETINGS) if m.is_on and (forum or turn.board.first).has(m)]
    if meant in ENDED:
        found = max((m for m in ours if m.date < today), key=lambda m: m.date, default=None)
    else:
        month = read_coming_month(words, today)
        found = min((m for m in ours if f"{m.date:%Y-%m}" == month), key=lambda m: m.date, default=None)
    if found is None:
        raise NotPossible("no-meeting-on", words=words)
    return found


async def _on_that_day_or_next(turn: Turn, slots: Slots, forum: Forum | None) -> Meeting:
    try:
        return await meeting_in_hand(turn, slots)
    except NotPossible as refused:
        coming = await next_meeting(turn.tx, turn.board.day(turn.now), forum=forum or turn.board.first)
        if refused.reason != "no-meeting-on" or coming is None:
            raise
        raise NotPossible("no-meeting-then", words=slots["date"], day=coming.date.isoformat()) from refused


async def _chosen(turn: Turn, forum: Forum | None) -> Meeting | None:
    """Until it is over or cancelled, and where it is the forum's; in a channel everybody's is the next one."""
    key = (await turn.conversation()).meeting if turn.audience.person else ""
    meeting = await turn.tx.get(MEETINGS, key) if key else None
    is_coming = meeting is not None and meeting.is_on and meeting.date >= turn.board.day(turn.now)
    is_meant = meeting is not None and (forum is None or forum.has(meeting))
    return meeting if is_coming and is_meant else None


async def choose(turn: Turn, meeting: Meeting) -> None:
    turn.tx.put(CONVERSATIONS, replace(await turn.conversation(), meeting=meeting.key))
