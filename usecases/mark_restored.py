"""A backup has been brought back: nothing goes out before the secretariat has said yes (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.audit import AuditAction
from domain.delivery import RowState
from usecases.audit import note
from usecases.collections import OUTBOX, SERVICE
from usecases.pause_sending import service_state
from usecases.ports import Transaction


async def mark_restored(tx: Transaction, now: datetime) -> int:
    """At its next start the service pauses and asks; returns how many messages are held until then."""
    tx.put(SERVICE, replace(await service_state(tx), restored=True))
    rows = [
        row
        for state in (RowState.WAITING, RowState.CLAIMED)
        for row in await tx.query(OUTBOX, state=state)
        if not row.held
    ]
    for row in rows:
        tx.put(OUTBOX, replace(row, held=True))
    await note(tx, now, "", AuditAction.RESTORE)
    return len(rows)
