"""What a folder holds: the snapshot, and the lines of the journal that are newer."""

from pathlib import Path
from typing import Any, NamedTuple

from storage import journal, snapshot
from storage.codec import Codec
from storage.snapshot import META, SnapshotStorage
from storage.state import State
from usecases.ports import StoreDamaged


class Loaded(NamedTuple):
    state: State
    saved: int | None  # the number the snapshot stands at; None without a snapshot
    good: int  # bytes of the journal that are good
    torn: int  # bytes behind them, of a line that was never confirmed


def load(folder: Path, codec: Codec) -> Loaded:
    """Also beside a running service.

    Raises:
        StoreDamaged: a file is not as it was written, belongs to another organisation or to a newer version.
    """
    # The journal first: the service may write a snapshot and cut the journal between the two reads, and a newer
    # snapshot holds all that an older journal does.
    lines = _read(folder / journal.NAME)
    storage = SnapshotStorage(folder / snapshot.NAME)
    tables = storage.read()
    _check_both(folder, storage, lines, tables)
    state = restored(storage, tables or {}, codec)
    saved = state.number if tables is not None else None
    good = _replay(folder, lines or b"", state, codec)
    return Loaded(state, saved, good, len(lines or b"") - good)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _check_both(folder: Path, storage: SnapshotStorage, lines: bytes | None, tables: Any) -> None:
    if tables is None and storage.previous.exists():
        raise storage.damaged("the file is missing")
    if tables is not None and lines is None:
        raise StoreDamaged(
            f"{folder / journal.NAME}: the file is missing. Last good copy: {folder / snapshot.NAME}"
        )


def restored(storage: SnapshotStorage, tables: dict[str, dict[str, Any]], codec: Codec) -> State:
    """The state a snapshot's tables hold.

    Raises:
        StoreDamaged: a document is not what it should be.
    """
    state = State()
    meta = tables.pop(META, {}).get("1", {"organisation": codec.organisation, "number": 0})
    if meta["organisation"] != codec.organisation:
        raise storage.of_another(meta["organisation"], codec.organisation)
    try:
        state.apply(
            [
                codec.add(name, table[number])
                for name, table in tables.items()
                for number in sorted(table, key=int)
            ]
        )
    except ValueError as error:
        raise storage.damaged(str(error)) from None
    state.number = meta["number"]
    return state


def _replay(folder: Path, data: bytes, state: State, codec: Codec) -> int:
    """The length that is good."""
    path, good = folder / journal.NAME, 0
    good_copy = f"{folder / snapshot.NAME} and the lines before"
    for line in journal.read_lines(path, data, codec.organisation, good_copy):
        if line.number > state.number + 1:
            why = f"number {line.number} follows {state.number}"
            raise journal.damaged(path, line.place, why, good_copy)
        if line.number == state.number + 1:
            try:
                changes = [codec.decode_change(*change) for change in line.changes]
            except ValueError as error:
                raise journal.damaged(path, line.place, str(error), good_copy) from None
            state.apply(changes)
        good = line.end
    return good
