"""Carry out what the schedule says is due: record every step once and put its message in the outbox (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import OutboxRow, View, view
from domain.people import Role
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Action, Outcome, ScheduleState, StepRecord, due_actions
from usecases.audit import note
from usecases.call_in import tell_called_in
from usecases.collections import OBS, OUTBOX, PEOPLE, ROUNDS, STEPS
from usecases.digest import send_digests
from usecases.freeze_round import freeze_round
from usecases.notify import notify
from usecases.plan_meetings import plan_meetings
from usecases.ports import Transaction
from usecases.remind_approvals import remind_approvals
from usecases.schedule_state import schedule_state
from usecases.tell_follow_ups import tell_follow_ups


async def run_schedule(tx: Transaction, board: Board, now: datetime) -> int:
    """Decide every due step and what owners of follow-ups are told; returns how many were decided.

    Running it again at the same instant changes nothing.
    """
    await plan_meetings(tx, board, now)
    state = await schedule_state(tx, now)
    if not board.legend:
        state = await _without_unexplained(tx, board, now, state)
    actions = due_actions(now, board.calendar, state)
    for action in actions:
        row = await _carry_out(tx, board, now, action)
        tx.put(STEPS, StepRecord(action.round, action.step, action.person, action.outcome, now, row))
    # Not whom: who was reminded is forgotten in time (design.md §10), and an entry of the audit never is.
    for step in dict.fromkeys(f"{a.round}/{a.step}" for a in actions if a.outcome is Outcome.SENT):
        await note(tx, now, "", AuditAction.STEP, step)
    followed_up = 0 if state.paused else await tell_follow_ups(tx, board, now)
    reminded = 0 if state.paused else await remind_approvals(tx, board, now)
    called_in = 0 if state.paused else await tell_called_in(tx, board, now)
    sent = 0 if state.paused else await send_digests(tx, board, now)
    return len(actions) + followed_up + reminded + called_in + sent


async def _without_unexplained(
    tx: Transaction, board: Board, now: datetime, state: ScheduleState
) -> ScheduleState:
    """No round opens before the colours have a meaning (S04); the secretariat is told once per round."""
    blocked = [v.round for v in state.rounds if v.round.state is RoundState.PLANNED]
    for round_ in (r for r in blocked if state.first_import <= r.at(Step.OPEN) <= now):
        for key in state.secretariat:
            row = f"no-legend/{round_.key}/{key}"
            if await tx.get(OUTBOX, row) is None:
                told = (view("sentence", key="impossible-no-legend"),)
                at = board.calendar.next_loud(now)
                tx.put(OUTBOX, OutboxRow(row, f"person/{key}", told, not_before=at, created_at=now))
    return replace(state, rounds=tuple(v for v in state.rounds if v.round not in blocked))


async def _carry_out(tx: Transaction, board: Board, now: datetime, action: Action) -> str:
    """The key of the outbox row the step put there, empty where nobody is told anything."""
    round_ = await tx.get(ROUNDS, action.round)
    if round_ is None:
        raise LookupError(action.round)
    if action.person == SYSTEM:
        await _system_step(tx, board, round_, action.step, now)
        return ""
    person = await tx.get(PEOPLE, action.person)
    if person is None or action.outcome is not Outcome.SENT:
        return ""
    return await notify(tx, board, now, person, step_view(action))


def step_view(action: Action) -> View:
    """Both reminders look the same but for the day."""
    shape = "remind" if action.step in {Step.REMIND_1, Step.REMIND_2} else action.step.value
    return view(f"step-{shape}", round=action.round)


async def _system_step(tx: Transaction, board: Board, round_: Round, step: Step, now: datetime) -> None:
    if step is Step.OPEN and round_.state is RoundState.PLANNED:
        tx.put(ROUNDS, replace(round_, state=RoundState.OPEN, opened_at=now))
    elif step is Step.FREEZE:
        await freeze_round(tx, round_, now)
    elif step is Step.OBS:
        tx.put(ROUNDS, replace(round_, obs_locked=True))
        await _tell_locked(tx, board, now, round_)
    elif step is Step.CLOSED:
        tx.put(ROUNDS, replace(round_, state=RoundState.CLOSED))


async def _tell_locked(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    """The secretariat hears what stands on the list, where anything does, and whether the channel shows it."""
    if await tx.query(OBS, meeting=round_.meeting):
        for person in await tx.query(PEOPLE):
            if person.has(Role.SECRETARIAT):
                await notify(tx, board, now, person, view("obs-locked", round=round_.key))
