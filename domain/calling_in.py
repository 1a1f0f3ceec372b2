"""The focus of a meeting, and chiefs called in to an item: when their part comes, and what they have been told (S09)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem
from domain.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Focus:
    """An initiative, or a subject in words, that a meeting gives special attention."""

    meeting: str
    number: int
    by: str
    at: datetime
    initiative: str = ""
    subject: str = ""
    removed: bool = False

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"


class Coming(StrEnum):
    UNSAID = ""
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Part:
    """When somebody's part of a meeting is, in local time, and what it is called to them."""

    day: date
    start: time
    end: time
    place: str
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class CallIn:
    """Somebody called in to an item. `told` is the part as they have last been told it, `cancelled` that they need not
    come after all.

    `sequence` counts what they have been told, from 0, as calendars count it.
    """

    meeting: str
    number: int
    item: str
    person: str
    by: str
    at: datetime
    told: Part | None = None
    cancelled: bool = False
    sequence: int = 0
    coming: Coming = Coming.UNSAID

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"

    @property
    def stands(self) -> bool:
        """Whether they have been told to come."""
        return self.told is not None and not self.cancelled


def part_of(meeting: Meeting, agenda: Agenda | None, call: CallIn) -> Part | None:
    """When the part comes by now; None where the meeting is cancelled, or the item or its participant is gone."""
    item = agenda.item(call.item) if agenda else None
    if agenda is None or item is None or not meeting.is_on or not is_called(item, call.person):
        return None
    start, end = _hours(agenda, item, meeting)
    title = item.public_title if item.closed else item.title
    return Part(meeting.date, start, end, agenda.place or meeting.place, item.number, title)


def is_called(item: AgendaItem, person: str) -> bool:
    return any(one.person == person for one in item.content.participants)


def _hours(agenda: Agenda, item: AgendaItem, meeting: Meeting) -> tuple[time, time]:
    """From its first row to the end of its last, moved along with a meeting that begins at another hour by now; the
    whole meeting where the item has no row.
    """
    rows = [row for row in agenda.rows() if row.slot.item == item.key]
    if not rows:
        return meeting.start, meeting.end
    begins = agenda.start or meeting.start
    return _moved(rows[0].start, begins, meeting.start), _moved(rows[-1].end, begins, meeting.start)


def _moved(at: time, was: time, now: time) -> time:
    day = date.min.replace(day=2)
    return (datetime.combine(day, at) + (datetime.combine(day, now) - datetime.combine(day, was))).time()


def told(call: CallIn, part: Part | None) -> CallIn:
    """Told of the part as it is now; whoever said yes or no is asked again where the time is another."""
    sequence = call.sequence + (call.told is not None)
    return replace(
        call, told=part or call.told, cancelled=part is None, sequence=sequence, coming=Coming.UNSAID
    )


def needs_telling(call: CallIn, part: Part | None) -> bool:
    """A change of title or number alone is not worth a message."""
    if part is None or call.told is None or call.cancelled:
        return call.stands if part is None else True
    return _when_and_where(part) != _when_and_where(call.told)


def _when_and_where(part: Part) -> tuple[date, time, time, str]:
    return part.day, part.start, part.end, part.place
