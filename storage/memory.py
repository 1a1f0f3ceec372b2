"""The reference store: records held in memory, gone with the process."""

from contextlib import AbstractAsyncContextManager

from storage.state import State
from storage.transaction import OptimisticTransaction
from usecases.ports import Conflict, Log, R, Transaction


class MemoryStore:
    def __init__(self, state: State | None = None) -> None:
        self._state = state or State()

    @property
    def state(self) -> State:
        """All there is; whoever changes it does so by a transaction."""
        return self._state

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        return OptimisticTransaction(self._state, self._commit)

    async def _commit(self, transaction: OptimisticTransaction) -> None:
        if transaction.stale:
            raise Conflict
        if transaction.changed:
            self._state.apply(transaction.changes)

    async def entries(self, log: Log[R], after: int = 0) -> list[tuple[int, R]]:
        return list(enumerate(self._state.logs[log.name][after:], after + 1))

    async def writable(self) -> bool:
        return True

    async def close(self) -> None:
        """Nothing to give back."""
