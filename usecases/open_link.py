"""Look behind a link: whether it still opens, and whether its holder may still see what it opens (design.md §10)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, Target, may
from domain.audit import AuditAction
from domain.closed import readable, reads, with_closed_part
from domain.errors import LinkRefused
from domain.links import Document, Link, Wanted, hashed
from domain.people import Person
from usecases.audit import note
from usecases.collections import AGENDAS, CALL_INS, LINKS, PEOPLE
from usecases.own_items import owns_item
from usecases.ports import Transaction

NEEDS = {
    Document.AGENDA: Action.SEE_AGENDA,
    Document.DRAFT: Action.MAKE_AGENDA,
    Document.SENT_DRAFT: Action.SEE_AGENDA,
    Document.MAYOR: Action.MAKE_AGENDA,
    Document.STATUS: Action.SEE_ROUND,
    Document.MINUTES: Action.SEE_DECISIONS,
    Document.MINUTES_DRAFT: Action.MAKE_MINUTES,
    Document.JOURNAL: Action.FILE_MEETING,
    Document.ITEM: Action.WORK_ON_ITEM,
    Document.DECISION_SHEET: Action.MAKE_MINUTES,
    Document.FORWARD_PLAN: Action.SEE_AGENDA,
}


# Each shows a channel no more than it may see.
FOR_CHANNELS = frozenset({Document.AGENDA, Document.OVERVIEW})


async def open_link(tx: Transaction, now: datetime, token: str) -> Link:
    """Changes nothing, so that who only looks, such as a link scanner, consumes nothing.

    Raises:
        LinkRefused: unknown, too old, used, or not for its holder any more.
    """
    link = await tx.get(LINKS, hashed(token))
    if link is None or not link.opens(now) or not await _is_entitled(tx, link):
        raise LinkRefused
    return link


async def use_link(tx: Transaction, now: datetime, token: str) -> Link:
    """The one download of a closed variant, noted with who it was; raises as `open_link` does."""
    link = await open_link(tx, now, token)
    tx.put(LINKS, replace(link, used=True))
    wanted = link.wanted
    await note(tx, now, link.person, AuditAction.DOWNLOAD, wanted.of, f"{wanted.document} {wanted.format}")
    return link


async def _is_entitled(tx: Transaction, link: Link) -> bool:
    if not link.person:
        return link.wanted.document in FOR_CHANNELS and not link.wanted.closed
    person = await tx.get(PEOPLE, link.person)
    if person is None or not await may_open(tx, link.wanted, person):
        return False
    return not link.wanted.closed or await _reads_any(tx, link.wanted, person)


async def _reads_any(tx: Transaction, wanted: Wanted, person: Person) -> bool:
    """Whether it shows the person more than its open variant, or once there is something closed might."""
    agenda = await tx.get(AGENDAS, wanted.of.partition("/")[0])
    if agenda is None:
        return may(person, Action.SEE_CLOSED)
    closed = [item for item in agenda.items if item.closed or with_closed_part(agenda, [item.key])]
    return any(reads(person, item) for item in closed or agenda.items)


async def may_open(tx: Transaction, wanted: Wanted, person: Person) -> bool:
    """Its open variant; what somebody is called in to is theirs alone."""
    if wanted.document is Document.INVITATION:
        call = await tx.get(CALL_INS, wanted.of)
        return person.active and call is not None and call.person == person.key
    if wanted.document is Document.OVERVIEW:
        # It shows each only what they may see.
        return person.active
    return may(person, NEEDS[wanted.document], await _target(tx, wanted, person))


async def _target(tx: Transaction, wanted: Wanted, person: Person) -> Target:
    """Whether the item is one the person works on."""
    meeting, _, item = wanted.of.rpartition("/")
    is_item = wanted.document is Document.ITEM
    return Target(owns=is_item and await owns_item(tx, person, meeting, item))


async def reveals(tx: Transaction, wanted: Wanted, person: Person | None) -> frozenset[str]:
    """The keys of the items a closed variant shows the person whole, by the readers they have now; none in an open one."""
    agenda = await tx.get(AGENDAS, wanted.of.partition("/")[0]) if wanted.closed else None
    return readable(agenda, person) if agenda else frozenset()
