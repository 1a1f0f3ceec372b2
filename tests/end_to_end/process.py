"""`roedtraad serve --dev …` as a process of its own: started, killed, stopped and asked over HTTP."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from stage import town

STARTS_WITHIN = 60.0
ROEDTRAAD = (sys.executable, "-W", "ignore", "-c", "from stage.cli import main; main()")


def free_ports() -> int:
    """A port that is free, and so is the one above it, the admin port."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process that has ended left behind."""

    code: int
    out: str
    err: str


async def run(*arguments: str, cwd: Path | None = None) -> Ended:
    """The command line, to its end."""
    process = await asyncio.create_subprocess_exec(
        *ROEDTRAAD, *arguments, cwd=cwd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(STARTS_WITHIN):
        out, err = await process.communicate()
    return Ended(process.returncode or 0, out.decode(), err.decode())


def command(data: Path, port: int, now: str, *more: str) -> list[str]:
    """As interfaces.md §4 has it."""
    files = ("--people", str(town.PEOPLE_CSV), "--plan", str(town.PLAN_CSV))
    clock = ("--now", now) if now else ()
    return ["serve", "--dev", *files, *clock, "--port", str(port), "--data", str(data), *more]


@dataclass(slots=True)
class Bot:
    """The service's process; `starts` counts how often it was started with the same command line."""

    data: Path
    now: str
    more: Sequence[str] = ("--retry-base", "0.05")
    port: int = field(default_factory=free_ports)
    starts: int = 0
    _process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def admin_url(self) -> str:
        return f"http://127.0.0.1:{self.port + 1}"

    @property
    def log(self) -> str:
        return (self.data.parent / f"{self.data.name}.log").read_text()

    async def start(self) -> None:
        """Until it says that it listens; killed before that, it is started again."""
        self.starts += 1
        while not await self._listens():
            assert await self.ended() == -signal.SIGKILL, self.log
            self.starts += 1

    async def _listens(self) -> bool:
        with (self.data.parent / f"{self.data.name}.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *ROEDTRAAD,
                *command(self.data, self.port, self.now, *self.more),
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        assert self._process.stdout
        async with asyncio.timeout(STARTS_WITHIN):
            return b"listens" in await self._process.stdout.readline()

    def kill(self) -> None:
        """SIGKILL, at once; nothing is waited for."""
        if self._process is not None and self._process.returncode is None:
            os.kill(self._process.pid, signal.SIGKILL)

    async def ended(self) -> int:
        assert self._process
        async with asyncio.timeout(STARTS_WITHIN):
            await self._process.communicate()
        assert self._process.returncode is not None
        return self._process.returncode

    async def stop(self) -> int:
        """SIGTERM, as an operator's restart does."""
        assert self._process
        self._process.terminate()
        return await self.ended()

    async def clock(self, session: aiohttp.ClientSession, to: datetime | None = None) -> dict[str, Any]:
        """`POST /dev/clock`, or `GET` without a time."""
        url = f"{self.url}/dev/clock"
        asked = session.post(url, json={"now": to.isoformat()}) if to else session.get(url)
        async with asked as answer:
            assert answer.status == 200, await answer.text()
            figures: dict[str, Any] = await answer.json()
            return figures
