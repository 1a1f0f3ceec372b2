"""The process that reads one file: bytes come in, what it says goes out as JSON, or the reason it cannot be read."""

import contextlib
import resource
import sys
from datetime import date

from bot.read_apart import READING, REFUSED
from documents.extracting import Unreadable
from documents.file_reading import read_file

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 25


def main() -> int:
    _limit(resource.RLIMIT_AS, MEMORY)
    _limit(resource.RLIMIT_CPU, CPU_SECONDS)
    _limit(resource.RLIMIT_CORE, 0)
    try:
        found = read_file(sys.stdin.buffer.read(), _today())
    except Unreadable as unreadable:
        sys.stdout.write(unreadable.reason)
        return REFUSED
    sys.stdout.buffer.write(READING.dump_json(found))
    return 0


def _today() -> date | None:
    """As our caller says."""
    said = sys.argv[1] if len(sys.argv) > 1 else ""
    return date.fromisoformat(said) if said else None


def _limit(what: int, most: int) -> None:
    """Not above what the process has been given already."""
    with contextlib.suppress(ValueError):
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    sys.exit(main())
