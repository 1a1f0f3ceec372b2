"""Which agenda the mayor's edition is made of: the posted one, else the one being worked on (design.md §2)."""

from dataclasses import dataclass

from domain.agenda import Agenda, AgendaItem
from usecases.closed_readers import as_closed_now
from usecases.collections import AGENDAS, version_key
from usecases.ports import Transaction
from usecases.post_agenda import last_posted


@dataclass(frozen=True, slots=True)
class MayorsAgenda:
    """`of` is what a link names it by; `items` the open ones the mayor takes part in, `closed` the others."""

    of: str
    is_posted: bool
    items: tuple[AgendaItem, ...]
    closed: tuple[AgendaItem, ...]


async def mayors_agenda(tx: Transaction, meeting: str) -> MayorsAgenda | None:
    """None where there is no agenda yet."""
    posted = await last_posted(tx, meeting)
    agenda: Agenda | None = posted.agenda if posted else await tx.get(AGENDAS, meeting)
    if agenda is None:
        return None
    agenda = await as_closed_now(tx, agenda)
    theirs = [item for item in agenda.items if item.key in agenda.mayor]
    return MayorsAgenda(
        version_key(agenda) if posted else meeting,
        posted is not None,
        tuple(item for item in theirs if not item.closed),
        tuple(item for item in theirs if item.closed),
    )
