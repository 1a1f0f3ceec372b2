"""What an owner, or the secretariat, answers to a follow-up: done, later, somebody else, not mine, not needed (F08)."""

from datetime import date, datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import View, view
from domain.errors import NotPossible, UnknownObject
from domain.follow_ups import FollowUp, Told, drop, finish, hand_back, hand_over, postpone, reopen
from domain.people import Person, Role
from usecases.agree_follow_up import owner_at_work
from usecases.audit import note
from usecases.collections import FOLLOW_UPS, PEOPLE
from usecases.notify import notify
from usecases.open_follow_ups import follow_up_target
from usecases.ports import Transaction
from usecases.responsibility import stands_in_for


async def finish_follow_up(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> FollowUp:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: it has ended already.
    """
    before = await _answered(tx, now, actor, key)
    return await _keep(tx, board, now, actor, before, finish(before, now), "done")


async def postpone_follow_up(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, due: date
) -> FollowUp:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: it has ended, or the day is over.
    """
    before = await _answered(tx, now, actor, key)
    after = postpone(before, due, board.day(now))
    return await _keep(tx, board, now, actor, before, after, "postponed")


async def hand_over_follow_up(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, to: str
) -> FollowUp:
    """The new owner is told by the schedule. The secretariat places it with one person whoever had it.

    Raises:
        NotAllowed, UnknownObject: also of the person.
        NotPossible: it has ended, or the person has left or has it already.
    """
    before = await _answered(tx, now, actor, key)
    person = await owner_at_work(tx, to)
    if before.owners == (to,):
        raise NotPossible("follow-up-has-it", name=person.name)
    after = hand_over(before, to, await _owner_for(tx, now, actor, before), actor.key)
    return await _keep(tx, board, now, actor, before, after, "moved")


async def hand_back_follow_up(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str
) -> FollowUp:
    """*Ikke min opgave*: the secretariat is told, and it is nobody's where nobody else has it.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it has ended.
    """
    before = await _answered(tx, now, actor, key)
    owner = await _owner_for(tx, now, actor, before)
    if not owner:
        raise NotPossible("follow-up-not-yours")
    after = hand_back(before, owner)
    tx.put(FOLLOW_UPS, after)
    await note(tx, now, actor, AuditAction.ANSWER_FOLLOW_UP, key, "handed-back")
    told = view("follow-up-unplaced", follow_up=key, by=actor.key, why="handed-back")
    await tell_secretariat(tx, board, now, told, but=actor)
    return after


async def drop_follow_up(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> FollowUp:
    """It is not needed any more, says the secretariat.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it has ended.
    """
    require(actor, Action.AGREE_FOLLOW_UP)
    before = await _answered(tx, now, actor, key)
    return await _keep(tx, board, now, actor, before, drop(before, now), "dropped")


async def reopen_follow_up(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> FollowUp:
    """It had not ended after all.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it is open.
    """
    before = await _answered(tx, now, actor, key)
    return await _keep(tx, board, now, actor, before, reopen(before), "reopened")


async def _answered(tx: Transaction, now: datetime, actor: Person, key: str) -> FollowUp:
    follow_up = await tx.get(FOLLOW_UPS, key)
    if follow_up is None:
        raise UnknownObject(key)
    require(actor, Action.ANSWER_FOLLOW_UP, await follow_up_target(tx, actor, follow_up, now))
    return follow_up


async def _owner_for(tx: Transaction, now: datetime, actor: Person, follow_up: FollowUp) -> str:
    """In whose place the actor answers: oneself, else whom one stands in for; nobody's where neither owns it."""
    if actor.key in follow_up.owners:
        return actor.key
    absent = await stands_in_for(tx, actor, now)
    return next((owner for owner in follow_up.owners if owner in absent), "")


async def _keep(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    before: FollowUp,
    after: FollowUp,
    what: str,
) -> FollowUp:
    """The others who have heard that it is theirs hear what has become of it."""
    tx.put(FOLLOW_UPS, after)
    await note(tx, now, actor, AuditAction.ANSWER_FOLLOW_UP, after.key, what)
    told = view("follow-up-changed", follow_up=after.key, by=actor.key, what=what)
    for key in before.owners:
        person = await tx.get(PEOPLE, key)
        if person and key != actor.key and Told.AGREED in before.was_told(key):
            await notify(tx, board, now, person, told)
    return after


async def tell_secretariat(
    tx: Transaction, board: Board, now: datetime, message: View, *, but: Person | None = None
) -> None:
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT) and person != but:
            await notify(tx, board, now, person, message)
