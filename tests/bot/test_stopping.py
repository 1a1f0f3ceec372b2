"""Stopping in time, whatever the connector does, and losing nothing by it (design.md §9)."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.clock import VirtualClock, monotonic
from bot.imports import store_people, store_plan
from bot.service import Service, running
from bot.settings import Settings
from bot.start import Prepared, serve_until_stopped
from domain.board import Board
from domain.delivery import OutboxRow, RowState
from stage import town
from stage.local_connector import Bot, Fault, LocalConnector, Tenant
from stage.local_connector.calls import Call
from stage.scene import TENANT_ID, clients_of, settings_for
from tests.conversations.chat import local
from tests.end_to_end.process import free_ports
from usecases.collections import OUTBOX
from usecases.ports import Store

FAREWELL = 0.3
# The farewell and the requests in hand; far below what the connector is given to answer.
STOPS_WITHIN = FAREWELL + 5
START = "2025-05-13 08:00"
OPENING = "2025-05-14 09:00"

PEOPLE = town.people()
CLIENTS = clients_of(PEOPLE, TENANT_ID)
ANDERS = CLIENTS["anders"]


async def _prepare(store: Store, board: Board, now: datetime) -> None:  # noqa: ARG001  a hook's shape
    await store_people(store, now, PEOPLE)
    await store_plan(store, now, town.plan())


@pytest.fixture
async def connector() -> AsyncIterator[LocalConnector]:
    """Teams outlives the service."""
    tenant = Tenant(tuple(CLIENTS.values()), (), Bot(), id=TENANT_ID)
    async with LocalConnector(tenant, VirtualClock(local(START)).now) as here:
        for client in CLIENTS.values():
            here.preinstall(client)
        yield here


def settings_of(data: Path) -> Settings:
    settings = settings_for(data)
    delivery = settings.delivery.model_copy(update={"farewell": FAREWELL})
    return settings.model_copy(update={"delivery": delivery})


@asynccontextmanager
async def served(connector: LocalConnector, data: Path) -> AsyncIterator[Service]:
    async with running(settings_of(data), now=local(START).astimezone(UTC), prepare=_prepare) as service:
        connector.bot_url = f"http://127.0.0.1:{service.port}"
        yield service


async def rows(service: Service, state: RowState) -> list[OutboxRow]:
    async with service.store.transaction() as tx:
        return await tx.query(OUTBOX, state=state)


def to_anders(call: Call) -> bool:
    return call.sends and call.conversation == ANDERS.chat


async def heard_by(connector: LocalConnector, client: str) -> list[str]:
    return [m.text for m in connector.messages(CLIENTS[client]) if m.who == connector.tenant.bot.id]


async def until_asked(connector: LocalConnector, number: int) -> None:
    async with asyncio.timeout(10):
        while sum(to_anders(call) for call in connector.calls) < number:  # noqa: ASYNC110  it tells of messages, not of calls
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("stored", [True, False])
async def test_a_silent_connector_holds_nothing_up_and_its_message_goes_again_counted(
    connector: LocalConnector, tmp_path: Path, *, stored: bool
) -> None:
    async with served(connector, tmp_path) as service:
        await connector.install(ANDERS)
        await service.settled()
        before = len(await heard_by(connector, "anders"))
        connector.faults.plan(Fault.silence(stored=stored), times=None, when=to_anders)
        asked = sum(to_anders(call) for call in connector.calls)
        assert (await connector.say(ANDERS, "english")).status == 200
        await until_asked(connector, asked + 1)
        stops = monotonic()
    assert monotonic() - stops < STOPS_WITHIN
    connector.faults.clear()
    async with served(connector, tmp_path) as again:
        await again.settled()
        (row,) = [r for r in await rows(again, RowState.SENT) if r.possibly_repeated]
        assert (row.target, row.possibly_repeated) == ("person/anders", 1)
        assert not await rows(again, RowState.CLAIMED)
    assert len(await heard_by(connector, "anders")) == before + 1 + stored


async def test_an_answer_that_never_gets_through_holds_nothing_up_either(
    connector: LocalConnector, tmp_path: Path
) -> None:
    """A question's answer has no row."""
    async with served(connector, tmp_path) as service:
        await connector.install(ANDERS)
        await service.settled()
        connector.faults.plan(Fault.silence(), times=None, when=to_anders)
        asked = sum(to_anders(call) for call in connector.calls)
        await connector.say(ANDERS, "hjælp")
        await until_asked(connector, asked + 1)
        stops = monotonic()
    assert monotonic() - stops < STOPS_WITHIN


async def test_sigterm_in_the_middle_of_a_walk_ends_the_service_in_order(
    connector: LocalConnector, tmp_path: Path
) -> None:
    settings = settings_of(tmp_path).model_copy(update={"port": free_ports()})
    connector.bot_url = f"http://127.0.0.1:{settings.port}"
    connector.faults.plan(Fault.silence(), times=None, when=lambda call: call.sends)
    start = Prepared(_prepare, local(START).astimezone(UTC))
    service = asyncio.ensure_future(serve_until_stopped(settings, start))
    async with aiohttp.ClientSession() as session:
        await until_listening(session, connector.bot_url)
        await connector.install(ANDERS)
        url = f"{connector.bot_url}/dev/clock"
        walk = asyncio.ensure_future(session.post(url, json={"now": local("2025-05-30 12:00").isoformat()}))
        await until_asked(connector, 1)
        os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(STOPS_WITHIN):
            await service
        with pytest.raises(aiohttp.ClientError):
            await walk
    async with served(connector, tmp_path) as again:
        assert again.clock.now() >= local(START)


async def until_listening(session: aiohttp.ClientSession, url: str) -> None:
    async with asyncio.timeout(10):
        while True:
            with contextlib.suppress(aiohttp.ClientConnectorError):
                async with session.get(f"{url}/healthz"):
                    return
            await asyncio.sleep(0.02)


async def test_stopped_in_the_middle_of_a_walk_it_goes_on_from_there(
    connector: LocalConnector, tmp_path: Path
) -> None:
    """The round is opened, and the connector takes the questions but never says so."""
    async with aiohttp.ClientSession() as session, served(connector, tmp_path) as service:
        for key in ("anders", "lone"):
            await connector.install(CLIENTS[key])
        await service.settled()
        connector.faults.plan(Fault.silence(stored=True), times=None, when=lambda call: call.sends)
        asked = sum(to_anders(call) for call in connector.calls)
        url = f"{connector.bot_url}/dev/clock"
        walk = asyncio.ensure_future(session.post(url, json={"now": local("2025-05-30 12:00").isoformat()}))
        await until_asked(connector, asked + 1)
        stops = monotonic()
    assert monotonic() - stops < STOPS_WITHIN
    with pytest.raises(aiohttp.ClientError):
        await walk
    connector.faults.clear()
    async with served(connector, tmp_path) as again:
        assert again.clock.now() == local(OPENING)
        await again.schedule.walk(local(OPENING).astimezone(UTC))
        sent = {r.target for r in await rows(again, RowState.SENT) if r.key.endswith("2025-05-14a")}
        assert {"person/anders", "person/lone"} <= sent
        repeated = [r for r in await rows(again, RowState.SENT) if r.possibly_repeated]
        assert repeated
        assert {r.possibly_repeated for r in repeated} == {1}
    for key in ("anders", "lone"):
        assert len(await heard_by(connector, key)) <= 3
