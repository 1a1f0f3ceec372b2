"""The local connector itself: an HTTP server for the bot's calls, and the people's clients."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal, Self

from aiohttp import ClientSession, ClientTimeout, web

from stage.local_connector import activities, card_values
from stage.local_connector.activities import Activity, Place
from stage.local_connector.answers import Answer
from stage.local_connector.calls import Call
from stage.local_connector.conversations import Conversations, Message
from stage.local_connector.faults import FaultPlan
from stage.local_connector.protocol import Protocol
from stage.local_connector.tenant import Channel, Person, Tenant, made_up_guid

PREFIX = "/emea"
"""Teams' service URLs have a path, so ours has one."""

Where = Literal["personal", "channel"] | Channel
Conversation = Person | Channel | Message | str


class LocalConnector:
    """Used as `async with`: listens on 127.0.0.1 and closes again.

    `bot_url` is the bot's origin, and may be set after the start, once the bot has been told `service_url`.
    `token` gives the Authorization header for an activity, for a bot that asks for one.
    `patience` is how many seconds a wait may take before it is a TimeoutError.
    """

    def __init__(
        self,
        tenant: Tenant,
        now: Callable[[], datetime],
        *,
        bot_url: str = "",
        port: int = 0,
        token: Callable[[Activity], str] | None = None,
        patience: float = 10,
    ) -> None:
        self.tenant = tenant
        self.bot_url = bot_url
        self.conversations = Conversations(now)
        self.app = web.Application(client_max_size=1024 * 1024)
        self._now = now
        self._port = port
        self._token = token
        self._patience = patience
        self._protocol = Protocol(tenant, self.conversations, now)
        self.app.add_routes([web.get("/files/{file}", self._file), *self._protocol.routes(PREFIX)])
        self._files: dict[str, bytes] = {}
        self._runner: web.AppRunner | None = None
        self._session: ClientSession | None = None
        self._last: Activity = {}

    # Running.

    async def __aenter__(self) -> Self:
        self._session = ClientSession(timeout=ClientTimeout(total=60))
        self._runner = web.AppRunner(self.app, handler_cancellation=True, shutdown_timeout=1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_error: object) -> None:
        self._protocol.closing.set()
        if self._runner is not None:
            await self._runner.cleanup()
        await self.session.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def service_url(self) -> str:
        return f"{self.url}{PREFIX}/"

    @property
    def session(self) -> ClientSession:
        if self._session is None:
            raise RuntimeError("the connector is not started")
        return self._session

    # What the bot did.

    @property
    def calls(self) -> list[Call]:
        return self._protocol.calls

    @property
    def faults(self) -> FaultPlan:
        return self._protocol.faults

    @property
    def last_number(self) -> int:
        """For `after` in the waits: what is there now."""
        return self.conversations.last_change

    def messages(self, conversation: Conversation) -> list[Message]:
        """Everybody's, in order, deleted ones too; of a channel all threads."""
        return self.conversations.in_conversation(_id_of(conversation))

    async def next_message(self, conversation: Conversation, after: int) -> Message:
        """The bot's first message there whose `number` is above `after`."""
        return await self._first(conversation, lambda message: message.number > after)

    async def next_change(self, conversation: Conversation, after: int) -> Message:
        """As `next_message`, and a message replaced or deleted after `after` counts too."""
        return await self._first(conversation, lambda message: message.changed > after)

    async def _first(self, conversation: Conversation, fits: Callable[[Message], bool]) -> Message:
        def find() -> Message | None:
            own = (one for one in self.messages(conversation) if one.who == self.tenant.bot.id)
            return next((one for one in own if fits(one)), None)

        async with asyncio.timeout(self._patience):
            return await self.conversations.until(find)

    # What the people do.

    async def install(self, person: Person) -> Answer:
        """Sends both activities Teams sends; the answer is that to the last."""
        return await self._install(self._place(person, "personal"), "add")

    async def uninstall(self, person: Person) -> Answer:
        return await self._install(self._place(person, "personal"), "remove")

    async def install_in_team(self, person: Person, channel: Channel | None = None) -> Answer:
        return await self._install(self._place(person, channel or "channel"), "add")

    async def uninstall_in_team(self, person: Person, channel: Channel | None = None) -> Answer:
        return await self._install(self._place(person, channel or "channel"), "remove")

    def preinstall(self, person: Person) -> None:
        """As when IT rolled the app out and the bot was away: it may write, but was never told."""
        self._protocol.installed.add(person.chat)

    def is_installed(self, person: Person) -> bool:
        return person.chat in self._protocol.installed

    async def say(
        self,
        person: Person,
        text: str,
        *,
        where: Where = "personal",
        reply_to: Message | None = None,
        mention: bool | None = None,
    ) -> Answer:
        """In a channel the bot is mentioned unless `mention` is False; with `reply_to`, in that thread."""
        place = self._place(person, where, reply_to)
        in_channel = place.channel is not None
        said = self.conversations.add(place.conversation, person.id, {"text": text}, threaded=in_channel)
        there = replace(place, conversation=said.thread)
        mentioned = in_channel if mention is None else mention
        activity = activities.message(there, said.id, said.at, text, mention=mentioned)
        if reply_to is not None:
            activity["replyToId"] = said.root or reply_to.id
        return replace(await self.post(activity), said=said)

    async def drop(self, person: Person, *files: tuple[str, bytes], where: Where = "personal") -> Answer:
        """Files with their names, put into the chat; they lie here for the bot to fetch."""
        return await self.drop_links(person, *((name, self.keep(data)) for name, data in files), where=where)

    async def drop_links(self, person: Person, *files: tuple[str, str], where: Where = "personal") -> Answer:
        """As `drop`, with addresses made elsewhere."""
        place = self._place(person, where)
        names = ", ".join(name for name, _ in files)
        said = self.conversations.add(place.conversation, person.id, {"text": names}, threaded=False)
        there = replace(place, conversation=said.thread)
        return replace(await self.post(activities.dropped(there, said.id, said.at, files)), said=said)

    def keep(self, data: bytes) -> str:
        """The address these bytes can be fetched from."""
        number = str(len(self._files) + 1)
        self._files[number] = data
        return f"{self.url}/files/{number}"

    async def _file(self, request: web.Request) -> web.Response:
        data = self._files.get(request.match_info["file"])
        return web.Response(body=data) if data is not None else web.Response(status=404)

    async def ask(self, person: Person, text: str, *, where: Where = "personal") -> Message:
        """`say`, and the bot's first message after it: in the chat, or in the thread it opened."""
        before = self.last_number
        said = (await self.say(person, text, where=where)).said
        return await self.next_message(said or person, after=before)

    async def click(
        self,
        person: Person,
        message: Message,
        button: str | dict[str, Any],
        inputs: Mapping[str, object] | None = None,
    ) -> Answer:
        """`button` is the title of one on the message's cards (its prefilled inputs are sent too,
        unless `inputs` has others), or the data itself (then only `inputs` are sent).
        """
        if isinstance(button, str):
            return await self.submit(
                person, message, card_values.pressed(message.cards, button, inputs or {})
            )
        return await self.submit(person, message, card_values.submitted(button, inputs or {}))

    async def submit(self, person: Person, message: Message, value: Any) -> Answer:
        """The exact value, for hostile and broken ones."""
        activity_id = self._new_id()
        return await self.post(
            activities.submit(self._at(person, message), activity_id, self._now(), message.id, value)
        )

    async def invoke_action(self, person: Person, message: Message, verb: str, data: Any) -> Answer:
        """`adaptiveCard/action`."""
        at = self._at(person, message)
        return await self.post(activities.execute(at, self._new_id(), self._now(), message.id, verb, data))

    async def edit(self, person: Person, message: Message, text: str) -> Answer:
        """A person's own earlier message."""
        self.conversations.replace(message, {"text": text})
        at = self._at(person, message)
        mention = at.channel is not None
        return await self.post(activities.edited(at, message.id, self._now(), text, mention=mention))

    async def delete(self, person: Person, message: Message) -> Answer:
        """A person's own earlier message."""
        self.conversations.delete(message)
        return await self.post(activities.removed(self._at(person, message), message.id, self._now()))

    async def resend(self, answer: Answer | None = None) -> Answer:
        """Exactly the same activity again, as Teams does when an answer was late; else the last one sent."""
        return await self.post(answer.activity if answer else self._last)

    async def post(self, activity: Activity) -> Answer:
        """Any activity, made elsewhere."""
        self._last = activity
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if self._token is not None:
            headers["Authorization"] = self._token(activity)
        answer = await self.raw(json.dumps(activity, ensure_ascii=False).encode(), headers)
        return replace(answer, activity=activity)

    async def raw(self, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Any bytes."""
        messages_url = self.bot_url.rstrip("/") + "/api/messages"
        async with self.session.post(messages_url, data=body, headers=headers) as response:
            return Answer(response.status, await response.read(), {})

    # What they share.

    async def _install(self, place: Place, action: str) -> Answer:
        installed = self._protocol.installed
        (installed.add if action == "add" else installed.discard)(place.conversation)
        await self.post(activities.bot_membership(place, self._event_id(), self._now(), action))
        return await self.post(activities.installation(place, self._event_id(), self._now(), action))

    def _place(self, person: Person, where: Where, reply_to: Message | None = None) -> Place:
        channel = self._channel(where) if reply_to is None else self.tenant.channel_of(reply_to.conversation)
        here = channel.id if channel else person.chat
        conversation = here if reply_to is None else reply_to.thread
        return Place(self.tenant, self.service_url, person, channel, conversation)

    def _at(self, person: Person, message: Message) -> Place:
        return self._place(person, "personal", message)

    def _channel(self, where: Where) -> Channel | None:
        if isinstance(where, Channel):
            return where
        return self.tenant.channels[0] if where == "channel" else None

    def _new_id(self) -> str:
        return self.conversations.new_id()

    def _event_id(self) -> str:
        return "f:" + made_up_guid(f"event {self.conversations.new_id()}")


def _id_of(conversation: Conversation) -> str:
    match conversation:
        case Person():
            return conversation.chat
        case Channel():
            return conversation.id
        case Message():
            return conversation.thread
        case _:
            return conversation
