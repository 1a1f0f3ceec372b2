"""The forums whose meetings are held: how each is called, who belongs to it, and what it carries (design.md §5)."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from domain.meetings import Meeting, MeetingRule
from domain.people import Person, Role

BOARD = "direktionen"
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e"})


class Level(StrEnum):
    """Where an OBS point is to be taken up (S07)."""

    DIREKTION = "direktion"
    KONCERNLEDELSE = "koncernledelse"


@dataclass(frozen=True, slots=True)
class Members:
    """Whoever has one of the `roles`, and the people with these keys."""

    roles: frozenset[Role] = frozenset({Role.DIRECTOR})
    people: frozenset[str] = frozenset()

    def include(self, person: Person) -> bool:
        return person.has(*self.roles) or (person.active and person.key in self.people)


@dataclass(frozen=True, slots=True)
class Forum:
    """`key` is that of its channel; `called` are its other names, earlier ones too. `esdh` says that its agendas come
    from the case system. One that is `alone` has the meetings of every name, as before there were several.
    """

    key: str = BOARD
    name: str = "Direktionen"
    called: tuple[str, ...] = ()
    rule: MeetingRule = field(default_factory=MeetingRule)
    members: Members = field(default_factory=Members)
    esdh: bool = False
    level: Level | None = None
    alone: bool = True

    @property
    def names(self) -> frozenset[str]:
        """What its meetings may be stored under, folded."""
        return frozenset(name.casefold() for name in (self.name, *self.called))

    def has(self, meeting: Meeting) -> bool:
        return self.goes_by(meeting.forum)

    def is_named(self, meeting: Meeting) -> bool:
        """Whether the meeting has its name, now or formerly; of one that is alone this is more than having it."""
        return meeting.forum.casefold() in self.names

    def goes_by(self, name: str) -> bool:
        return self.alone or name.casefold() in self.names


def key_of(name: str) -> str:
    """A name as it may stand in keys: `Koncernledelsen` is `koncernledelsen`."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(_LETTERS)).strip("-")


def unknown_forum(name: str) -> Forum:
    """One that is not configured (any more): it has no rhythm, no members and no channel."""
    nobody = Members(frozenset())
    return Forum("", name, rule=MeetingRule(name, which=(), plan=False), members=nobody, alone=False)
