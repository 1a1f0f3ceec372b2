"""Blocking work in a thread that a cancelled caller does not leave behind half done."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from typing import ParamSpec

P = ParamSpec("P")


async def finish(
    executor: Executor | None, work: Callable[P, None], *args: P.args, **kwargs: P.kwargs
) -> None:
    error, cancelled = await to_its_end(executor, work, *args, **kwargs)
    if cancelled:
        raise cancelled
    if error:
        raise error


async def to_its_end(
    executor: Executor | None, work: Callable[P, None], *args: P.args, **kwargs: P.kwargs
) -> tuple[BaseException | None, asyncio.CancelledError | None]:
    """Work in a thread, waited for even when cancelled meanwhile: what it failed with, and the cancellation to raise
    when files and memory agree again.
    """
    future = asyncio.get_running_loop().run_in_executor(executor, partial(work, *args, **kwargs))
    cancelled = None
    while not future.done():
        try:
            await asyncio.wait([future])
        except asyncio.CancelledError as error:
            cancelled = error
    return future.exception(), cancelled
