"""Our own Word files that have come back: what is kept of them, and for how long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.dropped import DroppedFile, DroppedState
from domain.meetings import ForwardPoint
from domain.sheets import Part, Written
from tests.usecases.world import INGER, METTE, World, opened
from usecases.close_item import close_item
from usecases.collections import AGENDAS, CONVERSATIONS, FILES, MEETINGS
from usecases.dropped_files import file_was_read, forget_files, keeps_bytes
from usecases.forward_plan import add_point
from usecases.make_agenda import make_agenda
from usecases.sheets import sheet_source

MEETING = "2025-05"
SECRET = "FORTROLIGT"


@pytest.fixture
async def world() -> World:
    """An agenda with one point, and the file of that point on its way."""
    made = await opened()
    day = (await made.get(MEETINGS, MEETING)).date
    await made.do(lambda tx: add_point(tx, made.board, made.now, INGER, ForwardPoint("", "Lokaleplan"), day))
    await made.do(lambda tx: make_agenda(tx, made.board, made.now, INGER, MEETING))
    return made


async def a_sheet(world: World, person: str = INGER.key, stamp: str = "item 2025-05 1 P1") -> DroppedFile:
    waiting = DroppedFile("f1", person, "a.docx", world.now, url="https://x")
    await world.put(FILES, waiting)
    sheet = (
        Written("P1", 3, Part.BACKGROUND, "Baggrund", SECRET),
        Written("plan", 2, Part.BACKGROUND, "B", "x"),
    )
    found = replace(waiting, stamp=stamp, sheets=(sheet,))
    await world.do(lambda tx: file_was_read(tx, world.now, found))
    return await world.get(FILES, "f1")


async def test_an_items_file_is_about_that_item_alone(world: World) -> None:
    kept = await a_sheet(world)
    assert [(w.item, w.text) for w in kept.sheets[0]] == [("P1", SECRET), ("plan", "")]
    question = (await world.get(CONVERSATIONS, INGER.key)).question
    assert question is not None
    assert question.act == "file.save.confirm"


async def test_of_somebody_elses_nothing_is_kept(world: World) -> None:
    kept = await a_sheet(world, METTE.key)
    assert (kept.state, kept.reason, kept.sheets, kept.stamp) == (DroppedState.REFUSED, "not-yours", (), "")
    assert not await world.do(lambda tx: keeps_bytes(tx, kept))


async def test_closing_the_item_drops_what_was_written_on_it(world: World) -> None:
    await a_sheet(world)
    agenda = await world.get(AGENDAS, MEETING)
    assert agenda.item("P1") is not None
    await world.do(lambda tx: close_item(tx, world.board, world.now, INGER, MEETING, "P1"))
    assert SECRET not in repr(await world.all(FILES))


async def test_it_is_forgotten_after_a_fortnight_also_when_it_was_stored(world: World) -> None:
    kept = await a_sheet(world)
    await world.put(FILES, replace(kept, meeting=MEETING, used_at=world.now))
    assert await world.do(lambda tx: forget_files(tx, world.now + timedelta(days=13))) == 0
    assert await world.do(lambda tx: forget_files(tx, world.now + timedelta(days=15))) == 1


async def test_of_a_meeting_that_is_not_ours_only_the_headings_are_kept(world: World) -> None:
    kept = await a_sheet(world, stamp="item 2031-01 1 P1")
    assert SECRET not in repr(kept)
    assert await world.do(lambda tx: sheet_source(tx, world.board, world.now, kept)) is None
