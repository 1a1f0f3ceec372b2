"""The last change somebody made to an agenda or the forward plan, so that it can be taken back (design.md §5)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from domain.agenda import Agenda
from domain.appendix_text import AppendixText
from domain.meetings import Awaiting, ForwardPlan, Meeting
from domain.minutes import Minutes
from domain.obs import Obs
from domain.political_calendar import CalendarEvent

Kept = TypeVar("Kept", bound=Agenda | Meeting | Minutes)


class Did(StrEnum):
    """What was done; the sentence about it is named for it."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    AWAITS = "awaits"
    DROPPED = "dropped"
    PLACED = "placed"
    TIMETABLED = "timetabled"
    LASTS = "lasts"
    STARTS = "starts"
    PAUSE = "pause"
    LUNCH = "lunch"
    NO_BREAKS = "no-breaks"
    ATTENDS = "attends"
    ATTENDS_ONLINE = "attends-online"
    DOES_NOT_ATTEND = "does-not-attend"
    APOLOGIES = "apologies"
    COMES = "comes"
    MAYOR = "mayor"
    NO_MAYOR = "no-mayor"
    CLOSED = "closed"
    OPENED = "opened"
    SHOWN = "shown"
    HIDDEN = "hidden"
    READERS = "readers"
    ATTACHED = "attached"
    DETACHED = "detached"
    FILED = "filed"
    NOTED = "noted"
    RENAMED = "renamed"
    WANTED = "wanted"
    WRITTEN = "written"
    TAKEN_OVER = "taken-over"
    FROM_FILE = "from-file"
    DECIDED = "decided"
    FLAGGED = "flagged"
    APPENDIX = "appendix"
    CALENDAR = "calendar"
    CASES = "cases"
    UNCASED = "uncased"
    ROWED = "rowed"
    PARTED = "parted"
    UNROWED = "unrowed"
    STARTED_FROM = "started-from"
    MEETING_NOTED = "meeting-noted"


@dataclass(frozen=True, slots=True)
class Records:
    """What one change touches, as it stood before or after it."""

    agendas: tuple[Agenda, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    awaiting: tuple[Awaiting, ...] | None = None
    minutes: tuple[Minutes, ...] = ()
    obs: tuple[Obs, ...] = ()
    texts: tuple[AppendixText, ...] = ()
    events: tuple[CalendarEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One per person: what `person` did last, to the agenda of `meeting` (empty where it was none's)."""

    person: str
    at: datetime
    what: Did
    meeting: str
    before: Records
    after: Records

    @property
    def key(self) -> str:
        return self.person


def put_back(current: Agenda, before: Agenda, made_at: datetime, made_by: str) -> Agenda:
    """The earlier agenda as a new version: versions are never used again."""
    return replace(before, version=current.version + 1, made_at=made_at, made_by=made_by)


def meeting_put_back(current: Meeting, before: Meeting) -> Meeting:
    """What is edited with its agenda; what has been sent and moved meanwhile stays."""
    return replace(
        current,
        points=before.points,
        note=before.note,
        mayor=before.mayor,
        absent=before.absent,
        end=before.end,
        timetable=before.timetable,
    )


def is_as_left(current: Meeting, after: Meeting) -> bool:
    """Whether nobody has edited it since the change that left it as `after`."""
    return meeting_put_back(current, after) == current


def plan_put_back(current: ForwardPlan, before: tuple[Awaiting, ...]) -> ForwardPlan:
    """Codes that have been given are not given again."""
    return replace(current, awaiting=before)


def minutes_put_back(current: Minutes, before: Minutes) -> Minutes:
    """What has been sent to be approved stays sent."""
    return replace(current, decisions=before.decisions, ratings=before.ratings)


def merged(first: Edit, then: Edit) -> Edit:
    """Two changes that are taken back as one, named after the first."""
    return replace(
        first,
        before=_before(first.before, then.before),
        after=_before(then.after, first.after),
    )


def _before(first: Records, other: Records) -> Records:
    """The records of `first`, and those of `other` that it does not have."""
    return Records(
        agendas=_with_missing(first.agendas, other.agendas),
        meetings=_with_missing(first.meetings, other.meetings),
        awaiting=other.awaiting if first.awaiting is None else first.awaiting,
        minutes=_with_missing(first.minutes, other.minutes),
    )


def _with_missing(first: tuple[Kept, ...], other: tuple[Kept, ...]) -> tuple[Kept, ...]:
    known = {record.key for record in first}
    return (*first, *(record for record in other if record.key not in known))
