"""Tell the chiefs and directors of the initiatives a decision concerns what was decided, the same day (users.md)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.minutes import Decision, release
from domain.people import Person
from usecases.audit import note
from usecases.collections import INITIATIVES, PEOPLE
from usecases.minutes_of import held, keep
from usecases.notify import notify
from usecases.ports import Transaction


async def release_decision(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, item_key: str
) -> list[Person]:
    """Those who are told.

    Raises:
        NotAllowed, UnknownObject, NotPossible: the item is closed, nothing is decided, it concerns nobody, or they
            know.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    item = found.open_item(item_key)
    changed = release(found.minutes, item.key, now)
    keep(tx, found.meeting, changed)
    decision = changed.decision(item.key)
    told = await concerned(tx, decision) if decision else []
    for person in told:
        await notify(
            tx,
            board,
            now,
            person,
            view("outcome", meeting=changed.meeting, item=item.key, at=now.isoformat()),
        )
    await note(tx, now, actor, AuditAction.RELEASE, f"{changed.meeting}/{item.key}")
    return told


async def concerned(tx: Transaction, decision: Decision) -> list[Person]:
    """The chiefs of the initiatives it concerns, then their directors; who has left is not among them."""
    found = [await tx.get(INITIATIVES, key) for key in decision.initiatives]
    initiatives = [initiative for initiative in found if initiative is not None]
    keys = [key for i in initiatives for key in i.chiefs] + [key for i in initiatives for key in i.directors]
    people = [await tx.get(PEOPLE, key) for key in dict.fromkeys(keys)]
    return [person for person in people if person is not None and person.active]
