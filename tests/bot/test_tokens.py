"""One token for everybody who asks, until shortly before it expires."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

import pytest
import requests
import structlog
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import tokens
from bot.settings import Flags, load_settings
from bot.tokens import (
    CachedToken,
    ClientSecretToken,
    ManagedIdentityToken,
    NoToken,
    TokenUnavailable,
    token_source,
)


class FakeClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class FakeToken(CachedToken):
    """Answers as told, numbered; `gate` holds every fetch until it is opened."""

    def __init__(self, clock: Callable[[], float], **timing: Any) -> None:
        super().__init__(monotonic=clock, **timing)
        self.fetched = 0
        self.threads: set[int] = set()
        self.answer: Mapping[str, Any] | Exception = {"expires_in": 3600}
        self.gate = threading.Event()
        self.gate.set()

    def acquire(self) -> Mapping[str, Any]:
        self.fetched += 1
        self.threads.add(threading.get_ident())
        self.gate.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        if "error" in self.answer:
            return self.answer
        return {"access_token": f"token-{self.fetched}", **self.answer}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


async def test_dev_shows_no_token() -> None:
    assert await NoToken().token() is None


async def test_a_token_is_kept_until_five_minutes_before_it_expires(clock: FakeClock) -> None:
    source = FakeToken(clock)
    assert await source.token() == "token-1"
    clock.now += 3299
    assert await source.token() == "token-1"
    clock.now += 1
    assert await source.token() == "token-2"


async def test_a_short_lived_token_is_kept_for_half_its_time(clock: FakeClock) -> None:
    source = FakeToken(clock)
    source.answer = {"expires_in": 100}
    await source.token()
    clock.now += 49
    assert await source.token() == "token-1"
    clock.now += 1
    assert await source.token() == "token-2"


async def test_everybody_waits_for_the_same_fetch_off_the_loop(clock: FakeClock) -> None:
    source = FakeToken(clock)
    source.gate.clear()
    asking = [asyncio.create_task(source.token()) for _ in range(20)]
    await asyncio.sleep(0)
    source.gate.set()
    assert set(await asyncio.gather(*asking)) == {"token-1"}
    assert source.fetched == 1
    assert threading.get_ident() not in source.threads


@pytest.mark.parametrize(
    "failure", [OSError("net"), ValueError("authority"), RuntimeError("x"), {"error": "invalid_client"}]
)
async def test_a_failure_answers_everybody_for_a_while(clock: FakeClock, failure: Any) -> None:
    source = FakeToken(clock)
    source.answer = failure
    for _ in range(3):
        with pytest.raises(TokenUnavailable):
            await source.token()
    assert source.fetched == 1
    source.answer = {"expires_in": 3600}
    clock.now += 5
    assert await source.token() == "token-2"


async def test_only_the_error_code_is_told(clock: FakeClock) -> None:
    source = FakeToken(clock)
    source.answer = {"error": "invalid_client", "error_description": "secret xyz"}
    with pytest.raises(TokenUnavailable) as unavailable:
        await source.token()
    assert str(unavailable.value) == "invalid_client"


async def test_one_that_hangs_holds_one_thread_however_often_it_is_asked(clock: FakeClock) -> None:
    """The threads of the others, such as the store's, stay free; once it answers, all is well again."""
    source = FakeToken(clock, patience=0.05)
    source.gate.clear()
    for _ in range(3):
        with pytest.raises(TokenUnavailable, match="TimeoutError"):
            await source.token()
        clock.now += 5
    assert await asyncio.to_thread(lambda: "free") == "free"
    assert (source.fetched, len(source.threads)) == (1, 1)
    source.gate.set()
    assert (await source.token() or "").startswith("token-")


async def test_a_failure_is_logged_by_its_code_alone(clock: FakeClock) -> None:
    source = FakeToken(clock)
    source.answer = {"error": "invalid_client", "error_description": "secret xyz"}
    with structlog.testing.capture_logs() as logged, pytest.raises(TokenUnavailable):
        await source.token()
    assert logged == [{"event": "no token to send with", "error": "invalid_client", "log_level": "warning"}]


async def test_a_slow_identity_service_is_given_up(clock: FakeClock) -> None:
    source = FakeToken(clock, patience=0.05)
    source.gate.clear()
    with pytest.raises(TokenUnavailable, match="TimeoutError"):
        await source.token()
    source.gate.set()


class FakeHttp:
    """Stands where msal reaches for the network: answers discovery and tokens, and notes what was asked."""

    def __init__(self) -> None:
        self.tokens_asked: list[dict[str, Any]] = []

    def get(self, url: str, **request: Any) -> SimpleNamespace:
        if "identity/oauth2/token" in url:
            self.tokens_asked.append({"url": url, **request})
            return _answer({"access_token": "from-azure", "expires_in": "3600", "resource": "x"})
        tenant = "https://login.microsoftonline.com/tenant-1"
        return _answer(
            {
                "issuer": f"{tenant}/v2.0",
                "authorization_endpoint": f"{tenant}/oauth2/v2.0/authorize",
                "token_endpoint": f"{tenant}/oauth2/v2.0/token",
                "tenant_discovery_endpoint": f"{tenant}/v2.0/.well-known/openid-configuration",
                "metadata": [],
            }
        )

    def post(self, url: str, **request: Any) -> SimpleNamespace:
        self.tokens_asked.append({"url": url, **request})
        return _answer({"access_token": "from-entra", "expires_in": 3600, "token_type": "Bearer"})

    def close(self) -> None: ...


def _answer(content: Mapping[str, Any]) -> SimpleNamespace:
    return SimpleNamespace(
        status_code=200, text=json.dumps(content), headers={}, raise_for_status=lambda: None
    )


def test_a_silent_identity_service_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "REQUEST_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(requests.Timeout):
        tokens._http_client().get(f"http://127.0.0.1:{silent.getsockname()[1]}/")  # noqa: SLF001  what msal is given


async def test_our_secret_follows_no_redirect() -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(application) as server:
        url = str(server.make_url("/token"))
        with pytest.raises(requests.TooManyRedirects):
            await asyncio.to_thread(tokens._http_client().post, url, data={"client_secret": "s3cret"})  # noqa: SLF001  what msal is given
    assert asked == ["/token"]


async def test_client_credentials_ask_the_tenant_for_the_bot_framework() -> None:
    http = FakeHttp()
    source = ClientSecretToken("app-1", "s3cret", "tenant-1", http_client=http)
    assert await source.token() == "from-entra"
    asked = http.tokens_asked[0]
    assert asked["url"].startswith("https://login.microsoftonline.com/tenant-1/")
    assert asked["data"]["scope"] == "https://api.botframework.com/.default"
    assert (asked["data"]["client_id"], asked["data"]["client_secret"]) == ("app-1", "s3cret")


async def test_a_managed_identity_asks_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IDENTITY_ENDPOINT", "IDENTITY_HEADER", "IMDS_ENDPOINT", "AZUREPS_HOST_ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)
    http = FakeHttp()
    assert await ManagedIdentityToken("app-1", http_client=http).token() == "from-azure"
    assert http.tokens_asked[0]["params"]["client_id"] == "app-1"
    assert http.tokens_asked[0]["params"]["resource"] == "https://api.botframework.com"


def test_the_settings_choose_the_source() -> None:
    identity = {"ROEDTRAAD_APP_ID": "a", "ROEDTRAAD_TENANT_ID": "t", "ROEDTRAAD_APP_SECRET": "s"}
    assert isinstance(token_source(load_settings({}, Flags(dev=True))), NoToken)
    assert isinstance(token_source(load_settings(identity, Flags())), ClientSecretToken)
    managed = {**identity, "ROEDTRAAD_APP_TYPE": "UserAssignedMSI"}
    assert isinstance(token_source(load_settings(managed, Flags())), ManagedIdentityToken)
