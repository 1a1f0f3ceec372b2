"""A real Chromium, driven over its debugging protocol: the mouse and the keys of somebody at the stage page."""

import asyncio
import base64
import json
import shutil
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 10
"""Seconds that a wait in the page may take."""

_QUIETLY = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
)

_UNTIL = """new Promise((found, lost) => {
  const end = performance.now() + %d;
  const look = () => {
    const it = (%s);
    if (it) found(it);
    else if (performance.now() > end) lost(new Error("waited in vain"));
    else setTimeout(look, 20);
  };
  look();
})"""

_WHERE = """((element) => {
  if (!element) return null;
  element.scrollIntoView({ block: "center" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return width && element.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
})(%s)"""


class BrowserError(Exception):
    """What the page's script threw, or what the browser refused."""


class Page:
    """`troubles` gathers what the page's console would show in red, refused content (CSP) too."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.troubles: list[str] = []
        self._socket = socket
        self._calls = 0
        self._loaded = 0

    async def open(self, url: str) -> None:
        for domain in ("Page", "Runtime", "Log"):
            await self.call(domain + ".enable")
        await self._load("Page.navigate", url=url)

    async def reload(self) -> None:
        await self._load("Page.reload")

    async def _load(self, method: str, **params: str) -> None:
        before = self._loaded
        await self.call(method, **params)
        while self._loaded == before:
            self._note(await self._next())

    async def resize(self, width: int, height: int) -> None:
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    async def dark(self, *, on: bool) -> None:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if on else "light"}
        await self.call("Emulation.setEmulatedMedia", features=[scheme])

    async def see(self, expression: str) -> Any:
        """The value of a JavaScript expression, promises awaited. Raises BrowserError."""
        answer = await self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if thrown := answer.get("exceptionDetails"):
            raise BrowserError(expression, thrown.get("exception", {}).get("description"))
        return answer["result"].get("value")

    async def until(self, expression: str) -> Any:
        """The first true value of the expression. Raises BrowserError when none comes."""
        return await self.see(_UNTIL % (PATIENCE * 1000, expression))

    async def click(self, element: str) -> None:
        """`element` is an expression; waits until it is there and nothing covers it."""
        at = await self.until(_WHERE % element)
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    async def type(self, element: str, text: str) -> None:
        """Instead of what the field holds."""
        await self.click(element)
        await self.see(f"({element}).select()")
        await self.call("Input.insertText", text=text)

    async def enter(self) -> None:
        for kind in ("keyDown", "keyUp"):
            key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
            await self.call("Input.dispatchKeyEvent", type=kind, **key)

    async def picture(self) -> bytes:
        """What the window shows, as PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot"))["data"])

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        self._calls += 1
        await self._socket.send_json({"id": self._calls, "method": method, "params": params})
        while True:
            heard = await self._next()
            if heard.get("id") == self._calls:
                break
            self._note(heard)
        if "error" in heard:
            raise BrowserError(method, heard["error"])
        result: dict[str, Any] = heard["result"]
        return result

    async def _next(self) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE * 3):
            heard: dict[str, Any] = json.loads(await self._socket.receive_str())
        return heard

    def _note(self, event: dict[str, Any]) -> None:
        match event:
            case {"method": "Page.loadEventFired"}:
                self._loaded += 1
            case {"method": "Runtime.exceptionThrown", "params": {"exceptionDetails": details}}:
                self.troubles.append(str(details.get("exception", {}).get("description")))
            case {"method": "Log.entryAdded", "params": {"entry": {"level": "error", "text": text, **more}}}:
                self.troubles.append(f"{text} {more.get('url', '')}".strip())


@asynccontextmanager
async def browser(profile: Path) -> AsyncIterator[Page]:
    """One window of a browser that knows nobody; `profile` is an empty folder."""
    process = await asyncio.create_subprocess_exec(
        str(CHROMIUM), *_QUIETLY, f"--user-data-dir={profile}", stdout=DEVNULL, stderr=PIPE
    )
    try:
        async with ClientSession() as session:
            listing = f"http://{await _address(process)}/json/list"
            async with session.get(listing) as answer:
                target = next(one for one in await answer.json() if one["type"] == "page")
            async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        process.terminate()
        await process.communicate()


async def _address(process: Process) -> str:
    """Host and port, which Chromium says once it listens."""
    if process.stderr is None:
        raise BrowserError("no stderr")
    async with asyncio.timeout(PATIENCE * 3):
        while b"DevTools listening on" not in (line := await process.stderr.readline()):
            if not line:
                raise BrowserError("chromium ended")
    return urlsplit(line.decode().rpartition(" ")[2].strip()).netloc
