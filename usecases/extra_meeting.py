"""A meeting beside those the rule proposes: said what speaks against it, and, once somebody has said yes, planned."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible
from domain.forums import Forum
from domain.meetings import Meeting
from domain.people import Person
from usecases.audit import note
from usecases.collections import MEETINGS
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class Extra:
    """`usual_day` False where the forum meets on another weekday (K02), `working_day` False on holidays and in closed
    weeks (K03); `others` are the meetings of other forums that day.
    """

    meeting: Meeting
    usual_day: bool
    working_day: bool
    others: tuple[Meeting, ...] = ()


async def plan_extra(
    tx: Transaction,
    board: Board,
    now: datetime,
    forum: Forum,
    day: date,
    start: time | None,
    end: time | None,
) -> Extra:
    """Without hours those of the forum; with only a start it is as long as its meetings are.

    Raises:
        NotPossible: the time is over or ends before it begins, or the forum meets that day already.
    """
    begins = start or forum.rule.start
    ends = end or (forum.rule.end if start is None else _as_long(forum, begins))
    if ends <= begins:
        raise NotPossible("ends-before-start")
    if board.calendar.instant(day, begins) <= now:
        raise NotPossible("extra-day-over")
    that_day = [m for m in await tx.query(MEETINGS) if m.date == day and m.is_on]
    if any(forum.has(m) for m in that_day):
        raise NotPossible("extra-day-taken", forum=forum.name, date=day.isoformat())
    meeting = Meeting(await _key(tx, forum, day), forum.name, day, begins, ends, forum.rule.place)
    return Extra(
        meeting, day.weekday() == forum.rule.weekday, board.calendar.is_working(day), tuple(that_day)
    )


def _as_long(forum: Forum, begins: time) -> time:
    day = date(2000, 1, 1)
    length = datetime.combine(day, forum.rule.end) - datetime.combine(day, forum.rule.start)
    ends = datetime.combine(day, begins) + max(length, timedelta())
    return ends.time() if ends.date() == day else time(23, 59)


async def _key(tx: Transaction, forum: Forum, day: date) -> str:
    """That of a cancelled meeting is taken."""
    key = f"{forum.rule.prefix}{day}"
    number = 1
    while await tx.get(MEETINGS, key) is not None:
        number += 1
        key = f"{forum.rule.prefix}{day}.{number}"
    return key


async def add_extra(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    forum: Forum,
    day: date,
    start: time | None,
    end: time | None,
) -> Meeting:
    """It carries no status, so it has no round.

    Raises:
        NotAllowed, NotPossible: as `plan_extra`.
    """
    require(actor, Action.MANAGE_MEETINGS)
    extra = await plan_extra(tx, board, now, forum, day, start, end)
    meeting = replace(extra.meeting, plan_point=False)
    tx.put(MEETINGS, meeting)
    await note(tx, now, actor, AuditAction.EXTRA_MEETING, meeting.key, day.isoformat())
    return meeting
