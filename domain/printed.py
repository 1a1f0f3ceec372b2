"""Everything a paper is printed from, gathered beforehand; and the part of an agenda that a reader may see (A04, C01)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem, open_variant
from domain.board import Board
from domain.follow_ups import Listed
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person
from domain.standing import RoundStatus
from domain.timetable import Slot


class Format(StrEnum):
    PDF = "pdf"
    WORD = "docx"
    MARKDOWN = "md"
    ZIP = "zip"
    CALENDAR = "ics"
    PICTURE = "png"


@dataclass(frozen=True, slots=True)
class ObsPoint:
    """What directors and Økonomi have flagged: `level` is direktion or koncernledelse, `wanted` the decision (S07).

    `titles` are of initiatives, `subject` what they have in common; one of the two may be empty.
    """

    titles: tuple[str, ...]
    level: str
    wanted: str
    proposer: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class AgendaSource:
    """`status` is the opgørelse of the plan item as the channel may see it; `members` and `absent` are the board's;
    `follow_ups` what is open since the meetings before; `obs` and `focus` what the plan item is to look at (S07, S09).
    """

    board: Board
    meeting: Meeting
    agenda: Agenda
    status: RoundStatus | None = None
    members: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    follow_ups: tuple[Listed, ...] = ()
    obs: tuple[ObsPoint, ...] = ()
    focus: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        return self.agenda.day or self.meeting.date


@dataclass(frozen=True, slots=True)
class StatusSource:
    """`status` as the readers may see it; `people` by key, for the names of those responsible; `obs_until` while the
    list is still open.
    """

    board: Board
    forum: str
    day: date
    status: RoundStatus
    people: Mapping[str, Person]
    obs: tuple[ObsPoint, ...] = ()
    focus: tuple[str, ...] = ()
    obs_until: datetime | None = None


def period_of(board: Board, day: date) -> str:
    """That of the plan, else the year of the meeting."""
    return board.period or str(day.year)


def has_closed_part(agenda: Agenda) -> bool:
    return any(item.closed or any(a.closed for a in item.content.attachments) for item in agenda.items)


def shown(agenda: Agenda, reveal: frozenset[str]) -> Agenda:
    """The open variant, with the items of the keys `reveal` as they are, closed attachments included."""
    seen = open_variant(agenda)
    items = zip(agenda.items, seen.items, strict=True)
    slots = zip(agenda.slots, seen.slots, strict=True)
    return replace(
        seen,
        items=tuple(_item(whole, part, reveal) for whole, part in items),
        slots=tuple(_slot(whole, part, reveal) for whole, part in slots),
    )


def _item(whole: AgendaItem, part: AgendaItem, reveal: frozenset[str]) -> AgendaItem:
    return whole if whole.key in reveal else part


def _slot(whole: Slot, part: Slot, reveal: frozenset[str]) -> Slot:
    return whole if whole.item in reveal else part


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The forward plan (A13, F04): `meetings` are those from `day` on, in their order; `waiting` has no date."""

    board: Board
    meetings: tuple[Meeting, ...]
    waiting: tuple[ForwardPoint, ...]
    day: date
    at: datetime
