"""`make bench`: how long a turn takes, over HTTP with the local connector in the same process."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.board import board_of
from bot.clock import monotonic
from domain.people import Role
from domain.rounds import Step
from stage.demo import importing, month_of
from stage.scene import Scene, scene, settings_for
from tests.bench.papers import paper_rows
from tests.bench.questions import headings, question_rows

QUESTIONS = ("hvad er rødt?", "hvem mangler?", "vis overblik", "status på Flådestyring", "hjælp")
ROUNDS = 100
AT_ONCE = 16


async def measured(work: Callable[[], Awaitable[object]], count: int, at_once: int) -> list[float]:
    """Seconds of each call, `at_once` at a time."""
    times: list[float] = []

    async def worker() -> None:
        for _ in range(count // at_once):
            started = monotonic()
            await work()
            times.append(monotonic() - started)

    await asyncio.gather(*(worker() for _ in range(at_once)))
    return sorted(times)


def row(name: str, times: list[float]) -> tuple[str, str, str, str]:
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99) - 1]
    return name, f"{len(times)}", f"{p50 * 1000:.1f}", f"{p99 * 1000:.1f}"


async def questions(on_stage: Scene, who: str) -> list[tuple[str, str, str, str]]:
    client = on_stage.clients[who]
    rows = []
    for text in QUESTIONS:

        async def ask(text: str = text) -> None:
            await on_stage.connector.say(client, text)

        rows.append(row(text, await measured(ask, ROUNDS, 1)))
        rows.append(row(f"{text} ({AT_ONCE} at once)", await measured(ask, ROUNDS, AT_ONCE)))
    await on_stage.service.settled()
    return rows


async def answers(on_stage: Scene, who: str, initiative: str, round_key: str) -> tuple[str, str, str, str]:
    """A saved form: a commit with its receipt in the outbox."""
    client = on_stage.clients[who]
    await on_stage.connector.say(client, "mine indsatser")
    await on_stage.service.settled()
    message = on_stage.connector.messages(client)[-1]
    data = {"act": "report.save", "initiative": initiative, "round": round_key}

    async def save() -> None:
        value = {**data, f"colour:{initiative}~1": "green", f"text:{initiative}~1": "Går efter planen."}
        await on_stage.connector.submit(client, message, value)

    times = await measured(save, ROUNDS, 1)
    await on_stage.service.settled()
    return row("a form saved", times)


async def bench() -> None:
    table = Table("what", "n", "p50 ms", "p99 ms", title="Turns over HTTP, connector included")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        month = month_of(None, board_of(settings_for(data)))
        async with scene(
            month.people, importing(month), data=data, now=month.round.at(Step.OPEN)
        ) as on_stage:
            for client in on_stage.clients.values():
                await on_stage.connector.install(client)
            started = monotonic()
            await on_stage.move_to(month.round.at(Step.OPEN))
            opening = monotonic() - started
            chief = month.chiefs()[0]
            table.add_row(*await answers(on_stage, chief.key, month.of(chief)[0].key, month.round.key))
            for line in await questions(on_stage, month.first(Role.DIRECTOR).key):
                table.add_row(*line)
            table.add_row("the round opens", "1", f"{opening * 1000:.0f}", "")
    Console().print(table, await papers(), await asked())


async def asked() -> Table:
    """By the number of initiatives, with sixty months behind them; "!" is over the limit of issue 5."""
    table = Table(*headings(), title="A question, fastest ms of our own time, by plan and store")
    for line in await question_rows():
        table.add_row(*line)
    return table


async def papers() -> Table:
    """Issue 4 asks for an agenda in less than a second, a long file in less than ten, and 50 ms for the loop."""
    table = Table(
        "what", "n", "fastest ms", "slowest ms", title="Papers: of the loop's waits the usual and the longest"
    )
    for line in await paper_rows():
        table.add_row(*line)
    return table


if __name__ == "__main__":
    asyncio.run(bench())
