"""Small records of every shape the domain uses, and how the tests open a store of them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypedDict

from storage import Disk, ReadOnlyStore, TinyStore, open_read_only, open_tiny
from storage.disk import DISK
from usecases.ports import Collection, Log, Store, Transaction


class Phase(StrEnum):
    OPEN = "open"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Round:
    key: str
    phase: Phase = Phase.OPEN
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    text: str = ""
    backgrounds: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    round: str
    initiative: str
    at: datetime = datetime(2025, 5, 14, 7, tzinfo=UTC)
    due: date | None = None
    chiefs: tuple[str, ...] = ()
    deputy: str | None = None
    answer: Answer = field(default_factory=Answer)
    names: dict[str, str] = field(default_factory=dict)
    readers: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        return f"{self.round}/{self.initiative}"


@dataclass(frozen=True, slots=True)
class Counter:
    key: str
    value: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    what: str


ROUNDS = Collection("rounds", Round, ("phase",))
REPORTS = Collection("reports", Report, ("round", "chiefs", "deputy"))
COUNTERS = Collection("counters", Counter)
AUDIT = Log("audit", Entry)
MAIL = Log("mail", Entry)


class Tables(TypedDict):
    organisation: str
    collections: tuple[Collection[Round], Collection[Report], Collection[Counter]]
    logs: tuple[Log[Entry], Log[Entry]]


TABLES = Tables(organisation="Fjordby", collections=(ROUNDS, REPORTS, COUNTERS), logs=(AUDIT, MAIL))


async def tiny(folder: Path, disk: Disk = DISK, *, snapshot_every: int = 2**24) -> TinyStore:
    return await open_tiny(folder, **TABLES, disk=disk, snapshot_every=snapshot_every)


async def reader(folder: Path) -> ReadOnlyStore:
    return await open_read_only(folder, **TABLES)


async def put(store: Store, *records: Round | Report | Counter) -> None:
    async with store.transaction() as tx:
        for record in records:
            put_in(tx, record)


def put_in(tx: Transaction, record: Round | Report | Counter) -> None:
    match record:
        case Round():
            tx.put(ROUNDS, record)
        case Report():
            tx.put(REPORTS, record)
        case Counter():
            tx.put(COUNTERS, record)


async def count(store: Store, value: int) -> None:
    """One commit that changes a record and a log, so that one without the other shows."""
    async with store.transaction() as tx:
        tx.put(COUNTERS, Counter("c", value))
        tx.append(AUDIT, Entry(str(value)))


async def counted(store: Store) -> int:
    """Raises AssertionError when record and log do not agree."""
    async with store.transaction() as tx:
        counter = await tx.get(COUNTERS, "c")
    value = counter.value if counter else 0
    assert await store.entries(AUDIT) == [(number, Entry(str(number))) for number in range(1, value + 1)]
    return value
