"""The budget implementation plan (udmøntningsplan) and its cross-cutting initiatives (S02, S10, S12, S13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class InitiativeState(StrEnum):
    ACTIVE = "active"
    DONE = "done"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Milestone:
    date: date
    text: str


@dataclass(frozen=True, slots=True)
class Initiative:
    """One point of the plan. Identity is the internal `key`; a code such as R307 may occur twice (S10, P17).

    `chiefs` and `directors` are keys of people, the first of each is primary. `new_from` is a month `YYYY-MM`;
    `hidden_in` the months the board chose not to show it in (S11). `removed_on` is the day (`YYYY-MM-DD`) it left the plan.
    """

    key: str
    title: str
    chiefs: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    part: str = ""
    group: str = ""
    committees: tuple[str, ...] = ()
    cross_cutting: bool = True
    strategic_effort: str = ""
    aliases: tuple[str, ...] = ()
    new_from: str = ""
    state: InitiativeState = InitiativeState.ACTIVE
    milestones: tuple[Milestone, ...] = ()
    hidden_in: tuple[str, ...] = ()
    order: int = 0
    removed_on: str = ""

    @property
    def chief(self) -> str:
        return self.chiefs[0] if self.chiefs else ""

    @property
    def director(self) -> str:
        return self.directors[0] if self.directors else ""

    def reportable(self, month: str) -> bool:
        """Whether chiefs are asked about it in `month` (`YYYY-MM`): active, cross-cutting and not hidden."""
        return self.state is InitiativeState.ACTIVE and self.cross_cutting and month not in self.hidden_in


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What an import did to the plan, by initiative key."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def compare(old: Iterable[Initiative], new: Iterable[Initiative]) -> PlanChange:
    """What `new` adds, changes and leaves out; one that is already removed is not removed again."""
    before = {i.key: i for i in old}
    after = {i.key: i for i in new}
    return PlanChange(
        added=tuple(k for k in after if k not in before),
        changed=tuple(k for k, i in after.items() if k in before and before[k] != i),
        removed=tuple(
            k for k, i in before.items() if k not in after and i.state is not InitiativeState.REMOVED
        ),
    )
