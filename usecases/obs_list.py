"""Read the OBS list: whose it is now, what stands on it, and how it is printed (S07)."""

from collections.abc import Iterable
from datetime import datetime

from domain.board import Board
from domain.errors import NotPossible
from domain.forums import Level
from domain.meetings import ForwardPlan
from domain.obs import NoObs, Obs, answered, in_plan, on_list
from domain.people import Person, Role
from domain.printed import ObsPoint
from domain.rounds import Round, RoundState, Step
from usecases.collections import FORWARD_PLAN, INITIATIVES, NO_OBS, OBS, PEOPLE, ROUNDS
from usecases.ports import Transaction


async def coming_round(tx: Transaction, now: datetime) -> Round:
    """The round of the next meeting that carries the status and has not begun: its list is the one meant.

    Raises:
        NotPossible: there is none.
    """
    coming = [
        r for r in await tx.query(ROUNDS) if r.state is not RoundState.ENDED and r.at(Step.CLOSED) > now
    ]
    if not coming:
        raise NotPossible("no-meeting")
    return min(coming, key=lambda r: (r.at(Step.CLOSED), r.key))


def is_locked(round_: Round, now: datetime) -> bool:
    return round_.obs_locked or round_.at(Step.OBS) <= now


async def open_list(tx: Transaction, now: datetime) -> Round:
    """Raises:
    NotPossible: the list is locked.
    """
    round_ = await coming_round(tx, now)
    if is_locked(round_, now):
        raise NotPossible("obs-locked", day=round_.meeting_date.isoformat())
    return round_


async def points_on(tx: Transaction, meeting: str) -> list[Obs]:
    return on_list(await tx.query(OBS, meeting=meeting))


async def who_answered(tx: Transaction, meeting: str) -> frozenset[str]:
    nothing: list[NoObs] = await tx.query(NO_OBS, meeting=meeting)
    return answered(await tx.query(OBS, meeting=meeting), nothing)


async def asked_for_obs(tx: Transaction) -> list[Person]:
    """Directors and finance, by name."""
    found = [p for p in await tx.query(PEOPLE) if p.has(Role.DIRECTOR, Role.FINANCE)]
    return sorted(found, key=lambda person: person.name)


def forum_of(board: Board, level: Level) -> str:
    return board.forum_at(level).name


async def titles_of(tx: Transaction, keys: Iterable[str]) -> tuple[str, ...]:
    found = [await tx.get(INITIATIVES, key) for key in keys]
    return tuple(initiative.title for initiative in found if initiative is not None)


async def place_in_plan(tx: Transaction, board: Board, point: Obs) -> None:
    """Keep the forward plan of the other forum in step with the point, which has its code there."""
    if not point.code:
        return
    plan = await tx.get(FORWARD_PLAN, ForwardPlan().key) or ForwardPlan()
    title = point.subject or ", ".join(await titles_of(tx, point.initiatives))
    kept = in_plan(plan, point, forum_of(board, point.level), f"OBS: {title}")
    if kept != plan:
        tx.put(FORWARD_PLAN, kept)


async def printed_obs(tx: Transaction, board: Board, meeting: str) -> tuple[ObsPoint, ...]:
    return tuple([await printed_point(tx, board, point) for point in await points_on(tx, meeting)])


async def printed_point(tx: Transaction, board: Board, point: Obs) -> ObsPoint:
    by = await tx.get(PEOPLE, point.by)
    titles = await titles_of(tx, point.initiatives)
    name = by.name if by else ""
    return ObsPoint(titles, forum_of(board, point.level), point.wanted, name, point.subject)
