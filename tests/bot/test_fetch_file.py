"""Files are fetched from the hosts they may lie on, and from nowhere else."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.fetch_file import Downloads, NoFile, NotFetched, PublicOnly, is_allowed, web_url
from documents.extracting.extract import MAX_BYTES

HOSTS = ("*.sharepoint.com", "filer.fjordby.dk")


@pytest.mark.parametrize(
    "address",
    [
        "https://fjordby-my.sharepoint.com/personal/_layouts/15/download.aspx?UniqueId=a&tempauth=b.c",
        "https://FJORDBY.sharepoint.com./a",
        "https://filer.fjordby.dk:443/a%20b",
    ],
)
def test_listed_hosts(address: str) -> None:
    url = web_url(address)
    assert url is not None
    assert is_allowed(url, HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "http://fjordby.sharepoint.com/a",
        "https://sharepoint.com/a",
        "https://xsharepoint.com/a",
        "https://fjordby.sharepoint.com.ond.dk/a",
        "https://fjordby.sharepoint.com:8443/a",
        "https://fjordby.sharepoint.com@ond.dk/a",
        "https://ond.dk/fjordby.sharepoint.com",
        "https://ond.dk\\.sharepoint.com/a",
        "https://ond.dk#.sharepoint.com",
        "https://ond.dk?.sharepoint.com",
        "https://sub.filer.fjordby.dk/a",
        "https://fjordby.sharepoint.com /a",
        "https://fjørdby.sharepoint.com/a",
        "ftp://fjordby.sharepoint.com/a",
        "file:///etc/passwd",
        "https://127.0.0.1/a",
        "http://localhost/a",
        "https://[::1]/a",
        "https://10.0.0.1/a",
        "https://169.254.169.254/latest/meta-data",
        "https://0x7f.1/a",
    ],
)
async def test_everything_else_is_refused_without_asking(address: str) -> None:
    with pytest.raises(NotFetched) as refused:
        await Downloads(HOSTS, dev=False).fetch(address)
    assert refused.value.reason is NoFile.ADDRESS


def test_this_machine_is_allowed_in_dev_alone() -> None:
    here = URL("http://127.0.0.1:5000/a")
    assert is_allowed(here, (), dev=True)
    assert not is_allowed(here, ("127.0.0.1",))
    assert not is_allowed(URL("http://127.0.0.2/a"), (), dev=True)


class FakeResolver(AbstractResolver):
    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self._addresses
        ]

    async def close(self) -> None: ...


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "0.1.2.3"]
)
async def test_a_listed_name_that_leads_into_our_network_is_not_followed(address: str) -> None:
    with pytest.raises(OSError, match="no public address"):
        await PublicOnly(FakeResolver(address)).resolve("fjordby.sharepoint.com")


async def test_public_addresses_are_followed() -> None:
    found = await PublicOnly(FakeResolver("10.0.0.1", "13.107.136.10")).resolve("fjordby.sharepoint.com")
    assert [each["host"] for each in found] == ["13.107.136.10"]


class Shop:
    """A server that gives what is asked for; `asked` are the headers it got."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.url = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append({name.lower(): value for name, value in request.headers.items()})
        what = request.match_info["what"]
        if what == "moved":
            raise web.HTTPFound(f"{self.url}/file")
        if what == "endless":
            return await self._endless(request)
        if what == "slow":
            await asyncio.Event().wait()
        if what == "gone":
            return web.Response(status=404)
        return web.Response(body=b"x" * (MAX_BYTES + 1) if what == "large" else b"indhold")

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(MAX_BYTES // 2**20 + 10):
            await response.write(b"x" * 2**20)
        return response


@pytest.fixture
async def shop() -> AsyncIterator[Shop]:
    made = Shop()
    app = web.Application()
    app.add_routes([web.get("/{what}", made.answer)])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield made
    await runner.cleanup()


async def test_the_file_comes_and_nothing_of_ours_goes(shop: Shop) -> None:
    assert await Downloads((), dev=True).fetch(f"{shop.url}/file") == b"indhold"
    assert not {"authorization", "cookie", "referer"} & set(shop.asked[0])


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        ("gone", NoFile.GONE),
        ("moved", NoFile.GONE),
        ("large", NoFile.TOO_LARGE),
        ("endless", NoFile.TOO_LARGE),
        ("slow", NoFile.SLOW),
    ],
)
async def test_why_it_did_not_come(shop: Shop, what: str, reason: NoFile) -> None:
    seconds = 0.2 if what == "slow" else 20
    with pytest.raises(NotFetched) as refused:
        await Downloads((), dev=True, seconds=seconds).fetch(f"{shop.url}/{what}")
    assert refused.value.reason is reason
    assert len(shop.asked) == 1


async def test_nobody_there() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(NotFetched) as refused:
        await Downloads((), dev=True).fetch(f"http://127.0.0.1:{port}/a")
    assert refused.value.reason is NoFile.GONE
