"""A file is read by another process: the loop goes on, and what takes too much is given up."""

import asyncio
import os
from pathlib import Path

import pytest
import typst

from bot.clock import monotonic
from bot.read_apart import read_apart
from documents.extracting import Format, Reason, Unreadable
from documents.file_reading import read_file
from tests.documents.reading.papers import MINUTES_2025

TICK = 0.005
# A plan of 300 pages and half a million characters.
PLAN = """
#set page(margin: 1cm)
#set text(size: 8pt)
#for page in range(300) {
  for row in range(45) { par[R#(page)#(row) Flådestyring og digital fremmøderegistrering i Vestby, andet halvår] }
  pagebreak(weak: true)
}
"""


async def test_it_is_read_as_here() -> None:
    found = await read_apart(MINUTES_2025.encode())
    assert found == read_file(MINUTES_2025.encode())


async def test_why_not_comes_back() -> None:
    with pytest.raises(Unreadable) as refused:
        await read_apart(b"MZ" + bytes(100))
    assert refused.value.reason is Reason.OTHER_KIND


async def test_a_plan_of_300_pages_within_ten_seconds_and_the_loop_goes_on() -> None:
    data: bytes = typst.compile(PLAN.encode(), format="pdf")
    stalls: list[float] = []

    async def tick() -> None:
        while True:
            before = monotonic()
            await asyncio.sleep(TICK)
            stalls.append(monotonic() - before - TICK)

    ticking = asyncio.create_task(tick())
    started = monotonic()
    found = await read_apart(data)
    took = monotonic() - started
    ticking.cancel()
    assert (found.file.format, found.file.pages) == (Format.PDF, 300)
    assert took < 10
    # Other tests run beside this one: the median cannot be theirs, and the reading would hold most of them up.
    assert sorted(stalls)[len(stalls) * 9 // 10] < 0.05


async def test_what_takes_too_long_is_given_up() -> None:
    with pytest.raises(Unreadable) as refused:
        await read_apart(MINUTES_2025.encode(), seconds=0.001)
    assert refused.value.reason is Reason.TOO_SLOW


async def test_the_process_knows_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its environment is empty; a module put in the current folder is not taken for one of ours."""
    monkeypatch.setenv("ROEDTRAAD_APP_SECRET", "hemmeligt")
    (tmp_path / "orjson.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    given: list[object] = []
    begin = asyncio.create_subprocess_exec

    async def noted(*command: str, **options: object) -> asyncio.subprocess.Process:
        given.append(options["env"])
        return await begin(*command, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", noted)
    assert (await read_apart(b"1. Punkt")).file.format is Format.TEXT
    assert given == [{}]
    assert os.environ["ROEDTRAAD_APP_SECRET"] == "hemmeligt"
