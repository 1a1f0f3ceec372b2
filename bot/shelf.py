"""The files that are kept beside the records, by what is in them; written aside, so that none is ever half there."""

import os
import re
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from domain.printed import Format

# The folder of papers, beside the records and beside the backups.
SHELF = "files"
PDF_HEAD_WITHIN = 1024
SHA = re.compile(r"[0-9a-f]{64}")


def is_whole(path: Path) -> bool:
    """Whether it is a paper, and not one that is being written."""
    return bool(SHA.fullmatch(path.name))


class Shelf:
    """In the data folder. All of it blocks: call it in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Returns what it is found by."""
        sha = sha256(data).hexdigest()
        path = self._folder / sha
        if not path.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            aside = path.with_suffix(".new")
            with aside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            aside.rename(path)
        return sha

    def get(self, sha: str) -> bytes | None:
        """None where there is no such file, or it is not what it was."""
        if not SHA.fullmatch(sha):
            return None
        try:
            data = (self._folder / sha).read_bytes()
        except OSError:
            return None
        return data if sha256(data).hexdigest() == sha else None

    def keep_only(self, used: Collection[str]) -> int:
        """Removes the others; returns how many."""
        if not self._folder.is_dir():
            return 0
        gone = [path for path in self._folder.iterdir() if path.name not in used]
        for path in gone:
            path.unlink()
        return len(gone)


def format_of(data: bytes) -> Format | None:
    """None for plain text, which is nothing to post."""
    if b"%PDF-" in data[:PDF_HEAD_WITHIN]:
        return Format.PDF
    return Format.WORD if data.startswith(b"PK") else None
