"""What may stand in the plan, and what is said about the rest."""

import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from documents.tables import Import, plan, read
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState, Milestone

PEOPLE = {
    p.key: p
    for p in (
        Person("bo", "Bo Ibsen", frozenset({Role.CHIEF}), director="ea"),
        Person("ida", "Ida Holm", frozenset({Role.CHIEF})),
        Person("ea", "Ea Lund", frozenset({Role.DIRECTOR})),
        Person("kim", "Kim Bak", frozenset({Role.FINANCE}), director="ea"),
    )
}


def imported(text: str) -> Import[Initiative]:
    return plan(read(text.encode(), "plan.csv"), PEOPLE)


def only(column: str, cell: str) -> Initiative:
    """The one initiative of a plan with this cell in it."""
    result = imported(f'key,title,chief,{column}\ni1,Aktindsigt,bo,"{cell}"\n')
    assert result.problems == ()
    return result.records[0]


def problems(text: str) -> list[str]:
    result = imported(text)
    assert not result.problems or result.records == ()
    return [str(problem) for problem in result.problems]


def warnings(text: str) -> list[str]:
    result = imported(text)
    assert result.problems == ()
    return [str(warning) for warning in result.warnings]


def test_three_columns_are_enough() -> None:
    assert imported("key,title,chief\ni1,Aktindsigt,bo\n") == Import(
        (Initiative("i1", "Aktindsigt", chiefs=("bo",), directors=("ea",), order=1),)
    )


def test_every_column_finds_its_place() -> None:
    text = (
        "Milepæle;Status;NY FRA;Kaldes også;Strategisk  indsats;direktionsansvarlig;chefansvarlig;Tværgående;"
        "Udvalg;Gruppe;Del;Mærker;Koder;Titel;Nøgle\n"
        '10-06-2025 ØK | 2025-06-17 KB;aktiv;2025-04;"m2; kloge m2";Plads;ea;bo|ida;ja;'
        "ØK|KB;Økonomisk Politik;Hensigtserklæringer;(I)(B);R307;Kloge m2;i1\n"
    )
    assert imported(text) == Import(
        (
            Initiative(
                "i1",
                "Kloge m2",
                chiefs=("bo", "ida"),
                directors=("ea",),
                codes=("R307",),
                flags=("I", "B"),
                part="Hensigtserklæringer",
                group="Økonomisk Politik",
                committees=("ØK", "KB"),
                strategic_effort="Plads",
                aliases=("m2", "kloge m2"),
                new_from="2025-04",
                milestones=(Milestone(date(2025, 6, 10), "ØK"), Milestone(date(2025, 6, 17), "KB")),
                order=1,
            ),
        )
    )


def test_order_is_that_of_the_rows() -> None:
    records = imported("key,title,chief\nb,B,bo\n\na,A,bo\n").records
    assert [(i.key, i.order) for i in records] == [("b", 1), ("a", 2)]


def test_one_code_may_stand_twice() -> None:
    records = imported("key,title,chief,codes\na,A,bo,R307\nb,B,bo,R307\n").records
    assert [i.codes for i in records] == [("R307",), ("R307",)]


@pytest.mark.parametrize("cell", ["(I)(B)", "I|B", "I B", "I;B", "(I) (B)", "I, B"])
def test_flags_have_several_forms(cell: str) -> None:
    assert only("flags", cell).flags == ("I", "B")


@pytest.mark.parametrize("cell", ["ja", "JA", "x", "1", "true", "SAND", "yes", ""])
def test_yes(cell: str) -> None:
    assert only("cross_cutting", cell).cross_cutting


@pytest.mark.parametrize("cell", ["nej", "Nej", "0", "false", "FALSK", "no"])
def test_no(cell: str) -> None:
    assert not only("tværgående", cell).cross_cutting


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("", InitiativeState.ACTIVE),
        ("Aktiv", InitiativeState.ACTIVE),
        ("X", InitiativeState.DONE),
        ("afsluttet", InitiativeState.DONE),
        ("udgået", InitiativeState.REMOVED),
        *((state.value, state) for state in InitiativeState),
    ],
)
def test_states_have_english_and_danish_names(cell: str, state: InitiativeState) -> None:
    assert only("state", cell).state is state


@pytest.mark.parametrize("cell", ["2025-04", "2025-4", "2025-04-01", "01-04-2025"])
def test_a_month_that_excel_took_for_a_date_stays_a_month(cell: str) -> None:
    assert only("new_from", cell).new_from == "2025-04"


@pytest.mark.parametrize(
    "cell",
    [
        "2025-06-10 ØK; KB | 2025-12-01 Slut",
        "10-06-2025 ØK; KB; 01-12-2025 Slut",
        "10.06.2025: ØK; KB\n1/12/2025 Slut\n",
        "2025-06-10 ØK;\nKB;2025-12-01 Slut",
    ],
)
def test_milestones_may_hold_what_separates_them(cell: str) -> None:
    assert only("milestones", cell).milestones == (
        Milestone(date(2025, 6, 10), "ØK; KB"),
        Milestone(date(2025, 12, 1), "Slut"),
    )


def test_a_title_broken_for_the_column_is_one_line() -> None:
    text = 'key,title,chief\ni1,"Samling af\n demens",bo\n'
    assert imported(text).records[0].title == "Samling af demens"


def test_one_who_is_named_twice_counts_once() -> None:
    assert imported('key;title;chief\ni1;A;"bo; ida|bo"\n').records[0].chiefs == ("bo", "ida")


def test_the_director_named_goes_before_the_chiefs_own() -> None:
    assert only("director", "kim").directors == ("kim",)
    assert only("director", "").directors == ("ea",)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",A,bo,,,,,", "'key' (nøgle) is empty"),
        ("i2,,bo,,,,,", "'title' (titel) is empty"),
        ("i2,A,,,,,,", "'chief' (chefansvarlig) is empty"),
        ("i1,A,bo,,,,,", "duplicate key 'i1', already on line 2"),
        ("i2~1,A,bo,,,,,", "key: 'i2~1' may only have letters, digits and . _ - and not begin with . or -"),
        ("i2,A,xyz,,,,,", "unknown chief 'xyz'"),
        ("i2,A,bo|xyz,,,,,", "unknown chief 'xyz'"),
        ("i2,A,|,,,,,", "chief: '|' holds nothing but separators"),
        ("i2,A,bo,xyz,,,,", "unknown director 'xyz'"),
        ("i2,A,bo,,rød,,,", "state: 'rød' is not one of active, done, removed"),
        ("i2,A,bo,,,2025-06-31 ØK,,", "milestones: '2025-06-31' is not a date (YYYY-MM-DD or DD-MM-YYYY)"),
        ("i2,A,bo,,,juni ØK,,", "milestones: 'juni' is not a date (YYYY-MM-DD or DD-MM-YYYY)"),
        ("i2,A,bo,,,2025-06-10,,", "milestones: '2025-06-10' is not a date and a text"),
        ("i2,A,bo,,,,2025-13,", "new_from: '2025-13' is not a month (YYYY-MM)"),
        ("i2,A,bo,,,,apr-25,", "new_from: 'apr-25' is not a month (YYYY-MM)"),
        ("i2,A,bo,,,,,måske", "cross_cutting: 'måske' is neither yes nor no (ja/nej, x, 1/0, true/false)"),
    ],
)
def test_a_problem_names_its_line(row: str, sentence: str) -> None:
    header = "key,title,chief,director,state,milestones,new_from,cross_cutting"
    assert problems(f"{header}\ni1,A,bo,,,,,\n{row}\n") == [f"plan.csv, line 3: {sentence}"]


def test_a_required_column_must_be_there() -> None:
    assert problems("key,title\ni1,A\n") == ["plan.csv, line 1: missing column 'chief' (chefansvarlig)"]


@pytest.mark.parametrize(
    ("cells", "warning"),
    [
        ("ida,", "no director, and chief 'ida' has none"),
        ("ida|bo,", "no director, and chief 'ida' has none"),
        ("kim,ea", "'kim' does not have the role chief"),
        ("bo,kim", "'kim' does not have the role director"),
        ("bo,ea", None),
        ("bo,", None),
    ],
)
def test_what_is_allowed_but_odd_is_a_warning(cells: str, warning: str | None) -> None:
    expected = [f"plan.csv, line 2: {warning}"] if warning else []
    assert warnings(f"key,title,chief,director\ni1,A,{cells}\n") == expected


def test_formulas_in_a_title_are_text() -> None:
    assert imported('key,title,chief\ni1,"=HYPERLINK(1)",bo\n').records[0].title == "=HYPERLINK(1)"


def test_a_workbook_gives_the_same_as_the_text() -> None:
    book = Workbook()
    book.worksheets[0].append(("Nøgle", "Titel", "Chefansvarlig", "Ny fra", "Tværgående"))
    book.worksheets[0].append(("i1", "Kloge m2", "bo", datetime.fromisoformat("2025-04-01"), False))
    file = io.BytesIO()
    book.save(file)
    text = "key,title,chief,new_from,cross_cutting\ni1,Kloge m2,bo,2025-04,false\n"
    assert plan(read(file.getvalue(), "plan.xlsx"), PEOPLE) == imported(text)
