"""Carry out what the schedule says is due: record every step once and put its message in the outbox (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.board import Board
from domain.delivery import view
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Action, Outcome, StepRecord, due_actions
from usecases.collections import PEOPLE, ROUNDS, STEPS
from usecases.freeze_round import freeze_round
from usecases.notify import notify
from usecases.plan_meetings import plan_meetings
from usecases.ports import Transaction
from usecases.schedule_state import schedule_state


async def run_schedule(tx: Transaction, board: Board, now: datetime) -> int:
    """Decide every due step; returns how many were decided. Running it again at the same instant changes nothing."""
    await plan_meetings(tx, board, now)
    actions = due_actions(now, board.calendar, await schedule_state(tx, now))
    for action in actions:
        row = await _carry_out(tx, board, now, action)
        tx.put(STEPS, StepRecord(action.round, action.step, action.person, action.outcome, now, row))
    return len(actions)


async def _carry_out(tx: Transaction, board: Board, now: datetime, action: Action) -> str:
    """The key of the outbox row the step put there, empty where nobody is told anything."""
    round_ = await tx.get(ROUNDS, action.round)
    if round_ is None:
        raise LookupError(action.round)
    if action.person == SYSTEM:
        await _system_step(tx, round_, action.step, now)
        return ""
    person = await tx.get(PEOPLE, action.person)
    if person is None or action.outcome is not Outcome.SENT:
        return ""
    return await notify(tx, board, now, person, view(f"step-{_shape(action.step)}", round=round_.key))


def _shape(step: Step) -> str:
    """Both reminders look the same but for the day."""
    return "remind" if step in {Step.REMIND_1, Step.REMIND_2} else step.value


async def _system_step(tx: Transaction, round_: Round, step: Step, now: datetime) -> None:
    if step is Step.OPEN and round_.state is RoundState.PLANNED:
        tx.put(ROUNDS, replace(round_, state=RoundState.OPEN, opened_at=now))
    elif step is Step.FREEZE:
        await freeze_round(tx, round_, now)
    elif step is Step.CLOSED:
        tx.put(ROUNDS, replace(round_, state=RoundState.CLOSED))
