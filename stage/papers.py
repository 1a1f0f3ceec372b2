"""The month's papers, fetched as people fetch them: by the links in the channel and in the secretary's chat."""

import asyncio

from documents.papers.agenda_files import agenda_files
from domain.printed import Format
from stage.local_connector import Message
from stage.scene import Scene
from usecases.gather_papers import posted_agenda
from usecases.ports import transact

AGENDA, STATUS = "dagsorden", "status"


def links_on(message: Message) -> dict[str, str]:
    """The addresses its buttons open, by their titles."""
    actions = [action for card in message.cards for action in card.get("actions", [])]
    return {a["title"]: a["url"] for a in actions if a.get("type") == "Action.OpenUrl"}


async def fetch(on_stage: Scene, url: str) -> bytes:
    """Raises `aiohttp.ClientResponseError` when the link does not open."""
    async with on_stage.session.get(url) as answer:
        answer.raise_for_status()
        return await answer.read()


async def fetch_all(on_stage: Scene, name: str, message: Message) -> dict[str, bytes]:
    """The open PDF and Word file that a message offers, by file name."""
    links = links_on(message)
    formats = {"PDF": Format.PDF, "Word": Format.WORD}
    return {f"{name}.{formats[t]}": await fetch(on_stage, url) for t, url in links.items() if t in formats}


async def as_text(on_stage: Scene, meeting: str) -> dict[str, bytes]:
    """The posted agenda once more, in Markdown and as the JSON that `read --json` would find in it."""
    service = on_stage.service
    source = await transact(service.store, lambda tx: posted_agenda(tx, service.board, meeting))
    if source is None:
        return {}
    files = await asyncio.to_thread(agenda_files, source)
    return {f"{AGENDA}.{ending}": files[ending] for ending in ("md", "json")}
