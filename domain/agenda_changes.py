"""What has changed on an agenda since it was posted, as readers of its open variant must be told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem, ItemKind, open_variant
from domain.timetable import Slot, SlotKind


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    RENUMBERED = "renumbered"
    RETIMED = "retimed"
    RENAMED = "renamed"
    CLOSED = "closed"
    OPENED = "opened"
    PARTICIPANTS = "participants"
    ATTACHMENTS = "attachments"
    TEXT = "text"
    TIMETABLE = "timetable"
    MAYOR = "mayor"
    MOVED = "moved"
    STARTS = "starts"
    ENDS = "ends"
    PLACE = "place"
    PLACE_OPEN = "place-open"
    SETTLED = "settled"
    SNAPSHOT = "snapshot"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what was posted and what is now; texts are those of the open variant."""

    kind: ChangeKind
    title: str = ""
    number: int = 0
    was: str = ""
    now: str = ""


def changes(posted: Agenda, new: Agenda) -> list[Change]:
    """What a reader of the posted open variant must be told; both are taken as open variants first."""
    old, fresh = open_variant(posted), open_variant(new)
    have_keys = all(item.key for item in (*old.items, *fresh.items))
    was, now = (_by_key(old), _by_key(fresh)) if have_keys else (_named(posted, old), _named(new, fresh))
    found = [_removed(i, fresh) for k, i in was.items() if k not in now]
    found += [Change(ChangeKind.ADDED, i.title, i.number) for k, i in now.items() if k not in was]
    for key in (key for key in was if key in now):
        found += _item_changes(was[key], now[key], _later_by(old, fresh))
        found += _content_changes(was[key], now[key]) if have_keys else []
    found += [*_timetable_changes(old, fresh), *_meeting_changes(old, fresh)]
    if _calendar(old) != _calendar(fresh):
        found.append(Change(ChangeKind.CALENDAR))
    if old.snapshot != fresh.snapshot:
        found.append(Change(ChangeKind.SNAPSHOT if old.snapshot else ChangeKind.SETTLED))
    return found


def _removed(item: AgendaItem, fresh: Agenda) -> Change:
    """With the day of the meeting it has been moved to, where the portfolio shows it there."""
    theirs = "" if item.closed else f"{item.title} ("
    there = ((row.date, point) for row in fresh.portfolio for point in row.points)
    day = next((date_ for date_, point in there if theirs and f"{point} (".startswith(theirs)), None)
    return Change(ChangeKind.REMOVED, item.title, item.number, now=day.isoformat() if day else "")


def _calendar(agenda: Agenda) -> object:
    return agenda.calendar, agenda.cases, agenda.other_cases


_Items = Mapping[object, AgendaItem]


def _by_key(shown: Agenda) -> _Items:
    return {item.key: item for item in shown.items}


def _named(agenda: Agenda, shown: Agenda) -> _Items:
    """The shown items of an agenda from before items had keys, by what they really are, so that closing one is not
    seen as removing it; two points may have the same title.
    """
    names = [(item.kind, item.title if item.kind is ItemKind.POINT else "") for item in agenda.items]
    keys = [(*name, names[:place].count(name)) for place, name in enumerate(names)]
    return dict(zip(keys, shown.items, strict=True))


def _item_changes(was: AgendaItem, now: AgendaItem, later: timedelta) -> list[Change]:
    found = []
    if was.closed != now.closed:
        found.append(Change(ChangeKind.CLOSED if now.closed else ChangeKind.OPENED, now.title, now.number))
    elif was.title != now.title and was.kind is not ItemKind.PROTOCOLS:
        found.append(Change(ChangeKind.RENAMED, now.title, now.number))
    if was.number != now.number:
        found.append(
            Change(ChangeKind.RENUMBERED, now.title, now.number, was=str(was.number), now=str(now.number))
        )
    if _shifted(was.start, later) != now.start:
        found.append(
            Change(ChangeKind.RETIMED, now.title, now.number, was=_clock(was.start), now=_clock(now.start))
        )
    return found


def _content_changes(was: AgendaItem, now: AgendaItem) -> list[Change]:
    """That an item has another text is said, the text itself stands on the agenda."""
    if was.closed != now.closed:
        return []
    old, new = was.content, now.content
    found = []
    if old.participants != new.participants:
        found.append(Change(ChangeKind.PARTICIPANTS, now.title, now.number))
    if old.attachments != new.attachments:
        found.append(Change(ChangeKind.ATTACHMENTS, now.title, now.number))
    bare = replace(old, participants=(), attachments=())
    if bare != replace(new, participants=(), attachments=()) or was.note != now.note:
        found.append(Change(ChangeKind.TEXT, now.title, now.number))
    return found


def _timetable_changes(was: Agenda, now: Agenda) -> list[Change]:
    """Breaks and rows without an item, where both agendas have a timetable."""
    if not (was.slots and now.slots) or _between(was) == _between(now):
        return []
    return [Change(ChangeKind.TIMETABLE)]


def _between(agenda: Agenda) -> list[Slot]:
    return [slot for slot in agenda.slots if slot.kind is not SlotKind.ITEM]


def _meeting_changes(was: Agenda, now: Agenda) -> list[Change]:
    """Day, hours, place and mayor; agendas from before these were kept say nothing about them."""
    found = []
    if was.day and now.day and was.day != now.day:
        found.append(Change(ChangeKind.MOVED, was=was.day.isoformat(), now=now.day.isoformat()))
    if was.start and now.start and was.start != now.start:
        found.append(Change(ChangeKind.STARTS, was=_clock(was.start), now=_clock(now.start)))
    if was.end != now.end:
        found.append(Change(ChangeKind.ENDS, was=_clock(was.end), now=_clock(now.end)))
    if was.place != now.place and was.start:
        found.append(Change(ChangeKind.PLACE if now.place else ChangeKind.PLACE_OPEN, now.place))
    if was.mayor != now.mayor and was.slots:
        found.append(Change(ChangeKind.MAYOR))
    return found


def _later_by(was: Agenda, now: Agenda) -> timedelta:
    """How much later the whole meeting starts: an item that only follows it is not told of by itself."""
    if was.start is None or now.start is None:
        return timedelta()
    return datetime.combine(date.min, now.start) - datetime.combine(date.min, was.start)


def _shifted(at: time | None, by: timedelta) -> time | None:
    """On a day in the middle of all there are, so that a shift never leaves them."""
    return (datetime.combine(date(2000, 1, 1), at) + by).time() if at else None


def _clock(at: time | None) -> str:
    return f"{at.hour}.{at.minute:02}" if at else ""
