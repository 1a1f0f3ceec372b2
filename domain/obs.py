"""The OBS list of a meeting: what directors and finance want the board to look at, whatever its colour (S07, S08)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.errors import NotPossible
from domain.forums import Level
from domain.meetings import Awaiting, ForwardPlan, ForwardPoint

WANTED_LIMIT = 500
SUBJECT_LIMIT = 120
MOST_OF_ONE = 20


@dataclass(frozen=True, slots=True)
class Obs:
    """A point of the list; `number` is given once. `subject` is empty where the initiatives say what it is about.

    `code` is that of its point in the forward plan of the other forum, empty where it is the board's alone.
    """

    meeting: str
    number: int
    by: str
    at: datetime
    level: Level = Level.DIREKTION
    subject: str = ""
    initiatives: tuple[str, ...] = ()
    wanted: str = ""
    removed: bool = False
    code: str = ""

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"


@dataclass(frozen=True, slots=True)
class NoObs:
    """The answer "intet OBS fra mig" of one person for one meeting."""

    meeting: str
    person: str
    at: datetime

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.person}"


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of a point, before it is on the list."""

    subject: str = ""
    initiatives: tuple[str, ...] = ()
    level: Level = Level.DIREKTION
    wanted: str = ""


def written(point: Obs, said: Said, now: datetime) -> Obs:
    """The point as it is said now.

    Raises:
        NotPossible: it is about nothing, or too long.
    """
    subject, wanted = " ".join(said.subject.split()), said.wanted.strip()
    if not subject and not said.initiatives:
        raise NotPossible("obs-about-nothing")
    if len(subject) > SUBJECT_LIMIT or len(wanted) > WANTED_LIMIT:
        raise NotPossible("obs-too-long", subject=str(SUBJECT_LIMIT), wanted=str(WANTED_LIMIT))
    initiatives = tuple(dict.fromkeys(said.initiatives))
    return replace(
        point,
        subject=subject,
        initiatives=initiatives,
        level=said.level,
        wanted=wanted,
        at=now,
        removed=False,
    )


def on_list(points: Iterable[Obs]) -> list[Obs]:
    """What stands there now, in the order it was put there."""
    return sorted((point for point in points if not point.removed), key=lambda point: point.number)


def answered(points: Iterable[Obs], nothing: Iterable[NoObs]) -> frozenset[str]:
    """Who has said something to the list, be it that there is nothing."""
    return frozenset({*(point.by for point in on_list(points)), *(one.person for one in nothing)})


def in_plan(plan: ForwardPlan, point: Obs, forum: str, title: str) -> ForwardPlan:
    """The forward plan with the point waiting for a date in `forum`, or without it where it is no longer for there.

    One that has been given a date by then is the secretariat's, and stays as it is.
    """
    waits = {one.point.code for one in plan.awaiting}
    others = tuple(one for one in plan.awaiting if one.point.code != point.code)
    if point.removed or point.level is not Level.KONCERNLEDELSE:
        return replace(plan, awaiting=others)
    if point.code in waits:
        kept = (_named(one, title) if one.point.code == point.code else one for one in plan.awaiting)
        return replace(plan, awaiting=tuple(kept))
    return replace(plan, awaiting=(*others, Awaiting(forum, ForwardPoint(point.code, title))))


def _named(one: Awaiting, title: str) -> Awaiting:
    return replace(one, point=replace(one.point, title=title))
