"""What is said of items, points, people and timetables (A08, A17, P11)."""

from dataclasses import replace
from datetime import time

import pytest

from dialogs.understanding.agenda_items import find_item, split_items, split_meeting, split_title
from dialogs.understanding.attributes import SaidOfPoint, read_minutes, read_point
from dialogs.understanding.participants import SaidToAttend, read_attendance, read_participants
from dialogs.understanding.pasted_timetable import PastedTimetable, read_pasted_timetable
from domain.agenda import AgendaItem, ItemKind
from domain.items import Participant
from domain.people import Person
from domain.timetable import SlotKind

TITLES = ("Beslutningsprotokoller og dagsordener", "Tidsplan", "Budget 2026", "Budget for havnen", "Kontrakt")
ITEMS = [AgendaItem(n, ItemKind.POINT, title, key=f"P{n}") for n, title in enumerate(TITLES, 1)]
METTE = Person("mette", "Mette Maria Holm", title="Fagchef")
PEOPLE = [METTE, Person("bo", "Bo Lind"), Person("bo2", "Bo Dam")]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("3", "P3"), ("nr. 3", "P3"), ("3.", "P3"), ("Kontrakt", "P5"), ("kontrakten", "P5"), ("5 Kontrakt", "P5"),
        ("budget for havnen", "P4"), ("4, Budget for havnen", "P4"),
    ],
)  # fmt: skip
def test_an_item_is_found_by_number_and_by_title(words: str, key: str) -> None:
    found = find_item(words, ITEMS)
    assert found.one is not None
    assert found.one.key == key


@pytest.mark.parametrize("words", ["3 Kontrakt", "budget"])
def test_where_number_and_title_disagree_or_several_fit_it_is_asked(words: str) -> None:
    found = find_item(words, ITEMS)
    assert found.one is None
    assert len(found.many) > 1


@pytest.mark.parametrize("words", ["9", "", "noget helt andet", "9 noget"])
def test_nothing_is_found_where_nothing_fits(words: str) -> None:
    found = find_item(words, ITEMS)
    assert (found.one, found.many) == (None, ())


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("3", ["3"]), ("3 og 5", ["3", "5"]), ("3, 4 og 5", ["3", "4", "5"]), ("3,4", ["3", "4"]),
        ("Budget og havn", ["Budget og havn"]), ("3 Budget", ["3 Budget"]),
    ],
)  # fmt: skip
def test_several_numbers_are_several_items(words: str, parts: list[str]) -> None:
    assert split_items(words) == parts


@pytest.mark.parametrize(
    ("words", "split"),
    [
        ("3 på mødet 4. juni", ("3", "4. juni")), ("3 den 4. juni", ("3", "4. juni")), ("3", ("3", "")),
        ("Budget til 25/6", ("Budget", "25/6")), ("item 3 on 4 June", ("item 3", "4 June")),
        ("Besøg i uge 23", ("Besøg i uge 23", "")), ("Regnskab 2024", ("Regnskab 2024", "")),
        ("Forberedelse af 12. klasse", ("Forberedelse af 12. klasse", "")),
    ],
)  # fmt: skip
def test_a_day_beside_the_item_is_the_meetings(words: str, split: tuple[str, str]) -> None:
    assert split_meeting(words) == split


@pytest.mark.parametrize(
    ("words", "split"),
    [
        ("Budget til 25. juni", ("Budget", "25. juni")),
        ("Budget (1 time) til mødet den 25. juni", ("Budget (1 time)", "25. juni")),
        ("Budget for 25 June", ("Budget", "25 June")),
        ("Opsamling fra seminaret den 27. maj", ("Opsamling fra seminaret den 27. maj", "")),
        ("Forberedelse af program KCL 24. april", ("Forberedelse af program KCL 24. april", "")),
    ],
)
def test_a_day_in_a_title_is_its_own_unless_it_says_to(words: str, split: tuple[str, str]) -> None:
    assert split_title(words) == split


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Budget 2026 (1 time)", SaidOfPoint("Budget 2026", 60, note="1 time")),
        ("Undersøgelse (1time - Lukket punkt)", SaidOfPoint("Undersøgelse", 60, closed=True, note="1time")),
        ("Sygemelding, lukket punkt", SaidOfPoint("Sygemelding", closed=True)),
        ("Ny model (skal på KCL den 22. maj)", SaidOfPoint("Ny model", note="skal på KCL den 22. maj")),
        ("Nyt tag, 5 minutters oplæg", SaidOfPoint("Nyt tag", 5, note="5 minutters oplæg")),
        ("Lukkede skoler", SaidOfPoint("Lukkede skoler")),
        ("Plan for A, B og C.", SaidOfPoint("Plan for A, B og C")),
    ],
)
def test_attributes_are_not_part_of_the_title(text: str, said: SaidOfPoint) -> None:
    assert read_point(text) == said


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("30 min", 30), ("1,5 time", 90), ("2 timer", 120), ("en halv time", 30), ("et kvarter", 15),
        ("en time", 60), ("half an hour", 30), ("45 minutes", 45), ("længe", None),
    ],
)  # fmt: skip
def test_a_length_is_minutes(words: str, minutes: int | None) -> None:
    assert read_minutes(words) == minutes


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Mette", [Participant("Mette Maria Holm", "mette", "Fagchef")]),
        ("Økonomichef Mette Holm", [Participant("Mette Holm", "mette", "Økonomichef")]),
        ("Ida Krogh (HR)", [Participant("Ida Krogh", unit="HR")]),
        ("Bo Lind og Ida Krogh", [Participant("Bo Lind", "bo"), Participant("Ida Krogh")]),
        (
            "HR- og arbejdsmiljøkonsulent Ida Krogh, Chef for Borgerservice, IT og Digitalisering Per Vang",
            [
                Participant("Ida Krogh", title="HR- og arbejdsmiljøkonsulent"),
                Participant("Per Vang", title="Chef for Borgerservice, IT og Digitalisering"),
            ],
        ),
    ],
)
def test_people_are_read_with_title_and_unit(words: str, people: list[Participant]) -> None:
    assert list(read_participants(words, PEOPLE)) == people


def test_sentences_under_a_row_say_who_comes_and_whether_the_mayor_does() -> None:
    notes = (
        "Aktuel sag: Havnen Økonomichef Mette Holm deltager under behandlingen og Ida Krogh deltager via teams. "
        "Borgmester deltager ikke under behandlingen."
    )
    said = read_attendance(notes, PEOPLE)
    assert said.note == "Aktuel sag: Havnen"
    assert said.mayor is False
    assert said.people == (
        Participant("Mette Holm", "mette", "Økonomichef"), Participant("Ida Krogh", via_teams=True),
    )  # fmt: skip
    assert read_attendance("", PEOPLE) == SaidToAttend()
    assert read_attendance("Borgmesteren deltager under behandlingen", PEOPLE).mayor is True
    assert read_attendance("Bo Lind deltager ikke.", PEOPLE).note == "Bo Lind deltager ikke."


def pasted(text: str) -> PastedTimetable:
    items = [item for item in ITEMS if item.title != "Tidsplan"]
    found = read_pasted_timetable(text, items, PEOPLE)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "10.00 Beslutningsprotokoller og dagsordener\n10.30 Budget 2026\nMette Holm deltager\n11.00 Frokost\n11.30 Kontrakt\n12.00 Mødet afsluttes",
        "Tid Punkt\n\n10.00 Beslutningsprotokoller og dagsordener\n\n\n\n10.30 Budget 2026\n\n\n\nMette Holm deltager under behandlingen.\n\n\n\n11.00 Frokost\n\n11.30 Kontrakt\n\n12.00 Mødet afsluttes",
        "Tid\tPunkt\n10.00\tBeslutningsprotokoller og dagsordener\n10.30\tBudget 2026\tMette Holm deltager\n11.00\tFrokost\n11.30\tKontrakt\n12.00\tMødet afsluttes",
        "Tid\nPunkt\n10.00\nBeslutningsprotokoller og dagsordener\n10.30\nBudget 2026\nMette Holm deltager\n11.00\nFrokost\n11.30\nKontrakt\n12.00\nMødet afsluttes",
        "10:00 Beslutningsprotokoller og dagsordener\r\n10:30 Budget 2026\r\nMette Holm deltager\r\n11:00 Frokost\r\n11:30 Kontrakt\r\n12:00 Mødet afsluttes",
    ],
    ids=["close together", "as printed", "tabs", "cell by cell", "colons"],
)  # fmt: skip
def test_a_timetable_is_read_however_it_is_pasted(text: str) -> None:
    read = pasted(text)
    assert [(slot.kind, slot.item, slot.title, slot.minutes) for slot in read.slots] == [
        (SlotKind.ITEM, "P1", "", 30),
        (SlotKind.ITEM, "P3", "", 30),
        (SlotKind.LUNCH, "", "Frokost", 30),
        (SlotKind.ITEM, "P5", "", 30),
    ]
    assert read.people == (("P3", Participant("Mette Holm", "mette")),)
    assert (read.end, read.left_out, read.unplaced, read.falling) == (time(12), ("P4",), (), "")
    assert read.slots[0].start == time(10)


def test_a_row_without_an_item_is_a_row_of_its_own() -> None:
    read = pasted(
        "9.00 Lukket HR-punkt (Materiale sendes per mail)\nBo Lind deltager under behandlingen.\n10.00 Kontrakt"
    )
    first, last = read.slots
    assert (first.kind, first.title) == (SlotKind.FREE, "Lukket HR-punkt (Materiale sendes per mail)")
    assert first.participants == (Participant("Bo Lind", "bo"),)
    assert (last.minutes, read.end, read.unplaced) == (10, None, (first.title,))


def test_rows_named_as_others_see_closed_items_are_theirs_where_there_are_as_many() -> None:
    items = [replace(one, closed=one.key in {"P3", "P4"}, public_title="Lukket punkt") for one in ITEMS]
    two = "10.00 Lukket punkt\n10.30 Pause\n10.40 Lukket punkt\n11.00 Kontrakt"
    read = read_pasted_timetable(two, items, PEOPLE)
    assert read is not None
    assert [(slot.item, slot.title) for slot in read.slots] == [
        ("P3", ""),
        ("", "Pause"),
        ("P4", ""),
        ("P5", ""),
    ]
    one = read_pasted_timetable("10.00 Lukket punkt\n11.00 Kontrakt", items, PEOPLE)
    assert one is not None
    assert one.unplaced == ("Lukket punkt",)


def test_a_time_that_falls_back_is_named() -> None:
    assert pasted("10.00 Kontrakt\n09.30 Budget 2026").falling == "9.30"


def test_nothing_is_read_where_there_are_no_times() -> None:
    assert read_pasted_timetable("Først budgettet, så kontrakten", ITEMS, PEOPLE) is None
