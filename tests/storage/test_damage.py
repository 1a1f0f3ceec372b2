"""Files that are not as they were written: a torn end is dropped, everything else refuses to start."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from tinydb import Query, TinyDB

from storage import SnapshotStorage, open_tiny
from storage.journal import checksum, line
from tests.storage.disks import FastDisk
from tests.storage.records import ROUNDS, TABLES, Round, Tables, count, counted, put, reader, tiny
from usecases.ports import StoreDamaged


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """As a killed process left it: 2 in the previous snapshot, 4 in the snapshot, 5 to 7 in the journal."""
    running = tmp_path / "running"
    store = await tiny(running, FastDisk())
    for value in range(1, 8):
        await count(store, value)
        if value in {2, 4}:
            await store.save()
    left = tmp_path / "left"
    shutil.copytree(running, left)
    await store.close()
    return left


async def value_in(folder: Path) -> int:
    beside = await counted(await reader(folder))
    store = await tiny(folder, FastDisk())
    value = await counted(store)
    await count(store, value + 1)
    await store.close()
    assert await counted(await reader(folder)) == value + 1
    return beside if beside == value else -1


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


async def refusal(folder: Path) -> str:
    with pytest.raises(StoreDamaged) as beside:
        await reader(folder)
    with pytest.raises(StoreDamaged) as caught:
        await tiny(folder, FastDisk())
    assert str(caught.value) == str(beside.value)
    return str(caught.value).replace(str(folder) + "/", "")


async def test_a_killed_process_leaves_all_that_was_confirmed(folder: Path) -> None:
    assert await value_in(folder) == 7


@pytest.mark.parametrize("missing", [1, 2, 30, 80])
async def test_a_torn_last_line_is_dropped(folder: Path, missing: int) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data[:-missing])
    assert await value_in(folder) == 6


@pytest.mark.parametrize("tail", [b"\0" * 100, b" " * 4096, b"\n", b"{}\n", b'{"crc":"'])
async def test_rubbish_at_the_very_end_is_dropped(folder: Path, tail: bytes) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data + tail)
    assert await value_in(folder) == 7


@pytest.mark.parametrize("place", [1, 2])
async def test_a_damaged_line_before_the_last_is_named(folder: Path, place: int) -> None:
    def damage(data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        lines[place - 1] = lines[place - 1].replace(b'"value":', b'"valve":')
        return b"".join(lines)

    rewrite(folder / "journal.jsonl", damage)
    message = await refusal(folder)
    assert message == (
        f"journal.jsonl, line {place}: the checksum is wrong. Last good copy: snapshot.json and the lines before"
    )


async def test_a_damaged_line_before_a_torn_one_is_named(folder: Path) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data[:-3] + b"?\n{")
    assert "line 3: the checksum is wrong" in await refusal(folder)


async def test_a_missing_line_is_named(folder: Path) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data.split(b"\n", 1)[1])
    assert "line 1: number 6 follows 4" in await refusal(folder)


@pytest.mark.parametrize("length", [0, 1, 100, -1])
async def test_a_truncated_snapshot_names_the_last_good_copy(folder: Path, length: int) -> None:
    rewrite(folder / "snapshot.json", lambda data: data[:length])
    message = await refusal(folder)
    assert message == (
        "snapshot.json: it is cut off before its last line. Last good copy: snapshot.previous.json"
    )
    assert orjson.loads((folder / "snapshot.previous.json").read_bytes())["_meta"]["1"]["number"] == 2


async def test_a_changed_snapshot_is_noticed(folder: Path) -> None:
    rewrite(folder / "snapshot.json", lambda data: data.replace(b'"value":4', b'"value":5'))
    assert "snapshot.json: the checksum is wrong" in await refusal(folder)


async def test_a_first_snapshot_has_no_copy(folder: Path) -> None:
    (folder / "snapshot.previous.json").unlink()
    rewrite(folder / "snapshot.json", lambda data: data[:50])
    assert "Last good copy: none here, restore a backup" in await refusal(folder)


@pytest.mark.parametrize("name", ["snapshot.json", "journal.jsonl"])
async def test_a_missing_file_is_noticed(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert f"{name}: the file is missing" in await refusal(folder)


def of_version(number: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        entry = data.splitlines()[0][26:-1].replace(b'"format":1', b'"format":%d' % number)
        return b'{"crc":"%s","entry":%s}\n' % (checksum(entry), entry)

    return change


async def test_a_newer_version_is_named(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    rewrite(other / "journal.jsonl", of_version(1))
    assert await counted(await reader(other)) == 5
    rewrite(other / "journal.jsonl", of_version(2))
    assert "journal.jsonl, line 1: format 2 is newer than this version's" in await refusal(other)
    rewrite(folder / "snapshot.json", lambda data: data.replace(b'"format":1', b'"format":2'))
    assert "snapshot.json: format 2 is newer than this version's" in await refusal(folder)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        (b'["put","rooms",{"_organisation":"Fjordby","key":"a"}]', "unknown collection 'rooms'"),
        (b'["delete","rooms","a"]', "unknown collection 'rooms'"),
        (
            b'["put","rounds",{"_organisation":"Fjordby","key":"a","phase":"secret"}]',
            "not a record of 'rounds': phase: enum",
        ),
        (
            b'["put","rounds",{"_organisation":"Bakkeby","key":"a"}]',
            "a document of 'Bakkeby', not of 'Fjordby'",
        ),
    ],
)
async def test_what_does_not_fit_is_named_but_not_told(folder: Path, changes: bytes, why: str) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data + line(8, "Fjordby", changes))
    message = await refusal(folder)
    assert f"journal.jsonl, line 4: {why}. Last" in message
    assert "secret" not in message


async def test_an_unknown_collection_in_the_snapshot_is_named(folder: Path) -> None:
    db = TinyDB(folder / "snapshot.json", storage=SnapshotStorage)
    db.table("rooms").insert({"_organisation": "Fjordby", "key": "a"})
    db.close()
    assert "snapshot.json: unknown collection 'rooms'" in await refusal(folder)


async def test_another_organisation_is_refused(folder: Path) -> None:
    theirs = Tables(organisation="Bakkeby", collections=TABLES["collections"], logs=TABLES["logs"])
    with pytest.raises(StoreDamaged, match=re.escape("belongs to 'Fjordby'")):
        await open_tiny(folder, **theirs)
    (folder / "snapshot.json").unlink()
    (folder / "snapshot.previous.json").unlink()
    with pytest.raises(StoreDamaged, match=re.escape("line 1: it belongs to 'Fjordby'")):
        await open_tiny(folder, **theirs)


async def test_there_is_nothing_to_read_in_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="there is no store here"):
        await reader(tmp_path / "nowhere")


async def test_the_snapshot_is_a_tinydb_file(folder: Path) -> None:
    store = await tiny(folder, FastDisk())
    await put(store, Round("may"))
    await store.close()
    with TinyDB(folder / "snapshot.json", access_mode="r") as db:
        assert db.tables() >= {"rounds", "counters", "audit"}
        assert db.table("rounds").search(Query().phase == "open") == [
            {"_organisation": "Fjordby", "key": "may", "phase": "open", "reports": []}
        ]
        assert [entry.doc_id for entry in db.table("audit")] == list(range(1, 8))


async def test_a_snapshot_mended_with_tinydb_is_accepted(folder: Path) -> None:
    store = await tiny(folder, FastDisk())
    await put(store, Round("may"))
    await store.close()
    with TinyDB(folder / "snapshot.json", storage=SnapshotStorage) as db:
        db.table("rounds").update({"key": "june"})
    store = await tiny(folder, FastDisk())
    async with store.transaction() as tx:
        assert await tx.query(ROUNDS) == [Round("june")]
    await store.close()
