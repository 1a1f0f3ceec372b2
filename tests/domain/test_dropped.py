"""A paper becomes the agenda: what it names keeps its key, what it does not name goes, closed stays closed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from domain.agenda import Agenda, AgendaItem, AgendaTemplate, ItemKind
from domain.dropped import FoundPaper, PaperKind, known_items, prints_closed, taken_over
from domain.items import Content, Shown
from domain.timetable import Slot, SlotKind

TEMPLATE = AgendaTemplate()
NOW = datetime(2025, 5, 26, 7, tzinfo=UTC)


def point(number: int, title: str, key: str = "", *, closed: bool = False) -> AgendaItem:
    return AgendaItem(number, ItemKind.POINT, title, key=key, closed=closed)


PORTFOLIO = AgendaItem(3, ItemKind.PORTFOLIO, "Gennemgang af portefølje", key="portfolio")
AGENDA = Agenda(
    "2025-05",
    4,
    (
        point(1, "Lokaleplan for havnen", "P1"),
        replace(point(2, "Sygdom", "P2", closed=True), public_title="Personalesag", shows=(Shown.CASE,)),
        PORTFOLIO,
    ),
    time(12),
    NOW,
    "inger",
    snapshot="r/1",
    start=time(10),
    slots=(
        Slot(SlotKind.ITEM, "P1", minutes=30),
        Slot(SlotKind.PAUSE, minutes=10),
        Slot(SlotKind.ITEM, "P2"),
    ),
    removed=("P9", "P1"),
)
PAPER = FoundPaper(
    PaperKind.AGENDA,
    day=date(2025, 5, 28),
    end=time(13),
    items=(
        point(1, "Lokalplan for havnen."),
        replace(PORTFOLIO, number=2, key=""),
        point(3, "Sygdom", closed=True),
        point(4, "Ny sag", closed=True),
    ),
    mayor=(1,),
)
KEYS = {1: "P1", 2: "portfolio", 3: "P2", 4: "P10"}


def test_a_title_a_little_differently_written_is_the_same_item() -> None:
    assert known_items(AGENDA, PAPER) == {1: "P1", 2: "portfolio", 3: "P2"}


def test_two_items_of_a_title_are_two() -> None:
    twice = replace(PAPER, items=(point(1, "Sygdom"), point(2, "Sygdom")))
    assert known_items(AGENDA, twice) == {1: "P2"}


def test_without_an_agenda_everything_is_new() -> None:
    assert known_items(None, PAPER) == {}
    assert known_items(replace(AGENDA, items=()), PAPER) == {}


def test_the_papers_items_are_the_agendas() -> None:
    made = taken_over(AGENDA, PAPER, KEYS, TEMPLATE, "sha")
    assert [(item.number, item.key) for item in made.items] == [
        (1, "P1"),
        (2, "portfolio"),
        (3, "P2"),
        (4, "P10"),
    ]
    assert made.items[0].title == "Lokalplan for havnen."
    assert (made.document, made.mayor, made.end, made.start) == ("sha", ("P1",), time(13), time(10))
    assert made.snapshot == "r/1"


def test_a_closed_item_keeps_what_it_is_called_and_shows() -> None:
    made = taken_over(AGENDA, PAPER, KEYS, TEMPLATE, "")
    assert (made.items[2].public_title, made.items[2].shows) == ("Personalesag", (Shown.CASE,))
    assert (made.items[3].public_title, made.items[3].shows) == ("Lukket punkt", ())


def test_an_open_item_that_the_paper_closes_is_called_closed() -> None:
    closing = replace(PAPER, items=(point(1, "Lokaleplan for havnen", closed=True),))
    (item,) = taken_over(AGENDA, closing, {1: "P1"}, TEMPLATE, "").items[:1]
    assert (item.closed, item.public_title) == (True, "Lukket punkt")


def test_what_is_not_in_the_paper_is_removed_and_what_is_comes_back() -> None:
    fewer = replace(PAPER, items=PAPER.items[:1], mayor=())
    made = taken_over(AGENDA, fewer, {1: "P1"}, TEMPLATE, "")
    assert made.removed == ("P9", "P2", "portfolio")
    assert [slot.item for slot in made.slots] == ["P1", ""]


def test_the_papers_timetable_is_the_agendas() -> None:
    slots = (Slot(SlotKind.ITEM, "3", start=time(10)), Slot(SlotKind.PAUSE, start=time(11)))
    made = taken_over(AGENDA, replace(PAPER, slots=slots, start=time(9)), KEYS, TEMPLATE, "")
    assert [(slot.item, slot.start) for slot in made.slots] == [("P2", time(10)), ("", time(11))]
    assert made.start == time(9)


def test_the_closed_items_of_a_paper() -> None:
    assert [item.number for item in PAPER.closed] == [3, 4]
    assert Content() == PAPER.items[2].content


def test_a_paper_prints_what_is_closed_unless_everybody_may_read_its_title() -> None:
    public = (point(1, "Sygdom", "P2", closed=True), point(2, "Ny sag", "P3", closed=True))
    shown = replace(AGENDA, items=tuple(replace(item, public_title=item.title) for item in public))
    assert prints_closed(AGENDA, PAPER)
    assert not prints_closed(shown, PAPER)
