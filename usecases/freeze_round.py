"""Make the opgørelse of a round, the first or, with [Tag med], the next one with a new time (design.md §3)."""

from dataclasses import replace
from datetime import datetime

from domain.rounds import Round, RoundState, Snapshot, settle
from usecases.collections import ROUNDS, SNAPSHOTS
from usecases.ports import Transaction
from usecases.round_status import current_reports, in_round, latest_snapshot


async def freeze_round(tx: Transaction, round_: Round, now: datetime) -> Snapshot:
    """Settle every reportable initiative as of `now`; what has no report stands as not received."""
    snapshot = await compile_snapshot(tx, round_, now)
    tx.put(SNAPSHOTS, snapshot)
    if round_.state is not RoundState.CLOSED:
        tx.put(ROUNDS, replace(round_, state=RoundState.FROZEN))
    return snapshot


async def compile_snapshot(tx: Transaction, round_: Round, now: datetime) -> Snapshot:
    """The next opgørelse as it would be, without making it; the initiatives are those of the first."""
    latest = await latest_snapshot(tx, round_.key)
    number = latest.number + 1 if latest else 1
    reports = await current_reports(tx, round_.key)
    order = latest.initiatives if latest else [i.key for i in await in_round(tx, round_)]
    return settle(round_, number, now, reports, order)
