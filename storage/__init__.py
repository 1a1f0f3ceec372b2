"""Where records are kept: in memory, and in memory with a journal and a TinyDB snapshot in a folder."""

from storage.disk import Disk
from storage.memory import MemoryStore
from storage.opening import ReadOnlyStore, open_read_only, open_tiny
from storage.snapshot import SnapshotStorage
from storage.tiny import TinyStore

__all__ = [
    "Disk",
    "MemoryStore",
    "ReadOnlyStore",
    "SnapshotStorage",
    "TinyStore",
    "open_read_only",
    "open_tiny",
]
