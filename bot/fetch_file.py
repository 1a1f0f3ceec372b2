"""Fetch a file somebody sent, from nowhere but the hosts it may lie on (design.md §10)."""

import asyncio
import socket
from collections.abc import Collection
from enum import StrEnum
from http import HTTPStatus
from ipaddress import ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import DefaultResolver
from yarl import URL

from bot.settings import HTTPS_PORT, LOOPBACK, is_loopback
from documents.extracting.extract import MAX_BYTES

SECONDS = 20.0
CHUNK = 64 * 1024


class NoFile(StrEnum):
    """Why it was not fetched; the sentences are named for them."""

    ADDRESS = "address"
    GONE = "gone"
    SLOW = "fetch-slow"
    TOO_LARGE = "too-large"


class NotFetched(Exception):
    def __init__(self, reason: NoFile) -> None:
        super().__init__(reason.value)
        self.reason = reason


class PublicOnly(AbstractResolver):
    """Knows no private addresses: a name that leads into our own network is not followed."""

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        public = [each for each in found if ip_address(each["host"]).is_global]
        if not public:
            raise OSError(f"{host} leads to no public address")
        return public

    async def close(self) -> None:
        await self._inner.close()


class Downloads:
    """`hosts` as in the settings; with `dev` files may also lie on this machine.

    Its session is its own: nothing of ours, no token and no cookie, goes along.
    """

    def __init__(self, hosts: Collection[str], *, dev: bool, seconds: float = SECONDS) -> None:
        self._hosts = hosts
        self._dev = dev
        self._seconds = seconds

    async def fetch(self, address: str) -> bytes:
        """Raises `NotFetched`."""
        url = self._allowed(address)
        try:
            async with asyncio.timeout(self._seconds), self._session() as session:
                return await _read(session, url)
        except TimeoutError as late:
            raise NotFetched(NoFile.SLOW) from late
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NotFetched(NoFile.GONE) from error

    def _session(self) -> aiohttp.ClientSession:
        inner = DefaultResolver()
        connector = aiohttp.TCPConnector(resolver=inner if self._dev else PublicOnly(inner), force_close=True)
        return aiohttp.ClientSession(
            connector=connector,
            connector_owner=True,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            headers={"Accept-Encoding": "identity"},
        )

    def _allowed(self, address: str) -> URL:
        url = web_url(address)
        if url is None or not is_allowed(url, self._hosts, dev=self._dev):
            raise NotFetched(NoFile.ADDRESS)
        return url


async def _read(session: aiohttp.ClientSession, url: URL) -> bytes:
    """As much as a file may be, and what it says of its size is not relied on."""
    async with session.get(url, allow_redirects=False) as response:
        if response.status != HTTPStatus.OK:
            raise NotFetched(NoFile.GONE)
        if (response.content_length or 0) > MAX_BYTES:
            raise NotFetched(NoFile.TOO_LARGE)
        data = bytearray()
        async for chunk in response.content.iter_chunked(CHUNK):
            data += chunk
            if len(data) > MAX_BYTES:
                raise NotFetched(NoFile.TOO_LARGE)
        return bytes(data)


def web_url(address: str) -> URL | None:
    """None for what two readers of an address might take differently."""
    if not address.isascii() or not address.isprintable() or set(address) & set(" \\@"):
        return None
    try:
        url = URL(address, encoded=True)
    except ValueError:
        return None
    return url if url.host and url.port else None


def is_allowed(url: URL, hosts: Collection[str], *, dev: bool = False) -> bool:
    """Https on its own port to a listed host, or below one that is listed with a star; in dev also this machine."""
    host = (url.host or "").lower().removesuffix(".")
    if is_loopback(host):
        return dev and host in LOOPBACK and url.scheme in {"http", "https"}
    if url.scheme != "https" or url.port != HTTPS_PORT:
        return False
    return any(host == known or (known.startswith("*.") and host.endswith(known[1:])) for known in hosts)
