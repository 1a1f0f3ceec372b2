"""A round played through by the schedule alone: ticks, answers, absences and pauses in any order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.meetings import Meeting
from domain.people import Absences
from domain.plan import Initiative
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Action, RoundView, ScheduleState, due_actions
from tests.domain.month import CALENDAR, MAY, at, round_of

LONG_BEFORE = at("2025-01-02 09:00")
STATE_AFTER = {
    Step.OPEN: RoundState.OPEN,
    Step.FREEZE: RoundState.FROZEN,
    Step.CLOSED: RoundState.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Tick:
    """What one look at the schedule saw and did; `again` is what the same look would do once more."""

    at: datetime
    state: ScheduleState
    actions: tuple[Action, ...]
    again: tuple[Action, ...]

    @property
    def view(self) -> RoundView:
        return self.state.rounds[0]


@dataclass(frozen=True, slots=True)
class Scenario:
    """`answers` are instants by initiative, `opened_by_hand` when somebody opened the round (None: nobody did)."""

    initiatives: tuple[Initiative, ...]
    ticks: tuple[datetime, ...]
    answers: Mapping[str, datetime]
    absences: Absences = field(default_factory=Absences)
    stand_ins: tuple[tuple[str, str], ...] = ()
    paused: frozenset[datetime] = frozenset()
    extensions: tuple[tuple[str, datetime], ...] = ()
    first_import: datetime = LONG_BEFORE
    opened_by_hand: datetime | None = None
    active: frozenset[str] = frozenset({"anna", "bo", "carl", "dorte", "erik", "inger"})
    secretariat: tuple[str, ...] = ("inger",)
    meeting: Meeting = MAY


def play(scenario: Scenario) -> list[Tick]:
    """Every decision is recorded at once, as the use case does in its transaction."""
    round_, decided, ticks = round_of(scenario.meeting), frozenset[tuple[Step, str]](), list[Tick]()
    for now in scenario.ticks:
        round_ = _opened(round_, scenario, now)
        state = _state(scenario, round_, decided, now)
        actions = due_actions(now, CALENDAR, state)
        decided |= {(a.step, a.person) for a in actions}
        round_ = _after(round_, actions, now)
        again = due_actions(now, CALENDAR, _state(scenario, round_, decided, now))
        ticks.append(Tick(now, state, tuple(actions), tuple(again)))
    return ticks


def _opened(round_: Round, scenario: Scenario, now: datetime) -> Round:
    by_hand = scenario.opened_by_hand
    if by_hand is None or by_hand > now or round_.state is not RoundState.PLANNED:
        return round_
    return replace(round_, state=RoundState.OPEN, opened_at=by_hand)


def _state(
    scenario: Scenario, round_: Round, decided: frozenset[tuple[Step, str]], now: datetime
) -> ScheduleState:
    received = frozenset(key for key, answered in scenario.answers.items() if answered <= now)
    view = RoundView(round_, scenario.initiatives, received, decided, dict(scenario.extensions))
    return ScheduleState(
        rounds=(view,),
        first_import=scenario.first_import,
        absences=scenario.absences,
        secretariat=scenario.secretariat,
        stand_ins=dict(scenario.stand_ins),
        active=scenario.active,
        paused=now in scenario.paused,
    )


def _after(round_: Round, actions: Iterable[Action], now: datetime) -> Round:
    for action in actions:
        if action.person == SYSTEM and action.step in STATE_AFTER:
            opened = round_.opened_at or now
            round_ = replace(round_, state=STATE_AFTER[action.step], opened_at=opened)
    return round_


def decisions(ticks: Sequence[Tick]) -> list[Action]:
    return [action for tick in ticks for action in tick.actions]
