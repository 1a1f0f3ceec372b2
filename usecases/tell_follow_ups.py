"""Tell owners what they are to follow up: when it is agreed, before the deadline, and after it; each once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import View, view
from domain.follow_ups import (
    NOBODY,
    FollowUp,
    FollowUpState,
    Told,
    after_telling,
    due_messages,
    hand_over,
    next_message,
    without_leavers,
)
from domain.owners import heir_of
from domain.people import Absences, Person, Role
from usecases.answer_follow_up import tell_secretariat
from usecases.audit import note
from usecases.collections import FOLLOW_UPS, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.schedule_state import absences


@dataclass(frozen=True, slots=True)
class Message:
    """`owner` is told through `to`: the owner, the stand-in meanwhile, the secretariat where nobody owns it."""

    follow_up: FollowUp
    owner: str
    what: Told
    to: tuple[Person, ...]

    @property
    def view(self) -> View:
        due = self.follow_up.due.isoformat() if self.follow_up.due else ""
        return view("follow-up-told", follow_up=self.follow_up.key, what=self.what, owner=self.owner, due=due)


async def tell_follow_ups(tx: Transaction, board: Board, now: datetime) -> int:
    """Decide what is to be told now; returns how many messages. Running it again at the same instant changes nothing."""
    await _part_with_leavers(tx, board, now)
    messages = await follow_ups_to_tell(tx, board, now)
    for message in messages:
        current = await tx.get(FOLLOW_UPS, message.follow_up.key) or message.follow_up
        tx.put(FOLLOW_UPS, after_telling(current, message.owner, board.calendar, now))
        for person in message.to:
            await notify(tx, board, now, person, message.view)
        await note(tx, now, "", AuditAction.TELL_FOLLOW_UP, current.key, message.what)
    return len(messages)


async def _part_with_leavers(tx: Transaction, board: Board, now: datetime) -> None:
    """Another owner or the unit still has it; else it goes to the stand-in, else to who leads the area, else to the
    secretariat to place. The secretariat hears of each.
    """
    people = {p.key: p for p in await tx.query(PEOPLE)}
    active = {key for key, person in people.items() if person.active}
    for follow_up in await tx.query(FOLLOW_UPS, state=FollowUpState.OPEN):
        gone = [owner for owner in follow_up.owners if owner not in active]
        if not gone:
            continue
        left = without_leavers(follow_up, active)
        heirs = [heir for key in gone if key in people and (heir := heir_of(people[key], people.values()))]
        why = "inherited" if heirs and not left.has_owner else "left"
        tx.put(FOLLOW_UPS, hand_over(left, heirs[0]) if why == "inherited" else left)
        await note(tx, now, "", AuditAction.ANSWER_FOLLOW_UP, follow_up.key, why)
        for key in gone:
            told = view("follow-up-unplaced", follow_up=follow_up.key, by=key, why=why)
            await tell_secretariat(tx, board, now, told)


async def follow_ups_to_tell(tx: Transaction, board: Board, now: datetime) -> list[Message]:
    """What nobody has been told yet; an absent owner without a stand-in is reminded when back."""
    away, people = await absences(tx), {p.key: p for p in await tx.query(PEOPLE)}
    found = [
        Message(follow_up, owner, what, _receivers(board, now, people, away, owner, what))
        for follow_up in await tx.query(FOLLOW_UPS, state=FollowUpState.OPEN)
        for owner, what in due_messages(follow_up, board.calendar, now).items()
    ]
    return [message for message in found if message.to]


def _receivers(
    board: Board, now: datetime, people: Mapping[str, Person], away: Absences, owner: str, what: Told
) -> tuple[Person, ...]:
    """That something was agreed the owner reads, be it on coming back; for a reminder somebody has to be there."""
    if owner == NOBODY:
        return tuple(p for p in people.values() if p.has(Role.SECRETARIAT))
    key = owner if what is Told.AGREED else away.respondent(owner, board.day(now)).person
    person = people.get(key)
    return (person,) if person and person.active else ()


async def next_follow_up(tx: Transaction, board: Board, after: datetime) -> datetime | None:
    """The next instant at which there is something to tell, be it because somebody is back."""
    open_ = await tx.query(FOLLOW_UPS, state=FollowUpState.OPEN)
    owners = {owner for follow_up in open_ for owner in follow_up.owners}
    instants = [
        board.calendar.instant(absence.last + timedelta(days=1), time())
        for absence in (await absences(tx)).known
        if absence.person in owners
    ]
    told = next_message(after, board.calendar, open_)
    return min([at for at in (*instants, told) if at and at > after], default=None)
