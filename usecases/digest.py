"""Send a director the overview every week, as long as they want it and may see it (users.md)."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.access import Action, may, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import OutboxRow, view
from domain.digest import Digest, due_day, is_sendable, next_at
from domain.errors import NotPossible
from domain.people import Person
from usecases.audit import note
from usecases.collections import DIGESTS, OUTBOX, PEOPLE
from usecases.ports import Transaction
from usecases.schedule_state import absences

# An overview that could not be sent for so long is not sent at all: it can be asked for.
KEPT_FOR = timedelta(days=1)


async def ask_for_digest(
    tx: Transaction, board: Board, now: datetime, actor: Person, weekday: int, at: time
) -> Digest:
    """It takes the place of the one asked for before.

    Raises:
        NotAllowed
        NotPossible: it would come at night or at the weekend.
    """
    require(actor, Action.GET_DIGEST)
    if not is_sendable(weekday, at, board.calendar):
        raise NotPossible("digest-in-quiet-hours")
    digest = Digest(actor.key, weekday, at, now, board.day(now) - timedelta(days=1))
    tx.put(DIGESTS, digest)
    await note(tx, now, actor, AuditAction.DIGEST, detail="asked")
    return digest


async def stop_digest(tx: Transaction, now: datetime, actor: Person) -> Digest | None:
    """The one that is stopped; None where there was none."""
    digest = await tx.get(DIGESTS, actor.key)
    if digest is not None:
        tx.delete(DIGESTS, digest.key)
        await note(tx, now, actor, AuditAction.DIGEST, detail="stopped")
    return digest


async def send_digests(tx: Transaction, board: Board, now: datetime) -> int:
    """How many were decided, each once: of several that were missed only the newest, and none to who is away."""
    away, count = await absences(tx), 0
    for digest in await tx.query(DIGESTS):
        day = due_day(digest, now, board.calendar)
        if day is None:
            continue
        count += 1
        tx.put(DIGESTS, replace(digest, sent_for=day))
        person = await tx.get(PEOPLE, digest.person)
        is_away = away.of(digest.person, board.day(now)) is not None
        if person is not None and may(person, Action.GET_DIGEST) and not is_away:
            at = board.calendar.next_loud(now)
            told = (view("digest"),)
            row = OutboxRow(f"digest/{person.key}/{day}", f"person/{person.key}", told, at, now)
            tx.put(OUTBOX, replace(row, expires_at=at + KEPT_FOR))
    return count


async def next_digest(tx: Transaction, board: Board, after: datetime) -> datetime | None:
    """The next instant at which one is due."""
    return min([next_at(one, after, board.calendar) for one in await tx.query(DIGESTS)], default=None)


def next_of(board: Board, now: datetime, digest: Digest) -> datetime:
    return next_at(digest, now, board.calendar)
