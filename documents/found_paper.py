"""Turn the reading of a paper into what the service works with: items, timetable and warnings."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from documents.agenda_import import PLAN_POINT
from documents.reading import model
from documents.reading.model import Access, Reading, RowKind, TimetableRow
from domain.agenda import AgendaItem, ItemKind
from domain.dropped import FoundPaper, PaperKind, PaperWarning
from domain.items import Attachment, Content, Section
from domain.timetable import Slot, SlotKind, minutes_between

STANDING = (
    (ItemKind.PROTOCOLS, re.compile(r"beslutningsprotokoller", re.IGNORECASE)),
    (ItemKind.TIMETABLE, re.compile(r"sager til behandling", re.IGNORECASE)),
    (ItemKind.PLAN, PLAN_POINT),
    (ItemKind.PORTFOLIO, re.compile(r"gennemgang af portef", re.IGNORECASE)),
)
LUNCH = re.compile(r"frokost", re.IGNORECASE)


def found_paper(reading: Reading) -> FoundPaper:
    """What a closed item says is left out; its title and case are what the printed agenda shows of it too (A04)."""
    items = [item for item in reading.items if item.number is not None]
    return FoundPaper(
        kind=PaperKind(reading.kind),
        day=reading.meeting_date_inferred,
        day_stated=reading.meeting_date_stated,
        forum=(reading.header.body or "") if reading.header else "",
        start=_time(reading.start_time),
        end=_time(reading.end_time),
        place=(reading.header.place or "") if reading.header else "",
        items=tuple(_items(items)),
        slots=tuple(_slots(reading.timetable, items)),
        mayor=tuple(item.number for item in items if item.mayor_attends and item.number is not None),
        warnings=tuple(PaperWarning(w.code, w.about) for w in reading.warnings),
        closed_content=any(_is_closed(item) and _says_something(item) for item in items),
    )


def _is_closed(item: model.Item) -> bool:
    return item.open_closed is Access.CLOSED


def _says_something(item: model.Item) -> bool:
    titled = any(each.title for each in item.attachments)
    return bool(titled or item.recommendation_start or item.decision_start or item.sections_present)


def _items(items: Sequence[model.Item]) -> Iterator[AgendaItem]:
    """A number that stands twice is the first item's."""
    met, kinds = set[int](), set[ItemKind]()
    for item in items:
        if item.number is None or item.number in met:
            continue
        kind = _kind(item.title or "")
        kind = ItemKind.POINT if kind in kinds else kind
        met.add(item.number)
        kinds.update({kind} - {ItemKind.POINT})
        closed = _is_closed(item)
        content = Content(kle=item.kle or "", case_no=item.case_no or "") if closed else _content(item)
        yield AgendaItem(item.number, kind, item.title or "–", closed=closed, content=content)


def _kind(title: str) -> ItemKind:
    return next((kind for kind, words in STANDING if words.search(title)), ItemKind.POINT)


def _content(item: model.Item) -> Content:
    points = (f"- {point}" for point in item.recommendation_points)
    sections = (
        (Section.ROUTING, item.sagsgang or ""),
        (Section.RESPONSIBLE, item.responsible or ""),
        (Section.RECOMMENDATION, "\n".join([item.recommendation_start or "", *points]).strip()),
    )
    return Content(
        kle=item.kle or "",
        case_no=item.case_no or "",
        sections=tuple((section, text) for section, text in sections if text),
        attachments=tuple(map(_attachment, item.attachments)),
    )


def _attachment(found: model.Attachment) -> Attachment:
    closed = found.open_closed is Access.CLOSED
    return Attachment(
        "" if closed else found.title or "", "" if closed else found.doc_no or "", closed=closed
    )


def _slots(rows: Sequence[TimetableRow], items: Sequence[model.Item]) -> Iterator[Slot]:
    """Every row with the hour it is printed with; the end is none."""
    titles = {item.number: item.title for item in items}
    closed = {item.number for item in items if _is_closed(item)}
    met = set[int]()
    for row, following in pairwise([*rows, None]):
        start = _time(row.time) if row else None
        if row is None or start is None or row.kind is RowKind.END:
            continue
        ends = _time(following.time) if following else None
        minutes = max(0, minutes_between(start, ends)) if ends else 0
        number = row.item_number if row.item_number in titles else None
        title = "" if number in closed or row.title == titles.get(number) else row.title
        note = "" if number in closed else row.notes or ""
        kind = _slot_kind(row, number, met)
        met.update({number} if number else ())
        yield Slot(kind, str(number or ""), title, start, minutes, note)


def _slot_kind(row: TimetableRow, number: int | None, met: set[int]) -> SlotKind:
    if row.kind is RowKind.BREAK:
        return SlotKind.LUNCH if LUNCH.search(row.title) else SlotKind.PAUSE
    if number is None:
        return SlotKind.FREE
    return SlotKind.PART if number in met else SlotKind.ITEM


def _time(printed: str | None) -> time | None:
    hour, _, minute = (printed or "").replace(":", ".").partition(".")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    return time(int(hour) % 24, int(minute) % 60)
