"""Colours and the words that steer a dialog, alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import StageWord, read_colour, read_stage_word
from domain.reports import Colour


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        *(
            (words, Colour.RED)
            for words in ("rød", "Rødt", "RØDE", "roed", "roedt", "red", "■", "■ Rød", "🔴")
        ),
        *(
            (words, Colour.YELLOW)
            for words in ("gul", "gult", "gule", "yellow", "amber", "▲", "den er gul", "🟡")
        ),
        *((words, Colour.GREEN) for words in ("grøn", "grønt.", "groen", "green", "●", "it's green", "🟢")),
        *((words, Colour.DONE) for words in ("afsluttet", "done", "completed", "✕", "✕\ufe0f Afsluttet")),
    ],
)
def test_a_colour(words: str, colour: Colour) -> None:
    assert read_colour(words) is colour


@pytest.mark.parametrize(
    "words", ["", "rød eller gul", "ikke rød", "rødgrød", "den er", "blå", "rød fordi", "x" * 999]
)
def test_no_colour(words: str) -> None:
    assert read_colour(words) is None


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("tilbage", StageWord.BACK),
        ("Spring over", StageWord.SKIP),
        ("uændret", StageWord.UNCHANGED),
        ("uaendret.", StageWord.UNCHANGED),
        ("afbryd", StageWord.CANCEL),
        ("stop", StageWord.CANCEL),
        ("Send!", StageWord.SEND),
        ("slut", StageWord.END),
        ("færdig", StageWord.END),
        ("hjælp", StageWord.HELP),
        ("back", StageWord.BACK),
        ("skip", StageWord.SKIP),
        ("unchanged", StageWord.UNCHANGED),
        ("cancel", StageWord.CANCEL),
        ("send it", StageWord.SEND),
        ("end", StageWord.END),
        ("help", StageWord.HELP),
    ],
)
def test_a_stage_word(words: str, meaning: StageWord) -> None:
    assert read_stage_word(words) is meaning


@pytest.mark.parametrize(
    "words", ["", "send?", "vi sender udbuddet i dag", "tilbage til start", "ja", "x" * 999]
)
def test_an_answer_is_no_stage_word(words: str) -> None:
    assert read_stage_word(words) is None


@given(st.text(max_size=60))
def test_any_words_are_one_or_not(words: str) -> None:
    read_colour(words)
    read_stage_word(words)
