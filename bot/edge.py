"""The HTTP edge: every request is judged before anything is done, and never answered with a stack trace."""

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
from bot.rate import SenderLimit, Verdict
from bot.replies import Replies
from bot.turns import FAILED
from dialogs.message import Message
from dialogs.turn import tell
from texts import Words

log = structlog.get_logger()


class Edge:
    """`POST /api/messages`, in the order of interfaces.md §1: type, size, envelope, authentication, rate, turn."""

    def __init__(
        self,
        authentication: Authentication,
        limit: SenderLimit,
        adapter: EdgeAdapter,
        switchboard: Switchboard,
        replies: Replies,
    ) -> None:
        self._authentication = authentication
        self._limit = limit
        self._adapter = adapter
        self._switchboard = switchboard
        self._replies = replies

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/api/messages", self.messages), web.get("/healthz", self.health)]

    async def health(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's handler shape
        return web.Response(text="ok")

    async def messages(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return web.Response(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            envelope = parse(await _body(request))
            await self._authentication.check(request.headers.get("Authorization"), envelope)
        except EnvelopeTooLarge:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except BadEnvelope as bad:
            log.info("refused", reason=str(bad))
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except Unauthorized as unauthorized:
            log.warning("unauthorized", reason=str(unauthorized))
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        except Forbidden as forbidden:
            log.warning("forbidden", reason=str(forbidden))
            return web.Response(status=HTTPStatus.FORBIDDEN)
        return await self._take(envelope)

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


async def _body(request: web.Request) -> bytes:
    """At most a chunk more than is taken, however much is sent.

    Raises:
        BadEnvelope: also when the body is not packed as its headers say.
    """
    if (request.content_length or 0) > MAX_BYTES:
        raise EnvelopeTooLarge(str(request.content_length))
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > MAX_BYTES:
                raise EnvelopeTooLarge("in chunks")
    except web.RequestPayloadError as garbled:
        raise BadEnvelope("the body cannot be unpacked") from garbled
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
