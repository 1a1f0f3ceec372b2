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
from bot.connector import Connector
from bot.envelope import MAX_BYTES, BadEnvelope, Envelope, EnvelopeTooLarge, parse, to_activity
from bot.rate import SenderLimit, Verdict
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
        connector: Connector,
    ) -> None:
        self._authentication = authentication
        self._limit = limit
        self._adapter = adapter
        self._switchboard = switchboard
        self._connector = connector

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
                await self._slow_down(envelope)
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

    async def _slow_down(self, envelope: Envelope) -> None:
        text = {"type": "message", "text": Words().say("slow-down")}
        await self._connector.send(envelope.service_url, envelope.conversation.id, text)


async def _body(request: web.Request) -> bytes:
    """At most one byte more than is taken, however much is sent."""
    if (request.content_length or 0) > MAX_BYTES:
        raise EnvelopeTooLarge(str(request.content_length))
    return (
        await request.content.read(MAX_BYTES + 1) if request.content_length is None else await request.read()
    )


def _invoke_response(kind: str) -> dict[str, object]:
    """The card is replaced by PUT, so the invoke itself says no more than that it was taken."""
    if kind:
        return {"statusCode": 200, "type": kind, "value": ""}
    error = {"code": "NotSupported", "message": "This invoke is not supported."}
    return {"statusCode": 501, "type": "application/vnd.microsoft.error", "value": error}
