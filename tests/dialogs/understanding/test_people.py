"""A person is found by name; two of one name are asked about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import find_person
from domain.people import Person

PEOPLE = [
    Person("mho", "Mette Maria Holm"),
    Person("jda", "Jens Dam"),
    Person("kbe", "Kim Berg"),
    Person("kno", "Kim Bruun Nielsen"),
    Person("lbr", "Lars Bro"),
    Person("alu", "Anna Lund"),
    Person("kme", "Karen Meisner"),
    Person("ska", "Søren Kær"),
]


def names(words: str) -> tuple[str | None, list[str]]:
    found = find_person(words, PEOPLE)
    return found.one.name if found.one else None, [one.name for one in found.many]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mette", "Mette Maria Holm"),
        ("mette maria holm", "Mette Maria Holm"),
        ("Mette H", "Mette Maria Holm"),
        ("Mette Holm", "Mette Maria Holm"),
        ("mho", "Mette Maria Holm"),
        ("Mettes", "Mette Maria Holm"),
        ("Mette's", "Mette Maria Holm"),
        ("Mete", "Mette Maria Holm"),
        ("Jens", "Jens Dam"),
        ("Jens'", "Jens Dam"),
        ("Lars", "Lars Bro"),
        ("Annas", "Anna Lund"),
        ("Lund", "Anna Lund"),
        ("Kim Berg", "Kim Berg"),
        ("Kim Bergs", "Kim Berg"),
        ("kim bruun", "Kim Bruun Nielsen"),
        ("Soeren", "Søren Kær"),
        ("SØREN KÆR", "Søren Kær"),
    ],
)
def test_found(words: str, name: str) -> None:
    assert names(words) == (name, [])


@pytest.mark.parametrize("words", ["Kim", "Kims", "Kim B"])
def test_two_of_that_name_are_asked_about(words: str) -> None:
    assert names(words) == (None, ["Kim Berg", "Kim Bruun Nielsen"])


def test_another_name_is_not_a_misspelling() -> None:
    assert names("Karin") == (None, ["Karen Meisner"])


@pytest.mark.parametrize("words", ["", "s", "Tim", "🙂", "Bettina", "x" * 10_000])
def test_not_found(words: str) -> None:
    assert names(words) == (None, [])


@given(st.text(max_size=100))
def test_any_words_end_in_one_or_some(words: str) -> None:
    found = find_person(words, PEOPLE)
    assert found.one is None or not found.many
