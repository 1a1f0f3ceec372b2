"""Turn a reading of an agenda into what the service works with: initiatives and meetings (P17, P18)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from documents.reading.model import (
    Access,
    Item,
    MeetingStatus,
    Reading,
    RowKind,
    TimetableRow,
    UpcomingMeeting,
)
from domain.meetings import ForwardPoint, Meeting, MeetingRule, MeetingState
from domain.meetings import TimetableRow as Row
from domain.people import Person, Role
from domain.plan import Initiative

PLAN_POINT = re.compile(r"udmøntningsplan", re.IGNORECASE)
CLOSED_POINT = re.compile(r"\blukket (punkt|sag)\b", re.IGNORECASE)
STANDING = re.compile(r"^(beslutningsprotokoller|sager til behandling|gennemgang af portef)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AgendaImport:
    """`held_on` is the date of the agenda's own meeting, stated or inferred; None where neither can be told."""

    initiatives: tuple[Initiative, ...]
    meetings: tuple[Meeting, ...]
    held_on: date | None


def from_agenda(reading: Reading, people: Sequence[Person], rule: MeetingRule) -> AgendaImport:
    """The initiatives are given to the chiefs in turn, since an agenda does not say who is responsible (S02)."""
    held_on = reading.meeting_date or reading.meeting_date_inferred
    own = [_own_meeting(reading, held_on, rule)] if held_on else []
    coming = [_coming(meeting, rule) for meeting in reading.upcoming_meetings if meeting.date]
    return AgendaImport(_initiatives(reading, people), (*own, *coming), held_on)


def _initiatives(reading: Reading, people: Sequence[Person]) -> tuple[Initiative, ...]:
    chiefs = [p for p in people if p.has(Role.CHIEF)]
    directors = [p.key for p in people if p.has(Role.DIRECTOR)]
    return tuple(
        Initiative(
            key=f"i{number:02}",
            title=found.title,
            chiefs=(chief.key,) if (chief := chiefs[(number - 1) % len(chiefs)] if chiefs else None) else (),
            directors=_directors(chief, directors, number),
            codes=found.codes,
            flags=found.flags,
            new_from=found.new_from or "",
            order=number,
        )
        for number, found in enumerate(reading.initiatives, 1)
    )


def _directors(chief: Person | None, directors: Sequence[str], number: int) -> tuple[str, ...]:
    if chief and chief.director:
        return (chief.director,)
    return (directors[(number - 1) % len(directors)],) if directors else ()


def _own_meeting(reading: Reading, held_on: date, rule: MeetingRule) -> Meeting:
    points = [item for item in reading.items if item.title and not STANDING.match(item.title)]
    plan = [item for item in points if PLAN_POINT.search(item.title or "")]
    return Meeting(
        key=f"{rule.prefix}{held_on}",
        forum=rule.forum,
        date=held_on,
        start=_time(reading.start_time) or rule.start,
        end=_time(reading.end_time) or rule.end,
        place=rule.place,
        plan_point=rule.plan and bool(plan or reading.initiatives),
        mayor=any(item.mayor_attends for item in reading.items),
        points=tuple(_numbered(_point(item) for item in points if item not in plan)),
        timetable=tuple(_rows(reading.timetable)),
    )


def _point(item: Item) -> ForwardPoint:
    return ForwardPoint("", item.title or "", closed=item.open_closed is Access.CLOSED)


def _numbered(points: Iterable[ForwardPoint]) -> list[ForwardPoint]:
    return [replace(point, code=f"P{number}") for number, point in enumerate(points, 1)]


def _rows(rows: Iterable[TimetableRow]) -> list[Row]:
    """The rows that have an item; breaks and the end are not items."""
    linked = [row for row in rows if row.kind is RowKind.ITEM and row.item_number is not None]
    return [Row(start, row.title, number=row.item_number) for row in linked if (start := _time(row.time))]


def _time(printed: str | None) -> time | None:
    hour, _, minute = (printed or "").replace(":", ".").partition(".")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    return time(int(hour) % 24, int(minute) % 60)


def _coming(meeting: UpcomingMeeting, rule: MeetingRule) -> Meeting:
    cancelled = meeting.status is not MeetingStatus.PLANNED
    points = [p for p in meeting.points if not PLAN_POINT.search(p)]
    day = meeting.date or date.min
    return Meeting(
        key=f"{rule.prefix}{day}",
        forum=rule.forum,
        date=day,
        start=rule.start,
        end=rule.end,
        place=rule.place,
        state=MeetingState.CANCELLED if cancelled else MeetingState.PLANNED,
        reason=_reason(meeting.note or "") if cancelled else "",
        note="" if cancelled else (meeting.note or ""),
        plan_point=rule.plan and len(points) != len(meeting.points),
        points=tuple(_numbered(ForwardPoint("", p, closed=bool(CLOSED_POINT.search(p))) for p in points)),
    )


def _reason(note: str) -> str:
    return re.sub(r"^aflyst( pga\.?| på grund af)?[:\s]*", "", note, flags=re.IGNORECASE) or note
