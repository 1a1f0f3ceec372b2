"""Points of a dropped agenda and the forward plan: what is left out waits for a date, what waited is found again (F04)."""

from dataclasses import replace
from datetime import datetime

from domain.agenda import ItemKind
from domain.agenda_edits import point_of
from domain.audit import AuditAction
from domain.likeness import is_alike
from domain.meetings import Awaiting, ForwardPoint, Meeting
from domain.people import Person
from domain.undo import Did, Records
from usecases.audit import note
from usecases.collections import AGENDAS, FORWARD_PLAN
from usecases.edit_agenda import Edited
from usecases.forward_plan import new_point, plan_of
from usecases.ports import Transaction
from usecases.undo import remember


async def point_titled(tx: Transaction, forum: str, title: str) -> ForwardPoint:
    """The point of the forum that waits for a date under that title, and waits no more; else a new one."""
    plan = await plan_of(tx)
    found = [w for w in plan.awaiting if w.forum == forum and is_alike(w.point.title, title)]
    if not found:
        return await new_point(tx, ForwardPoint("", title))
    tx.put(FORWARD_PLAN, replace(plan, awaiting=tuple(w for w in plan.awaiting if w != found[0])))
    return found[0].point


async def keep_left_out(
    tx: Transaction, now: datetime, actor: Person, before: tuple[Meeting, tuple[Awaiting, ...]], done: Edited
) -> Edited:
    """Points that the paper leaves out are not lost: they wait for a date, with all that was written on them.

    `before` is the meeting and what awaited a date before the paper was used, so that all of it is undone together.
    """
    gone = [i for i in done.before.items if i.kind is ItemKind.POINT and done.agenda.item(i.key) is None]
    points = tuple(point_of(done.before, item) for item in gone)
    keys = {point.code for point in points}
    agenda = replace(done.agenda, removed=tuple(key for key in done.agenda.removed if key not in keys))
    plan = await plan_of(tx)
    waiting = (*plan.awaiting, *(Awaiting(done.meeting.forum, point) for point in points))
    if done.changed:
        tx.put(AGENDAS, agenda)
        tx.put(FORWARD_PLAN, replace(plan, awaiting=waiting))
        old, now_there = (
            Records((done.before,), (before[0],), before[1]),
            Records((agenda,), (done.meeting,), waiting),
        )
        remember(tx, now, actor, Did.TAKEN_OVER, done.meeting.key, old, now_there)
    if points:
        await note(tx, now, actor, AuditAction.MOVE_POINT, "", " ".join(point.code for point in points))
    return replace(done, agenda=agenda, awaiting=points)
