"""Backups of the data folder: written beside the running service, read back, and the old ones removed in time."""

import asyncio
import os
import re
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.nights import Job
from bot.settings import Settings
from bot.shelf import SHELF, is_whole
from bot.stored import Stored, stored
from domain.audit import Head
from storage import Disk, open_read_only, read_about, write_backup
from storage.disk import DISK
from usecases.ports import StoreDamaged, transact
from usecases.seal_audit import audit_head

log = structlog.get_logger()
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"roedtraad-([0-9]{8}T[0-9]{6}Z)-([0-9]+)\.json")
# A night's backup that is this old has been missed.
LATE = timedelta(hours=25)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """`number` counts the commits it holds."""

    path: Path
    made_at: datetime
    number: int


async def make_backup(
    data: Path, out: Path, opened_as: Stored, now: datetime, *, disk: Disk = DISK
) -> tuple[BackupFile, Head]:
    """What was confirmed by now, read back and compared; also while the service writes.

    Raises:
        StoreDamaged, StoreUnwritable
    """
    store = await open_read_only(data, **opened_as)
    head = await transact(store, audit_head)
    path = out / f"roedtraad-{now.astimezone(UTC):{_TIME}}-{store.state.number}.json"
    about = {"made_at": now.astimezone(UTC).isoformat(), "audit_head": str(head) if head.number else ""}
    await write_backup(store, path, about, disk=disk)
    await asyncio.to_thread(copy_files, data / SHELF, out / SHELF, now)
    return BackupFile(path, now, store.state.number), head


def copy_files(source: Path, target: Path, now: datetime) -> None:
    """The papers beside the records, which never change: each is copied once, and marked with when it was last there."""
    for path in filter(is_whole, source.glob("*")):
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy = target / path.name
        if not copy.exists():
            aside = copy.with_suffix(".new")
            shutil.copyfile(path, aside)
            aside.rename(copy)
        os.utime(copy, (now.timestamp(), now.timestamp()))


def backups_in(folder: Path) -> list[BackupFile]:
    """The oldest first; files of other names are none of ours."""
    found = [(path, _NAME.fullmatch(path.name)) for path in folder.glob("roedtraad-*.json")]
    files = [
        BackupFile(path, datetime.strptime(name[1], _TIME).replace(tzinfo=UTC), int(name[2]))
        for path, name in found
        if name
    ]
    return sorted(files, key=lambda file: (file.made_at, file.number))


def remove_old(folder: Path, now: datetime, keep_days: int) -> list[Path]:
    """Those made more than `keep_days` ago, but never the last one; and the papers no backup since then has had."""
    old = [file.path for file in backups_in(folder)[:-1] if now - file.made_at > timedelta(days=keep_days)]
    papers = [
        path for path in (folder / SHELF).glob("*") if _last_there(path) + timedelta(days=keep_days) < now
    ]
    for path in (*old, *papers):
        path.unlink()
    return old


def _last_there(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def is_missed(folder: Path, now: datetime) -> bool:
    return not any(now - file.made_at <= LATE for file in backups_in(folder))


def heads_in(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The audit head of each sound backup by file name, and one sentence for each that is not sound."""
    heads, damaged = {}, []
    for file in backups_in(folder):
        try:
            heads[file.path.name] = str(read_about(file.path).get("audit_head", ""))
        except StoreDamaged as damage:
            damaged.append(str(damage))
    return heads, damaged


def backing_up(settings: Settings, folder: Path, seal: Callable[[], Awaitable[None]]) -> Job:
    """The night's job: the audit is sealed, so that the head in the backup is that of all it holds; nothing old goes
    before the new one has been read back.
    """

    async def job(now: datetime) -> None:
        await seal()
        made, head = await make_backup(settings.data, folder, stored(settings), now)
        old = remove_old(folder, now, settings.backup.keep_days)
        log.info("backup made", file=made.path.name, number=made.number, head=str(head), removed=len(old))

    return job
