"""Begin the agenda of a meeting from that of the meeting before (design.md §5)."""

from dataclasses import dataclass
from datetime import datetime

from domain.agenda import Agenda
from domain.agenda_from_last import coming_along, from_last
from domain.board import Board
from domain.errors import NotPossible
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person
from domain.undo import Did
from usecases.collections import AGENDAS, MEETINGS
from usecases.edit_agenda import Edited, agenda_of, edit_agenda
from usecases.forward_plan import new_point
from usecases.ports import Transaction
from usecases.post_agenda import last_posted


@dataclass(frozen=True, slots=True)
class Started:
    """`source` is the meeting it was taken from; `codes` are the points that came along, `closed` how many did not."""

    edited: Edited
    source: Meeting
    codes: tuple[str, ...]
    closed: int


async def start_from_last(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Started:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: it is posted already, or there is no agenda before it.
    """
    agenda = await agenda_of(tx, board, now, actor, meeting_key)
    if await last_posted(tx, meeting_key) is not None:
        raise NotPossible("start-posted")
    source, last = await _last(tx, board, meeting_key)
    new = {}
    for item in coming_along(last, agenda):
        new[item.key] = (await new_point(tx, ForwardPoint("", item.title))).code
    edited = await edit_agenda(
        tx, board, now, actor, meeting_key, Did.STARTED_FROM, lambda a: from_last(a, last, new)
    )
    closed = sum(item.closed for item in last.items)
    return Started(edited, source, tuple(new.values()), closed)


async def _last(tx: Transaction, board: Board, meeting_key: str) -> tuple[Meeting, Agenda]:
    """Of the same forum's latest meeting before this one that has an agenda: as it was posted, else as it stands."""
    meeting = await tx.get(MEETINGS, meeting_key)
    forum = board.forum_of(meeting) if meeting else board.first
    before = [m for m in await tx.query(MEETINGS) if meeting and m.date < meeting.date and forum.has(m)]
    for earlier in sorted(before, key=lambda m: m.date, reverse=True):
        posted, draft = await last_posted(tx, earlier.key), await tx.get(AGENDAS, earlier.key)
        if (agenda := posted.agenda if posted else draft) and earlier.is_on and agenda.slots:
            return earlier, agenda
    raise NotPossible("no-last-agenda")
