"""The agenda in chat, first version: make, show, preview, post; the secretariat's alone (C03)."""

from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import read_date
from domain.access import Action, may, require
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from usecases.bind_channel import BOARD_CHANNEL, watch_channel
from usecases.collections import AGENDAS, CHANNELS, MEETINGS
from usecases.make_agenda import make_agenda
from usecases.move_meeting import meeting_on, next_meeting
from usecases.ports import RosterUnavailable
from usecases.post_agenda import last_posted, post_agenda, post_red


async def _meeting(turn: Turn, slots: Slots) -> Meeting:
    """A date in the sentence wins; else the next meeting with the plan point, else the next meeting."""
    today = turn.board.day(turn.now)
    if slots.get("meeting_key"):
        meeting = await turn.tx.get(MEETINGS, slots["meeting_key"])
    elif words := slots.get("date") or slots.get("meeting"):
        day = read_date(words, today)
        meeting = await meeting_on(turn.tx, day) if day else None
        if meeting is None:
            raise NotPossible("no-meeting-on", words=words)
    else:
        meeting = await next_meeting(turn.tx, today)
    if meeting is None:
        raise NotPossible("no-meeting")
    return meeting


async def make(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Lav dagsorden": compiled anew, shown with its warnings and the way to post it."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await _meeting(turn, slots)
    await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return say("agenda", meeting=meeting.key, real="1")


async def make_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Lav dagsorden] on a card that names its meeting."""
    return await make(turn, {"meeting_key": slots.get("meeting", "")})


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretariat sees the working agenda, directors and finance the open one, a channel only what is posted."""
    if turn.audience.person is not None:
        require(turn.person, Action.SEE_AGENDA)
    meeting = await _meeting(turn, slots)
    works_on_it = turn.audience.person is not None and may(turn.person, Action.MAKE_AGENDA)
    posted = await last_posted(turn.tx, meeting.key)
    if await turn.tx.get(AGENDAS, meeting.key) is None or (posted is None and not works_on_it):
        return say("next-meeting", meeting=meeting.key)
    if works_on_it:
        return say("agenda", meeting=meeting.key, real="1")
    return say("agenda-post", meeting=meeting.key)


async def which_meeting(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvilket møde?" and "arbejd med mødet 4. juni": the next one, unless the sentence names another."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await _meeting(turn, slots)
    key = "meeting-by-date" if slots.get("meeting") else "meeting-in-hand"
    return [*tell(key, day=turn.words.day(meeting.date)), *say("next-meeting", meeting=meeting.key)]


async def forward_plan(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_AGENDA)
    return say("forward-plan")


async def preview(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Post dagsorden": exactly what the channel will see, and the question; nothing is posted yet."""
    require(turn.person, Action.POST)
    meeting = await _meeting(turn, slots)
    if refusal := await _channel_refusal(turn):
        return refusal
    agenda = await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    posted = await last_posted(turn.tx, meeting.key)
    if posted is not None and posted.agenda.version == agenda.version:
        return tell("already-posted-unchanged", day=turn.words.day(meeting.date))
    await turn.expect("agenda.post.confirm", meeting=meeting.key, version=str(agenda.version))
    return say("agenda-preview", meeting=meeting.key)


async def preview_for(turn: Turn, slots: Slots) -> list[Reply]:
    return await preview(turn, {"meeting_key": slots.get("meeting", "")})


async def _channel_refusal(turn: Turn) -> list[Reply]:
    """Nothing is posted in a channel that is not bound, cannot be read, or has a stranger in it (design.md §2)."""
    channel = await turn.tx.get(CHANNELS, BOARD_CHANNEL)
    if channel is None:
        return tell("refused-no-channel")
    try:
        unknown = await watch_channel(turn.tx, turn.roster, channel)
    except RosterUnavailable:
        return tell("refused-no-roster")
    if unknown:
        names = turn.words.listing([m.name or m.id for m in unknown])
        members = ",".join(m.id for m in unknown)
        return await turn.ask(
            "channel.accept.confirm", "ask-strangers", names=names, members=members, count=str(len(unknown))
        )
    return []


async def post(turn: Turn, slots: Slots) -> list[Reply]:
    """The yes: the version that was shown goes out, or the new one is shown instead."""
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn):
        return refusal
    version = slots.get("version", "")
    if not version.isdecimal():
        raise UnknownObject("version")
    fresh = await make_agenda(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    if fresh.version != int(version):
        await turn.expect("agenda.post.confirm", meeting=fresh.meeting, version=str(fresh.version))
        return [*tell("agenda-changed-meanwhile"), *say("agenda-preview", meeting=fresh.meeting)]
    posting = await post_agenda(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), int(version)
    )
    day = turn.words.day(posting.meeting.date)
    if posting.first:
        reds = fresh.plan_item() is not None and fresh.snapshot
        return turn.on_card("sentence", key="posted" if reds else "posted-alone", day=day)
    if posting.changes:
        return turn.on_card("sentence", key="post-updated", day=day)
    return turn.on_card("sentence", key="already-posted-unchanged", day=day)


async def ask_post_red(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn):
        return refusal
    return await turn.ask("red.post.confirm", "ask-post-red")


async def post_red_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn):
        return refusal
    round_ = await post_red(turn.tx, turn.now, turn.person)
    return tell("posted-red", month=turn.reader.month(round_.month))
