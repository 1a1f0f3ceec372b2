"""Post the agenda in the board's channel with the red items in its thread, edit it later, and tell the chiefs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.agenda_changes import Change, changes
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Mode, OutboxRow, RowState, View, view
from domain.errors import NotPossible, UnknownObject
from domain.frozen import Frozen, freeze
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.reports import Colour
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Outcome, StepRecord
from domain.standing import RoundStatus
from usecases.agenda_source import source_of
from usecases.audit import note
from usecases.bind_channel import channel_for, channel_of
from usecases.collections import (
    AGENDAS,
    MEETINGS,
    OUTBOX,
    PEOPLE,
    POSTED,
    ROUNDS,
    STEPS,
    PostedAgenda,
)
from usecases.notify import notify
from usecases.obs_list import points_on
from usecases.ports import Transaction
from usecases.round_status import latest_round, round_status
from usecases.take_back import UNSEEN, Part, instead, next_try, revoke_links, take_back

POST_UNSENT = "its post was not sent"
UNDER_WAY = frozenset({RowState.WAITING, RowState.CLAIMED})


@dataclass(frozen=True, slots=True)
class Posting:
    """What was decided to post: the first time, or the changes told in the thread of the edited post.

    `under_way` means that the post before it is not in the channel yet, so that nothing was decided.
    """

    meeting: Meeting
    first: bool
    changes: tuple[Change, ...] = ()
    under_way: bool = False


async def post_agenda(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, version: int
) -> Posting:
    """Post exactly the version the secretary has seen and said yes to; a second yes posts nothing twice.

    Raises:
        NotAllowed, UnknownObject, NotPossible: no channel bound, or the agenda has changed since the preview.
    """
    require(actor, Action.POST)
    meeting, agenda = await _agenda(tx, meeting_key)
    channel = await channel_for(tx, board, meeting)
    if agenda.version != version:
        raise NotPossible("agenda-changed")
    posted = await last_posted(tx, meeting.key)
    if posted is not None and await is_under_way(tx, posted):
        return Posting(meeting, first=False, under_way=True)
    posting = _posting(meeting, posted, agenda)
    if posted is not None and posting.changes:
        await change_post(tx, board, now, actor, posted, agenda)
    elif posting.first:
        row = await _first(tx, now, actor, meeting, channel.key)
        await _post_reds(tx, now, actor, agenda, channel.key, row)
        await _decided(tx, board, now, actor, agenda, row)
    return posting


async def change_post(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    posted: PostedAgenda,
    agenda: Agenda,
    mode: Mode = Mode.EDIT,
) -> None:
    """The same post shows `agenda`, and a reply says what is new; what is closed now is taken out of everything."""
    post = await tx.get(OUTBOX, posted.row)
    channel = post.target.partition("/")[2] if post else ""
    edit = await _edit(tx, now, actor, posted, agenda, channel, mode)
    await _post_reds(tx, now, actor, agenda, channel, posted.row, edit)
    await _hide_closed(tx, now, actor, posted.agenda, agenda)
    await _decided(tx, board, now, actor, agenda, posted.row, edit)


async def _decided(
    tx: Transaction, board: Board, now: datetime, actor: Person, agenda: Agenda, row: str, edit: str = ""
) -> None:
    frozen = await _frozen(tx, board, agenda)
    tx.put(POSTED, PostedAgenda(agenda.meeting, agenda, row, now, actor.key, edit, frozen))
    await note(tx, now, actor, AuditAction.POST_AGENDA, agenda.meeting, str(agenda.version))


async def _frozen(tx: Transaction, board: Board, agenda: Agenda) -> Frozen | None:
    source = await source_of(tx, board, agenda)
    return freeze(source) if source else None


async def _hide_closed(tx: Transaction, now: datetime, actor: Person, was: Agenda, agenda: Agenda) -> None:
    """Older versions show an item open that is closed now: their links open nothing any more, and replies that name
    it go; of the status below a plan item likewise.
    """
    closed = [i for i in was.items if not i.closed and (now_it := agenda.item(i.key)) and now_it.closed]
    if not closed:
        return
    await revoke_links(tx, agenda.meeting)
    told = instead(now, actor, agenda.meeting, Part.CLOSED)
    for row in await thread_of(tx, agenda.meeting):
        if await _names(tx, row, closed):
            await take_back(tx, now, row, told)


async def _names(tx: Transaction, row: OutboxRow, items: Sequence[AgendaItem]) -> bool:
    what = row.views[0]
    if what.name == "red-reply":
        return any(item.kind is ItemKind.PLAN for item in items)
    was, after = await tx.get(POSTED, what.arg("was")), await tx.get(POSTED, what.arg("now"))
    titles = {item.title for item in items}
    told = changes(was.agenda, after.agenda) if was and after else []
    return any(one.title in titles for one in told)


async def thread_of(tx: Transaction, meeting: str) -> list[OutboxRow]:
    """The replies below the post that can be read, or are on their way."""
    posted = await last_posted(tx, meeting)
    post = await tx.get(OUTBOX, posted.row) if posted else None
    rows = await tx.query(OUTBOX, target=post.target) if post else []
    return [
        row
        for row in rows
        if post and row.of == post.key and row.mode is Mode.THREAD and row.state not in UNSEEN
    ]


async def _agenda(tx: Transaction, meeting_key: str) -> tuple[Meeting, Agenda]:
    meeting, agenda = await tx.get(MEETINGS, meeting_key), await tx.get(AGENDAS, meeting_key)
    if meeting is None or agenda is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    return meeting, agenda


def _posting(meeting: Meeting, posted: PostedAgenda | None, agenda: Agenda) -> Posting:
    if posted is None:
        return Posting(meeting, first=True)
    return Posting(meeting, first=False, changes=tuple(changes(posted.agenda, agenda)))


async def _first(tx: Transaction, now: datetime, actor: Person, meeting: Meeting, channel: str) -> str:
    key = await next_try(tx, f"post/{meeting.key}/agenda")
    post = view("agenda-post", meeting=meeting.key, by=actor.key)
    tx.put(OUTBOX, _row(key, channel, now, Mode.POST, post))
    return key


async def _edit(
    tx: Transaction,
    now: datetime,
    actor: Person,
    posted: PostedAgenda,
    agenda: Agenda,
    channel: str,
    mode: Mode,
) -> str:
    """The same post is edited, then one reply says what has changed."""
    ids = {"meeting": agenda.meeting, "was": posted.key, "now": f"{agenda.meeting}/{agenda.version:04}"}
    edit = await next_try(tx, f"post/{agenda.meeting}/edit/{agenda.version}")
    post = view("agenda-post", meeting=agenda.meeting, by=actor.key)
    tx.put(OUTBOX, _row(edit, channel, now, mode, post, of=posted.row))
    told = view("agenda-changed", by=actor.key, **ids)
    changed = await next_try(tx, f"post/{agenda.meeting}/changes/{agenda.version}")
    tx.put(OUTBOX, _row(changed, channel, now, Mode.THREAD, told, of=posted.row, after=edit))
    return edit


async def _post_reds(
    tx: Transaction, now: datetime, actor: Person, agenda: Agenda, channel: str, post: str, edit: str = ""
) -> None:
    """In the thread, once: with the first post whose status is settled."""
    key = await next_try(tx, _thread_key(agenda.meeting))
    tried = await tx.get(OUTBOX, key)
    if agenda.plan_item() is not None and agenda.snapshot and tried is None:
        told = view("red-reply", meeting=agenda.meeting, by=actor.key)
        tx.put(OUTBOX, _row(key, channel, now, Mode.THREAD, told, of=post, after=edit))


def _thread_key(meeting: str) -> str:
    return f"post/{meeting}/red"


async def lacks_reds(tx: Transaction, posted: PostedAgenda) -> bool:
    """Whether the agenda is in the channel, and its red items were to be in its thread but could not be sent."""
    key = _thread_key(posted.meeting)
    is_tried = posted.agenda.snapshot and await tx.get(OUTBOX, key) is not None
    return bool(is_tried) and await tx.get(OUTBOX, await next_try(tx, key)) is None


async def post_reds_again(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Meeting:
    """The red items in the thread of a post that stands, where they could not be sent with it.

    Raises:
        NotAllowed, UnknownObject, NotPossible: they are there, or on their way.
    """
    require(actor, Action.POST)
    meeting, _ = await _agenda(tx, meeting_key)
    posted = await last_posted(tx, meeting.key)
    if posted is None or not await lacks_reds(tx, posted):
        raise NotPossible("already-posted")
    channel = await channel_for(tx, board, meeting)
    await _post_reds(tx, now, actor, posted.agenda, channel.key, posted.row)
    await note(tx, now, actor, AuditAction.POST_RED, meeting.key)
    return meeting


async def tell_cancelled(tx: Transaction, board: Board, now: datetime, meeting: Meeting) -> None:
    """Nobody should go to a meeting whose agenda still stands in the channel: a reply in its thread, once."""
    posted = await last_posted(tx, meeting.key)
    channel = await channel_of(tx, board.forum_of(meeting))
    if posted is not None and channel is not None:
        told = view("agenda-cancelled", meeting=meeting.key)
        tx.put(
            OUTBOX, _row(f"post/{meeting.key}/cancelled", channel.key, now, Mode.THREAD, told, of=posted.row)
        )


async def last_posted(tx: Transaction, meeting_key: str) -> PostedAgenda | None:
    """The latest version that stands in the channel or is on its way there; one that failed was never posted."""
    decided = await tx.query(POSTED, meeting=meeting_key)
    seen = [one for one in decided if not await _is_in(tx, one, UNSEEN)]
    return max(seen, key=lambda p: p.agenda.version, default=None)


async def edition(tx: Transaction, of: str) -> PostedAgenda | None:
    """The posted version with the key `of` while it may be read, or the last one of the meeting `of`."""
    posted = await tx.get(POSTED, of)
    if posted is None:
        return await last_posted(tx, of)
    return None if await _is_in(tx, posted, UNSEEN) else posted


async def is_under_way(tx: Transaction, posted: PostedAgenda) -> bool:
    """Whether the connector has not taken the post yet, or its latest change."""
    return await _is_in(tx, posted, UNDER_WAY)


async def last_seen(tx: Transaction, meeting_key: str) -> PostedAgenda | None:
    """The latest version that stands in the channel."""
    decided = await tx.query(POSTED, meeting=meeting_key)
    seen = [one for one in decided if not await _is_in(tx, one, UNSEEN | UNDER_WAY)]
    return max(seen, key=lambda p: p.agenda.version, default=None)


async def _is_in(tx: Transaction, posted: PostedAgenda, states: frozenset[RowState]) -> bool:
    rows = [await tx.get(OUTBOX, key) for key in (posted.row, posted.edit) if key]
    return any(row is not None and row.state in states for row in rows)


def _row(
    key: str, channel: str, now: datetime, mode: Mode, message: View, *, of: str = "", after: str = ""
) -> OutboxRow:
    return OutboxRow(
        key,
        f"channel/{channel}",
        (message,),
        not_before=now,
        created_at=now,
        mode=mode,
        of=of,
        after=after or of,
    )


async def went_out(tx: Transaction, board: Board, now: datetime, row: OutboxRow) -> None:
    """The connector has taken `row`: an agenda is posted now, its round closes, and the chiefs hear of it."""
    what = row.views[0]
    if not (row.target.startswith("channel/") and what.name == "agenda-post"):
        return
    meeting = await tx.get(MEETINGS, what.arg("meeting"))
    if meeting is None or not meeting.is_on:
        return
    if meeting.state in {MeetingState.PLANNED, MeetingState.DRAFT}:
        tx.put(MEETINGS, replace(meeting, state=MeetingState.POSTED))
    posted = await last_posted(tx, meeting.key)
    if posted is not None and posted.agenda.snapshot:
        await _close_rounds(tx, board, now, meeting)


async def failed_to_go_out(tx: Transaction, now: datetime, row: OutboxRow) -> None:
    """Whoever said yes is told at once what did not reach the channel; a reply whose post failed goes with it."""
    what = row.views[0]
    if not (row.target.startswith("channel/") and what.arg("by")) or row.reason == POST_UNSENT:
        return
    told = view("post-failed", row=row.key)
    key = f"told/{row.key}/{row.created_at.isoformat()}"
    tx.put(OUTBOX, OutboxRow(key, f"person/{what.arg('by')}", (told,), not_before=now, created_at=now))


async def _close_rounds(tx: Transaction, board: Board, now: datetime, meeting: Meeting) -> None:
    """From now on answers go to history and the next agenda; the chiefs of reds hear that they are on."""
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if round_.state is RoundState.FROZEN:
            tx.put(ROUNDS, replace(round_, state=RoundState.CLOSED))
            tx.put(STEPS, StepRecord(round_.key, Step.CLOSED, SYSTEM, Outcome.SENT, now))
            await _tell_chiefs_of_reds(tx, board, now, round_)


async def _tell_chiefs_of_reds(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    for key in await _chiefs_of_reds(tx, round_):
        person = await tx.get(PEOPLE, key)
        if person is not None and person.active:
            await notify(tx, board, now, person, view("on-agenda", round=round_.key))


async def _chiefs_of_reds(tx: Transaction, round_: Round) -> list[str]:
    status = await round_status(tx, round_)
    flagged = {key for point in await points_on(tx, round_.meeting) for key in point.initiatives}
    told = [s for s in status.standings if s in status.of_colour(Colour.RED) or s.initiative.key in flagged]
    return sorted({chief for s in told for chief in s.initiative.chiefs})


async def tell_moved(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    """Whoever has heard when the red is on hears the new time; a message that still waits will say it itself."""
    if round_.state is not RoundState.CLOSED:
        return
    told = view("on-agenda", round=round_.key)
    for key in await _chiefs_of_reds(tx, round_):
        person = await tx.get(PEOPLE, key)
        rows = await tx.query(OUTBOX, target=f"person/{key}")
        waits = any(told in row.views for row in rows if row.state is RowState.WAITING)
        if person is not None and person.active and not waits:
            await notify(tx, board, now, person, view("on-agenda", round=round_.key, moved=now.isoformat()))


async def post_red(tx: Transaction, board: Board, now: datetime, actor: Person) -> Round:
    """Post the red items of the latest settled round alone (`post røde`); once per opgørelse.

    Raises:
        NotAllowed, NotPossible: as `reds_to_post`.
    """
    require(actor, Action.POST)
    status = await reds_to_post(tx, board)
    told = view("red-alone", round=status.round.key, by=actor.key)
    tx.put(OUTBOX, _row(_red_key(status), board.first.key, now, Mode.POST, told))
    await note(tx, now, actor, AuditAction.POST_RED, status.round.key)
    return status.round


async def reds_to_post(tx: Transaction, board: Board) -> RoundStatus:
    """The latest settled round, whose red items the channel has not seen.

    Raises:
        NotPossible: no channel, nothing settled yet, or already posted, alone or below the agenda.
    """
    if await channel_of(tx, board.first) is None:
        raise NotPossible("no-channel", forum=board.forum)
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_settled:
        raise NotPossible("nothing-settled")
    status = await round_status(tx, round_)
    if await _is_posted(tx, _red_key(status)):
        raise NotPossible("already-posted")
    if status.snapshot and await _in_thread(tx, round_.meeting) == status.snapshot.key:
        raise NotPossible("reds-in-thread")
    return status


def _red_key(status: RoundStatus) -> str:
    return f"post/{status.snapshot.key if status.snapshot else status.round.key}/red-alone"


async def _is_posted(tx: Transaction, key: str) -> bool:
    row = await tx.get(OUTBOX, key)
    return row is not None and row.state is not RowState.FAILED


async def _in_thread(tx: Transaction, meeting: str) -> str:
    """The opgørelse whose red items stand below the agenda: that of the first post that had one."""
    if not await _is_posted(tx, await next_try(tx, _thread_key(meeting))):
        return ""
    seen = [p for p in await tx.query(POSTED, meeting=meeting) if not await _is_in(tx, p, UNSEEN)]
    posted = [p for p in seen if p.agenda.snapshot]
    first = min(posted, key=lambda p: p.agenda.version, default=None)
    return first.agenda.snapshot if first else ""
