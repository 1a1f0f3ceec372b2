"""End the approval of minutes with as many as have answered, where somebody never will (A15)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.minutes import Edition, end_approval
from domain.people import Person
from usecases.audit import note
from usecases.collections import MINUTES
from usecases.minutes_of import held
from usecases.ports import Transaction


async def end_minutes_approval(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, number: int
) -> Edition:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: see `domain.minutes.end_approval`.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    changed = end_approval(found.minutes, number, actor.key, now)
    tx.put(MINUTES, changed)
    await note(tx, now, actor, AuditAction.END_MINUTES, meeting_key, str(number))
    return changed.editions[-1]
