"""The journal of meetings: what is there to be filed, that it has been, and what is not (design.md §6)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.filing import Filing, Part, PartKind, Unfiled, unfiled
from domain.meetings import Meeting
from domain.people import Person
from usecases.audit import note
from usecases.collections import AGENDAS, FILINGS, MEETINGS, MINUTES, ROUNDS, SNAPSHOTS
from usecases.ports import Transaction
from usecases.post_agenda import last_posted


async def parts_of(tx: Transaction, meeting: str) -> list[Part]:
    """The agenda as it was posted last, the minutes that stand, and the status the agenda shows."""
    parts = []
    if (posted := await last_posted(tx, meeting)) is not None:
        parts.append(Part(PartKind.AGENDA, str(posted.agenda.version), posted.at))
        parts += await _status(tx, posted.agenda.snapshot)
    minutes = await tx.get(MINUTES, meeting)
    if minutes is not None and (edition := minutes.approved) is not None:
        at = max(reply.at for reply in edition.replies)
        parts.append(Part(PartKind.MINUTES, str(edition.number), at, edition.correction))
    return parts


async def _status(tx: Transaction, key: str) -> list[Part]:
    """The newest opgørelse of the round: that is what the attachment shows."""
    round_ = await tx.get(ROUNDS, key.rpartition("/")[0]) if key else None
    made = await tx.query(SNAPSHOTS, round=round_.key) if round_ else []
    newest = max(made, key=lambda snapshot: snapshot.number, default=None)
    return [Part(PartKind.STATUS, newest.key, newest.at)] if newest else []


async def file_meeting(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting: str, reference: str = ""
) -> Filing:
    """Tick it off as it now stands; what is filed already is given the number it has in the archive.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it has not been held, nothing is there, or all of it is filed.
    """
    require(actor, Action.FILE_MEETING)
    left = await _left(tx, meeting)
    known = await tx.get(MEETINGS, meeting)
    if known is None:
        raise UnknownObject(meeting)
    if board.day(now) < known.date:
        raise NotPossible("filing-not-held")
    parts = await parts_of(tx, meeting)
    if not parts:
        raise NotPossible("filing-empty")
    if left is None:
        return await _with_reference(tx, now, actor, meeting, reference)
    number = left.last.number + 1 if left.last else 1
    made = Filing(meeting, number, reference, actor.key, now, tuple(parts))
    tx.put(FILINGS, made)
    await note(tx, now, actor, AuditAction.FILE_MEETING, made.key)
    return made


async def _with_reference(
    tx: Transaction, now: datetime, actor: Person, meeting: str, reference: str
) -> Filing:
    """The archive's number may be said later."""
    last = max(await tx.query(FILINGS, meeting=meeting), key=lambda filing: filing.number)
    if not reference or reference == last.reference:
        raise NotPossible("filing-done")
    tx.put(FILINGS, named := replace(last, reference=reference))
    await note(tx, now, actor, AuditAction.FILE_MEETING, named.key)
    return named


async def unfile_meeting(tx: Transaction, now: datetime, actor: Person, key: str) -> Filing:
    """It was not filed after all.

    Raises:
        NotAllowed, NotPossible: it is not noted as filed any more.
    """
    require(actor, Action.FILE_MEETING)
    filing = await tx.get(FILINGS, key)
    if filing is None:
        raise NotPossible("filing-undone")
    tx.delete(FILINGS, key)
    await note(tx, now, actor, AuditAction.UNFILE_MEETING, key)
    return filing


async def not_filed(tx: Transaction, board: Board, now: datetime) -> list[tuple[Meeting, Unfiled]]:
    """The meetings that have been held and are not filed as they now stand, the oldest first."""
    held = [m for m in await tx.query(MEETINGS) if m.is_on and m.date <= board.day(now)]
    found = [(meeting, await _left(tx, meeting.key)) for meeting in held]
    return sorted(((m, left) for m, left in found if left is not None), key=lambda pair: pair[0].date)


async def _left(tx: Transaction, meeting: str) -> Unfiled | None:
    return unfiled(meeting, await parts_of(tx, meeting), await tx.query(FILINGS, meeting=meeting))


async def meetings_of_case(tx: Transaction, board: Board, now: datetime, number: str) -> list[Meeting]:
    """The held meetings whose agenda names that case or document, the newest first."""
    held = [m for m in await tx.query(MEETINGS) if m.is_on and m.date <= board.day(now)]
    named = [m for m in held if number in await _numbers(tx, m.key)]
    return sorted(named, key=lambda m: m.date, reverse=True)


async def _numbers(tx: Transaction, meeting: str) -> set[str]:
    agenda = await tx.get(AGENDAS, meeting)
    contents = [item.content for item in agenda.items] if agenda else []
    return {c.case_no for c in contents} | {a.doc_no for c in contents for a in c.attachments}
