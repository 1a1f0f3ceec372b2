"""The dates of a round, moving it, and the opgørelse it ends in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.board import Board
from domain.reports import Colour
from domain.rounds import (
    Extension,
    RoundState,
    RoundTemplate,
    Step,
    earlier_deadlines,
    has_time,
    move_round,
    plan_round,
    settle,
)
from tests.domain.month import CALENDAR, MAY, at, report, round_of

MEETINGS = st.dates(date(2015, 2, 1), date(2034, 12, 31)).filter(CALENDAR.is_working)


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        (Step.OPEN, "2025-05-14 09:00"),
        (Step.REMIND_1, "2025-05-19 09:00"),
        (Step.REMIND_2, "2025-05-21 09:00"),
        (Step.DUE, "2025-05-21 12:00"),
        (Step.ESCALATE, "2025-05-22 09:00"),
        (Step.FREEZE, "2025-05-23 12:00"),
        (Step.OBS, "2025-05-27 12:00"),
        (Step.CLOSED, "2025-05-28 10:00"),
    ],
)
def test_the_month_of_28_may_2025(step: Step, moment: str) -> None:
    assert round_of().at(step) == at(moment)


def test_holidays_between_move_the_steps_further_ahead() -> None:
    round_ = round_of(replace(MAY, date=date(2025, 6, 11)))
    assert round_.due == at("2025-06-02 12:00"), "Whit Monday and Grundlovsdag do not count"
    assert round_.at(Step.FREEZE) == at("2025-06-04 12:00")


def test_a_round_over_the_change_to_summer_time_keeps_its_local_times() -> None:
    round_ = round_of(replace(MAY, date=date(2025, 4, 2)))
    assert round_.at(Step.OPEN).isoformat() == "2025-03-19T08:00:00+00:00"
    assert round_.at(Step.OBS).isoformat() == "2025-04-01T10:00:00+00:00"
    assert round_.at(Step.CLOSED).isoformat() == "2025-04-02T08:00:00+00:00"


@given(MEETINGS)
def test_the_steps_of_every_meeting_come_in_order(day: date) -> None:
    round_ = round_of(replace(MAY, date=day))
    instants = [round_.at(step) for step in Step]
    assert instants == sorted(set(instants))
    assert all(CALENDAR.is_working(CALENDAR.local(instant).date()) for instant in instants)


def test_a_round_takes_answers_from_opening_until_it_is_closed() -> None:
    taking = {state for state in RoundState if round_of(state=state).is_open}
    assert taking == {RoundState.OPEN, RoundState.FROZEN}


def test_a_round_is_settled_from_the_freeze_on() -> None:
    settled = {state for state in RoundState if round_of(state=state).is_settled}
    assert settled == {RoundState.FROZEN, RoundState.CLOSED}


def test_a_round_is_over_when_its_meeting_is_cancelled_or_it_is_closed_and_the_obs_list_locked() -> None:
    assert [state for state in RoundState if round_of(state=state).is_over] == [RoundState.ENDED]
    assert replace(round_of(state=RoundState.CLOSED), obs_locked=True).is_over
    assert not replace(round_of(state=RoundState.FROZEN), obs_locked=True).is_over


def test_moving_a_meeting_moves_what_lies_ahead_and_keeps_what_has_been() -> None:
    old, now = round_of(state=RoundState.OPEN), at("2025-05-20 10:00")
    later = plan_round(replace(MAY, date=date(2025, 6, 4)), RoundTemplate(), CALENDAR)
    moved = move_round(old, later, now, CALENDAR)
    assert moved.at(Step.OPEN) == at("2025-05-14 09:00")
    assert moved.at(Step.REMIND_1) == at("2025-05-19 09:00")
    assert moved.due == at("2025-05-27 12:00")
    assert (moved.key, moved.month, moved.state) == (old.key, "2025-05", RoundState.OPEN)
    assert moved.meeting_date == date(2025, 6, 4)


def test_a_later_meeting_makes_no_deadline_earlier() -> None:
    later = plan_round(replace(MAY, date=date(2025, 6, 4)), RoundTemplate(), CALENDAR)
    assert earlier_deadlines(round_of(), later, at("2025-05-13 10:00")) == []


def test_an_earlier_meeting_names_the_deadlines_ahead_that_come_earlier() -> None:
    earlier = plan_round(replace(MAY, date=date(2025, 5, 27)), RoundTemplate(), CALENDAR)
    named = earlier_deadlines(round_of(), earlier, at("2025-05-21 10:00"))
    assert named == [Step.DUE, Step.ESCALATE, Step.FREEZE, Step.OBS]


@given(MEETINGS, st.integers(-40, 40), st.integers(0, 40 * 24))
def test_no_deadline_is_ever_moved_into_the_past(day: date, days: int, hours: int) -> None:
    old = round_of(replace(MAY, date=day))
    now = old.at(Step.OPEN) - timedelta(days=20) + timedelta(hours=hours)
    planned = round_of(replace(MAY, date=day + timedelta(days=days)))
    moved = move_round(old, planned, now, CALENDAR)
    assert [step for step, _ in moved.instants] == [step for step, _ in old.instants]
    for step, was in old.instants:
        assert moved.at(step) == was if was <= now else moved.at(step) >= now
    assert moved.due <= moved.at(Step.FREEZE)
    if has_time(old, planned, now, CALENDAR):
        local = CALENDAR.local(now)
        soonest = CALENDAR.instant(CALENDAR.after(local.date(), 1), local.time())
        for step in (Step.DUE, Step.FREEZE):
            assert moved.at(step) >= min(old.at(step), soonest)


def test_deadlines_on_days_without_deadlines_are_named() -> None:
    board = Board(CALENDAR, no_deadline_days=frozenset({date(2025, 5, 21), date(2025, 5, 27)}))
    assert board.collisions(round_of()) == [(Step.DUE, date(2025, 5, 21))]


def test_a_missing_status_is_never_green() -> None:
    snapshot = settle(round_of(), 1, at("2025-05-23 12:00"), {"i01": report(Colour.RED, 3)}, ["i02", "i01"])
    assert snapshot.revision("i02") is None
    assert snapshot.revision("i01") == 3
    assert snapshot.revision("i99") is None


@given(st.lists(st.sampled_from([f"i{n:02}" for n in range(12)]), unique=True), st.data())
def test_each_reportable_initiative_appears_exactly_once_in_the_opgoerelse(
    order: list[str], data: st.DataObject
) -> None:
    reported = data.draw(st.sets(st.sampled_from([f"i{n:02}" for n in range(12)])))
    snapshot = settle(round_of(), 1, at("2025-05-23 12:00"), {key: report() for key in reported}, order)
    assert list(snapshot.initiatives) == order


def test_keys_name_the_round_and_sort_by_number() -> None:
    snapshot = settle(round_of(), 2, at("2025-05-23 12:00"), {}, [])
    assert snapshot.key == "2025-05/status/002"
    assert Extension("2025-05/status", "mette", at("2025-05-22 12:00")).key == "2025-05/status/mette"
