"""Everything that is kept of a closed item, sought in everything that can be shown to anybody (C01, A04, A05)."""

import asyncio
import re
import zipfile
from collections.abc import Mapping
from contextlib import closing, suppress
from functools import cache
from io import BytesIO

import pypdfium2
import pytest

from bot.links import made_of, written
from dialogs.converse import ACTS, INTENTS
from dialogs.message import activity
from dialogs.reader import Reader
from dialogs.understanding import Intent
from dialogs.understanding.phrases import example
from dialogs.understanding.vocabulary import vocabulary
from dialogs.views import VIEWS, render
from domain.access import CHANNEL
from domain.audit import AuditAction
from domain.delivery import view
from domain.errors import DomainError
from domain.links import Document, Wanted
from domain.people import Person
from domain.printed import Format
from tests.access.closed_town import (
    CLOSED,
    DECISION,
    IN_THE_AGENDA,
    MARK,
    MEETING,
    NOTE,
    OPEN,
    READERS,
    TASK,
    WANTED,
    WRONG,
    closed_town,
)
from tests.access.test_acts import TOWNS, payload
from tests.access.walk import BOARD_ROOM, press, say
from tests.usecases.world import INGER, SIGNE, TORBEN, World
from texts import Words
from usecases.collections import AUDIT, POSTED
from usecases.open_link import reveals
from usecases.responsibility import audience_of

TOWN = cache(lambda: asyncio.run(closed_town()))
CLOSED_FORMATS = (Format.PDF, Format.WORD, Format.MARKDOWN)


def sentences(text: str) -> set[str]:
    """As it is, and about the closed item."""
    return {text, re.sub(r"(?<!\d)[1-5](?!\d)", "4", text)}


def button(act: str, item: str) -> dict[str, str]:
    """All a card may hold, about the closed meeting."""
    values = payload(TOWNS["open"](), act)
    return {**values, "meeting": MEETING, "item": item, "items": item, "follow_up": f"{MEETING}/001"}


SPOKEN = [intent for intent in INTENTS if intent in vocabulary("da").intents]


@pytest.mark.parametrize("intent", SPOKEN)
def test_no_sentence_brings_it_to_who_may_not_read_it(intent: Intent) -> None:
    world = TOWN()
    for text in sentences(example(intent, "da")):
        for who, person in WRONG.items():
            seen = asyncio.run(say(world, person, text))
            assert MARK not in seen.read, (who, text, seen.keys)
        seen = asyncio.run(say(world, INGER, text, place=BOARD_ROOM))
        assert MARK not in seen.read, ("channel", text, seen.keys)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_no_button_brings_it_to_who_may_not_read_it(act: str) -> None:
    world = TOWN()
    for item in (CLOSED, OPEN):
        values = button(act, item)
        for who, person in WRONG.items():
            seen = asyncio.run(press(world, person, values))
            assert MARK not in seen.read, (who, act, seen.keys)
        seen = asyncio.run(press(world, INGER, values, place=BOARD_ROOM))
        assert MARK not in seen.read, ("channel", act, seen.keys)


async def rendered(world: World, name: str, person: Person | None, args: Mapping[str, str]) -> str:
    async with world.store.transaction() as tx:
        audience = await audience_of(tx, person, world.now) if person else CHANNEL
        reader = Reader(tx, world.board, world.now, Words(), audience)
        with suppress(LookupError, DomainError, ValueError):  # in a channel, or it needs other ids
            message = await render(reader, view(name, **args))
            return str(activity([message])).casefold() if message else ""
    return ""


def shown(name: str, person: Person | None) -> str:
    """With the ids any card of this meeting holds."""
    more = {
        "real": "1",
        "draft": "1",
        "was": f"{MEETING}/0001",
        "now": f"{MEETING}/0001",
        "did": "readers" if name == "agenda-edited" else "",
    }
    more |= {"codes": CLOSED, "place": "0"}
    found = []
    for item in (CLOSED, OPEN):
        args = {key: value for key, value in {**button("", item), **more}.items() if key != "act"}
        found.append(asyncio.run(rendered(TOWN(), name, person, args)))
    return " ".join(found)


@pytest.mark.parametrize("name", sorted(VIEWS.keys() - {"question", "sentence", "line-preview", "offers"}))
def test_no_message_brings_it_to_who_may_not_read_it(name: str) -> None:
    for who, person in {**WRONG, "channel": None}.items():
        assert MARK not in shown(name, person), (who, name)


def test_a_reader_is_shown_all_of_it() -> None:
    """Else what is above shows nothing."""
    world = TOWN()
    for person in READERS:
        read = asyncio.run(say(world, person, "vis punkt 4")).read
        assert all(mark in read for mark in (*IN_THE_AGENDA, NOTE, WANTED)), person.key
        assert DECISION in asyncio.run(say(world, person, "beslutninger 28. maj")).read
        assert TASK in asyncio.run(say(world, person, "åbne opfølgninger")).read
    assert DECISION in shown("minutes", TORBEN)
    assert MARK not in shown("minutes", None)


def everything_in(data: bytes) -> str:
    """All text and every property of a file, whatever is packed in it."""
    if data.startswith(b"%PDF"):
        with closing(pypdfium2.PdfDocument(data)) as file:
            pages = " ".join(page.get_textpage().get_text_range() for page in file)
            return f"{pages} {file.get_metadata_dict()} {data.decode('latin-1')}".casefold()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            inside = [f"{name} {everything_in(archive.read(name))}" for name in archive.namelist()]
            return " ".join(inside).casefold()
    return data.decode("utf-8", "replace").casefold()


async def documents(world: World, person: Person | None, *, closed: bool) -> dict[Wanted, str]:
    """Every document there is, as the person would be given it by a link; those of much in every format."""
    (posted,) = [one.key for one in await world.all(POSTED)]
    ofs = [
        MEETING,
        posted,
        f"{MEETING}/1",
        f"{MEETING}/{CLOSED}",
        f"{MEETING}/{OPEN}",
        "2025-05-26",
        "2025-05/status",
    ]
    wanted = [Wanted(d, of, Format.MARKDOWN, closed) for d in Document for of in ofs]
    wanted += [Wanted(Document.AGENDA, MEETING, format_, closed) for format_ in (Format.PDF, Format.WORD)]
    wanted += [
        Wanted(Document.MINUTES, f"{MEETING}/1", format_, closed) for format_ in (Format.PDF, Format.WORD)
    ]
    found = {}
    async with world.store.transaction() as tx:
        for one in wanted:
            with suppress(LookupError, DomainError, ValueError):
                made = await made_of(tx, world.board, one, await reveals(tx, one, person))
                found[one] = everything_in(written(made, one.format, lambda _: None))
    return found


def test_no_open_document_holds_it() -> None:
    world = TOWN()
    found = asyncio.run(documents(world, INGER, closed=False))
    assert {one.document for one in found} >= {
        Document.AGENDA,
        Document.DRAFT,
        Document.MINUTES,
        Document.JOURNAL,
    }
    assert not [one for one, text in found.items() if MARK in text]


def test_the_closed_variant_has_all_of_it_for_its_readers_alone() -> None:
    world = TOWN()
    found = asyncio.run(documents(world, TORBEN, closed=True))
    agendas = {one: text for one, text in found.items() if one.document in {Document.AGENDA, Document.DRAFT}}
    minutes = {one: text for one, text in found.items() if one.document is Document.MINUTES}
    assert {one.format for one in agendas} >= set(CLOSED_FORMATS)
    for text in [*agendas.values(), *minutes.values()]:
        assert all(mark in text for mark in IN_THE_AGENDA)
    assert all(DECISION in text for text in minutes.values())
    assert minutes
    assert not [
        one for one, text in asyncio.run(documents(world, SIGNE, closed=True)).items() if MARK in text
    ]


def test_the_audit_says_who_did_what_and_not_what_it_was() -> None:
    entries = asyncio.run(TOWN().store.entries(AUDIT))
    assert {entry.action for _, entry in entries} >= {AuditAction.DECISION, AuditAction.AGREE_FOLLOW_UP}
    assert MARK not in str(entries).casefold()
