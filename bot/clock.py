"""The only module that reads the clock; everything else takes `now` as an argument."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is for the board: schedule, quiet hours, snooze, links."""

    def now(self) -> datetime:
        """Aware, UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class VirtualClock:
    """Stands still until it is set; raises ValueError for a naive time."""

    def __init__(self, start: datetime) -> None:
        self._now = _in_utc(start)

    def now(self) -> datetime:
        return self._now

    def set(self, to: datetime) -> None:
        """Move to `to`; the same instant again is allowed.

        Raises:
            ValueError: `to` is naive, or earlier than now; the clock stays where it was.

        """
        moved = _in_utc(to)
        if moved < self._now:
            raise ValueError(f"{moved.isoformat()} is before {self._now.isoformat()}")
        self._now = moved


def monotonic() -> float:
    """Real seconds from an arbitrary start: back-off, rate limits and caches, never the board's time."""
    return time.monotonic()


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return moment.astimezone(UTC)
