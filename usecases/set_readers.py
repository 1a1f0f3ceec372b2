"""Say who may read what a closed item holds; the others see its open variant everywhere (design.md §2)."""

from datetime import datetime

from domain import agenda_edits as edits
from domain.audit import AuditAction
from domain.board import Board
from domain.closed import secretaries
from domain.errors import NotPossible
from domain.items import Readers
from domain.people import Person
from domain.undo import Did
from usecases.audit import note
from usecases.collections import AGENDAS, PEOPLE
from usecases.edit_agenda import Edited, edit_agenda
from usecases.ports import Transaction


async def set_readers(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, key: str, readers: Readers
) -> Edited:
    """Raises:
    NotAllowed, UnknownObject
    NotPossible: the item is open, the actor is not among its readers, or nobody of the secretariat would be.
    """
    agenda = await tx.get(AGENDAS, meeting)
    item = agenda.item(key) if agenda else None
    if item is not None and not item.closed:
        raise NotPossible("item-is-open", number=str(item.number))
    if not secretaries(await tx.query(PEOPLE), readers):
        raise NotPossible("closed-needs-secretary", secretariat=board.secretariat)
    done = await edit_agenda(
        tx, board, now, actor, meeting, Did.READERS, lambda agenda: edits.read_by(agenda, key, readers)
    )
    await note(tx, now, actor, AuditAction.SET_READERS, meeting, key)
    return done
