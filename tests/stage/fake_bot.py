"""A tiny bot over real HTTP: it notes what it hears, and greets and replaces with one card."""

from typing import Any, Self
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, web

from stage.local_connector.conversations import CARD

STATUS_CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [
        {"type": "TextBlock", "text": "**Flådestyring** (R003)", "wrap": True, "size": "medium"},
        {
            "type": "FactSet",
            "facts": [
                {"title": "April", "value": "▲ Gul"},
                {"title": "Frist", "value": "onsdag den 21. maj kl. 12"},
            ],
        },
        {
            "type": "Input.ChoiceSet",
            "id": "colour:i08~3",
            "label": "Farve i maj",
            "style": "expanded",
            "value": "yellow",
            "choices": [
                {"title": "● Grøn", "value": "green"},
                {"title": "▲ Gul", "value": "yellow"},
                {"title": "■ Rød", "value": "red"},
            ],
        },
        {
            "type": "Input.Text",
            "id": "text:i08~3",
            "label": "Kort status",
            "isMultiline": True,
            "value": "Udbud forberedes.",
        },
        {
            "type": "Input.ChoiceSet",
            "id": "reasons:i08~3",
            "label": "Baggrund, hvis rød",
            "isMultiSelect": True,
            "style": "expanded",
            "choices": [
                {"title": "Støtte til at fjerne forhindringer", "value": "obstacles"},
                {"title": "Gået i stå", "value": "stalled"},
            ],
        },
        {"type": "Input.Toggle", "id": "same:i08~3", "title": "Gælder også R307"},
    ],
    "actions": [
        {
            "type": "Action.Submit",
            "title": "Send",
            "data": {"act": "report.save", "rev": 3},
            "style": "positive",
        },
        {
            "type": "Action.Submit",
            "title": "Fortryd",
            "data": {"act": "report.cancel"},
            "associatedInputs": "none",
        },
        {
            "type": "Action.ShowCard",
            "title": "Jeg er væk",
            "card": {
                "type": "AdaptiveCard",
                "body": [{"type": "Input.Text", "id": "until", "label": "Til og med"}],
                "actions": [{"type": "Action.Submit", "title": "Gem fravær", "data": {"act": "absence"}}],
            },
        },
        {"type": "Action.OpenUrl", "title": "Se vejledning", "url": "https://example.dk/vejledning"},
    ],
}

RECEIPT_CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "TextBlock", "text": "Tak, jeg har modtaget din status.", "wrap": True}],
}


def with_card(card: dict[str, Any], text: str = "") -> dict[str, Any]:
    attachment = {"contentType": CARD, "content": card}
    return {"type": "message", "text": text, "attachments": [attachment]}


class FakeBot:
    """`heard` are the activities in order; `replies` False makes it only listen. Its clock is two fields."""

    def __init__(self, *, replies: bool = True) -> None:
        self.heard: list[dict[str, Any]] = []
        self.raw: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self.replies = replies
        self.now = "2025-05-14T09:00:00+02:00"
        self.next: str | None = "2025-05-19T09:00:00+02:00"
        self._session: ClientSession | None = None
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/api/messages", self._message)
        app.router.add_get("/dev/clock", self._clock)
        app.router.add_post("/dev/clock", self._set_clock)
        self._session = ClientSession()
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_error: object) -> None:
        assert self._session
        assert self._runner
        await self._session.close()
        await self._runner.cleanup()

    async def call(self, method: str, url: str, body: Any = None) -> ClientResponse:
        assert self._session
        async with self._session.request(method, url, json=body) as response:
            await response.read()
            return response

    async def send(self, service_url: str, conversation: str, activity: dict[str, Any]) -> ClientResponse:
        return await self.call("POST", activities_url(service_url, conversation), activity)

    async def _message(self, request: web.Request) -> web.Response:
        self.raw.append(await request.read())
        self.headers.append(dict(request.headers))
        if request.content_type != "application/json":
            return web.Response(status=415)
        activity = await request.json()
        self.heard.append(activity)
        if activity["type"] == "invoke":
            return web.json_response(
                {"statusCode": 200, "type": "application/vnd.microsoft.activity.message"}
            )
        if self.replies:
            await self._reply(activity)
        return web.Response()

    async def _reply(self, activity: dict[str, Any]) -> None:
        url = activities_url(activity["serviceUrl"], activity["conversation"]["id"])
        if "value" in activity:
            await self.call("PUT", f"{url}/{activity['replyToId']}", with_card(RECEIPT_CARD))
        elif activity["type"] == "message":
            await self.call(
                "POST", f"{url}/{activity['id']}", with_card(STATUS_CARD, "Status for maj: **1 indsats**.")
            )
        elif activity["type"] == "installationUpdate":
            await self.call("POST", url, {"type": "message", "text": "Hej. Jeg er Rød Tråd."})

    async def _clock(self, _request: web.Request) -> web.Response:
        return web.json_response({"now": self.now, "next": self.next})

    async def _set_clock(self, request: web.Request) -> web.Response:
        self.now = (await request.json())["now"]
        return web.json_response({"now": self.now, "sent": 0, "failed": 0, "waiting": 0})


def activities_url(service_url: str, conversation: str) -> str:
    return f"{service_url}v3/conversations/{quote(conversation, safe='')}/activities"
