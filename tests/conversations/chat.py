"""The made-up town with its people as chats, so that a test reads like the conversation."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self
from zoneinfo import ZoneInfo

from bot.imports import store_people, store_plan
from domain.board import Board
from domain.people import Person, Role
from domain.plan import Initiative
from stage import town as fjordby
from stage.local_connector import Channel, LocalConnector, Message
from stage.local_connector import Person as Client
from stage.local_connector.connector import PREFIX
from stage.scene import Scene, scene
from tests.ports import free_port
from usecases.collections import CHANNELS, CONTACTS, MEETINGS, SERVICE
from usecases.ports import Store, Transaction, transact

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
STRANGER = Person("fremmed", "Frans Fremmed", email="frans@fremmed.example")
INTRUDER = Person("gaest", "Gitte Gæst", frozenset({Role.DIRECTOR}), email="gitte@fremmed.example")


def local(words: str) -> datetime:
    """`2025-05-21 12:00` on a clock in Fjordby."""
    return datetime.fromisoformat(words).replace(tzinfo=COPENHAGEN)


def shown(message: Message) -> str:
    """Everything that can be read on a message, its buttons in square brackets."""
    lines = [spaced(message.text)] if message.text else []
    for card in message.cards:
        lines += read_card(card)
    return "\n".join(lines)


def spaced(text: str) -> str:
    """What must not be broken over two lines reads like any other text."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def read_card(node: Any) -> Iterator[str]:
    """The words of a card from the top down; the runs of one block on one line."""
    if isinstance(node, list):
        for one in node:
            yield from read_card(one)
        return
    if not isinstance(node, dict):
        return
    kind = str(node.get("type", ""))
    if kind == "RichTextBlock":
        yield spaced("".join(run["text"] for run in node["inlines"]))
    elif kind == "ColumnSet":
        yield "  ".join(text for column in node["columns"] for text in read_card(column))
    elif kind == "Image":
        yield f"({spaced(node['altText'])})"
    elif kind.startswith("Action."):
        yield f"[{node['title']}]"
    elif kind.startswith("Input."):
        yield from map(spaced, _field(node))
    else:
        for part in ("body", "items", "actions"):
            yield from read_card(node.get(part))


def _field(node: dict[str, Any]) -> Iterator[str]:
    yield str(node.get("label") or node.get("title"))
    chosen = str(node.get("value") or "").split(",")
    for choice in node.get("choices", []):
        yield f"({'•' if choice['value'] in chosen else ' '}) {choice['title']}"
    if "choices" not in node and node.get("value"):
        yield str(node["value"])


def fields(message: Message) -> dict[str, str]:
    """The ids of the inputs, by what stands before the initiative's key."""
    return {one["id"].partition(":")[0].partition("~")[0]: one["id"] for one in inputs(message)}


def inputs(message: Message) -> list[dict[str, Any]]:
    return [one for card in message.cards for one in _inputs(card)]


def _inputs(node: Any) -> Iterator[dict[str, Any]]:
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _inputs(child)
    if isinstance(node, dict) and str(node.get("type", "")).startswith("Input."):
        yield node


async def settled(on_stage: Scene) -> None:
    """A message that cannot be rendered would wait for ever."""
    async with asyncio.timeout(10):
        await on_stage.settled()


@dataclass(slots=True)
class Chat:
    """One person's chat with the bot. `heard` is what has come or changed since the last `say` or `click`."""

    scene: Scene
    client: Client
    mark: int = 0

    @property
    def connector(self) -> LocalConnector:
        return self.scene.connector

    @property
    def messages(self) -> list[Message]:
        """The bot's, in order."""
        bot = self.connector.tenant.bot.id
        return [m for m in self.connector.messages(self.client) if m.who == bot]

    @property
    def last(self) -> Message:
        return self.messages[-1]

    @property
    def text(self) -> str:
        """The last message as it is read."""
        return shown(self.last)

    @property
    def heard(self) -> str:
        new = [m for m in self.messages if m.changed > self.mark]
        told = "\n\n".join(shown(m) for m in sorted(new, key=lambda m: m.changed))
        assert "Der skete en fejl hos mig" not in told
        return told

    @property
    def fields(self) -> dict[str, str]:
        return fields(self.last)

    def now(self, message: Message) -> str:
        """How a message reads by now; a card may have been replaced."""
        return shown(next(one for one in self.messages if one.id == message.id))

    def prefilled(self, name: str) -> str:
        return str(next(i for i in inputs(self.last) if i["id"].startswith(name)).get("value") or "")

    def forget(self) -> None:
        """Count everything so far as heard."""
        self.mark = self.connector.last_number

    async def say(self, text: str) -> str:
        self.forget()
        answer = await self.connector.say(self.client, text)
        assert answer.status == 200
        await settled(self.scene)
        return self.heard

    async def drop(self, *files: tuple[str, bytes]) -> str:
        """Files with their names put into the chat, read and answered."""
        self.forget()
        answer = await self.connector.drop(self.client, *files)
        assert answer.status == 200
        await settled(self.scene)
        return self.heard

    async def report(self, line: str) -> str:
        """One line and the "ja" to what it shows; all that is heard to both."""
        shown_first = await self.say(line)
        return f"{shown_first}\n\n{await self.say('ja')}"

    async def click(self, button: str | dict[str, str], *, on: Message | None = None, **values: str) -> str:
        """The button of that title on the last message with a card, with the fields by their short names."""
        message = on or [m for m in self.messages if m.cards][-1]
        ids = fields(message)
        self.forget()
        given = {ids.get(name, name): value for name, value in values.items()}
        answer = await self.connector.click(self.client, message, button, given)
        assert answer.status == 200
        await settled(self.scene)
        return self.heard

    async def open(self, initiative: str) -> str:
        """[Opdater] at one initiative of the list."""
        return await self.click({"act": "report.edit", "initiative": initiative})


@dataclass(slots=True)
class Room:
    """The board's channel; `heard` as in `Chat`."""

    scene: Scene
    channel: Channel
    mark: int = 0

    @property
    def messages(self) -> list[Message]:
        bot = self.scene.connector.tenant.bot.id
        return [m for m in self.scene.connector.messages(self.channel) if m.who == bot]

    @property
    def heard(self) -> str:
        new = [m for m in self.messages if m.changed > self.mark]
        return "\n\n".join(shown(m) for m in sorted(new, key=lambda m: m.changed))

    @property
    def everything(self) -> str:
        return "\n\n".join(shown(m) for m in self.messages)

    def forget(self) -> None:
        self.mark = self.scene.connector.last_number

    async def hear(self, chat: Chat, text: str, *, mention: bool = True) -> str:
        """What is answered to what somebody writes in the channel."""
        self.forget()
        answer = await self.scene.connector.say(chat.client, text, where=self.channel, mention=mention)
        assert answer.status == 200
        await settled(self.scene)
        return self.heard


@dataclass(slots=True)
class Town:
    """Everybody by the key in people.csv: `town.anders`, `town.signe`, `town.inger` …"""

    scene: Scene
    room: Room
    chats: dict[str, Chat] = field(default_factory=dict)

    def __getattr__(self, key: str) -> Chat:
        chats: dict[str, Chat] = object.__getattribute__(self, "chats")
        try:
            return chats[key]
        except KeyError as unknown:
            raise AttributeError(key) from unknown

    async def at(self, words: str) -> Self:
        """Walk the clock there; everything said before counts as heard."""
        self.room.forget()
        for chat in self.chats.values():
            chat.forget()
        await self.scene.move_to(local(words))
        await settled(self.scene)
        return self

    async def all_say(self, text: str, *, yes: str = "") -> None:
        """Every chief with an initiative says it."""
        for key in CHIEFS:
            await self.chats[key].say(text)
            if yes:
                await self.chats[key].say(yes)

    async def bind(self) -> str:
        await self.scene.connector.install_in_team(self.chats["inger"].client, self.room.channel)
        return await self.room.hear(self.chats["inger"], "brug denne kanal til direktionen")

    async def change(self, work: Callable[[Transaction], Awaitable[None]]) -> None:
        """Something a person cannot do in the chat yet, straight in the store."""
        await transact(self.scene.service.store, work)

    async def meeting_has(self, **written: Any) -> None:
        """What is written beforehand on the meeting of 28 May: its points, place, timetable or end."""

        async def write(tx: Transaction) -> None:
            (meeting,) = [m for m in await tx.query(MEETINGS) if f"{m.date}" == "2025-05-28"]
            tx.put(MEETINGS, replace(meeting, **written))

        await self.change(write)


CHIEFS = ("lone", "anders", "birgitte", "rasmus", "astrid", "pernille", "joergen", "mikkel")


@asynccontextmanager
async def town(
    data: Path,
    now: str = "2025-05-13 08:00",
    *,
    more: Sequence[Person] = (STRANGER,),
    plan: Sequence[Initiative] | None = None,
    configured: Mapping[str, object] = MappingProxyType({}),
) -> AsyncIterator[Town]:
    """The service on `data`, which may hold an earlier day; everybody has installed the bot, `more` are no users."""
    people = fjordby.people()
    port = free_port()

    async def prepare(store: Store, board: Board, at: datetime) -> None:  # noqa: ARG001  a hook's shape
        await store_people(store, at, people)
        await store_plan(store, at, tuple(plan or fjordby.plan()))
        await transact(store, lambda tx: _answer_at(tx, port))

    start = local(now)
    async with scene(
        [*people, *more], prepare, data=data, now=start, page_port=port, configured=configured
    ) as on_stage:
        chats = {key: Chat(on_stage, client) for key, client in on_stage.clients.items()}
        here = Town(on_stage, Room(on_stage, on_stage.channel), chats)
        for chat in chats.values():
            on_stage.connector.preinstall(chat.client)
        on_stage.connector._protocol.installed.add(on_stage.channel.id)  # noqa: SLF001  as after the restart of a bot that is in the team
        yield here


async def _answer_at(tx: Transaction, port: int) -> None:
    """The connector of this scene listens elsewhere than that of an earlier day."""
    url = f"http://127.0.0.1:{port}{PREFIX}/"
    for contact in await tx.query(CONTACTS):
        if contact.service_url:
            tx.put(CONTACTS, replace(contact, service_url=url))
    for channel in await tx.query(CHANNELS):
        tx.put(CHANNELS, replace(channel, service_url=url))
    for service in await tx.query(SERVICE):
        if service.service_url:
            tx.put(SERVICE, replace(service, service_url=url))


async def install_everybody(here: Town) -> None:
    for key, chat in here.chats.items():
        if key not in {STRANGER.key, INTRUDER.key}:
            await here.scene.connector.install(chat.client)
    await here.scene.settled()


# What was answered in April: one red, three yellows, three not received (i11, i14 and i18), the rest green.
APRIL = {
    "lone": (
        "i01 grøn: Sparekataloget følges.",
        "i02 gul: Fraværet falder langsommere end ventet.",
        "i03 grøn: Første rapporter er i brug.",
        "R101 grøn: Skabelonerne er klar.",
        "R001 grøn: Svarfristerne holdes.",
        "R002 grøn: Afprøvningen er begyndt.",
    ),
    "anders": (
        "Flådestyring gul: Udbud forberedes.",
        "kloge m2 grøn: Bygningerne er gennemgået.",
        "bygningsanalyse grøn: Analysen er bestilt.",
        "Infrastruktur grøn: Planen ligger klar.",
    ),
    "birgitte": ("Bosætningskampagne grøn: Filmen er optaget.",),
    "rasmus": ("reformer grøn: Følger lovgivningen.",),
    "astrid": ("R307 gul: Venter på tal.",),
    "pernille": ("prognose grøn: Første udkast er færdigt.",),
    "mikkel": ("Fjordby i bevægelse grøn: Foreningerne er med.",),
    "inger": ("for Birgitte: Strandholm rød: Partneren er sprunget fra. Ønske: Hjælp til en ny aftale.",),
}


async def april(data: Path) -> None:
    """Everybody has the bot, the channel is bound, and April's round is over."""
    async with town(data, "2025-04-10 08:00") as here:
        await install_everybody(here)
        await here.bind()
        await here.at("2025-04-14 09:30")
        for key, lines in APRIL.items():
            for line in lines:
                await here.chats[key].report(line)
        await here.at("2025-05-13 08:00")


@asynccontextmanager
async def may(
    after_april: Path,
    folder: Path,
    at: str = "2025-05-14 09:00",
    *,
    more: Sequence[Person] = (STRANGER,),
    configured: Mapping[str, object] = MappingProxyType({}),
) -> AsyncIterator[Town]:
    """The town with April behind it, on a copy of that data, at a time in May."""
    data = folder / "data"
    if not data.exists():
        shutil.copytree(after_april, data)
    async with town(data, "2025-05-13 08:00", more=more, configured=configured) as here:
        if local(at) > here.scene.now:
            await here.at(at)
        yield here
