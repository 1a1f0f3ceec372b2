"""An optimistic transaction: it remembers the version of all it reads and keeps its changes until the commit."""

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self, cast

from storage.state import Append, Change, Place, State, Write, index_place, index_places, record_place, whole
from usecases.ports import Collection, Conflict, Log, R, StoreError, T


class OptimisticTransaction:
    def __init__(self, state: State, commit: Callable[["OptimisticTransaction"], Awaitable[None]]) -> None:
        self._state = state
        self._commit = commit
        self._writes: dict[tuple[str, str], Write] = {}
        self._appends: list[Append] = []
        self._mixed = False
        self.reads: dict[Place, int] = {}

    @property
    def changed(self) -> bool:
        return bool(self._writes or self._appends)

    @property
    def changes(self) -> list[Change]:
        return [*self._writes.values(), *self._appends]

    @property
    def stale(self) -> bool:
        """Whether anything read has changed since, or between two reads of it."""
        return self._mixed or any(self._state.version(place) != seen for place, seen in self.reads.items())

    async def get(self, collection: Collection[T], key: str) -> T | None:
        if own := self._writes.get((collection.name, key)):
            return cast("T | None", own.record)
        self._note(record_place(collection, key))
        return cast("T | None", self._state.records[collection.name].get(key))

    async def query(self, collection: Collection[T], **where: str) -> list[T]:
        places = [index_place(collection, index, value) for index, value in where.items()]
        # What matches every condition can only change together with what matches the rarest of them.
        self._note(min(places, key=self._state.size, default=whole(collection)))
        records = self._state.records[collection.name]
        found: dict[str, Any] = {key: records[key] for key in self._state.keys(collection.name, places)}
        for own in self._writes.values():
            if own.collection.name == collection.name:
                found.pop(own.key, None)
                if own.record is not None and index_places(collection, own.record).issuperset(places):
                    found[own.key] = own.record
        return [cast("T", found[key]) for key in sorted(found)]

    def put(self, collection: Collection[T], record: T) -> None:
        self._writes[collection.name, record.key] = Write(collection, record.key, record)

    def delete(self, collection: Collection[T], key: str) -> None:
        self._writes[collection.name, key] = Write(collection, key, None)

    def append(self, log: Log[R], entry: R) -> None:
        self._appends.append(Append(log, entry))

    def _note(self, place: Place) -> None:
        version = self._state.version(place)
        self._mixed |= self.reads.setdefault(place, version) != version

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            await self._commit(self)
        elif isinstance(error, Exception) and not isinstance(error, StoreError) and self.stale:
            # What was refused rests on a mix of two states: the rerun decides.
            raise Conflict from error
