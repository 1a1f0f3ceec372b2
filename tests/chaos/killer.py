"""Kills the process at random points, and starts it again each time."""

import asyncio
import signal
from dataclasses import dataclass, field
from random import Random

from tests.chaos.stage import Stage

# A start takes a tenth of a second, so some are hit before they listen.
SHORTEST_LIFE, LONGEST_LIFE = 0.02, 2.0


@dataclass(slots=True)
class Killer:
    """`done` is set after `wanted` kills; `average` is how long a life lasts, in seconds."""

    stage: Stage
    dice: Random
    wanted: int
    average: float
    kills: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def strike(self) -> None:
        while self.kills < self.wanted:
            life = self.dice.expovariate(1 / self.average)
            await asyncio.sleep(min(LONGEST_LIFE, max(SHORTEST_LIFE, life)))
            self.kills += self.stage.bot.kill()
        self.done.set()

    async def revive(self) -> None:
        """Whenever it dies; any other end than by the killer is not what was asked for."""
        while True:
            code = await self.stage.bot.ended(within=None)
            assert code == -signal.SIGKILL, self.stage.bot.log
            await self.stage.bot.start()
