"""What is done once a night: in real time by APScheduler, in virtual time when the walk passes the hour."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, time, timedelta

import structlog

from bot.background import Background
from bot.metrics import Metrics
from domain.board import Board
from usecases.compare_members import compare_members
from usecases.forget_delivery import forget_delivery
from usecases.ports import Roster, RosterUnavailable, Store, transact

log = structlog.get_logger()
# Local; it exists once in every night of the year.
NIGHT = time(3)

Job = Callable[[datetime], Awaitable[object]]


class Nights:
    """`jobs` by name, one after the other; a job that fails is logged, told to the admins and tried the next night."""

    def __init__(self, board: Board, background: Background, jobs: Mapping[str, Job], now: datetime) -> None:
        self._board = board
        self._background = background
        self._jobs = jobs
        self._done = now

    def following(self, after: datetime) -> datetime:
        """The first night's hour after an instant."""
        day = self._board.day(after)
        tonight = self._board.calendar.instant(day, NIGHT)
        return tonight if tonight > after else self._board.calendar.instant(day + timedelta(days=1), NIGHT)

    def is_due(self, now: datetime) -> bool:
        return self.following(self._done) <= now

    async def run(self, now: datetime) -> None:
        self._done = now
        for name in self._jobs:
            await self.catch_up(name, now)

    async def catch_up(self, name: str, now: datetime) -> None:
        """One of them, e.g. at a start after a night without the service."""
        await self._background.guarded(self._jobs[name](now), name)


def comparing_members(store: Store, board: Board, roster: Roster, metrics: Metrics) -> Job:
    """A roster that does not answer is no alarm: what was known of the channel still holds."""

    async def job(now: datetime) -> None:
        try:
            new = await transact(store, lambda tx: compare_members(tx, board, now, roster))
        except RosterUnavailable:
            log.warning("members not read")
            metrics.failures.labels(where="roster").inc()
        else:
            log.info("members compared", strangers=new)

    return job


def forgetting(store: Store, board: Board) -> Job:
    """A piece at a time, so that nobody waits long behind a large one."""

    async def job(now: datetime) -> None:
        forgotten = 0
        while found := await transact(store, lambda tx: forget_delivery(tx, board, now)):
            forgotten += found
        if forgotten:
            log.info("delivery forgotten", records=forgotten)

    return job
