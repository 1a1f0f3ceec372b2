"""The timetable of an agenda: its own list of rows, whose order does not depend on the items' numbers (A08, P11)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.items import Participant


class SlotKind(StrEnum):
    ITEM = "item"
    PART = "part"
    """A further row of an item."""
    FREE = "free"
    PAUSE = "pause"
    LUNCH = "lunch"


@dataclass(frozen=True, slots=True)
class Slot:
    """A row: `item` is the key of its item, `title` a shorter one than the item's, empty where it is the same.

    It begins at `start` where that is fixed, else when the row before it ends. `participants` are those of a row
    without an item of its own; `mayor` is what was written in the row, None where the agenda alone says it.
    """

    kind: SlotKind
    item: str = ""
    title: str = ""
    start: time | None = None
    minutes: int = 0
    note: str = ""
    participants: tuple[Participant, ...] = ()
    mayor: bool | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A slot with when it begins and ends."""

    slot: Slot
    start: time
    end: time


_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  a day to count hours in
_LAST = _DAY.replace(hour=23, minute=59)


def schedule(slots: Sequence[Slot], begins: time) -> Iterator[Row]:
    """Each slot with its times; nothing goes on past midnight."""
    clock = datetime.combine(_DAY, begins)
    for slot in slots:
        clock = datetime.combine(_DAY, slot.start) if slot.start else clock
        ends = min(clock + timedelta(minutes=slot.minutes), _LAST)
        yield Row(slot, clock.time(), ends.time())
        clock = ends


def minutes_between(first: time, last: time) -> int:
    """Negative where `last` is the earlier."""
    return (last.hour - first.hour) * 60 + last.minute - first.minute


def later(at: time, minutes: int) -> time:
    """Within the same day."""
    moved = datetime.combine(_DAY, at) + timedelta(minutes=minutes)
    return min(max(moved, _DAY), _LAST).time()
