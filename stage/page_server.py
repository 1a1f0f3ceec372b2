"""The stage page and its small HTTP façade over the local connector, for this machine's browser only."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientTimeout, web

from stage.local_connector import Answer, Channel, LocalConnector, Message, Person, Where

PAGE = Path(__file__).parent / "page"

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_LONGEST_WAIT = 25
"""Seconds of a long poll; browsers and proxies give up later."""
_LOOK = ClientTimeout(total=2)
_WALK = ClientTimeout(total=600)
"""Moving the clock plays everything in between, which may be months."""

_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
_POLICY += "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data: "
"""The pictures of cards come from the bot, whose origin follows."""
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

EXAMPLES = web.AppKey("examples", dict[str, Sequence[str]])
"""Sentences a newcomer may try, by the id of a person or a channel; filled in after the start."""

_CONNECTOR = web.AppKey("connector", LocalConnector)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Json = dict[str, Any]


def mount_page(connector: LocalConnector) -> None:
    """Adds the page to the connector's application; call it before the connector starts."""
    stage = _Stage(connector, run=token_hex(4))
    connector.app[EXAMPLES] = {}
    connector.app[_CONNECTOR] = connector
    connector.app.middlewares.append(_this_machine_only)
    connector.app.add_routes(
        [
            web.get("/", _index),
            web.get("/stage/state", stage.state),
            web.post("/stage/say", stage.say),
            web.post("/stage/click", stage.click),
            web.post("/stage/install", stage.install),
            web.get("/stage/clock", stage.clock),
            web.post("/stage/clock", stage.set_clock),
            web.static("/page", PAGE),
        ]
    )


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


@web.middleware
async def _this_machine_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """A page elsewhere must not reach this one: neither by a name of its own (Host) nor by a form (JSON only)."""
    if urlsplit("//" + request.host).hostname not in _LOOPBACK:
        raise web.HTTPForbidden(text="this page answers to 127.0.0.1 and localhost only")
    if request.path.startswith("/stage/") and request.method == "POST":
        _require_json(request)
    response = await handler(request)
    if request.path == "/" or request.path.startswith(("/stage/", "/page/")):
        response.headers.update(_SECURITY)
        response.headers["Content-Security-Policy"] = _POLICY + request.app[_CONNECTOR].bot_url.rstrip("/")
    return response


def _require_json(request: web.Request) -> None:
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType


@dataclass(frozen=True, slots=True)
class _Stage:
    connector: LocalConnector
    run: str
    """Tells a page that was left open that the stage has begun afresh."""

    async def state(self, request: web.Request) -> web.Response:
        """What changed after number `after`; with `wait` seconds, waits that long for a change."""
        after, wait = _number(request, "after"), min(_number(request, "wait"), _LONGEST_WAIT)
        conversations = self.connector.conversations
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await conversations.until(lambda: conversations.changed_after(after) or None)
        return web.json_response(
            {
                "run": self.run,
                "number": conversations.last_change,
                "bot": {"id": self.connector.tenant.bot.id, "name": self.connector.tenant.bot.name},
                "people": [self._person(person) for person in self.connector.tenant.people],
                "channels": [self._channel(channel) for channel in self.connector.tenant.channels],
                "messages": [_message(message) for message in conversations.changed_after(after)],
                "clock": await self._clock(),
            }
        )

    async def say(self, request: web.Request) -> web.Response:
        """`{person, text, channel?, replyTo?, mention?}`; without `channel`, in the personal chat."""
        body = await _body(request)
        person = self._who(body)
        channel = self.connector.tenant.channel_of(str(body.get("channel")))
        reply_to = self._message(body, channel.id if channel else person.chat, "replyTo")
        where: Where = channel or "personal"
        text, mention = str(body.get("text", "")), body.get("mention")
        return await self._passed_on(
            self.connector.say(person, text, where=where, reply_to=reply_to, mention=mention)
        )

    async def click(self, request: web.Request) -> web.Response:
        """`{person, conversation, message, value}`: the value as the browser's renderer made it."""
        body = await _body(request)
        message = self._message(body, str(body.get("conversation")), "message")
        if message is None:
            raise web.HTTPNotFound
        return await self._passed_on(self.connector.submit(self._who(body), message, body.get("value")))

    async def install(self, request: web.Request) -> web.Response:
        """`{person}`."""
        return await self._passed_on(self.connector.install(self._who(await _body(request))))

    async def clock(self, _request: web.Request) -> web.Response:
        return web.json_response(await self._clock())

    async def set_clock(self, request: web.Request) -> web.Response:
        """`{"now": ISO}` as the bot takes it, or `{"next": true}`: to the next event, if the bot names one."""
        body = await _body(request)
        now = ((await self._clock()) or {}).get("next") if body.get("next") else body.get("now")
        if not now:
            raise web.HTTPConflict(text="the bot names no next event")
        try:
            async with self._bot_clock("POST", _WALK, {"now": now}) as answer:
                walked = await answer.read()
        except (ClientError, TimeoutError) as away:
            raise web.HTTPBadGateway(text="the bot does not answer") from away
        return web.Response(status=answer.status, body=walked, content_type="application/json")

    # What they share.

    async def _clock(self) -> Json | None:
        """None when the bot is away or has no clock to turn."""
        try:
            async with self._bot_clock("GET", _LOOK) as answer:
                clock: Json | None = await answer.json() if answer.ok else None
                return clock
        except (ClientError, TimeoutError, ValueError):
            return None

    def _bot_clock(self, method: str, timeout: ClientTimeout, body: Json | None = None) -> Any:
        clock_url = self.connector.bot_url.rstrip("/") + "/dev/clock"
        return self.connector.session.request(method, clock_url, json=body, timeout=timeout)

    async def _passed_on(self, posting: Awaitable[Answer]) -> web.Response:
        try:
            return web.json_response({"status": (await posting).status})
        except (ClientError, TimeoutError) as away:
            raise web.HTTPBadGateway(text="the bot does not answer") from away

    def _who(self, body: Mapping[str, Any]) -> Person:
        person = self.connector.tenant.person(str(body.get("person")))
        if person is None:
            raise web.HTTPBadRequest(text="unknown person")
        return person

    def _message(self, body: Mapping[str, Any], conversation: str, field: str) -> Message | None:
        return self.connector.conversations.find(conversation, str(body.get(field)))

    def _person(self, person: Person) -> Json:
        return {
            "id": person.id,
            "name": person.name,
            "role": person.role,
            "chat": person.chat,
            "installed": self.connector.is_installed(person),
            "examples": self._examples(person.id),
        }

    def _channel(self, channel: Channel) -> Json:
        return {
            "id": channel.id,
            "name": channel.name,
            "team": channel.team_name,
            "members": list(channel.members),
            "examples": self._examples(channel.id),
        }

    def _examples(self, whose: str) -> list[str]:
        return list(self.connector.app[EXAMPLES].get(whose, ()))


def _number(request: web.Request, name: str) -> int:
    try:
        return int(request.query.get(name, "0"))
    except ValueError as wrong:
        raise web.HTTPBadRequest(text=f"{name} is a whole number") from wrong


async def _body(request: web.Request) -> Json:
    try:
        body = await request.json()
    except json.JSONDecodeError as wrong:
        raise web.HTTPBadRequest(text="not JSON") from wrong
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="not an object")
    return body


def _message(message: Message) -> Json:
    return {
        "number": message.number,
        "changed": message.changed,
        "id": message.id,
        "conversation": message.conversation,
        "root": message.root,
        "who": message.who,
        "at": message.at.isoformat(),
        "text": "" if message.deleted else message.text,
        "plain": message.activity.get("textFormat") == "plain",
        "cards": [] if message.deleted else message.cards,
        "edited": bool(message.before),
        "deleted": message.deleted,
    }
