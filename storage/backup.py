"""A backup: all a folder holds in one file, a snapshot with its checksum; and back into a folder."""

import asyncio
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from storage import journal, snapshot
from storage.codec import Codec
from storage.disk import DISK, Disk
from storage.loading import restored
from storage.memory import MemoryStore
from storage.opening import ReadOnlyStore, locked
from storage.snapshot import META, SnapshotStorage
from storage.state import State
from usecases.ports import Cipher, Collection, Log, StoreDamaged, StoreUnwritable

ANOTHER = "another backup"
FILES = (snapshot.NAME, "snapshot.previous.json", journal.NAME)


class Backup(MemoryStore):
    """What a backup file holds, in memory; `about` is what was written into it besides, and its number."""

    def __init__(self, state: State, codec: Codec, about: Mapping[str, Any]) -> None:
        super().__init__(state)
        self.about = about
        self._codec = codec

    def write(self, path: Path, disk: Disk = DISK) -> None:
        """Raises OSError; then there is nothing at `path` that was not there before."""
        _write(path, self._state, self._codec, {}, disk)


async def write_backup(
    store: ReadOnlyStore, path: Path, about: Mapping[str, str], *, disk: Disk = DISK
) -> None:
    """All or nothing at `path`; every record is read back and compared, and the folder is made if need be.

    Raises:
        StoreUnwritable: the medium refuses.
        StoreDamaged: the medium does not hold what was written to it.
    """
    try:
        await asyncio.to_thread(_write_checked, path, store, about, disk)
    except OSError as error:
        raise StoreUnwritable(f"{path} cannot be written: {error.strerror}") from error


def _write_checked(path: Path, store: ReadOnlyStore, about: Mapping[str, str], disk: Disk) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    _write(path, store.state, store.codec, about, disk)
    try:
        is_same = _open(path, store.codec).state.tables() == store.state.tables()
    except StoreDamaged:
        is_same = False
    if not is_same:
        path.unlink()
        raise StoreDamaged(f"{path}: it did not hold what was written into it, and is gone")


def _write(path: Path, state: State, codec: Codec, about: Mapping[str, str], disk: Disk) -> None:
    meta = {**about, "organisation": codec.organisation, "number": state.number}
    try:
        SnapshotStorage(path, codec.encode, disk).write({META: {"1": meta}, **state.tables()})
    except OSError:
        path.with_suffix(".new").unlink(missing_ok=True)
        raise


def read_about(path: Path) -> dict[str, Any]:
    """What was written into a backup besides the records; the whole file is checked.

    Raises:
        StoreDamaged: it is not as it was written, or there is no such file.
    """
    tables = SnapshotStorage(path, otherwise=ANOTHER).read()
    if tables is None:
        raise SnapshotStorage(path, otherwise=ANOTHER).damaged("there is no such file")
    about: dict[str, Any] = tables[META]["1"]
    return about


async def open_backup(
    path: Path,
    *,
    organisation: str,
    collections: Sequence[Collection[Any]],
    logs: Sequence[Log[Any]],
    cipher: Cipher | None = None,
) -> Backup:
    """Every record of it is read.

    Raises:
        StoreDamaged: it is not as it was written, or of another organisation or a newer version.
    """
    return await asyncio.to_thread(_open, path, Codec(organisation, collections, logs, cipher))


def _open(path: Path, codec: Codec) -> Backup:
    storage = SnapshotStorage(path, otherwise=ANOTHER)
    tables = storage.read()
    if tables is None:
        raise storage.damaged("there is no such file")
    about = tables[META]["1"]
    return Backup(restored(storage, tables, codec), codec, about)


async def restore(
    backup: Backup, folder: Path, now: datetime, *, force: bool = False, disk: Disk = DISK
) -> Path | None:
    """Make the folder hold what the backup holds; with `force` what was there is kept in the folder returned.

    Raises:
        StoreLocked: a service has the folder open.
        StoreUnwritable: there is a store in it and no `force`, or the medium refuses.
    """
    lock = locked(folder)
    try:
        if is_used(folder) and not force:
            raise StoreUnwritable(
                f"{folder} holds a store: give an empty folder, or --force to keep it aside"
            )
        return await asyncio.to_thread(_restore, backup, folder, now, disk)
    except OSError as error:
        raise StoreUnwritable(f"{folder} cannot be restored: {error.strerror}") from error
    finally:
        lock.release()


def is_used(folder: Path) -> bool:
    return any((folder / name).exists() for name in FILES)


def _restore(backup: Backup, folder: Path, now: datetime, disk: Disk) -> Path | None:
    """Between the steps the folder refuses to open for want of a journal: never half old, half new, nor empty."""
    ready = folder / "restored.json"
    ready.unlink(missing_ok=True)
    backup.write(ready, disk)
    aside = _keep_aside(folder, now, disk) if is_used(folder) else None
    (folder / journal.NAME).unlink(missing_ok=True)
    disk.sync_folder(folder)
    disk.rename(ready, folder / snapshot.NAME)
    (folder / "snapshot.previous.json").unlink(missing_ok=True)
    disk.sync_folder(folder)
    file = disk.open(folder / journal.NAME)
    try:
        disk.sync(file)
    finally:
        os.close(file)
    disk.sync_folder(folder)
    return aside


def _keep_aside(folder: Path, now: datetime, disk: Disk) -> Path:
    """Copied, not moved: the folder stays as it is until the new snapshot takes its place."""
    aside = folder / f"before-restore-{now:%Y%m%dT%H%M%SZ}"
    aside.mkdir(mode=0o700)
    for name in FILES:
        if (folder / name).exists():
            disk.copy(folder / name, aside / name)
    disk.sync_folder(aside)
    return aside
