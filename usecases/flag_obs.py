"""Put a point on the OBS list, change or remove one's own, or say that there is none; until the list locks (S07, C03)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.forums import Level
from domain.meetings import ForwardPoint
from domain.obs import MOST_OF_ONE, NoObs, Obs, Said, written
from domain.people import Person
from domain.rounds import Round
from domain.undo import Did, Edit, Records
from usecases.audit import note
from usecases.collections import EDITS, INITIATIVES, NO_OBS, OBS
from usecases.forward_plan import new_point
from usecases.obs_list import open_list, place_in_plan, points_on
from usecases.ports import Transaction
from usecases.undo import remember


async def flag_obs(tx: Transaction, board: Board, now: datetime, actor: Person, said: Said) -> Obs:
    """The same thing said again by the same person changes the point there is.

    Raises:
        NotAllowed, UnknownObject, NotPossible: the list is locked, or what is said is no point.
    """
    require(actor, Action.FLAG_OBS)
    round_ = await open_list(tx, now)
    own = [point for point in await points_on(tx, round_.meeting) if point.by == actor.key]
    same = next((point for point in own if _is_about_the_same(point, said)), None)
    if same is None and len(own) >= MOST_OF_ONE:
        raise NotPossible("obs-too-many")
    number = max((point.number for point in await tx.query(OBS, meeting=round_.meeting)), default=0) + 1
    before = same or Obs(round_.meeting, number, actor.key, now, subject=said.subject, removed=True)
    return await _write(tx, board, now, actor, before, said)


def _is_about_the_same(point: Obs, said: Said) -> bool:
    subject = " ".join(said.subject.split()).casefold()
    return point.subject.casefold() == subject and set(point.initiatives) == set(said.initiatives)


async def edit_obs(tx: Transaction, board: Board, now: datetime, actor: Person, key: str, said: Said) -> Obs:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: as `flag_obs`, or it is somebody else's point.
    """
    return await _write(tx, board, now, actor, await own_point(tx, now, actor, key), said)


async def remove_obs(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> Obs:
    """Raises as `edit_obs` does."""
    before = await own_point(tx, now, actor, key)
    after = replace(before, removed=True, at=now)
    await _put(tx, board, now, actor, before, after)
    return after


async def own_point(tx: Transaction, now: datetime, actor: Person, key: str) -> Obs:
    """A point the person may change now; raises as `edit_obs` does."""
    require(actor, Action.FLAG_OBS)
    point = await tx.get(OBS, key)
    if point is None or point.removed:
        raise UnknownObject(key)
    round_ = await open_list(tx, now)
    if point.meeting != round_.meeting:
        raise NotPossible("obs-locked", day=round_.meeting_date.isoformat())
    if point.by != actor.key:
        raise NotPossible("obs-of-another", number=str(point.number))
    return point


async def _write(tx: Transaction, board: Board, now: datetime, actor: Person, before: Obs, said: Said) -> Obs:
    for key in said.initiatives:
        if await tx.get(INITIATIVES, key) is None:
            raise UnknownObject(key)
    after = written(before, said, now)
    if after.level is Level.KONCERNLEDELSE and not after.code:
        after = replace(after, code=(await new_point(tx, ForwardPoint("", after.subject))).code)
    nothing = await tx.get(NO_OBS, NoObs(after.meeting, actor.key, now).key)
    if nothing is not None:
        tx.delete(NO_OBS, nothing.key)
    await _put(tx, board, now, actor, before, after)
    return after


async def _put(tx: Transaction, board: Board, now: datetime, actor: Person, before: Obs, after: Obs) -> None:
    tx.put(OBS, after)
    await place_in_plan(tx, board, after)
    action = AuditAction.REMOVE_OBS if after.removed else AuditAction.FLAG_OBS
    await note(tx, now, actor, action, after.key, after.level)
    # A new point is taken back by removing it; the code it was given stays its own.
    before = replace(after, removed=True) if before.removed else replace(before, code=after.code)
    remember(tx, now, actor, Did.FLAGGED, after.meeting, Records(obs=(before,)), Records(obs=(after,)))


async def undo_obs(tx: Transaction, board: Board, now: datetime, actor: Person, edit: Edit) -> Obs:
    """Take back the last change the person made to the list.

    Raises:
        NotAllowed, NotPossible: the list is locked, or the point has changed since.
    """
    require(actor, Action.FLAG_OBS)
    (before,), (after,) = edit.before.obs, edit.after.obs
    round_ = await open_list(tx, now)
    if await tx.get(OBS, after.key) != after or after.meeting != round_.meeting:
        raise NotPossible("undo-moved-on")
    tx.put(OBS, before)
    await place_in_plan(tx, board, before)
    tx.delete(EDITS, edit.key)
    await note(tx, now, actor, AuditAction.UNDO, after.key, edit.what)
    return before


async def no_obs(tx: Transaction, now: datetime, actor: Person) -> Round:
    """[Intet OBS fra mig].

    Raises:
        NotAllowed, NotPossible: the list is locked, or the person has points on it.
    """
    require(actor, Action.FLAG_OBS)
    round_ = await open_list(tx, now)
    own = [point for point in await points_on(tx, round_.meeting) if point.by == actor.key]
    if own:
        raise NotPossible("obs-there-already", count=str(len(own)))
    tx.put(NO_OBS, NoObs(round_.meeting, actor.key, now))
    await note(tx, now, actor, AuditAction.NO_OBS, round_.meeting)
    return round_
