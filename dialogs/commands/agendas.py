"""The agenda in chat, first version: make, show, preview, post; the secretariat's alone (C03)."""

from dialogs.commands.meeting_in_hand import choose, forum_said, meeting_asked_about, meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, Target, may, require
from domain.agenda import Agenda
from domain.agenda_changes import changes
from domain.errors import UnknownObject
from domain.forums import Forum
from domain.meetings import Meeting
from usecases.bind_channel import channel_of, watch_channel
from usecases.collections import AGENDAS, MEETINGS
from usecases.make_agenda import make_agenda
from usecases.ports import RosterUnavailable
from usecases.post_agenda import (
    is_under_way,
    lacks_reds,
    last_posted,
    last_seen,
    post_agenda,
    post_red,
    post_reds_again,
    reds_to_post,
)

POST = "agenda.post.confirm"
ANYWAY = "agenda.make.confirm"


async def make(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Lav dagsorden": compiled anew, shown with its warnings and the way to post it."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    if slots.get("forum"):
        await choose(turn, meeting)
    if turn.board.forum_of(meeting).esdh and not await _is_begun(turn, meeting, slots):
        return await turn.ask(ANYWAY, "ask-make-anyway", meeting=meeting.key, forum=meeting.forum)
    await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return say("agenda", meeting=meeting.key, real="1")


async def _is_begun(turn: Turn, meeting: Meeting, slots: Slots) -> bool:
    """Where the ESDH leads: whether there is an agenda by now, or it has been asked for all the same."""
    return bool(slots.get("anyway")) or await turn.tx.get(AGENDAS, meeting.key) is not None


async def make_anyway(turn: Turn, slots: Slots) -> list[Reply]:
    """The yes to making the agenda here, though the forum's comes from the ESDH."""
    return await make(turn, {"meeting_key": slots.get("meeting", ""), "anyway": "1"})


async def make_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Lav dagsorden] on a card that names its meeting."""
    return await make(turn, {"meeting_key": slots.get("meeting", "")})


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretariat sees the working agenda, directors and finance the open one, a channel only what is posted."""
    if turn.audience.person is not None:
        require(turn.person, Action.SEE_AGENDA, turn.as_member())
    meeting = await meeting_asked_about(turn, slots)
    if turn.audience.person is not None:
        require(turn.person, Action.SEE_AGENDA, turn.as_member(meeting))
    works_on_it = turn.audience.person is not None and may(turn.person, Action.MAKE_AGENDA)
    seen = await last_seen(turn.tx, meeting.key)
    agenda = await turn.tx.get(AGENDAS, meeting.key)
    if agenda is None or (seen is None and not works_on_it):
        key = "no-agenda-made" if works_on_it else "no-agenda-out"
        return [*tell(key, day=turn.reader.meeting_day(meeting)), *say("next-meeting", meeting=meeting.key)]
    if works_on_it:
        return say("agenda", meeting=meeting.key, real="1")
    return say("agenda-post", meeting=meeting.key)


async def show_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis dagsordenen] on a card that names its meeting."""
    return await show(turn, {"meeting_key": slots.get("meeting", "")})


async def which_meeting(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "arbejd med mødet 4. juni" choose it; "hvilket møde?" says which one it is."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    key = "meeting-in-hand"
    if slots.get("meeting") or slots.get("forum"):
        await choose(turn, meeting)
        key = "meeting-chosen"
    return [*tell(key, day=turn.reader.meeting_day(meeting)), *say("next-meeting", meeting=meeting.key)]


async def forward_plan(turn: Turn, slots: Slots) -> list[Reply]:
    forum = forum_said(turn, slots)
    is_member = forum is not None and forum.members.include(turn.person)
    require(turn.person, Action.SEE_AGENDA, Target(member=is_member))
    return say("forward-plan", forum=forum.name if forum else "")


async def preview(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Post dagsorden": exactly what the channel will see, and the question; nothing is posted yet."""
    require(turn.person, Action.POST)
    meeting = await meeting_in_hand(turn, slots)
    if refusal := await _channel_refusal(turn, turn.board.forum_of(meeting)):
        return refusal
    agenda = await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    posted = await last_posted(turn.tx, meeting.key)
    if posted is not None and await is_under_way(turn.tx, posted):
        return tell("post-under-way", day=turn.reader.meeting_day(meeting))
    if posted is not None and not changes(posted.agenda, agenda):
        if await lacks_reds(turn.tx, posted):
            return await turn.ask(
                "agenda.reds.confirm",
                "ask-reds-again",
                meeting=meeting.key,
                day=turn.reader.meeting_day(meeting),
            )
        return tell("already-posted-unchanged", day=turn.reader.meeting_day(meeting))
    return await _ask_to_post(turn, agenda, again=posted is not None)


async def _ask_to_post(turn: Turn, agenda: Agenda, *, again: bool) -> list[Reply]:
    asked = {"meeting": agenda.meeting, "version": str(agenda.version)}
    await turn.expect(POST, **asked)
    return say("agenda-preview", act=POST, again="1" if again else "", **asked)


async def show_as_channel(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Vis som kanalen ser det" only show: a "ja" after them posts nothing, whatever was asked before."""
    require(turn.person, Action.POST)
    meeting = await meeting_in_hand(turn, slots)
    await turn.settle_question(POST)
    await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return say("agenda-preview", meeting=meeting.key)


async def preview_for(turn: Turn, slots: Slots) -> list[Reply]:
    return await preview(turn, {"meeting_key": slots.get("meeting", "")})


async def _channel_refusal(turn: Turn, forum: Forum) -> list[Reply]:
    """Nothing is posted in a channel that is not bound, cannot be read, or has a stranger in it (design.md §2)."""
    channel = await channel_of(turn.tx, forum)
    if channel is None:
        return tell("refused-no-channel", forum=forum.name)
    try:
        unknown = await watch_channel(turn.tx, turn.roster, channel, forum)
    except RosterUnavailable:
        return tell("refused-no-roster")
    if unknown:
        names = turn.words.listing([m.name or m.id for m in unknown])
        members = ",".join(m.id for m in unknown)
        return await turn.ask(
            "channel.accept.confirm",
            "ask-strangers",
            names=names,
            members=members,
            count=str(len(unknown)),
            forum=forum.name,
            channel=channel.key,
        )
    return []


async def _forum(turn: Turn, slots: Slots) -> Forum:
    """Of the meeting a card names."""
    meeting = await turn.tx.get(MEETINGS, slots.get("meeting", ""))
    if meeting is None:
        raise UnknownObject(slots.get("meeting", ""))
    return turn.board.forum_of(meeting)


async def post(turn: Turn, slots: Slots) -> list[Reply]:
    """The yes: the version that was shown goes out, or the new one is shown instead."""
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn, await _forum(turn, slots)):
        return refusal
    version = number_in(slots.get("version", ""))
    if not version:
        raise UnknownObject("version")
    fresh = await make_agenda(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    if fresh.version != version:
        again = await last_posted(turn.tx, fresh.meeting) is not None
        return [*tell("agenda-changed-meanwhile"), *await _ask_to_post(turn, fresh, again=again)]
    posting = await post_agenda(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), version)
    day = turn.reader.meeting_day(posting.meeting)
    if posting.first:
        reds = fresh.plan_item() is not None and fresh.snapshot
        return turn.on_card("sentence", key="posted" if reds else "posted-alone", day=day)
    if posting.changes:
        return turn.on_card("sentence", key="post-updated", day=day)
    key = "post-under-way" if posting.under_way else "already-posted-unchanged"
    return turn.on_card("sentence", key=key, day=day)


async def post_reds(turn: Turn, slots: Slots) -> list[Reply]:
    """The yes to the red items that could not be sent with the agenda."""
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn, await _forum(turn, slots)):
        return refusal
    meeting = await post_reds_again(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    return turn.on_card("sentence", key="reds-under-way", day=turn.reader.meeting_day(meeting))


async def ask_post_red(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Post røde": exactly what the channel will see, and the question."""
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn, turn.board.first):
        return refusal
    status = await reds_to_post(turn.tx, turn.board)
    await turn.expect("red.post.confirm", round=status.round.key)
    return say("red-preview", act="red.post.confirm", round=status.round.key)


async def post_red_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn, turn.board.first):
        return refusal
    round_ = await post_red(turn.tx, turn.board, turn.now, turn.person)
    return tell("posted-red", month=turn.reader.month(round_.month))
