"""Slow, endless, packed and odd requests, byte by byte on the running service: always answered 2xx or 4xx, never hung."""

import asyncio
import contextlib
import gzip
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import structlog.testing

from bot.envelope import MAX_BYTES
from bot.service import IDLE_SECONDS
from tests.bot.test_edge import JSON, raw, said
from tests.conversations.chat import Town, town

BOMB = gzip.compress(b" " * 50 * 1024 * 1024)
HEAD = b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


@pytest.fixture
def idle_seconds() -> float:
    """As it is; shorter where a test waits for it, which must then use no connection twice."""
    return IDLE_SECONDS


@pytest.fixture
async def here(tmp_path: Path, idle_seconds: float, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """With little patience, so that the tests need none."""
    monkeypatch.setattr("bot.edge.READ_SECONDS", 0.2)
    monkeypatch.setattr("bot.service.IDLE_SECONDS", idle_seconds)
    monkeypatch.setattr("bot.service.LINGERING_SECONDS", 0.1)
    async with town(tmp_path) as opened:
        await opened.scene.connector.install(opened.anders.client)
        await opened.at("2025-05-14 09:30")
        yield opened


async def connected(here: Town) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", here.scene.service.port)


async def told(here: Town, *pieces: bytes, pause: float = 0.0) -> bytes:
    """What is answered, until the service closes the connection, which it may do before all is written."""
    reader, writer = await connected(here)
    heard = asyncio.ensure_future(_all_of(reader))
    for piece in pieces:
        if not heard.done():
            writer.write(piece)
            await asyncio.sleep(pause)
    async with asyncio.timeout(5):
        answer = await heard
    writer.close()
    return answer


async def _all_of(reader: asyncio.StreamReader) -> bytes:
    answer = b""
    with contextlib.suppress(ConnectionError):
        while piece := await reader.read(1000):
            answer += piece
    return answer


async def is_alive(here: Town) -> bool:
    """On a connection of its own."""
    url, before = f"{here.scene.bot_url}/api/messages", len(here.anders.messages)
    # Not a duplicate of what was said before.
    again = said(here, text="hjælp", id="1747207800002")
    async with aiohttp.ClientSession() as session, session.post(url, json=again) as answer:
        await here.scene.service.settled()
        return answer.status == 200 and len(here.anders.messages) == before + 1


def status(answer: bytes) -> int:
    """Of the first line; 0 where nothing was answered."""
    return int(answer.split(maxsplit=2)[1]) if answer else 0


async def test_a_body_that_trickles_is_408_and_the_connection_is_closed(here: Town) -> None:
    body = json.dumps(said(here, text="hjælp")).encode()
    head = HEAD + b"Content-Length: %d\r\n\r\n" % len(body)
    answer = await told(here, head, *(body[at : at + 1] for at in range(20)), pause=0.02)
    assert status(answer) == 408
    assert await is_alive(here)


async def test_a_body_that_never_comes_is_408(here: Town) -> None:
    assert status(await told(here, HEAD + b"Content-Length: 9\r\n\r\n")) == 408
    assert status(await told(here, HEAD + b"Transfer-Encoding: chunked\r\n\r\n")) == 408


@pytest.mark.parametrize("idle_seconds", [0.4])
@pytest.mark.parametrize("start", [b"", b"POST /api", HEAD, HEAD + b"X: "])
async def test_a_head_without_end_is_cut_off(here: Town, start: bytes) -> None:
    assert status(await told(here, start, *[b"x"] * 20, pause=0.03)) in {0, 400}
    assert await is_alive(here)


async def test_a_head_that_is_too_long_is_400(here: Town) -> None:
    assert status(await told(here, HEAD, b"X: " + b"x" * 100_000)) == 400
    assert status(await told(here, HEAD, *[b"X%d: x\r\n" % n for n in range(5000)])) == 400
    assert status(await told(here, b"GET /" + b"x" * 100_000)) == 400


@pytest.mark.parametrize("idle_seconds", [0.4])
async def test_many_idle_connections_are_put_up_with_and_closed(here: Town) -> None:
    idle = await asyncio.gather(*(connected(here) for _ in range(300)))
    assert await is_alive(here)
    async with asyncio.timeout(10):
        assert set(await asyncio.gather(*(_all_of(reader) for reader, _ in idle))) == {b""}
    for _, writer in idle:
        writer.close()


async def test_a_client_that_goes_away_in_the_middle_harms_nobody(here: Town) -> None:
    for _ in range(20):
        _, writer = await connected(here)
        writer.write(HEAD + b"Content-Length: 1000\r\n\r\n{")
        await writer.drain()
        writer.transport.abort()
    assert await is_alive(here)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "x", "gzip, gzip", "GZIP"])
async def test_a_packed_body_is_415_and_never_unpacked(here: Town, coding: str) -> None:
    assert len(BOMB) < MAX_BYTES
    assert await raw(here, BOMB, JSON | {"Content-Encoding": coding}) == 415
    assert await is_alive(here)


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "application/json;charset=UTF-16", "APPLICATION/JSON"]
)
async def test_a_parameter_of_the_content_type_changes_nothing(here: Town, kind: str) -> None:
    assert await raw(here, json.dumps(said(here, text="hjælp")).encode(), {"Content-Type": kind}) == 200


def spliced(here: Town, text: bytes) -> bytes:
    """An activity with `text` as it stands in place of the string of its text."""
    return json.dumps(said(here, text="@@")).encode().replace(b'"@@"', text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (b'"\x00"', 400),
        (b'"\\u0000"', 200),
        (b'"\\ud800"', 200),
        (b'"\\udc00\\ud800"', 200),
        (b'"\xed\xa0\x80"', 400),
        (b'"\xff"', 400),
        (b"NaN", 400),
        (b"Infinity", 400),
        (b"1" * 300, 200),
        (b"1" * 100_000, 400),
        (b"-1e999", 400),
        (b"1e-999", 200),
        (b"[" * 70 + b"]" * 70, 400),
        (b"[" * 100_000 + b"]" * 100_000, 400),
        (b'{"a":' * 30_000, 400),
        (b'"a", "text": "b"', 200),
        (b'"a", "type": "typing", "type": "message"', 200),
        (b'"a",', 400),
    ],
)
async def test_odd_json_is_taken_or_refused_and_never_an_error(here: Town, text: bytes, answer: int) -> None:
    here.anders.forget()
    assert await raw(here, spliced(here, text)) == answer
    await here.scene.settled()
    assert "Der skete en fejl" not in here.anders.heard
    assert await is_alive(here)


@pytest.mark.parametrize("number", ["9" * 400, "1e400", "-0", "1.0000000000000000000001"])
async def test_huge_numbers_on_a_card_are_no_error(here: Town, number: str) -> None:
    body = json.dumps(said(here, value={"act": "report.edit", "initiative": "i08", "v": "@@"}))
    here.anders.forget()
    assert await raw(here, body.replace('"@@"', number).encode()) in {200, 400}
    await here.scene.settled()
    assert "Der skete en fejl" not in here.anders.heard


async def test_a_garbled_request_is_400(here: Town) -> None:
    for request in (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET\r\n\r\n", b"\x00" * 100 + b"\r\n\r\n"):
        assert status(await told(here, request)) in {0, 400}
    both = HEAD + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    assert status(await told(here, both)) == 400
    assert await is_alive(here)


async def test_refusals_are_counted_and_fill_no_log(here: Town) -> None:
    with structlog.testing.capture_logs() as lines:
        for _ in range(100):
            assert await raw(here, b"{}") == 400
    assert 0 < len(lines) <= 20
    url = f"http://127.0.0.1:{here.scene.service.admin_port}/metrics"
    async with here.scene.session.get(url) as answer:
        assert 'roedtraad_refused_total{status="400"} 100.0' in await answer.text()
