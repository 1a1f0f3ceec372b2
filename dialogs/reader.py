"""Who a message is rendered for, with everything rendering may look at."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import CHANNEL, Audience
from domain.board import Board
from domain.people import Person, Role
from domain.reports import Colour, Report
from texts import Words
from usecases.collections import PEOPLE
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class Reader:
    """One person in private, or a channel (`audience.person` is None); `now` is UTC."""

    tx: Transaction
    board: Board
    now: datetime
    words: Words
    audience: Audience = CHANNEL

    @property
    def person(self) -> Person:
        """Raises `LookupError` in a channel: a private message must never be rendered there."""
        if self.audience.person is None:
            raise LookupError("a private message was asked for in a channel")
        return self.audience.person

    def say(self, key: str, /, **values: str | int) -> str:
        return self.words.say(key, **values)

    def local(self, instant: datetime) -> datetime:
        return self.board.local(instant)

    def moment(self, instant: datetime) -> str:
        """`onsdag den 21. maj kl. 12`."""
        return self.words.moment(self.local(instant))

    def short_moment(self, instant: datetime) -> str:
        return self.words.short_moment(self.local(instant))

    def month(self, month: str) -> str:
        return self.words.month(month, f"{self.local(self.now):%Y-%m}")

    def colour(self, colour: Colour) -> str:
        """Symbol and word: a colour is never told by colour alone (N01)."""
        return self.say(f"colour-{colour}")

    def reported(self, report: Report | None) -> str:
        return self.colour(report.colour) if report else self.say("not-received")

    async def name(self, key: str) -> str:
        person = await self.tx.get(PEOPLE, key)
        return person.name if person else key

    async def first_name(self, key: str) -> str:
        person = await self.tx.get(PEOPLE, key)
        return person.first_name if person else key

    async def secretary(self) -> str:
        """The name a person can turn to."""
        names = [p.name for p in await self.tx.query(PEOPLE) if p.has(Role.SECRETARIAT)]
        return names[0] if names else self.board.secretariat
