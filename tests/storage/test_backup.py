"""A backup is all there was at one moment, and brings it back whole or not at all."""

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import Backup, ReadOnlyStore, open_backup, open_tiny, read_about, restore, write_backup
from storage.disk import DISK, Disk
from tests.storage.disks import CopyingDisk, FailingDisk, FastDisk
from tests.storage.records import (
    TABLES,
    Answer,
    Phase,
    Report,
    Round,
    Tables,
    count,
    counted,
    put,
    reader,
    tiny,
)
from usecases.ports import StoreDamaged, StoreLocked, StoreUnwritable

NOW = datetime(2025, 5, 21, 1, tzinfo=UTC)
ABOUT = {"made_at": "2025-05-21", "audit_head": "7:ab"}
FULL = Report("may", "i01", chiefs=("mette", "anna"), answer=Answer("Æøå ▲", (Phase.OPEN,)))


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """As a service left it: 1 to 3 in the snapshot, 4 and a report in the journal."""
    folder = tmp_path / "data"
    await three_and_more(folder)
    return folder


async def three_and_more(folder: Path) -> None:
    store = await tiny(folder, FastDisk())
    for value in range(1, 5):
        if value == 4:
            await store.save()
        await count(store, value)
    await put(store, FULL)
    left = folder.with_name("left")
    shutil.copytree(folder, left)
    await store.close()
    shutil.rmtree(folder)
    left.rename(folder)


async def backed_up(folder: Path, path: Path, disk: Disk = DISK) -> Path:
    await write_backup(await reader(folder), path, ABOUT, disk=disk)
    return path


async def copy_of(path: Path) -> Backup:
    return await open_backup(path, **TABLES)


def same(one: ReadOnlyStore | Backup, other: ReadOnlyStore | Backup) -> bool:
    return one.state.tables() == other.state.tables()


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


async def test_everything_comes_back(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "out" / "b.json")
    target = tmp_path / "restored"
    assert await restore(await copy_of(path), target, NOW) is None
    assert same(await reader(target), await reader(folder))
    store = await tiny(target, FastDisk())
    assert await counted(store) == 4
    await count(store, 5)
    await store.close()
    assert await counted(await reader(target)) == 5


async def test_a_backup_says_what_it_is_and_is_for_its_owner_only(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "out" / "b.json")
    about = read_about(path)
    assert about == (await copy_of(path)).about
    assert (about["organisation"], about["number"], about["audit_head"]) == ("Fjordby", 5, "7:ab")
    assert [p.name for p in path.parent.iterdir()] == ["b.json"]
    assert [p.stat().st_mode & 0o077 for p in (path, path.parent)] == [0, 0]


async def test_a_backup_beside_a_busy_service_is_one_moment_of_it(tmp_path: Path) -> None:
    """Record and log of one commit are never apart, and what was confirmed before is in it."""
    folder = tmp_path / "data"
    store = await tiny(folder, FastDisk(), snapshot_every=3000)
    confirmed = 0
    done = asyncio.Event()

    async def write() -> None:
        nonlocal confirmed
        while not done.is_set():
            await count(store, confirmed + 1)
            confirmed += 1

    writing = asyncio.create_task(write())
    seen = []
    for number in range(15):
        before = confirmed
        path = await backed_up(folder, tmp_path / f"{number}.json", FastDisk())
        seen.append(await counted(await copy_of(path)))
        assert seen[-1] >= before
    done.set()
    await writing
    await store.close()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0], "it wrote meanwhile"


async def test_a_folder_with_a_store_is_not_overwritten_unasked(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    before = contents(folder)
    with pytest.raises(StoreUnwritable, match="holds a store"):
        await restore(await copy_of(path), folder, NOW)
    assert contents(folder) == before


async def test_with_force_what_was_there_is_kept_aside(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    store = await tiny(folder, FastDisk())
    await count(store, 5)
    await store.close()
    aside = await restore(await copy_of(path), folder, NOW, force=True)
    assert aside == folder / "before-restore-20250521T010000Z"
    assert await counted(await reader(aside)) == 5
    assert await counted(await reader(folder)) == 4


async def test_a_running_service_is_not_restored_over(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    store = await tiny(folder, FastDisk())
    with pytest.raises(StoreLocked):
        await restore(await copy_of(path), folder, NOW, force=True)
    await store.close()
    assert same(await reader(folder), await copy_of(path))


@pytest.mark.parametrize("is_used", [True, False])
async def test_a_crash_while_restoring_leaves_old_or_new_or_refuses(
    folder: Path, tmp_path: Path, *, is_used: bool
) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    target = tmp_path / "target"
    target.mkdir()
    if is_used:
        await three_and_more(target)
        store = await tiny(target, FastDisk())
        await count(store, 5)
        await store.close()
    disk = CopyingDisk(target, tmp_path / "copies")
    await restore(await copy_of(path), target, NOW, force=True, disk=disk)
    found = [await what_is_in(copy) for copy, _ in disk.copies] + [await what_is_in(target)]
    assert set(found) == ({"5", "4", "refused"} if is_used else {"nothing", "4", "refused"})
    order = ["5", "nothing", "refused", "4"]
    assert found == sorted(found, key=order.index), "never back again"


async def what_is_in(folder: Path) -> str:
    try:
        store = await tiny(folder, FastDisk())
    except StoreDamaged as damage:
        assert "journal.jsonl: the file is missing" in str(damage)  # noqa: PT017  one of the three outcomes
        return "refused"
    value = await counted(store)
    await store.close()
    return str(value) if value else "nothing"


@pytest.mark.parametrize("call", ["write", "sync", "rename snapshot.json"])
async def test_a_full_disk_while_restoring_can_be_tried_again(
    folder: Path, tmp_path: Path, call: str
) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    disk = FailingDisk()
    disk.full = {call}
    with pytest.raises(StoreUnwritable, match="cannot be restored"):
        await restore(await copy_of(path), folder, NOW, force=True, disk=disk)
    later = NOW.replace(hour=2)
    assert await restore(await copy_of(path), folder, later, force=True) is not None
    assert await counted(await reader(folder)) == 4


@pytest.mark.parametrize("call", ["write", "sync", "rename b.json"])
async def test_a_full_disk_leaves_no_half_backup(folder: Path, tmp_path: Path, call: str) -> None:
    disk = FailingDisk()
    disk.full = {call}
    with pytest.raises(StoreUnwritable, match="cannot be written: no space left"):
        await backed_up(folder, tmp_path / "out" / "b.json", disk)
    assert list((tmp_path / "out").iterdir()) == []


class ForgetfulDisk(FastDisk):
    """Says yes and drops a byte."""

    def write(self, file: int, data: bytes, offset: int) -> None:
        super().write(file, data.replace(b"mette", b"metta"), offset)


async def test_a_backup_that_reads_back_wrong_is_no_backup(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="did not hold what was written"):
        await backed_up(folder, tmp_path / "b.json", ForgetfulDisk())
    assert not (tmp_path / "b.json").exists()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data[:-1], "cut off"),
        (lambda data: data[: len(data) // 2], "cut off"),
        (lambda _: b"", "cut off"),
        (lambda data: data.replace(b"mette", b"metta"), "the checksum is wrong"),
        (lambda data: data.replace(b'"format":1', b'"format":2'), "format 2 is newer"),
        (lambda data: data.replace(b'"number":5', b'"nummer":5'), "the checksum is wrong"),
    ],
)
async def test_a_damaged_backup_is_refused_before_anything_happens(
    folder: Path, tmp_path: Path, change: object, why: str
) -> None:
    assert callable(change)
    path = await backed_up(folder, tmp_path / "b.json")
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(StoreDamaged, match=why):
        await copy_of(path)


async def test_a_backup_of_somebody_else_or_nothing_is_refused(folder: Path, tmp_path: Path) -> None:
    path = await backed_up(folder, tmp_path / "b.json")
    theirs = Tables(organisation="Bakkeby", collections=TABLES["collections"], logs=TABLES["logs"])
    with pytest.raises(StoreDamaged, match="belongs to 'Fjordby', not to 'Bakkeby'"):
        await open_backup(path, **theirs)
    with pytest.raises(StoreDamaged, match="there is no such file"):
        await copy_of(tmp_path / "none.json")


async def test_a_snapshot_of_a_data_folder_is_a_backup_too(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    await restore(await copy_of(folder / "snapshot.json"), target, NOW)
    assert await counted(await reader(target)) == 3


async def test_what_is_changed_in_a_backup_before_it_is_restored_is_in_the_folder(
    folder: Path, tmp_path: Path
) -> None:
    copy = await copy_of(await backed_up(folder, tmp_path / "b.json"))
    await put(copy, Round("june"))
    target = tmp_path / "target"
    await restore(copy, target, NOW)
    store = await open_tiny(target, **TABLES)
    assert same(await reader(target), copy)
    await store.close()
