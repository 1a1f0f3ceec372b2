"""Disks that fail, wait or are copied at every step: the fakes of `storage.disk.Disk`."""

import errno
import os
import shutil
import threading
from pathlib import Path

from storage import Disk

PATIENCE = 30


class FastDisk(Disk):
    """Nothing of a test must survive a power cut."""

    def sync(self, file: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


class FailingDisk(FastDisk):
    """Refuses the calls named in `full`; a refused write has written half. `refused` has those refused so far."""

    def __init__(self, error: int = errno.ENOSPC) -> None:
        self.error = error
        self.full: set[str] = set()
        self.refused: list[str] = []

    def write(self, file: int, data: bytes, offset: int) -> None:
        if "write" in self.full:
            super().write(file, data[: len(data) // 2], offset)
        self._refuse("write")
        super().write(file, data, offset)

    def sync(self, file: int) -> None:
        self._refuse("sync")
        super().sync(file)

    def truncate(self, file: int, length: int) -> None:
        self._refuse("truncate")
        super().truncate(file, length)

    def rename(self, source: Path, target: Path) -> None:
        self._refuse(f"rename {target.name}")
        super().rename(source, target)

    def _refuse(self, call: str) -> None:
        if call in self.full:
            self.refused.append(call)
            raise OSError(self.error, f"no space left for {call}")


class ReadOnlyDisk(FastDisk):
    """Mounted read-only: files are opened for writing in vain."""

    def open(self, path: Path, *, empty: bool = False) -> int:
        del empty
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))


class WaitingDisk(FastDisk):
    """A sync lasts until `go` is set; `reached` tells that it has begun."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.go = threading.Event()
        self.go.set()

    def hold(self) -> None:
        self.reached.clear()
        self.go.clear()

    def sync(self, file: int) -> None:
        super().sync(file)
        self.reached.set()
        assert self.go.wait(PATIENCE)


class CopyingDisk(FastDisk):
    """Copies the folder before every call, and in the middle of every write, as a crash there would leave it.

    `copies` has each copy with what `confirmed` was at the time.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        self._folder = folder
        self._target = target
        self.confirmed = 0
        self.copies: list[tuple[Path, int]] = []

    def write(self, file: int, data: bytes, offset: int) -> None:
        self._copy()
        half = len(data) // 2
        super().write(file, data[:half], offset)
        self._copy()
        super().write(file, data[half:], offset + half)

    def truncate(self, file: int, length: int) -> None:
        self._copy()
        super().truncate(file, length)

    def sync(self, file: int) -> None:
        self._copy()
        super().sync(file)

    def rename(self, source: Path, target: Path) -> None:
        self._copy()
        super().rename(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._copy()
        super().sync_folder(folder)

    def _copy(self) -> None:
        copy = self._target / str(len(self.copies))
        shutil.copytree(self._folder, copy)
        self.copies.append((copy, self.confirmed))
