"""Open the store of a folder: to serve from it, or to read beside the service."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from storage import snapshot
from storage.codec import Codec
from storage.disk import DISK, Disk
from storage.loading import load
from storage.memory import MemoryStore
from storage.tiny import TinyStore
from storage.transaction import OptimisticTransaction
from usecases.ports import Collection, Log, StoreDamaged, StoreLocked, StoreUnwritable

SNAPSHOT_EVERY = 16 * 2**20


async def open_tiny(
    folder: Path,
    *,
    organisation: str,
    collections: Sequence[Collection[Any]],
    logs: Sequence[Log[Any]],
    snapshot_every: int = SNAPSHOT_EVERY,
    disk: Disk = DISK,
) -> TinyStore:
    """The folder is made if need be; a snapshot follows each `snapshot_every` bytes of journal.

    Raises:
        StoreDamaged, StoreLocked, StoreUnwritable
    """
    codec = Codec(organisation, collections, logs)
    try:
        lock = _locked(folder)
        try:
            loaded = await asyncio.to_thread(load, folder, codec)
            store = TinyStore(folder, codec, lock, loaded, snapshot_every, disk)
        except BaseException:
            lock.release()
            raise
    except OSError as error:
        raise StoreUnwritable(str(error)) from error
    await store.save()
    return store


def _locked(folder: Path) -> FileLock:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(folder / "lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreLocked(f"{folder} is open in another process") from error
    return lock


async def open_read_only(
    folder: Path, *, organisation: str, collections: Sequence[Collection[Any]], logs: Sequence[Log[Any]]
) -> "ReadOnlyStore":
    """What the folder holds now, without the lock: a service may be running.

    Raises:
        StoreDamaged: also when there is no store in the folder.
    """
    loaded = await asyncio.to_thread(load, folder, Codec(organisation, collections, logs))
    if loaded.saved is None and not loaded.state.number:
        raise StoreDamaged(f"{folder / snapshot.NAME}: there is no store here. Last good copy: none here")
    return ReadOnlyStore(loaded.state)


class ReadOnlyStore(MemoryStore):
    async def _commit(self, transaction: OptimisticTransaction) -> None:
        if transaction.changed:
            raise StoreUnwritable("opened for reading only")

    async def writable(self) -> bool:
        return False
