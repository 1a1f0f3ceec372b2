"""Gather what has happened to one initiative: its rounds as somebody may see them, decisions and follow-ups (S03)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.access import Audience, visible
from domain.appendix_text import edit_of
from domain.follow_ups import FollowUp
from domain.meetings import Meeting
from domain.minutes import Rating
from domain.plan import Initiative
from domain.reports import Report, current
from domain.rounds import Round, Snapshot
from domain.standing import RoundStatus, Standing
from usecases.collections import APPENDIX_TEXTS, FOLLOW_UPS, REPORTS
from usecases.open_follow_ups import as_read_by
from usecases.outcomes import Outcome, outcomes, ratings_of
from usecases.ports import Transaction
from usecases.round_status import in_round, latest_snapshot, rounds_by_date


@dataclass(frozen=True, slots=True)
class Event:
    """What the board did at a meeting: a decision with what was agreed under it, or its own judgement of the colour."""

    meeting: Meeting
    outcome: Outcome | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    rating: Rating | None = None

    @property
    def on(self) -> date:
        return self.meeting.date


@dataclass(frozen=True, slots=True)
class Month:
    """One round with the initiative alone in it, and what the board did at its meeting and until the next one."""

    status: RoundStatus
    standing: Standing
    events: tuple[Event, ...] = field(default=())


async def timeline(
    tx: Transaction, audience: Audience, initiative: Initiative, *, keeps_closed: bool = False
) -> list[Month]:
    """The newest month first, as far as the audience may see; nothing of a closed item but to its readers (C01)."""
    reports = await _reports(tx, initiative.key)
    found = [
        (status, standing)
        for round_ in reversed(await rounds_by_date(tx))
        if (status := await _status(tx, round_, initiative, reports[round_.key])) is not None
        for standing in visible(status, audience).standings
    ]
    events = await _events(tx, audience, initiative.key, keeps_closed=keeps_closed)
    return _with_events(found, events)


async def _reports(tx: Transaction, initiative: str) -> dict[str, list[Report]]:
    reports: dict[str, list[Report]] = defaultdict(list)
    for report in await tx.query(REPORTS, initiative=initiative):
        reports[report.round].append(report)
    return reports


async def _status(
    tx: Transaction, round_: Round, initiative: Initiative, reports: Sequence[Report]
) -> RoundStatus | None:
    """None where it was no part of the round."""
    snapshot = await latest_snapshot(tx, round_.key)
    if not await _is_in(tx, round_, snapshot, initiative):
        return None
    edits = await tx.query(APPENDIX_TEXTS, round=round_.key, initiative=initiative.key)
    frozen = {e.initiative: e.revision for e in snapshot.entries} if snapshot else {}
    settled = next((r for r in reports if r.revision == frozen.get(initiative.key)), None)
    latest = current(reports)
    edit = edit_of(settled if snapshot else latest, edits)
    standing = Standing(initiative, latest, settled, is_frozen=snapshot is not None, edit=edit)
    return RoundStatus(round_, (standing,), snapshot)


async def _is_in(tx: Transaction, round_: Round, snapshot: Snapshot | None, initiative: Initiative) -> bool:
    if snapshot is not None:
        return initiative.key in snapshot.initiatives
    return initiative.key in {i.key for i in await in_round(tx, round_)}


async def _events(tx: Transaction, audience: Audience, initiative: str, *, keeps_closed: bool) -> list[Event]:
    decided = await outcomes(tx, audience, initiative=initiative, keeps_closed=keeps_closed)
    events = [Event(o.meeting, o, await _agreed(tx, audience, o)) for o in decided]
    rated = await ratings_of(tx, audience, initiative)
    return [*events, *(Event(meeting, rating=rating) for meeting, rating in rated)]


async def _agreed(tx: Transaction, audience: Audience, decided: Outcome) -> tuple[FollowUp, ...]:
    known = [f for f in await tx.query(FOLLOW_UPS, meeting=decided.meeting.key) if f.item == decided.item.key]
    read = [await as_read_by(tx, f, audience.person) for f in known]
    return tuple(f for f in read if f.text)


def _with_events(found: Sequence[tuple[RoundStatus, Standing]], events: Sequence[Event]) -> list[Month]:
    """Each under the newest round whose meeting is not after it; what came before all of them under the oldest."""
    months = []
    until = date.max
    for n, (status, standing) in enumerate(found):
        since = status.round.meeting_date if n + 1 < len(found) else date.min
        here = sorted(
            (e for e in events if since <= e.on < until),
            key=lambda e: (-e.on.toordinal(), e.rating is not None),
        )
        months.append(Month(RoundStatus(status.round, (standing,), status.snapshot), standing, tuple(here)))
        until = min(until, since)
    return months
