"""The night's backup: made and read back before an old one goes; a failure is told, and what was missed is made up."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.alerts import Alerts
from bot.background import Background
from bot.backups import backing_up, backups_in, copy_files, heads_in, is_missed, make_backup, remove_old
from bot.board import board_of
from bot.clock import VirtualClock
from bot.metrics import Metrics
from bot.nights import Nights
from bot.service import running
from bot.settings import Backups, Settings
from bot.shelf import SHELF, Shelf
from bot.stored import Stored
from domain.audit import AuditAction
from stage.scene import settings_for
from storage import TinyStore, open_backup, open_tiny
from tests.usecases.world import METTE, OSKAR
from usecases.audit import note
from usecases.collections import COLLECTIONS, LOGS, OUTBOX, PEOPLE
from usecases.import_people import import_people
from usecases.ports import transact
from usecases.seal_audit import seal_audit

NIGHT = datetime(2025, 5, 21, 1, tzinfo=UTC)
DAY = timedelta(days=1)
TOWN = "Fjordby"
STORED = Stored(organisation=TOWN, collections=COLLECTIONS, logs=LOGS, cipher=None)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[TinyStore]:
    """As the running service has it open."""
    store = await open_tiny(tmp_path / "data", **STORED)
    await transact(store, lambda tx: import_people(tx, NIGHT, [METTE]))
    yield store
    await store.close()


def settings(tmp_path: Path, folder: Path, keep_days: int = 2) -> Settings:
    backup = Backups(folder=str(folder), keep_days=keep_days)
    return settings_for(tmp_path / "data").model_copy(update={"organisation": TOWN, "backup": backup})


def days_in(folder: Path) -> list[int]:
    return [(file.made_at - NIGHT).days for file in backups_in(folder)]


def sealing(store: TinyStore) -> Callable[[], Awaitable[None]]:
    async def seal() -> None:
        await seal_audit(store, b"key")

    return seal


async def test_each_night_one_more_and_the_old_go(store: TinyStore, tmp_path: Path) -> None:
    out = tmp_path / "out"
    job = backing_up(settings(tmp_path, out), out, sealing(store))
    kept = []
    for night in range(5):
        await job(NIGHT + night * DAY)
        kept.append(days_in(out))
    assert kept == [[0], [0, 1], [0, 1, 2], [1, 2, 3], [2, 3, 4]]
    heads, _ = heads_in(out)
    assert {head.partition(":")[0] for head in heads.values()} == {"1"}, "the import is sealed first"


async def test_while_no_new_one_can_be_made_the_old_stay_and_the_admins_hear(
    store: TinyStore, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    mine = settings(tmp_path, out)
    clock, metrics = VirtualClock(NIGHT), Metrics()
    alerts = Alerts(clock, lambda: 0)
    board = board_of(mine)
    nights = Nights(
        board, Background(metrics, alerts), {"backup": backing_up(mine, out, sealing(store))}, NIGHT
    )
    await nights.run(NIGHT)
    (tmp_path / "data" / "journal.jsonl").rename(tmp_path / "lost")
    clock.set(NIGHT + 9 * DAY)
    await nights.run(clock.now())
    assert days_in(out) == [0]
    assert metrics.failures.labels(where="backup")._value.get() == 1  # noqa: SLF001  how the library is asked
    (tmp_path / "lost").rename(tmp_path / "data" / "journal.jsonl")
    await transact(store, lambda tx: import_people(tx, NIGHT, [METTE, OSKAR]))
    await alerts.tell(store, board)
    async with store.transaction() as tx:
        (row,) = await tx.query(OUTBOX, target="person/oskar")
    assert [(view.name, view.arg("kind")) for view in row.views] == [("alert", "backup")]


async def test_the_last_one_stays_however_old(tmp_path: Path, store: TinyStore) -> None:
    del store
    out = tmp_path / "out"
    await make_backup(tmp_path / "data", out, STORED, NIGHT)
    assert remove_old(out, NIGHT + 400 * DAY, 30) == []
    assert days_in(out) == [0]


async def test_files_of_other_names_are_left_alone(tmp_path: Path, store: TinyStore) -> None:
    del store
    out = tmp_path / "out"
    out.mkdir()
    strange = [out / "roedtraad-mine.json", out / "roedtraad-20200101T000000Z-1.json.txt", out / "x.json"]
    for path in strange:
        path.touch()
    await make_backup(tmp_path / "data", out, STORED, NIGHT)
    await make_backup(tmp_path / "data", out, STORED, NIGHT + DAY)
    assert len(remove_old(out, NIGHT + 400 * DAY, 30)) == 1
    assert all(path.exists() for path in strange)


async def test_a_backup_carries_the_head_of_the_audit(tmp_path: Path, store: TinyStore) -> None:
    out = tmp_path / "out"
    head = await seal_audit(store, b"key")
    made, kept = await make_backup(tmp_path / "data", out, STORED, NIGHT)
    assert kept == head
    assert heads_in(out) == ({made.path.name: str(head)}, [])
    made.path.write_bytes(made.path.read_bytes()[:-1])
    heads, damaged = heads_in(out)
    assert heads == {}
    assert "cut off" in damaged[0]


async def test_the_same_moment_again_is_the_same_file(tmp_path: Path, store: TinyStore) -> None:
    out = tmp_path / "out"
    first, _ = await make_backup(tmp_path / "data", out, STORED, NIGHT)
    again, _ = await make_backup(tmp_path / "data", out, STORED, NIGHT)
    assert first == again
    await transact(store, lambda tx: note(tx, NIGHT, "", AuditAction.PAUSE))
    later, _ = await make_backup(tmp_path / "data", out, STORED, NIGHT)
    assert later.number == first.number + 1
    assert sorted(p.name for p in out.iterdir()) == sorted([first.path.name, later.path.name])


async def test_a_night_without_the_service_is_made_up_for_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    mine = settings(tmp_path, out)
    assert is_missed(out, NIGHT)
    done = asyncio.Event()
    catch_up = Nights.catch_up

    async def heard(nights: Nights, name: str, now: datetime) -> None:
        await catch_up(nights, name, now)
        done.set()

    monkeypatch.setattr(Nights, "catch_up", heard)
    async with running(mine, now=NIGHT), asyncio.timeout(10):
        await done.wait()
    (made,) = backups_in(out)
    assert not is_missed(out, NIGHT + DAY)
    assert is_missed(out, NIGHT + DAY + timedelta(hours=2))
    copy = await open_backup(made.path, organisation=TOWN, collections=COLLECTIONS, logs=LOGS)
    async with copy.transaction() as tx:
        assert await tx.query(PEOPLE) == []


async def test_the_papers_are_kept_as_long_as_the_backups_that_had_them(
    store: TinyStore, tmp_path: Path
) -> None:
    shelf, out = Shelf(tmp_path / "data" / SHELF), tmp_path / "out"
    first, later = shelf.put(b"%PDF first"), shelf.put(b"%PDF later")
    (tmp_path / "data" / SHELF / f"{first}.new").write_bytes(b"half")
    job = backing_up(settings(tmp_path, out), out, sealing(store))
    kept = []
    for night in range(4):
        await job(NIGHT + night * DAY)
        kept.append(sorted(names_in(out / SHELF)))
        shelf.keep_only({later})
    assert kept == [sorted([first, later])] * 3 + [[later]]


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_the_papers_come_back(tmp_path: Path) -> None:
    sha = Shelf(tmp_path / "data" / SHELF).put(b"%PDF")
    copy_files(tmp_path / "data" / SHELF, tmp_path / "out" / SHELF, NIGHT)
    copy_files(tmp_path / "out" / SHELF, tmp_path / "restored" / SHELF, NIGHT)
    assert Shelf(tmp_path / "restored" / SHELF).get(sha) == b"%PDF"
    copy_files(tmp_path / "nowhere", tmp_path / "restored" / SHELF, NIGHT)
