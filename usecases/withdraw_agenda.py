"""Take a posted agenda back: a sentence in its place, links that open nothing, and the meeting a draft again (§5)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Mode, OutboxRow, RowState, view
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM
from usecases.audit import note
from usecases.collections import MEETINGS, OUTBOX, PEOPLE, ROUNDS, STEPS
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.post_agenda import last_posted
from usecases.take_back import (
    TAKEN_BACK,
    UNSEEN,
    Part,
    back_key,
    instead,
    next_try,
    put_in_place,
    revoke_links,
    take_back,
)

ON_AGENDA = "on-agenda"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What withdrawing does. `seen` since when it has stood in the channel; None where it was only on its way, and
    `unsure` where Teams has not answered what was sent; `again` where it has been taken back but still stands there.
    """

    meeting: Meeting
    seen: datetime | None
    rows: tuple[OutboxRow, ...]
    unsure: bool = False
    again: bool = False


async def plan_withdrawal(tx: Transaction, board: Board, now: datetime, meeting_key: str) -> Withdrawal:
    """Raises:
    UnknownObject, NotPossible: it is not posted, just being sent, or the meeting has been held.
    """
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None:
        raise UnknownObject(meeting_key)
    posted = await last_posted(tx, meeting_key)
    if posted is None:
        return await _left_behind(tx, meeting)
    if meeting.state is MeetingState.HELD or board.calendar.instant(meeting.date, meeting.start) <= now:
        raise NotPossible("withdraw-held")
    post = await tx.get(OUTBOX, posted.row)
    rows = [row for row in await _rows(tx, post) if row.state not in UNSEEN]
    if any(row.state is RowState.CLAIMED for row in rows):
        raise NotPossible("post-leaving")
    seen = post.sent_at if post and post.state is RowState.SENT else None
    return Withdrawal(
        meeting, seen, tuple(rows), unsure=any(row.possibly_repeated and not row.activity for row in rows)
    )


async def _rows(tx: Transaction, post: OutboxRow | None) -> list[OutboxRow]:
    """The post and what belongs to it, except that its meeting is cancelled."""
    if post is None:
        return []
    rows = [row for row in await tx.query(OUTBOX, target=post.target) if row.of == post.key]
    return [post, *(row for row in rows if row.views[0].name != "agenda-cancelled")]


async def _left_behind(tx: Transaction, meeting: Meeting) -> Withdrawal:
    """What was taken back, and Teams would not have replaced."""
    rows = [row for row in await tx.query(OUTBOX, state=RowState.WITHDRAWN) if _is_taken_back(row, meeting)]
    stuck = [row for row in rows if await _stands_still(tx, row)]
    if not stuck:
        raise NotPossible("agenda-not-posted", day=meeting.date.isoformat())
    return Withdrawal(meeting, None, tuple(stuck), again=True)


def _is_taken_back(row: OutboxRow, meeting: Meeting) -> bool:
    return row.reason == TAKEN_BACK and row.key.startswith(f"post/{meeting.key}/")


async def _stands_still(tx: Transaction, row: OutboxRow) -> bool:
    """Whether the last try to replace it failed."""
    key = back_key(row)
    tried = await tx.get(OUTBOX, key) is not None
    return tried and await tx.get(OUTBOX, await next_try(tx, key)) is None


async def withdraw_agenda(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Withdrawal:
    """Raises as `plan_withdrawal` does, and NotAllowed."""
    require(actor, Action.POST)
    found = await plan_withdrawal(tx, board, now, meeting_key)
    for row in found.rows:
        await _take_back(tx, now, actor, row, found)
    await note(tx, now, actor, AuditAction.WITHDRAW_AGENDA, meeting_key)
    if not found.again:
        await revoke_links(tx, meeting_key)
        if found.meeting.state is MeetingState.POSTED:
            tx.put(MEETINGS, replace(found.meeting, state=MeetingState.DRAFT))
        for round_ in await tx.query(ROUNDS, meeting=meeting_key):
            await _reopen(tx, board, now, round_)
    return found


async def _take_back(
    tx: Transaction, now: datetime, actor: Person, row: OutboxRow, found: Withdrawal
) -> None:
    if row.mode in {Mode.EDIT, Mode.RETRACT}:
        # What it has changed is the post itself.
        tx.put(OUTBOX, replace(row, state=RowState.WITHDRAWN, reason=TAKEN_BACK))
        return
    told = instead(now, actor, found.meeting.key, Part.REPLY if row.of else Part.POST)
    await (put_in_place(tx, now, row, told) if found.again else take_back(tx, now, row, told))


async def _reopen(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    """The post had closed it: until the next one, or the meeting, an answer is a correction again."""
    if round_.state is not RoundState.CLOSED:
        return
    tx.put(ROUNDS, replace(round_, state=RoundState.FROZEN))
    tx.delete(STEPS, f"{round_.key}/{Step.CLOSED}/{SYSTEM}")
    for person in await tx.query(PEOPLE):
        if person.active and _was_told(await tx.query(OUTBOX, target=f"person/{person.key}"), round_):
            await notify(tx, board, now, person, view("off-agenda", round=round_.key))


def _was_told(rows: Iterable[OutboxRow], round_: Round) -> bool:
    """That a red of theirs is on; what still waits to be said is not said any more."""
    sent = (row for row in rows if row.state in {RowState.SENT, RowState.CLAIMED})
    return any(
        what.name == ON_AGENDA and what.arg("round") == round_.key for row in sent for what in row.views
    )
