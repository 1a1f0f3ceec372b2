"""The forward plan: points with their codes, given once and never again, and moving them to another meeting (F04)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.access import Action, require
from domain.agenda import Agenda
from domain.agenda_edits import point_of, remove
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible
from domain.forums import Forum
from domain.meetings import Awaiting, ForwardPlan, ForwardPoint, Meeting, MeetingState
from domain.people import Person
from domain.undo import Did, Records
from usecases.audit import note
from usecases.collections import AGENDAS, FORWARD_PLAN, MEETINGS
from usecases.finish_edit import finished
from usecases.make_agenda import make_agenda
from usecases.move_meeting import meeting_on
from usecases.ports import Transaction
from usecases.undo import remember


@dataclass(frozen=True, slots=True)
class Moved:
    """`target` is None where the points wait for a date; `sources` are the meetings they were taken from."""

    points: tuple[ForwardPoint, ...]
    target: Meeting | None
    sources: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a point is: at `meeting`, or awaiting a date in `forum`."""

    point: ForwardPoint
    meeting: Meeting | None
    forum: str


async def plan_of(tx: Transaction) -> ForwardPlan:
    return await tx.get(FORWARD_PLAN, ForwardPlan().key) or ForwardPlan()


async def new_point(tx: Transaction, point: ForwardPoint) -> ForwardPoint:
    """With the next code there is."""
    plan = await plan_of(tx)
    number = max([plan.last, *(_number(known) for known in await _known(tx, plan))]) + 1
    tx.put(FORWARD_PLAN, replace(plan, last=number))
    return replace(point, code=f"P{number}")


async def with_codes(
    tx: Transaction, points: Iterable[ForwardPoint], old: Sequence[ForwardPoint]
) -> tuple[ForwardPoint, ...]:
    """Points read out of a paper: one that stands there already keeps its code and what was written on it."""
    known = {point.title: point for point in old}
    return tuple([_again(p, known[p.title]) if p.title in known else await new_point(tx, p) for p in points])


def _again(point: ForwardPoint, old: ForwardPoint) -> ForwardPoint:
    return replace(old, closed=point.closed, note=point.note or old.note)


def _number(point: ForwardPoint) -> int:
    number = point.code.removeprefix("P")
    return int(number) if number.isdecimal() else 0


async def _known(tx: Transaction, plan: ForwardPlan) -> list[ForwardPoint]:
    dated = [point for meeting in await tx.query(MEETINGS) for point in meeting.points]
    return [*dated, *(one.point for one in plan.awaiting)]


async def add_point(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    point: ForwardPoint,
    day: date | None,
    *,
    forum: str = "",
) -> Moved:
    """A new point at the meeting of `day`, or awaiting a date.

    Raises:
        NotAllowed, NotPossible: no such meeting, or it is over or cancelled.
    """
    require(actor, Action.MAKE_AGENDA)
    target = await target_on(tx, board, now, day, board.forum_called(forum)) if day else None
    before = await _records(tx, [target] if target else [])
    added = await new_point(tx, point)
    await _put(tx, board, now, actor, [added], target, forum or board.forum)
    await note(tx, now, actor, AuditAction.ADD_POINT, target.key if target else "", added.code)
    after = await _records(tx, [target] if target else [])
    remember(tx, now, actor, Did.ADDED, target.key if target else "", before, after)
    return Moved((added,), await tx.get(MEETINGS, target.key) if target else None, ())


async def move_points(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    codes: Sequence[str],
    day: date | None,
    *,
    forum: str = "",
) -> Moved:
    """Take the points from where they are, with all that was written on them, to the meeting of `day`; without a day
    they wait for a date, in `forum` or where they were.

    Raises:
        NotAllowed, NotPossible: no such point, or no such meeting, or it is over or cancelled.
    """
    require(actor, Action.MAKE_AGENDA)
    target = await target_on(tx, board, now, day, board.forum_called(forum)) if day else None
    found = [await _find(tx, code, board.day(now)) for code in dict.fromkeys(codes)]
    sources = _meetings_of(found)
    touched = [*sources, *([target] if target and target.key not in {m.key for m in sources} else [])]
    before = await _records(tx, touched)
    for one in found:
        await _take_out(tx, now, actor, one)
    points = [one.point for one in found]
    await _put(tx, board, now, actor, points, target, forum or found[0].forum)
    detail = " ".join(point.code for point in points)
    await note(tx, now, actor, AuditAction.MOVE_POINT, target.key if target else "", detail)
    meeting = sources[0].key if sources else target.key if target else ""
    remember(
        tx, now, actor, Did.MOVED if target else Did.AWAITS, meeting, before, await _records(tx, touched)
    )
    return Moved(tuple(points), await tx.get(MEETINGS, target.key) if target else None, tuple(sources))


async def drop_points(
    tx: Transaction, board: Board, now: datetime, actor: Person, codes: Sequence[str]
) -> Moved:
    """Out of the forward plan and of the agenda they are on.

    Raises:
        NotAllowed, NotPossible: no such point.
    """
    require(actor, Action.MAKE_AGENDA)
    found = [await _find(tx, code, board.day(now)) for code in dict.fromkeys(codes)]
    sources = _meetings_of(found)
    before = await _records(tx, sources)
    for one in found:
        await _take_out(tx, now, actor, one)
    points = tuple(one.point for one in found)
    await note(tx, now, actor, AuditAction.DROP_POINT, "", " ".join(point.code for point in points))
    meeting = sources[0].key if sources else ""
    remember(tx, now, actor, Did.DROPPED, meeting, before, await _records(tx, sources))
    return Moved(points, None, tuple(sources))


def _meetings_of(found: Iterable[Found]) -> list[Meeting]:
    return list({one.meeting.key: one.meeting for one in found if one.meeting is not None}.values())


async def target_on(
    tx: Transaction, board: Board, now: datetime, day: date, forum: Forum | None = None
) -> Meeting:
    """The meeting of the day, if points can still be put on it."""
    meeting = await meeting_on(tx, day, forum=forum)
    if meeting is None:
        closed = "" if board.calendar.is_working(day) else "-closed"
        raise NotPossible(f"no-meeting-that-day{closed}", date=day.isoformat())
    if not meeting.is_on:
        raise NotPossible("meeting-is-cancelled", date=day.isoformat(), why=meeting.reason or "-")
    if board.calendar.instant(meeting.date, meeting.end) <= now:
        raise NotPossible("meeting-held", date=day.isoformat())
    return meeting


async def _find(tx: Transaction, code: str, today: date) -> Found:
    """The point as it stands on its agenda where it has one; what is over stays what it was."""
    for meeting in sorted(await tx.query(MEETINGS), key=lambda m: m.date):
        for point in meeting.points:
            if point.code == code and meeting.date >= today and meeting.state is not MeetingState.HELD:
                agenda = await tx.get(AGENDAS, meeting.key)
                item = agenda.item(code) if agenda else None
                there = point_of(agenda, item) if agenda and item else point
                return Found(there, meeting, meeting.forum)
    for one in (await plan_of(tx)).awaiting:
        if one.point.code == code:
            return Found(one.point, None, one.forum)
    raise NotPossible("no-such-point", code=code)


async def _take_out(tx: Transaction, now: datetime, actor: Person, found: Found) -> None:
    code = found.point.code
    if found.meeting is None:
        plan = await plan_of(tx)
        left = tuple(one for one in plan.awaiting if one.point.code != code)
        tx.put(FORWARD_PLAN, replace(plan, awaiting=left))
        return
    meeting = await tx.get(MEETINGS, found.meeting.key) or found.meeting
    tx.put(MEETINGS, replace(meeting, points=tuple(p for p in meeting.points if p.code != code)))
    agenda = await tx.get(AGENDAS, meeting.key)
    if agenda is not None and agenda.item(code):
        await _keep_without(tx, now, actor, agenda, code)


async def _keep_without(tx: Transaction, now: datetime, actor: Person, agenda: Agenda, code: str) -> None:
    """It may come back, so it is not among what the secretary removed."""
    left = replace(remove(agenda, code), removed=agenda.removed)
    tx.put(AGENDAS, await finished(tx, now, actor, agenda, left))


async def _put(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    points: Sequence[ForwardPoint],
    target: Meeting | None,
    forum: str,
) -> None:
    if target is None:
        plan = await plan_of(tx)
        waiting = tuple(Awaiting(forum, point) for point in points)
        tx.put(FORWARD_PLAN, replace(plan, awaiting=(*plan.awaiting, *waiting)))
        return
    there = await tx.get(MEETINGS, target.key) or target
    tx.put(MEETINGS, replace(there, points=(*there.points, *points)))
    if await tx.get(AGENDAS, target.key) is not None:
        await make_agenda(tx, board, now, actor, target.key)


async def _records(tx: Transaction, meetings: Sequence[Meeting]) -> Records:
    agendas = [await tx.get(AGENDAS, meeting.key) for meeting in meetings]
    now_there = [await tx.get(MEETINGS, meeting.key) for meeting in meetings]
    return Records(
        tuple(agenda for agenda in agendas if agenda is not None),
        tuple(meeting for meeting in now_there if meeting is not None),
        (await plan_of(tx)).awaiting,
    )
