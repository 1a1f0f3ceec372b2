"""Compiling an agenda the first time, and taking in what is new later without losing what was made by hand (A02)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

from domain.agenda import (
    Agenda,
    AgendaItem,
    AgendaTemplate,
    ItemKind,
    numbered,
    protocols_title,
    with_mayor,
    with_starts,
)
from domain.items import NO_CONTENT, Content
from domain.meetings import ForwardPoint, Meeting
from domain.timetable import Slot, SlotKind, later, minutes_between


def compile_agenda(
    meeting: Meeting, template: AgendaTemplate, period: str, made_at: datetime, made_by: str
) -> Agenda:
    """Items 1 and 2, the plan item where the meeting carries it, the meeting's points, the portfolio last (A02)."""
    items = list(_items(meeting, template, period))
    made = Agenda(
        meeting=meeting.key,
        version=1,
        items=numbered(items),
        end=meeting.end,
        made_at=made_at,
        made_by=made_by,
        day=meeting.date,
        start=meeting.start,
        place=meeting.place,
        mayor=(ItemKind.PROTOCOLS.value,) if meeting.mayor else (),
    )
    return with_starts(replace(made, slots=tuple(_slots(made.items, meeting, template))))


def _items(meeting: Meeting, template: AgendaTemplate, period: str) -> Iterator[AgendaItem]:
    yield _standing(ItemKind.PROTOCOLS, protocols_title(template, mayor=meeting.mayor))
    yield _standing(ItemKind.TIMETABLE, template.timetable)
    if meeting.plan_point:
        case = Content(kle=template.plan_kle, case_no=template.plan_case)
        yield _standing(ItemKind.PLAN, template.plan.format(period=period), case)
    yield from (item_of(point, template) for point in meeting.points)
    yield _standing(ItemKind.PORTFOLIO, template.portfolio)


def _standing(kind: ItemKind, title: str, content: Content = NO_CONTENT) -> AgendaItem:
    return AgendaItem(0, kind, title, key=kind.value, content=content)


def item_of(point: ForwardPoint, template: AgendaTemplate) -> AgendaItem:
    """A point of the forward plan as an item, with all that was written on it."""
    public = (point.public_title or template.closed_title) if point.closed else ""
    return AgendaItem(
        0,
        ItemKind.POINT,
        point.title,
        public,
        point.closed,
        note=point.note,
        key=point.code,
        content=point.content,
        shows=point.shows,
        readers=point.readers,
    )


def slot_of(item: AgendaItem, template: AgendaTemplate, minutes: int = 0) -> Slot:
    return Slot(SlotKind.ITEM, item.key, minutes=minutes or dict(template.minutes)[item.kind])


def _slots(items: Sequence[AgendaItem], meeting: Meeting, template: AgendaTemplate) -> Iterable[Slot]:
    """As the meeting's own timetable gives them, else one after the other with the default minutes."""
    given = {row.number: row.start for row in meeting.timetable if row.number is not None}
    if given:
        return _given(items, {number: start for number, start in given.items() if number}, template)
    asked = {point.code: point.minutes for point in meeting.points}
    taken = (item for item in items if item.kind is not ItemKind.TIMETABLE)
    return (slot_of(item, template, asked.get(item.key, 0)) for item in taken)


def _given(items: Sequence[AgendaItem], starts: dict[int, time], template: AgendaTemplate) -> Iterable[Slot]:
    timed = sorted((i for i in items if i.number in starts), key=lambda i: (starts[i.number], i.number))
    for item, following in zip(timed, [*timed[1:], None], strict=True):
        slot = replace(slot_of(item, template), start=starts[item.number])
        gap = minutes_between(starts[item.number], starts[following.number]) if following else slot.minutes
        yield replace(slot, minutes=gap)


def refresh(old: Agenda, fresh: Agenda, template: AgendaTemplate, *, locked: bool = False) -> Agenda:
    """What was made by hand is kept; only what is new comes in, and what has gone from the forward plan goes.

    `fresh` is compiled anew from the meeting; `locked` numbers are those of a posted agenda. An agenda from before
    items had keys is made anew.
    """
    if not all(item.key for item in old.items):
        return replace(fresh, version=old.version)
    there = [item.key for item in fresh.items]
    new = {key for key in there if old.item(key) is None and key not in old.removed}
    made = replace(
        fresh,
        version=old.version,
        made_at=old.made_at,
        made_by=old.made_by,
        items=numbered(_items_with(old, fresh, new), locked=locked),
        slots=tuple(_slots_with(old, fresh, new)),
        removed=old.removed,
        document=old.document,
        cases=old.cases,
        other_cases=old.other_cases,
        mayor=tuple(key for key in old.mayor if key in there),
    )
    mayor = {ItemKind.PROTOCOLS.value}
    if mayor.intersection(old.mayor) != mayor.intersection(fresh.mayor):
        made = with_mayor(made, [*({*old.mayor} - mayor), *fresh.mayor], template)
    return with_starts(made)


def _items_with(old: Agenda, fresh: Agenda, new: set[str]) -> list[AgendaItem]:
    """Each new item after the one it follows in the fresh agenda."""
    there = {item.key for item in fresh.items}
    items = [item for item in old.items if item.key in there]
    before: list[str] = []
    for item in fresh.items:
        if item.key in new:
            place = max((n for n, i in enumerate(items, 1) if i.key in before), default=0)
            items.insert(place, replace(item, number=0))
        before.append(item.key)
    return items


def _slots_with(old: Agenda, fresh: Agenda, new: set[str]) -> list[Slot]:
    """Likewise; what was fixed to an hour moves with the meeting's start."""
    moved = minutes_between(old.start, fresh.start) if old.start and fresh.start else 0
    there = {item.key for item in fresh.items}
    slots = [_moved(slot, moved) for slot in old.slots if not slot.item or slot.item in there]
    before: list[str] = []
    for slot in fresh.slots:
        if slot.item in new:
            place = max((n for n, s in enumerate(slots, 1) if s.item in before), default=0)
            slots.insert(place, replace(slot, start=None))
        before.append(slot.item)
    return slots


def _moved(slot: Slot, minutes: int) -> Slot:
    return replace(slot, start=later(slot.start, minutes)) if slot.start else slot
