"""Post the agenda in the board's channel with the red items in its thread, edit it later, and tell the chiefs."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, Change, changes
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Mode, OutboxRow, RowState, View, view
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.reports import Colour
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Outcome, StepRecord
from usecases.audit import note
from usecases.bind_channel import BOARD_CHANNEL
from usecases.collections import (
    AGENDAS,
    CHANNELS,
    MEETINGS,
    OUTBOX,
    PEOPLE,
    POSTED,
    ROUNDS,
    STEPS,
    PostedAgenda,
)
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.round_status import latest_round, round_status


@dataclass(frozen=True, slots=True)
class Posting:
    """What was decided to post: the first time, or the changes told in the thread of the edited post."""

    meeting: Meeting
    first: bool
    changes: tuple[Change, ...] = ()


async def post_agenda(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, version: int
) -> Posting:
    """Post exactly the version the secretary has seen and said yes to; a second yes posts nothing twice.

    Raises:
        NotAllowed, UnknownObject, NotPossible: no channel bound, or the agenda has changed since the preview.
    """
    require(actor, Action.POST)
    meeting, agenda = await _agenda(tx, meeting_key)
    if await tx.get(CHANNELS, BOARD_CHANNEL) is None:
        raise NotPossible("no-channel")
    if agenda.version != version:
        raise NotPossible("agenda-changed")
    posted = await last_posted(tx, meeting.key)
    posting = _posting(meeting, posted, agenda)
    if posted is None:
        tx.put(OUTBOX, _row(_post_key(meeting), now, Mode.POST, view("agenda-post", meeting=meeting.key)))
    elif posting.changes:
        _edit(tx, now, posted, agenda)
    if posting.first or posting.changes:
        await _post_reds(tx, now, agenda, posted.row if posted else _post_key(meeting))
        await _close_rounds(tx, board, now, meeting)
        row = posted.row if posted else _post_key(meeting)
        tx.put(POSTED, PostedAgenda(meeting.key, agenda, row, now, actor.key))
        tx.put(MEETINGS, replace(meeting, state=MeetingState.POSTED))
        await note(tx, now, actor, AuditAction.POST_AGENDA, meeting.key, str(agenda.version))
    return posting


async def _agenda(tx: Transaction, meeting_key: str) -> tuple[Meeting, Agenda]:
    meeting, agenda = await tx.get(MEETINGS, meeting_key), await tx.get(AGENDAS, meeting_key)
    if meeting is None or agenda is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    return meeting, agenda


def _posting(meeting: Meeting, posted: PostedAgenda | None, agenda: Agenda) -> Posting:
    if posted is None:
        return Posting(meeting, first=True)
    return Posting(meeting, first=False, changes=tuple(changes(posted.agenda, agenda)))


def _post_key(meeting: Meeting) -> str:
    return f"post/{meeting.key}/agenda"


async def _post_reds(tx: Transaction, now: datetime, agenda: Agenda, post: str) -> None:
    """In the thread, once: with the first post whose status is settled."""
    key = f"post/{agenda.meeting}/red"
    if agenda.plan_item() is not None and agenda.snapshot and await tx.get(OUTBOX, key) is None:
        tx.put(OUTBOX, _row(key, now, Mode.THREAD, view("red-reply", meeting=agenda.meeting), of=post))


def _edit(tx: Transaction, now: datetime, posted: PostedAgenda, agenda: Agenda) -> None:
    """The same post is edited, then one reply says what has changed."""
    ids = {"meeting": agenda.meeting, "was": posted.key, "now": f"{agenda.meeting}/{agenda.version:04}"}
    edit = f"post/{agenda.meeting}/edit/{agenda.version}"
    post = view("agenda-post", meeting=agenda.meeting)
    tx.put(OUTBOX, _row(edit, now, Mode.EDIT, post, of=posted.row))
    told = view("agenda-changed", **ids)
    changed = f"post/{agenda.meeting}/changes/{agenda.version}"
    tx.put(OUTBOX, _row(changed, now, Mode.THREAD, told, of=posted.row, after=edit))


async def tell_cancelled(tx: Transaction, now: datetime, meeting: Meeting) -> None:
    """Nobody should go to a meeting whose agenda still stands in the channel: a reply in its thread, once."""
    posted = await last_posted(tx, meeting.key)
    if posted is not None and await tx.get(CHANNELS, BOARD_CHANNEL) is not None:
        told = view("agenda-cancelled", meeting=meeting.key)
        tx.put(OUTBOX, _row(f"post/{meeting.key}/cancelled", now, Mode.THREAD, told, of=posted.row))


async def last_posted(tx: Transaction, meeting_key: str) -> PostedAgenda | None:
    return max(await tx.query(POSTED, meeting=meeting_key), key=lambda p: p.agenda.version, default=None)


def _row(key: str, now: datetime, mode: Mode, message: View, *, of: str = "", after: str = "") -> OutboxRow:
    return OutboxRow(
        key,
        f"channel/{BOARD_CHANNEL}",
        (message,),
        not_before=now,
        created_at=now,
        mode=mode,
        of=of,
        after=after or of,
    )


async def _close_rounds(tx: Transaction, board: Board, now: datetime, meeting: Meeting) -> None:
    """From now on answers go to history and the next agenda; the chiefs of reds hear that they are on."""
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if round_.state is RoundState.FROZEN:
            tx.put(ROUNDS, replace(round_, state=RoundState.CLOSED))
            tx.put(STEPS, StepRecord(round_.key, Step.CLOSED, SYSTEM, Outcome.SENT, now))
            await _tell_chiefs_of_reds(tx, board, now, round_)


async def _tell_chiefs_of_reds(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    status = await round_status(tx, round_)
    chiefs = {chief for s in status.of_colour(Colour.RED) for chief in s.initiative.chiefs}
    for key in sorted(chiefs):
        person = await tx.get(PEOPLE, key)
        if person is not None and person.active:
            await notify(tx, board, now, person, view("on-agenda", round=round_.key))


async def post_red(tx: Transaction, now: datetime, actor: Person) -> Round:
    """Post the red items of the latest settled round alone (`post røde`); once per opgørelse.

    Raises:
        NotAllowed, NotPossible: no channel, nothing settled yet, or already posted.
    """
    require(actor, Action.POST)
    if await tx.get(CHANNELS, BOARD_CHANNEL) is None:
        raise NotPossible("no-channel")
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_settled:
        raise NotPossible("nothing-settled")
    status = await round_status(tx, round_)
    key = f"post/{status.snapshot.key if status.snapshot else round_.key}/red-alone"
    row = await tx.get(OUTBOX, key)
    if row is not None and row.state is not RowState.FAILED:
        raise NotPossible("already-posted")
    tx.put(OUTBOX, _row(key, now, Mode.POST, view("red-alone", round=round_.key)))
    await note(tx, now, actor, AuditAction.POST_RED, round_.key)
    return round_
