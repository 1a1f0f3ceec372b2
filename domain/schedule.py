"""The schedule as a pure function: what should have happened by now and has no step record (design.md §3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.people import Absences
from domain.plan import Initiative
from domain.rounds import Round, RoundState, Step
from domain.working_days import WorkCalendar

SYSTEM = "-"
SYSTEM_STEPS = (Step.OPEN, Step.FREEZE, Step.OBS, Step.CLOSED)
# A personal step is sent late only while it still means something: before the instant of this step.
VALID_UNTIL = {
    Step.OPEN: Step.DUE,
    Step.REMIND_1: Step.DUE,
    Step.REMIND_2: Step.DUE,
    Step.DUE: Step.FREEZE,
    Step.ESCALATE: Step.FREEZE,
    Step.FREEZE: Step.CLOSED,
}
# The lists of the meeting: the secretariat's own, and with the opgørelse the OBS list of directors and finance; who is
# chief too gets these beside the question and its reminders.
LISTS = frozenset({Step.DUE, Step.FREEZE})


class Outcome(StrEnum):
    """How a step was decided: told, overtaken by a later step, or nothing left to say."""

    SENT = "sent"
    SUPERSEDED = "superseded"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step decided for one person, or for the service itself (`person` is `-`); `row` is what it put in the outbox."""

    round: str
    step: Step
    person: str
    outcome: Outcome
    at: datetime
    row: str = ""

    @property
    def key(self) -> str:
        return f"{self.round}/{self.step}/{self.person}"


@dataclass(frozen=True, slots=True)
class Action:
    round: str
    step: Step
    person: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RoundView:
    """What the schedule needs to know of one round: its reportable initiatives and which of them have a status;
    `extensions` are longer deadlines by chief; `flagged` who has answered the OBS list already.
    """

    round: Round
    initiatives: tuple[Initiative, ...] = ()
    received: frozenset[str] = frozenset()
    decided: frozenset[tuple[Step, str]] = frozenset()
    extensions: Mapping[str, datetime] = field(default_factory=dict)
    flagged: frozenset[str] = frozenset()

    def missing(self) -> list[Initiative]:
        return [i for i in self.initiatives if i.key not in self.received]


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """Everything `due_actions` reads.

    `stand_ins` maps a person to the standing stand-in; a round whose opening lay before `first_import` never opens
    by itself; while `paused` nobody is told anything. `flagging` are directors and finance, who are asked for OBS.
    """

    rounds: tuple[RoundView, ...]
    first_import: datetime
    absences: Absences = field(default_factory=Absences)
    secretariat: tuple[str, ...] = ()
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    active: frozenset[str] = frozenset()
    paused: bool = False
    flagging: tuple[str, ...] = ()


def due_actions(now: datetime, calendar: WorkCalendar, state: ScheduleState) -> list[Action]:
    """Every step whose instant has come and that is not decided, each exactly once; running it again adds nothing.

    A round closed early, by posting its agenda, tells nobody anything more, but its OBS list still locks in time.
    """
    actions = []
    for view in state.rounds:
        if view.round.state is RoundState.ENDED or not _has_opened(view, now, state):
            continue
        actions += _system_actions(view, now)
        if not state.paused:
            actions += _personal_actions(view, now, calendar, state)
    return actions


def _has_opened(view: RoundView, now: datetime, state: ScheduleState) -> bool:
    opens = view.round.at(Step.OPEN)
    return view.round.state is not RoundState.PLANNED or state.first_import <= opens <= now


def _system_actions(view: RoundView, now: datetime) -> list[Action]:
    due = [s for s in SYSTEM_STEPS if _is_due(view.round, s, now) and (s, SYSTEM) not in view.decided]
    return [Action(view.round.key, step, SYSTEM, Outcome.SENT) for step in due]


def _is_due(round_: Round, step: Step, now: datetime) -> bool:
    """A round opened by hand is open whatever the calendar says."""
    return round_.at(step) <= now or (step is Step.OPEN and round_.state is not RoundState.PLANNED)


def _lay_before(round_: Round, step: Step, state: ScheduleState) -> bool:
    """Whether the step was over when a round the schedule came too late for was opened by hand: it never runs."""
    too_late = round_.at(Step.OPEN) < state.first_import
    return too_late and step is not Step.OPEN and round_.at(step) < (round_.opened_at or state.first_import)


def _personal_actions(
    view: RoundView, now: datetime, calendar: WorkCalendar, state: ScheduleState
) -> list[Action]:
    day = calendar.local(now).date()
    pending: dict[tuple[str, bool], list[tuple[Step, bool]]] = {}
    for step in sorted(VALID_UNTIL, key=view.round.at):
        if _is_due(view.round, step, now) and not _lay_before(view.round, step, state):
            for person, needed in audience(step, view, state, now, day).items():
                if (step, person) not in view.decided:
                    pending.setdefault((person, step in LISTS), []).append((step, needed))
    return [
        action
        for (person, _), steps in pending.items()
        for action in _catch_up(view.round, person, steps, now)
    ]


def _catch_up(round_: Round, person: str, steps: list[tuple[Step, bool]], now: datetime) -> Iterable[Action]:
    """Only the latest step that still applies is sent, and none once the round is closed; the rest is superseded.

    Nobody is reminded of a question that was never asked: before the deadline it comes first, however late.
    """
    still_on = round_.state is not RoundState.CLOSED
    applying = [s for s, needed in steps if needed and still_on and now < round_.at(VALID_UNTIL[s])]
    told = Step.OPEN if Step.OPEN in applying else applying[-1] if applying else None
    for step, needed in steps:
        outcome = Outcome.SENT if step is told else Outcome.SUPERSEDED if needed else Outcome.SKIPPED
        yield Action(round_.key, step, person, outcome)


def audience(step: Step, view: RoundView, state: ScheduleState, now: datetime, day: date) -> dict[str, bool]:
    """Who a step concerns on `day`, and whether there is anything to tell them now.

    Nobody who has finished is reminded; an absent chief is neither reminded nor escalated, the stand-in is. Who has
    a longer deadline is left alone until it has passed.
    """
    if step in LISTS:
        asked = state.flagging if step is Step.FREEZE and not view.round.obs_locked else ()
        return {p: p not in view.flagged for p in asked} | dict.fromkeys(state.secretariat, True)
    people: dict[str, bool] = {}
    for initiative in view.initiatives:
        has_time = view.extensions.get(initiative.chief, now) > now
        if has_time and step is not Step.OPEN:
            continue
        missing = initiative.key not in view.received
        for person in _concerned(step, initiative, state, day):
            if person in state.active:
                people[person] = people.get(person, False) or missing
    return people


def _concerned(step: Step, initiative: Initiative, state: ScheduleState, day: date) -> list[str]:
    asked = state.absences.respondent(initiative.chief, day).person
    if step is Step.OPEN:
        return [asked, *initiative.chiefs[1:]]
    if step is Step.ESCALATE:
        stand_in = state.stand_ins.get(initiative.chief, "") if asked == initiative.chief else ""
        return [asked, "" if state.absences.of(stand_in, day) else stand_in, initiative.director]
    return [asked]


def next_instant(after: datetime, state: ScheduleState) -> datetime | None:
    """The first later instant at which a step or a longer deadline falls due."""
    instants = (
        at
        for view in state.rounds
        if view.round.state is not RoundState.ENDED
        for at in (*dict(view.round.instants).values(), *view.extensions.values())
        if at > after
    )
    return min(instants, default=None)
