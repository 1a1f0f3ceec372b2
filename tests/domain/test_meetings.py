"""The rule that proposes the board's meetings (S17)."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meetings import LAST, Meeting, MeetingRule, MeetingState, months_from, weekdays_of
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
    assert weekdays_of(2025, 12, 2)[-1] == date(2025, 12, 31)


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


def test_a_month_that_is_all_closed_has_no_meeting() -> None:
    closed = WorkCalendar(CALENDAR.holidays, closed=frozenset(date(2025, 5, day) for day in range(1, 32)))
    assert RULE.propose(2025, 5, closed) is None


def days_of(rule: MeetingRule, year: int, month: int) -> str:
    """Each day with its key; a star where the status is carried."""
    found = rule.in_month(year, month, CALENDAR)
    return " ".join(f"{m.date:%d}:{m.key}{'*' if m.plan_point else ''}" for m in found)


SECOND_AND_LAST_THURSDAY = MeetingRule(
    "Koncernledelsen", which=(2, LAST), weekday=3, plan=False, prefix="kcl-"
)
EVERY_OTHER_WEEK = MeetingRule("Direktionen", which=(), weeks=2, since=date(2025, 1, 8))


def test_a_forum_may_meet_several_times_a_month_or_every_so_many_weeks() -> None:
    assert days_of(SECOND_AND_LAST_THURSDAY, 2025, 5) == "08:kcl-2025-05.2 22:kcl-2025-05", (
        "29/5 is a holiday"
    )
    assert days_of(EVERY_OTHER_WEEK, 2025, 4) == "02:2025-w14 16:2025-w16 30:2025-w18*"
    assert days_of(EVERY_OTHER_WEEK, 2025, 5) == "14:2025-w20 28:2025-w22*"
    assert (
        days_of(MeetingRule(weeks=1, which=(), weekday=0), 2025, 4) == "07:2025-w15 14:2025-w16 28:2025-w18*"
    )
    assert days_of(MeetingRule(which=()), 2025, 5) == "", "it meets when somebody says so"


RULES = st.builds(
    MeetingRule,
    weekday=st.integers(0, 4),
    which=st.lists(st.sampled_from([1, 2, 3, 4, LAST]), min_size=1, unique=True).map(tuple),
    weeks=st.integers(0, 5),
    since=st.just(date(2025, 1, 6)),
    without=st.frozensets(st.integers(1, 12), max_size=3),
    plan=st.booleans(),
)


@given(RULES, st.integers(2020, 2034))
def test_whatever_the_rhythm_all_meetings_of_a_year_are_working_days_of_their_own(
    rule: MeetingRule, year: int
) -> None:
    months = {month: rule.in_month(year, month, CALENDAR) for month in range(1, 13)}
    every = [meeting for found in months.values() for meeting in found]
    assert all(m.date.weekday() == rule.weekday and CALENDAR.is_working(m.date) for m in every)
    assert all(m.date.month == month for month, found in months.items() for m in found)
    assert len({m.key for m in every}) == len({m.date for m in every}) == len(every)
    carrying = [[m for m in found if m.plan_point] for found in months.values()]
    assert all(held == found[-1:] * rule.plan for held, found in zip(carrying, months.values(), strict=True))
    assert not any(months[month] for month in rule.without)


@given(RULES, st.integers(2020, 2034), st.integers(1, 12))
def test_what_was_proposed_is_not_proposed_again(rule: MeetingRule, year: int, month: int) -> None:
    assert rule.missing(year, month, CALENDAR, rule.in_month(year, month, CALENDAR)) == []


def on(day: date, *, plan: bool = False) -> Meeting:
    return Meeting(f"{day}", "Direktionen", day, time(10), time(12), plan_point=plan)


def test_a_meeting_that_is_known_stands_for_the_proposal() -> None:
    def missing(rule: MeetingRule, *known: Meeting) -> list[tuple[int, bool]]:
        return [(m.date.day, m.plan_point) for m in rule.missing(2025, 5, CALENDAR, known)]

    other_day, weekly = on(date(2025, 5, 7)), MeetingRule(which=(), weeks=1)
    assert missing(RULE, other_day) == [(28, True)], "it does not carry the status"
    assert missing(RULE, on(date(2025, 5, 7), plan=True)) == []
    assert missing(MeetingRule(plan=False), other_day) == [], "the month has its meeting"
    assert missing(weekly, on(date(2025, 5, 8))) == [(14, False), (21, False), (28, True)]
    assert missing(weekly, on(date(2025, 5, 15), plan=True)) == [(7, False), (21, False), (28, False)]


def test_the_coming_months_run_over_new_year() -> None:
    assert months_from(date(2025, 11, 30), 3) == [(2025, 11), (2025, 12), (2026, 1)]


def test_only_a_cancelled_meeting_is_off() -> None:
    cancelled = MAY.__class__(MAY.key, MAY.forum, MAY.date, MAY.start, MAY.end, state=MeetingState.CANCELLED)
    assert MAY.is_on
    assert not cancelled.is_on
