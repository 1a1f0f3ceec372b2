"""Look at the schedule: in real time by APScheduler, in virtual time by walking through every due instant."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.alerts import Alerts
from bot.background import Background
from bot.clock import Clock, VirtualClock, monotonic
from bot.nights import NIGHT, Nights
from bot.outbox import Dispatcher
from domain.board import Board
from domain.delivery import OutboxRow, RowState, view
from domain.people import Role
from domain.schedule import next_instant
from usecases.collections import CHANNELS, OUTBOX, PEOPLE, SERVICE, TURNS
from usecases.digest import next_digest
from usecases.pause_sending import note_alive, service_state
from usecases.plan_meetings import plan_meetings
from usecases.ports import Store, Transaction, transact
from usecases.remind_approvals import next_approval
from usecases.run_schedule import run_schedule
from usecases.schedule_state import schedule_state
from usecases.tell_follow_ups import next_follow_up

log = structlog.get_logger()
TICK_SECONDS = 20
TURNS_KEPT = timedelta(hours=24)
FORGET_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Walked:
    """What `POST /dev/clock` answers."""

    now: datetime
    sent: int
    failed: int
    waiting: int


class ClockGoesBack(Exception):
    """The time asked for lies before the clock's own."""


class Schedule:
    """Ticks never overlap: a tick that finds another running waits for it."""

    def __init__(
        self,
        store: Store,
        board: Board,
        clock: Clock,
        dispatcher: Dispatcher,
        background: Background,
        alerts: Alerts,
        nights: Nights,
    ) -> None:
        self._store = store
        self._board = board
        self._clock = clock
        self._dispatcher = dispatcher
        self._background = background
        self._alerts = alerts
        self._nights = nights
        self._one_at_a_time = asyncio.Lock()
        self._one_walk_at_a_time = asyncio.Lock()
        self._forgot_at: datetime | None = None
        self._jobs: AsyncIOScheduler | None = None
        self._ticked_at: float | None = None

    def start(self) -> None:
        """Tick now and every few seconds; a late tick runs all the same, and only once (platform.md §2)."""
        self._jobs = AsyncIOScheduler(timezone="UTC")
        self._jobs.add_job(
            self._job,
            "interval",
            seconds=TICK_SECONDS,
            next_run_time=self._clock.now(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._jobs.add_job(
            self._night,
            "cron",
            hour=NIGHT.hour,
            timezone=self._board.calendar.zone,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._jobs.start()

    def stop(self) -> None:
        if self._jobs is not None:
            self._jobs.shutdown(wait=False)

    async def _job(self) -> None:
        """A failed tick is logged, and the next one does its work."""
        await self._background.guarded(self.tick(), "tick")
        await self._tell_admins()

    async def _tell_admins(self) -> None:
        """Apart from the tick, since the tick may be what fails."""
        await self._background.guarded(self._alerts.tell(self._store, self._board), "alerts")
        await self._dispatcher.wake()

    async def _night(self) -> None:
        await self._nights.run(self._clock.now())
        # Whether something may be said in the channel may have changed.
        await self._dispatcher.heard()

    @property
    def tick_age(self) -> float | None:
        """Real seconds since the last tick that went well; None before the first."""
        return None if self._ticked_at is None else monotonic() - self._ticked_at

    async def tick(self) -> int:
        """Decide what is due now; returns how many steps were decided."""
        async with self._one_at_a_time:
            now = self._clock.now()
            await self.wake_up(now)
            decided = await transact(self._store, lambda tx: run_schedule(tx, self._board, now))
            await self._forget_turns(now)
            self._ticked_at = monotonic()
        await self._dispatcher.wake()
        return decided

    async def wake_up(self, now: datetime) -> None:
        """Note that the service lives; after a long gap the secretariat is shown what waits (design.md §3)."""

        async def work(tx: Transaction) -> None:
            if await note_alive(tx, self._board, now):
                await _show_gap(tx, self._board, now)

        await transact(self._store, work)

    async def _forget_turns(self, now: datetime) -> None:
        """Dedupe records are kept for a day; they are looked through now and then only."""
        if self._forgot_at is None or now - self._forgot_at >= FORGET_EVERY:
            await transact(self._store, lambda tx: _forget_turns(tx, now))
            self._forgot_at = now

    async def walk(self, to: datetime) -> Walked:
        """Go to `to` through every due instant, each with the clock at that instant, sending what falls due.

        Raises:
            ClockGoesBack: also when the clock is a real one.
        """
        async with self._one_walk_at_a_time:
            return await self._walk(to)

    async def _walk(self, to: datetime) -> Walked:
        clock = self._clock
        if not isinstance(clock, VirtualClock) or to < clock.now():
            raise ClockGoesBack(to.isoformat())
        before = replace(self._dispatcher.figures)
        await self._stand_at(clock, clock.now())
        while (instant := await self._next_stop(clock.now())) is not None and instant <= to:
            await self._stand_at(clock, instant)
        await self._stand_at(clock, to)
        figures = self._dispatcher.figures
        return Walked(
            clock.now(),
            figures.sent - before.sent,
            figures.failed - before.failed,
            await self._dispatcher.waiting(),
        )

    async def _stand_at(self, clock: VirtualClock, instant: datetime) -> None:
        async def work(tx: Transaction) -> None:
            tx.put(SERVICE, replace(await service_state(tx), virtual_now=instant, alive_at=instant))

        clock.set(instant)
        await transact(self._store, work)
        await self.tick()
        await self._tell_admins()
        if self._nights.is_due(instant):
            await self._night()
        await self._dispatcher.drain()

    async def _next_stop(self, after: datetime) -> datetime | None:
        """The next event, or the night's hour where a channel is bound: there is nothing else to stop for at night."""

        async def work(tx: Transaction) -> bool:
            return bool(await tx.query(CHANNELS))

        nights = [self._nights.following(after)] if await transact(self._store, work) else []
        event = await self.next_event(after)
        return min(nights + ([event] if event else []), default=None)

    async def next_event(self, after: datetime) -> datetime | None:
        """The next instant at which a step or a follow-up falls due or a waiting message may go."""

        async def work(tx: Transaction) -> datetime | None:
            await plan_meetings(tx, self._board, after)
            step = next_instant(after, await schedule_state(tx, after))
            waiting = [
                r.not_before for r in await tx.query(OUTBOX, state=RowState.WAITING) if r.not_before > after
            ]
            first_of_month = (self._board.local(after).replace(day=1) + timedelta(days=32)).replace(
                day=1, hour=0, minute=0, second=0, microsecond=0
            )
            follow_up = await next_follow_up(tx, self._board, after)
            approval = await next_approval(tx, self._board, after)
            digest = await next_digest(tx, self._board, after)
            told = [at for at in (follow_up, approval, digest) if at]
            return min(waiting + told + ([step] if step else [first_of_month]), default=None)

        return await transact(self._store, work)


async def _show_gap(tx: Transaction, board: Board, now: datetime) -> None:
    for person in await tx.query(PEOPLE):
        if person.has(Role.SECRETARIAT):
            at = board.calendar.next_loud(now)
            key = f"gap/{person.key}/{at.isoformat()}"
            tx.put(
                OUTBOX, OutboxRow(key, f"person/{person.key}", (view("gap"),), not_before=at, created_at=now)
            )


async def _forget_turns(tx: Transaction, now: datetime) -> None:
    """Dedupe records are kept for a day."""
    for record in await tx.query(TURNS):
        if now - record.at > TURNS_KEPT:
            tx.delete(TURNS, record.key)
