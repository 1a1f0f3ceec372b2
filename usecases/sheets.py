"""Our own Word files when they come back: what may be taken of one, what it is compared with, and storing it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, may, require
from domain.agenda import Agenda
from domain.audit import AuditAction
from domain.board import Board
from domain.conversation import Conversation, OpenQuestion
from domain.delivery import view
from domain.dropped import DroppedFile
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from domain.minutes import Minutes, of_open_items
from domain.people import Person, Role
from domain.printed import AgendaSource
from domain.sheets import COMES_BACK, Made, Stamp, read_stamp, without_closed
from domain.undo import Did
from usecases.audit import note
from usecases.collections import AGENDAS, CONVERSATIONS, FILES, MEETINGS, MINUTES, PEOPLE
from usecases.edit_agenda import Edited, edit_agenda
from usecases.gather_papers import draft_agenda
from usecases.notify import notify
from usecases.own_items import owns_item
from usecases.ports import Transaction

# What the card's button and "ja" do.
SAVE = "file.save.confirm"
NOT_YOURS = "not-yours"


def stamp_of(file: DroppedFile) -> Stamp | None:
    return read_stamp(file.stamp)


async def as_may_be_kept(tx: Transaction, found: DroppedFile) -> DroppedFile:
    """Without a word of what is closed, and with nothing at all for somebody whose it is not.

    Others than the secretariat may send one of their own items and nothing else.
    """
    stamp, person = stamp_of(found), await tx.get(PEOPLE, found.person)
    agenda = await tx.get(AGENDAS, stamp.meeting) if stamp else None
    if person is None or not await _may_send(tx, person, stamp):
        return refused(found)
    if stamp is None:
        return found
    agenda = _part_of(agenda, stamp) if agenda else None
    cut = [without_closed(agenda, sheet) for sheet in found.sheets]
    closed = dict.fromkeys(number for _, numbers in cut for number in numbers)
    return replace(found, sheets=tuple(sheet for sheet, _ in cut), closed_text=tuple(closed))


async def _may_send(tx: Transaction, person: Person, stamp: Stamp | None) -> bool:
    if may(person, Action.MAKE_AGENDA):
        return True
    if stamp is None or stamp.made is not Made.ITEM:
        return False
    return await owns_item(tx, person, stamp.meeting, stamp.item)


def refused(found: DroppedFile) -> DroppedFile:
    """Nothing of it is kept but that it came."""
    return DroppedFile(found.key, found.person, found.name, found.at, reason=NOT_YOURS)


def _part_of(agenda: Agenda, stamp: Stamp) -> Agenda:
    """One item's file is about that item, whatever else is written in it."""
    if stamp.made is not Made.ITEM:
        return agenda
    return replace(agenda, items=tuple(item for item in agenda.items if item.key == stamp.item))


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What a file is compared with: `agenda` has no other items than the file may be about; `decided` the decisions by item.

    `seen` says what it was compared with; `same` that nothing has changed since the file was made; `over` names the
    sentence that says why nothing can be stored any more.
    """

    stamp: Stamp
    meeting: Meeting
    source: AgendaSource
    agenda: Agenda
    minutes: Minutes
    seen: str
    same: bool
    over: str

    @property
    def decided(self) -> Mapping[str, str]:
        written = of_open_items(self.minutes.decisions, self.agenda)
        return {item.key: decision.text for item, decision in written}


async def sheet_source(tx: Transaction, board: Board, now: datetime, file: DroppedFile) -> SheetSource | None:
    """None where the meeting is not known, is cancelled or has no agenda."""
    stamp = stamp_of(file)
    meeting = await tx.get(MEETINGS, stamp.meeting) if stamp else None
    source = await draft_agenda(tx, board, stamp.meeting) if stamp and meeting and meeting.is_on else None
    if stamp is None or meeting is None or source is None:
        return None
    minutes = await tx.get(MINUTES, meeting.key) or Minutes(meeting.key)
    agenda = _part_of(source.agenda, stamp)
    is_same = stamp.made is not Made.DECISIONS and stamp.version == agenda.version
    seen = _seen(stamp, agenda, minutes)
    over = _over(board, now, stamp, meeting, minutes)
    return SheetSource(stamp, meeting, source, agenda, minutes, seen, is_same, over)


def _seen(stamp: Stamp, agenda: Agenda, minutes: Minutes) -> str:
    if stamp.made is not Made.DECISIONS:
        return str(agenda.version)
    latest = max((decision.at for decision in minutes.decisions), default=None)
    return f"{agenda.version}.{len(minutes.decisions)}.{latest.isoformat() if latest else ''}"


def _over(board: Board, now: datetime, stamp: Stamp, meeting: Meeting, minutes: Minutes) -> str:
    if stamp.made is Made.DECISIONS:
        if board.day(now) < meeting.date:
            return "not-held"
        return "approved" if minutes.approved else ""
    return "held" if meeting.date < board.day(now) else ""


async def expect_yes(tx: Transaction, now: datetime, file: DroppedFile) -> None:
    """Let "ja" store it, unless the person has been asked something else since it was sent."""
    stamp, person = stamp_of(file), await tx.get(PEOPLE, file.person)
    agenda = await tx.get(AGENDAS, stamp.meeting) if stamp else None
    if stamp is None or agenda is None or person is None or len(file.sheets) != 1:
        return
    if not may(person, Action.MAKE_AGENDA):
        return
    seen = _seen(stamp, agenda, await tx.get(MINUTES, stamp.meeting) or Minutes(stamp.meeting))
    conversation = await tx.get(CONVERSATIONS, file.person) or Conversation(file.person)
    question = conversation.question
    if question is not None and question.asked_at > file.at:
        return
    opened = OpenQuestion(SAVE, (("file", file.key), ("seen", seen)), now)
    tx.put(CONVERSATIONS, replace(conversation, question=opened))


async def hand_in(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> DroppedFile:
    """Send on what one has written to the secretariat, who stores it.

    Raises:
        UnknownObject: no such file of the person's.
        NotPossible: the item is not the person's any more.
    """
    file = await tx.get(FILES, key)
    stamp = stamp_of(file) if file else None
    if file is None or stamp is None or file.person != actor.key or not file.sheets:
        raise UnknownObject(key)
    require_own = await owns_item(tx, actor, stamp.meeting, stamp.item)
    if stamp.made is not Made.ITEM or not require_own:
        raise NotPossible("item-not-yours")
    if file.handed_in_at is None:
        file = replace(file, handed_in_at=now)
        tx.put(FILES, file)
        await note(tx, now, actor, AuditAction.HAND_IN, f"{stamp.meeting}/{stamp.item}")
        for person in await tx.query(PEOPLE):
            if person.has(Role.SECRETARIAT):
                await notify(tx, board, now, person, view("returned-sheet", file=file.key))
    return file


async def store_sheet(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, edit: Callable[[Agenda], Agenda]
) -> Edited:
    """`edit` is what the file says otherwise; whoever sent it in is told.

    Raises:
        NotAllowed, UnknownObject, NotPossible: the meeting is over.
    """
    require(actor, Action.MAKE_AGENDA)
    file = await tx.get(FILES, key)
    found = await sheet_source(tx, board, now, file) if file else None
    if file is None or found is None:
        raise UnknownObject(key)
    if found.over:
        raise NotPossible("file-meeting-over")
    edited = await edit_agenda(tx, board, now, actor, found.meeting.key, Did.FROM_FILE, edit)
    await sheet_is_used(tx, board, now, actor, file)
    return edited


async def sheet_is_used(
    tx: Transaction, board: Board, now: datetime, actor: Person, file: DroppedFile
) -> None:
    stamp = stamp_of(file)
    tx.put(FILES, replace(file, meeting=stamp.meeting if stamp else "", used_at=now))
    sender = await tx.get(PEOPLE, file.person)
    if sender is not None and sender.key != actor.key and file.handed_in_at:
        await notify(
            tx, board, now, sender, view("sentence", key="sheet-taken", name=file.name, by=actor.name)
        )


def comes_back(file: DroppedFile) -> bool:
    stamp = stamp_of(file)
    return stamp is not None and stamp.made in COMES_BACK
