"""A port for a server whose address must be known before it listens."""

import random
import socket

# Below those the system gives out by itself, so that no other test is given it between the look and the use.
CHOICE = range(10240, 30000)


def free_port(*, in_a_row: int = 1) -> int:
    """The first of as many free ports of this machine in a row."""
    while True:
        port = random.choice(CHOICE)  # noqa: S311  guards nothing
        if all(map(_is_free, range(port, port + in_a_row))):
            return port


def _is_free(port: int) -> bool:
    with socket.socket() as looking:
        try:
            looking.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
