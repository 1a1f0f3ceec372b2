"""Read a calendar file (.ics): meetings and activities with their local days, recurring ones one by one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr  # type: ignore[import-untyped]  # it has no types
from icalendar import Calendar, Component

from documents.extracting import Reason, Unreadable
from domain.political_calendar import CalendarEvent, CalendarFile
from domain.working_days import COPENHAGEN

# A whole year of a municipality's political calendar is a tenth of this.
MAX_BYTES = 2 * 1024 * 1024
MAX_EVENTS = 5000
BACK, AHEAD = timedelta(days=92), timedelta(days=460)
MOST_OF_A_SERIES = 200
LONGEST = 200
_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_CANCELLED = re.compile(r"^(?:aflyst|aflysning|annulleret|cancell?ed)\s*:\s*", re.IGNORECASE)
_PURPOSE = re.compile(r"formål\s*:\s*(?P<purpose>.+)", re.IGNORECASE)
_NO_PURPOSE = re.compile(r"https?:|_{5}|-{5}|\bteams\b|<\w+", re.IGNORECASE)
_POLITICAL = re.compile(r"politisk|udvalg|kommunalbestyrelse|byråd", re.IGNORECASE)
_ACTIVITY = re.compile(r"aktivitet", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def is_calendar(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


@dataclass(frozen=True, slots=True)
class _Window:
    """The days looked at; the zone says which day an instant is."""

    first: date
    last: date
    zone: ZoneInfo


def read_calendar(data: bytes, today: date, zone: ZoneInfo = COPENHAGEN) -> CalendarFile:
    """What lies from three months before `today` to fifteen months after it; what is private stays out.

    Raises:
        Unreadable: larger than 2 MB or 5000 events, or no whole calendar.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(Reason.LARGE_CALENDAR)
    if not data.rstrip().upper().endswith(b"END:VCALENDAR"):
        raise Unreadable(Reason.DAMAGED)
    try:
        calendars = Calendar.from_ical(data.removeprefix(b"\xef\xbb\xbf").lstrip(), multiple=True)
        events = [(c, event) for c in calendars for event in c.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise Unreadable(Reason.DAMAGED) from error
    if len(events) > MAX_EVENTS:
        raise Unreadable(Reason.LARGE_CALENDAR)
    window = _Window(today - BACK, today + AHEAD, zone)
    moved = {key for _, event in events if (key := _moved_from(event, window))}
    found: dict[str, CalendarEvent] = {}
    private = outside = unreadable = 0
    for calendar, event in events:
        if str(event.get("CLASS", "")).upper() in {"PRIVATE", "CONFIDENTIAL"}:
            private += 1
            continue
        try:
            shown = list(_occurrences(event, moved, window))
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
            unreadable += 1
            continue
        outside += not shown
        cancels = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        for one in shown:
            kept = found.get(one.key)
            if kept is None or kept.sequence <= one.sequence:
                found[one.key] = replace(one, cancelled=one.cancelled or cancels)
    name = next((_plain(c.get("X-WR-CALNAME", "")) for c in calendars), "")
    ordered = sorted(
        (replace(e, source=name) for e in found.values()), key=lambda e: (e.first, e.title, e.key)
    )
    return CalendarFile(name, tuple(ordered), private, outside, unreadable)


def _said(of: Component, name: str) -> Any:
    """The value of a property, None where it is not there."""
    return of.get(name)


def _moved_from(event: Component, window: _Window) -> str:
    """Of which occurrence of a series the event stands in the place."""
    moved = _said(event, "RECURRENCE-ID")
    return _key(event, _naive(moved.dt, window)) if moved is not None else ""


def _key(event: Component, occurrence: datetime | None) -> str:
    """A meeting that is moved keeps it; without a UID it is told by its name."""
    uid = str(event.get("UID", "")) or f"{event.get('SUMMARY', '')} {_start(event)}"
    return sha256(f"{uid}/{occurrence or ''}".encode()).hexdigest()[:12]


def _occurrences(event: Component, moved: set[str], window: _Window) -> Iterator[CalendarEvent]:
    title = _plain(event.get("SUMMARY", ""))
    if not title:
        raise ValueError("no title")
    starts, ends = _start(event), _end(event)
    first, length = _naive(starts, window), _naive(ends, window) - _naive(starts, window)
    template = _event(event, title)
    if _said(event, "RECURRENCE-ID") is not None:
        places = [(_moved_from(event, window), first)]
    elif _said(event, "RRULE") is not None or _said(event, "RDATE") is not None:
        days = _series(event, first, window)
        places = [(key, day) for day in days if (key := _key(event, day)) not in moved]
    else:
        places = [(_key(event, None), first)]
    for key, begins in places:
        last = _last(begins, length)
        if window.first <= begins.date() <= window.last:
            yield replace(
                template,
                key=key,
                first=begins.date(),
                last=last if last > begins.date() else None,
                start=begins.time() if isinstance(starts, datetime) else None,
            )


def _start(event: Component) -> date:
    """Raises `AttributeError` where it has none."""
    starts: date = _said(event, "DTSTART").dt
    return starts


def _end(event: Component) -> date:
    """Of an all-day event the day after, as the format has it."""
    starts = _start(event)
    if _said(event, "DTEND") is not None:
        ends: date = _said(event, "DTEND").dt
        return ends
    given = _said(event, "DURATION")
    length: timedelta | None = given.dt if given is not None else None
    return starts + (length or (timedelta() if isinstance(starts, datetime) else timedelta(days=1)))


def _last(begins: datetime, length: timedelta) -> date:
    """What ends at midnight has ended the day before."""
    return max(begins, begins + length - timedelta(seconds=1)).date()


def _naive(at: date, window: _Window) -> datetime:
    """The local time; a floating one is local, a day its midnight."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return at.astimezone(window.zone).replace(tzinfo=None) if at.tzinfo else at


def _series(event: Component, first: datetime, window: _Window) -> list[datetime]:
    """The occurrences within the window, by local time, so that summer time moves none of them."""
    begins = datetime.combine(window.first, time())
    ends = datetime.combine(window.last, time.max)
    found = {first}
    for rule in _each(_said(event, "RRULE")):
        found.update(_of_rule(rule, first, begins, ends, window))
    found |= {_naive(day, window) for day in _days(_said(event, "RDATE"))}
    found -= {_naive(day, window) for day in _days(_said(event, "EXDATE"))}
    return sorted(day for day in found if begins <= day <= ends)[:MOST_OF_A_SERIES]


def _of_rule(
    rule: Any, first: datetime, begins: datetime, ends: datetime, window: _Window
) -> Iterable[datetime]:
    parts = dict(rule)
    if str(parts.get("FREQ", [""])[0]).upper() in _OFTEN:
        raise ValueError("too often")
    untils = parts.pop("UNTIL", [])
    for until in untils:
        last = _naive(until, window)
        ends = min(ends, last if isinstance(until, datetime) else datetime.combine(last, time.max))
    series: rrule = rrulestr(type(rule)(parts).to_ical().decode(), dtstart=first)
    found: list[datetime] = []
    for day in series.xafter(begins, inc=True):
        if day > ends or len(found) == MOST_OF_A_SERIES:
            break
        found.append(day)
    return found


def _each(value: Any) -> list[Any]:
    """A property that may stand several times."""
    return [] if value is None else [v for v in (value if isinstance(value, list) else [value]) if v]


def _days(value: Any) -> Iterator[date]:
    for listed in value if isinstance(value, list) else [value] if value is not None else []:
        yield from (one.dt for one in listed.dts)


def _event(event: Component, title: str) -> CalendarEvent:
    """Without its days; Outlook writes in the title what it has cancelled."""
    cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED" or bool(_CANCELLED.match(title))
    return CalendarEvent(
        key="",
        title=_CANCELLED.sub("", title) or title,
        first=date.min,
        purpose=_purpose(str(event.get("DESCRIPTION", ""))),
        political=_political(event),
        cancelled=cancelled,
        uid=_plain(event.get("UID", "")),
        sequence=int(event.get("SEQUENCE", 0)),
    )


def _political(event: Component) -> bool | None:
    """As its categories say; without any, its title tells."""
    found = _said(event, "CATEGORIES")
    listed = found if isinstance(found, list) else [found] if found is not None else []
    said = " ".join(str(category) for each in listed for category in each.cats)
    if _ACTIVITY.search(said):
        return False
    return True if _POLITICAL.search(said) else None


def _purpose(description: str) -> str:
    """What follows "Formål:", else the first line unless it is an invitation's."""
    lines = [line.strip() for line in description.splitlines() if line.strip()]
    said = next((found["purpose"] for line in lines if (found := _PURPOSE.match(line))), "")
    first = lines[0] if lines and len(lines[0]) <= LONGEST and not _NO_PURPOSE.search(lines[0]) else ""
    return _plain(said or first)


def _plain(text: object) -> str:
    return " ".join(_CONTROL.sub(" ", str(text)).split())[:LONGEST]
