"""Call somebody in to an item of a meeting; they hear when, and again when it is another time or they need not come (S09)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, AgendaItem
from domain.agenda_edits import attending
from domain.audit import AuditAction
from domain.board import Board
from domain.calling_in import CallIn, Coming, Part, is_called, needs_telling, part_of, told
from domain.delivery import view
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.items import Participant
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.undo import Did, Records
from usecases.audit import note
from usecases.collections import AGENDAS, CALL_INS, MEETINGS, PEOPLE
from usecases.edit_agenda import agenda_of
from usecases.finish_edit import finished
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.undo import remember


async def agenda_to_call_to(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: Meeting
) -> Agenda:
    """The agenda being worked on; compiled for whoever may do that.

    Raises:
        NotAllowed, NotPossible: there is none yet, or the meeting is over.
    """
    require(actor, Action.CALL_IN)
    if not meeting.is_on or board.calendar.instant(meeting.date, meeting.end) <= now:
        raise NotPossible("meeting-held", date=meeting.date.isoformat())
    agenda = await tx.get(AGENDAS, meeting.key)
    if agenda is None and actor.has(Role.SECRETARIAT):
        agenda = await agenda_of(tx, board, now, actor, meeting.key)
    if agenda is None:
        raise NotPossible("call-in-no-agenda", day=meeting.date.isoformat())
    return agenda


async def call_in(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    item_key: str,
    person_key: str,
) -> CallIn:
    """The person stands as a participant of the item, and hears of it; the secretariat too, who has it in hand.

    Raises:
        NotAllowed, UnknownObject, NotPossible: called in already, or as `agenda_to_call_to`.
    """
    meeting, person = await tx.get(MEETINGS, meeting_key), await tx.get(PEOPLE, person_key)
    if meeting is None or person is None or not person.active:
        raise UnknownObject(meeting_key)
    agenda = await agenda_to_call_to(tx, board, now, actor, meeting)
    item = agenda.item(item_key)
    if item is None:
        raise UnknownObject(item_key)
    known = [call for call in await tx.query(CALL_INS, meeting=meeting_key) if _is(call, item, person)]
    if any(call.stands for call in known) and is_called(item, person.key):
        raise NotPossible("called-in-already", name=person.name, number=str(item.number))
    made = await _as_participant(tx, now, actor, meeting, agenda, item, person)
    number = max((call.number for call in await tx.query(CALL_INS, meeting=meeting_key)), default=0) + 1
    call = known[0] if known else CallIn(meeting_key, number, item_key, person.key, actor.key, now)
    await note(tx, now, actor, AuditAction.CALL_IN, call.key, item_key, person=person)
    call = await _tell(tx, board, now, replace(call, by=actor.key), part_of(meeting, made, call))
    for secretary in await tx.query(PEOPLE):
        if secretary.has(Role.SECRETARIAT) and secretary.key not in {actor.key, person.key}:
            await notify(tx, board, now, secretary, view("called-in", call=call.key))
    return call


def _is(call: CallIn, item: AgendaItem, person: Person) -> bool:
    return (call.item, call.person) == (item.key, person.key)


async def _as_participant(
    tx: Transaction,
    now: datetime,
    actor: Person,
    meeting: Meeting,
    agenda: Agenda,
    item: AgendaItem,
    person: Person,
) -> Agenda:
    if is_called(item, person.key):
        return agenda
    one = Participant(person.name, person.key, person.title)
    made = await finished(tx, now, actor, agenda, attending(agenda, item.key, [one]))
    tx.put(AGENDAS, made)
    await note(tx, now, actor, AuditAction.EDIT_AGENDA, meeting.key, f"{made.version} {Did.ATTENDS}")
    if actor.has(Role.SECRETARIAT):
        remember(
            tx,
            now,
            actor,
            Did.ATTENDS,
            meeting.key,
            Records((agenda,), (meeting,)),
            Records((made,), (meeting,)),
        )
    return made


async def _tell(tx: Transaction, board: Board, now: datetime, call: CallIn, part: Part | None) -> CallIn:
    """Whoever has left is told nothing, and counts as told."""
    now_told = told(call, part)
    tx.put(CALL_INS, now_told)
    person = await tx.get(PEOPLE, call.person)
    if person is not None:
        await notify(tx, board, now, person, view("call-in", call=call.key))
    return now_told


async def tell_called_in(tx: Transaction, board: Board, now: datetime) -> int:
    """What has changed for those called in to meetings to come, however it came about; returns how many are told."""
    count = 0
    for meeting_key in sorted({call.meeting for call in await tx.query(CALL_INS)}):
        meeting = await tx.get(MEETINGS, meeting_key)
        if meeting is None or board.calendar.instant(meeting.date, meeting.end) <= now:
            continue
        agenda = await tx.get(AGENDAS, meeting_key)
        for call in await tx.query(CALL_INS, meeting=meeting_key):
            part = part_of(meeting, agenda, call)
            if needs_telling(call, part):
                await _tell(tx, board, now, call, part)
                await note(tx, now, "", AuditAction.TELL_CALLED_IN, call.key)
                count += 1
            elif part is not None and part != call.told:
                # Another number, or a title that is no longer for everybody: known, and not worth a message.
                tx.put(CALL_INS, replace(call, told=part))
    return count


async def answer_call_in(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, coming: Coming
) -> CallIn:
    """[Jeg kommer] or [Jeg kan ikke]: whoever called and the secretariat hear of a no.

    Raises:
        NotAllowed, UnknownObject: it is somebody else's, or they need not come any more.
    """
    call = await tx.get(CALL_INS, key)
    if call is None:
        raise UnknownObject(key)
    if call.person != actor.key:
        raise NotAllowed(Action.CALL_IN)
    if not call.stands:
        raise NotPossible("call-in-over")
    answered = replace(call, coming=coming)
    tx.put(CALL_INS, answered)
    await note(tx, now, actor, AuditAction.CALL_IN_ANSWER, call.key, coming)
    if coming is Coming.NO:
        for person in await tx.query(PEOPLE):
            if person.key == call.by or person.has(Role.SECRETARIAT):
                await notify(tx, board, now, person, view("call-in-declined", call=call.key))
    return answered
