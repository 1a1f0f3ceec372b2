"""The service's process with Teams, its people and the clock around it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from domain.people import Role
from stage.local_connector import Bot as Account
from stage.local_connector import Channel, Message, Tenant
from stage.local_connector import Person as Client
from stage.scene import TENANT_ID, clients_of
from tests.chaos.municipality import SECRETARIAT, Municipality
from tests.chaos.stores import Backend
from tests.chaos.teams import NOBODY_THERE, Teams
from tests.end_to_end.process import Bot

CONFIGURATION = "[delivery]\ntimeout = 1.0\nretry_base = 0.05\n"
BOARD = frozenset({Role.DIRECTOR, Role.FINANCE, Role.SECRETARIAT})
CHANNEL = "channel"


@dataclass(slots=True)
class Stage:
    """`now` is where the clock was last asked to go."""

    town: Municipality
    bot: Bot
    teams: Teams
    clients: dict[str, Client]
    channel: Channel
    session: aiohttp.ClientSession
    now: datetime

    async def until(self, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Ask until the process lives long enough to answer."""
        while True:
            try:
                return await ask()
            except aiohttp.ClientError:
                await asyncio.sleep(NOBODY_THERE)

    async def walk(self, to: datetime) -> dict[str, Any]:
        self.now = to
        figures: dict[str, Any] = await self.until(lambda: self.bot.clock(self.session, to))
        return figures

    async def next_event(self) -> datetime:
        return datetime.fromisoformat((await self.until(lambda: self.bot.clock(self.session)))["next"])

    async def set_up(self, installed: list[str]) -> None:
        """Who installs the app does; the channel is bound."""
        for key in (*SECRETARIAT, *(key for key in installed if key not in SECRETARIAT)):
            await self.teams.install(self.clients[key])
        secretary = self.clients[SECRETARIAT[0]]
        await self.teams.install_in_team(secretary, self.channel)
        await self.teams.say(secretary, "brug denne kanal til direktionen", where=self.channel)
        await self.walk(self.now)

    def heard(self, place: str) -> list[Message]:
        """Of a person, or of the channel."""
        where = self.channel if place == CHANNEL else self.clients[place]
        return [m for m in self.teams.messages(where) if m.who == self.teams.tenant.bot.id]

    async def settle(self) -> int:
        """Ask again and again until nothing waits any more; how many rows wait for ever."""
        waiting = 1
        for _ in range(300):
            waiting = (await self.walk(self.now))["waiting"]
            if not waiting:
                break
            await asyncio.sleep(NOBODY_THERE * 5)
        return waiting


@asynccontextmanager
async def staged(
    folder: Path, town: Municipality, backend: Backend, dice: Random, start: datetime
) -> AsyncIterator[Stage]:
    """Teams listens; the service has not been started yet."""
    clients = clients_of(town.people, TENANT_ID)
    board = [clients[p.key] for p in town.people if p.roles & BOARD]
    channel = Channel.named("Dagsorden", "Direktionen", board)
    tenant = Tenant(tuple(clients.values()), (channel,), Account(), id=TENANT_ID)
    bot = Bot(folder / "data", start.isoformat(), _flags(folder, town), backend.environment)
    here: list[Stage] = []
    teams = Teams(tenant, lambda: here[0].now, dice, bot_url=bot.url)
    connector = aiohttp.TCPConnector(force_close=True)
    async with teams, aiohttp.ClientSession(connector=connector) as session:
        here.append(Stage(town, bot, teams, clients, channel, session, start))
        try:
            yield here[0]
        finally:
            bot.kill()


def _flags(folder: Path, town: Municipality) -> list[str]:
    config = folder / "roedtraad.toml"
    config.write_text(CONFIGURATION)
    files = ("--people", str(town.people_file), "--plan", str(town.plan_file))
    return [*files, "--config", str(config)]
