"""A case the board has postponed goes back to the forward plan: to the meeting named, else awaiting a date (F04)."""

from dataclasses import replace
from datetime import date, datetime

from domain.access import Action, require
from domain.agenda import AgendaItem
from domain.agenda_edits import point_of
from domain.board import Board
from domain.meetings import Awaiting, Meeting, MeetingState
from domain.people import Person
from domain.undo import Did, Edit, Records
from usecases.collections import EDITS, FORWARD_PLAN, MEETINGS
from usecases.forward_plan import move_points, plan_of
from usecases.minutes_of import Held, held
from usecases.ports import Transaction
from usecases.undo import remember_as_one


async def postpone_decided(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    item_key: str,
    day: date | None,
) -> Meeting | None:
    """The meeting it is taken up at again; it stays on the agenda it was postponed at. Standing items come anyway.
    The decision is what the actor has written last, and taken back with it.

    Raises:
        NotAllowed, UnknownObject, NotPossible: no such meeting, or it is over.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.open_item(item_key)
    if item.is_standing:
        return None
    decided = await tx.get(EDITS, actor.key)
    planned = await _plan(tx, now, actor, found, item)
    moved = await move_points(tx, board, now, actor, [item.key], day) if day else None
    made = await tx.get(EDITS, actor.key)
    remember_as_one(tx, [decided, planned, made])
    return moved.target if moved else None


async def _plan(tx: Transaction, now: datetime, actor: Person, found: Held, item: AgendaItem) -> Edit | None:
    """Where it is not in the forward plan again already, there it waits for a date."""
    if await _is_planned(tx, item):
        return None
    plan = await plan_of(tx)
    waiting = (*plan.awaiting, Awaiting(found.meeting.forum, point_of(found.agenda, item)))
    tx.put(FORWARD_PLAN, replace(plan, awaiting=waiting))
    before, after = Records(awaiting=plan.awaiting), Records(awaiting=waiting)
    return Edit(actor.key, now, Did.DECIDED, found.meeting.key, before, after)


async def _is_planned(tx: Transaction, item: AgendaItem) -> bool:
    """Saying it twice makes no second point."""
    waiting = any(one.point.code == item.key for one in (await plan_of(tx)).awaiting)
    coming = [m for m in await tx.query(MEETINGS) if m.state is not MeetingState.HELD]
    return waiting or any(point.code == item.key for meeting in coming for point in meeting.points)
