"""The stores the same chaos is let loose on: how the service is started with one, and how what is left is read."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.end_to_end.kept import opened
from usecases.ports import Store


@dataclass(frozen=True, slots=True)
class Backend:
    """`read` opens what is there as the service would find it, also right after a kill."""

    read: Callable[[Path], Awaitable[Store]]
    environment: dict[str, str] = field(default_factory=dict)


BACKENDS = {"tiny": Backend(opened)}
