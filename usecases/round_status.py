"""Gather where every initiative stands in a round; the reading side of all answers about status (S06)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from domain.appendix_text import AppendixText, edit_of
from domain.plan import Initiative, InitiativeState
from domain.reports import Report, current
from domain.rounds import Round, RoundState, Snapshot
from domain.standing import RoundStatus, Settled, Standing
from usecases.collections import APPENDIX_TEXTS, INITIATIVES, REPORTS, ROUNDS, SNAPSHOTS
from usecases.ports import Transaction

# The frozen revision of every initiative of an opgørelse, by round: looked up often, so not searched for.
Frozen = Mapping[str, Mapping[str, int | None]]
# The edits of the texts the board reads, by round and initiative.
Edits = Mapping[tuple[str, str], Sequence[AppendixText]]


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


async def in_round(tx: Transaction, round_: Round) -> list[Initiative]:
    """The reportable ones, and those agreed to be completed in this very round: they leave the list next month."""
    answered = await current_reports(tx, round_.key)
    initiatives = [
        i
        for i in await tx.query(INITIATIVES)
        if i.reportable(round_.month) or (i.state is InitiativeState.DONE and i.key in answered)
    ]
    return sorted(initiatives, key=lambda i: (i.order, i.key))


async def latest_snapshot(tx: Transaction, round_key: str) -> Snapshot | None:
    snapshots = await tx.query(SNAPSHOTS, round=round_key)
    return max(snapshots, key=lambda s: s.number, default=None)


async def current_reports(tx: Transaction, round_key: str) -> dict[str, Report]:
    """The standing report of each initiative in a round, by initiative."""
    revisions: dict[str, list[Report]] = defaultdict(list)
    for report in await tx.query(REPORTS, round=round_key):
        revisions[report.initiative].append(report)
    return {key: standing for key, reports in revisions.items() if (standing := current(reports)) is not None}


async def round_status(tx: Transaction, round_: Round, only: Iterable[str] | None = None) -> RoundStatus:
    """The whole round, or the initiatives of `only`, unfiltered: pass it through `access.visible` before anything of
    it is shown.
    """
    snapshots = await _latest_snapshots(tx)
    snapshot = snapshots.get(round_.key)
    initiatives = await _initiatives(tx, round_, snapshot)
    keys = {i.key for i in initiatives} if only is None else set(only)
    earlier = [r for r in reversed(await rounds_by_date(tx)) if _is_earlier(r, round_)]
    frozen = {
        key: {e.initiative: e.revision for e in s.entries if e.initiative in keys}
        for key, s in snapshots.items()
    }
    edits = await _edits(tx)
    standings = [await _standing(tx, round_, i, frozen, earlier, edits) for i in initiatives if i.key in keys]
    return RoundStatus(round_, tuple(standings), snapshot)


async def standing_of(tx: Transaction, round_: Round, initiative: str) -> Standing | None:
    return (await round_status(tx, round_, (initiative,))).of(initiative)


def _is_earlier(round_: Round, than: Round) -> bool:
    return round_.is_settled and round_.meeting_date < than.meeting_date


async def _latest_snapshots(tx: Transaction) -> dict[str, Snapshot]:
    latest: dict[str, Snapshot] = {}
    for snapshot in sorted(await tx.query(SNAPSHOTS), key=lambda s: s.number):
        latest[snapshot.round] = snapshot
    return latest


async def _edits(tx: Transaction) -> Edits:
    edits: dict[tuple[str, str], list[AppendixText]] = defaultdict(list)
    for edit in await tx.query(APPENDIX_TEXTS):
        edits[edit.round, edit.initiative].append(edit)
    return edits


async def _standing(
    tx: Transaction,
    round_: Round,
    initiative: Initiative,
    frozen: Frozen,
    earlier: Iterable[Round],
    edits: Edits,
) -> Standing:
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in await tx.query(REPORTS, initiative=initiative.key):
        reports[report.round].append(report)
    history = [_settled(r, initiative, frozen, reports[r.key], edits) for r in earlier]
    revision = frozen.get(round_.key, {}).get(initiative.key)
    latest, settled = current(reports[round_.key]), _of_revision(reports[round_.key], revision)
    counts = settled if round_.key in frozen else latest
    return Standing(
        initiative,
        report=latest,
        settled=settled,
        is_frozen=round_.key in frozen,
        history=tuple(past for past in history if past is not None),
        edit=edit_of(counts, edits.get((round_.key, initiative.key), ())),
    )


def _of_revision(reports: Iterable[Report], revision: int | None) -> Report | None:
    return next((report for report in reports if report.revision == revision), None)


def _settled(
    round_: Round, initiative: Initiative, frozen: Frozen, reports: Sequence[Report], edits: Edits
) -> Settled | None:
    """What the round ended with: the frozen report; an answer that came later counts only where none had been
    received. None where the initiative was not part of it.
    """
    revisions = frozen.get(round_.key, {})
    if initiative.key not in revisions:
        return None
    report = _of_revision(reports, revisions[initiative.key]) or current(reports)
    return Settled(round_.month, report, edit_of(report, edits.get((round_.key, initiative.key), ())))


async def _initiatives(tx: Transaction, round_: Round, snapshot: Snapshot | None) -> list[Initiative]:
    """Those of the opgørelse once there is one, so that a later change of the plan does not rewrite it."""
    if snapshot is None:
        return await in_round(tx, round_)
    found = [await tx.get(INITIATIVES, key) for key in snapshot.initiatives]
    return [initiative for initiative in found if initiative is not None]
