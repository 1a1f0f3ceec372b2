"""Write in the political calendar by hand: add, change, remove, and set the rul; each can be taken back (A10, K01)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.access import Action, require
from domain.agenda import Agenda, ItemKind
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.political_calendar import CalendarEvent, ordinary_of
from domain.undo import Did, Records
from usecases.audit import note
from usecases.collections import AGENDAS, CALENDAR, MEETINGS
from usecases.make_agenda import make_agenda
from usecases.ports import Transaction
from usecases.undo import remember


@dataclass(frozen=True, slots=True)
class CalendarEdit:
    """What was put in the calendar or taken out of it, and the meetings whose agenda says something else by it."""

    before: tuple[CalendarEvent, ...]
    after: tuple[CalendarEvent, ...]
    meetings: tuple[Meeting, ...] = ()


def new_key() -> str:
    return secrets.token_hex(6)


async def add_event(
    tx: Transaction, board: Board, now: datetime, actor: Person, event: CalendarEvent
) -> CalendarEdit:
    """Raises:
    NotAllowed, NotPossible: it stands there already.
    """
    require(actor, Action.MAKE_AGENDA)
    for known in await tx.query(CALENDAR):
        if not known.cancelled and _is_same(known, event):
            raise NotPossible("activity-there-already", title=known.title, date=known.first.isoformat())
    return await store_events(tx, board, now, actor, [replace(event, key=new_key(), by=actor.key)])


def _is_same(one: CalendarEvent, other: CalendarEvent) -> bool:
    return (one.title.casefold(), one.first) == (other.title.casefold(), other.first)


async def change_event(
    tx: Transaction, board: Board, now: datetime, actor: Person, event: CalendarEvent
) -> CalendarEdit:
    """Raises:
    NotAllowed, UnknownObject: it is gone.
    """
    require(actor, Action.MAKE_AGENDA)
    if await tx.get(CALENDAR, event.key) is None:
        raise UnknownObject(event.key)
    return await store_events(tx, board, now, actor, [replace(event, by=actor.key)])


async def remove_event(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> CalendarEdit:
    """What came from a file is kept as cancelled, so that the next file does not bring it back unsaid.

    Raises:
        NotAllowed, UnknownObject: it is gone.
    """
    require(actor, Action.MAKE_AGENDA)
    event = await tx.get(CALENDAR, key)
    if event is None:
        raise UnknownObject(key)
    if event.uid:
        return await store_events(tx, board, now, actor, [replace(event, cancelled=True, by=actor.key)])
    return await store_events(tx, board, now, actor, [], [event])


async def set_rul(
    tx: Transaction, board: Board, now: datetime, actor: Person, days: Sequence[tuple[str, date]]
) -> CalendarEdit:
    """The ordinary meetings of the committees on those days: the month's one there is moves, else there is a new one.

    Raises:
        NotAllowed
    """
    require(actor, Action.MAKE_AGENDA)
    known = await tx.query(CALENDAR)
    put = []
    for code, day in days:
        theirs = ordinary_of(known, code, board.political)
        month = [e for e in theirs if (e.first.year, e.first.month) == (day.year, day.month)]
        there = min(month, key=lambda e: abs((e.first - day).days), default=None)
        title = f"{_stem(board.political.name(code))}smøde"
        fresh = CalendarEvent(new_key(), title, day, political=True)
        moved = replace(there, first=day, last=None) if there else fresh
        put += [] if moved == there else [replace(moved, by=actor.key)]
    return await store_events(tx, board, now, actor, put)


def _stem(name: str) -> str:
    """`Økonomiudvalget` is `Økonomiudvalg`, `Kommunalbestyrelsen` `Kommunalbestyrelse`."""
    return name.removesuffix("et") if name.endswith("et") else name.removesuffix("n")


async def store_events(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    put: Sequence[CalendarEvent],
    gone: Sequence[CalendarEvent] = (),
    *,
    what: AuditAction = AuditAction.EDIT_CALENDAR,
) -> CalendarEdit:
    """Store them, and keep the agendas of coming meetings in step."""
    keys = [event.key for event in (*put, *gone)]
    before = [event for key in keys if (event := await tx.get(CALENDAR, key)) is not None]
    if not keys:
        return CalendarEdit((), ())
    agendas = await _coming(tx, board, now)
    for event in put:
        tx.put(CALENDAR, event)
    for event in gone:
        tx.delete(CALENDAR, event.key)
    await note(tx, now, actor, what, keys[0], str(len(keys)))
    made = [await make_agenda(tx, board, now, actor, agenda.meeting) for agenda in agendas]
    changed = [(old, new) for old, new in zip(agendas, made, strict=True) if old.calendar != new.calendar]
    remember(
        tx,
        now,
        actor,
        Did.CALENDAR,
        changed[0][0].meeting if changed else "",
        Records(tuple(old for old, _ in changed), events=tuple(before)),
        Records(tuple(new for _, new in changed), events=tuple(put)),
    )
    meetings = [await tx.get(MEETINGS, old.meeting) for old, _ in changed]
    return CalendarEdit(tuple(before), tuple(put), tuple(m for m in meetings if m is not None))


async def _coming(tx: Transaction, board: Board, now: datetime) -> list[Agenda]:
    """Those of meetings still to come that print a political calendar."""
    meetings = {m.key: m for m in await tx.query(MEETINGS)}
    found = [
        a for a in await tx.query(AGENDAS) if _shows_calendar(a, meetings.get(a.meeting), board.day(now))
    ]
    return sorted(found, key=lambda agenda: meetings[agenda.meeting].date)


def _shows_calendar(agenda: Agenda, meeting: Meeting | None, today: date) -> bool:
    is_coming = meeting is not None and meeting.is_on and meeting.date >= today
    is_held = meeting is not None and meeting.state is MeetingState.HELD
    return is_coming and not is_held and agenda.item(ItemKind.PROTOCOLS.value) is not None
