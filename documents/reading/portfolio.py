"""Reads the Dato/Punkter table: the coming meetings and their points (P18, P19)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from documents.reading.cases import is_item_start
from documents.reading.danish_dates import MONTH, first_date
from documents.reading.joining import join
from documents.reading.lines import Line, Text
from documents.reading.model import MeetingStatus, UpcomingMeeting
from documents.reading.points import split_points
from documents.reading.sections import heading_at

_HEADS = frozenset({"dato punkter", "dato punkt", "dato"})
_ROW = re.compile(
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s)?(?:(?:den|d\.)\s?)?"
    rf"(?P<date>\d{{1,2}}\.?\s?(?:{MONTH})\b(?:\s\d{{4}})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.\s]\d{{4}}|\d{{1,2}}/\d{{1,2}})"
    r"(?=\s|$|\()\s?(?P<rest>.*)",
    re.IGNORECASE,
)
_AFTER_TABLE = re.compile(r"årsplan\b", re.IGNORECASE)
_CANCELLED = re.compile(r"(?:mødet\s(?:er\s)?)?aflyst\b", re.IGNORECASE)
_HOLIDAY = re.compile(
    r"(?:\w{0,20}ferie|helligdag|påske|lukkedag)(?:\s?\(.{0,40}\)|\suge\s\d{1,2})?\.?", re.IGNORECASE
)
_TIMES = re.compile(r"kl\.?\s?\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?(?:\d{1,2}(?:[.:]\d{2})?)?)?", re.IGNORECASE)
# A bracket still open after so many lines was never meant to close.
_LONGEST_NOTE = 10


@dataclass(slots=True)
class _Row:
    """A row being read: what stands in the date column, and the points, each as its lines."""

    date_raw: str
    line: int
    note: list[str] = field(default_factory=list)
    points: list[list[str]] = field(default_factory=list)

    @property
    def note_open(self) -> bool:
        if len(self.note) > _LONGEST_NOTE:
            return False
        note = " ".join(self.note)
        return note.count("(") > note.count(")") or note.endswith(("-", "–"))


def read_portfolio(lines: Sequence[Line], text: Text, near: date | None) -> tuple[UpcomingMeeting, ...]:
    """`near` is the meeting's own date: it gives the year."""
    return tuple(_meeting(row, text, near) for row in _rows(_table(lines), text))


def _table(lines: Sequence[Line]) -> Sequence[Line]:
    start = next((i for i in range(len(lines)) if _is_head(lines, i)), None)
    if start is None:
        return ()
    for index in range(start + 1, len(lines)):
        if heading_at(lines, index) or is_item_start(lines, index) or _AFTER_TABLE.match(lines[index].text):
            return lines[start + 1 : index]
    return lines[start + 1 :]


def _is_head(lines: Sequence[Line], index: int) -> bool:
    head = lines[index].text.casefold().rstrip(":")
    following = lines[index + 1].text.casefold() if index + 1 < len(lines) else ""
    return head in _HEADS and (head != "dato" or following.startswith("punkt"))


def _rows(table: Sequence[Line], text: Text) -> list[_Row]:
    rows: list[_Row] = []
    for line in table:
        found = None if line.glyph or (rows and rows[-1].note_open) else _ROW.match(line.text)
        if found:
            rows.append(_Row(found["date"], line.number))
            _begin(rows[-1], line, found["rest"])
        elif rows:
            _continue(rows[-1], line, text)
    return rows


def _begin(row: _Row, line: Line, rest: str) -> None:
    """What stands beside the date: a note, a reason, the first point, or with a tab all of them."""
    if len(line.cells) > 1:
        before = _ROW.match(line.cells[0])
        note = before["rest"] if before else ""
        row.note += [note] if note else []
        row.points += [[point] for cell in line.cells[1:] for point in split_points(cell)]
        return
    bullet, rest = rest.startswith("\uf0b7"), rest.lstrip("\uf0b7 ")
    if not bullet:
        rest = _take_note(row, rest)
    if rest:
        row.points.append([rest])


def _take_note(row: _Row, rest: str) -> str:
    """Moves "kl. 8.00-16.00" and "(…)" from the front of `rest` into the note; what is left is a point."""
    if times := _TIMES.match(rest):
        row.note.append(times[0])
        rest = rest[times.end() :].strip()
    if rest.startswith("("):
        end = rest.find(")") + 1 or len(rest)
        row.note.append(rest[:end])
        rest = rest[end:].strip()
    return rest


def _continue(row: _Row, line: Line, text: Text) -> None:
    if not row.points and (row.note_open or line.text.startswith("(") or _TIMES.match(line.text)):
        row.note.append(line.text)
    elif line.bullet or not row.points or text.reflowed:
        row.points += [
            [point]
            for cell in line.cells
            for point in (split_points(cell) if len(line.cells) > 1 else [cell])
        ]
    else:
        row.points[-1].append(line.text)


def _meeting(row: _Row, text: Text, near: date | None) -> UpcomingMeeting:
    points = tuple(joined for point in row.points if (joined := join(point, text.words)))
    note = join(row.note, text.words)
    found = first_date(row.date_raw, near)
    day = found.first if found else None
    status = _status(note, points)
    if status is MeetingStatus.PLANNED:
        return UpcomingMeeting(day, row.date_raw, status, note or None, points)
    reason = " ".join(part for part in (note, *points) if part)
    return UpcomingMeeting(day, row.date_raw, status, reason, ())


def _status(note: str, points: Sequence[str]) -> MeetingStatus:
    for text in (note.strip("()"), *points[:1]):
        if _CANCELLED.match(text):
            return MeetingStatus.CANCELLED
        if _HOLIDAY.fullmatch(text) and len(points) <= 1:
            return MeetingStatus.HOLIDAY
    return MeetingStatus.PLANNED
