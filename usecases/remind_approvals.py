"""Remind directors of minutes and texts that wait for their answer, and tell the secretariat when the time is up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import View, view
from domain.meetings import Meeting
from domain.minutes import Edition, Minutes, nudged
from domain.people import Role
from domain.reply_times import Nudge, due_nudge, next_nudge, nudges, reply_due
from domain.written_approvals import Asking, WrittenApproval
from domain.written_approvals import nudged as written_nudged
from usecases.audit import note
from usecases.collections import MEETINGS, MINUTES, PEOPLE, WRITTEN
from usecases.notify import notify
from usecases.open_written_approvals import written_approvals
from usecases.ports import Transaction

VIEWS = {Nudge.SOON: "asked", Nudge.OVER: "overdue"}


@dataclass(frozen=True, slots=True)
class Owed:
    """What waits for answers of `people`: of minutes or a text; `kept` is the record it stands in."""

    kept: Minutes | WrittenApproval
    said: Edition | Asking
    due: datetime

    @property
    def people(self) -> tuple[str, ...]:
        return self.said.waiting_for


async def owed(tx: Transaction, board: Board) -> list[Owed]:
    minutes = [
        Owed(kept, kept.latest, edition_due(board, kept.latest))
        for kept in await tx.query(MINUTES)
        if kept.latest and kept.latest.waiting_for and await _is_on(tx, kept.meeting)
    ]
    written = [
        Owed(one.approval, asked, asked.due)
        for one in await written_approvals(tx)
        if (asked := one.approval.latest) and asked.waiting_for and one.meeting.is_on
    ]
    return [*minutes, *written]


async def _is_on(tx: Transaction, key: str) -> bool:
    meeting: Meeting | None = await tx.get(MEETINGS, key)
    return meeting is not None and meeting.is_on


def edition_due(board: Board, edition: Edition) -> datetime:
    """When an answer to the minutes is asked for."""
    template = board.minutes
    return reply_due(edition.at, template.reply_days, template.reply_at, board.calendar)


async def remind_approvals(tx: Transaction, board: Board, now: datetime) -> int:
    """How many were told; running it again at the same instant changes nothing."""
    count = 0
    for one in await owed(tx, board):
        instants = nudges(one.said.at, one.due, board.calendar)
        nudge = due_nudge(instants, one.said.told, now)
        if nudge is not None:
            count += await _tell(tx, board, now, one, nudge)
    return count


async def _tell(tx: Transaction, board: Board, now: datetime, one: Owed, nudge: Nudge) -> int:
    if isinstance(one.kept, Minutes):
        tx.put(MINUTES, nudged(one.kept, nudge))
    else:
        tx.put(WRITTEN, written_nudged(one.kept, nudge))
    people = await tx.query(PEOPLE)
    receivers = [p for p in people if _hears(p.key, p.has(Role.SECRETARIAT), one.people, nudge)]
    for person in receivers:
        await notify(tx, board, now, person, _view(one, nudge))
    await note(tx, now, "", AuditAction.REMIND_APPROVAL, one.kept.key, f"{one.said.number} {nudge}")
    return len(receivers)


def _hears(person: str, is_secretary: bool, waiting: Iterable[str], nudge: Nudge) -> bool:  # noqa: FBT001  one fact
    return person in waiting if nudge is Nudge.SOON else is_secretary


def _view(one: Owed, nudge: Nudge) -> View:
    asked = {"meeting": one.kept.meeting, "version": str(one.said.number)}
    asked |= {"occasion": "remind"} if nudge is Nudge.SOON else {}
    if isinstance(one.kept, Minutes):
        return view(f"minutes-{VIEWS[nudge]}", **asked)
    return view(f"written-{VIEWS[nudge]}", item=one.kept.item, **asked)


async def next_approval(tx: Transaction, board: Board, after: datetime) -> datetime | None:
    """The next instant at which somebody is reminded."""
    instants = [
        next_nudge(nudges(one.said.at, one.due, board.calendar), one.said.told, after)
        for one in await owed(tx, board)
    ]
    return min((at for at in instants if at is not None), default=None)
