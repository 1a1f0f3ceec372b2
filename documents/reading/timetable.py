"""Reads the timetable: time, title, participants, breaks and the end (P11, P22)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.reading.cases import is_item_start
from documents.reading.joining import join
from documents.reading.lines import PARAGRAPH_GAP, Line, Text
from documents.reading.model import RowKind, TimetableRow
from documents.reading.participants import split_participants
from documents.reading.sections import heading_at

_TIME = re.compile(
    r"(?P<time>(?:[01]?\d|2[0-3])[.:][0-5]\d)(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?(?:\s(?P<rest>.*)|$)"
)
_HEADS = frozenset({"tid punkt", "tid punkter", "tidspunkt punkt", "tid emne", "tid sag", "kl. punkt", "tid"})
_BREAK = re.compile(r"(?:\w{0,20}pause|frokost\w{0,10}|kaffe)\b", re.IGNORECASE)
_END = re.compile(r"mødet (?:afsluttes|slutter|slut|er slut)|afslutning\b|slut\b", re.IGNORECASE)
_CLOSED = re.compile(r"lukket\b", re.IGNORECASE)
_EXPECTS_TIME = re.compile(r"(?:kl\.?|[-–]|\bden|\btil|\bfra)$", re.IGNORECASE)
# Without a heading above it, a table needs this many rows to be one.
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Row:
    time: str
    rest: str
    first: Line
    following: tuple[Line, ...]


def read_timetable(lines: Sequence[Line], text: Text, titles: Sequence[str]) -> tuple[TimetableRow, ...]:
    """`titles` are those of the items, to cut a title from participants run together with it (P12)."""
    start = _heading(lines)
    rows = _rows(_table(lines, start)) if start is not None else _without_heading(lines)
    return tuple(_read_row(row, text, titles) for row in rows)


def is_row(line: Line) -> bool:
    return bool(_TIME.match(line.text))


def _heading(lines: Sequence[Line]) -> int | None:
    for index, line in enumerate(lines[:-1]):
        head = line.text.casefold().rstrip(":")
        if head in _HEADS and (
            head != "tid" or lines[index + 1].text.casefold().startswith(("punkt", "emne"))
        ):
            return index + 1 + (head == "tid")
    return None


def _table(lines: Sequence[Line], start: int) -> Sequence[Line]:
    for index in range(start, len(lines)):
        if heading_at(lines, index) or is_item_start(lines, index):
            return lines[start:index]
    return lines[start:]


def _rows(table: Sequence[Line]) -> list[_Row]:
    rows: list[tuple[str, str, list[Line]]] = []
    previous = ""
    for line in table:
        found = _TIME.match(line.text)
        if found and not _EXPECTS_TIME.search(previous[-8:]):
            rows.append((found["time"], found["rest"] or "", [line]))
        elif rows:
            rows[-1][2].append(line)
        previous = line.text
    return [_Row(time, rest, lines[0], tuple(lines[1:])) for time, rest, lines in rows]


def _without_heading(lines: Sequence[Line]) -> list[_Row]:
    """The longest run of lines that begin with a rising time, if there is one."""
    starts = [i for i, line in enumerate(lines) if is_row(line) and _capital(line)]
    runs = list(_rising(lines, starts))
    best = max(runs, key=len, default=[])
    if len(best) < _LEAST_ROWS:
        return []
    return _rows(_table(lines, best[0])) if _same_section(lines, best) else []


def _capital(line: Line) -> bool:
    found = _TIME.match(line.text)
    return bool(found and (found["rest"] or "a").lstrip()[:1].isupper())


def _rising(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in starts:
        if run and minutes(lines[index].text) <= minutes(lines[run[-1]].text):
            yield run
            run = []
        run.append(index)
    yield run


def _same_section(lines: Sequence[Line], run: Sequence[int]) -> bool:
    return not any(heading_at(lines, i) for i in range(run[0], run[1]))


def minutes(time: str) -> int:
    """Minutes since midnight of a text that begins with "9.00" or "9:00"; -1 when it does not."""
    found = _TIME.match(time)
    if not found:
        return -1
    hour, minute = re.split(r"[.:]", found["time"])
    return int(hour) * 60 + int(minute)


def _read_row(row: _Row, text: Text, titles: Sequence[str]) -> TimetableRow:
    size = _title_size(row, text)
    title_lines, note_lines = row.following[:size], row.following[size:]
    whole = join((row.rest, *(line.text for line in title_lines)), text.words)
    title, participants = split_participants(whole, titles)
    notes = join((participants, *(line.text for line in note_lines)), text.words)
    return TimetableRow(row.time, title, notes or None, None, _kind(title), row.first.number)


def _title_size(row: _Row, text: Text) -> int:
    """How many of the following lines still belong to the title: in wrapped text, up to the first gap."""
    if not row.rest:
        return 1
    if text.reflowed:
        return 0
    gaps = (i for i, line in enumerate(row.following) if line.gap >= PARAGRAPH_GAP)
    return next(gaps, len(row.following))


def _kind(title: str) -> RowKind:
    if _BREAK.match(title):
        return RowKind.BREAK
    if _END.match(title):
        return RowKind.END
    return RowKind.CLOSED_WITHOUT_ITEM if _CLOSED.match(title) else RowKind.ITEM
