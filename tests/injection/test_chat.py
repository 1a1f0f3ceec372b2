"""What people and files wrote, in the chats and in the channel."""

import re
from pathlib import Path

import pytest
from rich.console import Console

from stage.cards_in_terminal import draw
from stage.local_connector import Message
from tests.injection.hostile import CONTROL, HOSTILE, MARK, assert_is_plain, words_of
from tests.injection.month import hostile_month

WIDTH = 100


async def test_hostile_words_are_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with hostile_month(tmp_path / "data", monkeypatch) as here:
        bot = here.scene.connector.tenant.bot.id
        connector = here.scene.connector
        everything = [m for chat in here.chats.values() for m in connector.messages(chat.client)]
        everything += connector.messages(here.room.channel)
        sent = [m for m in everything if m.who == bot]
        shown = [content for message in sent for content in (*message.before, message.activity)]
        for activity in shown:
            assert_is_plain(activity)
        for where in (here.signe.messages, here.inger.messages, here.lone.messages, here.room.messages):
            together = " ".join(words_of(m.activity) for m in where)
            assert all(_as_read(words) in together for words in HOSTILE.values())
        for message in everything:
            _assert_is_drawn_plainly(message)
        assert sum(MARK in words_of(activity) for activity in shown) > 100


def _as_read(words: str) -> str:
    """Without what nobody sees, and with the joiner that keeps a date function from being one."""
    return re.sub(r"\{\{(?=(?:DATE|TIME)\([0-9])", "{\u2060{", CONTROL.sub("", words))


def _assert_is_drawn_plainly(message: Message) -> None:
    """With colours off nothing of a terminal's language is left."""
    console = Console(width=WIDTH, color_system=None, force_terminal=False)
    with console.capture() as drawn:
        console.print(draw(message.activity, title=f"Bot {HOSTILE['terminal']}", width=WIDTH))
    assert not CONTROL.search(drawn.get())
