"""Move a meeting, or cancel it, with everything that hangs on its date (design.md §3)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.forums import Forum
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.rounds import Round, RoundState, Step, earlier_deadlines, has_time, move_round, plan_round
from domain.schedule import Outcome
from usecases.audit import note
from usecases.collections import MEETINGS, PEOPLE, ROUNDS, STEPS
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.post_agenda import last_posted, tell_cancelled, tell_moved


@dataclass(frozen=True, slots=True)
class Move:
    """What a move would do: `earlier` names the deadlines that would come earlier; `tells` whether those who have
    been asked hear of a new deadline; `posted` whether the channel has the agenda.
    """

    meeting: Meeting
    moved: Meeting
    round: Round | None = None
    moved_round: Round | None = None
    earlier: tuple[Step, ...] = ()
    tells: bool = False
    posted: bool = False

    @property
    def settles_later(self) -> bool:
        """Whether a round that is not settled is settled at another time."""
        if self.round is None or self.moved_round is None or self.round.is_settled:
            return False
        return self.round.at(Step.FREEZE) != self.moved_round.at(Step.FREEZE)


async def plan_move(
    tx: Transaction, board: Board, now: datetime, meeting_key: str, day: date, start: time | None
) -> Move:
    """Say what moving the meeting would change, without changing it.

    Deadlines that would lie in the past, or closer than a working day, are put as late before the meeting as they
    can be; where even that is too soon for a round that is not settled, the move is refused.

    Raises:
        UnknownObject, NotPossible: it is held, or already then; the new date is over, not a working day, taken, or
            too soon for the status.
    """
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    _refuse_held(board, now, meeting)
    await _refuse_day(tx, board, now, meeting, day)
    moved = _moved(meeting, day, start or meeting.start)
    if moved == meeting:
        raise NotPossible("meeting-already-then")
    if board.calendar.instant(moved.date, moved.start) <= now:
        raise NotPossible("day-over")
    posted = await last_posted(tx, meeting.key) is not None
    round_ = next(iter(await tx.query(ROUNDS, meeting=meeting.key)), None)
    if round_ is None or round_.state is RoundState.ENDED:
        return Move(meeting, moved, posted=posted)
    _refuse_too_soon(board, now, moved, round_)
    planned = plan_round(moved, board.template, board.calendar)
    moved_round = move_round(round_, planned, now, board.calendar)
    tells = round_.state is RoundState.OPEN and now < moved_round.due != round_.due
    earlier = tuple(earlier_deadlines(round_, moved_round, now))
    return Move(meeting, moved, round_, moved_round, earlier, tells, posted)


def _refuse_too_soon(board: Board, now: datetime, moved: Meeting, round_: Round) -> None:
    """The chiefs have a working day before their status is settled."""

    def fits(day: date) -> bool:
        planned = plan_round(replace(moved, date=day), board.template, board.calendar)
        return has_time(round_, planned, now, board.calendar)

    if round_.is_settled or fits(moved.date):
        return
    first = moved.date
    while not fits(first):
        first = board.calendar.after(first, 1)
    raise NotPossible("too-soon-for-status", month=round_.month, day=first.isoformat())


def _moved(meeting: Meeting, day: date, start: time) -> Meeting:
    """The meeting keeps its length."""
    length = datetime.combine(meeting.date, meeting.end) - datetime.combine(meeting.date, meeting.start)
    end = (datetime.combine(day, start) + length).time()
    return replace(meeting, date=day, start=start, end=max(end, start))


def _refuse_held(board: Board, now: datetime, meeting: Meeting) -> None:
    """What has been, stays: its round is history."""
    if board.calendar.instant(meeting.date, meeting.end) <= now:
        raise NotPossible("meeting-held", date=meeting.date.isoformat())


async def _refuse_day(tx: Transaction, board: Board, now: datetime, meeting: Meeting, day: date) -> None:
    if day < board.day(now):
        raise NotPossible("day-over")
    if not board.calendar.is_working(day):
        raise NotPossible("day-closed", date=day.isoformat())
    others = [m for m in await tx.query(MEETINGS) if m.key != meeting.key and m.forum == meeting.forum]
    if any(m.date == day and m.is_on for m in others):
        raise NotPossible("day-taken", date=day.isoformat())


async def move_meeting(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    day: date,
    start: time | None,
) -> Move:
    """Move it; those already told about the round hear the new deadline if there is one, and chiefs who have been
    told that they are on the agenda the new time.
    """
    require(actor, Action.MANAGE_MEETINGS)
    move = await plan_move(tx, board, now, meeting_key, day, start)
    tx.put(MEETINGS, move.moved)
    await note(tx, now, actor, AuditAction.MOVE_MEETING, meeting_key, day.isoformat())
    if move.round and move.moved_round:
        tx.put(ROUNDS, move.moved_round)
        if move.tells:
            await _tell_the_told(tx, board, now, move.round, "deadline-moved")
        if move.posted:
            await tell_moved(tx, board, now, move.moved_round)
    return move


async def cancel_meeting(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, reason: str
) -> Meeting:
    """Cancel it: its round ends, and those already asked are told once; so is the channel if the agenda stands there.

    Raises:
        NotAllowed, UnknownObject
    """
    require(actor, Action.MANAGE_MEETINGS)
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    _refuse_held(board, now, meeting)
    cancelled = replace(meeting, state=MeetingState.CANCELLED, reason=reason)
    tx.put(MEETINGS, cancelled)
    await note(tx, now, actor, AuditAction.CANCEL_MEETING, meeting_key)
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if round_.state is not RoundState.ENDED:
            await end_round(tx, board, now, round_)
    await tell_cancelled(tx, board, now, cancelled)
    return cancelled


async def end_round(tx: Transaction, board: Board, now: datetime, round_: Round) -> None:
    """Its meeting is cancelled: those already asked are told once."""
    tx.put(ROUNDS, replace(round_, state=RoundState.ENDED))
    await _tell_the_told(tx, board, now, round_, "meeting-cancelled")


async def _tell_the_told(tx: Transaction, board: Board, now: datetime, round_: Round, name: str) -> None:
    told = {s.person for s in await tx.query(STEPS, round=round_.key) if s.outcome is Outcome.SENT}
    for key in sorted(told):
        person = await tx.get(PEOPLE, key)
        if person is not None and person.active:
            await notify(tx, board, now, person, view(name, round=round_.key))


async def next_meeting(
    tx: Transaction, today: date, *, forum: Forum | None = None, plan_point: bool = False
) -> Meeting | None:
    """The first meeting from `today` on that is not cancelled."""
    coming = [m for m in await tx.query(MEETINGS) if m.is_on and m.date >= today]
    ours = [m for m in coming if forum is None or forum.has(m)]
    wanted = [m for m in ours if m.plan_point or not plan_point]
    return min(wanted, key=lambda m: (m.date, m.start), default=None)


async def meeting_on(tx: Transaction, day: date, *, forum: Forum | None = None) -> Meeting | None:
    """A cancelled one only where there is no other.

    Raises:
        NotPossible: several forums meet that day.
    """
    found = [m for m in await tx.query(MEETINGS) if m.date == day and (forum is None or forum.has(m))]
    held = [m for m in found if m.is_on]
    if len({m.forum for m in held}) > 1:
        names = ", ".join(m.forum for m in sorted(held, key=lambda m: m.start))
        raise NotPossible("which-forum", date=day.isoformat(), forums=names, forum=held[0].forum)
    return min(found, key=lambda m: (not m.is_on, m.start), default=None)
