"""The rule that proposes the board's meetings (S17)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meetings import MeetingRule, MeetingState, last_wednesday, months_from
from domain.working_days import WorkCalendar
from tests.domain.month import CALENDAR, MAY

RULE = MeetingRule()
TWO_YEARS = [
    "2025-01-29 2025-02-26 2025-03-26 2025-04-30 2025-05-28 2025-06-25 - 2025-08-27 2025-09-24 2025-10-29 2025-11-26 -",
    "2026-01-28 2026-02-25 2026-03-25 2026-04-29 2026-05-27 2026-06-24 - 2026-08-26 2026-09-30 2026-10-28 2026-11-25 -",
]


def proposed(rule: MeetingRule, year: int, month: int, calendar: WorkCalendar = CALENDAR) -> str:
    meeting = rule.propose(year, month, calendar)
    return f"{meeting.date}" if meeting else "-"


@pytest.mark.parametrize(("year", "dates"), [(2025, TWO_YEARS[0]), (2026, TWO_YEARS[1])])
def test_the_last_wednesday_of_every_month_but_july_and_december(year: int, dates: str) -> None:
    assert [proposed(RULE, year, month) for month in range(1, 13)] == dates.split()


def test_the_last_wednesday_may_be_the_last_day_of_the_year() -> None:
    assert last_wednesday(2025, 12) == date(2025, 12, 31)


def test_on_a_closed_day_it_is_the_wednesday_before() -> None:
    all_year = MeetingRule(without=frozenset())
    assert proposed(all_year, 2025, 12) == "2025-12-17", "both 31/12 and 24/12 are closed"
    closed = WorkCalendar(CALENDAR.holidays, closed=frozenset({date(2025, 5, 28)}))
    assert proposed(RULE, 2025, 5, closed) == "2025-05-21"


@given(st.integers(2015, 2034), st.integers(1, 12))
def test_a_proposal_is_a_working_wednesday_of_its_month(year: int, month: int) -> None:
    meeting = MeetingRule(without=frozenset()).propose(year, month, CALENDAR)
    assert meeting is not None
    assert meeting.date.weekday() == 2
    assert CALENDAR.is_working(meeting.date)
    assert (meeting.month, meeting.key, meeting.plan_point) == (f"{year}-{month:02}",) * 2 + (True,)


def test_the_coming_months_run_over_new_year() -> None:
    assert months_from(date(2025, 11, 30), 3) == [(2025, 11), (2025, 12), (2026, 1)]


def test_only_a_cancelled_meeting_is_off() -> None:
    cancelled = MAY.__class__(MAY.key, MAY.forum, MAY.date, MAY.start, MAY.end, state=MeetingState.CANCELLED)
    assert MAY.is_on
    assert not cancelled.is_on
