"""Exporting and erasing by the command line, on a real folder, judged by the bytes on the disk."""

import asyncio
import json
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import structlog
from filelock import FileLock
from typer.testing import CliRunner, Result

from bot.cli import app
from documents import tables
from domain.audit import verify
from storage import open_read_only, open_tiny
from tests.documents.reading.papers import MINUTES_2025
from tests.usecases.leaver import SECRETS, mettes_month
from tests.usecases.world import PEOPLE_OF_TOWN, PLAN, World
from usecases.collections import AUDIT, COLLECTIONS, INITIATIVES, LOGS, PEOPLE, SEALS
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.ports import Collection, T
from usecases.seal_audit import seal_audit


@pytest.fixture(autouse=True)
def _quiet_logs() -> Iterator[None]:
    yield
    structlog.reset_defaults()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which Mette took part in everything, and has left; its snapshots hold her too."""

    async def build() -> None:
        data = tmp_path / "data"
        store = await open_tiny(data, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        world = World(store=store)
        await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
        await store.save()
        await world.do(lambda tx: import_plan(tx, world.now, PLAN))
        await store.save()
        await mettes_month(world)
        await seal_audit(store)
        await store.close()

    asyncio.run(build())
    return tmp_path / "data"


def call(folder: Path, *arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(app, [*arguments, "--data", str(folder)], input=answer)


def refused(result: Result) -> str:
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert len(result.stderr.splitlines()) == 1
    return result.stderr


def on_disk(folder: Path) -> str:
    return "\n".join(p.read_bytes().decode() for p in folder.iterdir() if p.is_file())


def stored(folder: Path, collection: Collection[T]) -> list[T]:
    async def read() -> list[T]:
        store = await open_read_only(folder, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        async with store.transaction() as tx:
            return await tx.query(collection)

    return asyncio.run(read())


def test_after_erasing_no_file_holds_her(folder: Path) -> None:
    assert (folder / "snapshot.previous.json").exists()
    assert all(secret in on_disk(folder) for secret in SECRETS)
    result = call(folder, "privacy", "erase", "mette", "--yes")
    assert result.exit_code == 0, result.output
    left = on_disk(folder).casefold()
    assert [secret for secret in SECRETS if secret.casefold() in left] == []
    assert "Mette Jensen has been erased." in result.stdout
    assert "Still in" not in result.stdout
    assert f"hold the person until {datetime.now(UTC).date() + timedelta(days=30)}" in result.stdout
    assert "tidligere medarbejder 1" in on_disk(folder)


def test_the_audit_can_still_be_verified(folder: Path) -> None:
    call(folder, "privacy", "erase", "mette", "--yes")

    async def findings() -> int:
        store = await open_read_only(folder, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        entries = [e for _, e in await store.entries(AUDIT)]
        seals = [s for _, s in await store.entries(SEALS)]
        assert seals
        return len(verify(entries, seals))

    assert asyncio.run(findings()) == 0


def test_it_shows_what_will_happen_and_asks(folder: Path) -> None:
    before = on_disk(folder)
    result = call(folder, "privacy", "erase", "mette", answer="n\n")
    assert result.exit_code == 1
    assert "Erases Mette Jensen (mette)." in result.stdout
    assert "deleted: 1 in contacts" in result.stdout
    assert "now naming “tidligere medarbejder 1”: 2 in reports" in result.stdout
    assert all(secret in on_disk(folder) for secret in SECRETS if secret in before)
    assert call(folder, "privacy", "erase", "mette", answer="y\n").exit_code == 0


def test_a_file_that_was_left_in_the_folder_is_named(folder: Path) -> None:
    (folder / "note.txt").write_text("Ring til Mette Jensen", encoding="utf-8")
    result = call(folder, "privacy", "erase", "mette", "--yes")
    assert f"Still in {folder / 'note.txt'}." in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("nobody", "Nobody here is called 'nobody'"),
        ("Jensen", "give the key."),
        ("jens", "Jens Jensen is still responsible for i02, i03: name somebody else in the plan"),
        ("inger", "is the only one in the secretariat"),
        ("freja", "has not left: take the row out of the people file"),
    ],
)
def test_who_is_needed_or_unclear_is_refused_in_one_sentence(folder: Path, who: str, told: str) -> None:
    assert told in refused(call(folder, "privacy", "erase", who, "--yes"))


def test_twice_is_refused(folder: Path) -> None:
    call(folder, "privacy", "erase", "mette", "--yes")
    assert "Nobody here is called" in refused(call(folder, "privacy", "erase", "mette", "--yes"))
    assert "has been erased already" in refused(call(folder, "privacy", "erase", "tidligere-1", "--yes"))


def test_beside_a_running_service_only_reading_goes(folder: Path) -> None:
    with FileLock(folder / "lock"):
        assert "The service is running" in refused(call(folder, "privacy", "erase", "mette", "--yes"))
        assert call(folder, "privacy", "export", "mette").exit_code == 0
        assert call(folder, "export", "reports").exit_code == 0


def test_the_export_is_json_with_what_and_why(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "mette.json"
    before = on_disk(folder)
    result = call(folder, "privacy", "export", "METTE@fjordby.example", "--out", str(out))
    assert result.exit_code == 0, result.output
    told = json.loads(out.read_bytes())
    assert told["person"]["name"] == "Mette Jensen"
    assert told["stored"]["drafts"]["records"][0]["answer"]["text"] == "Min kladde"
    assert told["stored"]["contacts"]["why"]
    assert "anna" in [p["key"] for p in told["stored"]["people"]["records"]]
    assert "anna@fjordby.example" not in out.read_text(encoding="utf-8")
    assert {entry["action"] for entry in told["audit"].values()} >= {"report"}
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert on_disk(folder) == before


def test_an_export_after_erasing_finds_nobody(folder: Path) -> None:
    call(folder, "privacy", "erase", "mette", "--yes")
    assert "Nobody here is called" in refused(call(folder, "privacy", "export", "mette"))


def test_no_store_is_said_in_one_sentence(tmp_path: Path) -> None:
    assert "there is no store here" in refused(call(tmp_path / "none", "privacy", "export", "mette"))


def test_access_request(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "akt"
    assert call(folder, "export", "aktindsigt", "--initiative", "i01", "--out", str(out)).exit_code == 0
    assert {path.name for path in out.iterdir()} == {"aktindsigt-i01.md", "aktindsigt-i01.json"}
    told = (out / "aktindsigt-i01.md").read_text(encoding="utf-8")
    assert "Indsats: Indsats i01. Udtrukket " in told
    assert "Mette Jensen har talt med Anna Jensen." in told
    data = json.loads((out / "aktindsigt-i01.json").read_bytes())
    assert [i["key"] for r in data for i in r["initiatives"]] == ["i01"]


def test_access_request_by_period_on_standard_output(folder: Path) -> None:
    result = call(folder, "export", "aktindsigt", "--from", "2025-05-01", "--to", "2025-05-31")
    assert "møder fra torsdag den 1. maj 2025 til lørdag den 31. maj 2025" in result.stdout
    assert "## Status for maj 2025" in result.stdout
    assert "juni" not in result.stdout


def test_an_access_request_names_what_it_is_about(folder: Path) -> None:
    assert "Name an --initiative, or a period" in refused(call(folder, "export", "aktindsigt"))
    assert "No initiative has the key, code or title 'i99'." in refused(
        call(folder, "export", "aktindsigt", "--initiative", "i99")
    )
    by_title = call(folder, "export", "aktindsigt", "--initiative", "indsats I01")
    assert "Indsats: Indsats i01." in by_title.stdout


def test_people_and_plan_come_back_as_they_were(folder: Path, tmp_path: Path) -> None:
    people, plan = tmp_path / "people.csv", tmp_path / "plan.csv"
    assert call(folder, "export", "people", "--out", str(people)).exit_code == 0
    assert call(folder, "export", "plan", "--out", str(plan)).exit_code == 0
    # A stand-in who has left is a mistake the import names; it is what the folder holds.
    text = people.read_text(encoding="utf-8-sig").replace(";mette;mette", ";;")
    read = tables.people(tables.read(text.encode(), "people.csv"))
    assert not read.problems
    kept = {p.key: p for p in stored(folder, PEOPLE) if p.active}
    assert {p.key for p in read.records} == kept.keys()
    assert all(p.roles == kept[p.key].roles and p.email == kept[p.key].email for p in read.records)
    again = tables.plan(tables.read(plan.read_bytes(), "plan.csv"), kept)
    assert not again.problems
    assert [(i.key, i.title, i.chiefs, i.directors) for i in again.records] == [
        (i.key, i.title, i.chiefs, i.directors) for i in stored(folder, INITIATIVES)
    ]


def test_reports_as_a_table(folder: Path) -> None:
    lines = call(folder, "export", "reports").stdout.splitlines()
    assert lines[0].startswith("month;meeting;key;title;codes;chief;revision;state;colour;text")
    assert "Mette Jensen har talt med Anna Jensen." in lines[1]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("people", "key,name,roles,title\nmm,Mette M,chief,010170-1234\n"),
        ("plan", "key,title,chief\ni09,Sagen om 010170-1234,anna\n"),
        ("agenda", MINUTES_2025.replace("Regnskab - Overførsler", "Regnskab 010170-1234")),
    ],
)
def test_no_file_brings_a_cpr_number_in(folder: Path, tmp_path: Path, kind: str, line: str) -> None:
    file = tmp_path / f"{kind}.csv"
    file.write_text(line, encoding="utf-8")
    result = call(folder, "import", kind, str(file), "--yes")
    assert "looks like a CPR number" in refused(result)
    assert "010170" not in on_disk(folder)
