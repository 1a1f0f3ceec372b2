"""People, roles and absences."""

from datetime import date

import pytest

from domain.people import Absence, Absences, CoAuthor, Person, Respondent, Role

MAY_19, MAY_23 = date(2025, 5, 19), date(2025, 5, 23)


def away(
    person: str, stand_in: str = "", first: date = MAY_19, last: date = MAY_23, *, declined: bool = False
) -> Absence:
    return Absence(f"{person}/{first}", person, first, last, stand_in, declined=declined)


def test_somebody_who_has_left_has_no_role() -> None:
    gone = Person("mette", "Mette Holm", frozenset({Role.CHIEF}), active=False)
    assert not gone.has(Role.CHIEF)
    assert Person("mette", "Mette Holm", frozenset({Role.CHIEF})).has(Role.ADMIN, Role.CHIEF)


@pytest.mark.parametrize(("name", "first"), [("Mette Holm", "Mette"), ("Mette", "Mette"), ("", "")])
def test_people_are_spoken_to_by_first_name(name: str, first: str) -> None:
    assert Person("mette", name).first_name == first


@pytest.mark.parametrize(
    ("day", "is_away"),
    [(date(2025, 5, 18), False), (MAY_19, True), (MAY_23, True), (date(2025, 5, 24), False)],
)
def test_both_ends_of_an_absence_count(day: date, *, is_away: bool) -> None:
    assert away("mette").covers(day) is is_away


@pytest.mark.parametrize(
    ("rule", "known", "asked"),
    [
        ("who is here is asked", (), Respondent("mette")),
        ("the stand-in is asked", (away("mette", "anna"),), Respondent("anna", MAY_23)),
        ("nobody without a stand-in", (away("mette"),), Respondent("", MAY_23)),
        (
            "nobody when the stand-in declined",
            (away("mette", "anna", declined=True),),
            Respondent("", MAY_23),
        ),
        ("nobody when both are away", (away("mette", "anna"), away("anna")), Respondent("", MAY_23)),
        (
            "the latest registered counts",
            (away("mette", "anna"), away("mette", "jens", last=MAY_19)),
            Respondent("jens", MAY_19),
        ),
        ("others' absences do not matter", (away("jens", "anna"),), Respondent("mette")),
    ],
)
def test_who_is_asked_for_a_chief(rule: str, known: tuple[Absence, ...], asked: Respondent) -> None:
    assert Absences(known).respondent("mette", MAY_19) == asked, rule


def test_a_co_author_is_named_per_initiative() -> None:
    assert CoAuthor("i01", "jens", "mette").key == "i01/jens"
