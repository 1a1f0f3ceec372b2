"""The forums as the configuration file writes them, checked, and as the domain takes them (docs/operations.md)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.forums import BOARD, Forum, Level, Members, key_of
from domain.meetings import LAST, WEDNESDAY, MeetingRule
from domain.people import Role

Month = Annotated[int, Field(ge=1, le=12)]
Name = Annotated[str, Field(min_length=2, max_length=60, pattern=r"^[^\W\d_][^\n:;,?]*[^\s:;,?]$")]
_ROLES = frozenset(role.value for role in Role)


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"

    @property
    def number(self) -> int:
        return list(Weekday).index(self)


class Which(StrEnum):
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    LAST = "last"

    @property
    def number(self) -> int:
        return LAST if self is Which.LAST else list(Which).index(self) + 1


class ForumSettings(BaseModel):
    """Meeting times are local. Without `which` and `weeks` the first forum meets the last `weekday` of each month, any
    other when somebody says so. `members` are roles or the keys of people.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name = "Direktionen"
    key: Annotated[str, Field(pattern=r"^[a-z0-9-]*$", max_length=40)] = ""
    called: tuple[Name, ...] = ()
    weekday: Weekday | None = None
    which: tuple[Which, ...] | None = None
    weeks: Annotated[int, Field(ge=0, le=26)] = 0
    since: date | None = None
    without: frozenset[Month] | None = None
    start: time = time(10)
    end: time = time(12)
    place: str = ""
    members: tuple[str, ...] = ()
    leads: Literal["roedtraad", "esdh"] = "roedtraad"
    plan: bool | None = None
    level: Level | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end <= self.start:
            raise ValueError("end must be later than start")
        return self

    @model_validator(mode="after")
    def _has_one_rhythm(self) -> Self:
        if self.weeks and self.which:
            raise ValueError("which and weeks cannot both say when it meets")
        if self.weeks > 1 and self.since is None:
            raise ValueError("weeks needs since, a day it meets, to count from")
        if self.since and (not self.weeks or self.since.weekday() != self._weekday()):
            raise ValueError("since must be such a weekday, and needs weeks")
        return self

    def _weekday(self) -> int:
        if self.weekday is None:
            return self.since.weekday() if self.since else WEDNESDAY
        return self.weekday.number

    def slug(self) -> str:
        return self.key or key_of(self.name)

    def _rule(self, default: tuple[Which, ...], without: frozenset[int], *, plan: bool) -> MeetingRule:
        which = default if self.which is None else self.which
        return MeetingRule(
            self.name,
            self.start,
            self.end,
            self.place,
            without if self.without is None else self.without,
            self._weekday(),
            () if self.weeks else tuple(dict.fromkeys(w.number for w in which)),
            self.weeks,
            self.since,
            plan=plan,
            prefix="" if self.slug() == BOARD else f"{self.slug()}-",
        )

    def forum(self, without: frozenset[int], *, first: bool, alone: bool) -> Forum:
        """Without months of its own those `without` apply."""
        members = self.members or (Role.DIRECTOR,)
        plan = first if self.plan is None else self.plan
        return Forum(
            self.slug(),
            self.name,
            self.called,
            self._rule((Which.LAST,) if first else (), without, plan=plan),
            Members(
                frozenset(Role(one) for one in members if one in _ROLES),
                frozenset(one for one in members if one not in _ROLES),
            ),
            esdh=self.leads == "esdh",
            level=self.level,
            alone=alone,
        )


def mistake_in(forums: Sequence[ForumSettings]) -> str:
    """What is wrong with them taken together; empty where nothing is."""
    first, *others = forums
    names = [name.casefold() for f in forums for name in {f.name, *f.called}]
    if twice := _twice(names):
        return f"two forums are called {twice}"
    if twice := _twice([f.slug() for f in forums]):
        return f"two forums have the key {twice}"
    if twice := _twice([f.level for f in forums if f.level]):
        return f"two forums have the level {twice}"
    if first.plan is False:
        return f"{first.name} is the first forum, so it carries the monthly status; plan cannot be false"
    if without := next((f.name for f in others if not f.members), ""):
        return f"members must say who belongs to {without}"
    unheard = next((f.name for f in others if f.weekday and not (f.which or f.weeks)), "")
    return f"{unheard} has a weekday, but neither which nor weeks" if unheard else ""


def _twice(words: Sequence[str]) -> str:
    return next((word for word, count in Counter(words).items() if count > 1), "")
