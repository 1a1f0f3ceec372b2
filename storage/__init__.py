"""Where records are kept: in memory, and in memory with a journal and a TinyDB snapshot in a folder."""

from storage.backup import Backup, open_backup, read_about, restore, write_backup
from storage.disk import Disk
from storage.inspection import Flaw, Inspection, inspect
from storage.memory import MemoryStore
from storage.opening import ReadOnlyStore, open_read_only, open_tiny
from storage.snapshot import SnapshotStorage
from storage.tiny import TinyStore

__all__ = [
    "Backup",
    "Disk",
    "Flaw",
    "Inspection",
    "MemoryStore",
    "ReadOnlyStore",
    "SnapshotStorage",
    "TinyStore",
    "inspect",
    "open_backup",
    "open_read_only",
    "open_tiny",
    "read_about",
    "restore",
    "write_backup",
]
