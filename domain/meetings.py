"""Meetings of a forum, the rule that proposes them (S17) and their forward plan (A13, K02, K03)."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from domain.working_days import WorkCalendar

WEDNESDAY = 2


class MeetingState(StrEnum):
    PLANNED = "planned"
    DRAFT = "draft"
    POSTED = "posted"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ForwardPoint:
    """A point of the forward plan (portefølje), addressed P1, P2 …; a closed one shows no detail (C04)."""

    code: str
    title: str
    closed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """A row of the timetable as written beforehand; `number` links it to an agenda item where it has one."""

    start: time
    title: str
    note: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. The key stays when the date moves; `plan_point` says that it carries the monthly status."""

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

    @property
    def month(self) -> str:
        return f"{self.date:%Y-%m}"

    @property
    def is_on(self) -> bool:
        return self.state is not MeetingState.CANCELLED


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """The last Wednesday of every month but those in `without`; on a closed day the Wednesday before (S17)."""

    forum: str = "Direktionen"
    start: time = time(10)
    end: time = time(12)
    place: str = ""
    without: frozenset[int] = frozenset({7, 12})

    def propose(self, year: int, month: int, calendar: WorkCalendar) -> Meeting | None:
        if month in self.without:
            return None
        day = last_wednesday(year, month)
        while not calendar.is_working(day):
            day -= timedelta(weeks=1)
        return Meeting(
            key=f"{year}-{month:02}",
            forum=self.forum,
            date=day,
            start=self.start,
            end=self.end,
            place=self.place,
            plan_point=True,
        )


def last_wednesday(year: int, month: int) -> date:
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - WEDNESDAY) % 7)


def months_from(day: date, count: int) -> list[tuple[int, int]]:
    """The month of `day` and the following ones, `count` in all, as (year, month)."""
    first = day.year * 12 + day.month - 1
    return [(n // 12, n % 12 + 1) for n in range(first, first + count)]
