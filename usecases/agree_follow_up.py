"""Agree that somebody follows something up: a person, several, a unit, or nobody yet (F01, F06)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.follow_ups import LONGEST, FollowUp, Proposal
from domain.people import Person
from usecases.audit import note
from usecases.closed_readers import reads_item
from usecases.collections import AGENDAS, FOLLOW_UPS, MEETINGS, PEOPLE
from usecases.open_follow_ups import is_closed
from usecases.ports import Transaction


async def agree_follow_up(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, proposal: Proposal
) -> FollowUp:
    """The schedule tells the owners. Agreeing the same again gives the one there is; of a closed item no text is kept unless closed
    content is, and then it is for its readers to write.

    Raises:
        NotAllowed, UnknownObject: no such meeting or person.
        NotPossible: no text or too long, the deadline lies before the meeting, or an owner has left.
    """
    require(actor, Action.AGREE_FOLLOW_UP)
    words = " ".join(proposal.text.split())
    await _refuse(tx, board, now, meeting_key, words, proposal)
    closed = await is_closed(tx, meeting_key, proposal.item)
    if closed and board.keeps_closed and not await reads_item(tx, meeting_key, proposal.item, actor):
        raise NotPossible("closed-not-reader", number=await _number(tx, meeting_key, proposal.item))
    before = await tx.query(FOLLOW_UPS, meeting=meeting_key)
    made = FollowUp(
        meeting=meeting_key,
        number=max((f.number for f in before), default=0) + 1,
        text="" if closed and not board.keeps_closed else words,
        created_at=now,
        owners=proposal.owner.people,
        unit=proposal.owner.unit,
        due=proposal.due,
        item=proposal.item,
        closed=closed,
    )
    if same := next(
        (f for f in before if (not closed or made.text) and f.is_open and _says_the_same(f, made)), None
    ):
        return same
    tx.put(FOLLOW_UPS, made)
    await note(tx, now, actor, AuditAction.AGREE_FOLLOW_UP, made.key)
    return made


async def _number(tx: Transaction, meeting: str, item_key: str) -> str:
    agenda = await tx.get(AGENDAS, meeting)
    item = agenda.item(item_key) if agenda else None
    return str(item.number if item else 0)


async def _refuse(
    tx: Transaction, board: Board, now: datetime, meeting: str, words: str, proposal: Proposal
) -> None:
    agreed_at = await tx.get(MEETINGS, meeting)
    if agreed_at is None:
        raise UnknownObject(meeting)
    if not words:
        raise NotPossible("follow-up-no-text")
    if len(words) > LONGEST:
        raise NotPossible("follow-up-too-long", limit=str(LONGEST))
    if proposal.due is not None and proposal.due < min(agreed_at.date, board.day(now)):
        raise NotPossible("follow-up-due-over")
    for key in proposal.owner.people:
        await owner_at_work(tx, key)


async def owner_at_work(tx: Transaction, key: str) -> Person:
    """Raises:
    UnknownObject: there is no such person.
    NotPossible: the person has left.
    """
    person = await tx.get(PEOPLE, key)
    if person is None:
        raise UnknownObject(key)
    if not person.active:
        raise NotPossible("follow-up-owner-left", name=person.name)
    return person


def _says_the_same(one: FollowUp, other: FollowUp) -> bool:
    return (one.text, one.owners, one.unit, one.due, one.item) == (
        other.text,
        other.owners,
        other.unit,
        other.due,
        other.item,
    )
