"""The month of May in Fjordby: who does what at which local time, driven over HTTP and through restarts."""

import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

from stage import town
from stage.local_connector import Answer, Channel, LocalConnector, Message, Tenant, Where
from stage.local_connector import Bot as Account
from stage.local_connector import Person as Client
from stage.scene import BOARD_ROLES, TENANT_ID, clients_of
from tests.end_to_end.process import FJORDBY, Bot

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
START = "2025-05-13T08:00:00+02:00"


def local(words: str) -> datetime:
    """`05-21 12:00` of 2025 in Fjordby."""
    return datetime.fromisoformat(f"2025-{words}").replace(tzinfo=COPENHAGEN)


Deed = Callable[[], Awaitable[Any]]


@dataclass(slots=True)
class Driver:
    """Teams, the people and the clock; `requests` are the kinds of all requests made so far.

    `calls_before` how many calls the bot had made by then. `watch` is called before each with its number. `unprompted` is what somebody was sent without having
    written, with the local time it was noticed at.
    """

    bot: Bot
    connector: LocalConnector
    clients: dict[str, Client]
    channel: Channel
    session: aiohttp.ClientSession
    now: datetime
    watch: Callable[[int], None] = lambda _number: None
    requests: list[str] = field(default_factory=list)
    calls_before: list[int] = field(default_factory=list)
    unprompted: list[tuple[str, str, Message]] = field(default_factory=list)

    async def request(self, kind: str, ask: Deed, again: Deed | None = None) -> Any:
        """Teams sends an activity again when no answer came; so do we, once the process is back."""
        self.requests.append(kind)
        self.calls_before.append(len(self.connector.calls))
        self.watch(len(self.requests))
        while True:
            try:
                return await ask()
            except aiohttp.ClientError:
                assert await self.bot.ended() == -signal.SIGKILL, self.bot.log
                await self.bot.start()
                ask = again or ask

    async def deed(self, who: str, deed: Deed, again: Deed | None = None) -> None:
        """What a person does, and what it brings them and others at once."""
        mark = self.connector.last_number
        answer: Answer = await self.request("deed", deed, again or self.connector.resend)
        assert answer.status == 200, answer
        await self.walk(self.now, "settle")
        self._note(mark, but=who)

    async def say(self, who: str, text: str, *, channel: bool = False) -> None:
        where: Where = self.channel if channel else "personal"
        await self.deed(who, lambda: self.connector.say(self.clients[who], text, where=where))

    async def report(self, who: str, line: str) -> None:
        """One line, and the "ja" to what it shows."""
        await self.say(who, line)
        await self.say(who, "ja")

    async def press(self, who: str, **values: str) -> None:
        """A button on the last message with a card."""
        card = [m for m in self.heard(who) if m.cards][-1]
        await self.deed(who, lambda: self.connector.submit(self.clients[who], card, values))

    async def install(self, who: str) -> None:
        """The two activities Teams sends; both again change nothing."""

        async def add() -> Answer:
            return await self.connector.install(self.clients[who])

        await self.deed(who, add, add)

    async def go(self, words: str) -> dict[str, Any]:
        """Walk the clock there."""
        mark, self.now = self.connector.last_number, local(words)
        figures = await self.walk(self.now, "walk")
        self._note(mark)
        return figures

    async def walk(self, to: datetime, kind: str) -> dict[str, Any]:
        async def ask() -> dict[str, Any]:
            return await self.bot.clock(self.session, to)

        figures: dict[str, Any] = await self.request(kind, ask)
        return figures

    async def go_slowly(self, words: str) -> None:
        """On every day from 7 to 17, a minute before each hour and on the hour: so it is known when something came."""
        while (at := self._next_mark()) < local(words):
            await self.go(f"{at:%m-%d %H:%M}")
        await self.go(words)

    def _next_mark(self) -> datetime:
        at = (self.now + timedelta(minutes=1)).replace(second=0)
        while not (7 <= at.hour <= 17 and at.minute in {0, 59}):
            at += timedelta(minutes=1)
        return at

    def _note(self, mark: int, but: str = "") -> None:
        for who in self.clients:
            new = [m for m in self.heard(who) if m.number > mark and who != but]
            self.unprompted += [(f"{self.now:%m-%d %H:%M}", who, m) for m in new]

    def heard(self, who: str) -> list[Message]:
        return self._from_bot(self.clients[who])

    def posted(self) -> list[Message]:
        return self._from_bot(self.channel)

    def _from_bot(self, where: Client | Channel) -> list[Message]:
        return [m for m in self.connector.messages(where) if m.who == self.connector.tenant.bot.id]


@asynccontextmanager
async def driver(data: Path, *, start: str = START, more: tuple[str, ...] = ()) -> AsyncIterator[Driver]:
    """The process is running, Teams listens; nobody has installed anything yet."""
    people = town.people()
    clients = clients_of(people, TENANT_ID)
    board = [clients[p.key] for p in people if p.roles & BOARD_ROLES]
    channel = Channel.named("Dagsorden", "Direktionen", board)
    tenant = Tenant(tuple(clients.values()), (channel,), Account(), id=TENANT_ID)
    bot = Bot(data, start, (*FJORDBY, "--retry-base", "0.05", *more))
    here: list[Driver] = []
    connector = LocalConnector(tenant, lambda: here[0].now, bot_url=bot.url)
    async with connector, aiohttp.ClientSession() as session:
        here.append(Driver(bot, connector, clients, channel, session, datetime.fromisoformat(start)))
        await bot.start()
        try:
            yield here[0]
        finally:
            bot.kill()
            await bot.ended()


Go = Callable[[str], Awaitable[object]]


async def whole_month(d: Driver, go: Go | None = None) -> None:
    """From the installation to the meeting of 28 May 2025; `go` says how the clock is moved."""
    go = go or d.go
    await prologue(d)
    await answers(d, go)
    await reminders(d, go)
    await posting(d, go)


async def prologue(d: Driver) -> None:
    """Everybody but Mikkel installs the app; his was rolled out while the bot was away. The channel is bound."""
    d.connector.preinstall(d.clients["mikkel"])
    for who in ("inger", "nikolaj", *(key for key in d.clients if key not in {"inger", "nikolaj", "mikkel"})):
        await d.install(who)

    async def add() -> Answer:
        return await d.connector.install_in_team(d.clients["inger"], d.channel)

    await d.deed("inger", add, add)
    await d.say("inger", "brug denne kanal til direktionen", channel=True)


async def answers(d: Driver, go: Go) -> None:
    """The first day and a half: Lone line by line, Anders by card, Astrid in a dialog; Rasmus does half."""
    await go("05-14 09:30")
    for text in (
        "i01 grøn: Sparekataloget følges.",
        "i02 gul: Fraværet falder langsommere end ventet.",
        "i03 grøn: Første rapporter er i brug.",
        "R101 grøn: Skabelonerne er klar.",
        "R001 grøn: Svarfristerne holdes.",
        "R002 grøn: Afprøvningen er begyndt.",
    ):
        await d.report("lone", text)
    await d.press("anders", act="report.edit", initiative="i08")
    red = {"colour:i08~1": "red", "text:i08~1": "Udbuddet er gået om."}
    why = {"reasons:i08~1": "stalled,coordination", "ask:i08~1": "Direktionen bedes prioritere."}
    await d.press("anders", act="report.save", initiative="i08", **red, **why)
    await d.report("anders", "kloge m2 grøn: Bygningerne er gennemgået.")
    await d.report("anders", "bygningsanalyse grøn: Analysen er bestilt.")
    await d.report("anders", "Infrastruktur grøn: Planen ligger klar.")
    await go("05-15 10:00")
    for text in ("status", "gul", "Venter på tal fra KL.", "spring over", "send"):
        await d.say("astrid", text)
    await d.report("mikkel", "Fjordby i bevægelse grøn: Foreningerne er med.")
    await d.report("rasmus", "i11 grøn: Sagen er oversendt.")


async def reminders(d: Driver, go: Go) -> None:
    """Jørgen answers after the first reminder, Rasmus after the second, Birgitte after the deadline, Pernille never."""
    await go("05-20 10:00")
    await d.report("joergen", "demens grøn: Byggeriet følger planen.")
    await d.report("joergen", "puljen grøn: Første projekter er valgt.")
    await go("05-21 10:00")
    await d.report("rasmus", "reformer grøn: Følger lovgivningen.")
    await go("05-22 10:00")
    await d.report("birgitte", "Bosætningskampagne grøn: Filmen er optaget.")
    await d.report("birgitte", "Strandholm gul: En partner har trukket sig.")


async def posting(d: Driver, go: Go) -> None:
    """After the freeze: a correction taken in, the agenda posted, the meeting moved and the post edited."""
    await go("05-26 09:30")
    await d.report("anders", "kloge m2 gul: En bygning er taget ud.")
    await d.say("inger", "tag med")
    await go("05-26 14:30")
    await d.say("inger", "post dagsorden")
    await d.say("inger", "ja")
    await go("05-27 10:00")
    await d.say("inger", "flyt mødet 28. maj til 28. maj kl. 9")
    await d.say("inger", "ja")
    await d.say("inger", "post dagsorden")
    await d.say("inger", "ja")
    await go("05-28 13:00")
