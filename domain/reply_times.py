"""When an answer to minutes or a written approval is asked for, and when whoever owes one is reminded; each once."""

from collections.abc import Collection, Mapping
from datetime import datetime, time
from enum import StrEnum

from domain.working_days import WorkCalendar

NUDGED_AT = time(9)


class Nudge(StrEnum):
    """`SOON` goes to those who have not answered, `OVER` to the secretariat."""

    SOON = "soon"
    OVER = "over"


def reply_due(sent_at: datetime, days: int, at: time, calendar: WorkCalendar) -> datetime:
    """`days` working days after it was sent."""
    return calendar.instant(calendar.after(calendar.local(sent_at).date(), days), at)


def nudges(sent_at: datetime, due: datetime, calendar: WorkCalendar) -> Mapping[Nudge, datetime]:
    """The working day before, unless it was sent after that; and when the time is up."""
    soon = calendar.instant(calendar.before(calendar.local(due).date(), 1), NUDGED_AT)
    return {n: at for n, at in ((Nudge.SOON, soon), (Nudge.OVER, due)) if at > sent_at}


def due_nudge(instants: Mapping[Nudge, datetime], told: Collection[Nudge], now: datetime) -> Nudge | None:
    """Only the latest that has come: what it overtakes is never told."""
    come = [nudge for nudge, at in instants.items() if at <= now]
    return come[-1] if come and come[-1] not in told else None


def next_nudge(
    instants: Mapping[Nudge, datetime], told: Collection[Nudge], after: datetime
) -> datetime | None:
    return min((at for nudge, at in instants.items() if at > after and nudge not in told), default=None)
