"""Fjordby Kommune's files are sound, and Danish Excel's form of the plan says the same."""

from collections import Counter

from documents import tables
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState
from stage import town

BY_KEY = {person.key: person for person in town.people()}


def test_people_give_no_note() -> None:
    result = tables.people(tables.read(town.PEOPLE_CSV.read_bytes(), "people.csv"))
    assert result == tables.Import(town.people())


def test_the_town_has_everybody_the_board_needs() -> None:
    assert Counter(role for person in town.people() for role in person.roles) == {
        Role.CHIEF: 8,
        Role.DIRECTOR: 3,
        Role.SECRETARIAT: 2,
        Role.FINANCE: 1,
        Role.CONTRIBUTOR: 1,
        Role.ADMIN: 1,
    }
    assert "Kommunaldirektør" in {person.title for person in town.people()}


def test_every_chief_has_a_director_and_something_to_report() -> None:
    chiefs = {person.key for person in town.people() if person.has(Role.CHIEF)}
    assert all(BY_KEY[BY_KEY[chief].director].has(Role.DIRECTOR) for chief in chiefs)
    assert {initiative.chief for initiative in town.plan()} == chiefs


def test_nobody_can_be_written_to() -> None:
    assert all(person.email.endswith(".example") for person in town.people())


def test_both_forms_of_the_plan_say_the_same() -> None:
    plain = _imported(town.PLAN_CSV.read_bytes())
    excel = town.PLAN_EXCEL_CSV.read_bytes()
    assert "Tværgående;Chefansvarlig".encode("cp1252") in excel
    assert b"\r\n" in excel
    assert _imported(excel) == plain == tables.Import(town.plan())


def test_nineteen_initiatives_are_reported_on() -> None:
    plan = town.plan()
    assert sum(initiative.reportable("2025-05") for initiative in plan) == 19
    assert [i.key for i in plan if i.state is InitiativeState.DONE] == ["i20"]
    assert [i.key for i in plan if not i.cross_cutting] == ["i21"]


def test_the_plan_has_the_cases_that_need_care() -> None:
    plan = town.plan()
    assert sum("R307" in initiative.codes for initiative in plan) == 2
    assert sum(len(initiative.chiefs) > 1 for initiative in plan) == 2
    assert [i.key for i in plan if i.new_from] == ["i19"]
    assert {"kloge m2", "fravær"} <= {alias for i in plan for alias in i.aliases}


def _imported(data: bytes) -> tables.Import[Initiative]:
    people: dict[str, Person] = BY_KEY
    return tables.plan(tables.read(data, "plan.csv"), people)
