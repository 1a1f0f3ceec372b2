"""Take over a calendar file: what it would change, and, once somebody has said yes, do it (A10)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.conversation import Conversation, OpenQuestion
from domain.dropped import DroppedFile
from domain.errors import UnknownObject
from domain.people import Person
from domain.political_calendar import CalendarChange, CalendarFile, compare
from usecases.audit import note
from usecases.collections import CALENDAR, CONVERSATIONS, FILES
from usecases.edit_calendar import CalendarEdit, store_events
from usecases.ports import Transaction

# What the button under a calendar file does, and a yes to it.
TAKE_CALENDAR = "calendar.take.confirm"


async def compare_calendar(tx: Transaction, file: CalendarFile) -> CalendarChange:
    return compare(await tx.query(CALENDAR), file)


async def import_calendar(tx: Transaction, now: datetime, file: CalendarFile) -> CalendarChange:
    """From the command line, before anybody works with an agenda; those there are get it when they are next made."""
    change = await compare_calendar(tx, file)
    for event in change.put:
        tx.put(CALENDAR, event)
    if change.put:
        await note(tx, now, "", AuditAction.IMPORT_CALENDAR, "", str(len(change.put)))
    return change


async def use_calendar_file(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str
) -> tuple[CalendarChange, CalendarEdit]:
    """The calendar somebody has sent, compared anew; agendas of coming meetings follow, and it can be taken back.

    Raises:
        NotAllowed, UnknownObject: it is gone, or no calendar.
    """
    require(actor, Action.MAKE_AGENDA)
    file = await tx.get(FILES, key)
    if file is None or file.calendar is None:
        raise UnknownObject(key)
    change = await compare_calendar(tx, file.calendar)
    edit = await store_events(tx, board, now, actor, change.put, what=AuditAction.IMPORT_CALENDAR)
    tx.put(FILES, replace(file, used_at=now))
    return change, edit


async def expect_yes_to_calendar(tx: Transaction, now: datetime, file: DroppedFile) -> None:
    """Let "ja" take it over, unless the person has been asked something else since it was sent."""
    if file.calendar is None or not (await compare_calendar(tx, file.calendar)).put:
        return
    conversation = await tx.get(CONVERSATIONS, file.person) or Conversation(file.person)
    question = conversation.question
    if question is None or question.asked_at <= file.at:
        opened = OpenQuestion(TAKE_CALENDAR, (("file", file.key),), now)
        tx.put(CONVERSATIONS, replace(conversation, question=opened))
