"""How long a large meeting takes from the records in the store to its Word and PDF files, and how long the event loop
is kept waiting meanwhile.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import typst

from bot.clock import monotonic
from bot.read_ahead import read_ahead, set_aside
from bot.read_apart import read_apart
from documents.papers.agenda import agenda_paper
from documents.papers.status import status_paper
from documents.writing.paper import Paper
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.items import Attachment, Content, Participant, Section
from domain.meetings import ForwardPoint, Meeting
from domain.reports import Answer, Background, Colour
from tests.bot.test_read_apart import PLAN as LONG_PLAN
from tests.domain.month import initiative
from tests.usecases.world import INGER, JENS, MAY_ROUND, World, founded
from usecases.collections import MEETINGS
from usecases.gather_papers import draft_agenda, settled_status
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda

# Four of the items stand on every agenda.
ITEMS, INITIATIVES, TIMES, MEETING = 12, 25, 10, "2025-05"
PROBE_SECONDS = 0.001
PARAGRAPH = (
    "Sagen er drøftet i de stående udvalg, og der er enighed om, at den skal løftes videre til direktionen. "
    * 8
)
Row = tuple[str, str, str, str]


async def large() -> World:
    """A meeting with a page of text in each of its own items, and a settled round with an answer for each initiative."""
    world = await founded()
    plan = [initiative(f"i{n:02}", ("jens",), ("torben",)) for n in range(1, INITIATIVES + 1)]
    await world.do(lambda tx: import_plan(tx, world.now, plan))
    await world.tick("2025-05-14 09:00")
    world.it_is("2025-05-16 10:00")
    for number, one in enumerate(plan):
        await world.answer(JENS, one.key, _answer(number))
    await world.tick("2025-05-23 12:00")
    meeting = await world.do(lambda tx: tx.get(MEETINGS, MEETING))
    if not isinstance(meeting, Meeting):
        raise TypeError(MEETING)
    points = tuple(map(_point, range(1, ITEMS - 3)))
    await world.put(MEETINGS, replace(meeting, points=points))
    return world


def _answer(number: int) -> Answer:
    colour = (Colour.RED, Colour.YELLOW, Colour.GREEN)[number % 3]
    if colour is Colour.RED:
        return Answer(colour, PARAGRAPH[:900], (Background.STALLED,), "Et fælles udbud.")
    return Answer(colour, PARAGRAPH[:900])


def _point(number: int) -> ForwardPoint:
    content = Content(
        "00.32.10.S00",
        f"25/{number}",
        ((Section.BACKGROUND, PARAGRAPH), (Section.PRESENTATION, f"{PARAGRAPH}\n- Et forslag\n{PARAGRAPH}")),
        tuple(Attachment(f"Notat {n} til sag {number}", f"{n}/25") for n in range(3)),
        (Participant("Bo Lind", title="Økonomichef"),),
    )
    return ForwardPoint(f"P{number}", f"Sag {number} om kommunens drift", content=content)


async def agenda(world: World) -> list[bytes]:
    """As the service does it: the agenda is put together on the loop, the files are made in a thread."""
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    source = await world.do(lambda tx: draft_agenda(tx, world.board, MEETING))
    if source is None or len(source.agenda.items) != ITEMS:
        raise LookupError(MEETING)
    return await asyncio.to_thread(lambda: _files(agenda_paper(source)))


async def status(world: World) -> list[bytes]:
    source = await world.do(lambda tx: settled_status(tx, world.board, MAY_ROUND))
    if source is None or len(source.status.standings) != INITIATIVES:
        raise LookupError(MAY_ROUND)
    return await asyncio.to_thread(lambda: _files(status_paper(source, world.now)))


def _files(paper: Paper) -> list[bytes]:
    return [as_word(paper), as_pdf(paper)]


async def paper_rows() -> list[Row]:
    """In milliseconds, the fastest and the slowest; with all that the service reads once read beforehand."""
    await asyncio.to_thread(read_ahead)
    world = await large()
    set_aside()
    size = f"{ITEMS} items, {INITIATIVES} initiatives"
    rows = await _rows(f"agenda of {size}: compiled, Word and PDF", partial(agenda, world), TIMES)
    rows += await _rows(f"status of {INITIATIVES} initiatives: Word and PDF", partial(status, world), TIMES)
    plan: bytes = typst.compile(LONG_PLAN.encode(), format="pdf")
    return rows + await _rows("a 300-page PDF read", partial(read_apart, plan), 3)


async def _rows(name: str, work: Callable[[], Awaitable[object]], times: int) -> list[Row]:
    """With how late the loop was: usually at the worst of a run, and at the worst of all."""
    runs = [await _measured(work) for _ in range(times)]
    taken, late = (sorted(column) for column in zip(*runs, strict=True))
    return [
        (name, f"{times}", f"{taken[0]:.0f}", f"{taken[-1]:.0f}"),
        ("    the loop waits meanwhile at most", "", f"{late[times // 2]:.1f}", f"{late[-1]:.1f}"),
    ]


async def _measured(work: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Milliseconds it took, and the longest the loop was late."""
    done = asyncio.Event()
    probe = asyncio.create_task(_lag(done))
    started = monotonic()
    await work()
    taken = monotonic() - started
    done.set()
    return taken * 1000, await probe * 1000


async def _lag(done: asyncio.Event) -> float:
    worst = 0.0
    while not done.is_set():
        started = monotonic()
        await asyncio.sleep(PROBE_SECONDS)
        worst = max(worst, monotonic() - started - PROBE_SECONDS)
    return worst
