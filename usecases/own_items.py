"""Whose an item of an agenda is: of whoever proposed it, and of those who take part in it (design.md §2)."""

from collections.abc import Iterable
from datetime import datetime

from domain.access import Action, Target, may
from domain.agenda import Agenda, AgendaItem
from domain.board import Board
from domain.people import Person
from usecases.collections import AGENDAS, MEETINGS, PROPOSALS
from usecases.ports import Transaction


async def own_items(tx: Transaction, person: Person, agenda: Agenda) -> list[AgendaItem]:
    """Those the person may work on; of what is closed nothing but to the secretariat."""
    proposed = {one.code for one in await tx.query(PROPOSALS) if one.by == person.key}
    return [
        item
        for item in agenda.items
        if may(person, Action.WORK_ON_ITEM, Target(owns=not item.closed and _is_of(person, item, proposed)))
    ]


def _is_of(person: Person, item: AgendaItem, proposed: Iterable[str]) -> bool:
    return item.key in proposed or any(one.person == person.key for one in item.content.participants)


async def owns_item(tx: Transaction, person: Person, meeting: str, key: str) -> bool:
    agenda = await tx.get(AGENDAS, meeting)
    return agenda is not None and any(item.key == key for item in await own_items(tx, person, agenda))


async def may_send_files(tx: Transaction, board: Board, now: datetime, person: Person) -> bool:
    """Whoever makes agendas, and whoever has an item at a meeting that is not over."""
    if may(person, Action.MAKE_AGENDA):
        return True
    for agenda in await tx.query(AGENDAS):
        meeting = await tx.get(MEETINGS, agenda.meeting)
        is_coming = meeting is not None and meeting.is_on and meeting.date >= board.day(now)
        if is_coming and await own_items(tx, person, agenda):
            return True
    return False
