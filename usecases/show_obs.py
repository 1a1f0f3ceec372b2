"""Show the channel the OBS list as it is now, where the red items stood there before it was locked (S07, C03)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Mode, OutboxRow, RowState, view
from domain.errors import NotPossible
from domain.people import Person
from usecases.agenda_source import source_of
from usecases.audit import note
from usecases.collections import OBS, OUTBOX, POSTED
from usecases.ports import Transaction
from usecases.post_agenda import last_posted, thread_of
from usecases.take_back import next_try


async def lacks_obs(tx: Transaction, meeting: str) -> bool:
    """Whether the list has changed since the channel was shown it."""
    row = await _shown_in(tx, meeting)
    seen = await _shown_at(tx, row) if row else None
    return seen is not None and any(point.at > seen for point in await tx.query(OBS, meeting=meeting))


async def _shown_in(tx: Transaction, meeting: str) -> OutboxRow | None:
    found = [row for row in await thread_of(tx, meeting) if row.views[0].name == "red-reply"]
    return next((row for row in found if row.state is RowState.SENT), None)


async def _shown_at(tx: Transaction, row: OutboxRow) -> datetime | None:
    edits = [
        one.created_at
        for one in await tx.query(OUTBOX, target=row.target)
        if one.of == row.key and one.mode is Mode.EDIT and one.state is not RowState.FAILED
    ]
    return max(edits, default=row.sent_at)


async def show_obs(tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str) -> None:
    """The red items in the thread are edited in place, and one reply says so; the posted document has the same list.

    Raises:
        NotAllowed, NotPossible: the channel shows it already, or has no red items to show it with.
    """
    require(actor, Action.POST)
    row = await _shown_in(tx, meeting)
    if row is None or not await lacks_obs(tx, meeting):
        raise NotPossible("obs-shown-already")
    edit = await next_try(tx, f"{row.key}/obs/{now.isoformat()}")
    told = view("red-reply", meeting=meeting, by=actor.key)
    tx.put(OUTBOX, OutboxRow(edit, row.target, (told,), now, now, mode=Mode.EDIT, of=row.key, after=row.key))
    changed = view("obs-changed", meeting=meeting, by=actor.key, at=now.isoformat())
    tx.put(
        OUTBOX,
        OutboxRow(f"{edit}/told", row.target, (changed,), now, now, mode=Mode.THREAD, of=row.of, after=edit),
    )
    await _print_the_same(tx, board, meeting)
    await note(tx, now, actor, AuditAction.POST_RED, meeting, "obs")


async def _print_the_same(tx: Transaction, board: Board, meeting: str) -> None:
    """The list is the one thing of a posted paper that changes under its link: the thread says so (0025)."""
    posted = await last_posted(tx, meeting)
    source = await source_of(tx, board, posted.agenda) if posted else None
    if posted and posted.frozen and source:
        tx.put(POSTED, replace(posted, frozen=replace(posted.frozen, obs=source.obs)))
