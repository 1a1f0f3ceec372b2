"""Follow-ups: told when agreed, three working days before and the day after; answered once (F01–F08)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.errors import NotPossible
from domain.follow_ups import (
    FollowUp,
    FollowUpState,
    Told,
    after_telling,
    due_message,
    finish,
    hand_back,
    hand_over,
    next_message,
    postpone,
)
from tests.domain.month import CALENDAR, at

AGREED_AT = at("2025-05-28 12:10")
DUE = date(2025, 6, 13)
TASK = FollowUp("2025-05", 1, "Datoen for lederdag reserveres", AGREED_AT, ("karin",), due=DUE)


def told_at_each(follow_up: FollowUp, *times: str) -> list[Told | None]:
    """What is told at each of the times in turn."""
    found = []
    for words in times:
        found.append(due_message(follow_up, CALENDAR, at(words)))
        follow_up = after_telling(follow_up, CALENDAR, at(words))
    return found


def test_an_owner_is_told_reminded_and_asked_once_each() -> None:
    times = (
        "2025-05-28 12:10",
        "2025-06-09 09:00",
        "2025-06-10 09:00",
        "2025-06-10 09:20",
        "2025-06-16 09:00",
    )
    # Whit Monday, 9 June, is no working day: the three before Friday 13 June begin on Tuesday.
    assert told_at_each(TASK, *times) == [Told.AGREED, None, Told.SOON, None, Told.OVERDUE]
    assert told_at_each(TASK, *times, "2025-06-30 09:00")[-1] is None


def test_after_a_gap_only_what_still_matters_is_told() -> None:
    assert told_at_each(TASK, "2025-05-28 12:10", "2025-06-20 09:00", "2025-06-20 09:20") == [
        Told.AGREED,
        Told.OVERDUE,
        None,
    ]


def test_a_task_told_late_is_told_as_agreed_first() -> None:
    assert told_at_each(TASK, "2025-06-20 09:00", "2025-06-20 09:20") == [Told.AGREED, None]


def test_nothing_is_told_of_what_has_ended_or_has_no_owner() -> None:
    assert due_message(finish(TASK, AGREED_AT), CALENDAR, AGREED_AT) is None
    assert due_message(replace(TASK, owners=(), unit="Løn"), CALENDAR, AGREED_AT) is None


def test_without_a_deadline_it_is_told_once() -> None:
    assert told_at_each(replace(TASK, due=None), "2025-05-28 12:10", "2026-05-28 12:10") == [
        Told.AGREED,
        None,
    ]


def test_a_new_deadline_is_reminded_of_anew() -> None:
    told = after_telling(TASK, CALENDAR, at("2025-06-16 09:00"))
    later = postpone(told, date(2025, 6, 27), date(2025, 6, 16))
    assert told_at_each(later, "2025-06-16 10:00", "2025-06-24 09:00") == [None, Told.SOON]


def test_a_deadline_in_the_past_is_refused() -> None:
    with pytest.raises(NotPossible):
        postpone(TASK, date(2025, 5, 27), date(2025, 5, 28))


def test_the_new_owner_hears_of_it_from_the_beginning() -> None:
    told = after_telling(TASK, CALENDAR, AGREED_AT)
    assert due_message(hand_over(told, "anna"), CALENDAR, at("2025-06-02 09:00")) is Told.AGREED


def test_handed_back_it_is_nobodys() -> None:
    assert not hand_back(TASK).has_owner
    assert replace(TASK, owners=(), unit="Løn").has_owner


@pytest.mark.parametrize("again", [lambda f: finish(f, AGREED_AT), lambda f: hand_over(f, "anna"), hand_back])
def test_what_has_ended_is_not_changed(again: Callable[[FollowUp], FollowUp]) -> None:
    done = finish(TASK, AGREED_AT)
    assert (done.state, done.ended_at) == (FollowUpState.DONE, AGREED_AT)
    with pytest.raises(NotPossible):
        again(done)


def test_the_next_message_is_the_first_that_has_not_been_told() -> None:
    assert next_message(at("2025-05-28 12:00"), CALENDAR, [TASK]) == AGREED_AT
    told = after_telling(TASK, CALENDAR, AGREED_AT)
    assert next_message(AGREED_AT, CALENDAR, [told]) == at("2025-06-10 09:00")
    assert next_message(AGREED_AT, CALENDAR, [finish(told, AGREED_AT)]) is None


def test_it_is_overdue_from_the_day_after() -> None:
    assert not TASK.is_overdue(DUE)
    assert TASK.is_overdue(date(2025, 6, 14))
    assert not replace(TASK, due=None).is_overdue(date(2026, 1, 1))
    assert TASK.key == "2025-05/001"
