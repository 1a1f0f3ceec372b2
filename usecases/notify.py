"""Say something a person did not ask for: in working hours, at most once a half-day, the rest bundled (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.board import Board
from domain.delivery import OutboxRow, RowState, View
from domain.people import Person
from usecases.collections import OUTBOX
from usecases.ports import Transaction


async def notify(tx: Transaction, board: Board, now: datetime, person: Person, message: View) -> str:
    """Put `message` into the person's next free half-day, beside what already waits there; returns the row's key."""
    at = board.calendar.next_loud(now)
    while True:
        key = f"notice/{person.key}/{board.calendar.half_day(at)}"
        row = await tx.get(OUTBOX, key)
        if row is None:
            tx.put(OUTBOX, OutboxRow(key, f"person/{person.key}", (message,), not_before=at, created_at=now))
            return key
        if row.state is RowState.WAITING and not row.attempts:
            if message not in row.views:
                tx.put(OUTBOX, replace(row, views=(*row.views, message)))
            return key
        at = board.calendar.next_half_day(at)
