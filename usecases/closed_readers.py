"""What somebody may read of an agenda's closed items by now, whatever version of it is looked at."""

from domain.agenda import Agenda, closed_since
from domain.closed import readable, reads, with_closed_part
from domain.people import Person
from usecases.collections import AGENDAS
from usecases.ports import Transaction


async def as_closed_now(tx: Transaction, agenda: Agenda) -> Agenda:
    """Closed where an item has been closed since, with the readers of today."""
    return closed_since(agenda, await tx.get(AGENDAS, agenda.meeting))


async def readable_now(tx: Transaction, agenda: Agenda, person: Person | None) -> frozenset[str]:
    """The keys of the items of which the person may read what is closed."""
    return readable(await as_closed_now(tx, agenda), person)


async def reads_more(tx: Transaction, agenda: Agenda, person: Person | None) -> bool:
    """Whether there is anything in it the open variant does not show the person."""
    return with_closed_part(agenda, await readable_now(tx, agenda, person))


async def reads_item(tx: Transaction, meeting: str, item_key: str, person: Person | None) -> bool:
    """Whether the person may read what is closed of the item; of one that has gone nobody may."""
    agenda = await tx.get(AGENDAS, meeting)
    item = agenda.item(item_key) if agenda else None
    return item is not None and reads(person, item)
