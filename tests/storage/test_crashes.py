"""A process that ends at any moment: what was confirmed is there, and at most what was under way besides."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import TinyStore
from tests.storage.disks import PATIENCE, CopyingDisk, FastDisk, WaitingDisk
from tests.storage.records import COUNTERS, ROUNDS, Counter, Round, count, counted, put, reader, tiny
from usecases.ports import Conflict, StoreLocked

ROOT = Path(__file__).parents[2]


async def test_a_crash_between_any_two_calls_to_the_disk(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    disk = CopyingDisk(folder, tmp_path / "copies")
    store = await tiny(folder, disk)
    for value in range(1, 6):
        await count(store, value)
        disk.confirmed = value
        if value in {2, 4}:
            await store.save()
    await store.writable()
    await store.close()

    assert len(disk.copies) > 50
    for copy, confirmed in disk.copies:
        again = await tiny(copy, FastDisk())
        value = await counted(again)
        assert value in {confirmed, confirmed + 1}
        await count(again, value + 1)
        await again.close()
        assert await counted(await reader(copy)) == value + 1


async def run_python(code: str) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode().strip()


async def test_a_second_process_is_refused_at_once(tmp_path: Path) -> None:
    store = await tiny(tmp_path, FastDisk())
    code = f"""
import asyncio, pathlib
from storage import open_tiny
try:
    asyncio.run(open_tiny(pathlib.Path({str(tmp_path)!r}), organisation="Fjordby", collections=(), logs=()))
except Exception as error:
    print(type(error).__name__)
"""
    assert await run_python(code) == (0, StoreLocked.__name__)
    with pytest.raises(StoreLocked):
        await tiny(tmp_path)
    await store.close()
    await (await tiny(tmp_path)).close()


async def test_a_killed_process_loses_nothing_and_leaves_no_lock(tmp_path: Path) -> None:
    code = f"""
import asyncio, os, pathlib, signal
from tests.storage.records import count, tiny
async def main():
    store = await tiny(pathlib.Path({str(tmp_path)!r}))
    for value in (1, 2, 3):
        await count(store, value)
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""
    assert await run_python(code) == (-9, "")
    store = await tiny(tmp_path)
    assert await counted(store) == 3
    await store.close()


@pytest.fixture
def disk() -> WaitingDisk:
    return WaitingDisk()


@pytest.fixture
async def store(tmp_path: Path, disk: WaitingDisk) -> AsyncIterator[TinyStore]:
    store = await tiny(tmp_path, disk)
    yield store
    disk.go.set()
    await store.close()


async def begun(disk: WaitingDisk) -> None:
    assert await asyncio.to_thread(disk.reached.wait, PATIENCE)


async def test_what_is_being_flushed_is_not_seen_yet(store: TinyStore, disk: WaitingDisk) -> None:
    disk.hold()
    commit = asyncio.create_task(count(store, 1))
    await begun(disk)
    assert await counted(store) == 0
    disk.go.set()
    await commit
    assert await counted(store) == 1


async def test_commits_that_wait_for_the_disk_share_the_next_flush(
    store: TinyStore, disk: WaitingDisk, tmp_path: Path
) -> None:
    disk.hold()
    commits = [asyncio.create_task(put(store, Round(str(number)))) for number in range(20)]
    await begun(disk)
    disk.go.set()
    await asyncio.gather(*commits)
    assert (tmp_path / "journal.jsonl").read_bytes().count(b"\n") == 2
    async with store.transaction() as tx:
        assert len(await tx.query(ROUNDS)) == 20


async def test_commits_of_one_flush_are_checked_against_each_other(
    store: TinyStore, disk: WaitingDisk
) -> None:
    async def increment() -> None:
        async with store.transaction() as tx:
            counter = await tx.get(COUNTERS, "c") or Counter("c")
            tx.put(COUNTERS, Counter("c", counter.value + 1))

    disk.hold()
    first = asyncio.create_task(put(store, Round("may")))
    others = [asyncio.create_task(increment()) for _ in range(3)]
    await begun(disk)
    disk.go.set()
    await first
    outcomes = await asyncio.gather(*others, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None), Conflict, Conflict]
    async with store.transaction() as tx:
        assert await tx.get(COUNTERS, "c") == Counter("c", 1)


async def test_a_cancelled_flush_is_finished_first(
    store: TinyStore, disk: WaitingDisk, tmp_path: Path
) -> None:
    disk.hold()
    leader = asyncio.create_task(count(store, 1))
    follower = asyncio.create_task(put(store, Round("may")))
    await begun(disk)
    leader.cancel()
    await asyncio.sleep(0)
    leader.cancel()
    disk.go.set()
    with pytest.raises(asyncio.CancelledError):
        await leader
    await follower
    assert await counted(store) == await counted(await reader(tmp_path)) == 1


async def test_a_commit_cancelled_before_its_turn_is_not_saved(
    store: TinyStore, disk: WaitingDisk, tmp_path: Path
) -> None:
    disk.hold()
    leader = asyncio.create_task(put(store, Round("may")))
    follower = asyncio.create_task(count(store, 1))
    await begun(disk)
    follower.cancel()
    with pytest.raises(asyncio.CancelledError):
        await follower
    disk.go.set()
    await leader
    await put(store, Round("june"))
    assert await counted(store) == await counted(await reader(tmp_path)) == 0


async def test_commits_go_on_while_a_snapshot_is_written(
    store: TinyStore, disk: WaitingDisk, tmp_path: Path
) -> None:
    await count(store, 1)
    disk.hold()
    save = asyncio.create_task(store.save())
    await begun(disk)
    commit = asyncio.create_task(count(store, 2))
    disk.go.set()
    await asyncio.gather(save, commit)
    assert await counted(store) == await counted(await reader(tmp_path)) == 2


async def test_closing_waits_for_what_is_being_flushed(tmp_path: Path, disk: WaitingDisk) -> None:
    store = await tiny(tmp_path / "data", disk)
    disk.hold()
    commit = asyncio.create_task(count(store, 1))
    await begun(disk)
    close = asyncio.create_task(store.close())
    disk.go.set()
    await asyncio.gather(commit, close)
    assert await counted(await reader(tmp_path / "data")) == 1
