"""What the secretary should know of an agenda before it is posted (X01, X02, X04, X08, A16, K02)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from itertools import pairwise

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.meetings import WEDNESDAY, Meeting
from domain.timetable import SlotKind, minutes_between

LONG_WITHOUT_A_BREAK = 180
BREAKS = frozenset({SlotKind.PAUSE, SlotKind.LUNCH})


class Concern(StrEnum):
    OVERRUN = "overrun"
    TIMES = "times"
    SAME_TIME = "same-time"
    MAYOR = "mayor"
    NO_TIME = "no-time"
    NO_ITEM = "no-item"
    NO_NUMBER = "no-number"
    AWAY = "away"
    NO_BREAK = "no-break"
    NOT_WEDNESDAY = "not-wednesday"


@dataclass(frozen=True, slots=True)
class AgendaWarning:
    """`number` is the item's; `name` the person, row or attachment it is about; `at` the time it ends or begins."""

    concern: Concern
    number: int = 0
    name: str = ""
    at: time | None = None


def agenda_warnings(agenda: Agenda, meeting: Meeting) -> list[AgendaWarning]:
    found = [*_times(agenda), *_rows(agenda)]
    for item in agenda.items:
        found += _item(agenda, item, meeting)
    if meeting.date.weekday() != WEDNESDAY:
        found.append(AgendaWarning(Concern.NOT_WEDNESDAY))
    return found


def _times(agenda: Agenda) -> Iterator[AgendaWarning]:
    rows = agenda.rows()
    last = max((row.end for row in rows), default=agenda.end)
    if last > agenda.end:
        yield AgendaWarning(Concern.OVERRUN, at=last)
    starts = [row.start for row in rows]
    if any(later < earlier for earlier, later in pairwise(starts)):
        yield AgendaWarning(Concern.TIMES)
    if len(starts) != len(set(starts)):
        yield AgendaWarning(Concern.SAME_TIME)
    has_break = any(row.slot.kind in BREAKS for row in rows)
    if rows and not has_break and minutes_between(rows[0].start, agenda.end) > LONG_WITHOUT_A_BREAK:
        yield AgendaWarning(Concern.NO_BREAK)


def _rows(agenda: Agenda) -> Iterator[AgendaWarning]:
    for slot in agenda.slots:
        item = agenda.item(slot.item)
        if slot.kind is SlotKind.FREE:
            yield AgendaWarning(Concern.NO_ITEM, name=slot.title)
        elif item and slot.mayor is not None and slot.mayor != (item.key in agenda.mayor):
            yield AgendaWarning(Concern.MAYOR, item.number)


def _item(agenda: Agenda, item: AgendaItem, meeting: Meeting) -> Iterator[AgendaWarning]:
    if agenda.slots and item.start is None and item.kind is not ItemKind.TIMETABLE:
        yield AgendaWarning(Concern.NO_TIME, item.number, item.title)
    for attachment in item.content.attachments:
        if not attachment.doc_no:
            yield AgendaWarning(Concern.NO_NUMBER, item.number, attachment.title)
    for one in item.content.participants:
        if one.person and one.person in meeting.absent:
            yield AgendaWarning(Concern.AWAY, item.number, one.name)
