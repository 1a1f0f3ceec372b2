"""Working days of a Danish municipality and the local clock; a time is never an hour off."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SATURDAY = 5
NOON = time(12)
# Grundlovsdag, juleaftensdag and nytårsaftensdag are no public holidays, but nobody is at work (design.md §3).
CLOSED_EVERY_YEAR = frozenset({(6, 5), (12, 24), (12, 31)})


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """`holidays` are the public holidays, `closed` the municipality's own closed days; quiet hours are local."""

    holidays: Container[date]
    closed: frozenset[date] = frozenset()
    day_starts: time = time(8)
    day_ends: time = time(16)
    zone: ZoneInfo = COPENHAGEN

    def is_working(self, day: date) -> bool:
        return (
            day.weekday() < SATURDAY
            and day not in self.holidays
            and day not in self.closed
            and (day.month, day.day) not in CLOSED_EVERY_YEAR
        )

    def before(self, day: date, count: int) -> date:
        """The working day `count` working days before `day`, which itself does not count."""
        return self._step(day, count, timedelta(days=-1))

    def after(self, day: date, count: int) -> date:
        return self._step(day, count, timedelta(days=1))

    def _step(self, day: date, count: int, direction: timedelta) -> date:
        while count:
            day += direction
            count -= self.is_working(day)
        return day

    def working_days_between(self, earlier: date, later: date) -> int:
        """Whole working days strictly between two dates."""
        return sum(
            self.is_working(earlier + timedelta(days=n)) for n in range(1, max(0, (later - earlier).days))
        )

    def instant(self, day: date, at: time) -> datetime:
        """The UTC instant of a local wall-clock time; in the repeated autumn hour the first."""
        return datetime.combine(day, at, self.zone).astimezone(UTC)

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def half_day(self, instant: datetime) -> str:
        """The half-day an unprompted message belongs to, e.g. `2025-05-21a` (before noon) and `2025-05-21b`."""
        local = self.local(instant)
        return f"{local.date()}{'a' if local.time() < NOON else 'b'}"

    def is_quiet(self, instant: datetime) -> bool:
        local = self.local(instant)
        return not (self.is_working(local.date()) and self.day_starts <= local.time() < self.day_ends)

    def next_loud(self, instant: datetime) -> datetime:
        """`instant` itself, or the first later instant outside quiet hours."""
        if not self.is_quiet(instant):
            return instant
        local = self.local(instant)
        today = local.date()
        if self.is_working(today) and local.time() < self.day_starts:
            return self.instant(today, self.day_starts)
        return self.instant(self.after(today, 1), self.day_starts)

    def next_half_day(self, instant: datetime) -> datetime:
        """The start of the half-day after the one `instant` lies in, outside quiet hours."""
        local = self.local(instant)
        if local.time() < NOON and self.is_working(local.date()):
            return self.instant(local.date(), NOON)
        return self.instant(self.after(local.date(), 1), self.day_starts)


def month_of(day: date) -> str:
    """The month a date lies in, as `YYYY-MM`."""
    return f"{day:%Y-%m}"
