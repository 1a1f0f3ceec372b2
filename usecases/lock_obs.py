"""Lock the OBS list before its time, or open it again until the meeting begins (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.errors import NotPossible
from domain.people import Person
from domain.rounds import Round, Step
from domain.schedule import SYSTEM, Outcome, StepRecord
from usecases.audit import note
from usecases.collections import ROUNDS, STEPS
from usecases.obs_list import coming_round, is_locked
from usecases.ports import Transaction


async def lock_obs(tx: Transaction, now: datetime, actor: Person) -> Round:
    """Raises:
    NotAllowed, NotPossible: it is locked already.
    """
    require(actor, Action.LOCK_OBS)
    round_ = await coming_round(tx, now)
    if is_locked(round_, now):
        raise NotPossible("obs-locked-already", day=round_.meeting_date.isoformat())
    locked = replace(round_, obs_locked=True)
    tx.put(ROUNDS, locked)
    await note(tx, now, actor, AuditAction.LOCK_OBS, round_.meeting)
    return locked


async def open_obs(tx: Transaction, now: datetime, actor: Person) -> Round:
    """Open again: now until its own time, or where that is over until the meeting begins.

    Raises:
        NotAllowed, NotPossible: it is open.
    """
    require(actor, Action.LOCK_OBS)
    round_ = await coming_round(tx, now)
    if not is_locked(round_, now):
        raise NotPossible("obs-open-already", day=round_.meeting_date.isoformat())
    instants = dict(round_.instants)
    if instants[Step.OBS] <= now:
        instants[Step.OBS] = instants[Step.CLOSED]
        tx.delete(STEPS, StepRecord(round_.key, Step.OBS, SYSTEM, Outcome.SENT, now).key)
    opened = replace(round_, obs_locked=False, instants=tuple(instants.items()))
    tx.put(ROUNDS, opened)
    await note(tx, now, actor, AuditAction.OPEN_OBS, round_.meeting)
    return opened
