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
from storage.state import State
from storage.tiny import TinyStore
from storage.transaction import OptimisticTransaction
from usecases.ports import Cipher, Collection, Log, StoreDamaged, StoreLocked, StoreUnwritable

SNAPSHOT_EVERY = 16 * 2**20


async def open_tiny(
    folder: Path,
    *,
    organisation: str,
    collections: Sequence[Collection[Any]],
    logs: Sequence[Log[Any]],
    cipher: Cipher | None = None,
    snapshot_every: int = SNAPSHOT_EVERY,
    disk: Disk = DISK,
) -> TinyStore:
    """The folder is made if need be; a snapshot follows each `snapshot_every` bytes of journal. With a `cipher` that is
    new nothing stays in the folder as it was.

    Raises:
        StoreDamaged, StoreLocked, StoreUnwritable, ContentKeyWrong
    """
    codec = Codec(organisation, collections, logs, cipher)
    lock = locked(folder)
    try:
        loaded = await asyncio.to_thread(load, folder, codec)
        store = TinyStore(folder, codec, lock, loaded, snapshot_every, disk)
    except BaseException as error:
        lock.release()
        if isinstance(error, OSError):
            raise StoreUnwritable(str(error)) from error
        raise
    await store.save()
    if codec.outdated:
        await store.rewrite()
    return store


def locked(folder: Path) -> FileLock:
    """The folder's lock, taken; the folder is made if need be.

    Raises:
        StoreLocked, StoreUnwritable
    """
    lock = FileLock(folder / "lock", thread_local=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreLocked(f"{folder} is open in another process") from error
    except OSError as error:
        raise StoreUnwritable(f"{folder} cannot be used as a data folder: {error.strerror}") from error
    return lock


async def open_read_only(
    folder: Path,
    *,
    organisation: str,
    collections: Sequence[Collection[Any]],
    logs: Sequence[Log[Any]],
    cipher: Cipher | None = None,
) -> "ReadOnlyStore":
    """What the folder holds now, without the lock: a service may be running.

    Raises:
        StoreDamaged: also when there is no store in the folder.
        ContentKeyWrong
    """
    codec = Codec(organisation, collections, logs, cipher)
    loaded = await asyncio.to_thread(load, folder, codec)
    if loaded.saved is None and not loaded.state.number:
        raise StoreDamaged(f"{folder / snapshot.NAME}: there is no store here. Last good copy: none here")
    return ReadOnlyStore(loaded.state, codec)


class ReadOnlyStore(MemoryStore):
    def __init__(self, state: State, codec: Codec) -> None:
        super().__init__(state)
        self.codec = codec

    async def _commit(self, transaction: OptimisticTransaction) -> None:
        if transaction.changed:
            raise StoreUnwritable("opened for reading only")

    async def writable(self) -> bool:
        return False
