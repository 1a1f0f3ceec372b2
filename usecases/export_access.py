"""Gather what a request for access to documents (aktindsigt) is about: reports, opgørelser and corrections.

Never in it: agendas and their closed items, drafts, messages, delivery, conversations, how a person is reached.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.errors import UnknownObject
from domain.plan import Initiative
from domain.reports import Report
from domain.rounds import Round, Snapshot
from usecases.collections import INITIATIVES, PEOPLE, REPORTS, ROUNDS, SNAPSHOTS
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class Scope:
    """One initiative (its key; empty: all of them), and rounds whose meeting is on the days from `first` to `last`."""

    initiative: str = ""
    first: date = date.min
    last: date = date.max


class State(StrEnum):
    """What became of a report that was sent."""

    SETTLED = "settled"
    CORRECTION = "correction"
    REPLACED = "replaced"
    PRELIMINARY = "preliminary"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class Sent:
    """A report that was sent; `by` and `chief` are names, `taken_back` when it was annulled."""

    report: Report
    state: State
    by: str
    chief: str
    taken_back: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """All that was sent on an initiative in one round; `settled` is each opgørelse's revision, None: not received."""

    initiative: Initiative
    chiefs: tuple[str, ...]
    directors: tuple[str, ...]
    sent: tuple[Sent, ...]
    settled: tuple[tuple[int, int | None], ...]


@dataclass(frozen=True, slots=True)
class RoundRecord:
    round: Round
    snapshots: tuple[Snapshot, ...]
    answered: tuple[Answered, ...]


async def export_access(tx: Transaction, scope: Scope) -> list[RoundRecord]:
    """The rounds of the scope in which anything was sent or settled, oldest first.

    Raises:
        UnknownObject: no such initiative.
    """
    initiatives = {i.key: i for i in await tx.query(INITIATIVES)}
    if scope.initiative and scope.initiative not in initiatives:
        raise UnknownObject(scope.initiative)
    names = {p.key: p.name for p in await tx.query(PEOPLE)}
    rounds = [r for r in await tx.query(ROUNDS) if scope.first <= r.meeting_date <= scope.last]
    records = [
        await _record(tx, round_, initiatives, names, scope)
        for round_ in sorted(rounds, key=lambda r: (r.meeting_date, r.key))
    ]
    return [record for record in records if record.answered]


async def _record(
    tx: Transaction, round_: Round, initiatives: dict[str, Initiative], names: dict[str, str], scope: Scope
) -> RoundRecord:
    snapshots = sorted(await tx.query(SNAPSHOTS, round=round_.key), key=lambda s: s.number)
    reports = await tx.query(REPORTS, round=round_.key)
    concerned = {i for s in snapshots for i in s.initiatives} | {r.initiative for r in reports}
    chosen = [initiatives[key] for key in concerned & initiatives.keys() if scope.initiative in {"", key}]
    answered = [
        _answered(i, [r for r in reports if r.initiative == i.key], snapshots, names)
        for i in sorted(chosen, key=lambda i: (i.order, i.key))
    ]
    return RoundRecord(round_, tuple(snapshots), tuple(answered))


def _answered(
    initiative: Initiative, reports: list[Report], snapshots: list[Snapshot], names: dict[str, str]
) -> Answered:
    settled = tuple(
        (s.number, s.revision(initiative.key)) for s in snapshots if initiative.key in s.initiatives
    )
    taken_back = {r.annuls: r.at for r in reports if r.annuls}
    written = [r for r in reports if not r.annuls]
    return Answered(
        initiative,
        _named(initiative.chiefs, names),
        _named(initiative.directors, names),
        tuple(
            Sent(
                report,
                _state(report, written, settled, taken_back),
                names.get(report.by, report.by),
                names.get(report.chief, report.chief),
                taken_back.get(report.revision),
            )
            for report in written
        ),
        settled,
    )


def _named(keys: Iterable[str], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names.get(key, key) for key in keys)


def _state(
    report: Report,
    written: list[Report],
    settled: tuple[tuple[int, int | None], ...],
    taken_back: dict[int, datetime],
) -> State:
    """Once settled always settled: what came of it later is said beside it."""
    if report.revision in {revision for _, revision in settled}:
        return State.SETTLED
    if report.revision in taken_back:
        return State.TAKEN_BACK
    if report.revision < max(r.revision for r in written):
        return State.REPLACED
    return State.CORRECTION if settled else State.PRELIMINARY
