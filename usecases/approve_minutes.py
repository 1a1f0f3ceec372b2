"""Send the minutes to be approved, and take the directors' answers to exactly the version they have read."""

from datetime import datetime

from domain.access import Action, Target, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import View, view
from domain.errors import NotPossible
from domain.meetings import Meeting
from domain.minutes import (
    Approval,
    Edition,
    Remark,
    Response,
    answer,
    differs,
    last_edition_known,
    of_items,
    remark,
    send,
)
from domain.people import Person, Role
from usecases.audit import note
from usecases.collections import MINUTES, PEOPLE
from usecases.minutes_of import Held, held, keep
from usecases.notify import notify, withdraw
from usecases.ports import Transaction

LONGEST_REMARK = 2000


async def approvers(tx: Transaction, board: Board, meeting: Meeting) -> list[Person]:
    """The forum's members, whose names stand on the signature page (A15)."""
    return [p for p in await tx.query(PEOPLE) if board.is_member(p, meeting)]


async def send_for_approval(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Edition:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: nothing is decided, or nothing has changed since the last version.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    asked = await approvers(tx, board, found.meeting)
    keys = tuple(person.key for person in asked)
    decisions = tuple(d for _, d in of_items(found.minutes.decisions, found.agenda))
    edition = Edition(
        0,
        found.agenda,
        decisions,
        found.minutes.ratings,
        found.meeting.absent,
        actor.key,
        now,
        keys,
    )
    changed = send(found.minutes, edition)
    keep(tx, found.meeting, changed)
    sent = changed.editions[-1]
    for person in asked:
        before = last_edition_known(changed, person.key)
        was = {"was": str(before.number)} if before else {}
        asking = view("minutes-asked", meeting=found.meeting.key, version=str(sent.number), **was)
        await notify(tx, board, now, person, asking)
    await note(tx, now, actor, AuditAction.SEND_MINUTES, found.meeting.key, str(sent.number))
    return sent


async def answer_minutes(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    number: int,
    approval: Approval,
) -> Edition:
    """The version with the answer; the secretariat hears when it was the last one.

    Raises:
        NotAllowed, UnknownObject, NotPossible: see `domain.minutes.answer`.
    """
    found = await held(tx, board, now, meeting_key)
    require(actor, Action.APPROVE_MINUTES, _asked_of(found, actor))
    changed = answer(
        found.minutes, number, Response(actor.key, approval, now), changing=_is_changing(found, number)
    )
    tx.put(MINUTES, changed)
    await note(tx, now, actor, AuditAction.ANSWER_MINUTES, meeting_key, f"{number} {approval}")
    await withdraw(tx, actor, view("minutes-asked", meeting=meeting_key, version=str(number)))
    edition = changed.editions[-1]
    if not edition.waiting_for:
        told = view("minutes-answered", meeting=meeting_key, version=str(number))
        await _tell_secretariat(tx, board, now, told)
    return edition


def _asked_of(found: Held, person: Person) -> Target:
    """Whoever has been asked, whatever forum they belong to by now."""
    return Target(member=any(person.key in edition.approvers for edition in found.minutes.editions))


def _is_changing(found: Held, number: int) -> bool:
    """What has been approved stays so while its correction is being written."""
    edition = found.minutes.edition(number)
    return (
        edition is not None
        and not edition.is_approved
        and differs(found.minutes, found.agenda, found.meeting.absent)
    )


async def remark_on_minutes(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str, number: int, text: str
) -> Edition:
    """The secretariat reads it as it is written; the version still waits for an answer.

    Raises:
        NotAllowed, UnknownObject, NotPossible: see `domain.minutes.remark`.
    """
    found = await held(tx, board, now, meeting_key)
    require(actor, Action.APPROVE_MINUTES, _asked_of(found, actor))
    if len(text) > LONGEST_REMARK:
        raise NotPossible("decision-too-long", limit=str(LONGEST_REMARK))
    changed = remark(found.minutes, number, Remark(actor.key, text.strip(), now))
    tx.put(MINUTES, changed)
    await note(tx, now, actor, AuditAction.REMARK, meeting_key, str(number))
    edition = changed.editions[-1]
    place = str(len(edition.remarks))
    told = view("minutes-remark", meeting=meeting_key, version=str(number), remark=place)
    await _tell_secretariat(tx, board, now, told)
    return edition


async def _tell_secretariat(tx: Transaction, board: Board, now: datetime, told: View) -> None:
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT):
            await notify(tx, board, now, person, told)


async def waiting_for(tx: Transaction, person: Person) -> list[tuple[str, Edition]]:
    """The newest versions that still wait for the person's answer, by meeting, the latest meeting last."""
    waiting = [
        (m.meeting, m.latest)
        for m in await tx.query(MINUTES)
        if m.latest and person.key in m.latest.unanswered
    ]
    return sorted(waiting, key=lambda pair: pair[1].at)
