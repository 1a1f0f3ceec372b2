"""What was decided that somebody does something: who, what, by when, and when they are told of it (F01–F08)."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.errors import NotPossible
from domain.owners import Owner
from domain.working_days import WorkCalendar

REMINDED_AT = time(9)
REMINDED_BEFORE = 3
LONGEST = 500
# In the place of an owner where there is none: the secretariat, who has to find one.
NOBODY = ""


class FollowUpState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Told(StrEnum):
    """What somebody is told, each once per person and deadline."""

    AGREED = "agreed"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Telling:
    """`person` has been told (through a stand-in while away), or the secretariat where it is `NOBODY`."""

    person: str
    what: Told


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be agreed, as it was read out of a decision or a message; `item` is the key of the agenda item."""

    text: str
    owner: Owner = Owner()  # noqa: RUF009  frozen
    due: date | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`owners` are keys of people, the first is asked; `unit` is a role or unit in words, its contacts are the owners.

    With neither it is *ansvarlig mangler* (F06). `number` counts within the meeting; `item` is the key of the agenda
    item it was decided under; `due` is a day, None while there is no deadline, `first_due` what was agreed before it
    was postponed. `given_by` handed it to its owner, `former` had it before. Of a `closed` item there is no text.
    """

    meeting: str
    number: int
    text: str
    created_at: datetime
    owners: tuple[str, ...] = ()
    unit: str = ""
    due: date | None = None
    item: str = ""
    closed: bool = False
    state: FollowUpState = FollowUpState.OPEN
    told: tuple[Telling, ...] = ()
    first_due: date | None = None
    given_by: str = ""
    former: tuple[str, ...] = ()
    ended_at: datetime | None = None

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number:03}"

    def asks_the_same(self, proposal: Proposal) -> bool:
        """Of the same people by the same day, whatever the words."""
        who = self.owners == proposal.owner.people and self.unit == proposal.owner.unit
        return who and proposal.due in {self.due, self.first_due}

    @property
    def is_open(self) -> bool:
        return self.state is FollowUpState.OPEN

    @property
    def has_owner(self) -> bool:
        return bool(self.owners or self.unit)

    def is_overdue(self, today: date) -> bool:
        return self.is_open and self.due is not None and self.due < today

    def was_told(self, person: str) -> frozenset[Told]:
        """The secretariat knows what it has agreed itself."""
        told = frozenset(t.what for t in self.told if t.person == person)
        return told if person else told | {Told.AGREED}


@dataclass(frozen=True, slots=True)
class Listed:
    """An open follow-up as the next agenda lists it (A10); of a closed item `text` is empty.

    `who` are the names of its owners, or that of a unit; none where nobody is responsible. What is approved in writing
    has how many have `approved` of how many, `due` is when it ended.
    """

    text: str
    who: tuple[str, ...]
    due: date | None
    agreed_on: date
    approved: tuple[int, int] | None = None


def told_at(follow_up: FollowUp, calendar: WorkCalendar) -> Mapping[Told, datetime]:
    """When each message falls due: at once, three working days before the deadline, the working day after it."""
    instants = {Told.AGREED: follow_up.created_at}
    if follow_up.due is not None:
        soon = calendar.before(follow_up.due, REMINDED_BEFORE)
        instants[Told.SOON] = calendar.instant(soon, REMINDED_AT)
        instants[Told.OVERDUE] = calendar.instant(calendar.after(follow_up.due, 1), REMINDED_AT)
    return instants


def due_messages(follow_up: FollowUp, calendar: WorkCalendar, now: datetime) -> Mapping[str, Told]:
    """Whom to tell what: the latest that has come and has not been told, never one that a later one made pointless.

    A new owner hears first of all that it was agreed; where nobody is responsible the secretariat is reminded.
    """
    if not follow_up.is_open:
        return {}
    come = [what for what, at in told_at(follow_up, calendar).items() if at <= now]
    messages = {}
    for person in follow_up.owners or (NOBODY,):
        told = follow_up.was_told(person)
        if Told.AGREED not in told:
            messages[person] = Told.AGREED
        elif come and come[-1] not in told:
            messages[person] = _by_the_day_of_reading(follow_up, calendar, now)[-1]
    return messages


def _by_the_day_of_reading(follow_up: FollowUp, calendar: WorkCalendar, now: datetime) -> list[Told]:
    """What has come by the end of the day that something told now is read on, be it after a weekend."""
    read_on = calendar.local(calendar.next_loud(now)).date()
    return [w for w, at in told_at(follow_up, calendar).items() if calendar.local(at).date() <= read_on]


def after_telling(follow_up: FollowUp, person: str, calendar: WorkCalendar, now: datetime) -> FollowUp:
    """What comes by the end of the day the message is read on is told with it, or overtaken by it."""
    told = follow_up.was_told(person)
    come = _by_the_day_of_reading(follow_up, calendar, now)
    fresh = tuple(Telling(person, what) for what in come if what not in told)
    return replace(follow_up, told=(*follow_up.told, *fresh))


def next_message(after: datetime, calendar: WorkCalendar, follow_ups: Iterable[FollowUp]) -> datetime | None:
    """The first later instant at which an open follow-up has something to tell."""
    instants = (
        at
        for follow_up in follow_ups
        if follow_up.is_open
        for what, at in told_at(follow_up, calendar).items()
        if at > after and any(what not in follow_up.was_told(p) for p in follow_up.owners or (NOBODY,))
    )
    return min(instants, default=None)


def finish(follow_up: FollowUp, now: datetime) -> FollowUp:
    return replace(_still_open(follow_up), state=FollowUpState.DONE, ended_at=now)


def drop(follow_up: FollowUp, now: datetime) -> FollowUp:
    """It is not needed any more."""
    return replace(_still_open(follow_up), state=FollowUpState.DROPPED, ended_at=now)


def reopen(follow_up: FollowUp) -> FollowUp:
    """It had not ended after all; nobody is told again what they have been told."""
    if follow_up.is_open:
        raise NotPossible("follow-up-open")
    return replace(follow_up, state=FollowUpState.OPEN, ended_at=None)


def postpone(follow_up: FollowUp, due: date, today: date) -> FollowUp:
    """A new deadline is reminded of anew.

    Raises:
        NotPossible: it has ended, or the day is over.
    """
    if due < today:
        raise NotPossible("follow-up-due-over")
    told = tuple(t for t in follow_up.told if t.what is Told.AGREED)
    first = follow_up.first_due or follow_up.due
    return replace(_still_open(follow_up), due=due, told=told, first_due=first)


def hand_over(follow_up: FollowUp, to: str, of: str = NOBODY, by: str = "") -> FollowUp:
    """`to` takes the place of the owner `of`; of all where it was a unit's, or somebody else (`by`) placed it."""
    one_of_several = of in follow_up.owners and not follow_up.unit
    owners = tuple(to if owner == of else owner for owner in follow_up.owners) if one_of_several else (to,)
    return replace(_owned_by(follow_up, owners), given_by=by or of)


def hand_back(follow_up: FollowUp, of: str) -> FollowUp:
    """*Ikke min opgave*: of a unit its contact says it for all; where nobody is left the secretariat has to place it."""
    others = tuple(owner for owner in follow_up.owners if owner != of and not follow_up.unit)
    return _owned_by(follow_up, others)


def without_leavers(follow_up: FollowUp, active: Container[str]) -> FollowUp:
    """As far as its owners are still there; a unit stays responsible without its contact."""
    return _owned_by(follow_up, tuple(o for o in follow_up.owners if o in active), follow_up.unit)


def _owned_by(follow_up: FollowUp, owners: Iterable[str], unit: str = "") -> FollowUp:
    """Who is new hears of it from the beginning, and the secretariat not twice of the same deadline."""
    kept = tuple(dict.fromkeys(owners))
    told = tuple(t for t in follow_up.told if t.person in {NOBODY, *kept})
    gone = (*follow_up.former, *(owner for owner in follow_up.owners if owner not in kept))
    return replace(
        _still_open(follow_up), owners=kept, unit=unit, told=told, former=tuple(dict.fromkeys(gone))
    )


def _still_open(follow_up: FollowUp) -> FollowUp:
    if not follow_up.is_open:
        raise NotPossible("follow-up-ended")
    return follow_up
