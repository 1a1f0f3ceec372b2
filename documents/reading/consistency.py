"""Warns where a document is incomplete or contradicts itself (X01, X02, X03, X06, X08, X09, K02, P14)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from documents.reading.cases import KLE
from documents.reading.meeting_date import StatedDate
from documents.reading.model import (
    Access,
    Item,
    OverviewEntry,
    Reading,
    ReadingWarning,
    RowKind,
    TimetableRow,
    WarningCode,
)
from documents.reading.participants import cut_off
from documents.reading.timetable import minutes

_MAYOR = re.compile(r"\bborgmester(?:en)?\s(?:\w{1,40}\s){0,4}?deltager(?P<no>\sikke)?\b", re.IGNORECASE)
_WEDNESDAY = 2
# Items 1 and 2 are the fixed opening; a shorter meeting needs no break.
_FIRST_ITEM_WITH_ROW = 3
_MINUTES_WITHOUT_BREAK = 180


def check(reading: Reading, stated: Sequence[StatedDate]) -> tuple[ReadingWarning, ...]:
    found = (
        *_nothing_read(reading),
        *_meeting_date(reading, stated),
        *_item_numbers(reading.items),
        *(warning for item in reading.items for warning in _item(item)),
        *_mayor(reading),
        *_links(reading),
        *_times(reading),
        *_overview(reading),
        *_upcoming(reading),
        *_follow_ups(reading),
    )
    return tuple(sorted(found, key=lambda warning: warning.line or 0))


def _nothing_read(reading: Reading) -> Iterator[ReadingWarning]:
    if not reading.items:
        yield ReadingWarning(WarningCode.NOTHING_READ, None, "No item and no section heading found.")


def _meeting_date(reading: Reading, stated: Sequence[StatedDate]) -> Iterator[ReadingWarning]:
    if reading.meeting_date is None:
        inferred = reading.meeting_date_inferred
        hint = f"; {inferred} is inferred from an attachment" if inferred else ""
        yield ReadingWarning(
            WarningCode.NO_MEETING_DATE, None, f"The date of the meeting is not stated{hint}."
        )
    for other in stated:
        if other.day != reading.meeting_date:
            message = f"{other.day} stands here, {reading.meeting_date} elsewhere."
            yield ReadingWarning(WarningCode.DATES_DISAGREE, other.line, message, str(other.day))
    if reading.meeting_date_inferred:
        yield from _weekday(reading.meeting_date_inferred)


def _weekday(day: date) -> Iterator[ReadingWarning]:
    if day.weekday() != _WEDNESDAY:
        yield ReadingWarning(WarningCode.NOT_WEDNESDAY, None, f"{day} is not a Wednesday.", str(day))


def _item_numbers(items: Sequence[Item]) -> Iterator[ReadingWarning]:
    expected = 1
    for item in items:
        if item.number is not None:
            if item.number != expected:
                message = f"Item {item.number} stands where {expected} was expected."
                yield ReadingWarning(WarningCode.ITEM_NUMBERS, item.line, message, str(item.number))
            expected = item.number + 1


def _item(item: Item) -> Iterator[ReadingWarning]:
    if item.open_closed is None:
        message = f"{_name(item)} is marked neither open nor closed."
        yield ReadingWarning(WarningCode.NO_MARK, item.line, message, _number(item))
    if item.kle and not KLE.fullmatch(item.kle):
        message = f"KLE number {item.kle} is malformed."
        yield ReadingWarning(WarningCode.MALFORMED_KLE, item.line, message, item.kle)


def _name(item: Item) -> str:
    return "The case" if item.number is None else f"Item {item.number}"


def _number(item: Item) -> str:
    return "" if item.number is None else str(item.number)


def _mayor(reading: Reading) -> Iterator[ReadingWarning]:
    for item in reading.items:
        for row in reading.timetable:
            found = _MAYOR.search(f"{row.title} {row.notes or ''}"[:2000])
            linked = item.number is not None and row.item_number == item.number
            if linked and found and item.mayor_attends not in (None, found["no"] is None):
                message = "Title and timetable disagree on whether the mayor takes part."
                yield ReadingWarning(WarningCode.MAYOR, row.line, message, row.time)


def _links(reading: Reading) -> Iterator[ReadingWarning]:
    numbered = [item for item in reading.items if item.number is not None]
    if not numbered or not reading.timetable:
        return
    for row in reading.timetable:
        if row.item_number is None and row.kind in (RowKind.ITEM, RowKind.CLOSED_WITHOUT_ITEM):
            message = f"{row.time} {row.title}: no such item."
            yield ReadingWarning(WarningCode.ROW_WITHOUT_ITEM, row.line, message, row.time)
    linked = {row.item_number for row in reading.timetable}
    for item in numbered:
        if item.number not in linked and (item.number or 0) >= _FIRST_ITEM_WITH_ROW:
            message = f"Item {item.number} is not in the timetable."
            yield ReadingWarning(WarningCode.ITEM_WITHOUT_ROW, item.line, message, _number(item))


def _times(reading: Reading) -> Iterator[ReadingWarning]:
    rows = reading.timetable
    for before, row in pairwise(rows):
        if minutes(row.time) <= minutes(before.time):
            message = f"{row.time} does not come after {before.time}."
            yield ReadingWarning(WarningCode.TIMES_NOT_RISING, row.line, message, row.time)
    for row in rows:
        if row.notes and cut_off(row.notes):
            message = f"{row.time}: the participants seem cut off."
            yield ReadingWarning(WarningCode.CUT_OFF, row.line, message, row.time)
    if rows:
        yield from _frame(reading, rows)


def _frame(reading: Reading, rows: Sequence[TimetableRow]) -> Iterator[ReadingWarning]:
    header_start = reading.header.start_time if reading.header else None
    header_end = reading.header.end_time if reading.header else None
    end = next((row for row in rows if row.kind is RowKind.END), None)
    if header_start and minutes(header_start) != minutes(rows[0].time):
        message = f"The header says {header_start}, the timetable begins {rows[0].time}."
        yield ReadingWarning(WarningCode.START_DIFFERS, rows[0].line, message, rows[0].time)
    if header_end and end and minutes(header_end) != minutes(end.time):
        message = f"The header says {header_end}, the timetable ends {end.time}."
        yield ReadingWarning(WarningCode.END_DIFFERS, end.line, message, end.time)
    long = minutes(rows[-1].time) - minutes(rows[0].time) > _MINUTES_WITHOUT_BREAK
    if long and not any(row.kind is RowKind.BREAK for row in rows):
        yield ReadingWarning(WarningCode.NO_BREAK, rows[0].line, "The timetable has no break.")


def _overview(reading: Reading) -> Iterator[ReadingWarning]:
    if not reading.attachment_overview:
        return
    listed = {entry.item: entry for entry in reading.attachment_overview}
    for item in reading.items:
        entry = listed.get(item.number)
        if item.attachments and entry is None:
            message = f"Item {item.number} has attachments but is not in the overview."
            yield ReadingWarning(WarningCode.OVERVIEW_DIFFERS, item.line, message, _number(item))
        if entry is not None:
            yield from _entry(item, entry)
    numbers = {item.number for item in reading.items}
    for entry in reading.attachment_overview:
        if entry.item not in numbers:
            message = f"The overview lists item {entry.item}, which the document has not."
            yield ReadingWarning(WarningCode.OVERVIEW_DIFFERS, entry.line, message, str(entry.item or ""))


def _entry(item: Item, entry: OverviewEntry) -> Iterator[ReadingWarning]:
    theirs = sorted(each.doc_no or "" for each in entry.attachments)
    if sorted(each.doc_no or "" for each in item.attachments) != theirs:
        message = f"Item {item.number} and the overview list different attachments."
        yield ReadingWarning(WarningCode.OVERVIEW_DIFFERS, entry.line, message, str(entry.item or ""))
    if entry.label and item.open_closed is Access.OPEN:
        message = f"Item {item.number} is open but listed as “{entry.label}”."
        yield ReadingWarning(WarningCode.OPEN_LISTED_CLOSED, entry.line, message, _number(item))


def _upcoming(reading: Reading) -> Iterator[ReadingWarning]:
    for meeting in reading.upcoming_meetings:
        if meeting.date is None:
            message = f"No year can be told for {meeting.date_raw}."
            yield ReadingWarning(WarningCode.UNREADABLE_DATE, None, message, meeting.date_raw)
        else:
            yield from _weekday(meeting.date)


def _follow_ups(reading: Reading) -> Iterator[ReadingWarning]:
    for found in reading.follow_ups:
        if found.what.casefold().startswith("sagen udsættes"):
            message = f"Item {found.item} is postponed without a date."
            yield ReadingWarning(WarningCode.UNPLACED, None, message, str(found.item or ""))
        elif found.who is None:
            message = f"Nobody is named for: {found.what}"
            yield ReadingWarning(WarningCode.OWNER_MISSING, None, message, str(found.item or ""))
