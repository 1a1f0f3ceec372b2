"""Pause everything the service sends unasked, and resume it when the secretariat says so (design.md §3)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import RowState, ServiceState, View
from domain.people import Person
from domain.rounds import Step
from domain.schedule import SYSTEM, VALID_UNTIL, Outcome, ScheduleState, audience, due_actions
from usecases.audit import note
from usecases.collections import OUTBOX, ROUNDS, SERVICE
from usecases.notify import is_notice, keep_only, overtakes
from usecases.ports import Transaction
from usecases.run_schedule import run_schedule, step_view
from usecases.schedule_state import schedule_state
from usecases.tell_follow_ups import follow_ups_to_tell

PAUSED_BY_HAND = "by-hand"
PAUSED_BY_GAP = "gap"
PAUSED_BY_RESTORE = "restore"
LONGEST_GAP = 2
# The step a waiting message is about; both reminders last until the deadline.
STEP_SHOWN = {
    "step-open": Step.OPEN,
    "step-remind": Step.REMIND_2,
    "step-due": Step.DUE,
    "step-escalate": Step.ESCALATE,
    "step-freeze": Step.FREEZE,
}
# Gaps are counted in days: noting it at every tick would only cost a write.
NOTED_EVERY = timedelta(hours=1)


async def service_state(tx: Transaction) -> ServiceState:
    return await tx.get(SERVICE, "service") or ServiceState()


async def pause_sending(tx: Transaction, now: datetime, actor: Person) -> None:
    require(actor, Action.MANAGE_ROUND)
    tx.put(SERVICE, replace(await service_state(tx), paused=PAUSED_BY_HAND))
    await note(tx, now, actor, AuditAction.PAUSE)


async def resume_sending(tx: Transaction, board: Board, now: datetime, actor: Person) -> None:
    """Send again: each person only the latest step that still applies, decided at once, so that nothing older that
    waited is sent before it.
    """
    require(actor, Action.MANAGE_ROUND)
    await _let_go(tx, now)
    tx.put(SERVICE, replace(await service_state(tx), paused="", alive_at=now))
    await note(tx, now, actor, AuditAction.RESUME)
    await run_schedule(tx, board, now)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message to a person that waits for the secretariat's yes, and the step it is about where it is about one."""

    person: str
    step: Step | None


async def what_waits(tx: Transaction, board: Board, now: datetime) -> list[Waiting]:
    """What nobody has asked for and a yes would send: the steps that still apply, what is to be told of follow-ups, and
    what was on its way before.
    """
    state = replace(await schedule_state(tx, now), paused=False)
    decided = due_actions(now, board.calendar, state)
    due = [a for a in decided if a.outcome is Outcome.SENT and a.person != SYSTEM]
    coming = [(action.person, step_view(action)) for action in due]
    waiting = [Waiting(action.person, action.step) for action in due]
    waiting += [Waiting(p.key, None) for m in await follow_ups_to_tell(tx, board, now) for p in m.to]
    for row in await tx.query(OUTBOX, state=RowState.WAITING):
        person = row.target.removeprefix("person/")
        for message in row.views if is_notice(row) and not row.held else ():
            overtaken = any(to == person and overtakes(step, message) for to, step in coming)
            if not overtaken and _still_concerns(board, now, state, person, message):
                waiting.append(Waiting(person, STEP_SHOWN.get(message.name)))
    return waiting


def _still_concerns(board: Board, now: datetime, state: ScheduleState, person: str, message: View) -> bool:
    """Whether a waiting step has its time still, and the person something left to do; all else is sent."""
    step, key = STEP_SHOWN.get(message.name), message.arg("round")
    seen = next((view for view in state.rounds if view.round.key == key), None)
    if step is None or seen is None:
        return step is None
    is_past = seen.round.at(VALID_UNTIL[step]) <= now
    return not is_past and audience(step, seen, state, now, board.day(now)).get(person, False)


async def _let_go(tx: Transaction, now: datetime) -> None:
    """What waited until the time for it was over is not sent late, all else that was held may go."""
    for waiting in await tx.query(OUTBOX, state=RowState.WAITING):
        row = replace(waiting, held=False)
        if row != waiting:
            tx.put(OUTBOX, row)
        if is_notice(row):
            keep_only(tx, row, tuple([v for v in row.views if not await _is_past(tx, now, v)]))


async def _is_past(tx: Transaction, now: datetime, message: View) -> bool:
    step = STEP_SHOWN.get(message.name)
    round_ = await tx.get(ROUNDS, message.arg("round")) if step else None
    return step is not None and round_ is not None and round_.at(VALID_UNTIL[step]) <= now


async def note_alive(tx: Transaction, board: Board, now: datetime) -> bool:
    """Note that the service lives; after a gap of more than two working days, or a restored backup, sending waits
    for a yes.

    Returns whether this gap has just been found.
    """
    state = await service_state(tx)
    if state.restored:
        tx.put(SERVICE, replace(state, alive_at=now, paused=PAUSED_BY_RESTORE, restored=False))
        await note(tx, now, "", AuditAction.PAUSE, detail=PAUSED_BY_RESTORE)
        return True
    gap = state.alive_at is not None and state.first_import is not None and not state.paused
    away = state.alive_at is not None and (
        board.calendar.working_days_between(board.day(state.alive_at), board.day(now)) > LONGEST_GAP
    )
    found = gap and away
    if not found and state.alive_at is not None and timedelta() <= now - state.alive_at < NOTED_EVERY:
        return False
    tx.put(SERVICE, replace(state, alive_at=now, paused=PAUSED_BY_GAP if found else state.paused))
    if found:
        await note(tx, now, "", AuditAction.PAUSE, detail=PAUSED_BY_GAP)
    return found
