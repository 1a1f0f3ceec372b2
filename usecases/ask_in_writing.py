"""Ask the board's members to approve a text in writing between meetings, take their answers, and end it (F05)."""

from datetime import date, datetime

from domain.access import Action, Target, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import View, view
from domain.errors import NotPossible
from domain.minutes import Approval, Remark, Response
from domain.people import Person, Role
from domain.reply_times import reply_due
from domain.written_approvals import Asking, WrittenApproval, approve, ask, end, remark
from usecases.approve_minutes import LONGEST_REMARK, approvers
from usecases.audit import note
from usecases.collections import PEOPLE, WRITTEN
from usecases.minutes_of import held
from usecases.notify import notify
from usecases.ports import Transaction


async def ask_in_writing(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting: str,
    item: str,
    text: str,
    until: date | None = None,
) -> Asking:
    """The members are told; with a text they have been asked about already, all of them are asked again about this one.

    Answers are asked for by `until`, else as for minutes.

    Raises:
        NotAllowed, UnknownObject
        NotPossible: the item is closed, nothing is decided there, and see `domain.written_approvals.ask`.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting)
    key = found.open_item(item).key
    if found.minutes.decision(key) is None:
        raise NotPossible("nothing-decided-there")
    members = await approvers(tx, board, found.meeting)
    asked = Asking(0, text, actor.key, now, due_of(board, now, until), tuple(p.key for p in members))
    changed = ask(await _kept(tx, meeting, key), asked)
    tx.put(WRITTEN, changed)
    made = changed.askings[-1]
    told = view("written-asked", meeting=meeting, item=key, version=str(made.number))
    for person in members:
        await notify(tx, board, now, person, told)
    await note(tx, now, actor, AuditAction.ASK_WRITTEN, changed.key, str(made.number))
    return made


def due_of(board: Board, now: datetime, until: date | None = None) -> datetime:
    template = board.minutes
    if until is None:
        return reply_due(now, template.reply_days, template.reply_at, board.calendar)
    return board.calendar.instant(until, template.reply_at)


async def _kept(tx: Transaction, meeting: str, item: str) -> WrittenApproval:
    empty = WrittenApproval(meeting, item)
    return await tx.get(WRITTEN, empty.key) or empty


def asked_of(kept: WrittenApproval, person: Person) -> Target:
    """Whoever has been asked, whatever forum they belong to."""
    return Target(member=any(person.key in asked.approvers for asked in kept.askings))


async def approve_in_writing(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, item: str, number: int
) -> WrittenApproval:
    """The secretariat hears when everybody has.

    Raises:
        NotAllowed, UnknownObject, NotPossible: see `domain.written_approvals.approve`.
    """
    kept = await _open_one(tx, board, now, meeting, item)
    require(actor, Action.APPROVE_MINUTES, asked_of(kept, actor))
    changed = approve(kept, number, Response(actor.key, Approval.APPROVED, now))
    tx.put(WRITTEN, changed)
    await note(tx, now, actor, AuditAction.ANSWER_WRITTEN, changed.key, str(number))
    if not changed.is_open:
        await _tell_secretariat(tx, board, now, view("written-ended", meeting=meeting, item=item))
    return changed


async def remark_in_writing(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting: str,
    item: str,
    number: int,
    text: str,
) -> WrittenApproval:
    """The secretariat reads it as it is written.

    Raises:
        NotAllowed, UnknownObject, NotPossible: see `domain.written_approvals.remark`.
    """
    if len(text) > LONGEST_REMARK:
        raise NotPossible("decision-too-long", limit=str(LONGEST_REMARK))
    kept = await _open_one(tx, board, now, meeting, item)
    require(actor, Action.APPROVE_MINUTES, asked_of(kept, actor))
    changed = remark(kept, number, Remark(actor.key, text.strip(), now))
    tx.put(WRITTEN, changed)
    await note(tx, now, actor, AuditAction.REMARK, changed.key, str(number))
    place = str(len(changed.askings[-1].remarks))
    told = view("written-remark", meeting=meeting, item=item, version=str(number), remark=place)
    await _tell_secretariat(tx, board, now, told)
    return changed


async def end_in_writing(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, item: str
) -> WrittenApproval:
    """With as many as have approved.

    Raises:
        NotAllowed, UnknownObject, NotPossible: nobody has, or it has ended.
    """
    require(actor, Action.MAKE_MINUTES)
    changed = end(await _open_one(tx, board, now, meeting, item), actor.key, now)
    tx.put(WRITTEN, changed)
    await note(tx, now, actor, AuditAction.END_WRITTEN, changed.key)
    return changed


async def _open_one(tx: Transaction, board: Board, now: datetime, meeting: str, item: str) -> WrittenApproval:
    found = await held(tx, board, now, meeting)
    return await _kept(tx, meeting, found.open_item(item).key)


async def _tell_secretariat(tx: Transaction, board: Board, now: datetime, told: View) -> None:
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT):
            await notify(tx, board, now, person, told)
