"""A log line holds ids and places in the code, never what people wrote (design.md §10)."""

import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.logs import Libraries, log_to
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from tests.conversations.chat import Town, install_everybody, town

SECRET = "Hemmelighed"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything logged, as in production; `getvalue` reads it."""
    stream = io.StringIO()
    log_to(stream)
    yield stream
    structlog.reset_defaults()


@pytest.fixture
async def here(lines: io.StringIO, tmp_path: Path) -> AsyncIterator[Town]:  # noqa: ARG001  before the service starts
    async with town(tmp_path) as opened:
        await install_everybody(opened)
        await opened.at("2025-05-14 09:30")
        yield opened


async def say_everything(here: Town) -> None:
    """The secret in every field a person can write, by text, by card and by the names of the client."""
    client = here.anders.client
    for text in (f"Flådestyring rød: {SECRET}", SECRET, f"for {SECRET}: Flådestyring gul: {SECRET}"):
        await here.scene.connector.say(client, text)
        await here.scene.settled()
    values = {
        "act": "report.save",
        "initiative": "i08",
        "colour:i08~1": "red",
        "text:i08~1": SECRET,
        "ask:i08~1": SECRET,
        "reasons:i08~1": SECRET,
        SECRET: SECRET,
    }
    await here.scene.connector.invoke_action(client, here.anders.last, SECRET, values)
    body: dict[str, Any] = here.scene.connector.calls[-1].body
    assert body
    for more in (
        {"text": SECRET, "locale": SECRET, "name": SECRET},
        {
            "text": SECRET,
            "attachments": [{"contentType": SECRET, "name": SECRET, "content": {SECRET: SECRET}}],
        },
        {"text": SECRET, "entities": [{"type": SECRET, "text": SECRET}], "textFormat": SECRET},
        {"value": {"act": "report.edit", "initiative": SECRET, "text": SECRET}},
        {"type": "messageUpdate", "text": SECRET},
    ):
        answer = await here.scene.connector.say(client, "hej")
        await here.scene.connector.post(answer.activity | {"id": f"1{len(str(more))}"} | more)
    await here.scene.settled()


async def test_nothing_of_an_ordinary_conversation(here: Town, lines: io.StringIO) -> None:
    await say_everything(here)
    assert lines.getvalue()
    assert SECRET not in lines.getvalue()


async def test_nothing_of_one_whose_handler_fails(
    here: Town, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words stand in the locals, in the error itself, in its cause and in its notes."""

    async def failing(turn: Any) -> None:
        spoken = turn.incoming.text or str(turn.incoming.values)
        cause = KeyError(spoken, SECRET)
        cause.add_note(SECRET)
        raise ValueError(f"{SECRET}: {spoken!r}") from cause

    monkeypatch.setattr("bot.turns.converse", failing)
    await say_everything(here)
    written = lines.getvalue()
    assert SECRET not in written
    failed = [line for line in map(json.loads, written.splitlines()) if line["event"] == "turn failed"]
    assert [raised["error"] for raised in failed[0]["raised"]] == ["ValueError", "KeyError"]
    assert any("test_logs.py" in place and "failing" in place for place in failed[0]["raised"][0]["at"])


async def test_nothing_of_a_message_that_cannot_be_rendered(
    here: Town, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def failing(reader: Reader, shown: View) -> Message | None:
        local_words = SECRET + reader.person.name + shown.name
        raise ValueError(local_words)

    monkeypatch.setattr("bot.outbox.render", failing)
    monkeypatch.setattr(here.scene.service.dispatcher, "_retry_base", 0.001)
    await here.scene.connector.say(here.anders.client, "english")
    await here.scene.service.dispatcher.drain()
    assert "job failed" in lines.getvalue()
    assert SECRET not in lines.getvalue()


async def test_a_library_is_quoted_by_place_only(lines: io.StringIO) -> None:
    info = (ValueError, ValueError(SECRET), None)
    record = logging.LogRecord(
        "aiohttp.server", logging.ERROR, "web.py", 7, f"about {SECRET}", (SECRET,), info
    )
    Libraries().emit(record)
    (line,) = map(json.loads, lines.getvalue().splitlines())
    assert SECRET not in lines.getvalue()
    assert (line["event"], line["logger"], line["level"]) == ("library", "aiohttp.server", "error")
    assert line["raised"][0]["error"] == "ValueError"


def test_an_error_that_comes_from_itself_ends(lines: io.StringIO) -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__context__.__context__ = error
    structlog.get_logger().error("odd", exc_info=error)
    assert [r["error"] for r in json.loads(lines.getvalue())["raised"]] == ["ValueError", "KeyError"]
