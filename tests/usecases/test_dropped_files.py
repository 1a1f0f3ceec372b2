"""Files that were sent: forgotten when nobody used them, and never used for what they are not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.agenda import AgendaItem, ItemKind
from domain.dropped import DroppedFile, DroppedState, FoundPaper, PaperKind
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.links import Document, Wanted
from domain.meetings import MeetingState
from domain.printed import Format
from tests.domain.month import at
from tests.usecases.world import INGER, METTE, PEOPLE_OF_TOWN, PLAN, World
from usecases.collections import AGENDAS, FILES, FORWARD_PLAN, MEETINGS, OUTBOX
from usecases.dropped_files import (
    UNUSED_FOR,
    file_was_read,
    files_in_use,
    forget_files,
    kept_document,
    receive_file,
    shown_name,
    use_file,
    waiting_files,
)
from usecases.import_people import import_people
from usecases.import_plan import import_plan

MEETING = "2025-05"
PAPER = FoundPaper(
    PaperKind.AGENDA,
    date(2025, 5, 28),
    items=(
        AgendaItem(1, ItemKind.PROTOCOLS, "Beslutningsprotokoller"),
        AgendaItem(2, ItemKind.POINT, "Lokaleplan"),
    ),
)


@pytest.fixture
async def world() -> World:
    world = World(now=at("2025-05-01 10:00"))
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN))
    await world.tick("2025-05-26 09:00")
    return world


async def a_file(world: World, paper: FoundPaper = PAPER, key: str = "f1") -> None:
    file = DroppedFile(key, INGER.key, "a.pdf", world.now, DroppedState.READ, sha=f"sha-{key}", paper=paper)
    await world.put(FILES, file)


async def use(world: World, key: str = "f1", version: int = 0) -> None:
    await world.do(lambda tx: use_file(tx, world.board, world.now, INGER, key, version))


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Dagsorden.pdf", "Dagsorden.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\inger\\a.docx", "a.docx"),
        ("a\x00\n\u202efdp.exe", "afdp.exe"),
        ("n" * 300, "n" * 99 + "…"),
        ("", ""),
    ],
)
def test_a_name_is_for_people_to_read(sent: str, shown: str) -> None:
    assert shown_name(sent) == shown


async def test_only_the_secretariat_may_send_files(world: World) -> None:
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: receive_file(tx, world.board, world.now, METTE, "a.pdf", "https://x"))


async def test_what_was_read_is_told_once_and_its_address_forgotten(world: World) -> None:
    file = await world.do(
        lambda tx: receive_file(tx, world.board, world.now, INGER, "a.pdf", "https://x/secret")
    )
    assert [one.key for one in await world.do(waiting_files)] == [file.key]
    await world.do(lambda tx: file_was_read(tx, world.now, replace(file, reason="gone")))
    await world.do(lambda tx: file_was_read(tx, world.now, replace(file, reason="password")))
    kept = await world.get(FILES, file.key)
    assert (kept.state, kept.reason, kept.url) == (DroppedState.REFUSED, "gone", "")
    assert await world.do(waiting_files) == []
    assert [row.key for row in await world.all(OUTBOX) if row.key.startswith("file/")] == [f"file/{file.key}"]


async def test_a_file_that_was_erased_meanwhile_is_told_of_to_nobody(world: World) -> None:
    before = await world.all(OUTBOX)
    gone = DroppedFile("gone", INGER.key, "a.pdf", world.now)
    await world.do(lambda tx: file_was_read(tx, world.now, gone))
    assert await world.all(OUTBOX) == before


async def test_it_becomes_the_agenda_and_new_points_get_the_next_codes(world: World) -> None:
    await a_file(world)
    await use(world)
    agenda = await world.get(AGENDAS, MEETING)
    assert [(item.number, item.key, item.title) for item in agenda.items] == [
        (1, "protocols", "Beslutningsprotokoller"),
        (2, "P1", "Lokaleplan"),
    ]
    assert agenda.document == "sha-f1"
    assert [point.code for point in (await world.get(MEETINGS, MEETING)).points] == ["P1"]
    assert [plan.last for plan in await world.all(FORWARD_PLAN)] == [1]
    assert (await world.get(FILES, "f1")).meeting == MEETING


async def test_closed_content_is_no_document(world: World) -> None:
    await a_file(world, replace(PAPER, closed_content=True))
    await use(world)
    assert (await world.get(AGENDAS, MEETING)).document == ""


@pytest.mark.parametrize(
    ("paper", "reason"),
    [
        (replace(PAPER, kind=PaperKind.MINUTES), "file-no-agenda"),
        (replace(PAPER, items=()), "file-no-agenda"),
        (replace(PAPER, day=None), "file-no-meeting"),
        (replace(PAPER, day=date(2025, 5, 21)), "file-no-meeting"),
    ],
)
async def test_what_it_cannot_become(world: World, paper: FoundPaper, reason: str) -> None:
    await a_file(world, paper)
    with pytest.raises(NotPossible) as refused:
        await use(world)
    assert refused.value.reason == reason


async def test_a_meeting_that_is_over_keeps_its_agenda(world: World) -> None:
    await a_file(world)
    meeting = await world.get(MEETINGS, MEETING)
    await world.put(MEETINGS, replace(meeting, state=MeetingState.CANCELLED))
    with pytest.raises(NotPossible) as refused:
        await use(world)
    await world.put(MEETINGS, meeting)
    assert refused.value.reason == "file-meeting-over"
    world.it_is("2025-05-29 08:00")
    with pytest.raises(NotPossible):
        await use(world)


async def test_another_version_than_it_was_compared_with(world: World) -> None:
    await a_file(world)
    with pytest.raises(NotPossible) as refused:
        await use(world, version=7)
    assert refused.value.reason == "agenda-changed"
    with pytest.raises(UnknownObject):
        await use(world, key="f2")


async def test_what_was_never_used_is_forgotten(world: World) -> None:
    await a_file(world)
    await a_file(world, key="f2")
    await use(world)
    assert await world.do(files_in_use) == {"sha-f1", "sha-f2"}
    assert await world.do(lambda tx: forget_files(tx, world.now + UNUSED_FOR)) == 0
    assert await world.do(lambda tx: forget_files(tx, world.now + UNUSED_FOR + timedelta(days=1))) == 1
    assert await world.do(files_in_use) == {"sha-f1"}


async def test_which_links_open_the_document(world: World) -> None:
    await a_file(world)
    await use(world)

    async def kept(document: Document, *, closed: bool = False) -> str:
        wanted = Wanted(document, MEETING, Format.PDF, closed)
        return await world.do(lambda tx: kept_document(tx, wanted))

    assert await kept(Document.DRAFT) == "sha-f1"
    assert await kept(Document.DRAFT, closed=True) == ""
    assert await kept(Document.AGENDA) == "", "it is not posted"
    assert await kept(Document.STATUS) == ""
