"""Confidential records are unreadable in every file there is, and a key can be replaced by another."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypedDict

import pytest

from storage import TinyStore, inspect, open_backup, open_read_only, open_tiny, restore, write_backup
from tests.storage.records import Counter, Round
from usecases.ports import Cipher, Collection, ContentKeyWrong, Log

ROUNDS = Collection("rounds", Round, ("phase",), confidential=True)
COUNTERS = Collection("counters", Counter)
SECRET = "HEMMELIG"


class Reversing:
    """The newest key comes first; what it makes begins with its name and is read from behind."""

    def __init__(self, *keys: str) -> None:
        self._keys = keys

    def encrypt(self, plain: bytes) -> str:
        return f"{self._keys[0]}:{plain.decode()[::-1]}"

    def decrypt(self, token: str) -> bytes:
        key, _, text = token.partition(":")
        if key not in self._keys:
            raise ContentKeyWrong(key)
        return text[::-1].encode()

    def is_newest(self, token: str) -> bool:
        return token.startswith(f"{self._keys[0]}:")


class Tables(TypedDict):
    organisation: str
    collections: Sequence[Collection[Any]]
    logs: Sequence[Log[Any]]
    cipher: Cipher | None


def tables(*keys: str) -> Tables:
    return {
        "organisation": "Fjordby",
        "collections": (ROUNDS, COUNTERS),
        "logs": (),
        "cipher": Reversing(*keys) if keys else None,
    }


async def filled(folder: Path, *keys: str) -> TinyStore:
    store = await open_tiny(folder, **tables(*keys))
    async with store.transaction() as tx:
        tx.put(ROUNDS, Round("may", reports=(SECRET,)))
        tx.put(COUNTERS, Counter("open"))
    return store


def texts_in(folder: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())


async def rounds_of(folder: Path, *keys: str) -> Sequence[Round]:
    store = await open_read_only(folder, **tables(*keys))
    async with store.transaction() as tx:
        return await tx.query(ROUNDS)


async def test_nothing_confidential_stands_in_journal_snapshot_or_backup(tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "out" / "one.json"
    store = await filled(data, "new")
    assert SECRET not in texts_in(data)
    assert '"key":"open"' in texts_in(data)
    await store.close()
    assert SECRET not in texts_in(data)
    await write_backup(await open_read_only(data, **tables("new")), out, {})
    assert SECRET not in texts_in(tmp_path)
    backup = await open_backup(out, **tables("new"))
    await restore(backup, tmp_path / "again", datetime(2025, 5, 14, tzinfo=UTC))
    assert SECRET not in texts_in(tmp_path)
    assert await rounds_of(tmp_path / "again", "new") == [Round("may", reports=(SECRET,))]


@pytest.mark.parametrize("keys", [(), ("wrong",)], ids=["none", "wrong"])
async def test_without_the_key_nothing_opens(tmp_path: Path, keys: tuple[str, ...]) -> None:
    store = await filled(tmp_path, "new")
    await store.close()
    with pytest.raises(ContentKeyWrong):
        await open_tiny(tmp_path, **tables(*keys))
    with pytest.raises(ContentKeyWrong):
        await open_read_only(tmp_path, **tables(*keys))
    with pytest.raises(ContentKeyWrong):
        await inspect(tmp_path, **tables(*keys))


@pytest.mark.parametrize("before", [(), ("old",)], ids=["plain", "with the old key"])
async def test_one_start_with_a_new_key_leaves_nothing_as_it_was(
    tmp_path: Path, before: tuple[str, ...]
) -> None:
    await (await filled(tmp_path, *before)).close()
    looked = await inspect(tmp_path, **tables("new", *before))
    assert looked.outdated == 1
    store = await open_tiny(tmp_path, **tables("new", *before))
    assert SECRET not in texts_in(tmp_path)
    assert "old:" not in texts_in(tmp_path)
    await store.close()
    assert (await inspect(tmp_path, **tables("new"))).outdated == 0
    assert await rounds_of(tmp_path, "new") == [Round("may", reports=(SECRET,))]
