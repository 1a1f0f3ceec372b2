"""Meetings of a forum, the rule that proposes them (S17) and their forward plan (A13, K02, K03)."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from domain.items import NO_CONTENT, Content, Shown
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
