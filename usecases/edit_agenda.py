"""Edit the agenda of a meeting: apply a pure edit, number and time it anew, and keep the forward plan in step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, ItemKind
from domain.agenda_edits import points_of
from domain.audit import AuditAction
from domain.board import Board
from domain.closed import touched
from domain.errors import NotPossible, UnknownObject
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person
from domain.undo import Did, Records
from usecases.audit import note
from usecases.collections import AGENDAS, MEETINGS
from usecases.finish_edit import finished
from usecases.forget_decision import forget_decisions
from usecases.forget_sheets import forget_sheets
from usecases.make_agenda import make_agenda
from usecases.ports import Transaction
from usecases.post_agenda import last_posted
from usecases.undo import remember


@dataclass(frozen=True, slots=True)
class Edited:
    """`is_posted` where the channel has seen the agenda, so that numbers stand; `other` is who made the version
    before, where that was somebody else; `awaiting` the points that wait for a date since.
    """

    meeting: Meeting
    before: Agenda
    agenda: Agenda
    is_posted: bool
    changed: bool
    other: str = ""
    awaiting: tuple[ForwardPoint, ...] = ()


async def agenda_of(tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str) -> Agenda:
    """The agenda being worked on, compiled where there is none yet.

    Raises:
        NotAllowed, UnknownObject
    """
    require(actor, Action.MAKE_AGENDA)
    agenda = await tx.get(AGENDAS, meeting)
    if agenda is not None and all(item.key for item in agenda.items) and agenda.slots:
        return agenda
    return await make_agenda(tx, board, now, actor, meeting)


async def edit_agenda(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    what: Did,
    edit: Callable[[Agenda], Agenda],
    *,
    of_meeting: Callable[[Meeting], Meeting] = lambda meeting: meeting,
) -> Edited:
    """Store what `edit` makes of it; nothing is stored where it makes no difference. `what` names the change.

    Raises:
        NotAllowed, UnknownObject: no such meeting, or it is cancelled.
        NotPossible: it changes a closed item the actor may not read.
    """
    before = await agenda_of(tx, board, now, actor, meeting_key)
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    made = await finished(tx, now, actor, before, edit(before))
    if (item := touched(before, made, actor)) is not None:
        raise NotPossible("closed-not-reader", number=str(item.number))
    mayor = ItemKind.PROTOCOLS.value in made.mayor
    wanted = of_meeting(meeting)
    followed = replace(wanted, points=points_of(made), mayor=mayor, end=made.end)
    is_posted = await last_posted(tx, meeting_key) is not None
    changed = made.version != before.version or wanted != meeting
    if changed:
        tx.put(AGENDAS, made)
        await forget_decisions(tx, made, keeps=board.keeps_closed)
        await forget_sheets(tx, before, made)
        tx.put(MEETINGS, followed)
        await note(tx, now, actor, AuditAction.EDIT_AGENDA, meeting_key, f"{made.version} {what}")
        remember(
            tx, now, actor, what, meeting_key, Records((before,), (meeting,)), Records((made,), (followed,))
        )
    other = before.made_by if before.made_by != actor.key else ""
    return Edited(followed, before, made, is_posted, changed, other)
