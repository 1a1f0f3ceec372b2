"""Reads a timetable pasted in one message: times, titles, participants, breaks and the end (P11, P12)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise

from dialogs.understanding.participants import read_attendance
from documents.reading.lines import split_lines
from documents.reading.links import link
from documents.reading.model import Item, RowKind, TimetableRow
from documents.reading.timetable import minutes, read_timetable
from domain.agenda import AgendaItem
from domain.items import Participant
from domain.people import Person
from domain.timetable import Slot, SlotKind

_ROW = re.compile(r"\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?!\d)")
_HEAD = re.compile(r"\s*tid\s+punkt", re.IGNORECASE)
_LUNCH = re.compile(r"\w{0,20}(?:frokost|lunch)", re.IGNORECASE)
_LAST_MINUTES = 10


@dataclass(frozen=True, slots=True)
class PastedTimetable:
    """`people` come to items, by the items' keys; `unplaced` are the titles of rows that are no item's, `left_out` the
    keys of items without a row; `end` is when the meeting ends where that is said; `falling` is the first time that
    does not come after the one before it.
    """

    slots: tuple[Slot, ...]
    people: tuple[tuple[str, Participant], ...] = ()
    end: time | None = None
    unplaced: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    falling: str = ""


def read_pasted_timetable(
    text: str, items: Sequence[AgendaItem], known: Sequence[Person]
) -> PastedTimetable | None:
    """`items` are those that can have a row. None where there is no row with a time."""
    head = "" if _HEAD.match(text) else "Tid Punkt\n\n"
    cut = split_lines(head + _spaced(text))
    titles = [item.title for item in items]
    named = [Item(number=item.number, title=item.title) for item in items]
    rows = link(read_timetable(cut.lines, cut, titles), named)
    if not rows:
        return None
    by_number = {item.number: item for item in items}
    taken = [row for row in rows if row.kind is not RowKind.END]
    linked = [by_number.get(row.item_number or 0) for row in taken]
    linked = _with_closed(taken, linked, items)
    read = [_slot(row, item, known) for row, item in zip(taken, linked, strict=True)]
    read = list(_with_parts(read))
    there = {slot.item for slot, _ in read}
    return PastedTimetable(
        slots=tuple(_timed([slot for slot, _ in read], rows)),
        people=tuple((slot.item, one) for slot, people in read for one in people),
        end=next((_time(row.time) for row in rows if row.kind is RowKind.END), None),
        unplaced=tuple(slot.title for slot, _ in read if slot.kind is SlotKind.FREE),
        left_out=tuple(item.key for item in items if item.key not in there),
        falling=next((_printed(b.time) for a, b in pairwise(rows) if minutes(b.time) <= minutes(a.time)), ""),
    )


def _with_closed(
    rows: Sequence[TimetableRow], linked: Sequence[AgendaItem | None], items: Sequence[AgendaItem]
) -> list[AgendaItem | None]:
    """Rows named as others see closed items are those items' in their order, where there are as many of both."""
    placed = list(linked)
    waiting = [item for item in items if item.closed and item not in linked]
    for title in {item.public_title.casefold() for item in waiting}:
        theirs = [item for item in waiting if item.public_title.casefold() == title]
        free = [n for n, row in enumerate(rows) if placed[n] is None and row.title.casefold() == title]
        for place, item in zip(free, theirs, strict=False) if len(free) == len(theirs) else ():
            placed[place] = item
    return placed


def _spaced(text: str) -> str:
    """Lines pasted close together are set apart, so that what stands under a row is not read as its title."""
    lines = [line.rstrip().replace("\t", "   ") for line in text.splitlines()]
    filled = [line for line in lines if line]
    if len(filled) < len(lines):
        return text.replace("\t", "\n\n\n")
    pairs = zip(["", *filled], filled, strict=False)
    return "\n".join(
        line if _ROW.match(line) or before.endswith("-") else f"\n\n\n{line}" for before, line in pairs
    )


def _slot(
    row: TimetableRow, item: AgendaItem | None, known: Sequence[Person]
) -> tuple[Slot, tuple[Participant, ...]]:
    """And who comes to the item, where the row is an item's."""
    said = read_attendance(row.notes or "", known)
    if item is not None:
        title = "" if row.title in {item.title, item.public_title} else row.title
        return Slot(SlotKind.ITEM, item.key, title, note=said.note, mayor=said.mayor), said.people
    if row.kind is RowKind.BREAK:
        kind = SlotKind.LUNCH if _LUNCH.match(row.title) else SlotKind.PAUSE
        return Slot(kind, title=row.title, note=said.note), ()
    return Slot(SlotKind.FREE, "", row.title, note=said.note, participants=said.people, mayor=said.mayor), ()


def _with_parts(
    read: Sequence[tuple[Slot, tuple[Participant, ...]]],
) -> Iterator[tuple[Slot, tuple[Participant, ...]]]:
    """Of several rows of one item the first is the item's, the others are parts of it, with their own people."""
    met = set[str]()
    for slot, people in read:
        if slot.item and slot.item in met:
            yield replace(slot, kind=SlotKind.PART, participants=people), ()
        else:
            yield slot, people
        met.update({slot.item} if slot.item else ())


def _timed(slots: Sequence[Slot], rows: Sequence[TimetableRow]) -> list[Slot]:
    """Each takes until the next begins; the first is fixed to its hour."""
    begins = [row.time for row in rows if row.kind is not RowKind.END]
    ends = [*begins[1:], next((row.time for row in rows if row.kind is RowKind.END), "")]
    timed = []
    for slot, first, last in zip(slots, begins, ends, strict=True):
        gap = minutes(last) - minutes(first) if last else _LAST_MINUTES
        timed.append(replace(slot, minutes=max(gap, 0)))
    timed[0] = replace(timed[0], start=_time(begins[0]))
    return timed


def _printed(written: str) -> str:
    at = _time(written)
    return f"{at.hour}.{at.minute:02}"


def _time(printed: str) -> time:
    return time(*divmod(minutes(printed), 60))
