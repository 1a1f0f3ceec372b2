"""Working days, quiet hours and the local clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import WorkCalendar, month_of
from tests.domain.month import CALENDAR, at

DAYS = st.dates(date(2015, 1, 1), date(2034, 12, 31))
COUNTS = st.integers(0, 30)
INSTANTS = st.builds(datetime.combine, DAYS, st.times(), st.just(UTC))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2025, 5, 24), "Saturday"),
        (date(2025, 5, 25), "Sunday"),
        (date(2025, 4, 17), "Maundy Thursday"),
        (date(2025, 5, 29), "Ascension Day"),
        (date(2025, 6, 5), "Grundlovsdag"),
        (date(2025, 12, 24), "juleaftensdag"),
        (date(2025, 12, 31), "nytårsaftensdag"),
    ],
)
def test_nobody_works_on(day: date, why: str) -> None:
    assert not CALENDAR.is_working(day), why


def test_store_bededag_is_a_working_day_since_2024() -> None:
    assert not CALENDAR.is_working(date(2023, 5, 5))
    assert CALENDAR.is_working(date(2025, 5, 16))


def test_the_municipality_closes_days_of_its_own() -> None:
    closed = WorkCalendar(frozenset(), closed=frozenset({date(2025, 5, 30)}))
    assert not closed.is_working(date(2025, 5, 30))
    assert closed.after(date(2025, 5, 29), 1) == date(2025, 6, 2)


@given(DAYS, COUNTS)
def test_counting_back_and_forth_returns_to_a_working_day(day: date, count: int) -> None:
    start = CALENDAR.after(day, 1)
    assert CALENDAR.after(CALENDAR.before(start, count), count) == start
    assert CALENDAR.before(CALENDAR.after(start, count), count) == start


@given(DAYS, st.integers(1, 30))
def test_counting_never_lands_on_a_closed_day(day: date, count: int) -> None:
    assert CALENDAR.is_working(CALENDAR.before(day, count))
    assert CALENDAR.is_working(CALENDAR.after(day, count))


@given(DAYS, st.integers(1, 30))
def test_the_day_counted_from_does_not_count(day: date, count: int) -> None:
    before = CALENDAR.before(day, count)
    assert before < day
    assert CALENDAR.working_days_between(before, day) == count - 1


def test_no_day_lies_between_a_day_and_itself_or_an_earlier_one() -> None:
    assert CALENDAR.working_days_between(date(2025, 5, 28), date(2025, 5, 28)) == 0
    assert CALENDAR.working_days_between(date(2025, 5, 28), date(2025, 5, 1)) == 0


@pytest.mark.parametrize(
    ("day", "hour", "utc"),
    [
        (date(2025, 3, 28), 9, "2025-03-28T08:00+00:00"),
        (date(2025, 3, 31), 9, "2025-03-31T07:00+00:00"),
        (date(2025, 10, 24), 9, "2025-10-24T07:00+00:00"),
        (date(2025, 10, 27), 9, "2025-10-27T08:00+00:00"),
        (date(2025, 10, 26), 2, "2025-10-26T00:00+00:00"),
    ],
)
def test_a_local_time_is_never_an_hour_off(day: date, hour: int, utc: str) -> None:
    assert CALENDAR.instant(day, time(hour)) == datetime.fromisoformat(utc)


@given(DAYS, st.times())
def test_a_local_time_comes_back_but_for_the_hour_that_does_not_exist(day: date, clock: time) -> None:
    back = CALENDAR.local(CALENDAR.instant(day, clock))
    is_skipped = day.month == 3 and day.weekday() == 6 and day.day > 24 and clock.hour == 2
    assert (back.date(), back.time()) == (day, clock.replace(hour=3) if is_skipped else clock)


@pytest.mark.parametrize(
    ("moment", "is_quiet"),
    [
        ("2025-05-21 07:59", True),
        ("2025-05-21 08:00", False),
        ("2025-05-21 15:59", False),
        ("2025-05-21 16:00", True),
        ("2025-05-24 10:00", True),
        ("2025-05-29 10:00", True),
    ],
)
def test_quiet_hours(moment: str, *, is_quiet: bool) -> None:
    assert CALENDAR.is_quiet(at(moment)) is is_quiet


@pytest.mark.parametrize(
    ("moment", "loud"),
    [
        ("2025-05-21 07:59", "2025-05-21 08:00"),
        ("2025-05-21 10:17", "2025-05-21 10:17"),
        ("2025-05-21 16:00", "2025-05-22 08:00"),
        ("2025-05-28 23:30", "2025-05-30 08:00"),
        ("2025-05-24 07:00", "2025-05-26 08:00"),
        ("2025-03-29 10:00", "2025-03-31 08:00"),
    ],
)
def test_what_falls_into_quiet_hours_waits_for_the_morning(moment: str, loud: str) -> None:
    assert CALENDAR.next_loud(at(moment)) == at(loud)


@given(INSTANTS)
def test_the_next_loud_instant_is_loud_and_not_earlier(moment: datetime) -> None:
    loud = CALENDAR.next_loud(moment)
    assert loud >= moment
    assert not CALENDAR.is_quiet(loud)


def test_noon_parts_the_day() -> None:
    assert CALENDAR.half_day(at("2025-05-21 11:59")) == "2025-05-21a"
    assert CALENDAR.half_day(at("2025-05-21 12:00")) == "2025-05-21b"


@pytest.mark.parametrize(
    ("moment", "following"),
    [
        ("2025-05-21 07:00", "2025-05-21 12:00"),
        ("2025-05-21 11:59", "2025-05-21 12:00"),
        ("2025-05-21 12:00", "2025-05-22 08:00"),
        ("2025-05-24 09:00", "2025-05-26 08:00"),
    ],
)
def test_the_next_half_day(moment: str, following: str) -> None:
    assert CALENDAR.next_half_day(at(moment)) == at(following)


@given(INSTANTS)
def test_the_next_half_day_is_another_one_and_loud(moment: datetime) -> None:
    following = CALENDAR.next_half_day(moment)
    assert following > moment
    assert CALENDAR.half_day(following) != CALENDAR.half_day(moment)
    assert not CALENDAR.is_quiet(following)


def test_a_month_is_written_with_the_year_first() -> None:
    assert month_of(date(2025, 5, 28)) == "2025-05"


@given(DAYS)
def test_a_working_week_has_at_most_five_days(day: date) -> None:
    week = [day + timedelta(days=n) for n in range(7)]
    assert sum(map(CALENDAR.is_working, week)) <= 5
