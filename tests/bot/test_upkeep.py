"""`backup`, `restore`, `check` and `audit verify` as an operator calls them: sentences, exit codes, no traceback."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
import structlog
from filelock import FileLock
from tinydb import TinyDB
from typer.testing import CliRunner, Result

from bot.cli import app
from domain.audit import AuditAction
from domain.delivery import OutboxRow, RowState, ServiceState, view
from stage import town
from storage import SnapshotStorage, TinyStore, open_read_only, open_tiny
from tests.usecases.world import ANNA, METTE, PLAN, SIGNE, TORBEN
from usecases.audit import note
from usecases.collections import AUDIT_HEAD, COLLECTIONS, LOGS, OUTBOX, SERVICE
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.ports import transact
from usecases.seal_audit import seal_audit

KEY = "the municipality's own"
NOW = datetime(2025, 5, 21, 7, tzinfo=UTC)
W = TypeVar("W")


@pytest.fixture(autouse=True)
def _quiet_logs() -> Iterator[None]:
    """The command line sets logging up for its own process."""
    yield
    structlog.reset_defaults()


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ROEDTRAAD_")]:
        monkeypatch.delenv(name)


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def told(result: Result) -> str:
    """What a call that went well says."""
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(result: Result) -> list[str]:
    """The lines on stderr of a call that failed as it should."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    return result.stderr.splitlines()


def with_store(data: Path, work: Callable[[TinyStore], Awaitable[W]]) -> W:
    async def run() -> W:
        store = await open_tiny(data, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Six entries, all sealed with the key; a message that waits and one that was being sent."""
    data = tmp_path / "data"
    with_store(data, _lived)
    return data


async def _lived(store: TinyStore) -> None:
    rows = [
        OutboxRow(
            f"reply/{n}", "person/mette", (view("welcome"),), not_before=NOW, created_at=NOW, state=state
        )
        for n, state in enumerate((RowState.WAITING, RowState.CLAIMED))
    ]
    await transact(store, lambda tx: import_people(tx, NOW, [METTE, ANNA, SIGNE, TORBEN]))
    await transact(store, lambda tx: import_plan(tx, NOW, [replace(PLAN[0], directors=("torben",))]))
    async with store.transaction() as tx:
        for number, who in enumerate((METTE, TORBEN, METTE, TORBEN)):
            await note(tx, NOW, who, AuditAction.REPORT, f"2025-05/status/i0{number}")
    async with store.transaction() as tx:
        for row in rows:
            tx.put(OUTBOX, row)
        tx.put(SERVICE, ServiceState(first_import=NOW))
    await seal_audit(store, KEY.encode())


def all_of(data: Path) -> dict[str, Any]:
    async def read() -> dict[str, Any]:
        store = await open_read_only(data, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        return {name: sorted(map(repr, table.values())) for name, table in store.state.tables().items()}

    return asyncio.run(read())


def the_backup(tmp_path: Path) -> Path:
    (path,) = (tmp_path / "out").iterdir()
    return path


def tamper(data: Path, work: Callable[[TinyDB], object]) -> None:
    """With the file's own checksums right again, as somebody who knows the format would."""
    with TinyDB(data / "snapshot.json", storage=SnapshotStorage) as db:
        work(db)


def back_up(data: Path, tmp_path: Path) -> Path:
    told(call("backup", "--out", tmp_path / "out", "--data", data))
    return the_backup(tmp_path)


def test_a_backup_comes_back_with_every_record(data: Path, tmp_path: Path) -> None:
    path = back_up(data, tmp_path)
    assert "2 messages that waited are held" in told(call("restore", path, "--data", tmp_path / "new"))
    before, after = all_of(data), all_of(tmp_path / "new")
    changed = {"outbox", "service", "audit"}
    assert {name: after[name] for name in after.keys() - changed} == {
        name: before[name] for name in before.keys() - changed
    }
    assert [row.replace("held=True", "held=False") for row in after["outbox"]] == before["outbox"]
    assert after["service"] == [before["service"][0].replace("restored=False", "restored=True")]
    assert [entry for entry in after["audit"] if "RESTORE" not in entry] == before["audit"]
    assert len(after["audit"]) == len(before["audit"]) + 1
    told(call("check", "--data", tmp_path / "new"))


def test_what_the_backup_is_and_its_head_are_told(data: Path, tmp_path: Path) -> None:
    said = told(call("backup", "--out", tmp_path / "out", "--data", data)).splitlines()
    assert said[0].endswith("read back and compared.")
    head = with_store(data, lambda store: transact(store, lambda tx: tx.get(AUDIT_HEAD, "head")))
    assert said[1] == f"audit head {head}"


def test_restoring_asks_for_an_empty_folder_and_for_the_service_to_stand_still(
    data: Path, tmp_path: Path
) -> None:
    path = back_up(data, tmp_path)
    before = all_of(data)
    assert (
        "holds a store: give an empty folder, or --force" in refused(call("restore", path, "--data", data))[0]
    )
    with FileLock(data / "lock"):
        said = refused(call("restore", path, "--data", data, "--force"))
    assert said == ["The service is running: do it in the chat, or stop it."]
    assert all_of(data) == before
    assert "is kept in" in told(call("restore", path, "--data", data, "--force"))


def test_reading_commands_run_beside_the_service(data: Path, tmp_path: Path) -> None:
    with FileLock(data / "lock"):
        back_up(data, tmp_path)
        told(call("check", "--data", data))
        told(call("audit", "verify", "--data", data))


@pytest.mark.parametrize(
    "arguments", [("backup", "--out", "out"), ("check",), ("audit", "verify"), ("restore", "none.json")]
)
def test_where_there_is_nothing_it_is_said_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = refused(call(*arguments, "--data", "nowhere"))
    assert len(said) == 1
    assert "there is no s" in said[0]
    assert list(tmp_path.iterdir()) == []


def test_another_organisation_is_named(data: Path, tmp_path: Path) -> None:
    path = back_up(data, tmp_path)
    config = tmp_path / "roedtraad.toml"
    config.write_text('organisation = "Bakkeby"')
    said = refused(call("restore", path, "--data", tmp_path / "new", "--config", config))
    assert "belongs to 'Kommunen', not to 'Bakkeby'" in said[0]
    assert not (tmp_path / "new").exists()


def test_a_sound_folder_is_one_sentence_with_counts(data: Path) -> None:
    (said,) = told(call("check", "--data", data)).splitlines()
    assert said.startswith(f"No fault found in {data}: 0 journal lines, commit ")
    assert "6 audit, " in said
    assert "2 outbox, " in said


def test_planted_damage_is_named_with_its_place(data: Path) -> None:
    def damage(db: TinyDB) -> None:
        db.table("people").remove(doc_ids=[1])
        db.table("audit").update({"subject": "2024-05/status"}, doc_ids=[3])
        db.table("initiatives").insert({"_organisation": "Kommunen", "key": "i01", "title": "x"})
        db.table("outbox").update({"state": "lost"}, doc_ids=[2])

    tamper(data, damage)
    said = refused(call("check", "--data", data))
    assert said[:-1] == [
        "snapshot.json, initiatives 2: the key 'i01' is there twice",
        "snapshot.json, outbox 2: not a record of 'outbox': state: enum",
        "outbox reply/0: names people mette, which is not there",
        "audit_names 1: names people mette, which is not there",
        "audit: entry 3 or its seal has been changed",
    ]
    assert said[-1] == f"5 faults found in {data}."


def remove(db: TinyDB, number: int) -> None:
    """And the later ones move up."""
    table = db.table("audit")
    entries = [dict(entry) for entry in table if entry.doc_id != number]
    table.truncate()
    table.insert_multiple(entries)


def swap(db: TinyDB, one: int, other: int) -> None:
    table = db.table("audit")
    first, second = dict(table.get(doc_id=one) or {}), dict(table.get(doc_id=other) or {})
    table.update(second, doc_ids=[one])
    table.update(first, doc_ids=[other])


TAMPERING: list[tuple[Callable[[TinyDB], object], str]] = [
    (
        lambda db: db.table("audit").update({"actor": 9}, doc_ids=[4]),
        "entry 4 or its seal has been changed",
    ),
    (lambda db: remove(db, 3), "entry 3 has been removed"),
    (lambda db: swap(db, 3, 4), "entries 3 and 4 have been swapped"),
    (lambda db: remove(db, 6), "entries 6 to 6 have been cut off"),
]


@pytest.mark.parametrize(("work", "what"), TAMPERING)
def test_what_was_done_to_the_audit_is_told_in_plain_words(
    data: Path, work: Callable[[TinyDB], object], what: str
) -> None:
    assert "The audit is whole" in told(call("audit", "verify", "--data", data))
    tamper(data, work)
    assert refused(call("audit", "verify", "--data", data)) == [what, "The audit is not whole."]


def cut(db: TinyDB) -> None:
    """The last entry with its seal, and the head put back to an older one."""
    remove(db, 6)
    seals = [dict(made) for made in db.table("audit_seals")][:-1]
    db.table("audit_seals").truncate()
    db.table("audit_seals").insert_multiple(seals)
    db.table("audit_head").update({"number": 5, **seals[-1]})


def test_a_tail_that_was_cut_off_is_found_by_a_head_from_the_log_or_a_backup(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROEDTRAAD_AUDIT_KEY", KEY)
    said = told(call("backup", "--out", tmp_path / "out", "--data", data))
    head = said.split("audit head ")[1].strip()
    tamper(data, cut)
    unseen = told(call("audit", "verify", "--data", data))
    assert "Cannot be seen" in unseen
    assert "cut off together with their seals" in unseen
    for known in (("--head", head), ("--backups", str(tmp_path / "out"))):
        said_now = refused(call("audit", "verify", "--data", data, *known))
        assert said_now == ["entries 6 to 6 have been cut off", "The audit is not whole."]


def test_a_chain_made_anew_is_found_by_the_key(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forge(db: TinyDB) -> None:
        db.table("audit").update({"actor": 9}, doc_ids=[4])
        db.table("audit_seals").truncate()
        db.table("audit_head").truncate()

    tamper(data, forge)
    with_store(data, lambda store: seal_audit(store, b"a guess"))
    assert "seals made anew only by a head you know" in told(call("audit", "verify", "--data", data))
    monkeypatch.setenv("ROEDTRAAD_AUDIT_KEY", KEY)
    said = refused(call("audit", "verify", "--data", data))
    assert said[0] == "from entry 1 on the seals are not marked with this key"


def test_a_head_that_is_none_is_refused(data: Path) -> None:
    said = refused(call("audit", "verify", "--data", data, "--head", "12:abc"))
    assert said == ["'12:abc' is not NUMBER:HASH[:MARK]."]


def test_a_damaged_backup_among_the_others_is_named(data: Path, tmp_path: Path) -> None:
    path = back_up(data, tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    said = refused(call("audit", "verify", "--data", data, "--backups", path.parent))
    assert "cut off before its last line" in said[0]
    assert refused(call("restore", path, "--data", tmp_path / "new"))[0] == said[0]


def test_the_folder_of_the_configuration_is_compared_with(data: Path, tmp_path: Path) -> None:
    back_up(data, tmp_path)
    config = tmp_path / "roedtraad.toml"
    config.write_text(f'[backup]\nfolder = "{tmp_path / "out"}"\nkeep_days = 3\n')
    assert "compared with 1 known heads" in told(call("audit", "verify", "--data", data, "--config", config))


def test_before_anything_is_sealed_there_is_nothing_to_compare(tmp_path: Path) -> None:
    told(call("import", "people", town.PEOPLE_CSV, "--data", tmp_path / "data", "--yes"))
    assert "no audit entry is sealed yet" in told(
        call("backup", "--out", tmp_path / "out", "--data", tmp_path / "data")
    )
    said = told(call("audit", "verify", "--data", tmp_path / "data", "--backups", tmp_path / "out"))
    assert "1 entries, 0 sealed" in said
    assert "Head: none yet" in said


def test_what_is_changed_beside_the_service_is_sealed_with_the_key_at_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, new = tmp_path / "data", tmp_path / "new"
    monkeypatch.setenv("ROEDTRAAD_AUDIT_KEY", KEY)
    told(call("import", "people", town.PEOPLE_CSV, "--data", data, "--yes"))
    assert "1 entries, 1 sealed (1 with a key's mark)" in told(call("audit", "verify", "--data", data))
    told(call("restore", back_up(data, tmp_path), "--data", new))
    assert "2 entries, 2 sealed (2 with a key's mark)" in told(call("audit", "verify", "--data", new))
