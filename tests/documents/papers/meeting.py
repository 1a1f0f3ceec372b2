"""A made-up meeting with every kind of item, a settled round, and closed content marked so that it can be searched for."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from domain.agenda import Agenda, AgendaItem, ItemKind, PortfolioRow
from domain.board import Board
from domain.items import Attachment, Content, Participant, Section, Shown
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative
from domain.printed import AgendaSource
from domain.reports import Background, Colour, Report
from domain.rounds import Round, RoundState, Snapshot, SnapshotEntry
from domain.standing import RoundStatus, Settled, Standing
from domain.timetable import Slot, SlotKind
from domain.working_days import WorkCalendar

DAY = date(2025, 5, 28)
SETTLED_AT = datetime(2025, 5, 23, 10, tzinfo=UTC)
SECRET = "FORTROLIG"
REVEALED = frozenset({"P2", "P1"})
LEGEND = {
    Colour.GREEN: {"da": "følger planen", "en": "on track"},
    Colour.YELLOW: {"da": "kræver opmærksomhed", "en": "needs attention"},
    Colour.RED: {"da": "har brug for direktionen", "en": "needs the board"},
    Colour.DONE: {"da": "er gennemført", "en": "is done"},
}
CALENDAR = """Rul juni: ØK d. 10/6 2025, KB d. 17/6 2025
Kommende politiske udvalgsmøder afholdes.
- Økonomiudvalgsmøde d. 10. juni
- Gruppeformandsmøde d. 11. juni
Kommende politiske møder:
- Kommunalbestyrelsesmøde d. 17. juni"""
BOARD = Board(
    calendar=WorkCalendar(holidays={}),
    organisation="Fjordby Kommune",
    period="2025-2028",
    legend=LEGEND,
)
MEMBERS = (
    Person("cv", "Christian Vad", frozenset({Role.DIRECTOR}), "Kommunaldirektør"),
    Person("lh", "Lars Holm", frozenset({Role.DIRECTOR}), "Direktør for Teknik og Miljø"),
)
CHIEF = Person("mk", "Mette Krag", frozenset({Role.CHIEF}), "Vejchef")
INITIATIVES = (
    Initiative("i1", "Flådestyring", ("mk",), ("lh",), ("R003",), ("I", "B"), order=1),
    Initiative("i2", "Samling af værksteder", ("mk",), ("lh",), ("R706",), order=2),
    Initiative("i3", "Pulje til velfærdsteknologi", ("mk",), ("lh",), order=3),
    Initiative("i4", "Havnens udvikling", ("mk",), ("lh",), new_from="2025-04", order=4),
    Initiative("i5", "Digital post i byggesager", ("mk",), ("lh",), order=5),
)


def report(initiative: str, colour: Colour, text: str, *, revision: int = 1, ask: str = "") -> Report:
    backgrounds = (Background.COORDINATION, Background.STALLED) if colour is Colour.RED else ()
    at = datetime(2025, 5, 20 + revision, 8, 30, tzinfo=UTC)
    return Report("r", initiative, revision, colour, text, "mk", "mk", at, backgrounds, ask)


def status() -> RoundStatus:
    """Red since March, yellow, corrected from green to red after the opgørelse, not received, done."""
    red = report(
        "i1",
        Colour.RED,
        "Udbuddet er gået om, og planen skrider.",
        ask="At løsningen købes fælles med nabokommunerne.",
    )
    yellow = report("i2", Colour.YELLOW, "Afventer tilbud fra leverandøren.")
    green, later = report("i3", Colour.GREEN, "Går efter planen."), report("i3", Colour.RED, "…", revision=5)
    done = report("i5", Colour.DONE, "I drift siden 1. maj.")
    past = (Settled("2025-04", replace(red, text="Leverandøren er gået konkurs.")), Settled("2025-03", red))
    standings = (
        Standing(INITIATIVES[0], red, red, is_frozen=True, history=past),
        Standing(INITIATIVES[1], yellow, yellow, is_frozen=True, history=(Settled("2025-04", green),)),
        Standing(INITIATIVES[2], later, green, is_frozen=True, history=(Settled("2025-04", green),)),
        Standing(INITIATIVES[3], None, None, is_frozen=True, history=(Settled("2025-04", yellow),)),
        Standing(INITIATIVES[4], done, done, is_frozen=True),
    )
    round_ = Round("r", "m", "2025-05", DAY, (), RoundState.FROZEN)
    entries = tuple(
        SnapshotEntry(s.initiative.key, s.settled.revision if s.settled else None) for s in standings
    )
    return RoundStatus(round_, standings, Snapshot("r", 1, SETTLED_AT, entries))


def items() -> tuple[AgendaItem, ...]:
    protocols = Content(
        sections=(
            (
                Section.PRESENTATION,
                CALENDAR,
            ),
        )
    )
    case = Content(
        kle="00.32.10.S00",
        case_no="25/118",
        sections=(
            (Section.RESPONSIBLE, "Økonomichef Bo Lind"),
            (Section.BACKGROUND, "Kommunen har haft fem år med faste rammer for vedligehold."),
            (Section.PRESENTATION, "Rammen foreslås lagt om til to puljer.\n- Én pulje til tage\n- Én til resten"),
            (Section.FINANCES, "Forslaget er udgiftsneutralt."),
            (Section.RECOMMENDATION, "Det indstilles, at direktionen:\n- drøfter de to puljer\n- godkender fordelingen"),
        ),
        attachments=(
            Attachment("Notat om vedligehold 2025", "29031/25"),
            Attachment(f"Personsag {SECRET}", "29032/25", closed=True),
            Attachment("Oversigt uden nummer"),
        ),
        participants=(
            Participant("Bo Lind", title="Økonomichef"),
            Participant("Sara Waage", unit="HR", via_teams=True),
        ),
    )  # fmt: skip
    closed = Content(
        kle="81.03.00.G01",
        case_no="25/900",
        sections=((Section.PRESENTATION, f"Sagen om {SECRET} skal afgøres."),),
        attachments=(Attachment(f"Notat om {SECRET}", "29999/25"),),
        participants=(Participant(f"Ida {SECRET}"),),
    )
    return (
        AgendaItem(
            1,
            ItemKind.PROTOCOLS,
            "Beslutningsprotokoller og dagsordener (borgmester deltager)",
            key="protocols",
            content=protocols,
        ),
        AgendaItem(2, ItemKind.TIMETABLE, "Sager til behandling og tidsplan", key="timetable"),
        AgendaItem(
            3,
            ItemKind.PLAN,
            "Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser",
            key="plan",
            content=Content("00.30.10.S00", "24/7615"),
        ),
        AgendaItem(4, ItemKind.POINT, "Vedligehold af kommunens bygninger", key="P1", content=case),
        AgendaItem(
            5,
            ItemKind.POINT,
            f"Afskedigelse {SECRET}",
            "Lukket punkt",
            closed=True,
            key="P2",
            content=closed,
            shows=(Shown.CASE,),
        ),
        AgendaItem(6, ItemKind.PORTFOLIO, "Gennemgang af portefølje og tre næstkommende møder", key="portfolio"),
    )  # fmt: skip


def slots() -> tuple[Slot, ...]:
    return (
        Slot(SlotKind.ITEM, "protocols", minutes=30),
        Slot(SlotKind.ITEM, "plan", "Udmøntningsplan 2025 – Tværgående emner", minutes=20),
        Slot(SlotKind.ITEM, "P1", minutes=30),
        Slot(SlotKind.PAUSE, minutes=10),
        Slot(SlotKind.ITEM, "P2", f"Afskedigelse {SECRET}", minutes=20, note=f"{SECRET} tages i enerum."),
        Slot(SlotKind.ITEM, "portfolio", "Gennemgang af portefølje og kommende møder", minutes=10),
    )


PORTFOLIO = (
    PortfolioRow(date(2025, 6, 4), note="Lars Holm deltager ikke", points=("Visning af nyt system", "Budget 2026 (1 time)")),
    PortfolioRow(date(2025, 6, 11), points=("Opsamling på seminar", "")),
    PortfolioRow(date(2025, 6, 18), "fælles lederdag"),
    PortfolioRow(date(2025, 6, 25), note="kl. 8.00-16.00", points=("Udmøntningsplan 2025 – Tværgående emner",)),
    PortfolioRow(date(2025, 7, 30), "Sommerferie"),
    PortfolioRow(date(2026, 1, 7), points=("Årshjul",)),
)  # fmt: skip


def source() -> AgendaSource:
    meeting = Meeting(
        "m", "Direktionen", DAY, time(10), time(12), "Mødelokale 250, rådhuset", plan_point=True
    )
    agenda = Agenda(
        meeting="m",
        version=3,
        items=items(),
        end=time(12),
        made_at=datetime(2025, 5, 26, 12, 5, tzinfo=UTC),
        made_by="ik",
        snapshot="r/0001",
        day=DAY,
        start=time(10),
        place="Mødelokale 250, rådhuset",
        portfolio=PORTFOLIO,
        slots=slots(),
        mayor=("protocols",),
    )
    return AgendaSource(BOARD, meeting, agenda, status(), MEMBERS, MEMBERS[1:])
