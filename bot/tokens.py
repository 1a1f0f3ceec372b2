"""The bearer token we show the connector: from Microsoft Entra, kept until shortly before it expires."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import msal
import requests
import structlog

from bot.clock import monotonic
from bot.settings import AppType, Settings

log = structlog.get_logger()
RESOURCE = "https://api.botframework.com"
AUTHORITY = "https://login.microsoftonline.com/"
# Renewed this long before it expires, so that none expires on its way.
MARGIN_SECONDS = 300.0
# One failure answers everybody who asks within this time, instead of one slow attempt each.
FAILURE_SECONDS = 5.0
REQUEST_SECONDS = 10.0
PATIENCE_SECONDS = 30.0


class TokenUnavailable(Exception):
    """No token now: the identity service did not answer, or refused us; holds its error code only."""


class TokenSource(Protocol):
    async def token(self) -> str | None:
        """None where the other side asks for none (dev).

        Raises:
            TokenUnavailable: nothing can be sent now.

        """
        ...


class NoToken:
    """For the local connector of --dev."""

    async def token(self) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    token: str | None
    error: str = ""


class CachedToken(ABC):
    """Fetches in a thread, since msal blocks; whoever asks meanwhile waits for the same fetch."""

    def __init__(
        self, *, monotonic: Callable[[], float] = monotonic, patience: float = PATIENCE_SECONDS
    ) -> None:
        self._monotonic = monotonic
        self._patience = patience
        self._fetching = asyncio.Lock()
        self._kept = _Kept(float("-inf"), None)
        # A thread of its own, and only one: an identity service that hangs must not use up the others' threads.
        self._thread = ThreadPoolExecutor(1, "token")

    @abstractmethod
    def acquire(self) -> Mapping[str, Any]:
        """The answer of msal, blocking: `access_token` and `expires_in`, or `error`."""

    async def token(self) -> str | None:
        async with self._fetching:
            if self._monotonic() >= self._kept.until:
                self._kept = await self._fetch()
        if self._kept.token is None:
            raise TokenUnavailable(self._kept.error)
        return self._kept.token

    async def _fetch(self) -> _Kept:
        try:
            acquired = asyncio.get_running_loop().run_in_executor(self._thread, self.acquire)
            answer = await asyncio.wait_for(acquired, self._patience)
        except (OSError, ValueError, RuntimeError) as unreachable:
            # Time-outs and requests' errors are OSErrors; the others are msal's for an answer it cannot use.
            return self._failed(type(unreachable).__name__)
        if "access_token" not in answer:
            return self._failed(str(answer.get("error", "no token")))
        lifetime = float(answer.get("expires_in", 0))
        # A token that lives shorter than the margin is used for half its time.
        return _Kept(self._monotonic() + max(lifetime - MARGIN_SECONDS, lifetime / 2), answer["access_token"])

    def _failed(self, error: str) -> _Kept:
        log.warning("no token to send with", error=error)
        return _Kept(self._monotonic() + FAILURE_SECONDS, None, error)


class ClientSecretToken(CachedToken):
    """A single-tenant application and its secret; `http_client` as msal takes it."""

    def __init__(
        self, app_id: str, secret: str, tenant_id: str, *, http_client: Any = None, **timing: Any
    ) -> None:
        super().__init__(**timing)
        self._build = partial(
            msal.ConfidentialClientApplication,
            app_id,
            client_credential=secret,
            authority=AUTHORITY + tenant_id,
            http_client=http_client or _http_client(),
        )
        self._application: Any = None

    def acquire(self) -> Mapping[str, Any]:
        # Built here, in the thread: building asks the authority what it looks like.
        self._application = self._application or self._build()
        answer: Mapping[str, Any] = self._application.acquire_token_for_client(
            scopes=[f"{RESOURCE}/.default"]
        )
        return answer


class ManagedIdentityToken(CachedToken):
    """A user-assigned managed identity, on a machine in Azure."""

    def __init__(self, app_id: str, *, http_client: Any = None, **timing: Any) -> None:
        super().__init__(**timing)
        identity = msal.UserAssignedManagedIdentity(client_id=app_id)
        self._client = msal.ManagedIdentityClient(identity, http_client=http_client or _http_client())

    def acquire(self) -> Mapping[str, Any]:
        answer: Mapping[str, Any] = self._client.acquire_token_for_client(resource=RESOURCE)
        return answer


def _http_client() -> requests.Session:
    """A session with a time-out: msal leaves it to the session, which by itself has none. Our secret goes nowhere else."""
    session = requests.Session()
    session.max_redirects = 0
    session.request = partial(session.request, timeout=REQUEST_SECONDS)  # type: ignore[method-assign]  # msal's advice
    return session


def token_source(settings: Settings) -> TokenSource:
    if settings.dev:
        return NoToken()
    if settings.app_type is AppType.MANAGED_IDENTITY:
        return ManagedIdentityToken(settings.app_id)
    secret = settings.app_secret.get_secret_value() if settings.app_secret else ""
    return ClientSecretToken(settings.app_id, secret, settings.tenant_id)
