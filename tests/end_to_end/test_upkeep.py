"""Backup, check and audit beside the real process, restore between two starts, and a disk that takes no more."""

import re
import resource
from pathlib import Path
from typing import Any

import pytest

from domain.audit import AuditAction
from domain.delivery import RowState
from tests.conversations.chat import shown
from tests.end_to_end.kept import opened
from tests.end_to_end.month import Driver, answers, driver, local, prologue, reminders
from tests.end_to_end.process import run
from usecases.collections import AUDIT, OUTBOX, REPORTS, SERVICE

KEY = {"ROEDTRAAD_AUDIT_KEY": "the municipality's own"}
RUNNING = "The service is running: do it in the chat, or stop it.\n"


@pytest.fixture(autouse=True)
def _audit_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the commands; the process gets it by itself."""
    for name, text in KEY.items():
        monkeypatch.setenv(name, text)


async def command(*arguments: object) -> str:
    ended = await run(*map(str, arguments))
    assert (ended.code, ended.err) == (0, ""), ended
    return ended.out


async def tables(data: Path) -> dict[str, Any]:
    store = await opened(data)
    return dict(store.state.tables())  # type: ignore[attr-defined]  # the read-only store's


async def waiting(data: Path) -> set[str]:
    async with (await opened(data)).transaction() as tx:
        return {row.target for row in await tx.query(OUTBOX, state=RowState.WAITING)}


def the_only(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


async def until_a_message_waits(d: Driver) -> None:
    """What Inger enters for Anders in the late afternoon is told to him the next morning."""
    await prologue(d)
    await answers(d, d.go)
    await d.go("05-15 16:30")
    for text in ("for Anders Tranekilde: i08 gul: Udbuddet er klar.", "mundtligt", "ja"):
        await d.say("inger", text)


async def test_after_a_restore_nothing_unasked_goes_out_before_the_secretariats_yes(tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    async with driver(data) as d:
        await until_a_message_waits(d)
        assert "person/anders" in await waiting(data)
        said = await command("backup", "--out", out, "--data", data)
        head = said.split("audit head ")[1].strip()
        await command("check", "--data", data)
        assert "The audit is whole" in await command("audit", "verify", "--data", data, "--head", head)
        restoring = ("restore", str(the_only(out)), "--data", str(data), "--force")
        ended = await run(*restoring)
        assert (ended.code, ended.err) == (1, RUNNING)
        at_backup = await tables(data)

        await d.report("astrid", "i13 grøn: Alt er på plads.")
        await d.go("05-16 09:00")
        assert await d.bot.stop() == 0
        lost = await tables(data)
        assert len(lost["reports"]) >= len(at_backup["reports"])

        said = await command(*restoring)
        assert "messages that waited are held" in said
        restored = await tables(data)
        differ = {name for name in at_backup.keys() | restored if restored.get(name) != at_backup.get(name)}
        assert differ <= {"outbox", "service", "audit", "audit_seals", "audit_head"}
        assert "The audit is whole" in await command("audit", "verify", "--data", data, "--backups", out)

        mark = d.connector.last_number
        await d.bot.start()
        d.now = local("05-15 16:30")
        for day in ("05-16 09:00", "05-16 13:00", "05-19 09:00", "05-20 10:00"):
            await d.go(day)
        new = {who: [m for m in d.heard(who) if m.number > mark] for who in d.clients}
        assert {who for who, heard in new.items() if heard} == {"inger", "nikolaj"}
        assert "sikkerhedskopi" in shown(new["inger"][0])
        await d.say("rasmus", "status")
        assert d.heard("rasmus")[-1].number > mark, "who asks is answered"

        mark = d.connector.last_number
        await d.say("inger", "genoptag udsendelser")
        await d.say("inger", "ja")
        await d.go("05-21 09:00")
        heard = {who for who in d.clients if any(m.number > mark for m in d.heard(who))}
        assert heard >= {"anders", "pernille", "birgitte"}
        assert await d.bot.stop() == 0
    await command("check", "--data", data)
    store = await opened(data)
    actions = [entry.action for _, entry in await store.entries(AUDIT)]
    assert (
        actions.index(AuditAction.RESTORE)
        < actions.index(AuditAction.PAUSE)
        < actions.index(AuditAction.RESUME)
    )
    async with store.transaction() as tx:
        state = await tx.get(SERVICE, "service")
    assert state is not None
    assert not state.restored


async def test_killed_processes_leave_a_whole_audit_and_sound_files(tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with driver(data) as d:
        await prologue(d)
        for deed in (answers(d, d.go), reminders(d, d.go)):
            await deed
            d.bot.kill()
            await d.bot.ended()
            await command("check", "--data", data)
            assert "The audit is whole" in await command("audit", "verify", "--data", data)
            await d.bot.start()
        assert await d.bot.stop() == 0
    said = await command("audit", "verify", "--data", data)
    entries, sealed = re.findall(r"(\d+) entries, (\d+) sealed", said)[0]
    assert entries == sealed, "at the stop the last are sealed"


async def test_a_disk_that_takes_no_more_loses_nothing_and_says_so(tmp_path: Path) -> None:
    """The kernel refuses the write in the middle of a line (RLIMIT_FSIZE); then there is room again."""
    data = tmp_path / "data"
    async with driver(data) as d:
        await prologue(d)
        await d.go("05-14 09:30")
        await d.report("lone", "i01 grøn: Sparekataloget følges.")
        pid = d.bot._pid  # noqa: SLF001  the process to starve
        unlimited = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        room = (data / "journal.jsonl").stat().st_size + 300
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (room, unlimited[1]))
        mark = d.connector.last_number
        await d.connector.say(d.clients["lone"], "i02 gul: Fraværet falder langsommere.", where="personal")
        said = await d.connector.next_message(d.clients["lone"], mark)
        assert "ikke gemt" in shown(said)
        async with d.session.get(f"{d.bot.admin_url}/readyz") as answer:
            assert answer.status == 503
        async with (await opened(data)).transaction() as tx:
            assert [r.initiative for r in await tx.query(REPORTS)] == ["i01"]
        await command("check", "--data", data)

        resource.prlimit(pid, resource.RLIMIT_FSIZE, unlimited)
        async with d.session.get(f"{d.bot.admin_url}/readyz") as answer:
            assert answer.status == 200
        await d.report("lone", "i02 gul: Fraværet falder langsommere.")
        assert await d.bot.stop() == 0
    async with (await opened(data)).transaction() as tx:
        assert [r.initiative for r in await tx.query(REPORTS)] == ["i01", "i02"]
    assert await command("check", "--data", data)
