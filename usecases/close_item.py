"""Close an item of an agenda and open it again; both are noted by themselves, for they decide who may read (C01)."""

from datetime import datetime

from domain import agenda_edits as edits
from domain.audit import AuditAction
from domain.board import Board
from domain.people import Person
from domain.undo import Did
from usecases.audit import note
from usecases.edit_agenda import Edited, edit_agenda
from usecases.ports import Transaction
from usecases.post_agenda import last_posted

SEEN = "seen-open"


async def close_item(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, key: str
) -> Edited:
    """What was written on it goes, unless closed content is kept; that the channel has seen it open is noted and cannot be undone.

    Raises:
        NotAllowed, UnknownObject
    """
    public, keeps = board.agenda.closed_title, board.keeps_closed
    done = await edit_agenda(
        tx,
        board,
        now,
        actor,
        meeting,
        Did.CLOSED,
        lambda agenda: edits.close(agenda, key, public, keeps=keeps),
    )
    seen = f"{key} {SEEN}" if await seen_open(tx, meeting, key) else key
    await note(tx, now, actor, AuditAction.CLOSE_ITEM, meeting, seen)
    return done


async def open_item(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, key: str
) -> Edited:
    """Raises:
    NotAllowed, UnknownObject
    """
    done = await edit_agenda(
        tx, board, now, actor, meeting, Did.OPENED, lambda agenda: edits.open_up(agenda, key)
    )
    await note(tx, now, actor, AuditAction.OPEN_ITEM, meeting, key)
    return done


async def seen_open(tx: Transaction, meeting: str, key: str) -> datetime | None:
    """When the channel was shown the item as an open one, if the last post shows it so."""
    posted = await last_posted(tx, meeting)
    shown = posted.agenda.item(key) if posted else None
    return posted.at if posted and shown and not shown.closed else None
