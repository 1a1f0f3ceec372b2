"""The running service, asked over HTTP with really signed tokens: who gets in, and what the others learn (nothing)."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.service import Service, running
from domain.board import Board
from stage.scene import settings_for
from tests.access.records import records
from tests.bot.signing import APP, OTHER_KEY, REAL, KeyServer, forged, said, signed_with_the_public_key, token
from tests.domain.month import at
from tests.usecases.world import INGER, PLAN
from usecases.collections import INITIATIVES, PEOPLE
from usecases.ports import Store, transact

FROM_INGER = {"id": "29:inger", "aadObjectId": "oid-inger"}


@dataclass
class Connector:
    """Where the replies go: notes every call with the token it was shown."""

    calls: list[str] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.calls.append(f"{request.method} {request.path}")
        return web.json_response({"id": "1"})


@dataclass(frozen=True)
class Gate:
    """The service behind its gate; `ask` posts a question of Inger's, who is known by the file's object id."""

    service: Service
    keys: KeyServer
    connector: Connector
    session: aiohttp.ClientSession
    service_url: str

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.service.port}"

    def signed(self, key: Any = None, kid: str = "k1", **claims: Any) -> str:
        claims = {"serviceurl": self.service_url, **claims}
        return token(key, kid, **claims) if key else token(kid=kid, **claims)

    async def ask(
        self, headers: Mapping[str, str] | list[tuple[str, str]], **changes: Any
    ) -> tuple[int, bytes]:
        activity = {"text": "dansk", "id": "1", "serviceUrl": self.service_url, "from": FROM_INGER, **changes}
        body = said(**activity).model_dump_json(by_alias=True, exclude_defaults=True)
        sent = [
            ("Content-Type", "application/json"),
            *(headers.items() if isinstance(headers, Mapping) else headers),
        ]
        async with self.session.post(f"{self.url}/api/messages", data=body, headers=sent) as answer:
            assert "WWW-Authenticate" not in answer.headers
            return answer.status, await answer.read()


@asynccontextmanager
async def gate(folder: Path) -> AsyncIterator[Gate]:
    async def prepare(store: Store, board: Board, now: datetime) -> None:  # noqa: ARG001  a hook's shape
        async def work(tx: Any) -> None:
            tx.put(PEOPLE, INGER)
            for initiative in PLAN:
                tx.put(INITIATIVES, initiative)

        await transact(store, work)

    keys, connector = KeyServer(), Connector()
    keys.gate.set()
    stub = web.Application()
    stub.router.add_route("*", "/{path:.*}", connector.take)
    async with TestServer(keys.application()) as key_server, TestServer(stub) as stub_server:
        keys.url = str(key_server.make_url("")).rstrip("/")
        known = {"app_id": APP, "tenant_id": "tenant-1", "openid_url": keys.openid_url}
        settings = settings_for(folder).model_copy(update=known)
        now = at("2025-05-13 08:00")
        async with running(settings, now=now, prepare=prepare) as service, aiohttp.ClientSession() as session:
            yield Gate(service, keys, connector, session, str(stub_server.make_url("/emea/")))
            keys.gate.set()


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Gate]:
    async with gate(tmp_path) as opened:
        yield opened


async def test_the_right_one_is_let_in_and_answered(door: Gate) -> None:
    assert await door.ask({"Authorization": door.signed()}) == (200, b"")
    await door.service.settled()
    assert door.connector.calls == ["POST /emea/v3/conversations/a:1/activities"]


async def test_nobody_else_gets_in_or_learns_anything(door: Gate) -> None:
    refused = {
        "no header": {},
        "empty": {"Authorization": ""},
        "malformed": {"Authorization": "Bearer nonsense"},
        "basic": {"Authorization": "Basic aW5nZXI6"},
        "wrong key": {"Authorization": door.signed(OTHER_KEY)},
        "unknown kid": {"Authorization": door.signed(kid="k9")},
        "wrong audience": {"Authorization": door.signed(aud="app-2")},
        "wrong issuer": {"Authorization": door.signed(iss="https://sts.windows.net/")},
        "expired": {"Authorization": door.signed(exp=REAL - 60)},
        "never expires": {"Authorization": door.signed(exp=None)},
        "not yet": {"Authorization": door.signed(nbf=REAL + 3600)},
        "no nbf": {"Authorization": door.signed(nbf=None)},
        "no serviceurl": {"Authorization": door.signed(serviceurl=None)},
        "other serviceurl": {"Authorization": door.signed(serviceurl="https://smba.example.com/")},
        "alg none": {"Authorization": forged({"alg": "none", "kid": "k1"})},
        "public key": {"Authorization": signed_with_the_public_key()},
        "large": {"Authorization": door.signed(OTHER_KEY, filling="x" * 4000)},
        "several": [("Authorization", door.signed()), ("Authorization", door.signed())],
        "several, one bad": [("Authorization", door.signed()), ("Authorization", "Bearer x")],
    }
    before = await records(door.service.store)
    for why, headers in refused.items():
        assert await door.ask(headers) == (401, b""), why  # type: ignore[arg-type]  # a mapping or a list
    await _nothing_happened(door, before)


@pytest.mark.parametrize(
    "changes",
    [
        {"channelId": "webchat"},
        {"channelId": "directline"},
        {"channelId": "emulator"},
        {"channelData": {"tenant": {"id": "tenant-2"}}},
        {"channelData": {}},
        {"from": {**FROM_INGER, "role": "bot"}},
        {"from": {**FROM_INGER, "role": "skill"}},
        {"from": {"id": "28:other", "aadObjectId": "oid-inger"}},
    ],
)
async def test_genuine_but_from_elsewhere_is_403_and_nothing_more(
    door: Gate, changes: dict[str, Any]
) -> None:
    before = await records(door.service.store)
    assert await door.ask({"Authorization": door.signed()}, **changes) == (403, b"")
    await _nothing_happened(door, before)


async def test_a_hostile_service_url_is_never_called_however_well_it_is_signed(door: Gate) -> None:
    before = await records(door.service.store)
    for url in ("https://smba.trafficmanager.net.evil.example/", "https://evil.example/", "http://10.0.0.1/"):
        assert await door.ask({"Authorization": door.signed(serviceurl=url)}, serviceUrl=url) == (403, b"")
    await _nothing_happened(door, before)


async def test_a_key_that_may_not_sign_for_teams_opens_nothing(door: Gate) -> None:
    door.keys.keys[0]["endorsements"] = ["directline"]
    before = await records(door.service.store)
    assert await door.ask({"Authorization": door.signed()}) == (401, b"")
    await _nothing_happened(door, before)


async def test_a_giant_header_is_a_4xx(door: Gate) -> None:
    before = await records(door.service.store)
    status, _ = await door.ask({"Authorization": "Bearer " + "x" * 100_000})
    assert 400 <= status < 500
    await _nothing_happened(door, before)


async def test_while_the_key_server_hangs_the_service_goes_on(door: Gate) -> None:
    """Then it dies, and whoever waited is refused; once it is well again they are let in."""
    door.keys.gate.clear()
    waiting = [asyncio.create_task(door.ask({"Authorization": door.signed()})) for _ in range(5)]
    await door.keys.asked.wait()
    async with asyncio.timeout(1), door.session.get(f"{door.url}/healthz") as answer:
        assert answer.status == 200
    door.keys.failing = True
    door.keys.gate.set()
    assert await asyncio.gather(*waiting) == [(401, b"")] * 5
    assert door.keys.fetched == 1


async def test_a_guest_is_a_stranger_and_is_told_nothing(door: Gate) -> None:
    """Genuine, of the tenant's, but nobody the file names: one polite sentence, and no trace."""
    before = await records(door.service.store)
    guest = {"id": "29:guest", "aadObjectId": "oid-guest", "userRole": "guest"}
    assert await door.ask({"Authorization": door.signed()}, **{"from": guest}) == (200, b"")
    await door.service.settled()
    assert await records(door.service.store) == before
    assert door.connector.calls[-1].startswith("POST /emea/v3/conversations/a:1/activities")


async def _nothing_happened(door: Gate, before: Mapping[str, object]) -> None:
    await door.service.settled()
    assert await records(door.service.store) == before
    assert door.connector.calls == []
