"""Who a message is rendered for, with everything rendering may look at."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.access import CHANNEL, Audience
from domain.board import Board
from domain.forums import BOARD, Forum, unknown_forum
from domain.links import Wanted
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.reports import Colour, Report
from domain.standing import Standing
from texts import Language, Words
from usecases.collections import PEOPLE
from usecases.issue_link import issue_link, new_token
from usecases.ports import Transaction

# What a sentence says when: kept as a date, so that a card shown again is in the language of its reader.
DATED = frozenset({"month", "day", "was", "now", "due", "freeze", "when", "asked", "since", "until"})
MONTH, DAY = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}-\d\d-\d\d")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Reader:
    """One person in private, or a channel (`audience.person` is None); `now` is UTC. `mint` makes tokens of links."""

    tx: Transaction
    board: Board
    now: datetime
    words: Words
    audience: Audience = CHANNEL
    mint: Callable[[], str] = new_token

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

    def written(self, values: Mapping[str, str]) -> dict[str, str]:
        """Months, days and instants among the values of a sentence as the language writes them, all else as it is."""
        dated = {name: self._written(value) if name in DATED else value for name, value in values.items()}
        return self.with_forum(dated)

    def with_forum(self, values: Mapping[str, str]) -> dict[str, str]:
        """A forum among them named as in the middle of a sentence."""
        said = {"forum": self.forum_named(values["forum"])} if values.get("forum") else {}
        return {**values, **said}

    def _written(self, value: str) -> str:
        if MONTH.fullmatch(value):
            return self.month(value)
        if DAY.fullmatch(value):
            return self.words.day(date.fromisoformat(value))
        return self.moment(datetime.fromisoformat(value)) if INSTANT.fullmatch(value) else value

    def month(self, month: str) -> str:
        return self.words.month(month, f"{self.local(self.now):%Y-%m}")

    def forum(self, forum: Forum) -> str:
        """Its name in the middle of a sentence: `direktionen`, `KCL` / `the board`."""
        if self.words.language is Language.ENGLISH:
            return self.say("the-board") if forum.key == BOARD else forum.name
        is_short = forum.name[1:2].isupper()
        return forum.name if is_short else forum.name[:1].lower() + forum.name[1:]

    def forum_named(self, name: str) -> str:
        return self.forum(self.board.forum_called(name) or unknown_forum(name))

    def meeting_day(self, meeting: Meeting) -> str:
        """Its day, and whose it is where there are several forums."""
        return self.words.day(meeting.date) + self.whose(meeting)

    def short_meeting_day(self, meeting: Meeting) -> str:
        return self.words.short_day(meeting.date) + self.whose(meeting)

    def whose(self, meeting: Meeting) -> str:
        """` (Koncernledelsen)` behind what is said of the meeting; nothing where there is one forum."""
        return f" ({meeting.forum})" if self.board.has_several else ""

    def colour(self, colour: Colour) -> str:
        """Symbol and word: a colour is never told by colour alone (N01)."""
        return self.say(f"colour-{colour}")

    def stands(self, standing: Standing) -> str:
        """Completed is what the chief proposes until finance or the director agrees (S12)."""
        return (
            self.say("colour-done-proposed") if standing.is_proposed_done else self.reported(standing.shown)
        )

    def reported(self, report: Report | None) -> str:
        return self.colour(report.colour) if report else self.say("not-received")

    def link_to(self, wanted: Wanted) -> str:
        """The address of a link issued to whoever the message is for, in the transaction that renders it."""
        token = self.mint()
        person = self.audience.person.key if self.audience.person else ""
        issue_link(self.tx, self.now, wanted, token, person)
        return f"{self.board.public_url}/d/{token}"

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
