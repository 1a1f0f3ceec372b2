"""Meetings of a forum, the rule that proposes them (S17) and their forward plan (A13, K02, K03)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from domain.items import NO_CONTENT, USUAL_READERS, Content, Readers, Shown
from domain.working_days import WorkCalendar

WEDNESDAY = 2
DAYS_A_WEEK = 7
# The last such weekday of a month.
LAST = -1


class MeetingState(StrEnum):
    PLANNED = "planned"
    DRAFT = "draft"
    POSTED = "posted"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ForwardPoint:
    """A point of the forward plan (portefølje), addressed P1, P2 …; of a closed one only `public_title` is shown (C04).

    `note` is what stands in brackets after the title ("1 time", "skal på KCL den 22. maj"); `minutes` 0 is not said.
    What has been written on it goes with it from meeting to meeting.
    """

    code: str
    title: str
    closed: bool = False
    note: str = ""
    public_title: str = ""
    minutes: int = 0
    content: Content = NO_CONTENT
    shows: tuple[Shown, ...] = ()
    readers: Readers = USUAL_READERS

    @property
    def shown(self) -> str:
        """As the portfolio prints it; empty where it is closed and has no public title."""
        if self.closed:
            return self.public_title
        return f"{self.title} ({self.note})" if self.note else self.title


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """A row of the timetable as written beforehand; `number` links it to an agenda item where it has one."""

    start: time
    title: str
    note: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. The key stays when the date moves; `plan_point` says that it carries the monthly status.

    `absent` are the keys of those who have sent their apologies.
    """

    key: str
    forum: str
    date: date
    start: time
    end: time
    place: str = ""
    state: MeetingState = MeetingState.PLANNED
    reason: str = ""
    note: str = ""
    plan_point: bool = False
    mayor: bool = False
    points: tuple[ForwardPoint, ...] = ()
    timetable: tuple[TimetableRow, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def month(self) -> str:
        return f"{self.date:%Y-%m}"

    @property
    def is_on(self) -> bool:
        return self.state is not MeetingState.CANCELLED


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """When a forum meets: on the `which` such weekdays of a month (from 1, or `LAST`), else every so many `weeks`, of
    which `since` is one; by hand only where it is neither. Not in the months `without`.

    On a closed day it is the same weekday a week before, within the month (S17); every so many weeks there is none
    then (K03). `plan` says that the last meeting of a month carries the monthly status. `prefix` keeps the keys of the
    forums' meetings apart.
    """

    forum: str = "Direktionen"
    start: time = time(10)
    end: time = time(12)
    place: str = ""
    without: frozenset[int] = frozenset({7, 12})
    weekday: int = WEDNESDAY
    which: tuple[int, ...] = (LAST,)
    weeks: int = 0
    since: date | None = None
    plan: bool = True
    prefix: str = ""

    @property
    def is_monthly(self) -> bool:
        """Whether there is one meeting a month."""
        return not self.weeks and len(self.which) == 1

    def propose(self, year: int, month: int, calendar: WorkCalendar) -> Meeting | None:
        """The month's last one."""
        return next(reversed(self.in_month(year, month, calendar)), None)

    def in_month(self, year: int, month: int, calendar: WorkCalendar) -> list[Meeting]:
        """By date; each on a working day of the month."""
        if month in self.without:
            return []
        days = weekdays_of(year, month, self.weekday)
        slots = self._every_so_often(days, calendar) if self.weeks else self._of_month(days, calendar)
        found = [self._on(day, slot) for day, slot in sorted(slots.items())]
        return [*found[:-1], replace(found[-1], plan_point=self.plan)] if found else []

    def _every_so_often(self, days: Sequence[date], calendar: WorkCalendar) -> dict[date, str]:
        since = self.since or days[0]
        weeks = {d: d.isocalendar() for d in days if calendar.is_working(d)}
        return {
            day: f"{week.year}-w{week.week:02}"
            for day, week in weeks.items()
            if (day - since).days // DAYS_A_WEEK % self.weeks == 0
        }

    def _of_month(self, days: Sequence[date], calendar: WorkCalendar) -> dict[date, str]:
        found: dict[date, str] = {}
        last = max(self.which, key=lambda n: (n == LAST, n), default=LAST)
        for n in self.which:
            place = len(days) - 1 if n == LAST else n - 1
            nearest = [*reversed(days[: place + 1]), *days[place + 1 :]]
            day = next((d for d in nearest if calendar.is_working(d)), None)
            if day is not None:
                found.setdefault(day, f"{day:%Y-%m}" if n == last else f"{day:%Y-%m}.{n}")
        return found

    def _on(self, day: date, slot: str) -> Meeting:
        return Meeting(f"{self.prefix}{slot}", self.forum, day, self.start, self.end, self.place)

    def missing(
        self, year: int, month: int, calendar: WorkCalendar, known: Sequence[Meeting]
    ) -> list[Meeting]:
        """The month's proposals the forum has neither `known` meeting for nor another in its stead; what is cancelled
        counts.
        """
        has_plan = any(m.plan_point and m.month == f"{year}-{month:02}" for m in known)
        wanted = self.in_month(year, month, calendar)
        if has_plan and self.is_monthly:
            return []
        found = [replace(m, plan_point=m.plan_point and not has_plan) for m in wanted]
        return [m for m in found if not any(self._stands_for(other, m) for other in known)]

    def _stands_for(self, known: Meeting, proposal: Meeting) -> bool:
        if self.weeks:
            return known.date.isocalendar()[:2] == proposal.date.isocalendar()[:2]
        if self.is_monthly and not self.plan:
            return known.month == proposal.month
        return known.date == proposal.date


def weekdays_of(year: int, month: int, weekday: int) -> list[date]:
    """Every such weekday of the month, from Monday as 0."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % DAYS_A_WEEK)
    weeks = (day + timedelta(weeks=n) for n in range(5))
    return [d for d in weeks if d.month == month]


def months_from(day: date, count: int) -> list[tuple[int, int]]:
    """The month of `day` and the following ones, `count` in all, as (year, month)."""
    first = day.year * 12 + day.month - 1
    return [(n // 12, n % 12 + 1) for n in range(first, first + count)]


@dataclass(frozen=True, slots=True)
class Awaiting:
    """A point that waits for a date (F04)."""

    forum: str
    point: ForwardPoint


@dataclass(frozen=True, slots=True)
class ForwardPlan:
    """There is one: the points awaiting a date, and the last number given, for codes are never used again."""

    last: int = 0
    awaiting: tuple[Awaiting, ...] = ()
    key: str = "forward-plan"
