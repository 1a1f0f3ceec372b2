"""A monthly round: its template, its dates before the meeting, and the opgørelse (snapshot) it ends in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.meetings import Meeting
from domain.reports import Report
from domain.working_days import WorkCalendar


class Step(StrEnum):
    """The steps of the round in the order of design.md §3; `remind` happens twice."""

    OPEN = "open"
    REMIND_1 = "remind-1"
    REMIND_2 = "remind-2"
    DUE = "due"
    ESCALATE = "escalate"
    FREEZE = "freeze"
    OBS = "obs"
    CLOSED = "closed"


class Anchor(StrEnum):
    MEETING = "meeting"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class StepRule:
    """`days` working days before the anchor (after it when negative), at a local time."""

    anchor: Anchor
    days: int
    at: time


MONTHLY_SCHEDULE: Mapping[Step, StepRule] = {
    Step.OPEN: StepRule(Anchor.MEETING, 10, time(9)),
    Step.REMIND_1: StepRule(Anchor.DUE, 2, time(9)),
    Step.REMIND_2: StepRule(Anchor.DUE, 0, time(9)),
    Step.DUE: StepRule(Anchor.MEETING, 5, time(12)),
    Step.ESCALATE: StepRule(Anchor.DUE, -1, time(9)),
    Step.FREEZE: StepRule(Anchor.MEETING, 3, time(12)),
    Step.OBS: StepRule(Anchor.MEETING, 1, time(12)),
}


@dataclass(frozen=True, slots=True)
class RoundTemplate:
    """What kind of round it is; the same engine runs any template (design.md §3)."""

    key: str = "status"
    schedule: tuple[tuple[Step, StepRule], ...] = tuple(MONTHLY_SCHEDULE.items())


class RoundState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Round:
    """A round belongs to a meeting; `instants` are the UTC instants of its steps.

    `month` is the month it is a status for and stays when the meeting moves. `ended` means that the meeting was
    cancelled. `obs_locked` once the OBS list has locked, which a round that was closed early waits for.
    """

    key: str
    meeting: str
    month: str
    meeting_date: date
    instants: tuple[tuple[Step, datetime], ...]
    state: RoundState = RoundState.PLANNED
    opened_at: datetime | None = None
    obs_locked: bool = False

    def at(self, step: Step) -> datetime:
        return dict(self.instants)[step]

    @property
    def due(self) -> datetime:
        return self.at(Step.DUE)

    @property
    def is_open(self) -> bool:
        """Whether answers are taken: from opening until it is closed; after the freeze they are corrections."""
        return self.state in {RoundState.OPEN, RoundState.FROZEN}

    @property
    def is_settled(self) -> bool:
        return self.state in {RoundState.FROZEN, RoundState.CLOSED}

    @property
    def is_over(self) -> bool:
        """Whether the schedule has nothing more to do in it."""
        return self.state is RoundState.ENDED or (self.state is RoundState.CLOSED and self.obs_locked)


def plan_round(meeting: Meeting, template: RoundTemplate, calendar: WorkCalendar) -> Round:
    """The round of a meeting with all its instants; `closed` is the meeting's start."""
    days: dict[Anchor, date] = {Anchor.MEETING: meeting.date}
    rules = dict(template.schedule)
    days[Anchor.DUE] = _day(rules[Step.DUE], days, calendar)
    instants = [(s, calendar.instant(_day(rule, days, calendar), rule.at)) for s, rule in template.schedule]
    instants.append((Step.CLOSED, calendar.instant(meeting.date, meeting.start)))
    return Round(
        key=f"{meeting.key}/{template.key}",
        meeting=meeting.key,
        month=meeting.month,
        meeting_date=meeting.date,
        instants=tuple(instants),
    )


def _day(rule: StepRule, anchors: Mapping[Anchor, date], calendar: WorkCalendar) -> date:
    anchor = anchors[rule.anchor]
    return calendar.before(anchor, rule.days) if rule.days >= 0 else calendar.after(anchor, -rule.days)


def move_round(old: Round, planned: Round, now: datetime, calendar: WorkCalendar) -> Round:
    """`old` with the instants of `planned` where they still lie ahead; what has been, stays (design.md §3).

    Nobody loses a deadline to a move: where the opgørelse would come sooner than a working day from now, it is put
    as late before the meeting as it can be, when the OBS list locks, and the deadline with it.
    """
    moved = dict(planned.instants)
    soonest = _soonest(now, calendar)
    freeze, due = old.at(Step.FREEZE), old.due
    if freeze > now and moved[Step.FREEZE] < min(freeze, soonest):
        late = max(min(freeze, moved[Step.OBS]), min(freeze, soonest))
        moved[Step.FREEZE] = min(late, max(moved[Step.CLOSED], now))
    if due > now and moved[Step.DUE] < min(due, soonest):
        moved |= _around_due(min(due, moved[Step.FREEZE]), moved, calendar)
    instants = tuple((s, at if at <= now else max(moved[s], now)) for s, at in old.instants)
    return replace(old, meeting_date=planned.meeting_date, instants=instants)


def _around_due(
    due: datetime, planned: Mapping[Step, datetime], calendar: WorkCalendar
) -> dict[Step, datetime]:
    """The deadline at `due`, reminded of the same morning, and those concerned told the day after."""
    day = calendar.local(due).date()

    def on(day: date, step: Step) -> datetime:
        return calendar.instant(day, calendar.local(planned[step]).time())

    reminders = dict.fromkeys((Step.REMIND_1, Step.REMIND_2), on(day, Step.REMIND_2))
    return {Step.DUE: due, Step.ESCALATE: on(calendar.after(day, 1), Step.ESCALATE), **reminders}


def has_time(old: Round, planned: Round, now: datetime, calendar: WorkCalendar) -> bool:
    """Whether a working day is left before the OBS list locks, so that a round under way can still be settled."""
    freeze = old.at(Step.FREEZE)
    return freeze <= now or planned.at(Step.OBS) >= min(freeze, _soonest(now, calendar))


def _soonest(now: datetime, calendar: WorkCalendar) -> datetime:
    """A working day from now."""
    local = calendar.local(now)
    return calendar.instant(calendar.after(local.date(), 1), local.time())


def earlier_deadlines(old: Round, moved: Round, now: datetime) -> list[Step]:
    """The deadlines ahead that a move makes earlier: it needs a yes. An earlier start is no deadline."""
    ahead = [(s, at) for s, at in old.instants if at > now and s is not Step.CLOSED]
    return [step for step, at in ahead if moved.at(step) < at]


@dataclass(frozen=True, slots=True)
class Extension:
    """A longer deadline for one chief in one round."""

    round: str
    person: str
    until: datetime

    @property
    def key(self) -> str:
        return f"{self.round}/{self.person}"


@dataclass(frozen=True, slots=True)
class SnapshotEntry:
    """The frozen revision of one initiative, None where no status was received: missing is never green."""

    initiative: str
    revision: int | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An opgørelse: every reportable initiative as of a stated time; [Tag med] makes the next `number`."""

    round: str
    number: int
    at: datetime
    entries: tuple[SnapshotEntry, ...]

    @property
    def key(self) -> str:
        return f"{self.round}/{self.number:03}"

    def revision(self, initiative: str) -> int | None:
        return next((e.revision for e in self.entries if e.initiative == initiative), None)

    @property
    def initiatives(self) -> tuple[str, ...]:
        return tuple(entry.initiative for entry in self.entries)


def settle(
    round_: Round, number: int, at: datetime, reports: Mapping[str, Report | None], order: Iterable[str]
) -> Snapshot:
    """The opgørelse of the current reports; each reportable initiative of `order` appears exactly once."""
    entries = tuple(SnapshotEntry(key, _revision(reports.get(key))) for key in order)
    return Snapshot(round_.key, number, at, entries)


def _revision(report: Report | None) -> int | None:
    return report.revision if report else None
