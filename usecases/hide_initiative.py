"""Leave an initiative out of a month, or take it in again: the board's choice, logged (S11)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.plan import Initiative
from usecases.audit import note
from usecases.collections import INITIATIVES, ROUNDS
from usecases.ports import Transaction


async def hide_initiative(
    tx: Transaction, now: datetime, actor: Person, initiative_key: str, month: str, *, hidden: bool = True
) -> Initiative:
    """`month` is `YYYY-MM`; a month whose status is settled stays as it was.

    Raises:
        NotAllowed, UnknownObject, NotPossible
    """
    require(actor, Action.HIDE_INITIATIVE)
    initiative = await tx.get(INITIATIVES, initiative_key)
    if initiative is None:
        raise UnknownObject(initiative_key)
    if any(r.month == month and r.is_settled for r in await tx.query(ROUNDS)):
        raise NotPossible("month-settled", initiative=initiative.title)
    months = {*initiative.hidden_in, month} if hidden else {*initiative.hidden_in} - {month}
    changed = replace(initiative, hidden_in=tuple(sorted(months)))
    tx.put(INITIATIVES, changed)
    await note(tx, now, actor, AuditAction.HIDE if hidden else AuditAction.SHOW, initiative.key, month)
    return changed
