"""The few calls to the file system that must reach the medium or fail; tests put a failing disk in their place."""

import os
import shutil
from pathlib import Path

# Not every system has fdatasync; it saves writing the file's times.
_sync = getattr(os, "fdatasync", os.fsync)


class Disk:
    """Every call raises OSError when the medium refuses; the files are readable by their owner only."""

    def open(self, path: Path, *, empty: bool = False) -> int:
        """A descriptor to read and write, creating the file when it is not there."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | (os.O_TRUNC if empty else 0), 0o600)

    def write(self, file: int, data: bytes, offset: int) -> None:
        rest = memoryview(data)
        while rest:
            written = os.pwrite(file, rest, offset)
            rest, offset = rest[written:], offset + written

    def truncate(self, file: int, length: int) -> None:
        os.ftruncate(file, length)

    def sync(self, file: int) -> None:
        _sync(file)

    def rename(self, source: Path, target: Path) -> None:
        source.replace(target)

    def copy(self, source: Path, target: Path) -> None:
        """On the medium when it returns."""
        file = self.open(target, empty=True)
        try:
            shutil.copyfile(source, target)
            self.sync(file)
        finally:
            os.close(file)

    def sync_folder(self, folder: Path) -> None:
        """Makes creations and renames in the folder last."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


DISK = Disk()
