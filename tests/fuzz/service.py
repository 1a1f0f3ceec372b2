"""The service in a process of its own, as `roedtraad` starts it, but without Teams' limits on how much it may send."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot import rate
from tests.end_to_end.process import FJORDBY, STARTS_WITHIN, command, free_ports

ROOT = Path(__file__).parents[2]
KIB = 1024
GAVE_UP = '"error": "Conflict"'


@dataclass(frozen=True, slots=True)
class Service:
    """`log` is everything it wrote to stderr."""

    process: asyncio.subprocess.Process
    session: aiohttp.ClientSession
    url: str
    log_file: Path

    @property
    def log(self) -> str:
        return self.log_file.read_text(errors="replace")

    @property
    def errors(self) -> list[str]:
        """Lines of the log that tell of something nobody expected."""
        unexpected = (line for line in self.log.splitlines() if GAVE_UP not in line)
        return [line for line in unexpected if '"level": "error"' in line or "Traceback" in line]

    @property
    def gave_up(self) -> int:
        return self.log.count(GAVE_UP)

    @property
    def memory(self) -> int:
        """Bytes it really uses."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * KIB

    @property
    def is_alive(self) -> bool:
        return self.process.returncode is None

    async def walk(self, to: datetime) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/dev/clock", json={"now": to.isoformat()}) as answer:
            answer.raise_for_status()
            figures: dict[str, Any] = await answer.json()
            return figures

    async def next_event(self) -> datetime:
        async with self.session.get(f"{self.url}/dev/clock") as answer:
            return datetime.fromisoformat((await answer.json())["next"])

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(STARTS_WITHIN):
            return await self.process.wait()


@asynccontextmanager
async def served(data: Path, now: datetime, session: aiohttp.ClientSession) -> AsyncIterator[Service]:
    """Until it listens; killed in the end where it was not stopped."""
    port, log_file = free_ports(), data.with_suffix(".log")
    flags = command(data, port, now.isoformat(), *FJORDBY, "--retry-base", "0.02")
    with log_file.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", "-m", __name__, *flags, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=log,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
    assert process.stdout
    async with asyncio.timeout(STARTS_WITHIN):
        assert b"listens" in await process.stdout.readline(), log_file.read_text()
    try:
        yield Service(process, session, f"http://127.0.0.1:{port}", log_file)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def main() -> None:
    """What is sent is not what is tried here; in real time it would take an hour."""
    many = rate.Limit(100_000, 1)
    rate.PER_TENANT, rate.PER_CONVERSATION = (many,), (many, many, many, many)
    from stage.cli import main as roedtraad  # noqa: PLC0415  after the limits are lifted

    roedtraad()


if __name__ == "__main__":
    main()
