"""What was decided that somebody does something: who, what, by when, and when they are told of it (F01–F08)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.errors import NotPossible
from domain.working_days import WorkCalendar

REMINDED_AT = time(9)
REMINDED_BEFORE = 3


class FollowUpState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Told(StrEnum):
    """What an owner has been told, each once per owner and deadline."""

    AGREED = "agreed"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`owners` are keys of people, the first is asked; `unit` is a role or unit in words where nobody is known.

    With neither it is *ansvarlig mangler* (F06). `number` counts within the meeting; `item` is the key of the agenda
    item it was decided under; `due` is a day, None while there is no deadline.
    """

    meeting: str
    number: int
    text: str
    created_at: datetime
    owners: tuple[str, ...] = ()
    unit: str = ""
    due: date | None = None
    item: str = ""
    state: FollowUpState = FollowUpState.OPEN
    told: tuple[Told, ...] = ()
    ended_at: datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"

    @property
    def is_open(self) -> bool:
        return self.state is FollowUpState.OPEN

    @property
    def has_owner(self) -> bool:
        return bool(self.owners or self.unit)

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due is not None and self.due < today


def told_at(follow_up: FollowUp, calendar: WorkCalendar) -> Mapping[Told, datetime]:
    """When each message falls due: at once, three working days before the deadline, the working day after it."""
    instants = {Told.AGREED: follow_up.created_at}
    if follow_up.due is not None:
        soon = calendar.before(follow_up.due, REMINDED_BEFORE)
        instants[Told.SOON] = calendar.instant(soon, REMINDED_AT)
        instants[Told.OVERDUE] = calendar.instant(calendar.after(follow_up.due, 1), REMINDED_AT)
    return instants


def due_message(follow_up: FollowUp, calendar: WorkCalendar, now: datetime) -> Told | None:
    """The latest message whose instant has come and that has not been sent, never one that a later one made pointless."""
    if not (follow_up.is_open and follow_up.owners):
        return None
    come = [what for what, at in told_at(follow_up, calendar).items() if at <= now]
    if Told.AGREED not in follow_up.told:
        return Told.AGREED
    return come[-1] if come[-1] not in follow_up.told else None


def after_telling(follow_up: FollowUp, calendar: WorkCalendar, now: datetime) -> FollowUp:
    """Everything that had come by `now` is told or overtaken."""
    come = tuple(what for what, at in told_at(follow_up, calendar).items() if at <= now)
    return replace(follow_up, told=tuple(dict.fromkeys((*follow_up.told, *come))))


def next_message(after: datetime, calendar: WorkCalendar, follow_ups: Iterable[FollowUp]) -> datetime | None:
    """The first later instant at which an open follow-up has something to tell."""
    instants = (
        at
        for follow_up in follow_ups
        if follow_up.is_open and follow_up.owners
        for what, at in told_at(follow_up, calendar).items()
        if at > after and what not in follow_up.told
    )
    return min(instants, default=None)


def finish(follow_up: FollowUp, now: datetime) -> FollowUp:
    return replace(_still_open(follow_up), state=FollowUpState.DONE, ended_at=now)


def postpone(follow_up: FollowUp, due: date, today: date) -> FollowUp:
    """A new deadline is told of anew."""
    if due < today:
        raise NotPossible("deadline-is-past", day=due.isoformat())
    return replace(_still_open(follow_up), due=due, told=(Told.AGREED,))


def hand_over(follow_up: FollowUp, owner: str) -> FollowUp:
    """The new owner hears of it from the beginning."""
    return replace(_still_open(follow_up), owners=(owner,), unit="", told=())


def hand_back(follow_up: FollowUp) -> FollowUp:
    """*Ikke min opgave*: nobody's until the secretariat has placed it."""
    return replace(_still_open(follow_up), owners=(), unit="", told=())


def _still_open(follow_up: FollowUp) -> FollowUp:
    if not follow_up.is_open:
        raise NotPossible("follow-up-ended")
    return follow_up
