"""Begin an agenda from the last one: its order, lengths and participants, and what of its items comes along (design.md §5)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.agenda import Agenda, AgendaItem
from domain.items import Content
from domain.likeness import is_alike
from domain.timetable import Slot, SlotKind


def coming_along(last: Agenda, agenda: Agenda) -> list[AgendaItem]:
    """The open points of the last agenda that this one does not have; closed ones stay where they were."""
    there = {item.key for item in agenda.items}
    titles = [item.title for item in agenda.items]
    return [
        item
        for item in last.items
        if not item.is_standing and not item.closed and item.key not in there
        if not any(is_alike(item.title, title) for title in titles)
    ]


def from_last(agenda: Agenda, last: Agenda, new: Mapping[str, str]) -> Agenda:
    """`new` are the keys here of the points that come along, by their keys there.

    Of a point its title, note and participants come along; no text, attachment, wanted or made decision.
    """
    items = {item.key: item for item in agenda.items}
    same = {**_same(agenda, last), **new}
    for item in last.items:
        if item.key in new:
            bare = Content(participants=item.content.participants)
            items[new[item.key]] = replace(item, number=0, key=new[item.key], start=None, content=bare)
        elif (key := same.get(item.key)) and not items[key].closed and not item.closed:
            items[key] = _with_participants(items[key], item)
    order = [same[item.key] for item in last.items if item.key in same]
    ordered = _in_order(list(items), order)
    slots = _slots(agenda, last, same, ordered)
    return replace(agenda, items=tuple(items[key] for key in ordered), slots=tuple(slots))


def _same(agenda: Agenda, last: Agenda) -> dict[str, str]:
    """What both have: the standing items, and points that were on the last agenda too."""
    found: dict[str, str] = {}
    for item in last.items:
        there = agenda.item(item.key) or next(
            (
                i
                for i in agenda.items
                if not item.closed and not i.is_standing and is_alike(i.title, item.title)
            ),
            None,
        )
        if there is not None and there.key not in found.values():
            found[item.key] = there.key
    return found


def _with_participants(item: AgendaItem, last: AgendaItem) -> AgendaItem:
    """Who has been called in here already comes; nobody twice."""
    names = {one.name for one in item.content.participants}
    more = tuple(one for one in last.content.participants if one.name not in names)
    content = replace(item.content, participants=(*item.content.participants, *more))
    return replace(item, content=content)


def _in_order(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    """What the last agenda had in its order; what is new stands before the last of them, the portfolio."""
    new = [key for key in keys if key not in order]
    return [*order[:-1], *new, *order[-1:]]


def _slots(agenda: Agenda, last: Agenda, same: Mapping[str, str], order: Sequence[str]) -> list[Slot]:
    """The rows of the last timetable with their lengths, none fixed to an hour, breaks among them; then the new items."""
    mine = {slot.item: slot for slot in reversed(agenda.slots) if slot.kind is SlotKind.ITEM}
    closed = {item.key for item in (*last.items, *agenda.items) if item.closed}
    slots: list[Slot] = []
    for slot in last.slots:
        if slot.kind in {SlotKind.PAUSE, SlotKind.LUNCH}:
            slots.append(replace(slot, start=None))
        elif (key := same.get(slot.item)) and slot.kind is SlotKind.ITEM and not {slot.item, key} & closed:
            slots.append(Slot(SlotKind.ITEM, key, slot.title, minutes=slot.minutes))
    there = {slot.item for slot in slots}
    late = [mine[key] for key in order if key not in there and key in mine]
    at = next((n for n, slot in enumerate(slots) if slot.item == order[-1]), len(slots)) if order else 0
    return [*slots[:at], *(replace(slot, start=None) for slot in late), *slots[at:]]
