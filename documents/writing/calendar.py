"""An entry for somebody's calendar: their part of a meeting, which a later file with the same id moves or takes out (S09)."""

from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, Event

from domain.board import Board
from domain.calling_in import CallIn, Part

PRODUCT = "-//Rød Tråd//DA"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of one entry; its `name` is without an ending."""

    name: str
    data: bytes


def as_calendar(board: Board, forum: str, call: CallIn, part: Part, made_at: datetime) -> Entry:
    """RFC 5545; times in UTC. `part` is what the person has been told last."""
    entry = Event()
    entry.add("uid", f"{call.key.replace('/', '-')}@roedtraad")
    entry.add("sequence", call.sequence)
    entry.add("dtstamp", made_at)
    entry.add("dtstart", board.calendar.instant(part.day, part.start))
    entry.add("dtend", board.calendar.instant(part.day, part.end))
    entry.add("summary", f"{forum}: punkt {part.number}, {part.title}")
    if part.place:
        entry.add("location", part.place)
    entry.add("status", "CANCELLED" if call.cancelled else "CONFIRMED")
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add("method", "CANCEL" if call.cancelled else "PUBLISH")
    whole.add_component(entry)
    return Entry(f"{forum} {part.day:%d-%m-%Y} punkt {part.number}", whole.to_ical())
