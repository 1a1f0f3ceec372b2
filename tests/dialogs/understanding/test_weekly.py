"""The time of the week in "hver mandag kl. 8"."""

from datetime import time

import pytest

from dialogs.understanding.weekly import read_weekly


@pytest.mark.parametrize(
    ("words", "weekday", "at"),
    [
        ("mandag kl. 8", 0, time(8)),
        ("Mandag kl 8.30", 0, time(8, 30)),
        ("mandage", 0, time(8)),
        ("om fredagen kl. 14", 4, time(14)),
        ("uge mandag kl. 9", 0, time(9)),
        ("onsdag formiddag", 2, time(9)),
        ("Mondays at 9", 0, time(9)),
        ("Friday at 2 pm", 4, time(14)),
        ("søndag kl. 20", 6, time(20)),
    ],
)
def test_a_weekday_with_or_without_a_time(words: str, weekday: int, at: time) -> None:
    assert read_weekly(words) == (weekday, at)


@pytest.mark.parametrize(
    "words", ["", "dag", "hverdag kl. 8", "måned", "14. dag", "23. maj", "mandag og torsdag", "8", "x" * 99]
)
def test_anything_but_once_a_week_is_not_guessed(words: str) -> None:
    assert read_weekly(words) is None
