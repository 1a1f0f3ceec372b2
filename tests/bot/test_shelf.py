"""Files beside the records: found by what is in them, and gone when nobody needs them."""

from hashlib import sha256
from pathlib import Path

import pytest

from bot.shelf import Shelf, format_of
from domain.printed import Format

SHA = sha256(b"indhold").hexdigest()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "files")


def test_what_is_put_is_found(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.put(b"indhold") == shelf.put(b"indhold") == SHA
    assert shelf.get(SHA) == b"indhold"
    assert [path.name for path in (tmp_path / "files").iterdir()] == [SHA]
    assert (tmp_path / "files").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("sha", ["", "../data", "0" * 64, SHA.upper()])
def test_nothing_else_is_found(shelf: Shelf, tmp_path: Path, sha: str) -> None:
    (tmp_path / "data").write_bytes(b"x")
    shelf.put(b"indhold")
    assert shelf.get(sha) is None


def test_what_has_been_changed_on_the_disk_is_not_given_out(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put(b"indhold")
    (tmp_path / "files" / SHA).write_bytes(b"andet")
    assert shelf.get(SHA) is None


def test_what_nobody_needs_goes(shelf: Shelf) -> None:
    assert shelf.keep_only(()) == 0
    other = shelf.put(b"andet")
    shelf.put(b"indhold")
    assert shelf.keep_only({SHA}) == 1
    assert (shelf.get(SHA), shelf.get(other)) == (b"indhold", None)


def test_what_kind_it_is() -> None:
    kinds = [format_of(data) for data in (b"\n%PDF-1.7", b"PK\x03\x04", b"text")]
    assert kinds == [Format.PDF, Format.WORD, None]
