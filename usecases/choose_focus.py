"""Choose what a meeting gives special attention, and take it back (S09)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.calling_in import Focus
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.obs import SUBJECT_LIMIT
from domain.people import Person, Role
from usecases.audit import note
from usecases.collections import FOCUSES, INITIATIVES, MEETINGS, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction

MOST = 10


async def focuses_of(tx: Transaction, meeting: str) -> list[Focus]:
    found = [focus for focus in await tx.query(FOCUSES, meeting=meeting) if not focus.removed]
    return sorted(found, key=lambda focus: focus.number)


async def focus_titles(tx: Transaction, meeting: str) -> tuple[str, ...]:
    """As they are printed."""
    return tuple([await title_of(tx, focus) for focus in await focuses_of(tx, meeting)])


async def title_of(tx: Transaction, focus: Focus) -> str:
    initiative = await tx.get(INITIATIVES, focus.initiative) if focus.initiative else None
    return initiative.title if initiative else focus.subject


async def choose_focus(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    initiative: str,
    subject: str = "",
) -> Focus:
    """The secretariat hears of it; the same said twice is one.

    Raises:
        NotAllowed, UnknownObject, NotPossible: too many or too long.
    """
    require(actor, Action.CALL_IN)
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on or (initiative and await tx.get(INITIATIVES, initiative) is None):
        raise UnknownObject(meeting_key)
    said = " ".join(subject.split()) if not initiative else ""
    if not (initiative or said) or len(said) > SUBJECT_LIMIT:
        raise NotPossible("focus-subject", limit=str(SUBJECT_LIMIT))
    known = await focuses_of(tx, meeting_key)
    for focus in known:
        if (focus.initiative, focus.subject.casefold()) == (initiative, said.casefold()):
            return focus
    if len(known) >= MOST:
        raise NotPossible("focus-too-many", count=str(MOST))
    number = max((focus.number for focus in await tx.query(FOCUSES, meeting=meeting_key)), default=0) + 1
    chosen = Focus(meeting_key, number, actor.key, now, initiative, said)
    tx.put(FOCUSES, chosen)
    await note(tx, now, actor, AuditAction.FOCUS, chosen.key)
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT) and person.key != actor.key:
            await notify(tx, board, now, person, view("focus-chosen", focus=chosen.key))
    return chosen


async def drop_focus(tx: Transaction, now: datetime, actor: Person, key: str) -> Focus:
    """Raises:
    NotAllowed, UnknownObject
    """
    require(actor, Action.CALL_IN)
    focus = await tx.get(FOCUSES, key)
    if focus is None or focus.removed:
        raise UnknownObject(key)
    tx.put(FOCUSES, replace(focus, removed=True))
    await note(tx, now, actor, AuditAction.FOCUS, focus.key, "removed")
    return focus
