"""Tell the admins what is wrong with the service and whom it cannot reach; ids only, no content (design.md §9)."""

from dataclasses import replace
from datetime import datetime

from domain.board import Board
from domain.delivery import Reach, View, view
from domain.people import Role
from usecases.collections import CONTACTS, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction

OUT_OF_REACH = frozenset({Reach.NOT_INSTALLED, Reach.BLOCKED})


async def tell_admins(tx: Transaction, board: Board, now: datetime, message: View) -> None:
    """Where nobody is admin, the secretariat."""
    people = [p for p in await tx.query(PEOPLE) if p.active]
    admins = [p for p in people if p.has(Role.ADMIN)]
    for person in admins or [p for p in people if p.has(Role.SECRETARIAT)]:
        await notify(tx, board, now, person, message)


async def tell_unreached(tx: Transaction, board: Board, now: datetime) -> tuple[str, ...]:
    """Each person once per change, all new ones in one message; returns their keys."""
    contacts = await tx.query(CONTACTS)
    people = {p.key: p for p in await tx.query(PEOPLE) if p.active}
    for contact in contacts:
        now_told = contact.reach if contact.reach in OUT_OF_REACH else Reach.UNKNOWN
        if contact.told is not now_told:
            tx.put(CONTACTS, replace(contact, told=now_told))
    new = tuple(c.person for c in contacts if c.reach in OUT_OF_REACH and c.told is not c.reach)
    known = tuple(key for key in new if key in people)
    if known:
        await tell_admins(tx, board, now, view("unreached", people=",".join(known)))
    return known
