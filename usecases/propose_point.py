"""Propose a point for a meeting, and place what has been proposed; whoever proposed it is told (design.md §2, C03)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person, Role
from domain.proposals import ProposalState, ProposedPoint, decide
from usecases.audit import note
from usecases.collections import MEETINGS, PEOPLE, PROPOSALS
from usecases.forward_plan import add_point
from usecases.move_meeting import next_meeting
from usecases.notify import notify
from usecases.ports import Transaction

MOST_OPEN = 20


async def propose_point(
    tx: Transaction, board: Board, now: datetime, actor: Person, point: ForwardPoint, meeting: Meeting
) -> ProposedPoint:
    """The secretariat hears of it, all that are open in one message.

    Raises:
        NotAllowed, NotPossible: the person has `MOST_OPEN` open ones.
    """
    require(actor, Action.PROPOSE_POINT)
    known = await tx.query(PROPOSALS)
    if sum(one.is_open and one.by == actor.key for one in known) >= MOST_OPEN:
        raise NotPossible("too-many-proposals")
    number = max((one.number for one in known), default=0) + 1
    proposal = ProposedPoint(number, actor.key, now, meeting.key, point)
    tx.put(PROPOSALS, proposal)
    await note(tx, now, actor, AuditAction.PROPOSE_POINT, meeting.key, proposal.key)
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT):
            await notify(tx, board, now, person, view("proposals"))
    return proposal


async def decide_proposal(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, state: ProposalState
) -> ProposedPoint:
    """Put it on the agenda, among the points that wait for a date, or on none.

    Raises:
        NotAllowed, UnknownObject, NotPossible: somebody has decided on it already, or there is no meeting to come.
    """
    require(actor, Action.MAKE_AGENDA)
    proposal = await tx.get(PROPOSALS, key)
    if proposal is None:
        raise UnknownObject(key)
    code = ""
    decide(proposal, state)
    if state is not ProposalState.DECLINED:
        day = (await meeting_for(tx, board, now, proposal)).date if state is ProposalState.ADDED else None
        forum = await _forum_for(tx, board, proposal)
        code = (await add_point(tx, board, now, actor, proposal.point, day, forum=forum)).points[0].code
    decided = decide(proposal, state, code)
    tx.put(PROPOSALS, decided)
    await note(tx, now, actor, AuditAction.DECIDE_PROPOSAL, proposal.key, state)
    by = await tx.get(PEOPLE, proposal.by)
    if by is not None and by.key != actor.key:
        await notify(tx, board, now, by, view("proposal-decided", proposal=proposal.key))
    return decided


async def _forum_for(tx: Transaction, board: Board, proposal: ProposedPoint) -> str:
    meeting = await tx.get(MEETINGS, proposal.meeting)
    return meeting.forum if meeting else board.forum


async def meeting_for(tx: Transaction, board: Board, now: datetime, proposal: ProposedPoint) -> Meeting:
    """The one it was proposed for, or the next where that is over or cancelled."""
    meeting = await tx.get(MEETINGS, proposal.meeting)
    if meeting is not None and meeting.is_on and meeting.date >= board.day(now):
        return meeting
    forum = board.forum_of(meeting) if meeting else board.first
    following = await next_meeting(tx, board.day(now), forum=forum)
    if following is None:
        raise NotPossible("no-meeting")
    return following


async def open_proposals(tx: Transaction) -> list[ProposedPoint]:
    found = [one for one in await tx.query(PROPOSALS) if one.is_open]
    return sorted(found, key=lambda one: one.number)
