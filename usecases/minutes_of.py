"""Find a meeting with its agenda and its minutes, for everything that is done to minutes."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda import Agenda, AgendaItem
from domain.board import Board
from domain.closed import as_read_by, readable, reads
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.minutes import Minutes, without_closed
from domain.people import Person
from domain.undo import Did, Records
from usecases.collections import AGENDAS, MEETINGS, MINUTES
from usecases.ports import Transaction
from usecases.undo import remember

BEFORE = frozenset({MeetingState.PLANNED, MeetingState.DRAFT, MeetingState.POSTED})


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as its minutes see it, closed items included: `read_by` gives what may be shown to somebody."""

    meeting: Meeting
    agenda: Agenda
    minutes: Minutes

    def item(self, key: str) -> AgendaItem:
        """Raises:
        UnknownObject: the agenda has no such item (any more).
        """
        item = self.agenda.item(key)
        if item is None:
            raise UnknownObject(key)
        return item

    def decidable(self, key: str, person: Person, *, keeps_closed: bool) -> AgendaItem:
        """An item the person may write a decision of.

        Raises:
            NotPossible: it is closed, and nothing is kept of it or the person may not read it.
        """
        item = self.item(key) if keeps_closed else self.open_item(key)
        if item.closed and not reads(person, item):
            raise NotPossible("closed-not-reader", number=str(item.number))
        return item

    def open_item(self, key: str) -> AgendaItem:
        """Raises:
        NotPossible: nothing is kept of a closed item (design.md §5).
        """
        item = self.item(key)
        if item.closed:
            raise NotPossible("decision-on-closed", number=str(item.number))
        return item

    def read_by(self, person: Person, *, keeps_closed: bool) -> "Held":
        """With decisions of closed items only where closed content is kept."""
        agenda = as_read_by(self.agenda, person)
        return replace(
            self,
            agenda=agenda,
            minutes=without_closed(
                self.minutes, self.agenda, readable(self.agenda, person) if keeps_closed else frozenset()
            ),
        )


async def held(tx: Transaction, board: Board, now: datetime, meeting_key: str) -> Held:
    """Raises:
    UnknownObject, NotPossible: the meeting is cancelled, has no agenda, or its day has not come.
    """
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    agenda = await tx.get(AGENDAS, meeting.key)
    if agenda is None:
        raise NotPossible("minutes-without-agenda")
    if board.day(now) < meeting.date:
        raise NotPossible("minutes-not-held-yet")
    return Held(meeting, agenda, await tx.get(MINUTES, meeting.key) or Minutes(meeting.key))


def keep(tx: Transaction, meeting: Meeting, minutes: Minutes) -> Minutes:
    """What has minutes is held."""
    tx.put(MINUTES, minutes)
    if meeting.state in BEFORE:
        tx.put(MEETINGS, replace(meeting, state=MeetingState.HELD))
    return minutes


def remember_minutes(tx: Transaction, now: datetime, actor: Person, before: Minutes, after: Minutes) -> None:
    """What `fortryd` takes back."""
    remember(
        tx, now, actor, Did.DECIDED, after.meeting, Records(minutes=(before,)), Records(minutes=(after,))
    )
