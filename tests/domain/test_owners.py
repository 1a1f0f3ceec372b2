"""Who is meant by a name, a title or a unit: certain, or nobody (F01)."""

import pytest

from domain.owners import Owner, heir_of, owner_named
from domain.people import Person, Role

PEOPLE = (
    Person("karen", "Karen Holm Lund", frozenset({Role.CHIEF}), title="HR-chef", area="HR"),
    Person("bo", "Bo Lind", frozenset({Role.CHIEF}), title="Vejchef", area="Veje"),
    Person("anna", "Anna Bæk", frozenset({Role.CHIEF}), title="Chef for Børn, Unge og Familier", area="Børn"),
    Person("else", "Else Dam", frozenset({Role.CONTRIBUTOR}), title="Konsulent", area="Børn"),
    Person("mette1", "Mette Krogh", frozenset({Role.CHIEF}), title="Skolechef", area="Skoler"),
    Person("mette2", "Mette Dahl", frozenset({Role.CHIEF}), title="Skolechef", area="Skoler"),
    Person("karsten", "Karsten Vad", frozenset({Role.FINANCE}), title="Økonomichef", area="Økonomi"),
    Person("ida", "Ida Krog", frozenset({Role.SECRETARIAT}), title="Leder", area="Staben"),
    Person("per", "Per Vang", frozenset({Role.SECRETARIAT}), title="Konsulent", area="Staben"),
    Person("per-gone", "Ole Gone", frozenset({Role.CHIEF}), title="Direktør", active=False),
)


@pytest.mark.parametrize(
    ("words", "people", "unit"),
    [
        ("Karen", ("karen",), ""),
        ("karen holm lund", ("karen",), ""),
        ("Karen Lund", ("karen",), ""),
        ("Mette K", ("mette1",), ""),
        ("mette2", ("mette2",), ""),
        ("Karen og Bo", ("karen", "bo"), ""),
        ("Karen, Bo og Karen", ("karen", "bo"), ""),
        ("HR-chefen og Vejchefen", ("karen", "bo"), ""),
        ("Chef for Børn, Unge og Familier", ("anna",), ""),
        ("Økonomi", ("karsten",), "Økonomi"),
        ("Børn", ("anna",), "Børn"),
        ("Skoler", (), "Skoler"),
        ("Ledelsessekretariatet", ("ida", "per"), "Ledelsessekretariatet"),
        ("sekretariatet", ("ida", "per"), "Ledelsessekretariatet"),
    ],
)
def test_who_is_certain(words: str, people: tuple[str, ...], unit: str) -> None:
    assert owner_named(words, PEOPLE, "Ledelsessekretariatet") == Owner(people, unit)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " og ",
        "Mette",
        "Skolechefen",
        "Konsulent",
        "Karen Holm Bak",
        "Karin",
        "Ole",
        "Karen og Løn",
        "Bo og HR",
        "den",
    ],
)
def test_whoever_is_not_is_nobody(words: str) -> None:
    assert owner_named(words, PEOPLE, "Ledelsessekretariatet") is None


@pytest.mark.parametrize(
    ("stand_in", "area", "heir"),
    [
        ("bo", "HR", "bo"),
        ("per-gone", "HR", "karen"),
        ("", "HR", "karen"),
        ("", "Skoler", ""),
        ("", "", ""),
    ],
)
def test_the_tasks_of_who_has_left_go_to_the_stand_in_or_the_areas_only_chief(
    stand_in: str, area: str, heir: str
) -> None:
    left = Person("leaver", "Lise Gået", stand_in=stand_in, area=area, active=False)
    assert heir_of(left, PEOPLE) == heir
