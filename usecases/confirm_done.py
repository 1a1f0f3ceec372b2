"""Agree that an initiative is completed (S12)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, Target, require
from domain.audit import AuditAction
from domain.errors import UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.reports import Colour, current
from usecases.audit import note
from usecases.collections import INITIATIVES, REPORTS
from usecases.ports import Transaction
from usecases.round_status import rounds_by_date


async def confirm_done(tx: Transaction, now: datetime, actor: Person, initiative_key: str) -> Initiative:
    """Finance or the director agrees that an initiative is completed: it leaves the active list (S12).

    Raises:
        NotAllowed, UnknownObject: also where no chief proposes it (any more).
    """
    initiative = await tx.get(INITIATIVES, initiative_key)
    if initiative is None:
        raise UnknownObject(initiative_key)
    require(actor, Action.CONFIRM_DONE, Target(initiative))
    if not await _is_proposed(tx, initiative):
        raise UnknownObject(initiative_key)
    done = replace(initiative, state=InitiativeState.DONE)
    tx.put(INITIATIVES, done)
    await note(tx, now, actor, AuditAction.DONE, initiative.key)
    return done


async def _is_proposed(tx: Transaction, initiative: Initiative) -> bool:
    """Whether the newest answer says so; the button stays clickable after the chief has thought better of it."""
    for round_ in reversed(await rounds_by_date(tx)):
        if report := current(await tx.query(REPORTS, round=round_.key, initiative=initiative.key)):
            return report.colour is Colour.DONE
    return False
