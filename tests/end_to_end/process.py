"""`roedtraad serve --dev …` as a process of its own: started, killed, stopped and asked over HTTP."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.settings import PREFIX
from stage import town
from tests.end_to_end.forge import forge, order
from tests.ports import free_port

STARTS_WITHIN = 60.0
ROEDTRAAD = (sys.executable, "-W", "ignore", "-c", "from stage.cli import main; main()")


def free_ports() -> int:
    """A port that is free, and so is the one above it, the admin port."""
    return free_port(in_a_row=2)


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process that has ended left behind."""

    code: int
    out: str
    err: str


async def run(*arguments: str) -> Ended:
    """The command line, to its end."""
    with tempfile.NamedTemporaryFile() as errors:
        said, wire = await _ordered(list(arguments), Path(errors.name), {})
        async with asyncio.timeout(STARTS_WITHIN):
            out, _, end = (await said.read()).decode().rpartition("ended ")
        wire.close()
        return Ended(int(end), out.partition("\n")[2], errors.read().decode())


async def _ordered(
    arguments: list[str], log: Path, environment: dict[str, str]
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    said, wire = await asyncio.open_unix_connection(forge())
    ours = {name: value for name, value in os.environ.items() if name.startswith(PREFIX)}
    wire.write(order(arguments, log, ours | environment))
    return said, wire


def command(data: Path, port: int, now: str, *more: str) -> list[str]:
    """As interfaces.md §4 has it."""
    clock = ("--now", now) if now else ()
    return ["serve", "--dev", *clock, "--port", str(port), "--data", str(data), *more]


FJORDBY = ("--people", str(town.PEOPLE_CSV), "--plan", str(town.PLAN_CSV))


async def _leave_it() -> None: ...


@dataclass(slots=True)
class Bot:
    """The service's process; `starts` counts how often it was started with the same command line, and before each
    but the first `found_dead` looks at what the one before has left behind.
    """

    data: Path
    now: str
    more: Sequence[str] = (*FJORDBY, "--retry-base", "0.05")
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_ports)
    starts: int = 0
    found_dead: Callable[[], Awaitable[object]] = _leave_it
    _pid: int = 0
    _said: asyncio.StreamReader | None = None
    _wire: asyncio.StreamWriter | None = None
    _code: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def admin_url(self) -> str:
        return f"http://127.0.0.1:{self.port + 1}"

    @property
    def log_file(self) -> Path:
        return self.data.parent / f"{self.data.name}.log"

    @property
    def log(self) -> str:
        return self.log_file.read_text()

    async def start(self) -> None:
        """Until it says that it listens; killed before that, it is started again."""
        while True:
            if self.starts:
                await self.found_dead()
            self.starts += 1
            if await self._listens():
                return
            assert await self.ended() == -signal.SIGKILL, self.log

    async def begin(self) -> None:
        """Start the process; nothing is waited for but that it is there."""
        arguments = command(self.data, self.port, self.now, *self.more)
        self._said, self._wire = await _ordered(arguments, self.log_file, self.environment)
        self._pid = int(await self._said.readline())

    async def _listens(self) -> bool:
        await self.begin()
        assert self._said
        async with asyncio.timeout(STARTS_WITHIN):
            line = await self._said.readline()
        if is_over := b"ended" in line:  # also within the line, when it was hit while writing it
            self._note_end(line)
        return b"listens" in line and not is_over

    def kill(self) -> bool:
        """SIGKILL, at once; nothing is waited for. Whether there was a process to kill."""
        pid, self._pid = self._pid, 0
        with contextlib.suppress(ProcessLookupError):
            if pid:
                os.kill(pid, signal.SIGKILL)
                return True
        return False

    async def ended(self, within: float | None = STARTS_WITHIN) -> int:
        """The exit code, negative for a signal, once it has one."""
        if self._said:
            async with asyncio.timeout(within):
                self._note_end(await self._said.read())
        return self._code

    def _note_end(self, said: bytes) -> None:
        assert self._wire
        self._wire.close()
        self._said, self._pid, self._code = None, 0, int(said.split()[-1])

    async def stop(self) -> int:
        """SIGTERM, as an operator's restart does."""
        os.kill(self._pid, signal.SIGTERM)
        return await self.ended()

    async def clock(self, session: aiohttp.ClientSession, to: datetime | None = None) -> dict[str, Any]:
        """`POST /dev/clock`, or `GET` without a time."""
        url = f"{self.url}/dev/clock"
        asked = session.post(url, json={"now": to.isoformat()}) if to else session.get(url)
        async with asked as answer:
            assert answer.status == 200, await answer.text()
            figures: dict[str, Any] = await answer.json()
            return figures
