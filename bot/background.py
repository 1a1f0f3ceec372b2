"""The one owner of background tasks, and the wrapper that every job runs in."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any

import structlog

from bot.alerts import Alerts
from bot.metrics import Metrics
from usecases.ports import StoreError

log = structlog.get_logger()


class Background:
    """Starts tasks, logs what they could not handle, and ends them all when the service stops."""

    def __init__(self, metrics: Metrics, alerts: Alerts) -> None:
        self._metrics = metrics
        self._alerts = alerts
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    async def guarded(self, job: Awaitable[object], name: str, **ids: str) -> bool:
        """Whether the job went well; a failed one is logged, and whoever runs it decides when it is tried again.

        `name` is one of a few, since it is counted by; `ids` are for the log.
        """
        try:
            await job
        except Exception as error:  # noqa: BLE001  one of the two places that catch everything (style.md, errors)
            level = log.error if isinstance(error, StoreError) else log.exception
            level("job failed", job=name, error=type(error).__name__, **ids)
            self._metrics.failures.labels(where=name).inc()
            self._alerts.failed(name, error)
            return False
        self._alerts.went_well(name)
        return True

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._metrics.failures.labels(where="task").inc()
            log.error(
                "background task failed", task=task.get_name(), error=type(error).__name__, exc_info=error
            )

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
