"""The service with a page to try it on: one process, the page and the bot on loopback."""

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from rich.console import Console

from bot.board import board_of
from domain.people import Role
from domain.rounds import Step
from stage.demo import Month, Play, importing, month_of
from stage.forums import FORUMS
from stage.page_server import EXAMPLES
from stage.scene import Scene, scene, settings_for

TO_TRY = {
    Role.CHIEF: ("status", "alle er uændrede", "hvem ser mit svar?"),
    Role.DIRECTOR: ("hvad er rødt?", "mit område", "hvem mangler?", "næste møde"),
    Role.FINANCE: ("hvad er rødt?", "vis runden", "vis overblik"),
    Role.SECRETARIAT: (
        "vis runden",
        "hvem mangler?",
        "vis dagsorden",
        "post dagsorden",
        "næste møde i koncernledelsen",
    ),
    Role.CONTRIBUTOR: ("hjælp",),
    Role.ADMIN: ("hjælp",),
}
TO_TRY_IN_THE_CHANNEL = ("hvad er rødt?", "næste møde")


async def play_on_a_page(agenda: Path | None, port: int) -> None:
    """Until Ctrl-C; the clock moves from the page."""
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    async with eve_of_the_round(agenda, port) as on_stage:
        print(f"Open {on_stage.connector.url} in a browser; Ctrl-C ends.", flush=True)  # noqa: T201  the command's output
        await stopped.wait()


@asynccontextmanager
async def eve_of_the_round(agenda: Path | None = None, port: int = 0) -> AsyncIterator[Scene]:
    """A page where all are welcomed, the channel is bound, last month is answered, and the round opens in an hour."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        month = month_of(agenda, board_of(settings_for(data)))
        begin = month.earlier.at(Step.OPEN) - timedelta(days=1)
        async with scene(
            month.people,
            importing(month),
            data=data,
            now=begin,
            page_port=port,
            configured={"forums": FORUMS},
        ) as on_stage:
            await Play(on_stage, month, Console(quiet=True)).prologue()
            await on_stage.move_to(month.round.at(Step.OPEN) - timedelta(hours=1))
            _offer_examples(on_stage, month)
            yield on_stage


def _offer_examples(on_stage: Scene, month: Month) -> None:
    """What each may say; a chief also a line about an initiative of their own."""
    examples = on_stage.connector.app[EXAMPLES]
    for channel in (on_stage.channel, *on_stage.others):
        examples[channel.id] = TO_TRY_IN_THE_CHANNEL
    for person in month.people:
        own = [f"{initiative.title} gul: Afventer tilbud." for initiative in month.of(person)[:1]]
        said = [text for role, texts in TO_TRY.items() if person.has(role) for text in texts]
        examples[on_stage.clients[person.key].id] = [*said, *own]
