"""The one owner of background tasks, and the wrapper that every job runs in."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any

import structlog

from bot.metrics import Metrics

log = structlog.get_logger()


class Background:
    """Starts tasks, logs what they could not handle, and ends them all when the service stops."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    async def guarded(self, job: Awaitable[object], name: str) -> bool:
        """Whether the job went well; a failed one is logged, and whoever runs it decides when it is tried again."""
        try:
            await job
        except Exception as error:
            log.exception("job failed", job=name, error=type(error).__name__)
            self._metrics.failures.labels(where="job").inc()
            return False
        return True

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error(
                "background task failed", task=task.get_name(), error=type(error).__name__, exc_info=error
            )

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
