"""The snapshot: a TinyDB file of all records, one table per collection or log, replaced whole."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from tinydb.storages import Storage

from storage.disk import DISK, Disk
from storage.journal import FORMAT
from usecases.ports import StoreDamaged

NAME = "snapshot.json"
META = "_meta"
_CHUNK = 1 << 18

Tables = Mapping[str, Mapping[Any, Any]]


class SnapshotStorage(Storage):
    """Opens with `TinyDB(path, storage=SnapshotStorage)`; a reader sees the old file or the new one.

    The last line is the table `_meta` with the checksum of what stands before it, and its own. `otherwise` is where to turn when the
    file is damaged and has no previous one beside it.
    """

    def __init__(
        self,
        path: str | Path,
        encode: Callable[[str, Any], bytes] = lambda _table, document: orjson.dumps(document),
        disk: Disk = DISK,
        *,
        otherwise: str = "none here, restore a backup",
    ) -> None:
        self._path = Path(path)
        self._encode = encode
        self._disk = disk
        self._otherwise = otherwise
        self.previous = self._path.with_suffix(".previous.json")

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables, or None without a file.

        Raises:
            StoreDamaged: the file is not as it was written, or a newer version wrote it.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        body, _, last = data.rpartition(b"\n")
        try:
            meta = orjson.loads(b"{" + last)[META]["1"]
            version, checksum = meta["format"], meta["checksum"]
        except (orjson.JSONDecodeError, KeyError, TypeError):
            raise self.damaged("it is cut off before its last line") from None
        if version > FORMAT:
            raise self.damaged(f"format {version} is newer than this version's")
        # Files of before 0.2 have no checksum of the last line.
        if checksum != f"{zlib.crc32(body):08x}" or meta.get("own", _own(meta)) != _own(meta):
            raise self.damaged("the checksum is wrong")
        tables: dict[str, dict[str, Any]] = orjson.loads(data)
        return tables

    def damaged(self, why: str) -> StoreDamaged:
        good_copy = self.previous if self.previous.exists() else self._otherwise
        return StoreDamaged(f"{self._path}: {why}. Last good copy: {good_copy}")

    def of_another(self, theirs: str, ours: str) -> StoreDamaged:
        """The file is sound: it is the configuration that is not the folder's."""
        return StoreDamaged(
            f"{self._path}: it belongs to {theirs!r}, not to {ours!r}; give the configuration of {theirs!r}"
        )

    def write(self, data: Tables) -> None:
        """Slow and in small steps, for a thread; raises OSError, and then the old file stands."""
        aside = self._path.with_suffix(".new")
        file = self._disk.open(aside, empty=True)
        try:
            self._write_all(file, data)
            self._disk.sync(file)
        finally:
            os.close(file)
        if self._path.exists():
            self._keep_previous()
        self._disk.rename(aside, self._path)
        self._disk.sync_folder(self._path.parent)

    def _write_all(self, file: int, data: Tables) -> None:
        offset = crc = 0
        for chunk in _chunks(self._pieces(data)):
            crc = zlib.crc32(chunk, crc)
            self._disk.write(file, chunk, offset)
            offset += len(chunk)
        meta = {**data.get(META, {}).get("1", {}), "format": FORMAT, "checksum": f"{crc:08x}"}
        meta["own"] = _own(meta)
        self._disk.write(file, b"\n" + orjson.dumps({META: {"1": meta}})[1:], offset)

    def _pieces(self, data: Tables) -> Iterator[bytes]:
        """JSON with a line for each document, up to the last line."""
        yield b"{"
        for name, table in data.items():
            if name != META:
                yield b"\n%s:{" % orjson.dumps(name)
                comma = b""
                for number, document in table.items():
                    yield b'%s\n"%d":%s' % (comma, int(number), self._encode(name, document))
                    comma = b","
                yield b"},"

    def _keep_previous(self) -> None:
        aside = self.previous.with_suffix(".new")
        self._disk.copy(self._path, aside)
        self._disk.rename(aside, self.previous)


def _own(meta: Mapping[str, Any]) -> str:
    """The checksum of the last line's own content."""
    return f"{zlib.crc32(orjson.dumps({name: meta[name] for name in meta if name != 'own'})):08x}"


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    chunk = bytearray()
    for piece in pieces:
        chunk += piece
        if len(chunk) > _CHUNK:
            yield bytes(chunk)
            chunk.clear()
    yield bytes(chunk)
