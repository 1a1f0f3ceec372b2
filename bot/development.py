"""Only with --dev: the virtual clock over HTTP (interfaces.md §1)."""

from datetime import UTC, datetime
from http import HTTPStatus

import orjson
from aiohttp import web

from bot.clock import Clock, VirtualClock
from bot.schedule import ClockGoesBack, Schedule

EXPECTED = 'expected {"now": "2025-05-14T09:00:00+02:00"}'


class Development:
    """`GET` and `POST /dev/clock`; `next` in the answer to GET is the next event, for the stage page."""

    def __init__(self, clock: Clock, schedule: Schedule) -> None:
        self._clock = clock
        self._schedule = schedule

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/dev/clock", self.show), web.post("/dev/clock", self.move)]

    async def show(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's handler shape
        now = self._clock.now()
        following = await self._schedule.next_event(now) if isinstance(self._clock, VirtualClock) else None
        return _json({"now": now.isoformat(), "next": following.isoformat() if following else None})

    async def move(self, request: web.Request) -> web.Response:
        body = await request.read()
        if not isinstance(self._clock, VirtualClock):
            return _json({"error": "the clock is the real one; start with --now"}, HTTPStatus.CONFLICT)
        to = _moment(body)
        if to is None:
            return _json({"error": EXPECTED}, HTTPStatus.BAD_REQUEST)
        try:
            walked = await self._schedule.walk(to)
        except ClockGoesBack:
            now = self._clock.now().isoformat()
            return _json({"error": "the clock never goes back", "now": now}, HTTPStatus.CONFLICT)
        return _json(
            {
                "now": walked.now.isoformat(),
                "sent": walked.sent,
                "failed": walked.failed,
                "waiting": walked.waiting,
            }
        )


def _moment(body: bytes) -> datetime | None:
    """The `now` of the body in UTC; None where it is missing, no time, or has no offset."""
    try:
        at = datetime.fromisoformat(orjson.loads(body)["now"])
        return at.astimezone(UTC) if at.tzinfo else None
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, OverflowError):
        return None


def _json(body: dict[str, object], status: int = HTTPStatus.OK) -> web.Response:
    return web.Response(body=orjson.dumps(body), content_type="application/json", status=status)
