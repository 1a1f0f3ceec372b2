"""An agenda dropped in the chat of the real process: fetched, read, used, posted and opened, by nothing but HTTP."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stage.local_connector import Message
from tests.conversations.chat import shown
from tests.conversations.test_dropped_files import DISCREET, PDF, pdf
from tests.end_to_end.month import Driver, driver, prologue
from tests.end_to_end.process import STARTS_WITHIN


@pytest.fixture
async def monday(tmp_path: Path) -> AsyncIterator[Driver]:
    """Monday 26 May, after the opgørelse."""
    async with driver(tmp_path / "data") as d:
        await prologue(d)
        await d.go("05-26 09:00")
        yield d


async def told(d: Driver, words: str, after: int) -> Message:
    """The bot's message to Inger that has the words in it."""
    async with asyncio.timeout(STARTS_WITHIN):
        while True:
            found = [m for m in d.heard("inger") if m.changed > after and words in shown(m)]
            if found:
                return found[-1]
            # The connector's own patience is shorter than a loaded machine may need.
            with contextlib.suppress(TimeoutError):
                await d.connector.next_change(d.clients["inger"], after=d.connector.last_number)


async def test_from_the_chat_to_the_channel(monday: Driver) -> None:
    d, inger = monday, monday.clients["inger"]
    before = d.connector.last_number
    assert (await d.connector.drop(inger, (PDF, pdf(DISCREET)))).status == 200
    card = await told(d, "Dagsorden til onsdag den 28. maj 2025: 6 punkter", before)
    await d.connector.click(inger, card, "Brug og send ud")
    await told(d, "Skal jeg sende den ud?", before)
    seen = d.connector.last_number
    await d.say("inger", "ja")
    async with asyncio.timeout(STARTS_WITHIN):
        post = await d.connector.next_message(d.channel, after=seen)
    assert "11.10  4. Lokaleplan for havnen" in shown(post)
    (url,) = [action["url"] for action in post.cards[0]["actions"]]
    async with d.session.get(url) as response:
        assert (response.status, await response.read()) == (200, pdf(DISCREET))


async def test_a_file_sent_to_a_service_that_dies_is_read_by_the_next(monday: Driver) -> None:
    d = monday
    before = d.connector.last_number
    assert (await d.connector.drop(d.clients["inger"], (PDF, pdf()))).status == 200
    d.bot.kill()
    await d.bot.ended()
    await d.bot.start()
    await told(d, "Dagsorden til onsdag den 28. maj 2025: 6 punkter", before)


@pytest.mark.parametrize("address", ["http://10.0.0.1/a.pdf", "https://ond.dk/a.pdf", "file:///etc/passwd"])
async def test_nothing_is_fetched_from_elsewhere(monday: Driver, address: str) -> None:
    d = monday
    before = d.connector.last_number
    await d.connector.drop_links(d.clients["inger"], ("a.pdf", address))
    await told(d, "Filen a.pdf ligger et sted, jeg ikke må hente fra.", before)
