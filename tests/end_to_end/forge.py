"""Forks the command line out of a process that has imported it already: a start takes a tenth of a second, not two."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from select import select

from bot.read_ahead import read_ahead
from storage.codec import adapter
from usecases.collections import COLLECTIONS, LOGS

# The countries are what `holidays` would load at its first question.
IMPORTED_BEFORE = ("stage.cli", "holidays.countries")


@cache
def forge() -> str:
    """The socket of the forge of this process of ours; it ends with us."""
    path = str(Path(tempfile.mkdtemp(prefix="roedtraad-forge-")) / "socket")
    process = subprocess.Popen(  # noqa: S603  our own interpreter
        [sys.executable, "-W", "ignore", "-m", "tests.end_to_end.forge", path],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline()
    atexit.register(_end, process, Path(path).parent)
    return path


def _end(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    process.kill()
    process.communicate()
    (folder / "socket").unlink(missing_ok=True)
    folder.rmdir()


def order(arguments: list[str], log: Path, environment: dict[str, str]) -> bytes:
    """What is written to the socket; then come a line with the pid, the process's own output, and `ended CODE`."""
    return json.dumps([arguments, str(log), environment]).encode() + b"\n"


def serve(path: str) -> None:
    """Fork for each connection, until the process that asked for the forge is gone."""
    for module in IMPORTED_BEFORE:
        import_module(module)
    _warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen(64)
        print("ready", flush=True)  # noqa: T201  for the one who waits
        while sys.stdin not in select([listener, sys.stdin], [], [])[0]:
            connection, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                _watch(connection)
            connection.close()


def _warm_up() -> None:
    """What every process would make for itself, and a fork has."""
    for table in (*COLLECTIONS, *LOGS):
        adapter(table.type)
    read_ahead()


def _watch(connection: socket.socket) -> None:
    """Fork once more for the command line itself, wait for its end and say how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    arguments, log, environment = json.loads(connection.makefile().readline())
    pid = os.fork()
    if pid == 0:
        _become(connection, arguments, log, environment)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    with suppress(OSError):
        connection.sendall(b"ended %d\n" % code)
    os._exit(0)


def _become(connection: socket.socket, arguments: list[str], log: str, environment: dict[str, str]) -> None:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(connection.fileno(), 1)
    os.dup2(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT), 2)
    os.write(1, b"%d\n" % os.getpid())
    os.environ.update(environment)
    sys.argv = ["roedtraad", *arguments]
    import_module("stage.cli").main()


if __name__ == "__main__":
    serve(sys.argv[1])
