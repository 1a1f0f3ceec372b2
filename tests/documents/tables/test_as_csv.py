"""What is written as CSV is read back the same, and is never a formula."""

import csv
import io
from datetime import date

import pytest

from documents import tables
from documents.tables.as_csv import FORMULA, people_csv, plan_csv, reports_csv
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState, Milestone
from domain.rounds import Round
from tests.domain.month import report, round_of
from usecases.export_access import Answered, RoundRecord, Sent, State

PEOPLE = (
    Person("karen", "Karen Ås; Møller", frozenset({Role.DIRECTOR}), 'Direktør, "fælles"', "k@a.example"),
    Person("bo", "Bo Bæk", frozenset({Role.CHIEF, Role.ADMIN}), area="Æ, ø og å", director="karen"),
    Person("frans", "Frans Fri", frozenset({Role.CHIEF}), active=False),
)
PLAN = (
    Initiative(
        "i01",
        "Flådestyring; ny\nlinje",
        ("bo",),
        ("karen",),
        ("R003", "R307"),
        ("(I)",),
        "A",
        "1. Klima",
        ("ØK", "BUU"),
        strategic_effort="Grøn",
        aliases=("biler", "kørsel"),
        new_from="2025-04",
        milestones=(Milestone(date(2025, 9, 1), "udbud; og mere"), Milestone(date(2025, 12, 24), "drift")),
        order=1,
    ),
    Initiative(
        "i02", "Demens", ("bo",), ("karen",), cross_cutting=False, state=InitiativeState.DONE, order=2
    ),
)


def test_people_are_read_back_as_they_are() -> None:
    read = tables.people(tables.read(people_csv(PEOPLE), "people.csv"))
    assert not read.problems
    assert read.records == PEOPLE[:2]


def test_the_plan_is_read_back_as_it_is() -> None:
    read = tables.plan(tables.read(plan_csv(reversed(PLAN)), "plan.csv"), {p.key: p for p in PEOPLE})
    assert not read.problems
    first, second = read.records
    assert second == PLAN[1]
    assert (first.codes, first.committees, first.aliases, first.milestones) == (
        PLAN[0].codes,
        PLAN[0].committees,
        PLAN[0].aliases,
        PLAN[0].milestones,
    )
    assert first.title.split() == PLAN[0].title.split()


@pytest.mark.parametrize("start", FORMULA)
def test_what_people_wrote_is_never_a_formula(start: str) -> None:
    text = f'{start}HYPERLINK("http://x.example")'
    sent = Sent(report(text=text), State.SETTLED, "Bo", "Bo")
    answered = Answered(PLAN[1], ("Bo",), (), (sent,), ((1, 1),))
    round_: Round = round_of()
    content = reports_csv([RoundRecord(round_, (), (answered,))]).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert f"'{text}" in row
    assert not any(cell.startswith(FORMULA) for cell in row)
