"""Whether an activity comes from the Bot Framework, for our bot, our tenant and Teams (platform.md §1)."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Protocol

import aiohttp
import jwt
import orjson

from bot.clock import monotonic
from bot.envelope import Envelope
from bot.settings import is_trusted, is_web_address

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
FETCH_SECONDS = 5.0
# The real key document is about a tenth of this.
MAX_DOCUMENT = 1024 * 1024
# An unknown key id may be a rotation or a forgery; forgeries must not make us hammer the key server.
REFRESH_SECONDS = 60.0
# After a failure there may be no key at all, and everybody is locked out until the next attempt.
RETRY_SECONDS = 5.0
# A key that Microsoft has withdrawn is honoured no longer than this.
MAX_AGE_SECONDS = 24 * 3600.0
# Clocks differ.
LEEWAY_SECONDS = 30.0
# Nobody speaks to these types but the platform, which may name an application as the one who installed us.
_NOT_SPOKEN = {"conversationUpdate", "installationUpdate"}


class Unauthorized(Exception):
    """Not shown to come from the Bot Framework (401); the message is for the log."""


class Forbidden(Exception):
    """Genuine, but not somebody we talk to (403); the message is for the log."""


class Authentication(Protocol):
    async def check(self, authorization: str | None, envelope: Envelope) -> None:
        """Judge the `Authorization` header together with the activity it came with.

        Raises:
            Unauthorized, Forbidden

        """
        ...


class NoAuthentication:
    """For --dev, where only this machine reaches us: no token, but the same channel and no bots."""

    async def check(self, authorization: str | None, envelope: Envelope) -> None:  # noqa: ARG002  a protocol's shape
        _check_sender(envelope)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """`endorsements` are the channels whose activities the key may sign."""

    key: jwt.PyJWK
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class _KeySet:
    issuer: str = ISSUER
    keys: Mapping[str, SigningKey] | None = None
    fetched_at: float = float("-inf")


class SigningKeys:
    """The Bot Framework's keys, fetched once for all who wait; a dead key server costs `timeout` seconds at most."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        openid_url: str,
        *,
        monotonic: Callable[[], float] = monotonic,
        timeout: float = FETCH_SECONDS,
    ) -> None:
        self._session = session
        self._openid_url = openid_url
        self._monotonic = monotonic
        self._timeout = timeout
        self._fetching = asyncio.Lock()
        self._known = _KeySet()
        self._not_before = float("-inf")

    async def find(self, kid: str) -> tuple[str, SigningKey]:
        """The issuer and the key.

        Raises:
            Unauthorized: no such key, also after asking again where that is due.

        """
        if not self._has(kid):
            await self._refresh()
        key = (self._known.keys or {}).get(kid) if self._is_fresh() else None
        if key is None:
            raise Unauthorized("unknown key id" if self._is_fresh() else "no keys from the key server")
        return self._known.issuer, key

    def _is_fresh(self) -> bool:
        return self._monotonic() - self._known.fetched_at < MAX_AGE_SECONDS

    def _has(self, kid: str) -> bool:
        return self._is_fresh() and kid in (self._known.keys or {})

    async def _refresh(self) -> None:
        async with self._fetching:
            # Also where another one has fetched while we waited.
            if self._monotonic() < self._not_before:
                return
            self._not_before = self._monotonic() + RETRY_SECONDS
            try:
                async with asyncio.timeout(self._timeout):
                    self._known = await self._fetch()
            except (aiohttp.ClientError, OSError, ValueError) as unreachable:
                raise Unauthorized(f"key server: {type(unreachable).__name__}") from unreachable
            self._not_before = self._monotonic() + REFRESH_SECONDS

    async def _fetch(self) -> _KeySet:
        """Raises ValueError where the documents are not what they should be."""
        document = await self._get(self._openid_url)
        keys = await self._get(_text(document, "jwks_uri"))
        return _KeySet(str(document.get("issuer") or ISSUER), _signing_keys(keys), self._monotonic())

    async def _get(self, url: str) -> dict[str, Any]:
        """Whoever can answer here decides who gets in: no plain http, no redirect, nothing without end."""
        if not is_web_address(url):
            raise ValueError("not https")
        async with self._session.get(url, raise_for_status=True, allow_redirects=False) as response:
            if response.status != HTTPStatus.OK:
                raise ValueError(f"status {response.status}")
            # The real server's content type is not always JSON.
            document = orjson.loads(await _bounded(response))
        if not isinstance(document, dict):
            raise ValueError("not an object")  # noqa: TRY004  the document's fault, not the caller's
        return document


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > MAX_DOCUMENT:
            raise ValueError("too large")
    return bytes(body)


def _text(document: Mapping[str, Any], name: str) -> str:
    value = document.get(name)
    if not isinstance(value, str):
        raise ValueError(f"no {name}")  # noqa: TRY004  the document's fault, not the caller's
    return value


def _signing_keys(document: Mapping[str, Any]) -> dict[str, SigningKey]:
    listed = document.get("keys")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    return {str(entry["kid"]): key for entry in entries if "kid" in entry and (key := _signing_key(entry))}


def _signing_key(entry: dict[str, Any]) -> SigningKey | None:
    """None for a key we cannot use: the other keys still count."""
    endorsements = entry.get("endorsements")
    if not isinstance(endorsements, list) or entry.get("kty") != "RSA":
        return None
    try:
        key = jwt.PyJWK.from_dict(entry, "RS256")
    except (jwt.PyJWTError, ValueError, TypeError):
        return None
    return SigningKey(key, frozenset(str(channel) for channel in endorsements))


class BotFrameworkAuthentication:
    """`tenants` and `hosts` are the allow-lists of tenant ids and of service URL hosts."""

    def __init__(
        self, keys: SigningKeys, app_id: str, tenants: Collection[str], hosts: Collection[str]
    ) -> None:
        if not app_id:
            raise ValueError("without an app id any token would be for us")
        self._keys = keys
        self._app_id = app_id
        self._tenants = frozenset(tenant.casefold() for tenant in tenants)
        self._hosts = tuple(hosts)

    async def check(self, authorization: str | None, envelope: Envelope) -> None:
        token = _bearer(authorization)
        issuer, signing = await self._keys.find(_key_id(token))
        claims = _claims(token, signing.key, audience=self._app_id, issuer=issuer)
        _check_sender(envelope)
        if CHANNEL not in signing.endorsements:
            raise Unauthorized("the key is not endorsed for the channel")
        if claims.get("serviceurl") != envelope.service_url:
            raise Unauthorized("the service URL is not the one signed for")
        self._check_party(envelope)

    def _check_party(self, envelope: Envelope) -> None:
        if envelope.tenant_id.casefold() not in self._tenants:
            raise Forbidden("other tenant")
        if not is_trusted(envelope.service_url, self._hosts):
            raise Forbidden("service URL host not allowed")


def _check_sender(envelope: Envelope) -> None:
    if envelope.channel_id != CHANNEL:
        raise Forbidden("other channel")
    if not _is_a_person(envelope):
        raise Forbidden("not a person")


def _is_a_person(envelope: Envelope) -> bool:
    """Bots begin with 28: in Teams; `role` says bot or skill elsewhere."""
    spoken = envelope.type not in _NOT_SPOKEN
    return envelope.sender.role in {"", "user"} and not (spoken and envelope.sender.id.startswith("28:"))


def _bearer(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise Unauthorized("no bearer token")
    return token


def _key_id(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    # ValueError: a header may hold bytes that are no text.
    except (jwt.PyJWTError, ValueError, RecursionError) as malformed:
        raise Unauthorized("malformed token") from malformed
    if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
        raise Unauthorized("not signed as the Bot Framework signs")
    return str(header["kid"])


def _claims(token: str, key: jwt.PyJWK, *, audience: str, issuer: str) -> dict[str, Any]:
    try:
        return jwt.decode(
            token,
            key,
            algorithms=["RS256"],
            audience=audience,
            issuer=issuer,
            leeway=LEEWAY_SECONDS,
            options={"require": ["exp", "nbf", "iss", "aud"]},
        )
    except (jwt.PyJWTError, ValueError, RecursionError) as invalid:
        raise Unauthorized(type(invalid).__name__) from invalid
