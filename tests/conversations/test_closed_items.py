"""A closed item whose content is kept: written, read by its readers, decided, and unreadable wherever it is stored."""

from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import orjson
import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.backups import make_backup
from bot.stored import stored
from stage.scene import settings_for
from tests.conversations.chat import Town, may
from tests.conversations.test_documents import fetched, links, refused, words_of

MARK = "HEMLUKKET"
TITLE, TEXT, ATTACHMENT, WISH, DECISION, TASK = (
    f"{MARK} {word}" for word in ("titel", "tekst", "bilag", "ønske", "beslutning", "opgave")
)
KEPT = {"store_closed_content": True, "content_key": SecretStr(b64encode(bytes(32)).decode())}
WRITTEN = (
    f"tilføj punkt: {TITLE} (30 min)",
    "luk punkt 4",
    "ja",
    f"baggrund 4: {TEXT}",
    f"bilag 4: {ATTACHMENT} 50050/25",
    f"ønsket beslutning 4: {WISH}",
    "Signe og Nikolaj må ikke se punkt 4",
)


@pytest.fixture
async def here(after_april: Path, tmp_path: Path) -> AsyncIterator[Town]:
    async with may(after_april, tmp_path, configured=KEPT) as opened:
        await opened.inger.say("lav dagsorden")
        for text in WRITTEN:
            await opened.inger.say(text)
        await opened.at("2025-05-26 09:00")
        await opened.inger.say("post dagsorden")
        await opened.inger.say("ja")
        yield opened


async def held(here: Town) -> None:
    await here.at("2025-05-28 14:00")
    await here.inger.say(f"beslutning 4: {DECISION}")
    await here.inger.say("beslutning 4")
    await here.inger.say(f"{MARK} mere")
    await here.inger.say("slut")
    await here.inger.say(f"opfølgning på punkt 4: Torben: {TASK}, frist 13. juni")
    await here.inger.say("ja")


def everything_told(here: Town, *who: str) -> str:
    """All that ever came to them, cards and all."""
    messages = [m for key in who for m in here.chats[key].messages] + here.room.messages
    return " ".join(f"{m.text} {orjson.dumps(m.cards).decode()}" for m in messages)


def everything_stored(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_it_is_read_by_its_readers_and_stands_nowhere_else(here: Town, tmp_path: Path) -> None:
    with capture_logs() as logged:
        await held(here)
        shown = await here.torben.say("vis punkt 4")
        assert all(mark in shown for mark in (TITLE, TEXT, ATTACHMENT, WISH))
        assert "Kan læses af: " in shown
        assert "Signe" not in shown
        for who in ("signe", "nikolaj", "karsten"):
            assert "Lukket punkt" in await here.chats[who].say("vis punkt 4")
        assert f"{MARK} mere" in await here.torben.say("beslutninger 28. maj")
        assert TASK in await here.torben.say("åbne opfølgninger")
        assert MARK not in await here.room.hear(here.torben, "åbne opfølgninger")
        for who in ("signe", "nikolaj", "oskar", "lone"):
            for text in (
                "beslutninger 28. maj",
                "åbne opfølgninger",
                "vis dagsorden",
                "portefølje",
                "hent dagsorden",
            ):
                await here.chats[who].say(text)
        async with aiohttp.ClientSession() as browser:
            port = here.scene.service.admin_port
            metrics = await (await browser.get(f"http://127.0.0.1:{port}/metrics")).text()
    others = [key for key in here.chats if key not in {"inger", "torben", "henriette"}]
    assert MARK not in everything_told(here, *others)
    assert MARK not in metrics + str(logged)
    data, out = tmp_path / "data", tmp_path / "out"
    opened_as = stored(settings_for(data).model_copy(update=KEPT))
    await make_backup(data, out, opened_as, here.scene.now)
    assert MARK.encode() not in everything_stored(tmp_path)


async def test_a_reader_opens_the_closed_variant_and_who_is_left_out_has_none(here: Town) -> None:
    await held(here)
    await here.torben.say("hent dagsorden")
    url = links(here.torben.last)["PDF med det lukkede"]
    status, page, _ = await fetched(url)
    assert MARK.encode() not in page
    status, made, headers = await fetched(url, "POST")
    assert status == 200
    assert headers["Cache-Control"] == "no-store"
    assert all(mark in " ".join(words_of(made).split()) for mark in (TITLE, TEXT, ATTACHMENT))
    assert await refused(url, "POST")
    await here.signe.say("hent dagsorden")
    assert set(links(here.signe.last)) == {"PDF", "Word"}


async def test_a_link_stops_when_its_holder_is_left_out(here: Town) -> None:
    await here.henriette.say("hent dagsorden")
    url = links(here.henriette.last)["Word med det lukkede"]
    assert (await fetched(url))[0] == 200
    await here.inger.say("kun Torben må se punkt 4")
    await here.inger.say("ja")
    assert await refused(url, "POST")


async def test_who_is_left_out_changes_nothing_and_cannot_let_themselves_in(here: Town) -> None:
    for text in (f"baggrund 4: {MARK} andet", "omdøb punkt 4 til Andet", "Nikolaj må gerne se punkt 4"):
        assert "ikke står som læser" in await here.nikolaj.say(text)
    await here.nikolaj.say("åbn punkt 4")
    assert "ikke står som læser" in await here.nikolaj.say("ja")
    assert "Mindst én fra" in await here.inger.say("Inger må ikke se punkt 4")
    assert TEXT in await here.inger.say("vis punkt 4")
