"""Gather where every initiative stands in a round; the reading side of all answers about status (S06)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from domain.plan import Initiative
from domain.reports import Report, current
from domain.rounds import Round, RoundState, Snapshot
from domain.standing import RoundStatus, Settled, Standing
from usecases.collections import INITIATIVES, REPORTS, ROUNDS, SNAPSHOTS
from usecases.ports import Transaction


async def rounds_by_date(tx: Transaction) -> list[Round]:
    """All rounds that have been opened, oldest meeting first; a cancelled meeting's round is not among them."""
    opened = [r for r in await tx.query(ROUNDS) if r.state not in {RoundState.PLANNED, RoundState.ENDED}]
    return sorted(opened, key=lambda r: (r.meeting_date, r.key))


async def latest_round(tx: Transaction) -> Round | None:
    """The round that "hvad er rødt?" is about: the latest opened one (design.md §4)."""
    rounds = await rounds_by_date(tx)
    return rounds[-1] if rounds else None


async def reportable(tx: Transaction, month: str) -> list[Initiative]:
    """The initiatives asked about in a month, in the plan's order."""
    initiatives = [i for i in await tx.query(INITIATIVES) if i.reportable(month)]
    return sorted(initiatives, key=lambda i: (i.order, i.key))


async def latest_snapshot(tx: Transaction, round_key: str) -> Snapshot | None:
    snapshots = await tx.query(SNAPSHOTS, round=round_key)
    return max(snapshots, key=lambda s: s.number, default=None)


async def current_reports(tx: Transaction, round_key: str) -> dict[str, Report]:
    """The standing report of each initiative in a round, by initiative."""
    reports = _by_initiative(await tx.query(REPORTS, round=round_key))
    return {key: report for key, revisions in reports.items() if (report := current(revisions)) is not None}


async def round_status(tx: Transaction, round_: Round) -> RoundStatus:
    """The whole round, unfiltered: pass it through `access.visible` before anything of it is shown."""
    snapshot = await latest_snapshot(tx, round_.key)
    initiatives = await _initiatives(tx, round_, snapshot)
    reports = await tx.query(REPORTS, round=round_.key)
    revisions = _by_initiative(reports)
    by_revision = {(r.initiative, r.revision): r for r in reports}
    history = await _history(tx, round_)
    standings = tuple(
        Standing(
            initiative,
            report=current(revisions[initiative.key]),
            settled=by_revision.get((initiative.key, snapshot.revision(initiative.key) or 0))
            if snapshot
            else None,
            is_frozen=snapshot is not None,
            history=tuple(history[initiative.key]),
        )
        for initiative in initiatives
    )
    return RoundStatus(round_, standings, snapshot)


async def standing_of(tx: Transaction, round_: Round, initiative: str) -> Standing | None:
    return (await round_status(tx, round_)).of(initiative)


def _by_initiative(reports: Iterable[Report]) -> dict[str, list[Report]]:
    grouped: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        grouped[report.initiative].append(report)
    return grouped


async def _initiatives(tx: Transaction, round_: Round, snapshot: Snapshot | None) -> list[Initiative]:
    """Those of the opgørelse once there is one, so that a later change of the plan does not rewrite it."""
    if snapshot is None:
        return await reportable(tx, round_.month)
    found = [await tx.get(INITIATIVES, key) for key in snapshot.initiatives]
    return [initiative for initiative in found if initiative is not None]


async def _history(tx: Transaction, before: Round) -> dict[str, list[Settled]]:
    """What each initiative ended with in the earlier rounds, newest first.

    That is the frozen report; an answer that came later counts only where none had been received.
    """
    history: dict[str, list[Settled]] = defaultdict(list)
    for round_ in reversed(await rounds_by_date(tx)):
        if round_.meeting_date < before.meeting_date and round_.is_settled:
            for standing in await _settled(tx, round_):
                history[standing.initiative].append(Settled(round_.month, standing.report))
    return history


@dataclass(frozen=True, slots=True)
class _Ended:
    initiative: str
    report: Report | None


async def _settled(tx: Transaction, round_: Round) -> list[_Ended]:
    snapshot = await latest_snapshot(tx, round_.key)
    reports = await tx.query(REPORTS, round=round_.key)
    frozen = {(r.initiative, r.revision): r for r in reports}
    late = {key: current(revisions) for key, revisions in _by_initiative(reports).items()}
    return [
        _Ended(e.initiative, frozen[e.initiative, e.revision] if e.revision else late.get(e.initiative))
        for e in (snapshot.entries if snapshot else ())
    ]
