"""Take back what stands in the channel: something else in its place, and links that open nothing any more (§5, §10)."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from domain.delivery import Mode, OutboxRow, RowState, View, view
from domain.links import Document
from domain.people import Person
from usecases.collections import LINKS, OUTBOX
from usecases.ports import Transaction

TAKEN_BACK = "taken back"
# A row that ended like this was never seen in the channel, or is not there any more.
UNSEEN = frozenset({RowState.FAILED, RowState.WITHDRAWN})


class Part(StrEnum):
    """What was taken back, which names the sentence in its place."""

    POST = "post"
    REPLY = "reply"
    CLOSED = "closed"
    """A reply that names an item which has become a closed one."""


async def next_try(tx: Transaction, key: str) -> str:
    """A try that failed keeps its row, and the next one has its own; the last there is while it did not fail."""
    tried, tries = key, 1
    while (row := await tx.get(OUTBOX, tried)) is not None and row.state in UNSEEN:
        tries += 1
        tried = f"{key}~{tries}"
    return tried


async def take_back(tx: Transaction, now: datetime, row: OutboxRow, told: View) -> None:
    """`told` comes in the place of what the row has sent, or is sending; what waits is not sent at all."""
    if row.state is not RowState.CLAIMED:
        tx.put(OUTBOX, replace(row, state=RowState.WITHDRAWN, reason=TAKEN_BACK))
    if row.activity or row.state is RowState.CLAIMED:
        await put_in_place(tx, now, row, told)


async def put_in_place(tx: Transaction, now: datetime, row: OutboxRow, told: View) -> None:
    """Once more where it could not be done the first time."""
    key = await next_try(tx, back_key(row))
    tx.put(
        OUTBOX,
        OutboxRow(key, row.target, (told,), now, now, mode=Mode.RETRACT, of=row.key, after=row.key),
    )


def back_key(row: OutboxRow) -> str:
    return f"{row.key}/back"


def instead(now: datetime, actor: Person, meeting: str, part: Part) -> View:
    return view("agenda-taken-back", meeting=meeting, part=part, by=actor.key, at=now.isoformat())


async def revoke_links(tx: Transaction, meeting: str) -> int:
    """Every link there is to an agenda of the meeting as it was posted; returns how many still opened it."""
    links = [
        link for link in await tx.query(LINKS) if _opens_posted(link.wanted.document, link.wanted.of, meeting)
    ]
    for link in links:
        tx.put(LINKS, replace(link, revoked=True))
    return len(links)


def _opens_posted(document: Document, of: str, meeting: str) -> bool:
    return document is Document.AGENDA and (of == meeting or of.startswith(f"{meeting}/"))
