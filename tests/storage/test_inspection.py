"""Looking through files finds all that is wrong with them, not only the first."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from storage import Inspection, SnapshotStorage, inspect
from storage.journal import line
from tests.storage.disks import FastDisk
from tests.storage.records import TABLES, Round, count, put, tiny
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


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


def lines(path: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    rewrite(path, lambda data: b"".join(change(data.splitlines(keepends=True))))


async def looked(folder: Path) -> Inspection:
    return await inspect(folder, **TABLES)


async def flaws(folder: Path) -> list[tuple[str, str]]:
    return [(flaw.place, flaw.what) for flaw in (await looked(folder)).flaws]


async def test_a_sound_folder_has_none_and_is_counted(folder: Path) -> None:
    found = await looked(folder)
    assert (found.flaws, found.lines, found.torn, found.state.number) == ([], 3, 0, 7)
    assert found.counts() == {"audit": 7, "counters": 1}


async def test_beside_a_running_service(tmp_path: Path) -> None:
    store = await tiny(tmp_path, FastDisk())
    await put(store, Round("may"))
    assert (await looked(tmp_path)).counts() == {"rounds": 1}
    await store.close()


async def test_a_torn_end_is_told_but_is_no_flaw(folder: Path) -> None:
    rewrite(folder / "journal.jsonl", lambda data: data[:-9])
    found = await looked(folder)
    assert (found.flaws, found.lines, found.state.number) == ([], 2, 6)
    assert found.torn > 100


async def test_every_damaged_line_is_named(folder: Path) -> None:
    lines(folder / "journal.jsonl", lambda three: [three[0][:-9] + b"?\n", b"x\n", three[2]])
    wrong = "the checksum is wrong"
    assert await flaws(folder) == [("journal.jsonl, line 1", wrong), ("journal.jsonl, line 2", wrong)]


async def test_a_missing_line_is_named(folder: Path) -> None:
    lines(folder / "journal.jsonl", lambda three: [three[0], three[2]])
    assert await flaws(folder) == [("journal.jsonl, line 2", "number 7 follows 5")]


async def test_a_line_is_looked_through_to_its_end(folder: Path) -> None:
    changes = (
        b'["put","rooms",{"_organisation":"Fjordby","key":"a"}],'
        b'["put","rounds",{"_organisation":"Fjordby","key":"a","phase":"secret"}],'
        b'["put","rounds",{"_organisation":"Fjordby","key":"b","phase":"open"}]'
    )
    rewrite(folder / "journal.jsonl", lambda data: data + line(8, "Fjordby", changes))
    found = await looked(folder)
    assert found.flaws == [
        ("journal.jsonl, line 4", "unknown collection 'rooms'"),
        ("journal.jsonl, line 4", "not a record of 'rounds': phase: enum"),
    ]
    assert found.counts()["rounds"] == 1


async def test_a_damaged_snapshot_is_named_and_still_read(folder: Path) -> None:
    rewrite(folder / "snapshot.json", lambda data: data.replace(b'"value":4', b'"value":5'))
    found = await looked(folder)
    assert found.flaws == [("snapshot.json", "the checksum is wrong")]
    assert found.counts() == {"audit": 7, "counters": 1}


@pytest.mark.parametrize("length", [0, 60])
async def test_a_truncated_snapshot_is_named(folder: Path, length: int) -> None:
    rewrite(folder / "snapshot.json", lambda data: data[:length])
    found = await flaws(folder)
    assert ("snapshot.json", "it is cut off before its last line") in found
    assert ("journal.jsonl, line 1", "number 5 follows 0") in found


async def test_the_last_good_copy_is_looked_at_too(folder: Path) -> None:
    rewrite(folder / "snapshot.previous.json", lambda data: data.replace(b'"value":2', b'"value":3'))
    assert await flaws(folder) == [("snapshot.previous.json", "the checksum is wrong")]


async def test_a_newer_version_is_named(folder: Path) -> None:
    rewrite(folder / "snapshot.json", lambda data: data.replace(b'"format":1', b'"format":2'))
    assert ("snapshot.json", "format 2 is newer than this version's") in await flaws(folder)


async def test_a_key_that_is_there_twice_is_named(folder: Path) -> None:
    with TinyDB(folder / "snapshot.json", storage=SnapshotStorage) as db:
        for _ in range(2):
            db.table("rounds").insert({"_organisation": "Fjordby", "key": "may", "phase": "open"})
    assert await flaws(folder) == [("snapshot.json, rounds 2", "the key 'may' is there twice")]


async def test_documents_that_do_not_fit_are_all_named(folder: Path) -> None:
    with TinyDB(folder / "snapshot.json", storage=SnapshotStorage) as db:
        db.table("rounds").insert({"_organisation": "Fjordby", "key": "may", "phase": "secret"})
        db.table("rounds").insert({"_organisation": "Bakkeby", "key": "june"})
        db.table("rooms").insert({"_organisation": "Fjordby", "key": "a"})
    found = dict(await flaws(folder))
    assert found == {
        "snapshot.json, rounds 1": "not a record of 'rounds': phase: enum",
        "snapshot.json, rounds 2": "a document of 'Bakkeby', not of 'Fjordby'",
        "snapshot.json, rooms 1": "unknown collection 'rooms'",
    }


@pytest.mark.parametrize("name", ["snapshot.json", "journal.jsonl"])
async def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert (name, "the file is missing") in await flaws(folder)


async def test_where_there_is_no_store_there_is_nothing_to_check(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="there is no store here"):
        await looked(tmp_path)
