"""Take back the last change somebody made, unless somebody else has changed the same since (design.md §5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

from domain.access import Action, require
from domain.agenda import Agenda
from domain.audit import AuditAction
from domain.errors import NotPossible
from domain.meetings import ForwardPlan
from domain.people import Person
from domain.undo import (
    Did,
    Edit,
    Records,
    is_as_left,
    meeting_put_back,
    merged,
    minutes_put_back,
    plan_put_back,
    put_back,
)
from usecases.audit import note
from usecases.collections import AGENDAS, EDITS, FORWARD_PLAN, MEETINGS, MINUTES, PEOPLE
from usecases.ports import Transaction
from usecases.post_agenda import last_posted
from usecases.put_back_events import events_are_as_left, put_events_back


@dataclass(frozen=True, slots=True)
class Undone:
    """`posted` where the channel still shows what was taken back."""

    edit: Edit
    posted: bool


def remember(
    tx: Transaction, now: datetime, actor: Person, what: Did, meeting: str, before: Records, after: Records
) -> None:
    """The one change `actor` can take back; the earlier one no longer can be."""
    tx.put(EDITS, Edit(actor.key, now, what, meeting, before, after))


def remember_as_one(tx: Transaction, edits: Sequence[Edit | None]) -> None:
    """Several changes of one person that are taken back together, named after the first."""
    made = [edit for edit in edits if edit is not None]
    if made:
        tx.put(EDITS, reduce(merged, made))


async def undo(tx: Transaction, now: datetime, actor: Person) -> Undone | None:
    """None where the person has changed nothing that could be taken back.

    Raises:
        NotAllowed, NotPossible: somebody has changed it since.
    """
    edit = await tx.get(EDITS, actor.key)
    if edit is None:
        return None
    require(actor, Action.MAKE_AGENDA)
    await _refuse_changed(tx, edit)
    for before in edit.before.agendas:
        current = await tx.get(AGENDAS, before.key) or before
        tx.put(AGENDAS, put_back(current, before, now, actor.key))
    for meeting in edit.before.meetings:
        tx.put(MEETINGS, meeting_put_back(await tx.get(MEETINGS, meeting.key) or meeting, meeting))
    if edit.before.awaiting is not None:
        plan = await tx.get(FORWARD_PLAN, ForwardPlan().key) or ForwardPlan()
        tx.put(FORWARD_PLAN, plan_put_back(plan, edit.before.awaiting))
    for kept in edit.before.minutes:
        tx.put(MINUTES, minutes_put_back(await tx.get(MINUTES, kept.key) or kept, kept))
    await put_events_back(tx, edit.before.events, edit.after.events)
    tx.delete(EDITS, edit.key)
    await note(tx, now, actor, AuditAction.UNDO, edit.meeting, edit.what)
    return Undone(edit, await last_posted(tx, edit.meeting) is not None)


async def _refuse_changed(tx: Transaction, edit: Edit) -> None:
    for agenda in edit.after.agendas:
        current = await tx.get(AGENDAS, agenda.key)
        if current is not None and current != agenda:
            raise NotPossible("undo-changed", by=await _name(tx, current), at=current.made_at.isoformat())
    for meeting in edit.after.meetings:
        now_there = await tx.get(MEETINGS, meeting.key)
        if now_there is None or not is_as_left(now_there, meeting):
            raise NotPossible("undo-moved-on")
    for written in edit.after.minutes:
        kept = await tx.get(MINUTES, written.key)
        if kept is None or minutes_put_back(kept, written) != kept:
            raise NotPossible("undo-moved-on")
    if not await events_are_as_left(tx, edit.after.events):
        raise NotPossible("undo-moved-on")
    plan = await tx.get(FORWARD_PLAN, ForwardPlan().key)
    if edit.after.awaiting is not None and plan is not None and plan.awaiting != edit.after.awaiting:
        raise NotPossible("undo-moved-on")


async def _name(tx: Transaction, agenda: Agenda) -> str:
    person = await tx.get(PEOPLE, agenda.made_by)
    return person.name if person else agenda.made_by
