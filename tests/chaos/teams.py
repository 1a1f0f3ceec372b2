"""Teams as it is on a bad day: an activity is sent until it is answered, sometimes twice at once or again later."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

import aiohttp

from stage.local_connector import Answer, LocalConnector, Tenant
from stage.local_connector.activities import Activity

# Of a hundred activities so many are posted twice at once, and so many once more after they were answered.
TWICE_AT_ONCE, AGAIN_LATER = 15, 10
NOBODY_THERE = 0.02


@dataclass(slots=True)
class Posted:
    """How often what was posted; `unanswered` were posted again because the process was gone."""

    activities: int = 0
    unanswered: int = 0
    twice_at_once: int = 0
    again_later: int = 0
    other_than_200: list[int] = field(default_factory=list)


class Teams(LocalConnector):
    """`forget` what could be posted again before the service may: it keeps records of a day."""

    def __init__(self, tenant: Tenant, now: Callable[[], datetime], dice: Random, *, bot_url: str) -> None:
        super().__init__(tenant, now, bot_url=bot_url)
        self.posted = Posted()
        self.is_bad_day = False
        self._dice = dice
        self._answered: list[Activity] = []

    def forget(self) -> None:
        self._answered.clear()

    async def post(self, activity: Activity) -> Answer:
        """Until it is answered."""
        self.posted.activities += 1
        if not self.is_bad_day:
            return await self._until_answered(activity)
        if self._dice.randrange(100) < TWICE_AT_ONCE:
            self.posted.twice_at_once += 1
            answer, _ = await asyncio.gather(self._until_answered(activity), self._until_answered(activity))
        else:
            answer = await self._until_answered(activity)
        self._answered.append(activity)
        if self._dice.randrange(100) < AGAIN_LATER:
            self.posted.again_later += 1
            await self._until_answered(self._dice.choice(self._answered))
        return answer

    async def _until_answered(self, activity: Activity) -> Answer:
        while True:
            try:
                answer = await super().post(activity)
            except aiohttp.ClientError:
                self.posted.unanswered += 1
                await asyncio.sleep(NOBODY_THERE)
                continue
            if answer.status != 200:
                self.posted.other_than_200.append(answer.status)
            return answer
