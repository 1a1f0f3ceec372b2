"""Report everything that has not changed since last month in one go ([Alle uændrede])."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.board import Board
from domain.people import Person
from domain.reports import Colour
from domain.rounds import Round
from domain.standing import Standing
from usecases.collections import DRAFTS
from usecases.ports import Transaction
from usecases.responsibility import asked_of
from usecases.round_status import round_status
from usecases.submit_report import Submission, submit_report


@dataclass(frozen=True, slots=True)
class Unchanged:
    """By initiative key: what was stored, the reds whose need must be confirmed, those without a last month, and those
    the person has a draft on, which is left as it is.
    """

    stored: tuple[str, ...] = ()
    reds: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


def sort_unchanged(standings: list[Standing], drafts: Collection[str]) -> Unchanged:
    """Sort what has no report yet: green and yellow can stand, a red asks "er behovet det samme?" first."""
    stored, reds, unknown, kept = [], [], [], []
    for standing in standings:
        previous = standing.previous.report if standing.previous else None
        if standing.report is not None:
            continue
        if standing.initiative.key in drafts:
            kept.append(standing.initiative.key)
        elif previous is None or previous.colour is Colour.DONE:
            unknown.append(standing.initiative.key)
        elif previous.colour is Colour.RED:
            reds.append(standing.initiative.key)
        else:
            stored.append(standing.initiative.key)
    return Unchanged(tuple(stored), tuple(reds), tuple(unknown), tuple(kept))


async def submit_unchanged(
    tx: Transaction, board: Board, now: datetime, actor: Person, round_: Round
) -> Unchanged:
    """Store last month's answer for every asked initiative without one this month, but for the reds
    and those with a draft.

    Raises:
        NotAllowed, RoundNotOpen, Outdated
    """
    asked = await asked_of(tx, board, now, actor, round_.month)
    status = (await round_status(tx, round_)).only(i.key for i in asked)
    drafts = await tx.query(DRAFTS, person=actor.key, round=round_.key)
    unchanged = sort_unchanged(list(status.standings), [draft.initiative for draft in drafts])
    for standing in status.standings:
        if standing.initiative.key in unchanged.stored and standing.previous and standing.previous.report:
            answer = standing.previous.report.answer
            await submit_report(
                tx, board, now, actor, Submission(round_.key, standing.initiative.key, answer)
            )
    return unchanged
