"""The agenda in chat, first version: make, show, preview, post; the secretariat's alone (C03)."""

from dialogs.commands.meeting_in_hand import choose, meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, may, require
from domain.agenda import Agenda
from domain.errors import UnknownObject
from usecases.bind_channel import BOARD_CHANNEL, watch_channel
from usecases.collections import AGENDAS, CHANNELS
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


async def make(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Lav dagsorden": compiled anew, shown with its warnings and the way to post it."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return say("agenda", meeting=meeting.key, real="1")


async def make_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Lav dagsorden] on a card that names its meeting."""
    return await make(turn, {"meeting_key": slots.get("meeting", "")})


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretariat sees the working agenda, directors and finance the open one, a channel only what is posted."""
    if turn.audience.person is not None:
        require(turn.person, Action.SEE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    works_on_it = turn.audience.person is not None and may(turn.person, Action.MAKE_AGENDA)
    seen = await last_seen(turn.tx, meeting.key)
    if await turn.tx.get(AGENDAS, meeting.key) is None or (seen is None and not works_on_it):
        return say("next-meeting", meeting=meeting.key)
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
    if slots.get("meeting"):
        await choose(turn, meeting)
        key = "meeting-chosen"
    return [*tell(key, day=turn.words.day(meeting.date)), *say("next-meeting", meeting=meeting.key)]


async def forward_plan(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_AGENDA)
    return say("forward-plan")


async def preview(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Post dagsorden": exactly what the channel will see, and the question; nothing is posted yet."""
    require(turn.person, Action.POST)
    meeting = await meeting_in_hand(turn, slots)
    if refusal := await _channel_refusal(turn):
        return refusal
    agenda = await make_agenda(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    posted = await last_posted(turn.tx, meeting.key)
    if posted is not None and await is_under_way(turn.tx, posted):
        return tell("post-under-way", day=turn.words.day(meeting.date))
    if posted is not None and posted.agenda.version == agenda.version:
        if await lacks_reds(turn.tx, posted):
            return await turn.ask(
                "agenda.reds.confirm", "ask-reds-again", meeting=meeting.key, day=turn.words.day(meeting.date)
            )
        return tell("already-posted-unchanged", day=turn.words.day(meeting.date))
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
    version = number_in(slots.get("version", ""))
    if not version:
        raise UnknownObject("version")
    fresh = await make_agenda(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    if fresh.version != version:
        again = await last_posted(turn.tx, fresh.meeting) is not None
        return [*tell("agenda-changed-meanwhile"), *await _ask_to_post(turn, fresh, again=again)]
    posting = await post_agenda(turn.tx, turn.now, turn.person, slots.get("meeting", ""), version)
    day = turn.words.day(posting.meeting.date)
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
    if refusal := await _channel_refusal(turn):
        return refusal
    meeting = await post_reds_again(turn.tx, turn.now, turn.person, slots.get("meeting", ""))
    return turn.on_card("sentence", key="reds-under-way", day=turn.words.day(meeting.date))


async def ask_post_red(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Post røde": exactly what the channel will see, and the question."""
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn):
        return refusal
    status = await reds_to_post(turn.tx)
    await turn.expect("red.post.confirm", round=status.round.key)
    return say("red-preview", act="red.post.confirm", round=status.round.key)


async def post_red_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.POST)
    if refusal := await _channel_refusal(turn):
        return refusal
    round_ = await post_red(turn.tx, turn.now, turn.person)
    return tell("posted-red", month=turn.reader.month(round_.month))
