"""The default store: memory, made to last by a journal and a TinyDB snapshot in a folder of one process."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import structlog
from filelock import FileLock

from storage import snapshot
from storage.codec import Codec
from storage.disk import Disk
from storage.journal import Journal, line
from storage.loading import Loaded
from storage.memory import MemoryStore
from storage.snapshot import META, SnapshotStorage
from storage.state import Place
from storage.threads import finish, to_its_end
from storage.transaction import OptimisticTransaction
from usecases.ports import Conflict, StoreError, StoreUnwritable

log = structlog.get_logger()


@dataclass(slots=True, eq=False)
class _Waiting:
    """A transaction on its way to the medium."""

    transaction: OptimisticTransaction
    changes: bytes
    decided: bool = False
    error: StoreError | None = None

    def decide(self, error: StoreError | None = None) -> None:
        self.decided, self.error = True, error


class TinyStore(MemoryStore):
    """Group commit: while one line is flushed the next transactions gather, and share the line after it.

    A line is what reaches the medium whole or not at all, so all that was flushed together stands in one.
    `failed_snapshots` counts them since the start, for the alert.
    """

    def __init__(
        self, folder: Path, codec: Codec, lock: FileLock, loaded: Loaded, snapshot_every: int, disk: Disk
    ) -> None:
        super().__init__(loaded.state)
        self._codec = codec
        self._lock = lock
        self._closed = False
        self.failed_snapshots = 0
        self._journal = Journal(folder, loaded.good, disk)
        self._snapshot = SnapshotStorage(folder / snapshot.NAME, codec.encode, disk)
        self._saved = loaded.saved
        self._every = snapshot_every
        self._due = snapshot_every
        self._queue: list[_Waiting] = []
        self._journal_turn = asyncio.Lock()
        self._snapshot_turn = asyncio.Lock()
        self._journal_thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        if loaded.torn:
            log.warning("journal_tail_dropped", folder=str(folder), bytes=loaded.torn)

    async def _commit(self, transaction: OptimisticTransaction) -> None:
        if not transaction.changed:
            return await super()._commit(transaction)
        waiting = _Waiting(transaction, self._codec.encode_changes(transaction.changes))
        self._queue.append(waiting)
        try:
            async with self._journal_turn:
                if not waiting.decided:
                    await self._flush()
        finally:
            if waiting in self._queue:  # cancelled before its turn
                self._queue.remove(waiting)
        if waiting.error:
            raise waiting.error
        if self._journal.length >= self._due and not (self._closed or self._snapshot_turn.locked()):
            await self.save()
        return None

    async def _flush(self) -> None:
        batch = self._take_valid()
        if not batch:
            return
        changes = b",".join(waiting.changes for waiting in batch)
        text = line(self._state.number + 1, self._codec.organisation, changes)
        written, cancelled = await to_its_end(self._journal_thread, self._journal.append, text)
        if written is None:
            self._state.apply(change for waiting in batch for change in waiting.transaction.changes)
        for waiting in batch:
            waiting.decide(StoreUnwritable(str(written)) if written else None)
        if cancelled:
            raise cancelled

    def _take_valid(self) -> list[_Waiting]:
        """Those of the queue that can be committed one after the other; the others are decided."""
        queue, self._queue = self._queue, []
        touched: set[Place] = set()
        valid = []
        for waiting in queue:
            transaction = waiting.transaction
            if self._closed:
                waiting.decide(StoreUnwritable("the store is closed"))
            elif transaction.stale or not touched.isdisjoint(transaction.reads):
                waiting.decide(Conflict())
            else:
                valid.append(waiting)
                touched.update(*map(self._state.touched, transaction.changes))
        return valid

    async def save(self) -> None:
        """Write a snapshot if there is anything new, and cut the journal; a failure is logged and costs nothing."""
        async with self._snapshot_turn:
            if self._saved == self._state.number:
                return
            try:
                await self._save()
            except OSError as error:
                self.failed_snapshots += 1
                log.error("snapshot_failed", error=str(error))  # noqa: TRY400  one line says it all
            self._due = self._journal.length + self._every

    async def rewrite(self) -> None:
        """Write all of it anew, the previous snapshot too, so that nothing is left as it was encoded before."""
        for _ in range(2):
            self._saved = None
            await self.save()
        self._codec.outdated = 0

    async def _save(self) -> None:
        async with self._journal_turn:
            number, offset, tables = self._state.number, self._journal.length, self._state.tables()
        meta = {"organisation": self._codec.organisation, "number": number}
        await finish(None, self._snapshot.write, {META: {"1": meta}, **tables})
        self._saved = number
        async with self._journal_turn:
            await finish(self._journal_thread, self._journal.cut, offset)

    async def writable(self) -> bool:
        async with self._journal_turn:
            if self._closed:
                return False
            try:
                await finish(self._journal_thread, self._journal.probe)
            except OSError:
                return False
            return True

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        try:
            await self.save()
        finally:
            async with self._journal_turn:
                self._journal.close()
                self._journal_thread.shutdown()
                self._lock.release()
