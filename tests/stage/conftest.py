"""A made-up board with the local connector and the fake bot facing each other."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from stage.local_connector import Channel, LocalConnector, Person, Tenant
from stage.page_server import mount_page
from tests.stage.fake_bot import FakeBot

METTE = Person.named("Mette Holm", "mette@example.dk", role="Fagchef")
LARS = Person.named("Lars Friis", "lars@example.dk", role="Direktør")
IDA = Person.named("Ida Krogh", "ida@example.dk", role="Ledelsessekretariat")
GUEST = Person.named("Gitte Gæst", "gitte_firma.dk#EXT#@example.dk", user_role="guest")
BOARD = Channel.named("Direktionen", "Direktion", [LARS, IDA])
TENANT = Tenant(people=(METTE, LARS, IDA, GUEST), channels=(BOARD,))
NOW = datetime(2025, 5, 14, 7, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Facing:
    connector: LocalConnector
    bot: FakeBot


@pytest.fixture
async def facing() -> AsyncIterator[Facing]:
    connector = LocalConnector(TENANT, lambda: NOW, patience=2)
    mount_page(connector)
    async with FakeBot() as bot, connector:
        connector.bot_url = bot.url
        yield Facing(connector, bot)
