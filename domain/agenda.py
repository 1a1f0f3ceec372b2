"""The agenda of a meeting: its items in full, its timetable, and the open variant (A02, A04, A05)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.items import NO_CONTENT, USUAL_READERS, Content, Readers, Shown, open_part, ticked_part
from domain.political_calendar import PoliticalCalendar
from domain.timetable import Row, Slot, SlotKind, schedule


class ItemKind(StrEnum):
    PROTOCOLS = "protocols"
    TIMETABLE = "timetable"
    PLAN = "plan"
    POINT = "point"
    PORTFOLIO = "portfolio"


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """The fixed wording and default minutes of the standing items; configuration, in Danish (A02, A11, A13)."""

    protocols: str = "Beslutningsprotokoller og dagsordener"
    mayor_attends: str = "(borgmester deltager)"
    mayor_absent: str = "(borgmester deltager ikke)"
    timetable: str = "Sager til behandling og tidsplan"
    plan: str = "Udmøntningsplan {period} - Strategiske og tværgående indsatser"
    plan_kle: str = "00.30.10.S00"
    plan_case: str = ""
    portfolio: str = "Gennemgang af portefølje og tre næstkommende møder"
    plan_point: str = "Udmøntningsplan {year} – Tværgående emner"
    closed_title: str = "Lukket punkt"
    absent: str = "{names} deltager ikke på mødet"
    mayor_comes: str = "borgmester deltager"
    minutes: tuple[tuple[ItemKind, int], ...] = (
        (ItemKind.PROTOCOLS, 30),
        (ItemKind.TIMETABLE, 0),
        (ItemKind.PLAN, 20),
        (ItemKind.POINT, 30),
        (ItemKind.PORTFOLIO, 10),
    )


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`title` is the real title; a closed item is shown as `public_title` in every open variant (C01).

    `key` says which item it is, whatever its number and title: that of its kind for a standing item, else the code
    of its point. `start` is when its first row in the timetable begins. `shows` is what a closed item shows
    beside its public title, `readers` are those of the rest. Items from before keys were given have none.
    """

    number: int
    kind: ItemKind
    title: str
    public_title: str = ""
    closed: bool = False
    start: time | None = None
    note: str = ""
    key: str = ""
    content: Content = NO_CONTENT
    shows: tuple[Shown, ...] = ()
    readers: Readers = USUAL_READERS

    @property
    def is_standing(self) -> bool:
        return self.kind is not ItemKind.POINT


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """A coming meeting of the forward plan; a cancelled one stays visible with its reason (A13, K03)."""

    date: date
    cancelled: str = ""
    note: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of one meeting; every stored change counts `version` up.

    `snapshot` is the key of the opgørelse the plan item shows; `slots` the timetable, where items from before it was
    kept have only their start; `removed` the keys of what the secretary took out and what is not put in again;
    `mayor` the keys of the items the mayor takes part in; `document` the kept file the agenda was taken over from;
    `calendar` what item 1 says of the political calendar, `cases` and `other_cases` what it names besides (A10).
    """

    meeting: str
    version: int
    items: tuple[AgendaItem, ...]
    end: time
    made_at: datetime
    made_by: str
    snapshot: str = ""
    day: date | None = None
    start: time | None = None
    place: str = ""
    portfolio: tuple[PortfolioRow, ...] = ()
    slots: tuple[Slot, ...] = ()
    removed: tuple[str, ...] = ()
    mayor: tuple[str, ...] = ()
    document: str = ""
    calendar: PoliticalCalendar = field(default_factory=PoliticalCalendar)
    cases: tuple[str, ...] = ()
    other_cases: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.meeting

    def plan_item(self) -> AgendaItem | None:
        return next((item for item in self.items if item.kind is ItemKind.PLAN), None)

    def item(self, key: str) -> AgendaItem | None:
        return next((item for item in self.items if item.key == key), None)

    def rows(self) -> list[Row]:
        """The timetable with its times, in the order taken; without a kept one, the items that have a start."""
        slots = self.slots or tuple(Slot(SlotKind.ITEM, i.key, start=i.start) for i in by_time(self))
        return list(schedule(slots, self.start or time()))


def by_time(agenda: Agenda) -> list[AgendaItem]:
    """The items that have a time, in the order they are taken at the meeting."""
    return sorted((i for i in agenda.items if i.start is not None), key=lambda i: (i.start, i.number))


def with_starts(agenda: Agenda) -> Agenda:
    """Every item with the start the timetable gives it; an item without a row has none."""
    starts: dict[str, time] = {}
    for row in schedule(agenda.slots, agenda.start or time()):
        starts.setdefault(row.slot.item, row.start)
    return replace(agenda, items=tuple(replace(i, start=starts.get(i.key)) for i in agenda.items))


def numbered(items: Sequence[AgendaItem], *, locked: bool = False) -> tuple[AgendaItem, ...]:
    """From 1 in their order; once posted (`locked`) a number is never another item's, and a new item gets the next."""
    if not locked:
        return tuple(replace(item, number=number) for number, item in enumerate(items, 1))
    last = max((item.number for item in items), default=0)
    given = []
    for item in items:
        last += not item.number
        given.append(item if item.number else replace(item, number=last))
    return tuple(sorted(given, key=lambda item: item.number))


def protocols_title(template: AgendaTemplate, *, mayor: bool) -> str:
    return f"{template.protocols} {template.mayor_attends if mayor else template.mayor_absent}"


def with_mayor(agenda: Agenda, keys: Sequence[str], template: AgendaTemplate) -> Agenda:
    """The mayor takes part in the items `keys` and no other: title and timetable say the same (K04)."""
    there = tuple(item.key for item in agenda.items if item.key in keys)
    title = protocols_title(template, mayor=ItemKind.PROTOCOLS.value in there)
    return replace(
        agenda,
        mayor=there,
        items=tuple(
            replace(item, title=title) if item.kind is ItemKind.PROTOCOLS else item for item in agenda.items
        ),
        slots=tuple(replace(slot, mayor=None) for slot in agenda.slots),
    )


def open_variant(agenda: Agenda) -> Agenda:
    """What a channel and every open document may show: of a closed item its number, public title and time, and what
    is ticked; of a closed attachment that it is there (A04, A05).
    """
    closed = {item.key: item for item in agenda.items if item.closed}
    return replace(
        agenda,
        items=tuple(_public(item) for item in agenda.items),
        slots=tuple(_public_slot(slot, closed.get(slot.item)) for slot in agenda.slots),
    )


def closed_since(agenda: Agenda, now: Agenda | None) -> Agenda:
    """What has been closed since, or has other readers by now, is so in an earlier version too (C01)."""
    closed = {item.key: item for item in now.items if item.closed} if now else {}
    return replace(agenda, items=tuple(_closed_since(item, closed.get(item.key)) for item in agenda.items))


def _closed_since(item: AgendaItem, now: AgendaItem | None) -> AgendaItem:
    if now is None:
        return item
    return (
        replace(item, readers=now.readers)
        if item.closed
        else replace(now, number=item.number, start=item.start)
    )


def _public(item: AgendaItem) -> AgendaItem:
    if not item.closed:
        return replace(item, content=open_part(item.content))
    return AgendaItem(
        item.number,
        item.kind,
        item.public_title,
        item.public_title,
        closed=True,
        start=item.start,
        key=item.key,
        content=ticked_part(item.content, item.shows),
        shows=item.shows,
        readers=item.readers,
    )


def _public_slot(slot: Slot, closed: AgendaItem | None) -> Slot:
    if closed is None or not slot.item:
        return slot
    people = slot.participants if Shown.PARTICIPANTS in closed.shows else ()
    return Slot(slot.kind, slot.item, start=slot.start, minutes=slot.minutes, participants=people)
