"""Gather a round without what came before it, and what came before only of those it is needed for: questions are quick."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.appendix_text import AppendixText, edit_of
from domain.plan import Initiative
from domain.reports import Report, current
from domain.rounds import Round, Snapshot
from domain.standing import RoundStatus, Settled, Standing
from usecases.collections import APPENDIX_TEXTS, INITIATIVES, REPORTS
from usecases.ports import Transaction
from usecases.round_status import in_round, latest_snapshot, round_status, rounds_by_date

# How many rounds a status that was not received is looked for in.
_LOOK_BACK = 6


async def round_now(tx: Transaction, round_: Round) -> RoundStatus:
    """As `round_status`, with every history empty."""
    snapshot = await latest_snapshot(tx, round_.key)
    revisions = await _revisions(tx, round_)
    edits = await _edits(tx, round_)
    frozen = {e.initiative: e.revision for e in snapshot.entries} if snapshot else None
    initiatives = await _initiatives(tx, round_, snapshot)
    standings = [_standing(i, revisions.get(i.key, []), frozen, edits.get(i.key, [])) for i in initiatives]
    return RoundStatus(round_, tuple(standings), snapshot)


async def with_history(tx: Transaction, status: RoundStatus, keys: Iterable[str]) -> RoundStatus:
    """The same round with the history of these initiatives."""
    wanted = frozenset(keys)
    full = await round_status(tx, status.round, wanted) if wanted else None
    history = {s.initiative.key: s.history for s in full.standings} if full else {}
    standings = (
        replace(s, history=history[s.initiative.key]) if s.initiative.key in history else s
        for s in status.standings
    )
    return replace(status, standings=tuple(standings))


async def runs(tx: Transaction, status: RoundStatus, keys: Iterable[str]) -> dict[str, tuple[int, str]]:
    """How many statuses in a row have the colour shown now, this round's included, and the month of the first; a month
    without a status neither counts nor breaks.
    """
    rounds = [r for r in reversed(await rounds_by_date(tx)) if r.is_settled and r.month < status.round.month]
    frozen: dict[str, Mapping[str, int | None]] = {}
    found: dict[str, tuple[int, str]] = {}
    wanted = set(keys)
    for standing in status.standings:
        if standing.initiative.key in wanted and standing.shown is not None:
            found[standing.initiative.key] = await _run(tx, standing, rounds, frozen)
    return found


async def _run(
    tx: Transaction, standing: Standing, rounds: list[Round], frozen: dict[str, Mapping[str, int | None]]
) -> tuple[int, str]:
    count, since, key = 1, "", standing.initiative.key
    by_round: dict[str, list[Report]] = defaultdict(list)
    for report in await tx.query(REPORTS, initiative=key):
        by_round[report.round].append(report)
    for round_ in rounds:
        if round_.key not in frozen:
            snapshot = await latest_snapshot(tx, round_.key)
            frozen[round_.key] = {e.initiative: e.revision for e in snapshot.entries} if snapshot else {}
        reports, revision = by_round[round_.key], frozen[round_.key].get(key)
        ended = next((r for r in reports if r.revision == revision), None) or current(reports)
        if key not in frozen[round_.key] or ended is None:
            continue
        if standing.shown is None or ended.colour is not standing.shown.colour:
            break
        count, since = count + 1, round_.month
    return count, since


async def settled_in(tx: Transaction, month: str, keys: Iterable[str]) -> dict[str, Settled]:
    """What each ended with in the settled round of `month`, or in a recent one before it that it has a report of."""
    wanted = set(keys)
    found: dict[str, Settled] = {}
    earlier = [r for r in await rounds_by_date(tx) if r.is_settled and r.month <= month]
    for round_ in reversed(earlier[-_LOOK_BACK:]):
        if not wanted:
            break
        status = await round_now(tx, round_)
        here = {
            s.initiative.key: _ended(s, round_.month) for s in status.standings if s.initiative.key in wanted
        }
        found |= {key: settled for key, settled in here.items() if settled.report is not None}
        wanted -= found.keys()
    return found


def _ended(standing: Standing, month: str) -> Settled:
    """What came after the opgørelse counts only where nothing had been received."""
    return Settled(month, standing.settled or standing.report, standing.edit)


async def _revisions(tx: Transaction, round_: Round) -> Mapping[str, list[Report]]:
    found: dict[str, list[Report]] = defaultdict(list)
    for report in await tx.query(REPORTS, round=round_.key):
        found[report.initiative].append(report)
    return found


async def _edits(tx: Transaction, round_: Round) -> Mapping[str, list[AppendixText]]:
    found: dict[str, list[AppendixText]] = defaultdict(list)
    for edit in await tx.query(APPENDIX_TEXTS, round=round_.key):
        found[edit.initiative].append(edit)
    return found


async def _initiatives(tx: Transaction, round_: Round, snapshot: Snapshot | None) -> list[Initiative]:
    if snapshot is None:
        return await in_round(tx, round_)
    plan = {i.key: i for i in await tx.query(INITIATIVES)}
    return [plan[key] for key in snapshot.initiatives if key in plan]


def _standing(
    initiative: Initiative,
    reports: list[Report],
    frozen: Mapping[str, int | None] | None,
    edits: list[AppendixText],
) -> Standing:
    latest = current(reports)
    revision = frozen.get(initiative.key) if frozen is not None else None
    settled = next((r for r in reports if r.revision == revision), None)
    counts = latest if frozen is None else settled
    return Standing(initiative, latest, settled, is_frozen=frozen is not None, edit=edit_of(counts, edits))
