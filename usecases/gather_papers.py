"""Gather what a paper is printed from: the agenda with its status and the board's members, or a settled round."""

from datetime import date

from domain.access import CHANNEL, visible
from domain.agenda import Agenda
from domain.board import Board
from domain.meetings import Meeting
from domain.people import Absences, Person, Role
from domain.printed import AgendaSource, StatusSource
from domain.standing import RoundStatus
from usecases.collections import ABSENCES, AGENDAS, MEETINGS, PEOPLE, ROUNDS
from usecases.open_follow_ups import follow_ups_to_list
from usecases.ports import Transaction
from usecases.post_agenda import last_posted
from usecases.round_status import round_status

CHAIR = "kommunaldirektør"


async def posted_agenda(tx: Transaction, board: Board, meeting_key: str) -> AgendaSource | None:
    """As it was last posted; None where it is not, or the meeting is cancelled."""
    posted = await last_posted(tx, meeting_key)
    return await _source(tx, board, posted.agenda) if posted else None


async def draft_agenda(tx: Transaction, board: Board, meeting_key: str) -> AgendaSource | None:
    agenda = await tx.get(AGENDAS, meeting_key)
    return await _source(tx, board, agenda) if agenda else None


async def _source(tx: Transaction, board: Board, agenda: Agenda) -> AgendaSource | None:
    meeting = await tx.get(MEETINGS, agenda.meeting)
    if meeting is None or not meeting.is_on:
        return None
    members = await _members(tx)
    absent = await _absent(tx, members, meeting, agenda.day or meeting.date)
    open_ = tuple(await follow_ups_to_list(tx, meeting))
    return AgendaSource(board, meeting, agenda, await _status(tx, agenda), members, absent, open_)


async def _status(tx: Transaction, agenda: Agenda) -> RoundStatus | None:
    """What the channel may see of the round the plan item shows."""
    if agenda.plan_item() is None or not agenda.snapshot:
        return None
    round_ = await tx.get(ROUNDS, agenda.snapshot.rpartition("/")[0])
    return visible(await round_status(tx, round_), CHANNEL) if round_ else None


async def _members(tx: Transaction) -> tuple[Person, ...]:
    """The directors, the chief executive first."""
    directors = [p for p in await tx.query(PEOPLE) if p.has(Role.DIRECTOR)]
    return tuple(sorted(directors, key=lambda p: (not p.title.casefold().startswith(CHAIR), p.name)))


async def _absent(
    tx: Transaction, members: tuple[Person, ...], meeting: Meeting, day: date
) -> tuple[Person, ...]:
    """Who has sent apologies, or is away that day."""
    absences = Absences(tuple(await tx.query(ABSENCES)))
    return tuple(m for m in members if m.key in meeting.absent or absences.of(m.key, day))


async def settled_status(tx: Transaction, board: Board, round_key: str) -> StatusSource | None:
    """As the channel may see it, so only once it is settled."""
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None or not round_.is_settled:
        return None
    meeting: Meeting | None = await tx.get(MEETINGS, round_.meeting)
    status = visible(await round_status(tx, round_), CHANNEL)
    people = {person.key: person for person in await tx.query(PEOPLE)}
    forum = meeting.forum if meeting else board.forum
    return StatusSource(board, forum, meeting.date if meeting else round_.meeting_date, status, people)
