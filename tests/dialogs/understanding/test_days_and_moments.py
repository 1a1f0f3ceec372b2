"""Days and times as people write them, on Wednesday 14 May 2025 at 10:30."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import read_date, read_days, read_moment, read_month, read_time

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TODAY = date(2025, 5, 14)
NOW = datetime(2025, 5, 14, 10, 30, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("23. maj", date(2025, 5, 23)),
        ("23 maj", date(2025, 5, 23)),
        ("23.maj", date(2025, 5, 23)),
        ("den 28. maj 2025", date(2025, 5, 28)),
        ("d. 28. maj", date(2025, 5, 28)),
        ("til den 28. maj", date(2025, 5, 28)),
        ("14. maj", date(2025, 5, 14)),
        ("13. maj", date(2026, 5, 13)),
        ("1. januar", date(2026, 1, 1)),
        ("2. jan.", date(2026, 1, 2)),
        ("29. februar", date(2028, 2, 29)),
        ("28/5", date(2025, 5, 28)),
        ("d.28/5", date(2025, 5, 28)),
        ("28-5", date(2025, 5, 28)),
        ("28/5 2025", date(2025, 5, 28)),
        ("28-05-2025", date(2025, 5, 28)),
        ("28.5.25", date(2025, 5, 28)),
        ("2025-05-28", date(2025, 5, 28)),
        ("i dag", date(2025, 5, 14)),
        ("i morgen", date(2025, 5, 15)),
        ("imorgen", date(2025, 5, 15)),
        ("i overmorgen", date(2025, 5, 16)),
        ("fredag", date(2025, 5, 16)),
        ("på fredag", date(2025, 5, 16)),
        ("paa fredag", date(2025, 5, 16)),
        ("fre.", date(2025, 5, 16)),
        ("onsdag", date(2025, 5, 21)),
        ("næste onsdag", date(2025, 5, 21)),
        ("næste fredag", date(2025, 5, 23)),
        ("mandag i næste uge", date(2025, 5, 19)),
        ("onsdag den 28. maj", date(2025, 5, 28)),
        ("torsdag d. 22. maj", date(2025, 5, 22)),
        ("uge 21", date(2025, 5, 23)),
        ("i uge 21", date(2025, 5, 23)),
        ("uge 19", date(2026, 5, 8)),
        ("uge 53", date(2027, 1, 1)),
        ("resten af ugen", date(2025, 5, 16)),
        ("næste uge", date(2025, 5, 23)),
        ("om 3 dage", date(2025, 5, 17)),
        ("om to uger", date(2025, 5, 28)),
        ("27. maj kl. 9", date(2025, 5, 27)),
        ("i morgen 9.30", date(2025, 5, 15)),
        ("23 May", date(2025, 5, 23)),
        ("May 23rd", date(2025, 5, 23)),
        ("the 23rd of May", date(2025, 5, 23)),
        ("Wednesday 28 May 2025", date(2025, 5, 28)),
        ("Friday", date(2025, 5, 16)),
        ("on Friday", date(2025, 5, 16)),
        ("next Friday", date(2025, 5, 23)),
        ("tomorrow", date(2025, 5, 15)),
        ("week 21", date(2025, 5, 23)),
    ],
)
def test_a_day(words: str, day: date) -> None:
    assert read_date(words, TODAY) == day
    assert read_date(f"{words.upper()}!", TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "senere",
        "31/2",
        "0. maj",
        "fredag den 28. maj",
        "uge 99",
        "kl. 9",
        "9.30",
        "maj",
        "snart",
        "x" * 999,
    ],
)
def test_no_day(words: str) -> None:
    assert read_date(words, TODAY) is None


def test_a_week_has_a_first_and_a_last_day() -> None:
    assert read_days("uge 21", TODAY) == (date(2025, 5, 19), date(2025, 5, 23))
    assert read_days("uge 20", TODAY) == (TODAY, date(2025, 5, 16))
    assert read_days("23. maj", TODAY) == (date(2025, 5, 23), date(2025, 5, 23))
    assert read_days("senere", TODAY) is None


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("juni", "2025-06"),
        ("i juni", "2025-06"),
        ("maj", "2025-05"),
        ("April", "2026-04"),
        ("juni 2027", "2027-06"),
        ("25. juni", "2025-06"),
        ("in June", "2025-06"),
    ],
)
def test_a_month(words: str, month: str) -> None:
    assert read_month(words, TODAY) == month


def test_no_month() -> None:
    assert read_month("senere", TODAY) is None


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("i morgen kl. 9", "2025-05-15 09:00"),
        ("i morgen kl 9.30", "2025-05-15 09:30"),
        ("kl. 9 i morgen", "2025-05-15 09:00"),
        ("i morgen 9.30", "2025-05-15 09:30"),
        ("fredag", "2025-05-16 09:00"),
        ("på mandag kl 8", "2025-05-19 08:00"),
        ("27. maj kl. 14:15", "2025-05-27 14:15"),
        ("kl. 14", "2025-05-14 14:00"),
        ("kl. 9", "2025-05-15 09:00"),
        ("om 2 timer", "2025-05-14 12:30"),
        ("om en time", "2025-05-14 11:30"),
        ("om en halv time", "2025-05-14 11:00"),
        ("om 20 minutter", "2025-05-14 10:50"),
        ("i eftermiddag", "2025-05-14 13:00"),
        ("i morgen eftermiddag", "2025-05-15 13:00"),
        ("i morgen tidlig", "2025-05-15 08:00"),
        ("tomorrow at 9", "2025-05-15 09:00"),
        ("tomorrow at 2 pm", "2025-05-15 14:00"),
        ("in 2 hours", "2025-05-14 12:30"),
        ("Friday", "2025-05-16 09:00"),
    ],
)
def test_a_moment(words: str, at: str) -> None:
    assert read_moment(words, NOW) == datetime.fromisoformat(at).replace(tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    "words", ["", "senere", "later", "i dag kl. 8", "i dag", "i morgen kl. 25", "x" * 999]
)
def test_no_moment(words: str) -> None:
    assert read_moment(words, NOW) is None


def test_two_hours_are_two_hours_when_the_clocks_change() -> None:
    before = datetime(2025, 3, 30, 1, 30, tzinfo=COPENHAGEN)
    assert read_moment("om 2 timer", before) == datetime(2025, 3, 30, 4, 30, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("kl. 9", time(9)),
        ("kl 14", time(14)),
        ("klokken 9.15", time(9, 15)),
        ("9.30", time(9, 30)),
        ("10:15", time(10, 15)),
        ("at 9", time(9)),
        ("9am", time(9)),
        ("12 pm", time(12)),
        ("12 am", time(0)),
        ("27. maj kl. 9", time(9)),
        ("23 May at 9:30", time(9, 30)),
        ("i eftermiddag", time(13)),
    ],
)
def test_a_time(words: str, at: time) -> None:
    assert read_time(words) == at


@pytest.mark.parametrize(
    "words", ["", "27. maj", "28/5", "28-05-2025", "2025-05-28", "kl. 25", "9.75", "13 pm", "9-10"]
)
def test_no_time(words: str) -> None:
    assert read_time(words) is None


@given(st.text(max_size=70), st.dates(date(2020, 1, 1), date(2100, 12, 31)))
def test_any_words_are_a_day_or_not(words: str, today: date) -> None:
    read_date(words, today)
    read_days(words, today)
    read_month(words, today)
    read_time(words)
    moment = read_moment(words, NOW)
    assert moment is None or moment > NOW


@given(st.dates(date(2020, 1, 1), date(2100, 12, 31)), st.dates(date(2020, 1, 1), date(2100, 12, 31)))
def test_a_written_day_is_read_back_as_the_next_such(day: date, today: date) -> None:
    assert read_date(f"{day:%d-%m-%Y}", today) == day
    read = read_date(f"{day.day}/{day.month}", today)
    assert read is not None
    assert read >= today
    assert (read.day, read.month) == (day.day, day.month)
