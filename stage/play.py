"""The service with a page to try it on: one process, the page and the bot on loopback."""

import asyncio
import signal
import tempfile
from datetime import timedelta
from pathlib import Path

from bot.board import board_of
from domain.rounds import Step
from stage.demo import importing, month_of
from stage.scene import scene, settings_for


async def play_on_a_page(agenda: Path | None, port: int) -> None:
    """Until Ctrl-C; the clock stands on the eve of the round and moves from the page."""
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        month = month_of(agenda, board_of(settings_for(data)))
        start = month.round.at(Step.OPEN) - timedelta(hours=1)
        async with scene(month.people, importing(month), data=data, now=start, page_port=port) as on_stage:
            for client in on_stage.clients.values():
                on_stage.connector.preinstall(client)
            print(f"Open {on_stage.connector.url} in a browser; Ctrl-C ends.", flush=True)  # noqa: T201
            await stopped.wait()
