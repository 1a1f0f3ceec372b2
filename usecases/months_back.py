"""Gather the months before a round of all its initiatives at once: a round at a time, since questions are quick."""

from collections import defaultdict
from dataclasses import replace

from domain.standing import RoundStatus, Settled
from usecases.ports import Transaction
from usecases.round_now import round_now
from usecases.round_status import rounds_by_date

# The months a picture shows: more are too narrow on a phone.
MONTHS = 6


async def with_months(tx: Transaction, status: RoundStatus, most: int) -> RoundStatus:
    """The same round with the history of all its initiatives in at most so many months, its own among them."""
    earlier = [
        r for r in await rounds_by_date(tx) if r.is_settled and r.meeting_date < status.round.meeting_date
    ]
    history: dict[str, list[Settled]] = defaultdict(list)
    for round_ in reversed(earlier[-(most - 1) :]):
        for standing in (await round_now(tx, round_)).standings:
            ended = standing.settled or standing.report
            history[standing.initiative.key].append(Settled(round_.month, ended, standing.edit))
    standings = (replace(s, history=tuple(history[s.initiative.key])) for s in status.standings)
    return replace(status, standings=tuple(standings))
