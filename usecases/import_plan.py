"""Take over a version of the plan: new initiatives, changed ones, and those that are no longer in it (S10)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.audit import AuditAction
from domain.plan import Initiative, InitiativeState, PlanChange, compare
from domain.working_days import COPENHAGEN
from usecases.audit import note
from usecases.collections import INITIATIVES, SERVICE
from usecases.pause_sending import service_state
from usecases.ports import Transaction


async def import_plan(tx: Transaction, now: datetime, initiatives: Iterable[Initiative]) -> PlanChange:
    """Bring the stored plan in line with `initiatives`; identity is the key, the board's own choices stay (S11).

    The first import starts the schedule: steps that lay before it never run.
    """
    before = {i.key: i for i in await tx.query(INITIATIVES)}
    today = f"{now.astimezone(COPENHAGEN):%Y-%m-%d}"
    after = [_with_choices(i, before.get(i.key), today) for i in initiatives]
    change = compare(before.values(), after)
    fresh = {i.key: i for i in after}
    for key in (*change.added, *change.changed):
        tx.put(INITIATIVES, fresh[key])
    for key in change.removed:
        tx.put(INITIATIVES, replace(before[key], state=InitiativeState.REMOVED, removed_on=today))
    if change:
        await note(tx, now, "", AuditAction.IMPORT_PLAN)
    await _start_schedule(tx, now)
    return change


def _with_choices(new: Initiative, old: Initiative | None, today: str) -> Initiative:
    if old is None:
        return new
    if new.state is InitiativeState.REMOVED:
        return replace(new, hidden_in=old.hidden_in, removed_on=old.removed_on or today)
    done = InitiativeState.DONE if old.state is InitiativeState.DONE else new.state
    return replace(new, hidden_in=old.hidden_in, state=done)


async def _start_schedule(tx: Transaction, now: datetime) -> None:
    state = await service_state(tx)
    if state.first_import is None:
        tx.put(SERVICE, replace(state, first_import=now))
