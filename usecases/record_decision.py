"""Write down what was decided, correct it, say which initiatives it concerns, or take it out again (A14)."""

from collections.abc import Iterable
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import UnknownObject
from domain.minutes import Decision, Formula, Minutes, concern, decide, undecide
from domain.people import Person
from usecases.audit import note
from usecases.collections import INITIATIVES
from usecases.minutes_of import held, keep, remember_minutes
from usecases.ports import Transaction


async def record_decision(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    item_key: str,
    text: str,
    *,
    formula: Formula | None = None,
    initiatives: Iterable[str] = (),
) -> Minutes:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: the item is closed, or there is nothing in the text.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.decidable(item_key, actor, keeps_closed=board.keeps_closed)
    concerned = await _known(tx, initiatives)
    made = Decision(item.key, text, actor.key, now, concerned, formula)
    minutes = keep(tx, found.meeting, decide(found.minutes, made))
    await note(tx, now, actor, AuditAction.DECISION, f"{minutes.meeting}/{item.key}")
    remember_minutes(tx, now, actor, found.minutes, minutes)
    return minutes


async def concern_initiatives(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    item_key: str,
    initiatives: Iterable[str],
) -> Minutes:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: nothing is decided there.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.decidable(item_key, actor, keeps_closed=board.keeps_closed)
    changed = concern(found.minutes, item.key, await _known(tx, initiatives))
    await note(tx, now, actor, AuditAction.DECISION, f"{changed.meeting}/{item.key}")
    remember_minutes(tx, now, actor, found.minutes, changed)
    return keep(tx, found.meeting, changed)


async def remove_decision(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, item_key: str
) -> Minutes:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: nothing is decided there, or the chiefs know of it.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.decidable(item_key, actor, keeps_closed=board.keeps_closed)
    changed = undecide(found.minutes, item.key)
    await note(tx, now, actor, AuditAction.DECISION_REMOVED, f"{changed.meeting}/{item_key}")
    remember_minutes(tx, now, actor, found.minutes, changed)
    return keep(tx, found.meeting, changed)


async def _known(tx: Transaction, initiatives: Iterable[str]) -> tuple[str, ...]:
    keys = tuple(dict.fromkeys(initiatives))
    for key in keys:
        if await tx.get(INITIATIVES, key) is None:
            raise UnknownObject(key)
    return keys
