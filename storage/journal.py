"""The journal: one JSON line for each flush to the medium, numbered and with a checksum, until a snapshot holds it."""

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from storage.disk import Disk
from usecases.ports import StoreDamaged

FORMAT = 1
NAME = "journal.jsonl"
# {"crc":"0123abcd","entry":{…}} – the checksum is of the entry's bytes.
_HEAD, _MIDDLE, _END = b'{"crc":"', b'","entry":', b"}"
_START = len(_HEAD) + 8 + len(_MIDDLE)
_PROBE = b" " * 4096


def line(number: int, organisation: str, changes: bytes) -> bytes:
    """`changes` are the JSON of all changes, joined by commas."""
    who = orjson.dumps(organisation)
    entry = b'{"format":%d,"organisation":%s,"number":%d,"changes":[%s]}' % (FORMAT, who, number, changes)
    return _HEAD + checksum(entry) + _MIDDLE + entry + _END + b"\n"


def checksum(data: bytes) -> bytes:
    return b"%08x" % zlib.crc32(data)


class Line(NamedTuple):
    place: int  # in the file, from 1
    end: int  # offset of the byte after it
    number: int
    changes: list[list[Any]]


def read_lines(path: Path, data: bytes, organisation: str, good_copy: str) -> Iterator[Line]:
    """The lines of a journal in order; what was being written when the process died is left out at the end.

    Raises:
        StoreDamaged: there is other damage.
    """
    *complete, torn = data.split(b"\n")
    end = 0
    for place, text in enumerate(complete, 1):
        end += len(text) + 1
        if place == len(complete) and not torn and not is_whole(text):
            return
        try:
            content = parse(text, organisation)
        except ValueError as error:
            raise damaged(path, place, str(error), good_copy) from None
        yield Line(place, end, content["number"], content["changes"])


def is_whole(text: bytes) -> bool:
    entry = text[_START : -len(_END)]
    return text == _HEAD + checksum(entry) + _MIDDLE + entry + _END


def parse(text: bytes, organisation: str) -> dict[str, Any]:
    """Raises ValueError saying what is wrong with the line."""
    if not is_whole(text):
        raise ValueError("the checksum is wrong")
    content: dict[str, Any] = orjson.loads(text[_START : -len(_END)])
    if content["format"] > FORMAT:
        raise ValueError(f"format {content['format']} is newer than this version's")
    if content["organisation"] != organisation:
        raise ValueError(f"it belongs to {content['organisation']!r}")
    return content


def damaged(path: Path, place: int, why: str, good_copy: str) -> StoreDamaged:
    return StoreDamaged(f"{path}, line {place}: {why}. Last good copy: {good_copy}")


class Journal:
    """Used by one thread at a time; `length` bytes are good, what lies behind is cut off, at the latest before the
    next line. Opening raises OSError.
    """

    def __init__(self, folder: Path, length: int, disk: Disk) -> None:
        self._path = folder / NAME
        self._disk = disk
        self._file = disk.open(self._path)
        self._sound = False
        self.length = length
        try:
            self._repair()
        except OSError:
            self.close()
            raise

    def append(self, text: bytes) -> None:
        """Raises OSError; then nothing has been added."""
        self._write(text)
        self.length += len(text)
        self._sound = True

    def probe(self) -> None:
        """Write where the next line will stand, and take it away again; raises OSError."""
        self._write(_PROBE)
        self._repair()

    def cut(self, offset: int) -> None:
        """Forget the lines before the offset; when it raises OSError nothing good has been lost."""
        aside = self._path.with_suffix(".new")
        file = self._disk.open(aside, empty=True)
        try:
            rest = os.pread(self._file, self.length - offset, offset)
            self._disk.write(file, rest, 0)
            self._disk.sync(file)
            self._disk.rename(aside, self._path)
        except OSError:
            os.close(file)
            raise
        os.close(self._file)
        self._file, self.length, self._sound = file, len(rest), False
        self._repair()

    def close(self) -> None:
        os.close(self._file)

    def _write(self, text: bytes) -> None:
        self._repair()
        if not os.fstat(self._file).st_nlink:
            raise FileNotFoundError(f"{self._path} has been deleted")
        self._sound = False
        try:
            self._disk.write(self._file, text, self.length)
            self._disk.sync(self._file)
        except OSError:
            # Tried at once, so that a stop now does not bring the line back; else before the next line.
            with suppress(OSError):
                self._repair()
            raise

    def _repair(self) -> None:
        if not self._sound:
            self._disk.truncate(self._file, self.length)
            self._disk.sync(self._file)
            self._disk.sync_folder(self._path.parent)
            self._sound = True
