"""How much of the processor a question takes, by the size of the plan: reading, finding and rendering, without HTTP."""

import tempfile
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path
from time import process_time

from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative, Milestone
from domain.reports import Background, Colour, Report
from domain.rounds import Round, RoundState, RoundTemplate, Step, plan_round, settle
from storage import MemoryStore, open_tiny
from tests.domain.month import CALENDAR
from tests.understanding.town import Asker
from usecases.collections import COLLECTIONS, INITIATIVES, LOGS, PEOPLE, REPORTS, ROUNDS, SNAPSHOTS
from usecases.ports import Store

MONTHS, SIZES = 60, (20, 200, 2000)
# Milliseconds a question may take at 200 and at 2000 initiatives (issue 5).
LIMITS = {20: 50, 200: 50, 2000: 200}
QUESTIONS = (
    "hvad er rødt?",
    "hvad er grønt?",
    "røde for Velfærd i april",
    "gule i BUU der ikke har ændret sig",
    "hvad har været rødt mere end to måneder",
    "hvad er ændret siden april",
    "hvad er blevet værre siden sidste måned",
    "hvem mangler i Velfærd",
    "status på Indsats nummer 17 om fjernvarme",
    "hvordan går det med fjrnvarme 17",
    "hvor længe har R017 været rød",
    "hvad skal i BUU",
    "mit område",
    "hvad er fjernet siden april",
    "hvad er mon meningen med det hele, kære ven",
    "vis overblik",
    "overblik for Velfærd",
    "historik for R017",
    "hjælp",
)
TIMES = 7
LETTERS = "gggggyyygr"
AREAS = ("Børn og velfærd", "Teknik, vækst og klima", "Stab og fælles")
WORDS = (
    "fjernvarme",
    "skolebusser",
    "hjemmepleje",
    "vejvedligehold",
    "biblioteker",
    "indkøb",
    "rengøring",
    "arkiver",
)


@dataclass(frozen=True, slots=True)
class Timed:
    question: str
    store: str
    size: int
    fastest: float
    slowest: float

    @property
    def is_over(self) -> bool:
        return self.fastest > LIMITS[self.size]


def people() -> list[Person]:
    directors = [
        Person(f"d{n}", f"Dora{n} Lund", frozenset({Role.DIRECTOR}), area=area)
        for n, area in enumerate(AREAS)
    ]
    chiefs = [
        Person(f"c{n}", f"Carl{n} Holm", frozenset({Role.CHIEF}), area=f"Center {n}", director=f"d{n % 3}")
        for n in range(50)
    ]
    return [*directors, *chiefs, Person("signe", "Signe Klitholm", frozenset({Role.DIRECTOR}), area="Klima")]


def plan(size: int) -> list[Initiative]:
    return [
        Initiative(
            f"i{n:04}",
            f"Indsats nummer {n} om {WORDS[n % len(WORDS)]} i distrikt {n % 37}",
            chiefs=(f"c{n % 50}",),
            directors=(f"d{n % 3}", *(("signe",) if n % 10 == 0 else ())),
            codes=(f"R{n:03}",),
            part="Råderumsforslag",
            committees=("BUU",) if n % 3 else ("ØK", "KMU"),
            milestones=(Milestone(date(2025, 6, 1) + timedelta(days=n % 90), "Behandles"),)
            if n % 4 == 0
            else (),
            order=n,
        )
        for n in range(size)
    ]


def rounds() -> list[Round]:
    """Sixty months that end with May 2025."""
    months = [(2020 + (5 + n) // 12, (5 + n) % 12 + 1) for n in range(MONTHS)]
    days = [date(year, month, 20) for year, month in months]
    meetings = [Meeting(f"{d:%Y-%m}", "Direktionen", d, time(10), time(12), plan_point=True) for d in days]
    planned = [plan_round(meeting, RoundTemplate(), CALENDAR) for meeting in meetings]
    return [replace(r, state=RoundState.CLOSED, opened_at=r.at(Step.OPEN)) for r in planned]


def report(round_: Round, initiative: Initiative, number: int) -> Report:
    letter = LETTERS[(int(initiative.key[1:]) * 7 + number // 3) % len(LETTERS)]
    colour = {"g": Colour.GREEN, "y": Colour.YELLOW, "r": Colour.RED}[letter]
    text = "Vi følger planen, og næste trin er aftalt med leverandøren."
    reasons, ask = ((Background.STALLED,), "Et fælles udbud.") if colour is Colour.RED else ((), "")
    at, chief = round_.at(Step.REMIND_1), initiative.chief
    return Report(round_.key, initiative.key, 1, colour, text, chief, chief, at, reasons, ask)


async def fill(store: Store, size: int) -> None:
    """A few of the last month are not received."""
    initiatives = plan(size)
    async with store.transaction() as tx:
        for person in people():
            tx.put(PEOPLE, person)
        for initiative in initiatives:
            tx.put(INITIATIVES, initiative)
    for number, round_ in enumerate(rounds()):
        last = number == MONTHS - 1
        said = {i.key: report(round_, i, number) for i in initiatives if not (last and i.order % 25 == 1)}
        async with store.transaction() as tx:
            tx.put(ROUNDS, round_)
            for one in said.values():
                tx.put(REPORTS, one)
            tx.put(SNAPSHOTS, settle(round_, 1, round_.at(Step.FREEZE), said, [i.key for i in initiatives]))


async def timed(store: Store, name: str, size: int) -> list[Timed]:
    found = []
    for question in QUESTIONS:
        taken = []
        for _ in range(TIMES):
            started = process_time()
            await Asker(store).ask(question)
            taken.append((process_time() - started) * 1000)
        found.append(Timed(question, name, size, min(taken), max(taken)))
    return found


async def measured(sizes: tuple[int, ...] = SIZES) -> list[Timed]:
    found: list[Timed] = []
    for size in sizes:
        memory = MemoryStore()
        await fill(memory, size)
        found += await timed(memory, "memory", size)
        with tempfile.TemporaryDirectory() as folder:
            tiny = await open_tiny(
                Path(folder) / "data", organisation="bench", collections=COLLECTIONS, logs=LOGS
            )
            await fill(tiny, size)
            found += await timed(tiny, "TinyDB", size)
            await tiny.close()
    return found


async def question_rows() -> list[tuple[str, ...]]:
    """A question, then fastest milliseconds by size and store; over the limit is marked."""
    found = await measured()
    columns = [(size, store) for size in SIZES for store in ("memory", "TinyDB")]
    by = {(one.question, one.size, one.store): one for one in found}
    return [
        (
            question,
            *(f"{by[question, *c].fastest:.1f}{' !' if by[question, *c].is_over else ''}" for c in columns),
        )
        for question in QUESTIONS
    ]


def headings() -> list[str]:
    return ["question", *(f"{size} {store}" for size in SIZES for store in ("memory", "TinyDB"))]
