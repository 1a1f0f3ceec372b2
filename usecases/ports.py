"""The Protocols that use cases await: the store with its transactions, and who sits in a conversation."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

R = TypeVar("R")


class Record(Protocol):
    """A frozen dataclass of the domain that can be stored: its `key` is unique in its collection."""

    @property
    def key(self) -> str: ...


T = TypeVar("T", bound=Record)


@dataclass(frozen=True, slots=True)
class Collection(Generic[T]):
    """A named set of records of one type.

    `indexes` name attributes of the record whose value is a string, `None` (not indexed) or a tuple of strings
    (found under each of them). A `confidential` one may hold closed content: where there is a key it is encrypted at
    rest (design.md §5).
    """

    name: str
    type: type[T]
    indexes: tuple[str, ...] = ()
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Log(Generic[R]):
    """A named append-only sequence of records of one type; the store numbers them 1, 2, 3 … as they commit."""

    name: str
    type: type[R]


class StoreError(Exception):
    """Root of what a store can fail with; nothing of the transaction has been saved."""


class Conflict(StoreError):
    """Something this transaction read has been changed since; run the whole use case again."""


class StoreUnwritable(StoreError):
    """The medium refused the write (full, read-only, gone); memory is as before the transaction."""


class StoreDamaged(StoreError):
    """The stored files are not what was written; the message names file, place and the last good copy."""


class StoreLocked(StoreError):
    """Another process has this data folder open for writing."""


class ContentKeyWrong(StoreError):
    """What is stored is encrypted, and not with a key that was given; the message names the key."""


class Cipher(Protocol):
    """Keeps confidential records unreadable at rest; the newest of its keys encrypts, any of them decrypts."""

    def encrypt(self, plain: bytes) -> str: ...

    def decrypt(self, token: str) -> bytes:
        """Raises:
        ContentKeyWrong: none of the keys made it.
        """
        ...

    def is_newest(self, token: str) -> bool:
        """Whether the newest key made it."""
        ...


class Transaction(Protocol):
    """All or nothing, serializable: `commit` fails with `Conflict` if anything read has changed meanwhile.

    A transaction sees its own writes. Records are immutable and may be shared freely.
    """

    @property
    def changed(self) -> bool:
        """Whether anything has been put, deleted or appended."""
        ...

    async def get(self, collection: Collection[T], key: str) -> T | None: ...

    async def query(self, collection: Collection[T], **where: str) -> list[T]:
        """The records matching every given declared index, sorted by key; all records without `where`.

        Raises:
            KeyError: a name in `where` is not a declared index of the collection.
        """
        ...

    def put(self, collection: Collection[T], record: T) -> None: ...

    def delete(self, collection: Collection[T], key: str) -> None:
        """Remove the record if it is there."""
        ...

    def append(self, log: Log[R], entry: R) -> None:
        """Add an entry at the end of the log; concurrent appends never conflict."""
        ...


class Store(Protocol):
    """One organisation's records."""

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Commits when the block ends, rolls back when it raises.

        Raises (at the end of the block):
            Conflict, StoreUnwritable
        """
        ...

    async def entries(self, log: Log[R], after: int = 0) -> list[tuple[int, R]]:
        """The committed entries numbered above `after`, in order."""
        ...

    async def writable(self) -> bool:
        """Whether a commit would reach the medium now (readiness)."""
        ...

    async def close(self) -> None: ...


async def transact(store: Store, work: Callable[[Transaction], Awaitable[R]], *, attempts: int = 50) -> R:
    """Run `work` in a transaction, again from its input each time it conflicts.

    Raises:
        Conflict: after `attempts` runs.
        StoreUnwritable: nothing was saved.
    """
    for _ in range(attempts - 1):
        try:
            async with store.transaction() as tx:
                return await work(tx)
        except Conflict:
            continue
    async with store.transaction() as tx:
        return await work(tx)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a conversation as the channel's roster tells it; `guest` when the tenant says so."""

    id: str
    name: str = ""
    aad_object_id: str = ""
    upn: str = ""
    tenant: str = ""
    guest: bool = False


class RosterUnavailable(Exception):
    """The channel did not tell who is in the conversation."""


class Roster(Protocol):
    """Who sits in a conversation, asked of the channel itself."""

    async def members(self, service_url: str, conversation: str) -> list[Member]:
        """Raise `RosterUnavailable` when there is no answer."""
        ...

    async def member(self, service_url: str, conversation: str, member: str) -> Member:
        """Raise `RosterUnavailable` when there is no answer."""
        ...
