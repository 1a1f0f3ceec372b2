"""The initiatives a decision names, in its text or in a list beside it."""

import pytest

from dialogs.understanding import find_initiatives, mentioned, said_to_concern
from domain.plan import Initiative

PLAN = (
    Initiative("i1", "Flådestyring", codes=("R003",)),
    Initiative("i2", "Flådestyring og kørsel"),
    Initiative("i3", "Fravær på BUU", codes=("R307",)),
    Initiative("i4", "Fravær på socialområdet", codes=("R307",)),
    Initiative("i5", "Bosætning", aliases=("Tilflytning", "Bo")),
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Flådestyring fremskyndes.", ["i1"]),
        ("Flådestyring og kørsel fremskyndes.", ["i2"]),
        ("Flådestyring og kørsel følger Flådestyring.", ["i1", "i2"]),
        ("r003 fremskyndes", ["i1"]),
        ("R307 udsættes.", []),
        ("R0031 og Flådestyringen er noget andet.", []),
        ("Tilflytning drøftes, Bo deltog.", ["i5"]),
        ("Intet nyt.", []),
    ],
)
def test_only_what_is_named_outright(text: str, keys: list[str]) -> None:
    assert [i.key for i in mentioned(text, PLAN)] == keys


@pytest.mark.parametrize(
    ("words", "keys", "unknown"),
    [
        ("Flådestyring og R003", ["i1"], ""),
        ("Flådestyring og kørsel", ["i2"], ""),
        ("Bosætning, Flådestyring og kørsel samt R003", ["i5", "i2", "i1"], ""),
        ("Bosætning and Fravær på BUU", ["i5", "i3"], ""),
        ("R003 og R307", ["i1"], "R307"),
        ("Månen", [], "Månen"),
    ],
)
def test_a_list_is_taken_apart_by_its_titles(words: str, keys: list[str], unknown: str) -> None:
    found, rest = find_initiatives(words, PLAN)
    assert [i.key for i in found] == keys
    assert rest == unknown


@pytest.mark.parametrize(
    ("text", "left", "keys"),
    [
        ("Godkendt. (gælder Bosætning og R003)", "Godkendt.", ["i5", "i1"]),
        ("Godkendt. Gælder Bosætning.", "Godkendt.", ["i5"]),
        ("Aftalen gælder fra 1. juni.", "Aftalen gælder fra 1. juni.", []),
        ("Godkendt.", "Godkendt.", []),
    ],
)
def test_what_is_said_at_the_end_is_no_part_of_the_wording(text: str, left: str, keys: list[str]) -> None:
    said, found = said_to_concern(text, PLAN)
    assert (said, [i.key for i in found]) == (left, keys)
