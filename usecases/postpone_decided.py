"""A case the board has postponed goes back to the forward plan: to the meeting named, else awaiting a date (F04)."""

from dataclasses import replace
from datetime import date, datetime

from domain.access import Action, require
from domain.agenda import AgendaItem
from domain.agenda_edits import point_of
from domain.board import Board
from domain.meetings import Awaiting, Meeting, MeetingState
from domain.people import Person
from usecases.collections import FORWARD_PLAN, MEETINGS
from usecases.forward_plan import move_points, plan_of
from usecases.minutes_of import held
from usecases.ports import Transaction


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

    Raises:
        NotAllowed, UnknownObject, NotPossible: no such meeting, or it is over.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.open_item(item_key)
    if item.is_standing:
        return None
    if not await _is_planned(tx, item):
        plan = await plan_of(tx)
        waiting = Awaiting(found.meeting.forum, point_of(found.agenda, item))
        tx.put(FORWARD_PLAN, replace(plan, awaiting=(*plan.awaiting, waiting)))
    if day is None:
        return None
    return (await move_points(tx, board, now, actor, [item.key], day)).target


async def _is_planned(tx: Transaction, item: AgendaItem) -> bool:
    """Saying it twice makes no second point."""
    waiting = any(one.point.code == item.key for one in (await plan_of(tx)).awaiting)
    coming = [m for m in await tx.query(MEETINGS) if m.state is not MeetingState.HELD]
    return waiting or any(point.code == item.key for meeting in coming for point in meeting.points)
