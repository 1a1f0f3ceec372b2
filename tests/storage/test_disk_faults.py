"""A disk that fails: nothing is saved, memory is as before, and the next commit works."""

import asyncio
import errno
from pathlib import Path

import pytest

from storage import TinyStore
from tests.storage.disks import FailingDisk, ReadOnlyDisk
from tests.storage.records import COUNTERS, ROUNDS, Counter, Round, count, counted, put, reader, tiny
from usecases.ports import StoreUnwritable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def disk() -> FailingDisk:
    return FailingDisk()


async def reopened(store: TinyStore, folder: Path) -> int:
    await store.close()
    again = await tiny(folder)
    value = await counted(again)
    await again.close()
    return value


@pytest.mark.parametrize("full", [{"write"}, {"sync"}, {"write", "truncate"}, {"sync", "truncate"}])
async def test_a_full_disk_saves_nothing(folder: Path, disk: FailingDisk, full: set[str]) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    disk.full = full
    with pytest.raises(StoreUnwritable, match="no space left"):
        await count(store, 2)
    assert await counted(store) == 1
    assert not await store.writable()
    disk.full = set()
    assert await store.writable()
    await count(store, 2)
    assert await reopened(store, folder) == 2


@pytest.mark.parametrize("full", ["write", "sync"])
async def test_a_refused_line_does_not_come_back_after_a_crash(
    folder: Path, disk: FailingDisk, full: str
) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    disk.full = {full}
    with pytest.raises(StoreUnwritable):
        await count(store, 2)
    assert await counted(await reader(folder)) == 1
    disk.full = set()
    await store.close()


async def test_a_failed_flush_fails_all_it_carried_and_no_other(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk)
    disk.full = {"sync"}
    failed = await asyncio.gather(*(put(store, Round(str(n))) for n in range(5)), return_exceptions=True)
    disk.full = set()
    await put(store, Round("after"))
    assert [type(error) for error in failed] == [StoreUnwritable] * 5
    async with store.transaction() as tx:
        assert await tx.query(ROUNDS) == [Round("after")]
    await store.close()


async def test_a_deleted_journal_is_noticed(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    (folder / "journal.jsonl").unlink()
    assert not await store.writable()
    with pytest.raises(StoreUnwritable, match="deleted"):
        await count(store, 2)
    assert await counted(store) == 1
    await store.close()


@pytest.mark.parametrize(
    "full", ["rename snapshot.json", "rename journal.jsonl", "rename snapshot.previous.json", "write"]
)
async def test_a_failed_snapshot_costs_nothing(folder: Path, disk: FailingDisk, full: str) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    await store.save()
    await count(store, 2)
    disk.full = {full}
    await store.save()
    disk.full -= {"write"}
    await count(store, 3)
    assert await counted(await reader(folder)) == 3
    assert await reopened(store, folder) == 3


async def test_a_snapshot_follows_enough_journal_and_cuts_it(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk, snapshot_every=2000)
    lengths = []
    for value in range(1, 30):
        await count(store, value)
        lengths.append((folder / "journal.jsonl").stat().st_size)
    assert max(lengths) < 2000
    assert lengths.count(0) >= 2
    assert await counted(await reader(folder)) == 29
    assert await reopened(store, folder) == 29


async def test_a_snapshot_of_nothing_new_is_not_written(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    await store.save()
    previous = (folder / "snapshot.previous.json").read_bytes()
    await store.save()
    await store.close()
    await (await tiny(folder)).close()
    assert (folder / "snapshot.previous.json").read_bytes() == previous


async def test_a_failing_snapshot_is_not_tried_with_every_commit(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk, snapshot_every=2000)
    disk.full = {"rename snapshot.json"}
    for value in range(1, 30):
        await count(store, value)
    assert len(disk.refused) == 2, "once for every 2000 bytes and a bit"
    disk.full = set()
    assert await reopened(store, folder) == 29


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnwritable):
        await tiny(tmp_path / "file" / "data")


async def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(StoreUnwritable, match="data cannot be used as a data folder: File exists"):
        await tiny(tmp_path / "data")


@pytest.mark.parametrize("error", [errno.EROFS, errno.EIO, errno.EDQUOT])
async def test_whatever_the_disk_says_is_told_and_memory_is_as_before(folder: Path, error: int) -> None:
    disk = FailingDisk(error)
    store = await tiny(folder, disk)
    await count(store, 1)
    disk.full = {"write"}
    with pytest.raises(StoreUnwritable, match=rf"Errno {error}\]"):
        await count(store, 2)
    disk.full = set()
    assert await counted(store) == 1
    assert await reopened(store, folder) == 1


async def test_a_read_only_disk_refuses_to_start_and_changes_nothing(folder: Path, disk: FailingDisk) -> None:
    store = await tiny(folder, disk)
    await count(store, 1)
    await store.close()
    before = contents(folder)
    with pytest.raises(StoreUnwritable, match="Read-only"):
        await tiny(folder, ReadOnlyDisk())
    assert contents(folder) == before
    assert await counted(await reader(folder)) == 1


async def test_a_journal_that_cannot_be_opened(folder: Path) -> None:
    (folder / "journal.jsonl").mkdir(parents=True)
    with pytest.raises(StoreUnwritable):
        await tiny(folder)
    (folder / "journal.jsonl").rmdir()
    await (await tiny(folder)).close()


async def test_a_disk_that_refuses_from_the_start(folder: Path, disk: FailingDisk) -> None:
    disk.full = {"truncate"}
    with pytest.raises(StoreUnwritable, match="no space left"):
        await tiny(folder, disk)
    disk.full = set()
    await (await tiny(folder, disk)).close()


async def test_a_closed_store_refuses(folder: Path) -> None:
    store = await tiny(folder)
    await store.close()
    await store.close()
    assert not await store.writable()
    with pytest.raises(StoreUnwritable, match="closed"):
        await put(store, Round("late"))


async def test_a_reader_refuses_to_write(folder: Path) -> None:
    store = await tiny(folder)
    await count(store, 1)
    beside = await reader(folder)
    assert not await beside.writable()
    with pytest.raises(StoreUnwritable):
        await count(beside, 2)
    async with beside.transaction() as tx:
        assert await tx.query(COUNTERS) == [Counter("c", 1)]
    await store.close()


async def test_files_are_for_their_owner_only(folder: Path) -> None:
    store = await tiny(folder)
    await count(store, 1)
    await store.close()
    assert open_to_others(folder) == []


def contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("*.json*"))]


def open_to_others(folder: Path) -> list[str]:
    return [path.name for path in (folder, *folder.glob("*.json*")) if path.stat().st_mode & 0o077]
