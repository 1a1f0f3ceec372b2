"""The committed records in memory, found by key and index, with the number of the last change of each place."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from usecases.ports import Collection, Log, Record, T


class Place(NamedTuple):
    """What a transaction can have read: one record, all under one index value, or a whole collection."""

    collection: str
    attribute: str
    value: str


def whole(collection: Collection[T]) -> Place:
    return Place(collection.name, "", "")


def record_place(collection: Collection[T], key: str) -> Place:
    return Place(collection.name, "key", key)


def index_place(collection: Collection[T], index: str, value: str) -> Place:
    """Raises KeyError when the index is not declared."""
    if index not in collection.indexes:
        raise KeyError(f"{collection.name} has no index {index}")
    return Place(collection.name, index, value)


def index_places(collection: Collection[T], record: T | None) -> set[Place]:
    """Everything but its key that the record is found under; nothing when there is no record."""
    if record is None:
        return set()
    return {
        Place(collection.name, index, value)
        for index in collection.indexes
        for value in _values(getattr(record, index))
    }


def _values(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class Write(NamedTuple):
    """A record put, or deleted when it is None."""

    collection: Collection[Any]
    key: str
    record: Any | None


class Append(NamedTuple):
    log: Log[Any]
    entry: Any


Change = Write | Append


class State:
    """Changed only by `apply`, never across an await.

    `number` counts what has been applied. A place's version is the number of its last change, and 0 while nothing
    is there, so equal versions mean equal content and what is deleted leaves nothing behind.
    """

    def __init__(self) -> None:
        self.number = 0
        self.records: defaultdict[str, dict[str, Record]] = defaultdict(dict)
        self.logs: defaultdict[str, list[Any]] = defaultdict(list)
        self._keys: defaultdict[Place, set[str]] = defaultdict(set)
        self._versions: dict[Place, int] = {}

    def version(self, place: Place) -> int:
        return self._versions.get(place, 0)

    def size(self, place: Place) -> int:
        return len(self._keys.get(place, ()))

    def keys(self, collection: str, places: list[Place]) -> Iterable[str]:
        """The keys of the records found under every one of the places; all of the collection without places."""
        if not places:
            return self.records[collection].keys()
        return set.intersection(*(self._keys.get(place, set()) for place in places))

    def touched(self, change: Change) -> set[Place]:
        """What a reader must not have read if the change were applied now."""
        if isinstance(change, Append):
            return set()
        collection, key, record = change
        found = index_places(collection, self.records[collection.name].get(key))
        return found | index_places(collection, record) | {whole(collection), record_place(collection, key)}

    def apply(self, changes: Iterable[Change]) -> None:
        self.number += 1
        for change in changes:
            if isinstance(change, Append):
                self.logs[change.log.name].append(change.entry)
            else:
                self._write(change)

    def tables(self) -> dict[str, dict[int, Any]]:
        """All there is now, by table and a number in it: for a log the entry's own."""
        rows = {name: list(records.values()) for name, records in self.records.items()} | self.logs
        return {name: dict(enumerate(table, 1)) for name, table in rows.items() if table}

    def _write(self, write: Write) -> None:
        collection, key, record = write
        records = self.records[collection.name]
        self._versions.update(dict.fromkeys(self.touched(write), self.number))
        before = index_places(collection, records.pop(key, None))
        after = index_places(collection, record)
        for place in after - before:
            self._keys[place].add(key)
        for place in before - after:
            self._leave(place, key)
        if record is not None:
            records[key] = record
        else:
            del self._versions[record_place(collection, key)]

    def _leave(self, place: Place, key: str) -> None:
        self._keys[place].discard(key)
        if not self._keys[place]:
            del self._keys[place], self._versions[place]
