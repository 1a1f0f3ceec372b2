"""Open a round by hand, and take corrections into a new opgørelse ([Tag med])."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.rounds import Round, RoundState, Snapshot, Step
from usecases.audit import note
from usecases.collections import ROUNDS
from usecases.freeze_round import compile_snapshot, freeze_round
from usecases.ports import Transaction
from usecases.round_status import latest_round, latest_snapshot, round_status


async def round_to_open(tx: Transaction, now: datetime) -> Round:
    """The coming round that is not open yet.

    Raises:
        NotPossible: there is none, or another is open and not settled: only one is asked about at a time.
    """
    await _refuse_beside_another(tx)
    planned = [r for r in await tx.query(ROUNDS) if r.state is RoundState.PLANNED and r.due > now]
    if not planned:
        raise NotPossible("no-round-to-open")
    return min(planned, key=lambda r: r.meeting_date)


async def open_round(tx: Transaction, board: Board, now: datetime, actor: Person, round_key: str) -> Round:
    """Open it now; the chiefs are asked at the schedule's next look.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it, or another, is open already, or no colour has a legend (S04).
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None:
        raise UnknownObject(round_key)
    if round_.state is not RoundState.PLANNED:
        raise NotPossible("round-already-open")
    if not board.legend:
        raise NotPossible("no-legend")
    await _refuse_beside_another(tx)
    opened = replace(round_, state=RoundState.OPEN, opened_at=now)
    tx.put(ROUNDS, opened)
    await note(tx, now, actor, AuditAction.OPEN_ROUND, round_.key)
    return opened


async def _refuse_beside_another(tx: Transaction) -> None:
    running = await latest_round(tx)
    if running is None or running.state is not RoundState.OPEN:
        return
    status = await round_status(tx, running)
    raise NotPossible(
        "another-round-open",
        month=running.month,
        received=str(status.received),
        count=str(len(status.standings)),
        freeze=running.at(Step.FREEZE).isoformat(),
    )


async def include_corrections(tx: Transaction, now: datetime, actor: Person, round_key: str) -> Snapshot:
    """Make a new opgørelse of everything received by now; only until the agenda is posted.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it is not the time, or nothing has changed since the last one.
    """
    require(actor, Action.INCLUDE_CORRECTION)
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None:
        raise UnknownObject(round_key)
    if round_.state is not RoundState.FROZEN:
        raise NotPossible("nothing-to-include")
    latest = await latest_snapshot(tx, round_.key)
    if latest and latest.entries == (await compile_snapshot(tx, round_, now)).entries:
        raise NotPossible("no-corrections")
    snapshot = await freeze_round(tx, round_, now)
    await note(tx, now, actor, AuditAction.INCLUDE, snapshot.key)
    return snapshot
