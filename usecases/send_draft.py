"""Send a draft of the agenda to the chief executive, and take the answer to exactly that version (design.md §5)."""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Action, require
from domain.agenda_drafts import SentDraft, approve, remark
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import OutboxRow, View, view
from domain.errors import NotPossible, UnknownObject
from domain.frozen import freeze
from domain.people import Person, Role
from usecases.agenda_source import CHAIR, source_of
from usecases.audit import note
from usecases.collections import MEETINGS, OUTBOX, PEOPLE, SENT_DRAFTS
from usecases.make_agenda import make_agenda
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.post_agenda import last_posted

LONGEST_REMARK = 2000


async def chief_executives(tx: Transaction) -> list[Person]:
    """By title; who that is stands in the people file alone."""
    people = [p for p in await tx.query(PEOPLE) if p.has(Role.DIRECTOR)]
    return [p for p in people if p.title.casefold().startswith(CHAIR)]


async def drafts_of(tx: Transaction, meeting: str) -> list[SentDraft]:
    return sorted(await tx.query(SENT_DRAFTS, meeting=meeting), key=lambda draft: draft.number)


async def latest_draft(tx: Transaction, meeting: str) -> SentDraft | None:
    return next(reversed(await drafts_of(tx, meeting)), None)


async def plan_draft(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, to: Person
) -> SentDraft:
    """The draft as it would be sent now, with its number; nothing is sent.

    Raises:
        NotAllowed, UnknownObject, NotPossible: `to` is no director, has this version already, or it is posted.
    """
    require(actor, Action.MAKE_AGENDA)
    if not to.has(Role.DIRECTOR):
        raise NotPossible("draft-to-whom", name=to.name)
    agenda = await make_agenda(tx, board, now, actor, meeting)
    posted = await last_posted(tx, meeting)
    if posted is not None and posted.agenda.version == agenda.version:
        raise NotPossible("draft-is-posted")
    sent = await drafts_of(tx, meeting)
    if sent and sent[-1].approver == to.key and sent[-1].is_of(agenda):
        raise NotPossible("draft-sent-already", name=to.name, version=str(sent[-1].agenda.version))
    source = await source_of(tx, board, agenda)
    frozen = freeze(source) if source else None
    return SentDraft(meeting, len(sent) + 1, agenda, to.key, actor.key, now, frozen)


async def send_draft(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, to: str, version: int
) -> tuple[SentDraft, OutboxRow | None]:
    """With the row it goes in, which may wait for the next half-day. Raises as `plan_draft` does, and NotPossible
    where the agenda is not the version that was asked about.
    """
    person = await tx.get(PEOPLE, to)
    if person is None:
        raise UnknownObject(to)
    draft = await plan_draft(tx, board, now, actor, meeting, person)
    if draft.agenda.version != version:
        raise NotPossible("agenda-changed")
    tx.put(SENT_DRAFTS, draft)
    await note(tx, now, actor, AuditAction.SEND_DRAFT, meeting, str(version), person=person)
    row = await notify(tx, board, now, person, view("agenda-draft", draft=draft.key))
    return draft, await tx.get(OUTBOX, row)


async def approve_draft(tx: Transaction, board: Board, now: datetime, actor: Person, key: str) -> SentDraft:
    """Of exactly the version that was sent.

    Raises:
        UnknownObject, NotPossible: not the actor's, answered, overtaken by a newer one or by the post.
    """
    draft = await _to_answer(tx, actor, key)
    changed = approve(draft, now)
    tx.put(SENT_DRAFTS, changed)
    await note(tx, now, actor, AuditAction.ANSWER_DRAFT, draft.meeting, f"{draft.agenda.version} approved")
    await _tell_sender(tx, board, now, changed, view("draft-answered", draft=key))
    return changed


async def remark_on_draft(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, text: str
) -> SentDraft:
    """Raises as `approve_draft` does; it may be approved before or after."""
    draft = await _to_answer(tx, actor, key)
    if len(text) > LONGEST_REMARK:
        raise NotPossible("decision-too-long", limit=str(LONGEST_REMARK))
    changed = remark(draft, text, now)
    tx.put(SENT_DRAFTS, changed)
    await note(tx, now, actor, AuditAction.ANSWER_DRAFT, draft.meeting, f"{draft.agenda.version} remark")
    place = str(len(changed.remarks))
    await _tell_sender(tx, board, now, changed, view("draft-answered", draft=key, remark=place))
    return changed


async def _to_answer(tx: Transaction, actor: Person, key: str) -> SentDraft:
    draft = await tx.get(SENT_DRAFTS, key)
    if draft is None:
        raise UnknownObject(key)
    if draft.approver != actor.key or not actor.active:
        raise NotPossible("draft-not-yours")
    meeting = await tx.get(MEETINGS, draft.meeting)
    if meeting is None or not meeting.is_on:
        raise NotPossible("draft-cancelled")
    posted = await last_posted(tx, draft.meeting)
    if posted is not None and posted.at >= draft.at:
        raise NotPossible("draft-posted", when=posted.at.isoformat())
    newest = await latest_draft(tx, draft.meeting)
    if newest is not None and newest.number != draft.number:
        raise NotPossible("draft-superseded", version=str(newest.agenda.version))
    return draft


async def _tell_sender(tx: Transaction, board: Board, now: datetime, draft: SentDraft, told: View) -> None:
    """At once in working hours; if the sender has left, everybody in the secretariat."""
    people = await tx.query(PEOPLE)
    senders = [p for p in people if p.key == draft.by and p.active]
    for person in senders or [p for p in people if p.has(Role.SECRETARIAT)]:
        key = f"draft/{draft.key}/{person.key}/{now.isoformat()}"
        at = board.calendar.next_loud(now)
        tx.put(OUTBOX, OutboxRow(key, f"person/{person.key}", (told,), not_before=at, created_at=now))


async def drafts_waiting_for(tx: Transaction, person: Person) -> Sequence[SentDraft]:
    """The newest draft of each coming agenda that was sent to the person and still waits for an approval."""
    found = []
    for draft in await tx.query(SENT_DRAFTS):
        newest = await latest_draft(tx, draft.meeting)
        is_newest = newest is not None and newest.number == draft.number
        if (
            is_newest
            and draft.approver == person.key
            and draft.approved_at is None
            and await _is_open(tx, draft)
        ):
            found.append(draft)
    return found


async def _is_open(tx: Transaction, draft: SentDraft) -> bool:
    meeting, posted = await tx.get(MEETINGS, draft.meeting), await last_posted(tx, draft.meeting)
    return meeting is not None and meeting.is_on and (posted is None or posted.at < draft.at)
