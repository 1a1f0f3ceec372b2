"""Really signed tokens against an OpenID document on loopback: only what the Bot Framework says to us gets in."""

import asyncio
import base64
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.authentication import (
    MAX_DOCUMENT,
    BotFrameworkAuthentication,
    Forbidden,
    NoAuthentication,
    SigningKeys,
    Unauthorized,
)
from tests.bot.signing import (
    APP,
    GOOD_KEY,
    OTHER_KEY,
    REAL,
    KeyServer,
    forged,
    jwk,
    said,
    signed_with_the_public_key,
    token,
)


class FakeClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def server() -> AsyncIterator[KeyServer]:
    keys = KeyServer()
    keys.gate.set()
    async with TestServer(keys.application()) as running:
        keys.url = str(running.make_url("")).rstrip("/")
        yield keys
        keys.gate.set()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def edge(server: KeyServer, session: aiohttp.ClientSession, clock: FakeClock) -> BotFrameworkAuthentication:
    keys = SigningKeys(session, server.openid_url, monotonic=clock, timeout=2)
    return BotFrameworkAuthentication(keys, APP, {"Tenant-1"}, ("smba.example.com",))


async def test_a_genuine_activity_comes_in_and_the_keys_are_fetched_once(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    for _ in range(3):
        await edge.check(token(), said())
    await edge.check(token().replace("Bearer", "bearer"), said(**{"from": {"id": "29:x", "role": "user"}}))
    assert server.fetched == 1


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(token(OTHER_KEY), id="wrong key"),
        pytest.param(token(aud="app-2"), id="for another bot"),
        pytest.param(token(aud=None), id="for nobody"),
        pytest.param(token(iss="https://sts.windows.net/"), id="wrong issuer"),
        pytest.param(token(iss=None), id="no issuer"),
        pytest.param(token(exp=REAL - 60), id="expired"),
        pytest.param(token(exp=None), id="never expires"),
        pytest.param(token(exp="soon"), id="odd expiry"),
        pytest.param(token(nbf=REAL + 3600), id="not yet valid"),
        pytest.param(token(nbf=None), id="no nbf"),
        pytest.param(token(serviceurl=None), id="no serviceurl claim"),
        pytest.param(token(serviceurl="https://other.example.com/"), id="other serviceurl claim"),
        pytest.param(token(algorithm="RS512"), id="other algorithm"),
        pytest.param(token(kid=None), id="no kid"),
        pytest.param(token(kid="k2"), id="unknown kid"),
        pytest.param(forged({"alg": "none", "kid": "k1"}), id="alg none"),
        pytest.param(forged({"alg": "RS256", "kid": "k1"}), id="unsigned"),
        pytest.param(forged({"alg": "RS256", "kid": 1}), id="numeric kid"),
        pytest.param(signed_with_the_public_key(), id="HS256 with the public key"),
        pytest.param(token().replace("Bearer", "Basic"), id="other scheme"),
        pytest.param(token()[:-10], id="cut off"),
        pytest.param(token(OTHER_KEY, filling="x" * 200_000), id="huge"),
        pytest.param(token() + " " + token(), id="two tokens"),
        pytest.param(token() + "," + token(), id="two tokens with a comma"),
        pytest.param("Bearer", id="no token"),
        pytest.param("Bearer a.b.c", id="nonsense"),
        pytest.param("Bearer \udce6.b.c", id="no text"),
        pytest.param(
            "Bearer " + base64.urlsafe_b64encode(b"[" * 50_000).decode() + ".e30.x", id="deep header"
        ),
        pytest.param("", id="empty"),
        pytest.param(None, id="no header"),
    ],
)
async def test_what_the_bot_framework_did_not_say_is_unauthorized(
    edge: BotFrameworkAuthentication, header: str | None
) -> None:
    with pytest.raises(Unauthorized):
        await edge.check(header, said())


async def test_a_claim_for_another_service_url_is_unauthorized(edge: BotFrameworkAuthentication) -> None:
    with pytest.raises(Unauthorized):
        await edge.check(token(), said(serviceUrl="https://smba.example.com/amer/"))


@pytest.mark.parametrize(
    "changes",
    [
        *(pytest.param({"channelId": c}, id=c) for c in ("directline", "webchat", "emulator", "MSTEAMS")),
        pytest.param({"channelData": {"tenant": {"id": "tenant-2"}}}, id="other tenant"),
        pytest.param({"channelData": {}}, id="no tenant"),
        pytest.param({"from": {"id": "29:x", "role": "bot"}}, id="guest bot"),
        pytest.param({"from": {"id": "29:x", "role": "skill"}}, id="skill"),
        pytest.param({"from": {"id": "28:another-bot"}}, id="bot by its id"),
    ],
)
async def test_genuine_but_not_ours_is_forbidden(
    edge: BotFrameworkAuthentication, changes: dict[str, Any]
) -> None:
    with pytest.raises(Forbidden):
        await edge.check(token(), said(**changes))


@pytest.mark.parametrize(
    "url", ["https://smba.evil.net/", "http://smba.example.com/", "https://x@smba.example.com/"]
)
async def test_a_service_url_off_the_list_is_forbidden(edge: BotFrameworkAuthentication, url: str) -> None:
    with pytest.raises(Forbidden):
        await edge.check(token(serviceurl=url), said(serviceUrl=url))


async def test_an_application_may_install_us(edge: BotFrameworkAuthentication) -> None:
    await edge.check(token(), said(type="installationUpdate", **{"from": {"id": "28:installer"}}))


@pytest.mark.parametrize("endorsements", [["directline"], [], None, "msteams"])
async def test_a_key_not_endorsed_for_teams_signs_nothing(
    edge: BotFrameworkAuthentication, server: KeyServer, endorsements: Any
) -> None:
    server.keys = [jwk(GOOD_KEY, "k1", endorsements=endorsements)]
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


async def test_unusable_keys_do_not_spoil_the_others(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    odd = [
        None,
        "x",
        {},
        {"kid": "a"},
        jwk(GOOD_KEY, "b", kty="EC"),
        jwk(GOOD_KEY, "c", n="!"),
        jwk(GOOD_KEY, "d", n=1),
    ]
    server.keys = [*odd, jwk(GOOD_KEY, "k1")]
    await edge.check(token(), said())


async def test_the_issuer_is_the_one_the_document_states(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    server.issuer = "https://api.botframework.us"
    await edge.check(token(iss="https://api.botframework.us"), said())
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


async def test_without_a_stated_issuer_it_is_the_public_one(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    server.issuer = None
    await edge.check(token(), said())


async def test_after_a_rotation_the_new_key_is_found_but_forgeries_fetch_once_a_minute(
    edge: BotFrameworkAuthentication, server: KeyServer, clock: FakeClock
) -> None:
    await edge.check(token(), said())
    server.keys = [jwk(OTHER_KEY, "k2")]
    clock.now += 59
    for _ in range(5):
        with pytest.raises(Unauthorized):
            await edge.check(token(OTHER_KEY, "k2"), said())
    assert server.fetched == 1
    clock.now += 1
    await edge.check(token(OTHER_KEY, "k2"), said())
    assert server.fetched == 2
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


async def test_keys_are_asked_for_again_after_a_day(
    edge: BotFrameworkAuthentication, server: KeyServer, clock: FakeClock
) -> None:
    await edge.check(token(), said())
    server.keys = []
    clock.now += 24 * 3600
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())
    assert server.fetched == 2


async def test_all_who_wait_share_one_fetch_and_the_loop_goes_on(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    server.gate.clear()
    waiting = [asyncio.create_task(edge.check(token(), said())) for _ in range(20)]
    await server.asked.wait()
    server.gate.set()
    await asyncio.gather(*waiting)
    assert server.fetched == 1


async def test_a_dead_key_server_is_unauthorized_and_asked_again_soon(
    edge: BotFrameworkAuthentication, server: KeyServer, clock: FakeClock
) -> None:
    server.failing = True
    for _ in range(5):
        with pytest.raises(Unauthorized):
            await edge.check(token(), said())
    assert server.fetched == 1
    server.failing = False
    clock.now += 5
    await edge.check(token(), said())


async def test_a_slow_key_server_is_unauthorized_in_time_for_all_who_wait(
    server: KeyServer, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    keys = SigningKeys(session, server.openid_url, monotonic=clock, timeout=0.05)
    edge = BotFrameworkAuthentication(keys, APP, {"tenant-1"}, ("smba.example.com",))
    server.gate.clear()
    async with asyncio.timeout(2):
        outcomes = await asyncio.gather(
            *(edge.check(token(), said()) for _ in range(20)), return_exceptions=True
        )
    assert all(isinstance(outcome, Unauthorized) for outcome in outcomes)
    assert server.fetched == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/openid", "nonsense", "ftp://127.0.0.1/x"])
async def test_no_key_server_is_unauthorized(session: aiohttp.ClientSession, url: str) -> None:
    edge = BotFrameworkAuthentication(SigningKeys(session, url), APP, {"tenant-1"}, ())
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


@pytest.mark.parametrize("keys", [None, {}, "x", 7])
async def test_an_odd_key_document_is_unauthorized(
    edge: BotFrameworkAuthentication, server: KeyServer, keys: Any
) -> None:
    server.keys = keys
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


@pytest.mark.parametrize("document", ["[]", "{}", '{"jwks_uri": 7}', "no json"])
async def test_an_odd_openid_document_is_unauthorized(
    edge: BotFrameworkAuthentication, server: KeyServer, document: str
) -> None:
    server.document = document
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


async def test_a_redirect_to_good_keys_is_not_followed(
    edge: BotFrameworkAuthentication, server: KeyServer
) -> None:
    server.redirect = True
    with pytest.raises(Unauthorized):
        await edge.check(token(), said())


@pytest.mark.parametrize(
    "uri", ["http://keys.example.com/keys", "file:///etc/passwd", "//keys.example.com", "?"]
)
async def test_keys_over_anything_but_https_are_not_asked_for(
    edge: BotFrameworkAuthentication, server: KeyServer, uri: str
) -> None:
    server.jwks_uri = uri
    with pytest.raises(Unauthorized, match="ValueError"):
        await edge.check(token(), said())


async def test_a_key_document_without_end_is_not_read_to_its_end(
    edge: BotFrameworkAuthentication, server: KeyServer, clock: FakeClock
) -> None:
    server.padding = 2 * MAX_DOCUMENT
    with pytest.raises(Unauthorized, match="ValueError"):
        await edge.check(token(), said())
    server.padding = MAX_DOCUMENT // 2
    clock.now += 5
    await edge.check(token(), said())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    header=st.text()
    | st.text().map("Bearer {}".format)
    | st.binary().map(lambda b: f"Bearer {b.hex()}.{b.hex()}.x")
)
async def test_any_header_is_judged_without_another_error(
    edge: BotFrameworkAuthentication, header: str
) -> None:
    with pytest.raises(Unauthorized):
        await edge.check(header, said())


def test_an_empty_app_id_is_no_audience(session: aiohttp.ClientSession) -> None:
    with pytest.raises(ValueError, match="app id"):
        BotFrameworkAuthentication(SigningKeys(session, ""), "", {"t"}, ())


async def test_dev_asks_for_no_token_but_for_a_person_in_teams() -> None:
    await NoAuthentication().check(None, said())
    with pytest.raises(Forbidden):
        await NoAuthentication().check(None, said(channelId="emulator"))
