"""The admin port, on loopback: readiness and metrics."""

from http import HTTPStatus

from aiohttp import web

from bot.clock import Clock, VirtualClock
from bot.gauges import gauge
from bot.metrics import Metrics
from bot.schedule import TICK_SECONDS, Schedule
from usecases.ports import Store, Transaction, transact

SILENT_SECONDS = 3 * TICK_SECONDS


class Administration:
    """`/readyz` is 503 when the store cannot write or the schedule has not ticked."""

    def __init__(self, store: Store, schedule: Schedule, clock: Clock, metrics: Metrics) -> None:
        self._store = store
        self._schedule = schedule
        self._clock = clock
        self._metrics = metrics

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/readyz", self.ready), web.get("/metrics", self.metrics)]

    async def ready(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's handler shape
        if not await self._store.writable():
            return web.Response(text="store cannot write", status=HTTPStatus.SERVICE_UNAVAILABLE)
        if self._tick_age() > SILENT_SECONDS:
            return web.Response(text="schedule has not ticked", status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response(text="ready")

    def _tick_age(self) -> float:
        """A virtual clock stands still between calls, so its ticks say nothing."""
        if isinstance(self._clock, VirtualClock):
            return 0.0
        age = self._schedule.tick_age
        return float("inf") if age is None else age

    async def metrics(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's handler shape
        async def work(tx: Transaction) -> None:
            await gauge(tx, self._metrics, self._clock.now())

        await transact(self._store, work)
        self._metrics.tick_age.set(self._tick_age())
        self._metrics.writable.set(await self._store.writable())
        return web.Response(body=self._metrics.text(), content_type="text/plain")
