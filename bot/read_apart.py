"""Read a file in a process of its own, which may take only so much time and memory and knows none of our secrets."""

import asyncio
import contextlib
import signal
import sys
from datetime import date

from pydantic import TypeAdapter

from documents.extracting import Reason, Unreadable
from documents.file_reading import FileReading

READING = TypeAdapter(FileReading)
SECONDS = 30.0
# How the child ends when it has said why the file cannot be read.
REFUSED = 3


async def read_apart(data: bytes, today: date | None = None, *, seconds: float = SECONDS) -> FileReading:
    """The loop is never held up: even a 300-page plan is read by another process. `today` as for `read_file`.

    Raises:
        Unreadable: also where the reading was cut short, or the file has made the reader fall.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-m",
        "bot.reader_process",
        today.isoformat() if today else "",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={},
    )
    try:
        async with asyncio.timeout(seconds):
            said, _ = await process.communicate(data)
    except TimeoutError as late:
        raise Unreadable(Reason.TOO_SLOW) from late
    finally:
        if process.returncode is None:
            await _end(process)
    return _answer(process.returncode, said)


async def _end(process: asyncio.subprocess.Process) -> None:
    """Its pipes are closed too, whatever stood in them."""
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.communicate()


def _answer(ended: int | None, said: bytes) -> FileReading:
    if ended == 0:
        return READING.validate_json(said)
    if ended == REFUSED:
        raise Unreadable(Reason(said.decode()))
    raise Unreadable(Reason.TOO_SLOW if ended == -signal.SIGXCPU else Reason.DAMAGED)
