"""How long a large agenda takes to compile and write, and how long the event loop is kept waiting meanwhile."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.clock import monotonic
from documents.papers.agenda import agenda_paper
from documents.papers.status import status_paper
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.items import Attachment, Content, Participant, Section
from domain.plan import Initiative
from domain.printed import AgendaSource, StatusSource
from domain.reports import Colour
from domain.standing import RoundStatus, Standing
from domain.timetable import Slot, SlotKind
from tests.documents.papers.meeting import BOARD, CHIEF, MEMBERS, report, source

ITEMS, INITIATIVES, TIMES = 12, 25, 5
PROBE_SECONDS = 0.001
PARAGRAPH = (
    "Sagen er drøftet i de stående udvalg, og der er enighed om, at den skal løftes videre til direktionen. "
    * 8
)


def large() -> AgendaSource:
    """12 items with a page of text each, and 25 initiatives with a report each."""
    made = source()
    return replace(made, agenda=_agenda(made.agenda), status=_status(made.status))


def _agenda(agenda: Agenda) -> Agenda:
    own = [item for item in agenda.items if item.kind is not ItemKind.POINT]
    points = [_point(number) for number in range(ITEMS - len(own))]
    items = tuple(
        replace(item, number=number) for number, item in enumerate([*own[:-1], *points, own[-1]], 1)
    )
    return replace(
        agenda, items=items, slots=tuple(Slot(SlotKind.ITEM, item.key, minutes=10) for item in items)
    )


def _point(number: int) -> AgendaItem:
    content = Content(
        "00.32.10.S00",
        f"25/{number}",
        ((Section.BACKGROUND, PARAGRAPH), (Section.PRESENTATION, f"{PARAGRAPH}\n- Et forslag\n{PARAGRAPH}")),
        tuple(Attachment(f"Notat {n} til sag {number}", f"{n}/25") for n in range(3)),
        (Participant("Bo Lind", title="Økonomichef"),),
    )
    return AgendaItem(
        0, ItemKind.POINT, f"Sag {number} om kommunens drift", key=f"P{number}", content=content
    )


def _status(status: RoundStatus | None) -> RoundStatus:
    if status is None:
        raise LookupError("no status")
    colours = (Colour.RED, Colour.YELLOW, Colour.GREEN)
    standings = []
    for number in range(INITIATIVES):
        one = Initiative(f"i{number}", f"Indsats {number} i planen", ("mk",), ("lh",), order=number)
        found = report(one.key, colours[number % 3], PARAGRAPH[:900], ask="Et fælles udbud.")
        standings.append(Standing(one, found, found, is_frozen=True))
    return replace(status, standings=tuple(standings))


def compile_all(made: AgendaSource) -> list[bytes]:
    paper = agenda_paper(made)
    return [as_word(paper), as_pdf(paper)]


def status_files(made: AgendaSource) -> list[bytes]:
    people = {person.key: person for person in (*MEMBERS, CHIEF)}
    status = _status(made.status)
    paper = status_paper(StatusSource(BOARD, "Direktionen", made.day, status, people), made.agenda.made_at)
    return [as_word(paper), as_pdf(paper)]


async def paper_rows() -> list[tuple[str, str, str, str]]:
    """Fastest and slowest in milliseconds; the first is the slowest, since fonts and template are read then."""
    made = large()
    size = f"{ITEMS} items, {INITIATIVES} initiatives"
    rows = []
    for name, work in (("agenda", compile_all), ("status attachment", status_files)):
        taken, lag = await _measured(partial(work, made))
        rows.append((f"{name} of {size}: Word + PDF", f"{TIMES}", f"{min(taken):.0f}", f"{max(taken):.0f}"))
        rows.append((f"{name}: the loop waits meanwhile", "", "", f"{lag:.1f}"))
    return rows


async def _measured(work: Callable[[], object]) -> tuple[list[float], float]:
    """Milliseconds of each call in a thread, and the longest the loop was late."""
    done = asyncio.Event()
    probe = asyncio.create_task(_lag(done))
    taken = []
    for _ in range(TIMES):
        started = monotonic()
        await asyncio.to_thread(work)
        taken.append((monotonic() - started) * 1000)
    done.set()
    return taken, await probe


async def _lag(done: asyncio.Event) -> float:
    worst = 0.0
    while not done.is_set():
        started = monotonic()
        await asyncio.sleep(PROBE_SECONDS)
        worst = max(worst, monotonic() - started - PROBE_SECONDS)
    return worst * 1000
