"""The overview somebody wants sent every week: when it is due, and when the next one comes (users.md, design.md §3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.working_days import SATURDAY, WorkCalendar

WEEK = timedelta(days=7)
# The longest the municipality may be closed; an overview put off that long is overtaken by the next.
LOOK_BACK = 4


@dataclass(frozen=True, slots=True)
class Digest:
    """`weekday` is 0 for Monday; `at` is local. `sent_for` is the day of the latest one that has been decided, sent or not;
    before the first it is the day before it was asked for.
    """

    person: str
    weekday: int
    at: time
    asked_at: datetime
    sent_for: date

    @property
    def key(self) -> str:
        return self.person


def is_sendable(weekday: int, at: time, calendar: WorkCalendar) -> bool:
    """Whether it would be sent on a working day and outside quiet hours."""
    return weekday < SATURDAY and calendar.day_starts <= at < calendar.day_ends


def instant_of(digest: Digest, day: date, calendar: WorkCalendar) -> datetime:
    """When the one of `day` is sent: on a day the municipality is closed, the next working day at the same time."""
    on = day if calendar.is_working(day) else calendar.after(day, 1)
    return calendar.instant(on, digest.at)


def due_day(digest: Digest, now: datetime, calendar: WorkCalendar) -> date | None:
    """The day of the newest one that should have been sent and is not decided; older ones are overtaken by it."""
    today = calendar.local(now).date()
    latest = today - timedelta(days=(today.weekday() - digest.weekday) % 7)
    passed = (
        d for d in (latest - n * WEEK for n in range(LOOK_BACK)) if instant_of(digest, d, calendar) <= now
    )
    newest = max(passed, default=digest.sent_for)
    is_decided = newest <= digest.sent_for or instant_of(digest, newest, calendar) <= digest.asked_at
    return None if is_decided else newest


def next_at(digest: Digest, after: datetime, calendar: WorkCalendar) -> datetime:
    """The next instant after `after` at which one is sent."""
    return next(
        at for day in _days(digest, after, calendar) if (at := instant_of(digest, day, calendar)) > after
    )


def _days(digest: Digest, after: datetime, calendar: WorkCalendar) -> Iterator[date]:
    """From so early that one put off is still found."""
    today = calendar.local(after).date()
    day = today - timedelta(days=(today.weekday() - digest.weekday) % 7) - LOOK_BACK * WEEK
    while True:
        if day > digest.sent_for:
            yield day
        day += WEEK
