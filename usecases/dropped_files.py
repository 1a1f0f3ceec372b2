"""Files somebody sends: noted when they arrive, filled in when they have been read, and used as an agenda."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.access import Action, Target, may, require
from domain.agenda import Agenda, with_starts
from domain.agenda_changes import Change, changes
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import OutboxRow, view
from domain.dropped import (
    DroppedFile,
    DroppedState,
    FoundPaper,
    PaperKind,
    known_items,
    prints_closed,
    taken_over,
)
from domain.errors import NotPossible, UnknownObject
from domain.links import Document, Wanted
from domain.meetings import Meeting
from domain.people import Person
from domain.undo import Did
from usecases.audit import note
from usecases.collections import AGENDAS, FILES, MEETINGS, OUTBOX, PEOPLE, POSTED
from usecases.edit_agenda import Edited, agenda_of, edit_agenda
from usecases.forward_plan import plan_of
from usecases.import_calendar import TAKE_CALENDAR, expect_yes_to_calendar
from usecases.move_meeting import meeting_on
from usecases.own_items import may_send_files
from usecases.points_of_paper import keep_left_out, point_titled
from usecases.ports import Transaction
from usecases.post_agenda import edition
from usecases.sheets import as_may_be_kept, expect_yes, stamp_of

# What can be read in a file is known for so long without being used.
UNUSED_FOR = timedelta(days=14)
LONGEST_NAME = 100
# Why a file that could be read is not taken all the same.
PERSONAL_NUMBER = "personal-number"
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def shown_name(name: str) -> str:
    """The last part of whatever path it came with, for people to read; it is never used as a path."""
    last = re.split(r"[/\\]", _NOT_IN_NAMES.sub("", name))[-1].strip()
    return last if len(last) <= LONGEST_NAME else f"{last[: LONGEST_NAME - 1]}…"


async def receive_file(
    tx: Transaction, board: Board, now: datetime, actor: Person, name: str, url: str
) -> DroppedFile:
    """Note that it is to be fetched and read; that is done after the turn.

    Raises:
        NotAllowed
    """
    require(actor, Action.WORK_ON_ITEM, Target(owns=await may_send_files(tx, board, now, actor)))
    received = DroppedFile(secrets.token_hex(8), actor.key, shown_name(name), now, url=url)
    tx.put(FILES, received)
    await note(tx, now, actor, AuditAction.RECEIVE_FILE, received.key)
    return received


async def keeps_bytes(tx: Transaction, file: DroppedFile) -> bool:
    """Of our own files, and of those that are not the secretariat's, none is kept."""
    sender = await tx.get(PEOPLE, file.person)
    return sender is not None and may(sender, Action.MAKE_AGENDA) and stamp_of(file) is None


async def waiting_files(tx: Transaction) -> list[DroppedFile]:
    return sorted(await tx.query(FILES, state=DroppedState.WAITING), key=lambda file: (file.at, file.key))


async def file_was_read(tx: Transaction, now: datetime, found: DroppedFile) -> None:
    """`found` is the received file with what was read in it, or why it could not be; its sender is told.

    The address is forgotten. A file that is gone by now has been forgotten itself.
    """
    received = await tx.get(FILES, found.key)
    if received is None or received.state is not DroppedState.WAITING:
        return
    found = found if found.reason else await as_may_be_kept(tx, found)
    state = DroppedState.REFUSED if found.reason else DroppedState.READ
    tx.put(FILES, replace(found, url="", state=state))
    key = f"file/{found.key}"
    told = view("dropped-file", file=found.key)
    if found.calendar is not None:
        told = view("calendar-file", act=TAKE_CALENDAR, file=found.key)
    tx.put(OUTBOX, OutboxRow(key, f"person/{found.person}", (told,), not_before=now, created_at=now))
    await expect_yes(tx, now, found)
    if found.calendar is not None and not found.reason:
        await expect_yes_to_calendar(tx, now, found)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a paper would change: `agenda` is how it is now, None where there is none; `made` what it would become.

    `same` is an earlier file with the same bytes.
    """

    meeting: Meeting | None
    agenda: Agenda | None
    made: Agenda | None
    changes: tuple[Change, ...]
    same: DroppedFile | None


async def compare_file(tx: Transaction, board: Board, file: DroppedFile) -> Compared:
    paper = file.paper
    meeting = await meeting_of(tx, board, paper) if paper else None
    same = await _same(tx, file)
    if paper is None or meeting is None or paper.kind is not PaperKind.AGENDA:
        return Compared(meeting, None, None, (), same)
    agenda = await tx.get(AGENDAS, meeting.key)
    before = agenda or _empty(meeting, file)
    known = known_items(agenda, paper)
    # What has no key yet gets one when the paper is used.
    keys = {item.number: known.get(item.number, f"?{item.number}") for item in paper.items}
    made = with_starts(taken_over(before, paper, keys, board.agenda, _document(file, paper)))
    return Compared(meeting, agenda, made, tuple(changes(agenda, made)) if agenda else (), same)


async def meeting_of(tx: Transaction, board: Board, paper: FoundPaper) -> Meeting | None:
    """That of the forum it is printed for, on its day; where it does not say which, the first forum's comes first."""
    if paper.day is None:
        return None
    forum = board.forum_called(paper.forum) or (board.first if await _is_shared(tx, paper.day) else None)
    return await meeting_on(tx, paper.day, forum=forum)


async def _is_shared(tx: Transaction, day: date) -> bool:
    return len({m.forum for m in await tx.query(MEETINGS) if m.date == day and m.is_on}) > 1


def _document(file: DroppedFile, paper: FoundPaper) -> str:
    """What the link may open; a file that holds closed content is not kept, so that is our own open variant."""
    return "" if paper.closed_content else file.sha


def is_over(board: Board, now: datetime, meeting: Meeting) -> bool:
    """Whether it is held or cancelled, so that its agenda stays as it is."""
    return not meeting.is_on or meeting.date < board.day(now)


def _empty(meeting: Meeting, file: DroppedFile) -> Agenda:
    return Agenda(
        meeting.key, 0, (), meeting.end, file.at, file.person, day=meeting.date, start=meeting.start
    )


async def _same(tx: Transaction, file: DroppedFile) -> DroppedFile | None:
    """The latest earlier one, and rather one that was used."""
    others = [
        other
        for other in await tx.query(FILES, sha=file.sha)
        if file.sha and other.key != file.key and other.at <= file.at
    ]
    return max(others, key=lambda other: (bool(other.meeting), other.at), default=None)


async def use_file(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str, version: int
) -> Edited:
    """The paper becomes the agenda of its meeting; `version` is the one it was compared with, 0 where none was.

    Raises:
        NotAllowed, UnknownObject, NotPossible: no agenda in it, no such meeting, or the agenda has changed since.
    """
    require(actor, Action.MAKE_AGENDA)
    file = await tx.get(FILES, key)
    if file is None or file.paper is None:
        raise UnknownObject(key)
    paper = file.paper
    if paper.kind is not PaperKind.AGENDA or not paper.items:
        raise NotPossible("file-no-agenda")
    meeting = await meeting_of(tx, board, paper)
    if meeting is None:
        raise NotPossible("file-no-meeting")
    if is_over(board, now, meeting):
        raise NotPossible("file-meeting-over")
    current = await tx.get(AGENDAS, meeting.key)
    if (current.version if current else 0) != version:
        raise NotPossible("agenda-changed")
    before = (meeting, (await plan_of(tx)).awaiting)
    keys = await _keys(tx, await agenda_of(tx, board, now, actor, meeting.key), paper, meeting.forum)
    document = _document(file, paper)
    edited = await edit_agenda(
        tx,
        board,
        now,
        actor,
        meeting.key,
        Did.TAKEN_OVER,
        lambda agenda: taken_over(agenda, paper, keys, board.agenda, document),
    )
    tx.put(FILES, replace(file, meeting=meeting.key, used_at=now))
    return await keep_left_out(tx, now, actor, before, edited)


async def _keys(tx: Transaction, agenda: Agenda, paper: FoundPaper, forum: str) -> dict[int, str]:
    known = known_items(agenda, paper)
    for item in paper.items:
        if item.number not in known:
            known[item.number] = (
                item.kind.value if item.is_standing else (await point_titled(tx, forum, item.title)).code
            )
    return known


async def is_as_document(tx: Transaction, board: Board, agenda: Agenda) -> bool:
    """Whether the agenda still says what the file it was taken over from does."""
    papers = [file.paper for file in await tx.query(FILES, sha=agenda.document) if file.paper]
    if not papers:
        return True
    keys = known_items(agenda, papers[0])
    if len(keys) != len(papers[0].items):
        return False
    return not changes(
        agenda, with_starts(taken_over(agenda, papers[0], keys, board.agenda, agenda.document))
    )


async def forget_files(tx: Transaction, now: datetime) -> int:
    """What was never used is forgotten after some days; returns how many."""
    old = [
        file
        for file in await tx.query(FILES)
        if (file.sheets or not file.meeting) and now - file.at > UNUSED_FOR
    ]
    for file in old:
        tx.delete(FILES, file.key)
    return len(old)


async def files_in_use(tx: Transaction) -> frozenset[str]:
    """The bytes that are still needed: of files that may be used yet, and of agendas that open one."""
    read: Sequence[DroppedFile] = await tx.query(FILES)
    agendas = [*await tx.query(AGENDAS), *(posted.agenda for posted in await tx.query(POSTED))]
    return frozenset({file.sha for file in read} | {agenda.document for agenda in agendas} - {""})


async def kept_document(tx: Transaction, wanted: Wanted) -> str:
    """The file an agenda's link opens; empty where that is our own, as it always is where anything closed is in it."""
    if wanted.closed or wanted.document not in {Document.AGENDA, Document.DRAFT}:
        return ""
    posted = await edition(tx, wanted.of) if wanted.document is Document.AGENDA else None
    draft = await tx.get(AGENDAS, wanted.of) if wanted.document is Document.DRAFT else None
    agenda = posted.agenda if posted else draft
    return agenda.document if agenda and not await names_closed(tx, agenda) else ""


async def names_closed(tx: Transaction, agenda: Agenda) -> bool:
    """Whether the file it was taken over from prints the real title of a closed item."""
    papers = [file.paper for file in await tx.query(FILES, sha=agenda.document) if file.paper]
    return any(prints_closed(agenda, paper) for paper in papers)
