"""Every edit of an agenda, as a function from the agenda as it was to the one it becomes (design.md §5)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import time

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.items import (
    USUAL_READERS,
    Attachment,
    Content,
    Participant,
    Readers,
    Section,
    Shown,
    kept_when_closed,
    with_section,
)
from domain.meetings import ForwardPoint
from domain.timetable import Slot, SlotKind


def with_item(agenda: Agenda, key: str, edit: Callable[[AgendaItem], AgendaItem]) -> Agenda:
    return replace(agenda, items=tuple(edit(item) if item.key == key else item for item in agenda.items))


def with_content(agenda: Agenda, key: str, edit: Callable[[Content], Content]) -> Agenda:
    return with_item(agenda, key, lambda item: replace(item, content=edit(item.content)))


def remove(agenda: Agenda, key: str) -> Agenda:
    """Out of the items and the timetable, and it does not come back by itself."""
    return replace(
        agenda,
        items=tuple(item for item in agenda.items if item.key != key),
        slots=tuple(slot for slot in agenda.slots if slot.item != key),
        removed=tuple(dict.fromkeys((*agenda.removed, key))),
        mayor=tuple(kept for kept in agenda.mayor if kept != key),
    )


def put_beside(agenda: Agenda, key: str, other: str, *, after: bool = False) -> Agenda:
    """`key` just before (or after) `other`, among the items and in the timetable; fixed hours no longer hold for it."""
    moved = [replace(slot, start=None) for slot in agenda.slots if slot.item == key]
    slots = [slot for slot in agenda.slots if slot.item != key]
    places = [n for n, slot in enumerate(slots) if slot.item == other]
    if moved and places:
        at = places[-1] + 1 if after else places[0]
        slots[at:at] = moved
        agenda = replace(agenda, slots=tuple(slots))
    items = [item for item in agenda.items if item.key != key]
    itself = [item for item in agenda.items if item.key == key]
    at = next((n for n, item in enumerate(items) if item.key == other), len(items)) + after
    return replace(agenda, items=(*items[:at], *itself, *items[at:]))


def lasting(agenda: Agenda, key: str, minutes: int) -> Agenda:
    """The first row of the item takes so long, and gets a row where it has none."""
    return _on_row(agenda, key, lambda slot: replace(slot, minutes=minutes))


def starting(agenda: Agenda, key: str, start: time) -> Agenda:
    return _on_row(agenda, key, lambda slot: replace(slot, start=start))


def _on_row(agenda: Agenda, key: str, edit: Callable[[Slot], Slot]) -> Agenda:
    place = next((n for n, slot in enumerate(agenda.slots) if slot.item == key), None)
    if place is None:
        return replace(agenda, slots=(*agenda.slots, edit(Slot(SlotKind.ITEM, key))))
    slots = list(agenda.slots)
    slots[place] = edit(slots[place])
    return replace(agenda, slots=tuple(slots))


def with_break(agenda: Agenda, slot: Slot, after: str) -> Agenda:
    """A break after the last row of the item `after`; one that stands there already is replaced."""
    places = [n for n, row in enumerate(agenda.slots, 1) if row.item == after]
    at = places[-1] if places else len(agenda.slots)
    rest = agenda.slots[at:]
    if rest and rest[0].kind in {SlotKind.PAUSE, SlotKind.LUNCH}:
        rest = rest[1:]
    return replace(agenda, slots=(*agenda.slots[:at], slot, *rest))


def with_row(agenda: Agenda, slot: Slot, after: str) -> Agenda:
    """A row after the last one of the item `after`, which may be its own."""
    places = [n for n, row in enumerate(agenda.slots, 1) if row.item == after]
    at = places[-1] if places else len(agenda.slots)
    return replace(agenda, slots=(*agenda.slots[:at], slot, *agenda.slots[at:]))


def without_row(agenda: Agenda, slot: Slot) -> Agenda:
    at = agenda.slots.index(slot)
    return replace(agenda, slots=(*agenda.slots[:at], *agenda.slots[at + 1 :]))


def without_breaks(agenda: Agenda) -> Agenda:
    kept = (slot for slot in agenda.slots if slot.kind not in {SlotKind.PAUSE, SlotKind.LUNCH})
    return replace(agenda, slots=tuple(kept))


def attending(agenda: Agenda, key: str, people: Iterable[Participant]) -> Agenda:
    """They come to the item; who is there already comes as said now."""
    new = list(people)
    names = {one.name for one in new}

    def with_them(content: Content) -> Content:
        kept = (one for one in content.participants if one.name not in names)
        return replace(content, participants=(*kept, *new))

    return with_content(agenda, key, with_them)


def not_attending(agenda: Agenda, key: str, names: Sequence[str]) -> Agenda:
    def without_them(content: Content) -> Content:
        return replace(content, participants=tuple(p for p in content.participants if p.name not in names))

    return with_content(agenda, key, without_them)


def close(agenda: Agenda, key: str, public_title: str, *, keeps: bool = False) -> Agenda:
    """Its content goes, unless closed content is kept (`keeps`); so does a shorter title in the timetable."""

    def closed(item: AgendaItem) -> AgendaItem:
        content = item.content if keeps else kept_when_closed(item.content)
        note = item.note if keeps else ""
        return replace(
            item,
            closed=True,
            public_title=public_title,
            content=content,
            note=note,
            shows=(),
            readers=USUAL_READERS,
        )

    # The file it was taken over from still has it all.
    return replace(with_item(_with_row_titles(agenda, key), key, closed), document="")


def _with_row_titles(agenda: Agenda, key: str) -> Agenda:
    """The rows of the item without what was written in them."""
    slots = (replace(slot, title="", note="") if slot.item == key else slot for slot in agenda.slots)
    return replace(agenda, slots=tuple(slots))


def open_up(agenda: Agenda, key: str) -> Agenda:
    return with_item(
        agenda,
        key,
        lambda item: replace(item, closed=False, public_title="", shows=(), readers=USUAL_READERS),
    )


def show_title(agenda: Agenda, key: str, public_title: str) -> Agenda:
    """What a closed item is called where everybody may read it."""
    return with_item(agenda, key, lambda item: replace(item, public_title=public_title))


def read_by(agenda: Agenda, key: str, readers: Readers) -> Agenda:
    return with_item(agenda, key, lambda item: replace(item, readers=readers))


def ticked(agenda: Agenda, key: str, what: Shown, *, shown: bool) -> Agenda:
    def edit(item: AgendaItem) -> AgendaItem:
        others = tuple(one for one in item.shows if one is not what)
        return replace(item, shows=(*others, what) if shown else others)

    return with_item(agenda, key, edit)


def renamed(agenda: Agenda, key: str, title: str) -> Agenda:
    return with_item(agenda, key, lambda item: replace(item, title=title))


def noted(agenda: Agenda, key: str, text: str) -> Agenda:
    """What stands in brackets after the title, such as "5 minutters oplæg"."""
    return with_item(agenda, key, lambda item: replace(item, note=text))


def attached(agenda: Agenda, key: str, attachment: Attachment) -> Agenda:
    """A new attachment, or one with the same document number again."""

    def edit(content: Content) -> Content:
        same = [a for a in content.attachments if attachment.doc_no and a.doc_no == attachment.doc_no]
        kept = tuple(attachment if a in same else a for a in content.attachments)
        return replace(content, attachments=kept if same else (*kept, attachment))

    return with_content(agenda, key, edit)


def without_attachment(agenda: Agenda, key: str, number: int) -> Agenda:
    """`number` counts from 1 (A16); those after it move up."""
    return with_content(
        agenda,
        key,
        lambda content: replace(
            content, attachments=tuple(a for n, a in enumerate(content.attachments, 1) if n != number)
        ),
    )


def filed_under(agenda: Agenda, key: str, *, case_no: str = "", kle: str = "") -> Agenda:
    return with_content(
        agenda,
        key,
        lambda content: replace(content, case_no=case_no or content.case_no, kle=kle or content.kle),
    )


def written(agenda: Agenda, key: str, section: Section, text: str) -> Agenda:
    return with_content(
        agenda,
        key,
        lambda content: replace(content, sections=with_section(content.sections, section, text)),
    )


def wanting(agenda: Agenda, key: str, wanted: str) -> Agenda:
    """What the board is asked to decide."""
    return with_content(agenda, key, lambda content: replace(content, wanted=wanted))


def timetabled(agenda: Agenda, slots: Sequence[Slot], people: Sequence[tuple[str, Participant]]) -> Agenda:
    """A whole timetable at once: `people` are those who come to items, by the items' keys, and no others do.

    Of what was written in the rows of closed items nothing is kept.
    """
    closed = {item.key for item in agenda.items if item.closed}
    kept = (replace(slot, title="", note="") if slot.item in closed else slot for slot in slots)
    agenda = replace(agenda, slots=tuple(kept))
    for item in agenda.items:
        coming = tuple(one for key, one in people if key == item.key)
        if coming:
            agenda = with_content(agenda, item.key, _with_only(coming))
    return agenda


def unfixed(slot: Slot) -> Slot:
    """It begins when the row before it ends, the first with the meeting."""
    return replace(slot, start=None)


def ending(agenda: Agenda, end: time) -> Agenda:
    return replace(agenda, end=end)


def _with_only(coming: tuple[Participant, ...]) -> Callable[[Content], Content]:
    return lambda content: replace(content, participants=coming)


def points_of(agenda: Agenda) -> tuple[ForwardPoint, ...]:
    """The agenda's points as the forward plan has them, so that both say the same."""
    return tuple(point_of(agenda, item) for item in agenda.items if item.kind is ItemKind.POINT)


def point_of(agenda: Agenda, item: AgendaItem) -> ForwardPoint:
    """With all that was written on it, for another meeting (design.md §5)."""
    minutes = sum(slot.minutes for slot in agenda.slots if slot.item == item.key)
    return ForwardPoint(
        item.key,
        item.title,
        item.closed,
        item.note,
        item.public_title,
        minutes,
        item.content,
        item.shows,
        item.readers,
    )
