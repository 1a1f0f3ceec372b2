"""What the board is to approve in writing: what is still open, and how far each has come (F05, F08, A10)."""

from dataclasses import dataclass
from datetime import date

from domain.agenda import AgendaItem
from domain.follow_ups import Listed
from domain.meetings import Meeting
from domain.minutes import Minutes, of_open_items
from domain.people import Person
from domain.written_approvals import WrittenApproval, is_in_writing
from usecases.collections import AGENDAS, MEETINGS, MINUTES, WRITTEN
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class InWriting:
    """`approval` has no asking yet where the decision says that it is to be approved, and nobody has been asked."""

    meeting: Meeting
    item: AgendaItem
    approval: WrittenApproval


async def written_approvals(tx: Transaction, *, meeting: str = "", ended: bool = False) -> list[InWriting]:
    """The open ones, the oldest meeting first; with `ended` also those. Of a closed item there is none (C01)."""
    found = []
    for minutes in await tx.query(MINUTES):
        if not meeting or minutes.meeting == meeting:
            found += await _of(tx, minutes)
    wanted = [one for one in found if ended or one.approval.is_open]
    return sorted(wanted, key=lambda one: (one.meeting.date, one.item.number))


async def _of(tx: Transaction, minutes: Minutes) -> list[InWriting]:
    meeting, agenda = await tx.get(MEETINGS, minutes.meeting), await tx.get(AGENDAS, minutes.meeting)
    if meeting is None or agenda is None:
        return []
    known = {one.item: one for one in await tx.query(WRITTEN, meeting=minutes.meeting)}
    meant = {item.key for item, made in of_open_items(minutes.decisions, agenda) if is_in_writing(made)}
    return [
        InWriting(meeting, item, known.get(item.key, WrittenApproval(meeting.key, item.key)))
        for item in agenda.items
        if not item.closed and (item.key in meant or item.key in known)
    ]


async def written_of(tx: Transaction, meeting: str, item: str) -> InWriting | None:
    found = await written_approvals(tx, meeting=meeting, ended=True)
    return next((one for one in found if one.item.key == item), None)


async def written_waiting_for(tx: Transaction, person: Person) -> list[InWriting]:
    """Those that wait for the person's answer."""
    found = await written_approvals(tx)
    return [one for one in found if (asked := one.approval.latest) and person.key in asked.waiting_for]


async def written_to_list(tx: Transaction, meeting: Meeting) -> list[Listed]:
    """What item 1 of the meeting's agenda says of them: what is open, and what has ended since the meeting before."""
    earlier = [m for m in await tx.query(MEETINGS) if m.forum == meeting.forum and m.date < meeting.date]
    last = max((m.date for m in earlier if m.is_on), default=date.min)
    keys = {m.key for m in earlier}
    found = await written_approvals(tx, ended=True)
    return [_listed(one) for one in found if one.meeting.key in keys and _is_news(one, last)]


def _is_news(one: InWriting, last: date) -> bool:
    ended = one.approval.ended_at
    return ended is None or ended.date() >= last


def _listed(one: InWriting) -> Listed:
    asked = one.approval.latest
    approved = (len(asked.replies), len(asked.approvers)) if asked else (0, 0)
    ended = one.approval.ended_at.date() if one.approval.ended_at else None
    return Listed(one.item.title, (), ended, one.meeting.date, approved)
