"""The stage page as somebody uses it: who they are, what they say and press, what they see."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.browser.browser import Page

CHAT = 'document.querySelector(".pane.chat")'
CHANNEL = 'document.querySelector(".pane.channel")'


def one(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"


@dataclass(frozen=True, slots=True)
class StagePage:
    """`pictures` is the folder for screenshots, if any are wanted."""

    page: Page
    pictures: Path | None = None

    async def be(self, name: str) -> None:
        """Choose a person; on a narrow window under its tab."""
        if await self.page.see(one(".tabs") + '.checkVisibility() && document.body.dataset.tab !== "people"'):
            await self.page.click(one('[data-shows="people"]'))
        person = f'[...document.querySelectorAll("#people button")].find((one) => one.textContent.includes({json.dumps(name)}))'
        await self.page.click(person)
        await self.page.until(f"{one('#chat-title')}.textContent === {json.dumps(name)}")

    async def say(self, text: str, *, pane: str = "chat") -> None:
        """Type and press Enter; `pane` is `chat` or `channel`."""
        await self.page.type(one(f"#{pane}-text"), text)
        await self.page.enter()

    async def press(self, title: str, *, pane: str = CHAT) -> None:
        """The latest button of that name."""
        await self.page.click(
            f'[...{pane}.querySelectorAll("button")].filter((one) => one.textContent.trim() === {json.dumps(title)}).at(-1)'
        )

    async def pick(self, choice: str) -> None:
        """A choice or a tick in the card."""
        await self.page.click(
            f'[...{CHAT}.querySelectorAll(".card label")].filter((one) => one.textContent.includes({json.dumps(choice)})).at(-1)'
        )

    async def write(self, text: str) -> None:
        """In the card's text field, which is the latest one there."""
        await self.page.type(f'[...{CHAT}.querySelectorAll(".card textarea")].at(-1)', text)

    async def sees(self, *texts: str, pane: str = CHAT) -> None:
        """All of them in one message; a card's line breaks count as nothing."""
        wanted = json.dumps(texts)
        await self.page.until(
            f'[...{pane}.querySelectorAll(".message")].some((one) => {wanted}.every((text) => one.textContent.includes(text)))'
        )

    async def go_on(self) -> str:
        """To the next event; what the clock shows then."""
        before = await self.page.see(one("#now") + ".textContent")
        await self.page.click(one("#next"))
        await self.page.until(
            f"{one('#now')}.textContent !== {json.dumps(before)} && !{one('.clock.busy')} && !{one('#next')}.disabled"
        )
        return str(await self.page.see(one("#now") + ".textContent"))

    async def unread(self) -> dict[str, int]:
        """How many messages wait for whom."""
        badges: dict[str, int] = await self.page.see(
            'Object.fromEntries([...document.querySelectorAll("#people button")].filter((one) => one.querySelector("em"))'
            '.map((one) => [one.querySelector("span").firstChild.textContent, +one.querySelector("em").textContent]))'
        )
        return badges

    async def picture(self, name: str) -> None:
        """Taken when the last scrolling and drawing is done."""
        await self.page.see(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
        )
        if self.pictures:
            (self.pictures / f"{name}.png").write_bytes(await self.page.picture())
