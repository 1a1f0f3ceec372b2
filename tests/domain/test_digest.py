"""The weekly overview: when it is due, across holidays and the change of the clocks, and only the newest."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digest import Digest, due_day, is_sendable, next_at
from tests.domain.month import CALENDAR, at

# Asked for on Wednesday 14 May 2025.
MONDAYS = Digest("signe", 0, time(8), at("2025-05-14 09:20"), date(2025, 5, 13))


@pytest.mark.parametrize(
    ("after", "comes"),
    [
        ("2025-05-14 09:20", "2025-05-19 08:00"),
        ("2025-05-19 07:59", "2025-05-19 08:00"),
        ("2025-05-19 08:00", "2025-05-26 08:00"),
        # Whit Monday, 9 June: the next working day.
        ("2025-06-02 08:00", "2025-06-10 08:00"),
        ("2025-06-09 12:00", "2025-06-10 08:00"),
        # The clocks go back on 26 October: it is still eight on the wall.
        ("2025-10-20 08:00", "2025-10-27 08:00"),
        # Christmas: Monday 22 December as usual, then the 29th.
        ("2025-12-22 08:00", "2025-12-29 08:00"),
    ],
)
def test_the_next_one_comes(after: str, comes: str) -> None:
    assert next_at(MONDAYS, at(after), CALENDAR) == at(comes)


def test_what_has_been_decided_does_not_come_again() -> None:
    assert MONDAYS.key == MONDAYS.person
    decided = replace(MONDAYS, sent_for=date(2025, 6, 9))
    assert next_at(decided, at("2025-06-10 07:00"), CALENDAR) == at("2025-06-16 08:00")


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2025-05-18 23:00", None),
        ("2025-05-19 07:59", None),
        ("2025-05-19 08:00", date(2025, 5, 19)),
        # After weeks of silence only the newest.
        ("2025-06-04 12:00", date(2025, 6, 2)),
        # Put off by Whit Monday: not yet, though the one before has long been due.
        ("2025-06-09 12:00", date(2025, 6, 2)),
        ("2025-06-10 08:00", date(2025, 6, 9)),
    ],
)
def test_the_newest_that_should_have_been_sent_is_due(now: str, day: date | None) -> None:
    assert due_day(MONDAYS, at(now), CALENDAR) == day


def test_one_of_the_day_it_is_asked_for_is_due_if_its_time_is_still_to_come() -> None:
    monday = date(2025, 5, 19)
    early = replace(MONDAYS, asked_at=at("2025-05-19 07:00"), sent_for=monday - timedelta(days=1))
    late = replace(early, asked_at=at("2025-05-19 08:30"))
    assert due_day(early, at("2025-05-19 09:00"), CALENDAR) == monday
    assert due_day(late, at("2025-05-19 09:00"), CALENDAR) is None
    assert next_at(late, at("2025-05-19 09:00"), CALENDAR) == at("2025-05-26 08:00")


@pytest.mark.parametrize(
    ("weekday", "hour", "possible"),
    [(0, 8, True), (4, 15, True), (0, 7, False), (0, 16, False), (5, 9, False)],
)
def test_none_is_sent_at_night_or_at_the_weekend(weekday: int, hour: int, possible: bool) -> None:  # noqa: FBT001  a fact
    assert is_sendable(weekday, time(hour), CALENDAR) is possible


@given(
    weekday=st.integers(0, 4),
    hour=st.integers(8, 15),
    steps=st.lists(st.integers(1, 24 * 9), min_size=1, max_size=30),
)
def test_however_the_clock_goes_none_is_sent_twice_and_the_next_is_what_becomes_due(
    weekday: int, hour: int, steps: list[int]
) -> None:
    digest, now = (
        Digest("signe", weekday, time(hour), at("2025-10-01 10:00"), date(2025, 9, 30)),
        at("2025-10-01 10:00"),
    )
    sent: list[date] = []
    for step in steps:
        following = next_at(digest, now, CALENDAR)
        assert following > now
        now += timedelta(hours=step)
        day = due_day(digest, now, CALENDAR)
        assert (day is not None) == (following <= now)
        if day is not None:
            sent.append(day)
            digest = replace(digest, sent_for=day)
            assert due_day(digest, now, CALENDAR) is None
    assert sent == sorted(set(sent))
