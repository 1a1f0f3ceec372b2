"""Say something a person did not ask for: in working hours, at most once a half-day, the rest bundled (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.board import Board
from domain.delivery import OutboxRow, RowState, View
from domain.people import Person
from usecases.collections import OUTBOX
from usecases.ports import Transaction

# Of the messages in a strand only the latest about a round is worth reading.
STRANDS = (frozenset({"step-open", "step-remind", "step-escalate"}), frozenset({"step-due", "step-freeze"}))


async def notify(tx: Transaction, board: Board, now: datetime, person: Person, message: View) -> str:
    """Put `message` into the person's next free half-day, beside what already waits there; returns the row's key.

    A step of a round takes the place of an earlier one that still waits. Who has left is told nothing: no key.
    """
    if not person.active:
        return ""
    at = board.calendar.next_loud(now)
    while True:
        key = f"notice/{person.key}/{board.calendar.half_day(at)}"
        row = await tx.get(OUTBOX, key)
        if row is None:
            tx.put(OUTBOX, OutboxRow(key, f"person/{person.key}", (message,), not_before=at, created_at=now))
            break
        if row.state is RowState.WAITING and not row.attempts:
            if message not in row.views:
                tx.put(OUTBOX, replace(row, views=(*row.views, message)))
            break
        at = board.calendar.next_half_day(at)
    await _withdraw_overtaken(tx, person, message, key)
    return key


async def _withdraw_overtaken(tx: Transaction, person: Person, message: View, kept: str) -> None:
    """Only the person's own rows are read: reading all that wait would conflict with everything being sent."""
    if not any(message.name in strand for strand in STRANDS):
        return
    for row in await tx.query(OUTBOX, target=f"person/{person.key}"):
        if is_notice(row) and row.state is RowState.WAITING:
            here = message if row.key == kept else None
            keep_only(tx, row, tuple(v for v in row.views if v == here or not overtakes(message, v)))


async def withdraw(tx: Transaction, person: Person, answered: View) -> None:
    """What a person has answered before being asked is no longer asked; other arguments of the view do not matter."""
    for row in await tx.query(OUTBOX, target=f"person/{person.key}"):
        if is_notice(row) and row.state is RowState.WAITING:
            keep_only(tx, row, tuple(view for view in row.views if not _is(view, answered)))


def _is(view: View, wanted: View) -> bool:
    return view.name == wanted.name and set(wanted.args) <= set(view.args)


def overtakes(message: View, waiting: View) -> bool:
    """Whether only `message` is worth reading when both are there."""
    same_strand = any({message.name, waiting.name} <= strand for strand in STRANDS)
    return same_strand and message.arg("round") == waiting.arg("round")


def is_notice(row: OutboxRow) -> bool:
    """Whether nobody asked for it."""
    return row.key.startswith("notice/")


def keep_only(tx: Transaction, row: OutboxRow, views: tuple[View, ...]) -> None:
    """Take the other views out of a waiting row; one that has nothing left to say is withdrawn."""
    if not views:
        tx.put(OUTBOX, replace(row, state=RowState.WITHDRAWN, reason="overtaken"))
    elif views != row.views:
        tx.put(OUTBOX, replace(row, views=views))
