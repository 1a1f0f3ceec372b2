"""Open a round by hand, and take corrections into a new opgørelse ([Tag med])."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.rounds import Round, RoundState, Snapshot
from usecases.collections import AUDIT, ROUNDS, AuditEntry
from usecases.freeze_round import freeze_round
from usecases.ports import Transaction


async def round_to_open(tx: Transaction, now: datetime) -> Round:
    """The coming round that is not open yet.

    Raises:
        NotPossible: there is none.
    """
    planned = [r for r in await tx.query(ROUNDS) if r.state is RoundState.PLANNED and r.due > now]
    if not planned:
        raise NotPossible("no-round-to-open")
    return min(planned, key=lambda r: r.meeting_date)


async def open_round(tx: Transaction, board: Board, now: datetime, actor: Person, round_key: str) -> Round:
    """Open it now; the chiefs are asked at the schedule's next look.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it is open already, or no colour has a legend (S04).
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None:
        raise UnknownObject(round_key)
    if round_.state is not RoundState.PLANNED:
        raise NotPossible("round-already-open")
    if not board.legend:
        raise NotPossible("no-legend")
    opened = replace(round_, state=RoundState.OPEN, opened_at=now)
    tx.put(ROUNDS, opened)
    tx.append(AUDIT, AuditEntry(now, actor.key, "open-round", round_.key))
    return opened


async def include_corrections(tx: Transaction, now: datetime, actor: Person, round_key: str) -> Snapshot:
    """Make a new opgørelse of everything received by now; only until the agenda is posted.

    Raises:
        NotAllowed, UnknownObject, NotPossible
    """
    require(actor, Action.INCLUDE_CORRECTION)
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None:
        raise UnknownObject(round_key)
    if round_.state is not RoundState.FROZEN:
        raise NotPossible("nothing-to-include")
    snapshot = await freeze_round(tx, round_, now)
    tx.append(AUDIT, AuditEntry(now, actor.key, "include", snapshot.key))
    return snapshot
