"""Look behind a link: whether it still opens, and whether its holder may still see what it opens (design.md §10)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, may
from domain.audit import AuditAction
from domain.errors import LinkRefused
from domain.links import Document, Link, Wanted, hashed
from usecases.audit import note
from usecases.collections import LINKS, PEOPLE
from usecases.ports import Transaction

NEEDS = {
    Document.AGENDA: Action.SEE_AGENDA,
    Document.DRAFT: Action.MAKE_AGENDA,
    Document.STATUS: Action.SEE_ROUND,
    Document.MINUTES: Action.SEE_DECISIONS,
    Document.MINUTES_DRAFT: Action.MAKE_MINUTES,
}


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
        return link.wanted.document is Document.AGENDA and not link.wanted.closed
    person = await tx.get(PEOPLE, link.person)
    return person is not None and all(may(person, action) for action in needed(link.wanted))


def needed(wanted: Wanted) -> list[Action]:
    closed = [Action.SEE_CLOSED] if wanted.closed else []
    return [NEEDS[wanted.document], *closed]
