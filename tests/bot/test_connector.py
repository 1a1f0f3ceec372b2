"""Every call over real HTTP on loopback: what goes out, and what each answer, or none, means."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot.connector import (
    Blocked,
    Channel,
    Connector,
    Delivery,
    Failure,
    Gone,
    Member,
    NotReached,
    Refused,
    RetryAfter,
    Sent,
    TooLarge,
    Uncertain,
)
from bot.tokens import NoToken, TokenUnavailable

HELLO = {"type": "message", "text": "Hej"}
THREAD = "19:abc@thread.tacv2;messageid=17"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    query: dict[str, str]
    body: Any
    token: str | None


class FixedToken:
    async def token(self) -> str | None:
        return "secret-token"


class BrokenToken:
    async def token(self) -> str | None:
        raise TokenUnavailable("invalid_client")


@dataclass
class Teams:
    """The connector's side: notes each request and answers by `handler`."""

    asked: list[Asked] = field(default_factory=list)
    handler: Handler | None = None
    url: str = ""

    async def receive(self, request: web.Request) -> web.StreamResponse:
        body = json.loads(await request.read() or "null")
        path, query = request.raw_path.partition("?")[0], dict(request.query)
        self.asked.append(Asked(request.method, path, query, body, request.headers.get("Authorization")))
        assert self.handler
        return await self.handler(request)

    def answers(self, status: int, body: Any = None, **headers: str) -> None:
        async def answer(_: web.Request) -> web.StreamResponse:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            text = body if isinstance(body, str) else json.dumps(body)
            return web.Response(status=status, text="" if body is None else text, headers=named)

        self.handler = answer


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    side = Teams()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", side.receive)
    async with TestServer(app) as running:
        side.url = str(running.make_url("/emea/"))
        yield side


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def connector(session: aiohttp.ClientSession) -> Connector:
    return Connector(session, FixedToken(), ("127.0.0.1",), timeout=5)


async def test_a_personal_conversation_is_created(connector: Connector, teams: Teams) -> None:
    teams.answers(201, {"id": "a:1"})
    assert await connector.create_personal(teams.url, "28:bot", "29:mette", "tenant-1") == Sent("", "a:1")
    assert teams.asked == [
        Asked(
            "POST",
            "/emea/v3/conversations",
            {},
            {
                "bot": {"id": "28:bot"},
                "isGroup": False,
                "members": [{"id": "29:mette"}],
                "tenantId": "tenant-1",
                "channelData": {"tenant": {"id": "tenant-1"}},
            },
            "Bearer secret-token",
        )
    ]


async def test_a_channel_post_opens_a_thread(connector: Connector, teams: Teams) -> None:
    teams.answers(201, {"id": THREAD, "activityId": "17"})
    posted = await connector.post_to_channel(teams.url, "28:bot", "tenant-1", "19:abc@thread.tacv2", HELLO)
    assert posted == Sent("17", THREAD)
    body = teams.asked[0].body
    assert (body["isGroup"], body["activity"]) == (True, HELLO)
    assert body["channelData"]["channel"] == {"id": "19:abc@thread.tacv2"}


@pytest.mark.parametrize("service_url", ["/emea/", "/emea"])
async def test_messages_are_sent_replied_replaced_and_deleted(
    connector: Connector, teams: Teams, service_url: str
) -> None:
    url = teams.url.replace("/emea/", service_url)
    teams.answers(201, {"id": "new/1"})
    assert await connector.send(url, THREAD, HELLO) == Sent("new/1", THREAD)
    assert await connector.reply(url, THREAD, "new/1", HELLO) == Sent("new/1", THREAD)
    teams.answers(200)
    assert await connector.replace(url, THREAD, "new/1", HELLO) == Sent("new/1", THREAD)
    assert await connector.delete(url, THREAD, "new/1") == Sent("new/1", THREAD)
    activities = "/emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities"
    assert [(asked.method, asked.path) for asked in teams.asked] == [
        ("POST", activities),
        ("POST", f"{activities}/new%2F1"),
        ("PUT", f"{activities}/new%2F1"),
        ("DELETE", f"{activities}/new%2F1"),
    ]
    assert [asked.body for asked in teams.asked] == [HELLO, HELLO, {**HELLO, "id": "new/1"}, None]


@pytest.mark.parametrize("body", [None, "", "no json", "[]", '{"id": 7}', "{}"])
async def test_an_accepted_message_without_an_id_is_sent_all_the_same(
    connector: Connector, teams: Teams, body: str | None
) -> None:
    teams.answers(202, body)
    assert await connector.send(teams.url, "a:1", HELLO) == Sent("", "a:1")
    assert await connector.replace(teams.url, "a:1", "5", HELLO) == Sent("5", "a:1")


@pytest.mark.parametrize("body", [None, "no json", "[]", "{}", '{"id": ""}'])
async def test_a_created_conversation_without_an_id_is_uncertain(
    connector: Connector, teams: Teams, body: str | None
) -> None:
    teams.answers(201, body)
    assert isinstance(await connector.create_personal(teams.url, "b", "m", "t"), Uncertain)


async def test_a_member_is_read_by_either_name_of_the_object_id(connector: Connector, teams: Teams) -> None:
    roster = {
        "id": "29:m",
        "name": "Mette",
        "userPrincipalName": "m@x.dk",
        "userRole": "user",
        "tenantId": "t",
    }
    for name in ("aadObjectId", "objectId"):
        teams.answers(200, {**roster, name: "oid"})
        found = await connector.member(teams.url, "a:1", "29:m")
        assert found == Member.model_validate({**roster, "aadObjectId": "oid"})
    assert teams.asked[0].path == "/emea/v3/conversations/a%3A1/members/29%3Am"
    teams.answers(404, {"error": {"code": "MemberNotFoundInConversation"}})
    assert await connector.member(teams.url, "a:1", "29:x") == Gone("MemberNotFoundInConversation")
    teams.answers(200, {"name": "nobody"})
    assert await connector.member(teams.url, "a:1", "29:x") == Uncertain("answer not understood")


async def test_a_roster_is_read_page_by_page(connector: Connector, teams: Teams) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        token = request.query.get("continuationToken")
        if token is None:
            return web.json_response(
                {"members": [{"id": "1"}, {"id": "2"}], "continuationToken": "næste+/=&side"}
            )
        return web.json_response({"members": [{"id": "3"}]} if token == "næste+/=&side" else {})

    teams.handler = page
    members = await connector.members(teams.url, THREAD)
    assert isinstance(members, tuple)
    assert [member.id for member in members] == ["1", "2", "3"]
    assert unquote(teams.asked[0].path).endswith(f"{THREAD}/pagedmembers")


async def test_a_roster_is_whole_or_a_failure(connector: Connector, teams: Teams) -> None:
    async def second_page_fails(request: web.Request) -> web.StreamResponse:
        if "continuationToken" in request.query:
            return web.json_response({}, status=429, headers={"Retry-After": "3"})
        return web.json_response({"members": [{"id": "1"}], "continuationToken": "x"})

    teams.handler = second_page_fails
    assert await connector.members(teams.url, THREAD) == RetryAfter(3, 429)


async def test_a_roster_without_end_is_given_up(connector: Connector, teams: Teams) -> None:
    teams.answers(200, {"members": [], "continuationToken": "again"})
    assert await connector.members(teams.url, THREAD) == Uncertain("endless roster")


async def test_the_channels_of_a_team_are_listed(connector: Connector, teams: Teams) -> None:
    teams.answers(200, {"conversations": [{"id": "19:g"}, {"id": "19:d", "name": "Direktionen"}]})
    found = await connector.channels(teams.url, "19:team")
    assert found == (Channel(id="19:g"), Channel(id="19:d", name="Direktionen"))
    assert teams.asked[0].path == "/emea/v3/teams/19%3Ateam/conversations"
    teams.answers(403)
    assert await connector.channels(teams.url, "19:team") == Blocked("")


def error(code: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": "may hold what somebody wrote"}}


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (401, None, RetryAfter(None, 401)),
        (408, None, RetryAfter(None, 408)),
        (412, None, RetryAfter(None, 412)),
        (429, None, RetryAfter(None, 429)),
        (503, "<html>", RetryAfter(None, 503)),
        (500, None, Uncertain("status 500")),
        (502, error("ServiceError"), Uncertain("status 502")),
        (504, None, Uncertain("status 504")),
        (501, None, Uncertain("status 501")),
        (403, error("MessageWritesBlocked"), Blocked("MessageWritesBlocked")),
        (404, error("ConversationNotFound"), Gone("ConversationNotFound")),
        (410, None, Gone("")),
        (413, error("MessageSizeTooBig"), TooLarge()),
        (400, error("MessageSizeTooBig"), TooLarge()),
        (400, error("BadSyntax"), Refused(400, "BadSyntax")),
        (400, {"error": {"code": 7}}, Refused(400)),
        (400, {"error": "x"}, Refused(400)),
        (405, ["x"], Refused(405)),
        (304, None, Refused(304)),
    ],
)
async def test_every_status_has_its_meaning(
    connector: Connector, teams: Teams, status: int, body: Any, outcome: Delivery
) -> None:
    teams.answers(status, body)
    assert await connector.send(teams.url, "a:1", HELLO) == outcome
    assert len(teams.asked) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        ("0", 0),
        ("999999999999", 3600),
        ("1.5", None),
        ("-1", None),
        ("soon", None),
        ("²", None),
        ("", None),
    ],
)
async def test_the_connector_says_how_long_to_wait(
    connector: Connector, teams: Teams, header: str, seconds: float | None
) -> None:
    teams.answers(429, Retry_After=header)
    assert await connector.send(teams.url, "a:1", HELLO) == RetryAfter(seconds, 429)
    teams.answers(502, Retry_After=header)
    assert await connector.send(teams.url, "a:1", HELLO) == Uncertain("status 502", seconds)


async def test_a_redirect_is_not_followed_with_our_token(connector: Connector, teams: Teams) -> None:
    for status in (301, 302, 307, 308):
        teams.answers(status, Location=f"{teams.url}elsewhere")
        assert await connector.send(teams.url, "a:1", HELLO) == Refused(status)
    assert {asked.path for asked in teams.asked} == {"/emea/v3/conversations/a%3A1/activities"}


async def test_a_host_off_the_list_gets_nothing(session: aiohttp.ClientSession, teams: Teams) -> None:
    connector = Connector(session, FixedToken(), ("smba.example.com",))
    calls: list[Awaitable[Any]] = [
        connector.send(teams.url, "a:1", HELLO),
        connector.create_personal(teams.url, "b", "m", "t"),
        connector.members(teams.url, "a:1"),
        connector.send("not a url", "a:1", HELLO),
    ]
    assert [await call for call in calls] == [Refused(0, "host not allowed")] * 4
    assert not teams.asked


async def test_dev_sends_no_token(session: aiohttp.ClientSession, teams: Teams) -> None:
    teams.answers(201, {"id": "1"})
    await Connector(session, NoToken(), ("127.0.0.1",)).send(teams.url, "a:1", HELLO)
    assert teams.asked[0].token is None


async def test_without_a_token_nothing_is_sent(session: aiohttp.ClientSession, teams: Teams) -> None:
    connector = Connector(session, BrokenToken(), ("127.0.0.1",))
    assert await connector.send(teams.url, "a:1", HELLO) == NotReached("token: invalid_client")
    assert not teams.asked


async def test_a_refused_connection_has_delivered_nothing(connector: Connector) -> None:
    outcome = await connector.send(f"http://127.0.0.1:{unused_port()}/", "a:1", HELLO)
    assert outcome == NotReached("ClientConnectorError")


async def test_a_connection_nobody_takes_has_delivered_nothing(
    session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.connector.CONNECT_SECONDS", 0.1)
    connector = Connector(session, FixedToken(), ("127.0.0.1",))
    with socket.socket() as listening, socket.socket() as first, socket.socket() as second:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        # With its queue full the kernel lets the next one wait.
        for filling in (first, second):
            filling.settimeout(0)
            filling.connect_ex(listening.getsockname())
        outcome = await connector.send(f"http://127.0.0.1:{listening.getsockname()[1]}/", "a:1", HELLO)
    assert outcome == NotReached("ConnectionTimeoutError")


async def test_no_answer_in_time_is_uncertain(session: aiohttp.ClientSession, teams: Teams) -> None:
    released = asyncio.Event()

    async def never(_: web.Request) -> web.StreamResponse:
        await released.wait()
        return web.Response()

    teams.handler = never
    connector = Connector(session, FixedToken(), ("127.0.0.1",), timeout=0.1)
    assert isinstance(await connector.send(teams.url, "a:1", HELLO), Uncertain)
    assert len(teams.asked) == 1
    released.set()


async def hang_up(request: web.Request) -> web.StreamResponse:
    assert request.transport
    request.transport.abort()
    return web.Response()


async def test_a_connection_broken_before_the_answer_is_uncertain(connector: Connector, teams: Teams) -> None:
    teams.handler = hang_up
    assert isinstance(await connector.send(teams.url, "a:1", HELLO), Uncertain)
    assert len(teams.asked) == 1


async def test_a_post_over_a_used_connection_that_breaks_is_not_repeated_behind_our_back(
    connector: Connector, teams: Teams
) -> None:
    teams.answers(201, {"id": "1"})
    await connector.send(teams.url, "a:1", HELLO)
    teams.handler = hang_up
    assert isinstance(await connector.send(teams.url, "a:1", HELLO), Uncertain)
    assert len(teams.asked) == 2


async def test_an_answer_cut_off_after_its_status_has_been_delivered(
    connector: Connector, teams: Teams
) -> None:
    async def cut_off(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=201, headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b'{"id": ')
        assert request.transport
        request.transport.close()
        return response

    teams.handler = cut_off
    assert await connector.send(teams.url, "a:1", HELLO) == Sent("", "a:1")


async def test_what_answers_no_http_is_uncertain(connector: Connector) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"SSH-2.0-x\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        outcome = await connector.send(f"http://127.0.0.1:{port}/", "a:1", HELLO)
    assert isinstance(outcome, Uncertain)


def test_the_outcomes_are_closed() -> None:
    failures = {RetryAfter, Uncertain, NotReached, Blocked, Gone, TooLarge, Refused}
    assert set(Failure.__args__) == failures
    assert set(Delivery.__args__) == {Sent, *failures}
