"""People who answer by card and by line, ask, and post the agenda, many at once."""

import asyncio
from dataclasses import dataclass, field
from itertools import count
from random import Random

from tests.chaos.municipality import FINANCE, SECRETARIAT
from tests.chaos.stage import Stage

COLOURS = ("grøn", "gul")
# They get answers that are sent at once and without a record (design.md §9), so their chats are no measure of repeats.
ANSWERED_DIRECTLY = frozenset({FINANCE, SECRETARIAT[1]})


@dataclass(slots=True)
class Load:
    """`taken` holds the words of every answer that was answered 200; each is written once only."""

    stage: Stage
    dice: Random
    taken: list[str] = field(default_factory=list)
    has_begun: bool = False
    by_card: int = 0
    asked: int = 0
    _numbers: "count[int]" = field(default_factory=count)

    async def burst(self, chiefs: int, answers: int) -> None:
        """So many chiefs at once, each one answer after the other, and somebody who asks meanwhile."""
        chosen = self.dice.sample(self.stage.town.chiefs(), chiefs)
        await asyncio.gather(*(self._answer(chief, answers) for chief in chosen), self._ask())

    async def _answer(self, chief: str, answers: int) -> None:
        for _ in range(answers):
            initiative = self.dice.choice(self.stage.town.led_by(chief))
            words = f"Svar nr. {next(self._numbers)} om sagen."
            cards = [m for m in self.stage.heard(chief) if m.cards]
            if cards and self.dice.random() < 1 / 2:
                values = self._red(initiative, words)
                answer = await self.stage.teams.submit(self.stage.clients[chief], cards[-1], values)
                self.by_card += 1
            else:
                text = f"{initiative} {self.dice.choice(COLOURS)}: {words}"
                await self.stage.teams.say(self.stage.clients[chief], text)
                answer = await self.stage.teams.say(self.stage.clients[chief], "ja")
            if answer.status == 200:
                self.taken.append(words)

    def _red(self, initiative: str, words: str) -> dict[str, str]:
        key = f"{initiative}~1"
        return {
            "act": "report.save",
            "initiative": initiative,
            f"colour:{key}": "red",
            f"text:{key}": words,
            f"reasons:{key}": "stalled,coordination",
            f"ask:{key}": "Direktionen bedes prioritere.",
        }

    async def _ask(self) -> None:
        await self.stage.teams.say(self.stage.clients[FINANCE], "hvad er rødt?")
        self.asked += 1

    async def post_agenda(self) -> None:
        """Where there is one to post; before the opgørelse it is refused in words."""
        secretary = self.stage.clients[SECRETARIAT[1]]
        for text in ("post dagsorden", "ja"):
            await self.stage.teams.say(secretary, text)
