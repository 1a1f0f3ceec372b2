"""Agree that an initiative is completed (S12)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, Target, require
from domain.errors import UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from usecases.collections import AUDIT, INITIATIVES, AuditEntry
from usecases.ports import Transaction


async def confirm_done(tx: Transaction, now: datetime, actor: Person, initiative_key: str) -> Initiative:
    """Finance or the director agrees that an initiative is completed: it leaves the active list (S12).

    Raises:
        NotAllowed, UnknownObject
    """
    initiative = await tx.get(INITIATIVES, initiative_key)
    if initiative is None:
        raise UnknownObject(initiative_key)
    require(actor, Action.CONFIRM_DONE, Target(initiative))
    done = replace(initiative, state=InitiativeState.DONE)
    tx.put(INITIATIVES, done)
    tx.append(AUDIT, AuditEntry(now, actor.key, "done", initiative.key))
    return done
