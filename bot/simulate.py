"""What would be sent from one date to another if nobody answered, without sending anything (design.md §3)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from domain.board import Board
from domain.delivery import OutboxRow
from domain.people import Person
from domain.plan import Initiative
from domain.rounds import Round
from domain.schedule import SYSTEM, Outcome, next_instant
from storage import MemoryStore
from usecases.collections import MEETINGS, OUTBOX, PEOPLE, ROUNDS, STEPS
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.ports import Transaction, transact
from usecases.run_schedule import run_schedule
from usecases.schedule_state import schedule_state

# From the day a round is planned to its meeting, however holidays stretch it.
LONGEST_ROUND = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Send:
    """One message; `at` is local, `meeting` the date of the meeting it belongs to."""

    at: datetime
    step: str
    who: str
    meeting: date


@dataclass(frozen=True, slots=True)
class Collision:
    """A deadline on a day that is kept free of deadlines; `instead` is the day before (design.md §3)."""

    step: str
    day: date
    instead: date
    meeting: date


@dataclass(frozen=True, slots=True)
class Simulation:
    sends: tuple[Send, ...]
    collisions: tuple[Collision, ...]


async def simulate(
    board: Board, people: tuple[Person, ...], plan: tuple[Initiative, ...], first: date, last: date
) -> Simulation:
    """The days from `first` to `last`, both included, with the real schedule on a store in memory.

    It is played from some time before, so that a round is shown that is under way on the first day.
    """
    store = MemoryStore()
    start = now = board.calendar.instant(first - LONGEST_ROUND, time())
    shown_from = board.calendar.instant(first, time())
    end = board.calendar.instant(last + timedelta(days=1), time())

    async def prepare(tx: Transaction) -> None:
        await import_people(tx, start, people)
        await import_plan(tx, start, plan)

    await transact(store, prepare)
    while now < end:
        now = await transact(store, partial(_run, board=board, now=now, end=end))
    async with store.transaction() as tx:
        return Simulation(
            tuple(s for s in await _sends(tx, board, end) if s.at >= shown_from),
            tuple(await _collisions(tx, board, first, last)),
        )


async def _run(tx: Transaction, board: Board, now: datetime, end: datetime) -> datetime:
    """Run what is due; returns the next step, or the next month's first day, when its meeting is proposed."""
    await run_schedule(tx, board, now)
    step = next_instant(now, await schedule_state(tx, now))
    month = (board.local(now).replace(day=1, hour=0, minute=0, second=0) + timedelta(days=32)).replace(day=1)
    return min(step or end, month.astimezone(UTC))


async def _sends(tx: Transaction, board: Board, end: datetime) -> list[Send]:
    found = []
    for record in await tx.query(STEPS):
        round_ = await tx.get(ROUNDS, record.round)
        row = await tx.get(OUTBOX, record.row) if record.row else None
        person = await tx.get(PEOPLE, record.person)
        if record.person != SYSTEM and record.outcome is Outcome.SENT and round_ and row and person:
            found.append(_send(board, record.step, person, row, round_))
    return sorted((s for s in found if s.at < end), key=lambda s: (s.at, s.meeting, s.step, s.who))


def _send(board: Board, step: str, person: Person, row: OutboxRow, round_: Round) -> Send:
    name = "remind" if step.startswith("remind") else step
    return Send(board.local(row.not_before), name, person.name, round_.meeting_date)


async def _collisions(tx: Transaction, board: Board, first: date, last: date) -> list[Collision]:
    meetings = {m.key for m in await tx.query(MEETINGS) if first <= m.date <= last}
    return [
        Collision(step, day, board.calendar.before(day, 1), round_.meeting_date)
        for round_ in await tx.query(ROUNDS)
        if round_.meeting in meetings
        for step, day in board.collisions(round_)
    ]
