"""The agenda: standing items, the plan item, points of the forward plan, timetable, and the open variant (A02, A04)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.meetings import ForwardPoint, Meeting


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
    closed_title: str = "Lukket punkt"
    minutes: tuple[tuple[ItemKind, int], ...] = (
        (ItemKind.PROTOCOLS, 30),
        (ItemKind.TIMETABLE, 0),
        (ItemKind.PLAN, 20),
        (ItemKind.POINT, 30),
        (ItemKind.PORTFOLIO, 10),
    )


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`title` is the real title; a closed item is shown as `public_title` in every open variant (C01)."""

    number: int
    kind: ItemKind
    title: str
    public_title: str = ""
    closed: bool = False
    start: time | None = None
    kle: str = ""
    case_no: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """A coming meeting of the forward plan; a cancelled one stays visible with its reason (A13, K03)."""

    date: date
    cancelled: str = ""
    note: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """A compiled agenda of one meeting; `snapshot` is the key of the opgørelse the plan item shows."""

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

    @property
    def key(self) -> str:
        return self.meeting

    def plan_item(self) -> AgendaItem | None:
        return next((item for item in self.items if item.kind is ItemKind.PLAN), None)


def compile_items(meeting: Meeting, template: AgendaTemplate, period: str) -> tuple[AgendaItem, ...]:
    """Items 1 and 2, the plan item where the meeting carries it, the meeting's points, the portfolio last (A02)."""
    mayor = template.mayor_attends if meeting.mayor else template.mayor_absent
    items = [
        AgendaItem(1, ItemKind.PROTOCOLS, f"{template.protocols} {mayor}"),
        AgendaItem(2, ItemKind.TIMETABLE, template.timetable),
    ]
    if meeting.plan_point:
        title = template.plan.format(period=period)
        items.append(AgendaItem(3, ItemKind.PLAN, title, kle=template.plan_kle, case_no=template.plan_case))
    items += [_point(p, template) for p in meeting.points]
    items.append(AgendaItem(0, ItemKind.PORTFOLIO, template.portfolio))
    numbered = [replace(item, number=number) for number, item in enumerate(items, 1)]
    return tuple(_timed(numbered, meeting, template))


def _point(point: ForwardPoint, template: AgendaTemplate) -> AgendaItem:
    public = template.closed_title if point.closed else ""
    return AgendaItem(0, ItemKind.POINT, point.title, public, point.closed, note=point.note)


def _timed(items: Sequence[AgendaItem], meeting: Meeting, template: AgendaTemplate) -> Iterable[AgendaItem]:
    """Starts as the meeting's own timetable gives them, else one after the other with the default minutes."""
    given = {row.number: row.start for row in meeting.timetable if row.number is not None}
    minutes = dict(template.minutes)
    clock = datetime.combine(meeting.date, meeting.start)
    for item in items:
        if item.kind is ItemKind.TIMETABLE:
            yield item
        elif given:
            yield replace(item, start=given.get(item.number))
        else:
            yield replace(item, start=clock.time())
            clock += timedelta(minutes=minutes[item.kind])


def overruns(agenda: Agenda, template: AgendaTemplate) -> bool:
    """Whether the last item, with its default minutes, ends after the meeting (X08)."""
    timed = [item for item in agenda.items if item.start is not None]
    if not timed:
        return False
    last = max(timed, key=lambda item: item.start or time())
    minutes = dict(template.minutes)[last.kind]
    end = datetime.combine(date.min, last.start or time()) + timedelta(minutes=minutes)
    return end > datetime.combine(date.min, agenda.end)


def open_variant(agenda: Agenda) -> Agenda:
    """What a channel and every open document may show: of a closed item its number, public title and time (A04)."""
    return replace(agenda, items=tuple(_public(item) for item in agenda.items))


def _public(item: AgendaItem) -> AgendaItem:
    if not item.closed:
        return item
    return AgendaItem(
        item.number, item.kind, item.public_title, item.public_title, closed=True, start=item.start
    )


def by_time(agenda: Agenda) -> list[AgendaItem]:
    """The items that have a time, in the order they are taken at the meeting."""
    return sorted((i for i in agenda.items if i.start is not None), key=lambda i: (i.start, i.number))


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    RENUMBERED = "renumbered"
    RETIMED = "retimed"
    CLOSED = "closed"
    OPENED = "opened"
    MOVED = "moved"
    STARTS = "starts"
    ENDS = "ends"
    PLACE = "place"
    PLACE_OPEN = "place-open"
    SNAPSHOT = "snapshot"


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
    was, now = _identified(posted, old), _identified(new, fresh)
    found = [Change(ChangeKind.REMOVED, i.title, i.number) for k, i in was.items() if k not in now]
    found += [Change(ChangeKind.ADDED, i.title, i.number) for k, i in now.items() if k not in was]
    for key in (key for key in was if key in now):
        found += _item_changes(was[key], now[key], _later_by(old, fresh))
    found += _meeting_changes(old, fresh)
    if old.snapshot != fresh.snapshot:
        found.append(Change(ChangeKind.SNAPSHOT))
    return found


def _identified(agenda: Agenda, shown: Agenda) -> dict[tuple[ItemKind, str, int], AgendaItem]:
    """The shown items by what they really are, so that closing an item is not seen as removing it; two points may
    have the same title.
    """
    names = [(item.kind, item.title if item.kind is ItemKind.POINT else "") for item in agenda.items]
    keys = [(*name, names[:place].count(name)) for place, name in enumerate(names)]
    return dict(zip(keys, shown.items, strict=True))


def _meeting_changes(was: Agenda, now: Agenda) -> list[Change]:
    """Day, hours and place; agendas from before these were kept say nothing about them."""
    found = []
    if was.day and now.day and was.day != now.day:
        found.append(Change(ChangeKind.MOVED, was=was.day.isoformat(), now=now.day.isoformat()))
    if was.start and now.start and was.start != now.start:
        found.append(Change(ChangeKind.STARTS, was=_clock(was.start), now=_clock(now.start)))
    if was.end != now.end:
        found.append(Change(ChangeKind.ENDS, was=_clock(was.end), now=_clock(now.end)))
    if was.place != now.place and was.start:
        found.append(Change(ChangeKind.PLACE if now.place else ChangeKind.PLACE_OPEN, now.place))
    return found


def _later_by(was: Agenda, now: Agenda) -> timedelta:
    """How much later the whole meeting starts: an item that only follows it is not told of by itself."""
    if was.start is None or now.start is None:
        return timedelta()
    return datetime.combine(date.min, now.start) - datetime.combine(date.min, was.start)


def _shifted(at: time | None, by: timedelta) -> time | None:
    """On a day in the middle of all there are, so that a shift never leaves them."""
    return (datetime.combine(date(2000, 1, 1), at) + by).time() if at else None


def _item_changes(was: AgendaItem, now: AgendaItem, later: timedelta) -> list[Change]:
    found = []
    if was.closed != now.closed:
        found.append(Change(ChangeKind.CLOSED if now.closed else ChangeKind.OPENED, now.title, now.number))
    if was.number != now.number:
        found.append(
            Change(ChangeKind.RENUMBERED, now.title, now.number, was=str(was.number), now=str(now.number))
        )
    if _shifted(was.start, later) != now.start:
        found.append(
            Change(ChangeKind.RETIMED, now.title, now.number, was=_clock(was.start), now=_clock(now.start))
        )
    return found


def _clock(at: time | None) -> str:
    return f"{at.hour}.{at.minute:02}" if at else ""
