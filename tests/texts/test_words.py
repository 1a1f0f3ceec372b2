"""How dates, times and lists are written, and what happens when a sentence is not there."""

from datetime import UTC, date, datetime, time

import pytest

from texts import Language, Words, words_in
from texts.words import MissingText

DANISH, ENGLISH = Words(Language.DANISH), Words(Language.ENGLISH)
WEDNESDAY = date(2025, 5, 21)
NOON = datetime(2025, 5, 21, 12, tzinfo=UTC)
MORNING = datetime(2025, 5, 16, 10, 42, tzinfo=UTC)


def test_a_day_is_written_as_people_write_it() -> None:
    assert DANISH.day(WEDNESDAY) == "onsdag den 21. maj"
    assert ENGLISH.day(WEDNESDAY) == "Wednesday 21 May"


def test_a_day_with_its_year() -> None:
    assert DANISH.full_day(WEDNESDAY) == "onsdag den 21. maj 2025"
    assert ENGLISH.full_day(WEDNESDAY) == "Wednesday 21 May 2025"


def test_a_day_in_short() -> None:
    assert DANISH.short_day(date(2025, 6, 4)) == "4. juni"
    assert ENGLISH.short_day(date(2025, 6, 4)) == "4 June"


@pytest.mark.parametrize(
    ("at", "danish", "english"),
    [
        (time(12), "12", "12:00"),
        (time(10, 42), "10.42", "10:42"),
        (time(9, 5), "9.05", "9:05"),
        (time(0), "0", "0:00"),
        (MORNING, "10.42", "10:42"),
    ],
)
def test_a_clock_time(at: time | datetime, danish: str, english: str) -> None:
    assert DANISH.clock(at) == danish
    assert ENGLISH.clock(at) == english


def test_a_span_has_minutes_at_both_ends() -> None:
    assert DANISH.span(time(10), time(12)) == "10.00–12.00"
    assert ENGLISH.span(time(9, 30), time(12)) == "9:30–12:00"


def test_a_moment_is_a_day_and_a_time() -> None:
    assert DANISH.moment(NOON) == "onsdag den 21. maj kl. 12"
    assert ENGLISH.moment(NOON) == "Wednesday 21 May at 12:00"
    assert DANISH.short_moment(MORNING) == "16. maj kl. 10.42"
    assert ENGLISH.short_moment(MORNING) == "16 May at 10:42"


@pytest.mark.parametrize(
    ("month", "beside", "danish", "english"),
    [
        ("2025-05", "", "maj", "May"),
        ("2025-05", "2025-06", "maj", "May"),
        ("2024-12", "2025-01", "december 2024", "December 2024"),
        ("2025-12", "2025-12-31", "december", "December"),
    ],
)
def test_a_month_has_its_year_only_when_that_is_another(
    month: str, beside: str, danish: str, english: str
) -> None:
    assert DANISH.month(month, beside) == danish
    assert ENGLISH.month(month, beside) == english


@pytest.mark.parametrize(
    ("parts", "danish", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A og B", "A and B"),
        (["A", "B", "C"], "A, B og C", "A, B and C"),
    ],
)
def test_a_list_has_no_comma_before_the_last(parts: list[str], danish: str, english: str) -> None:
    assert DANISH.listing(parts) == danish
    assert ENGLISH.listing(parts) == english


@pytest.mark.parametrize("tag", ["en", "en-GB", "en-us", "EN"])
def test_english_of_any_country_is_english(tag: str) -> None:
    assert words_in(tag) == ENGLISH


@pytest.mark.parametrize("tag", ["da", "da-DK", "", "sv-SE", "de", "eng", "-"])
def test_any_other_language_is_danish(tag: str) -> None:
    assert words_in(tag) == DANISH


def test_words_are_danish_when_nothing_is_said() -> None:
    assert Words() == DANISH


def test_numbers_bend_the_words() -> None:
    assert [DANISH.say("count-red", count=n) for n in (0, 1, 2)] == ["0 røde", "1 rød", "2 røde"]
    assert ENGLISH.say("count-red", count=1) == "1 red"


def test_nobody_is_asked_by_the_number_nought() -> None:
    assert DANISH.say("talk-summary", count=0) == "Du har ikke svaret på nogen endnu."
    assert ENGLISH.say("talk-summary", count=0) == "You have not answered for any yet."


def test_what_people_wrote_stands_in_the_quotation_marks_of_the_language() -> None:
    assert "”Udbud”" in DANISH.say("initiative-unknown", words="Udbud")
    assert "“Udbud”" in ENGLISH.say("initiative-unknown", words="Udbud")


def test_what_people_wrote_is_left_as_it_is() -> None:
    hostile = '{ $name } { "x" } <b>\n-term = \u2068'
    assert DANISH.say("sentence-as-is", text=hostile) == hostile


def test_values_that_are_not_asked_for_are_left_out() -> None:
    assert DANISH.say("button-yes", name="Mette") == "Ja"


@pytest.mark.parametrize("language", Language)
def test_a_sentence_that_is_not_there_is_a_mistake_of_ours(language: Language) -> None:
    with pytest.raises(MissingText, match="no-such-sentence"):
        Words(language).say("no-such-sentence")


@pytest.mark.parametrize("language", Language)
def test_a_variable_that_is_not_filled_is_a_mistake_of_ours(language: Language) -> None:
    with pytest.raises(MissingText, match="red-since"):
        Words(language).say("red-since")
