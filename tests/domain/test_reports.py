"""What makes an answer a report, and which revision stands (S03, S05)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reports import (
    ASK_LIMIT,
    TEXT_LIMIT,
    Answer,
    Background,
    Colour,
    Draft,
    Guard,
    Report,
    current,
    guards,
    has_personal_number,
)
from tests.domain.month import at, report

GREEN, YELLOW, RED, DONE = Colour
STALLED = (Background.STALLED,)


@pytest.mark.parametrize(
    ("rule", "answer", "previous", "missing"),
    [
        ("a report has a colour", Answer(text="Går godt"), None, [Guard.COLOUR_MISSING]),
        ("green needs no text", Answer(GREEN), None, []),
        ("unchanged green needs no text", Answer(GREEN, "Ok"), report(GREEN, text="Ok"), []),
        ("yellow needs a text", Answer(YELLOW, "  "), None, [Guard.YELLOW_NEEDS_TEXT]),
        ("yellow may repeat its text", Answer(YELLOW, "Ok"), report(YELLOW, text="Ok"), []),
        ("a worse colour needs no news", Answer(YELLOW, "Ok"), report(GREEN, text="Ok"), []),
        ("better says what happened", Answer(GREEN), report(YELLOW), [Guard.BETTER_NEEDS_TEXT]),
        (
            "better says something new",
            Answer(GREEN, " Vi venter "),
            report(YELLOW, text="Vi venter"),
            [Guard.BETTER_NEEDS_TEXT],
        ),
        ("better with news", Answer(GREEN, "Udbuddet er afgjort"), report(RED, text="Vi venter"), []),
        ("completed is better than green", Answer(DONE), report(GREEN), [Guard.BETTER_NEEDS_TEXT]),
        (
            "red names a background and a wish",
            Answer(RED, "Står stille"),
            None,
            [Guard.RED_NEEDS_BACKGROUND, Guard.RED_NEEDS_ASK],
        ),
        ("a blank wish is none", Answer(RED, "x", STALLED, " "), None, [Guard.RED_NEEDS_ASK]),
        ("red with both", Answer(RED, "Står stille", STALLED, "Beslut"), report(RED), []),
        ("the text has a limit", Answer(GREEN, "a" * TEXT_LIMIT), None, []),
        ("one more is too long", Answer(GREEN, "a" * (TEXT_LIMIT + 1)), None, [Guard.TEXT_TOO_LONG]),
        ("so has the wish", Answer(RED, "x", STALLED, "a" * ASK_LIMIT), None, []),
        (
            "one more is too long there",
            Answer(RED, "x", STALLED, "a" * (ASK_LIMIT + 1)),
            None,
            [Guard.ASK_TOO_LONG],
        ),
        ("no CPR in the text", Answer(GREEN, "010203-1234"), None, [Guard.PERSONAL_NUMBER]),
        ("no CPR in the wish", Answer(RED, "x", STALLED, "0102031234"), None, [Guard.PERSONAL_NUMBER]),
    ],
)
def test_an_answer_is_a_report_when_nothing_is_missing(
    rule: str, answer: Answer, previous: Report | None, missing: list[Guard]
) -> None:
    assert guards(answer, previous) == missing, rule


@pytest.mark.parametrize(
    "text",
    [
        "0102031234",
        "010203-1234",
        "010203 1234",
        "010203–1234",
        "01 02 03 1234",
        "010203 - 1234",
        "cpr:3112991234.",
        "Ring om 0102031234, tak",
        "i 2025 010203-1234 12 børn",
    ],
)
def test_something_like_a_cpr_number_is_refused(text: str) -> None:
    assert has_personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "R307 og R003",
        "50050/25",
        "3202031234",
        "0113031234",
        "01020312345",
        "tlf. 12 34 56 78",
        "4.000.000 kr.",
        "2025-05-28",
        "00.30.10.S00",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert not has_personal_number(text)


@given(
    st.integers(1, 31),
    st.integers(1, 12),
    st.integers(0, 99),
    st.integers(0, 9999),
    st.text("abc ,.", max_size=9),
)
def test_every_personal_number_is_found_wherever_it_stands(
    day: int, month: int, year: int, rest: int, around: str
) -> None:
    assert has_personal_number(f"{around} {day:02}{month:02}{year:02}-{rest:04} {around}")


def test_the_latest_revision_stands() -> None:
    assert current([report(RED, 2), report(GREEN, 1)]) == report(RED, 2)
    assert current([]) is None


def test_after_an_annulment_the_one_before_stands_again() -> None:
    assert current([report(GREEN, 1), report(RED, 2), report(RED, 3, annuls=2)]) == report(GREEN, 1)


def test_an_annulled_only_report_leaves_nothing() -> None:
    assert current([report(GREEN, 1), report(GREEN, 2, annuls=1)]) is None


@given(st.lists(st.booleans(), max_size=12))
def test_annulling_takes_back_one_report_at_a_time(steps: list[bool]) -> None:
    """True reports, False annuls what stands: the reports behave as a stack."""
    written: list[Report] = []
    stack: list[Report] = []
    for number, reports in enumerate(steps, 1):
        if reports:
            stack.append(report(YELLOW, number, text="x"))
            written.append(stack[-1])
        elif stack:
            written.append(report(YELLOW, number, annuls=stack.pop().revision))
        assert current(reversed(written)) == (stack[-1] if stack else None)


def test_a_report_is_an_answer_with_who_and_when() -> None:
    red = report(RED, 7, text="Står stille")
    assert red.answer == Answer(RED, "Står stille", STALLED, "Beslut rækkefølgen")
    assert red.key == "2025-05/status/i01/0007"


def test_everybody_has_a_draft_of_their_own() -> None:
    keys = {Draft("r", "i01", person, Answer(), at("2025-05-19 10:00")).key for person in ("mette", "jens")}
    assert keys == {"r/i01/mette", "r/i01/jens"}
