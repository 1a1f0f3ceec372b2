"""Gather what the paper of an agenda is printed from: its status, the board's members and what they follow up on."""

from datetime import date

from domain.access import CHANNEL, visible
from domain.agenda import Agenda
from domain.board import Board
from domain.forums import Forum
from domain.meetings import Meeting
from domain.people import Absences, Person
from domain.printed import AgendaSource
from domain.standing import RoundStatus
from usecases.choose_focus import focus_titles
from usecases.collections import ABSENCES, MEETINGS, PEOPLE, ROUNDS
from usecases.obs_list import printed_obs
from usecases.open_follow_ups import follow_ups_to_list
from usecases.ports import Transaction
from usecases.round_status import round_status

CHAIR = "kommunaldirektør"


async def source_of(tx: Transaction, board: Board, agenda: Agenda) -> AgendaSource | None:
    meeting = await tx.get(MEETINGS, agenda.meeting)
    if meeting is None or not meeting.is_on:
        return None
    members = await _members(tx, board.forum_of(meeting))
    absent = await _absent(tx, members, meeting, agenda.day or meeting.date)
    open_ = tuple(await follow_ups_to_list(tx, meeting))
    obs, focus = await printed_obs(tx, board, meeting.key), await focus_titles(tx, meeting.key)
    return AgendaSource(board, meeting, agenda, await _status(tx, agenda), members, absent, open_, obs, focus)


async def _status(tx: Transaction, agenda: Agenda) -> RoundStatus | None:
    """What the channel may see of the round the plan item shows; nothing where that item is closed."""
    item = agenda.plan_item()
    if item is None or item.closed or not agenda.snapshot:
        return None
    round_ = await tx.get(ROUNDS, agenda.snapshot.rpartition("/")[0])
    return visible(await round_status(tx, round_), CHANNEL) if round_ else None


async def _members(tx: Transaction, forum: Forum) -> tuple[Person, ...]:
    """The forum's, the chief executive first."""
    members = [p for p in await tx.query(PEOPLE) if forum.members.include(p)]
    return tuple(sorted(members, key=lambda p: (not p.title.casefold().startswith(CHAIR), p.name)))


async def _absent(
    tx: Transaction, members: tuple[Person, ...], meeting: Meeting, day: date
) -> tuple[Person, ...]:
    """Who has sent apologies, or is away that day."""
    absences = Absences(tuple(await tx.query(ABSENCES)))
    return tuple(m for m in members if m.key in meeting.absent or absences.of(m.key, day))
