"""One spelling for names and titles (X07): the variants met in real papers, and none where two people are two."""

import pytest

from domain.people import Person
from domain.spellings import Spelling, is_same_name, spellings

KNOWN = (
    Person("v", "Vivian Voldgaard Andersen", title="Økonomikonsulent"),
    Person("k", "Kristine Sloth Hansen"),
    Person("m", "Karen Meisner Christensen"),
    Person("l", "Lene Mehlsen Thomsen", title="Direktør for Velfærdsforvaltningen"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vivian Voldby deltager", [Spelling("Vivian Voldby", "Vivian Voldgaard Andersen")]),
        ("Vivian A. Voldgaard deltager", [Spelling("Vivian A. Voldgaard", "Vivian Voldgaard Andersen")]),
        ("konsulent Kristine Slot deltager", [Spelling("Kristine Slot", "Kristine Sloth Hansen")]),
        ("HR-chef Karen Meisner", [Spelling("Karen Meisner", "Karen Meisner Christensen")]),
        ("Velfærdsdirektør", [Spelling("Velfærdsdirektør", "Direktør for Velfærdsforvaltningen")]),
        ("Direktør for Velfærdsforvaltningen Lene Mehlsen Thomsen", []),
        ("Kristine Sloth Hansen og Karen Holm", []),
        ("Kulturdirektør Bo", []),
    ],
)
def test_a_variant_is_written_as_in_the_list(text: str, found: list[Spelling]) -> None:
    assert spellings([text], KNOWN, {}) == found


def test_guests_are_compared_with_each_other() -> None:
    texts = ("Anne-Marie Bentzen deltager", "Sundhedschef Anne-Marie Bentzen Holm", "Anne-Marie Krog")
    assert spellings(texts, (), {}) == [Spelling("Anne-Marie Bentzen", "Anne-Marie Bentzen Holm")]


def test_a_variant_of_two_people_is_nobodys() -> None:
    two = (Person("a", "Anna Lund Holm"), Person("b", "Anna Lund Bach"))
    assert spellings(["Anna Lund"], two, {}) == []


def test_the_municipalitys_own_table_counts() -> None:
    aliases = {"Kommunaldir.": "Kommunaldirektør"}
    assert spellings(["Kommunaldir. Christian Vad"], (), aliases)[:1] == [
        Spelling("Kommunaldir.", "Kommunaldirektør")
    ]
    assert spellings(["Karen Meisner Christensen"], (), {"Karen Meisner": "Karen Meisner Christensen"}) == []


def test_another_first_name_is_another_person() -> None:
    assert not is_same_name("Bo Sloth", "Kristine Sloth Hansen")
    assert not is_same_name("Kristine Bo", "Kristine Sloth Hansen")


def test_a_title_that_is_somebodys_stands() -> None:
    both = (*KNOWN, Person("x", "Bo Lind", title="Velfærdsdirektør"))
    assert spellings(["Velfærdsdirektør"], both, {}) == []
