"""Compile the agenda of a meeting from its standing items, the opgørelse and the forward plan (A02, A11, A13)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.agenda import Agenda, PortfolioRow
from domain.agenda_making import compile_agenda, refresh
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from usecases.audit import note
from usecases.collections import AGENDAS, MEETINGS, PEOPLE, ROUNDS
from usecases.political_calendar import political_calendar
from usecases.ports import Transaction
from usecases.post_agenda import last_posted
from usecases.round_status import latest_snapshot, rounds_by_date

NEXT_MEETINGS = 3


async def make_agenda(
    tx: Transaction, board: Board, now: datetime, actor: Person, meeting_key: str
) -> Agenda:
    """Compile it, or take what is new into the one there is; the version counts up only when something has changed.

    Raises:
        NotAllowed, UnknownObject: no such meeting, or it is cancelled.
    """
    require(actor, Action.MAKE_AGENDA)
    meeting = await tx.get(MEETINGS, meeting_key)
    if meeting is None or not meeting.is_on:
        raise UnknownObject(meeting_key)
    old = await tx.get(AGENDAS, meeting.key)
    fresh = await _compile(tx, board, now, actor, meeting)
    if old is None:
        return await _keep(tx, now, actor, meeting, fresh)
    locked = await last_posted(tx, meeting.key) is not None
    made = refresh(old, fresh, board.agenda, locked=locked)
    return await _keep(tx, now, actor, meeting, made, old) if made != old else old


async def _keep(
    tx: Transaction, now: datetime, actor: Person, meeting: Meeting, made: Agenda, old: Agenda | None = None
) -> Agenda:
    version = old.version + 1 if old else 1
    kept = replace(made, version=version, made_at=now, made_by=actor.key)
    tx.put(AGENDAS, kept)
    await note(tx, now, actor, AuditAction.MAKE_AGENDA, kept.meeting, str(version))
    if meeting.state is MeetingState.PLANNED:
        tx.put(MEETINGS, replace(meeting, state=MeetingState.DRAFT))
    return kept


async def _compile(tx: Transaction, board: Board, now: datetime, actor: Person, meeting: Meeting) -> Agenda:
    period = board.period or str(meeting.date.year)
    made = compile_agenda(meeting, board.agenda, period, now, actor.key)
    return replace(
        made,
        snapshot=await _snapshot_key(tx, board, meeting),
        portfolio=await portfolio_of(tx, board, meeting),
        calendar=await political_calendar(tx, board, meeting),
    )


async def _snapshot_key(tx: Transaction, board: Board, meeting: Meeting) -> str:
    """Of its own round; another forum that carries the plan item shows what was settled last before its meeting."""
    if meeting.plan_point and not board.carries_rounds(meeting):
        return await _settled_before(tx, meeting)
    for round_ in await tx.query(ROUNDS, meeting=meeting.key):
        if snapshot := await latest_snapshot(tx, round_.key):
            return snapshot.key
    return ""


async def _settled_before(tx: Transaction, meeting: Meeting) -> str:
    settled = [r for r in await rounds_by_date(tx) if r.is_settled and r.meeting_date <= meeting.date]
    snapshot = await latest_snapshot(tx, settled[-1].key) if settled else None
    return snapshot.key if snapshot else ""


async def portfolio_of(tx: Transaction, board: Board, meeting: Meeting) -> tuple[PortfolioRow, ...]:
    """The coming meetings until three that are held; cancelled ones stay visible and do not count (A13)."""
    forum = board.forum_of(meeting)
    ours = [
        m for m in await tx.query(MEETINGS) if m.forum == meeting.forum or (not forum.alone and forum.has(m))
    ]
    later = [m for m in ours if m.date > meeting.date]
    rows: list[PortfolioRow] = []
    held = 0
    for coming in sorted(later, key=lambda m: m.date):
        if held == NEXT_MEETINGS:
            break
        held += coming.is_on
        rows.append(await _row(tx, board, coming))
    return tuple(rows)


async def _row(tx: Transaction, board: Board, meeting: Meeting) -> PortfolioRow:
    """Who is away and whether the mayor comes stand beside the day (A17, K04)."""
    template = board.agenda
    plan = [template.plan_point.format(year=meeting.date.year)] if meeting.plan_point else []
    people = [await tx.get(PEOPLE, key) for key in meeting.absent]
    away = " og ".join(person.name for person in people if person is not None)
    notes = [meeting.note, template.absent.format(names=away) if away else ""]
    notes.append(template.mayor_comes if meeting.mayor else "")
    return PortfolioRow(
        meeting.date,
        "" if meeting.is_on else meeting.reason or "-",
        "; ".join(note for note in notes if note),
        (*plan, *(point.shown for point in meeting.points)),
    )
