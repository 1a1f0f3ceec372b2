"""Look through a folder's files for everything that is wrong with them, where opening stops at the first."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from storage import journal, snapshot
from storage.codec import Codec
from storage.memory import MemoryStore
from storage.snapshot import META, SnapshotStorage
from storage.state import Change, State, Write
from usecases.ports import Cipher, Collection, Log, StoreDamaged


class Flaw(NamedTuple):
    """`place` is a file, with the line or the table and number in it."""

    place: str
    what: str


@dataclass(slots=True)
class Inspection:
    """What is wrong, and all that could be read in spite of it; `torn` bytes at the end were never confirmed;
    `outdated` counts what is not encrypted as it is to be.
    """

    flaws: list[Flaw] = field(default_factory=list)
    state: State = field(default_factory=State)
    lines: int = 0
    torn: int = 0
    outdated: int = 0

    @property
    def store(self) -> MemoryStore:
        return MemoryStore(self.state)

    def counts(self) -> dict[str, int]:
        return {name: len(table) for name, table in sorted(self.state.tables().items())}


async def inspect(
    folder: Path,
    *,
    organisation: str,
    collections: Sequence[Collection[Any]],
    logs: Sequence[Log[Any]],
    cipher: Cipher | None = None,
) -> Inspection:
    """Without the lock: a service may be running.

    Raises:
        StoreDamaged: there is no store in the folder.
    """
    return await asyncio.to_thread(_inspect, folder, Codec(organisation, collections, logs, cipher))


def _inspect(folder: Path, codec: Codec) -> Inspection:
    # In this order, as in `storage.loading`.
    path = folder / journal.NAME
    lines = path.read_bytes() if path.exists() else None
    storage = SnapshotStorage(folder / snapshot.NAME)
    tables = _tables(folder / snapshot.NAME)
    if lines is None and tables is None and not storage.previous.exists():
        raise StoreDamaged(f"{folder}: there is no store here")
    found = Inspection()
    if tables is None and storage.previous.exists():
        found.flaws.append(Flaw(snapshot.NAME, "the file is missing"))
    if tables is not None and lines is None:
        found.flaws.append(Flaw(journal.NAME, "the file is missing"))
    for path in (folder / snapshot.NAME, storage.previous):
        _check_checksum(path, found)
    _look_through_snapshot(tables or {}, codec, found)
    _look_through_journal(lines or b"", codec, found)
    found.outdated = codec.outdated
    return found


def _tables(path: Path) -> dict[str, Any] | None:
    """All that can still be told apart, whatever the checksum says."""
    try:
        tables = orjson.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except orjson.JSONDecodeError:
        return {}
    return tables if isinstance(tables, dict) else {}


def _check_checksum(path: Path, found: Inspection) -> None:
    try:
        SnapshotStorage(path).read()
    except StoreDamaged as damage:
        why = str(damage).removeprefix(f"{path}: ").split(". Last good copy", maxsplit=1)[0]
        found.flaws.append(Flaw(path.name, why))


def _look_through_snapshot(tables: dict[str, Any], codec: Codec, found: Inspection) -> None:
    meta = tables.pop(META, {}).get("1", {})
    organisation = meta.get("organisation", codec.organisation)
    if organisation != codec.organisation:
        why = f"it belongs to {organisation!r}, not to {codec.organisation!r}"
        found.flaws.append(Flaw(snapshot.NAME, why))
        return
    found.state.apply(_readable(tables, codec, found))
    found.state.number = meta.get("number", 0)


def _readable(tables: dict[str, Any], codec: Codec, found: Inspection) -> Iterator[Change]:
    for name, table in tables.items():
        keys: set[str] = set()
        for number in sorted(table, key=int):
            place = f"{snapshot.NAME}, {name} {number}"
            try:
                change = codec.add(name, table[number])
            except ValueError as error:
                found.flaws.append(Flaw(place, str(error)))
                continue
            if isinstance(change, Write):
                if change.key in keys:
                    found.flaws.append(Flaw(place, f"the key {change.key!r} is there twice"))
                keys.add(change.key)
            yield change


def _look_through_journal(data: bytes, codec: Codec, found: Inspection) -> None:
    *complete, torn = data.split(b"\n")
    if complete and not torn and not journal.is_whole(complete[-1]):
        torn = complete.pop() + b"\n"
    found.lines, found.torn = len(complete), len(torn)
    expected: int | None = found.state.number + 1
    for place, text in enumerate(complete, 1):
        where = f"{journal.NAME}, line {place}"
        try:
            line = journal.parse(text, codec.organisation)
        except ValueError as error:
            found.flaws.append(Flaw(where, str(error)))
            expected = None
            continue
        number = line["number"]
        if expected is not None and number > expected:
            found.flaws.append(Flaw(where, f"number {number} follows {expected - 1}"))
        if number > found.state.number:
            found.state.apply(_decoded(line["changes"], codec, where, found))
            found.state.number = number
        expected = found.state.number + 1


def _decoded(changes: list[list[Any]], codec: Codec, where: str, found: Inspection) -> list[Change]:
    readable = []
    for change in changes:
        try:
            readable.append(codec.decode_change(*change))
        except ValueError as error:
            found.flaws.append(Flaw(where, str(error)))
    return readable
