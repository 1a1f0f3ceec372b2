"""`roedtraad export agenda`: the posted agenda as files, beside a stopped service or a running one."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner, Result

from bot.cli import app
from storage import open_tiny
from tests.usecases.world import INGER, PEOPLE_OF_TOWN, PLAN, World
from usecases.collections import COLLECTIONS, LOGS
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.post_agenda import post_agenda


@pytest.fixture(autouse=True)
def _quiet_logs() -> Iterator[None]:
    """What a command sets up for its own output must not outlive it."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A board whose agenda for 28 May is posted."""

    async def build() -> None:
        store = await open_tiny(
            tmp_path / "data", organisation="Kommunen", collections=COLLECTIONS, logs=LOGS
        )
        world = World(store=store)
        await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
        await world.do(lambda tx: import_plan(tx, world.now, PLAN))
        await world.tick("2025-05-14 09:00")
        await world.bind()
        agenda = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, "2025-05"))
        await world.do(
            lambda tx: post_agenda(tx, world.board, world.now, INGER, agenda.meeting, agenda.version)
        )
        await store.close()

    asyncio.run(build())
    return tmp_path / "data"


def call(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["export", "agenda", *arguments, "--data", str(folder)])


def test_every_format_is_written(folder: Path, tmp_path: Path) -> None:
    result = call(folder, "2025-05-28", "--out", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert sorted(files) == [f"dagsorden-2025-05-28.{ending}" for ending in ("docx", "json", "md", "pdf")]
    assert files["dagsorden-2025-05-28.pdf"].startswith(b"%PDF-")
    assert json.loads(files["dagsorden-2025-05-28.json"])["meeting_date"] == "2025-05-28"


def test_without_a_folder_it_is_markdown(folder: Path) -> None:
    result = call(folder, "2025-05-28")
    assert result.stdout.startswith("# Direktionen\n\nDagsorden\n")


def test_what_was_not_posted_is_refused(folder: Path) -> None:
    result = call(folder, "2025-06-25")
    assert result.exit_code == 1
    assert result.stderr == "No agenda has been posted for 2025-06-25.\n"
