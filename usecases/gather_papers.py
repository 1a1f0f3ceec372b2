"""Gather what a paper is printed from: the agenda with its status and the board's members, or a settled round."""

from dataclasses import replace

from domain.access import CHANNEL, visible
from domain.board import Board
from domain.frozen import thawed
from domain.meetings import Meeting
from domain.printed import AgendaSource, StatusSource
from domain.rounds import Step
from usecases.agenda_source import source_of
from usecases.choose_focus import focus_titles
from usecases.closed_readers import as_closed_now
from usecases.collections import AGENDAS, MEETINGS, PEOPLE, ROUNDS, SENT_DRAFTS
from usecases.obs_list import printed_obs
from usecases.open_follow_ups import closed_by_now
from usecases.ports import Transaction
from usecases.post_agenda import edition
from usecases.round_status import round_status


async def posted_agenda(tx: Transaction, board: Board, of: str) -> AgendaSource | None:
    """The version with the key `of` just as it was posted, or the last one of the meeting `of`; None where it is not
    posted, has been taken back, or the meeting is cancelled.
    """
    posted = await edition(tx, of)
    meeting = await tx.get(MEETINGS, posted.meeting) if posted else None
    if posted is None or meeting is None or not meeting.is_on:
        return None
    if posted.frozen is None:
        return await source_of(tx, board, await as_closed_now(tx, posted.agenda))
    source = thawed(posted.frozen, board, await as_closed_now(tx, posted.agenda))
    return replace(source, follow_ups=await closed_by_now(tx, source.follow_ups))


async def draft_agenda(tx: Transaction, board: Board, meeting_key: str) -> AgendaSource | None:
    agenda = await tx.get(AGENDAS, meeting_key)
    return await source_of(tx, board, agenda) if agenda else None


async def sent_draft(tx: Transaction, board: Board, of: str) -> AgendaSource | None:
    """A draft just as it was sent, but for what is closed by now."""
    draft = await tx.get(SENT_DRAFTS, of)
    if draft is None or draft.frozen is None:
        return None
    source = thawed(draft.frozen, board, await as_closed_now(tx, draft.agenda))
    return replace(source, follow_ups=await closed_by_now(tx, source.follow_ups))


async def mayors_source(tx: Transaction, board: Board, of: str) -> AgendaSource | None:
    """A posted version, or with the key of a meeting the agenda being worked on."""
    return await (posted_agenda(tx, board, of) if "/" in of else draft_agenda(tx, board, of))


async def settled_status(tx: Transaction, board: Board, round_key: str) -> StatusSource | None:
    """As the channel may see it, so only once it is settled."""
    round_ = await tx.get(ROUNDS, round_key)
    if round_ is None or not round_.is_settled:
        return None
    meeting: Meeting | None = await tx.get(MEETINGS, round_.meeting)
    status = visible(await round_status(tx, round_), CHANNEL)
    people = {person.key: person for person in await tx.query(PEOPLE)}
    forum = meeting.forum if meeting else board.forum
    return StatusSource(
        board,
        forum,
        meeting.date if meeting else round_.meeting_date,
        status,
        people,
        await printed_obs(tx, board, round_.meeting),
        await focus_titles(tx, round_.meeting),
        None if round_.obs_locked else round_.at(Step.OBS),
    )
