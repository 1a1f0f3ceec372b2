"""The HTTP contract of interfaces.md §1, byte by byte, on the running service."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.adapter import EdgeAdapter, Switchboard
from bot.authentication import NoAuthentication
from bot.edge import Edge
from bot.envelope import MAX_BYTES, Envelope, parse
from bot.metrics import Metrics
from bot.rate import Limit, SenderLimit
from bot.replies import Rendered, Replies
from stage.local_connector import Answer
from tests.conversations.chat import Town, shown, town

JSON = {"Content-Type": "application/json"}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as opened:
        await opened.scene.connector.install(opened.anders.client)
        await opened.at("2025-05-14 09:30")
        yield opened


def said(here: Town, **more: Any) -> dict[str, Any]:
    """An activity of Anders', as Teams sends it."""
    anders = here.anders.client
    return {
        "type": "message",
        "id": "1747207800001",
        "timestamp": "2025-05-14T07:30:00Z",
        "channelId": "msteams",
        "serviceUrl": here.scene.connector.service_url,
        "from": {"id": anders.id, "name": anders.name, "aadObjectId": anders.aad_object_id},
        "recipient": {"id": here.scene.connector.tenant.bot.id},
        "conversation": {"id": anders.chat, "conversationType": "personal"},
        "channelData": {"tenant": {"id": here.scene.connector.tenant.id}},
        **more,
    }


async def post(here: Town, body: dict[str, Any]) -> Answer:
    answer = await here.scene.connector.post(body)
    await here.scene.settled()
    return answer


async def raw(here: Town, body: bytes, headers: dict[str, str] | None = None) -> int:
    return (await here.scene.connector.raw(body, headers or JSON)).status


async def test_an_applied_message_is_answered_200_with_nothing_in_it(here: Town) -> None:
    answer = await post(here, said(here, text="Flådestyring gul: Udbud forberedes."))
    assert (answer.status, answer.body) == (200, b"")
    assert "▲ Gul\nUdbud forberedes." in here.anders.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b"{}",
        b'{"type": "message"}',
        b"[" * 100_000,
        b'{"a":' * 1000 + b"1" + b"}" * 1000,
    ],
)
async def test_what_is_no_activity_is_400(here: Town, body: bytes) -> None:
    assert await raw(here, body) == 400


@pytest.mark.parametrize("missing", ["type", "channelId", "serviceUrl", "from", "conversation"])
@pytest.mark.parametrize("instead", [None, 7, "", [], {}])
async def test_a_wrong_envelope_is_400(here: Town, missing: str, instead: object) -> None:
    assert await raw(here, json.dumps(said(here, **{missing: instead})).encode()) == 400


async def test_too_large_is_413_however_it_is_sent(here: Town) -> None:
    large = b" " * (MAX_BYTES + 1)
    assert await raw(here, large) == 413
    assert await _in_chunks(here, [large[:100_000]] * 3) == 413
    assert await _in_chunks(here, [large[:100_000]] * 30) == 413


async def test_a_body_in_many_chunks_is_one_body(here: Town) -> None:
    body = json.dumps(said(here, text="Flådestyring gul: Udbud forberedes.")).encode()
    assert await _in_chunks(here, [body[:10], body[10:200], body[200:]]) == 200
    await here.scene.settled()
    assert "▲ Gul\nUdbud forberedes." in here.anders.text


async def _in_chunks(here: Town, chunks: list[bytes]) -> int:
    async def pieces() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    url = f"{here.scene.bot_url}/api/messages"
    async with here.scene.session.post(url, data=pieces(), headers=JSON) as answer:
        return answer.status


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "application/octet-stream", ""])
async def test_what_is_not_json_by_its_content_type_is_415(here: Town, kind: str) -> None:
    assert await raw(here, json.dumps(said(here)).encode(), {"Content-Type": kind}) == 415


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/messages", 405),
        ("GET", "/healthz", 200),
        ("GET", "/", 404),
        ("GET", "/metrics", 404),
        ("GET", "/readyz", 404),
        ("POST", "/api/message", 404),
        ("GET", "/d/%2e%2e%2fetc%2fpasswd", 404),
        ("DELETE", "/dev/clock", 405),
    ],
)
async def test_routes(here: Town, method: str, path: str, status: int) -> None:
    async with here.scene.session.request(method, here.scene.bot_url + path) as answer:
        assert answer.status == status
        assert "Traceback" not in await answer.text()


@pytest.mark.parametrize(
    "more",
    [
        {"type": "typing"},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}], "replyToId": "1"},
        {"type": "event", "name": "application/vnd.microsoft.meetingStart", "value": "odd"},
        {"type": "event", "name": "application/vnd.microsoft.readReceipt", "value": None},
        {"type": "event", "name": "tokens/response"},
        {"type": "endOfConversation", "code": 3},
        {"type": "handoff"},
        {"type": "messageDelete"},
        {"type": "messageUpdate", "text": "var aldrig sagt"},
        {"type": "conversationUpdate", "membersAdded": "odd", "membersRemoved": [7, None, {}]},
        {"type": "conversationUpdate", "channelData": {"eventType": "teamRenamed", "team": {"id": "19:x"}}},
        {"type": "installationUpdate", "action": "upgrade"},
        {"type": "installationUpdate", "action": 7},
        {"type": "noSuchThing"},
    ],
)
async def test_other_types_are_taken_and_ignored(here: Town, more: dict[str, Any]) -> None:
    before = len(here.anders.messages)
    assert (await post(here, said(here, **more))).status == 200
    assert len(here.anders.messages) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\u202e\u2066rød\u2069",
        "🟥" * 2000,
        "a" * 200_000,
        "Flådestyring rød: " + "é́̂" * 900,
        "\x00\ud800 rød",
        "<at>Rød Tråd</at> **status** [x](javascript:alert(1))",
        "ﷺ" * 300,
        "status på \N{ZERO WIDTH JOINER}",
    ],
)
async def test_empty_huge_and_odd_texts_are_answered_in_words(here: Town, text: str) -> None:
    here.anders.forget()
    assert await raw(here, json.dumps(said(here, text=text)).encode()) == 200
    await here.scene.settled()
    assert here.anders.heard
    assert "Der skete en fejl" not in here.anders.heard


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"act": None},
        {"act": 7},
        {"act": ["report.save"]},
        {"act": "report.save", "initiative": {"key": "i08"}},
        {"act": "report.save", "round": "2025/x", "initiative": "i08", "colour:i08": "purple"},
        {"act": "report.save", "initiative": "i08", "colour:i08": "red", "reasons:i08": [1, None, "stalled"]},
        {"act": "report.edit", "initiative": "i08", "v": "-1", "rev": "x"},
        {"act": "agenda.post.confirm", "meeting": "?", "version": "³"},
        {"act": "absence.save", "until": "31-02-2025", "stand_in": "nobody"},
        {"act": "snooze.set", "at": "now"},
        {"act": "__class__"},
        {"act": "say", "text": "x" * 100_000},
    ],
)
async def test_odd_card_values_change_nothing_and_are_no_error(here: Town, value: dict[str, Any]) -> None:
    here.anders.forget()
    assert (await post(here, said(here, value=value, replyToId=here.anders.last.id))).status == 200
    assert "Der skete en fejl" not in here.anders.heard


def action(data: object) -> dict[str, Any]:
    return {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "value": {"action": {"type": "Action.Execute", "verb": "x", "data": data}, "trigger": "manual"},
    }


async def test_an_adaptive_card_invoke_is_applied_and_answered_in_its_shape(here: Town) -> None:
    data = {"act": "report.save", "initiative": "i08", "colour:i08~1": "yellow", "text:i08~1": "Udbud."}
    answer = await post(here, said(here, **action(data), replyToId=here.anders.last.id))
    assert answer.status == 200
    assert answer.json == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "",
    }
    assert "▲ Gul" in here.anders.text


async def test_a_finished_invoke_sent_again_gets_the_same_answer_and_changes_nothing(here: Town) -> None:
    data = {"act": "report.save", "initiative": "i08", "colour:i08~1": "yellow", "text:i08~1": "Udbud."}
    first = await post(here, said(here, **action(data), replyToId=here.anders.last.id))
    shown_before = here.anders.text
    again = await post(here, first.activity)
    assert (again.status, again.json) == (first.status, first.json)
    assert here.anders.text == shown_before


@pytest.mark.parametrize("data", [None, "text", [], {"act": "nothing"}])
async def test_a_card_invoke_without_sense_is_answered_in_its_shape(here: Town, data: object) -> None:
    answer = await post(here, said(here, **action(data)))
    assert answer.json["statusCode"] == 200


@pytest.mark.parametrize("name", ["", "composeExtension/query", "task/fetch", "fileConsent/invoke"])
async def test_another_invoke_is_not_supported_and_says_so(here: Town, name: str) -> None:
    before = len(here.anders.messages)
    answer = await post(here, said(here, type="invoke", name=name, value={"any": "thing"}))
    assert answer.status == 200
    assert answer.json["statusCode"] == 501
    assert answer.json["type"] == "application/vnd.microsoft.error"
    assert len(here.anders.messages) == before


async def test_an_edited_message_is_not_applied_again(here: Town) -> None:
    answer = await here.scene.connector.say(here.anders.client, "Flådestyring gul: Udbud forberedes.")
    await here.scene.settled()
    assert answer.said
    here.anders.forget()
    edited = await here.scene.connector.edit(here.anders.client, answer.said, "Flådestyring grøn: Nej.")
    await here.scene.settled()
    assert edited.status == 200
    assert "ret" in here.anders.heard.casefold()
    await here.anders.say("ja")
    assert "▲ Gul" in await here.anders.say("status på Flådestyring")


async def test_a_deleted_message_changes_nothing(here: Town) -> None:
    await here.anders.say("Flådestyring gul: Udbud forberedes.")
    answer = await here.scene.connector.say(here.anders.client, "ja")
    await here.scene.settled()
    assert answer.said
    before = len(here.anders.messages)
    assert (await here.scene.connector.delete(here.anders.client, answer.said)).status == 200
    await here.scene.settled()
    assert len(here.anders.messages) == before
    assert "▲ Gul" in await here.anders.say("status på Flådestyring")


class Listening(Replies):
    """Keeps what would be sent at once."""

    def __init__(self) -> None:
        self.started: list[str] = []

    def start(self, envelope: Envelope, messages: tuple[Rendered, ...]) -> None:  # noqa: ARG002  the real signature
        self.started += [message.text for _, message in messages]


async def test_a_sender_over_the_limit_hears_one_sentence_once(here: Town) -> None:
    replies = Listening()
    nobody: Any = None
    edge = Edge(
        NoAuthentication(),
        SenderLimit(Limit(1, 1000)),
        EdgeAdapter(nobody),
        Switchboard(nobody),
        replies,
        Metrics(),
    )
    envelope = parse(json.dumps(said(here, type="typing")).encode())
    answers = [await edge._take(envelope) for _ in range(4)]  # noqa: SLF001  behind the parsing
    assert [answer.status for answer in answers] == [200] * 4
    assert replies.started == ["Det gik lidt hurtigt; prøv igen om et øjeblik."]


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"5", b'{"now": 5}', b'{"now": "tomorrow"}', b'{"now": "2025-05-15T09:00:00"}'],
)
async def test_a_time_that_is_none_is_400(here: Town, body: bytes) -> None:
    async with here.scene.session.post(f"{here.scene.bot_url}/dev/clock", data=body) as answer:
        assert answer.status == 400


async def test_the_clock_never_goes_back(here: Town) -> None:
    url = f"{here.scene.bot_url}/dev/clock"
    async with here.scene.session.post(url, json={"now": "2025-05-14T09:29:59+02:00"}) as answer:
        assert answer.status == 409
    async with here.scene.session.post(url, json={"now": "2025-05-14T07:30:00Z"}) as answer:
        assert answer.status == 200
        assert (await answer.json())["now"] == "2025-05-14T07:30:00+00:00"
    assert shown(here.anders.last)
