"""What the command line says when something is wrong: one line per problem, nothing half imported, no traceback."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from filelock import FileLock
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.start import MadeUp
from stage import town
from stage.legend import LEGEND
from storage import open_read_only
from tests.documents.calendars import calendar, event
from usecases.collections import COLLECTIONS, INITIATIVES, LOGS, PEOPLE

MADE_UP = MadeUp(people=town.people, plan=town.plan, legend=LEGEND)
PEOPLE_LINES = town.PEOPLE_CSV.read_text(encoding="utf-8").splitlines()
PLAN_LINES = town.PLAN_CSV.read_text(encoding="utf-8").splitlines()


@pytest.fixture(autouse=True)
def _quiet_logs() -> Iterator[None]:
    """The command line sets logging up for its own process."""
    yield
    structlog.reset_defaults()


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), obj=MADE_UP)


def refused(result: Result) -> list[str]:
    """The lines on stderr of a call that failed as it should."""
    assert result.exit_code not in {0, None}
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result.stderr.splitlines()


def written(folder: Path, name: str, lines: list[str], encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def serve(data: Path, *, people: Path = town.PEOPLE_CSV, plan: Path = town.PLAN_CSV) -> Result:
    files = ("--people", str(people), "--plan", str(plan))
    return call("serve", "--dev", *files, "--now", "2025-05-13T08:00:00", "--port", "0", "--data", str(data))


def stored(data: Path) -> tuple[int, int]:
    """How many people and initiatives the folder holds."""

    async def count() -> tuple[int, int]:
        store = await open_read_only(data, organisation="Kommunen", collections=COLLECTIONS, logs=LOGS)
        async with store.transaction() as tx:
            return len(await tx.query(PEOPLE)), len(await tx.query(INITIATIVES))

    return asyncio.run(count()) if data.exists() and any(data.glob("snapshot.json")) else (0, 0)


PROBLEMS = [
    # file, line, and a word of what is wrong
    ("people", [PEOPLE_LINES[0].replace("roles", "role"), *PEOPLE_LINES[1:]], "people.csv", "roles"),
    ("people", [*PEOPLE_LINES, PEOPLE_LINES[4]], "line 18", "mikkel"),
    ("people", [*PEOPLE_LINES, "x,Xenia,,wizard,,,,,"], "line 18", "wizard"),
    ("people", [*PEOPLE_LINES, "x,Xenia,,chief,,,,nobody,"], "line 18", "nobody"),
    ("people", [], "people.csv", "empty"),
    ("plan", [PLAN_LINES[0].replace("chief", "boss"), *PLAN_LINES[1:]], "plan.csv", "chief"),
    ("plan", [*PLAN_LINES, PLAN_LINES[1]], "line 23", "i01"),
    ("plan", [*PLAN_LINES, "i99,Ny indsats,,,,,,true,ukendt,signe,,,,active,"], "line 23", "ukendt"),
    ("plan", [*PLAN_LINES, "i99,Ny indsats,,,,,,perhaps,anders,signe,,,,active,"], "line 23", "perhaps"),
    ("plan", [*PLAN_LINES, "i99,Ny,,,,,,true,anders,signe,,,maj,active,"], "line 23", "maj"),
]


@pytest.mark.parametrize(("which", "lines", "where", "what"), PROBLEMS)
def test_a_file_that_is_wrong_stops_the_start_and_leaves_nothing_behind(
    tmp_path: Path, which: str, lines: list[str], where: str, what: str
) -> None:
    wrong = written(tmp_path, f"{which}.csv", lines)
    said = refused(serve(tmp_path / "data", **{which: wrong}))
    assert any(where in line and what in line for line in said), said
    assert stored(tmp_path / "data") == (0, 0)


def test_every_problem_has_its_own_line(tmp_path: Path) -> None:
    lines = [*PLAN_LINES, "i98,A,,,,,,true,ukendt,,,,,active,", "i99,B,,,,,,true,anden,,,,,active,"]
    said = refused(serve(tmp_path / "data", plan=written(tmp_path, "plan.csv", lines)))
    assert len(said) == 2
    assert "line 23" in said[0]
    assert "line 24" in said[1]


@pytest.mark.parametrize("encoding", ["utf-16", "cp865"])
def test_a_wrong_encoding_is_named(tmp_path: Path, encoding: str) -> None:
    said = refused(serve(tmp_path / "data", people=written(tmp_path, "people.csv", PEOPLE_LINES, encoding)))
    assert "people.csv" in said[0]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = refused(serve(tmp_path / "data", people=tmp_path / "none.csv"))
    assert len(said) == 1
    assert "none.csv" in said[0]


def test_a_wrong_plan_beside_right_people_leaves_nothing_of_either(tmp_path: Path) -> None:
    wrong = written(tmp_path, "plan.csv", [*PLAN_LINES, "i99,Ny,,,,,,true,ukendt,,,,,active,"])
    refused(serve(tmp_path / "data", plan=wrong))
    assert stored(tmp_path / "data") == (0, 0)


def test_a_plan_is_checked_against_the_people_in_the_store(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert call("import", "people", str(town.PEOPLE_CSV), "--data", str(data), "--yes").exit_code == 0
    wrong = written(tmp_path, "plan.csv", [*PLAN_LINES, "i99,Ny,,,,,,true,ukendt,,,,,active,"])
    assert "ukendt" in refused(call("import", "plan", str(wrong), "--data", str(data), "--yes"))[0]
    assert stored(data) == (len(PEOPLE_LINES) - 1, 0)


def test_importing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    arguments = ("import", "people", str(town.PEOPLE_CSV), "--data", str(tmp_path), "--yes")
    assert "16 new, 0 changed" in call(*arguments).output
    assert "0 new, 0 changed" in call(*arguments).output


def test_an_import_is_for_the_organisation_of_the_configuration(tmp_path: Path) -> None:
    config = written(tmp_path, "roedtraad.toml", ['organisation = "Fjordby Kommune"'])
    data = ("--data", str(tmp_path / "data"), "--config", str(config))
    assert call("import", "people", str(town.PEOPLE_CSV), *data, "--yes").exit_code == 0
    assert call("import", "plan", str(town.PLAN_EXCEL_CSV), *data, "--yes").exit_code == 0
    assert "Fjordby" in refused(call("import", "plan", str(town.PLAN_CSV), *data[:2], "--yes"))[0]


def test_an_import_is_asked_about_first(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        app, ["import", "people", str(town.PEOPLE_CSV), "--data", str(tmp_path)], input="n\n"
    )
    assert result.exit_code == 1
    assert "16 people in the file: 16 new, 0 changed\nGo on?" in result.output
    assert stored(tmp_path) == (0, 0)


def test_an_import_says_who_leaves_and_what_loses_its_chief(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "data"), "--yes")
    call("import", "people", str(town.PEOPLE_CSV), *data)
    call("import", "plan", str(town.PLAN_CSV), *data)
    lines = town.PEOPLE_CSV.read_text().splitlines()
    kept = [line.removesuffix("anders") for line in lines if not line.startswith("anders,")]
    said = call("import", "people", str(written(tmp_path, "people.csv", kept)), *data).output
    assert "15 people in the file: 0 new, 1 changed\nanders leaves" in said
    assert "(Flådestyring) has no chief to ask: anders has left" in said


def test_a_calendar_is_imported_and_garbage_is_refused(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "data"), "--yes")
    weekly = tmp_path / "politik.ics"
    weekly.write_bytes(calendar(event("Chefmøde", "DTSTART;VALUE=DATE:20200106\nRRULE:FREQ=WEEKLY", uid="w")))
    said = call("import", "calendar", str(weekly), *data).output
    assert "events in the file" in said
    assert "0 changed, 0 cancelled" in said
    assert "0 new, 0 changed" in call("import", "calendar", str(weekly), *data).output
    cut = written(tmp_path, "cut.ics", ["BEGIN:VCALENDAR"])
    assert refused(call("import", "calendar", str(cut), *data)) == ["cut.ics is damaged."]
    other = written(tmp_path, "other.txt", ["1. Punkt"])
    assert refused(call("import", "calendar", str(other), *data)) == ["other.txt is no calendar file (.ics)."]


def test_it_says_which_version_it_is() -> None:
    assert call("--version").output.startswith("roedtraad 0.")


def test_a_changing_command_beside_the_service_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock"):
        said = refused(call("import", "people", str(town.PEOPLE_CSV), "--data", str(tmp_path), "--yes"))
        assert said == ["The service is running: do it in the chat, or stop it."]
        assert refused(serve(tmp_path)) == said


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("--now", "2025-05-13T08:00:00"), "ROEDTRAAD_APP_ID"),
        (("--dev", "--now", "tomorrow"), "not an ISO time"),
        (("--dev", "--config", "none.toml"), "none.toml"),
        (("--dev", "--service-url", "http://example.com"), "--service-url"),
        (("--dev", "--retry-base", "0"), "retry_base"),
        (("--dev", "--agenda", "none.txt"), "none.txt"),
        ((), "ROEDTRAAD_APP_ID"),
    ],
)
def test_a_start_that_makes_no_sense_is_refused_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], what: str
) -> None:
    said = refused(call("serve", *arguments, "--data", str(tmp_path / "data")))
    assert len(said) == 1
    assert what in said[0]


def test_a_virtual_clock_outside_dev_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {"APP_ID": "app", "TENANT_ID": "tenant", "APP_SECRET": "secret"}.items():
        monkeypatch.setenv(f"ROEDTRAAD_{name}", text)
    said = refused(call("serve", "--now", "2025-05-13T08:00:00", "--data", str(tmp_path / "data")))
    assert said == ["--now needs --dev."]


@pytest.mark.parametrize(
    ("what", "code"),
    [((), 2), (("serve", "--port", "x"), 2), (("serve", "--port", "99999"), 2), (("nothing",), 2)],
)
def test_a_call_that_is_not_understood_ends_with_2(what: tuple[str, ...], code: int) -> None:
    assert call(*what).exit_code == code


def test_a_simulation_sends_nothing_and_names_what_collides(tmp_path: Path) -> None:
    config = written(tmp_path, "roedtraad.toml", ["[calendar.no_deadline_days]", '2025-05-21 = "KCL"'])
    dates = ("--from", "2025-05-01", "--to", "2025-05-31")
    result = call("simulate", *dates, "--data", str(tmp_path / "none"), "--config", str(config))
    assert result.exit_code == 0
    assert "2025-05-14 09:00  open      Anders Tranekilde" in result.stdout
    assert "2025-05-21" in result.stderr
    assert not (tmp_path / "none").exists()


def test_a_simulation_that_begins_in_the_middle_of_a_round_shows_the_rest_of_it(tmp_path: Path) -> None:
    said = call("simulate", "--from", "2025-05-20", "--to", "2025-05-31", "--data", str(tmp_path)).stdout
    assert said.startswith("2025-05-21 09:00  remind")
    assert "2025-05-23 12:00  freeze" in said


def test_a_period_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    for command in (("simulate",), ("export", "aktindsigt")):
        dates = ("--from", "2025-06-01", "--to", "2025-05-31", "--data", str(tmp_path))
        assert refused(call(*command, *dates)) == ["--from 2025-06-01 comes after --to 2025-05-31."]


def test_reading_a_text_that_is_no_agenda_finds_nothing_and_says_so(tmp_path: Path) -> None:
    result = call("read", str(written(tmp_path, "letter.txt", ["Kære alle", "", "Vi ses på mandag."])))
    assert result.exit_code == 0
    assert "0 initiatives" in result.stdout
    refused(call("read", str(tmp_path / "none.txt")))
