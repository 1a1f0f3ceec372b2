"""The HTTP edge: every request is judged before anything is done, and never answered with a stack trace."""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus

import orjson
import structlog
from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.adapter import ENVELOPE, RESPONSE, EdgeAdapter, Switchboard
from bot.authentication import Authentication, Forbidden, Unauthorized
from bot.clock import monotonic
from bot.envelope import MAX_BYTES, BadEnvelope, Envelope, EnvelopeTooLarge, parse, to_activity
from bot.metrics import Metrics
from bot.rate import Limit, SenderLimit, SlidingWindow, Verdict
from bot.replies import Replies
from bot.turns import FAILED
from dialogs.message import Message
from dialogs.turn import tell
from texts import Words

log = structlog.get_logger()
# For the whole body, however slowly it trickles in; Teams sends one in milliseconds.
READ_SECONDS = 10.0
# Refusals of a kind that are written to the log; all of them are counted.
LOGGED = Limit(20, 60)


class BodyTooLate(BadEnvelope):
    """Not all of it came in time (408)."""


# The first that fits, so the narrower ones come first.
REFUSALS: Mapping[type[Exception], HTTPStatus] = {
    BodyTooLate: HTTPStatus.REQUEST_TIMEOUT,
    EnvelopeTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    BadEnvelope: HTTPStatus.BAD_REQUEST,
    Unauthorized: HTTPStatus.UNAUTHORIZED,
    Forbidden: HTTPStatus.FORBIDDEN,
}


class Edge:
    """`POST /api/messages`, in the order of interfaces.md §1: type, size, envelope, authentication, rate, turn."""

    def __init__(
        self,
        authentication: Authentication,
        limit: SenderLimit,
        adapter: EdgeAdapter,
        switchboard: Switchboard,
        replies: Replies,
        metrics: Metrics,
    ) -> None:
        self._authentication = authentication
        self._limit = limit
        self._adapter = adapter
        self._switchboard = switchboard
        self._replies = replies
        self._metrics = metrics
        self._logged = SlidingWindow(LOGGED)

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/api/messages", self.messages), web.get("/healthz", self.health)]

    async def health(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's handler shape
        return web.Response(text="ok")

    async def messages(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json" or _is_packed(request):
            return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            envelope = parse(await _body(request))
            await self._authentication.check(_authorization(request), envelope)
        except (BadEnvelope, Unauthorized, Forbidden) as refused:
            return self._refuse(refused)
        return await self._take(envelope)

    def _refuse(self, refused: BadEnvelope | Unauthorized | Forbidden) -> web.Response:
        """The status and nothing else: why is for the log alone, which nobody may fill from outside."""
        status = next(status for kind, status in REFUSALS.items() if isinstance(refused, kind))
        self._metrics.refused.labels(status=status.value).inc()
        if not self._logged.take(str(status.value), monotonic()):
            level = log.warning if isinstance(refused, Unauthorized | Forbidden) else log.info
            level("refused", status=status.value, reason=str(refused))
        response = web.Response(status=status)
        if status is HTTPStatus.REQUEST_TIMEOUT:
            response.force_close()
        return response

    async def _take(self, envelope: Envelope) -> web.Response:
        verdict = self._limit.judge(envelope.sender.id, monotonic())
        if verdict is not Verdict.ALLOW:
            if verdict is Verdict.TELL:
                self._slow_down(envelope)
            return web.Response()
        response = await self._turn(envelope, to_activity(envelope))
        if envelope.type != "invoke":
            return web.Response()
        return web.Response(body=orjson.dumps(_invoke_response(response)), content_type="application/json")

    async def _turn(self, envelope: Envelope, activity: Activity) -> str:
        context = TurnContext(self._adapter, activity)
        context.turn_state[ENVELOPE] = envelope
        await self._adapter.run_pipeline(context, self._switchboard.on_turn)
        return str(context.turn_state.get(RESPONSE, ""))

    def _slow_down(self, envelope: Envelope) -> None:
        self._replies.start(envelope, ((tell("slow-down")[0], Message(Words().say("slow-down"))),))


def _authorization(request: web.Request) -> str | None:
    """None also where there are several, since a proxy may have judged another one than we would."""
    shown = request.headers.getall("Authorization", [])
    return shown[0] if len(shown) == 1 else None


def _is_packed(request: web.Request) -> bool:
    """Teams packs nothing, and what is not unpacked cannot grow."""
    return request.headers.get("Content-Encoding", "identity").lower() != "identity"


async def _body(request: web.Request) -> bytes:
    """At most a chunk more than is taken, however much is sent, and however slowly.

    Raises:
        BadEnvelope: also when it broke off, or its chunks are garbled.
    """
    if (request.content_length or 0) > MAX_BYTES:
        raise EnvelopeTooLarge(str(request.content_length))
    body = bytearray()
    try:
        async with asyncio.timeout(READ_SECONDS):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > MAX_BYTES:
                    raise EnvelopeTooLarge("in chunks")
    except TimeoutError as late:
        raise BodyTooLate("the body did not come in time") from late
    except (web.RequestPayloadError, ConnectionError) as garbled:
        raise BadEnvelope("the body broke off or is garbled") from garbled
    return bytes(body)


def _invoke_response(kind: str) -> dict[str, object]:
    """The card is replaced by PUT, so the invoke itself says no more than that it was taken."""
    if kind == FAILED:
        return _invoke_error(HTTPStatus.INTERNAL_SERVER_ERROR, "BotError", "Nothing was saved.")
    if not kind:
        return _invoke_error(HTTPStatus.NOT_IMPLEMENTED, "NotSupported", "This invoke is not supported.")
    return {"statusCode": 200, "type": kind, "value": ""}


def _invoke_error(status: HTTPStatus, code: str, message: str) -> dict[str, object]:
    error = {"code": code, "message": message}
    return {"statusCode": status.value, "type": FAILED, "value": error}
