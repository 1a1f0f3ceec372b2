"""The service and the local connector side by side, with everybody of the municipality as a client."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import aiohttp

from bot.board import board_of
from bot.service import Prepare, Service, running
from bot.settings import Delivery, Flags, Settings, load_settings
from domain.forums import Forum
from domain.people import Person, Role
from stage import town
from stage.legend import LEGEND
from stage.local_connector import Bot, Channel, LocalConnector, Tenant
from stage.local_connector import Person as Client
from stage.local_connector.tenant import made_up_guid
from stage.page_server import mount_page

TENANT_ID = made_up_guid("fjordby")
BOARD_ROLES = frozenset({Role.DIRECTOR, Role.FINANCE, Role.SECRETARIAT})
CHANNEL_NAME = "Dagsorden"
TEAM_NAME = "Direktionen"


@dataclass(frozen=True, slots=True)
class Scene:
    """A running service with its clients by the key of the person; `others` are the channels of further forums."""

    service: Service
    connector: LocalConnector
    clients: dict[str, Client]
    channel: Channel
    session: aiohttp.ClientSession
    others: tuple[Channel, ...] = ()

    @property
    def bot_url(self) -> str:
        return f"http://127.0.0.1:{self.service.port}"

    @property
    def now(self) -> datetime:
        return self.service.clock.now()

    async def move_to(self, instant: datetime) -> dict[str, int]:
        """Walk the virtual clock there over HTTP, as a browser or a test would."""
        async with self.session.post(
            f"{self.bot_url}/dev/clock", json={"now": instant.isoformat()}
        ) as answer:
            answer.raise_for_status()
            figures: dict[str, int] = await answer.json()
            return figures

    async def settled(self) -> None:
        """Until everything that can be sent now is sent."""
        await self.service.settled()


def clients_of(people: Sequence[Person], tenant_id: str) -> dict[str, Client]:
    return {
        p.key: Client.named(
            p.name, p.email, aad_object_id=p.aad_object_id or None, role=p.title, tenant_id=tenant_id
        )
        for p in people
    }


def settings_for(data: Path, *, port: int = 0, retry_base: float = 0.05) -> Settings:
    """The settings of `serve --dev`, with the made-up municipality's name and legend."""
    settings = load_settings({}, Flags(dev=True, port=port, data=data, retry_base=retry_base))
    changed = {"legend": LEGEND, "organisation": town.NAME, "delivery": Delivery(retry_base=retry_base)}
    return settings.model_copy(update=changed)


@asynccontextmanager
async def scene(
    people: Sequence[Person],
    prepare: Prepare,
    *,
    data: Path,
    now: datetime | None,
    page_port: int | None = None,
    port: int = 0,
    configured: Mapping[str, object] = MappingProxyType({}),
) -> AsyncIterator[Scene]:
    """The board's channel holds the directors, Økonomi and the secretariat; `page_port` serves the stage page, and
    `configured` are settings by name.
    """
    clients = clients_of(people, TENANT_ID)
    board = [clients[p.key] for p in people if p.roles & BOARD_ROLES]
    channel = Channel.named(CHANNEL_NAME, TEAM_NAME, board)
    settings = settings_for(data, port=port).model_copy(update=dict(configured))
    others = tuple(_channel_of(forum, people, clients) for forum in board_of(settings).forums[1:])
    tenant = Tenant(tuple(clients.values()), (channel, *others), Bot(), id=TENANT_ID)
    async with AsyncExitStack() as stack:
        service = await stack.enter_async_context(running(settings, now=now, prepare=prepare))
        connector = LocalConnector(
            tenant, service.clock.now, bot_url=f"http://127.0.0.1:{service.port}", port=page_port or 0
        )
        if page_port is not None:
            mount_page(connector)
        await stack.enter_async_context(connector)
        session = await stack.enter_async_context(aiohttp.ClientSession())
        yield Scene(service, connector, clients, channel, session, others)


def _channel_of(forum: Forum, people: Sequence[Person], clients: Mapping[str, Client]) -> Channel:
    """Its members and the secretariat."""
    there = [p for p in people if forum.members.include(p) or p.has(Role.SECRETARIAT)]
    return Channel.named(CHANNEL_NAME, forum.name, [clients[p.key] for p in there])
