"""Follow-ups: told when agreed, three working days before and the day after; answered once (F01–F08)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from domain.errors import NotPossible
from domain.follow_ups import (
    NOBODY,
    FollowUp,
    FollowUpState,
    Proposal,
    Told,
    after_telling,
    drop,
    due_messages,
    finish,
    hand_back,
    hand_over,
    next_message,
    postpone,
    reopen,
    without_leavers,
)
from domain.owners import Owner
from tests.domain.month import CALENDAR, at

AGREED_AT = at("2025-05-28 12:10")
DUE = date(2025, 6, 13)
TASK = FollowUp("2025-05", 1, "Datoen for lederdag reserveres", AGREED_AT, ("karin",), due=DUE)
BOTH = replace(TASK, owners=("karin", "bo"))


def told(follow_up: FollowUp, words: str) -> tuple[Mapping[str, Told], FollowUp]:
    """Whom it tells what at a time, and the follow-up after it."""
    messages = due_messages(follow_up, CALENDAR, at(words))
    for person in messages:
        follow_up = after_telling(follow_up, person, CALENDAR, at(words))
    return messages, follow_up


def told_at_each(follow_up: FollowUp, *times: str, who: str = "karin") -> list[Told | None]:
    """What one is told at each of the times in turn."""
    found = []
    for words in times:
        messages, follow_up = told(follow_up, words)
        found.append(messages.get(who))
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
    assert told_at_each(BOTH, *times, who="bo") == [Told.AGREED, None, Told.SOON, None, Told.OVERDUE]


def test_after_a_gap_only_what_still_matters_is_told() -> None:
    assert told_at_each(TASK, "2025-05-28 12:10", "2025-06-20 09:00", "2025-06-20 09:20") == [
        Told.AGREED,
        Told.OVERDUE,
        None,
    ]


def test_a_task_told_late_is_told_as_agreed_first() -> None:
    assert told_at_each(TASK, "2025-06-20 09:00", "2025-06-20 09:20") == [Told.AGREED, None]


def test_who_reads_of_it_on_the_day_of_the_reminder_is_not_reminded_too() -> None:
    friday_night = replace(TASK, due=date(2025, 6, 5), created_at=at("2025-05-30 17:00"))
    assert told_at_each(friday_night, "2025-05-30 17:00", "2025-06-02 09:00") == [Told.AGREED, None]


def test_a_reminder_decided_at_a_weekend_is_the_one_that_holds_when_it_is_read() -> None:
    whit_monday = replace(TASK, due=date(2025, 6, 9))
    assert told_at_each(whit_monday, "2025-05-28 12:10", "2025-06-07 12:00", "2025-06-10 09:00") == [
        Told.AGREED,
        Told.OVERDUE,
        None,
    ]


def test_nothing_is_told_of_what_has_ended() -> None:
    for ended in (finish(TASK, AGREED_AT), drop(TASK, AGREED_AT)):
        assert due_messages(ended, CALENDAR, at("2025-06-30 09:00")) == {}


def test_where_nobody_is_responsible_the_secretariat_is_reminded() -> None:
    times = ("2025-05-28 12:10", "2025-06-10 09:00", "2025-06-16 09:00", "2025-06-17 09:00")
    expected = [None, Told.SOON, Told.OVERDUE, None]
    assert told_at_each(replace(TASK, owners=()), *times, who=NOBODY) == expected
    assert told_at_each(replace(TASK, owners=(), unit="Løn"), *times, who=NOBODY) == expected


def test_without_a_deadline_it_is_told_once() -> None:
    assert told_at_each(replace(TASK, due=None), "2025-05-28 12:10", "2026-05-28 12:10") == [
        Told.AGREED,
        None,
    ]


def test_a_new_deadline_is_reminded_of_anew() -> None:
    _, agreed = told(TASK, "2025-05-28 12:10")
    _, known = told(agreed, "2025-06-16 09:00")
    later = postpone(known, date(2025, 6, 27), date(2025, 6, 16))
    assert told_at_each(later, "2025-06-16 10:00", "2025-06-24 09:00") == [None, Told.SOON]
    assert later.first_due == DUE
    assert postpone(later, date(2025, 7, 1), date(2025, 6, 16)).first_due == DUE


def test_a_deadline_in_the_past_is_refused() -> None:
    with pytest.raises(NotPossible):
        postpone(TASK, date(2025, 5, 27), date(2025, 5, 28))


def test_the_new_owner_hears_of_it_from_the_beginning_and_the_others_do_not() -> None:
    _, both = told(BOTH, "2025-05-28 12:10")
    handed = hand_over(both, "anna", "karin")
    assert handed.owners == ("anna", "bo")
    assert due_messages(handed, CALENDAR, at("2025-06-02 09:00")) == {"anna": Told.AGREED}
    assert hand_over(both, "bo", "karin").owners == ("bo",)


def test_the_secretariat_does_not_hear_twice_of_the_same_deadline() -> None:
    _, known = told(replace(TASK, owners=()), "2025-06-16 09:00")
    back = hand_back(hand_over(known, "anna"), "anna")
    assert due_messages(back, CALENDAR, at("2025-06-17 09:00")) == {}


def test_placed_by_the_secretariat_it_is_the_new_owners_alone() -> None:
    assert hand_over(BOTH, "anna").owners == ("anna",)
    assert hand_over(replace(TASK, owners=()), "anna").owners == ("anna",)


def test_a_units_contact_gives_it_away_for_the_unit() -> None:
    unit = replace(BOTH, unit="Løn")
    assert (hand_over(unit, "anna", "bo").owners, hand_over(unit, "anna", "bo").unit) == (("anna",), "")
    assert not hand_back(unit, "bo").has_owner


def test_handed_back_it_is_the_others_or_nobodys() -> None:
    assert hand_back(BOTH, "karin").owners == ("bo",)
    assert not hand_back(TASK, "karin").has_owner
    assert replace(TASK, owners=(), unit="Løn").has_owner


def test_who_leaves_leaves_the_others_or_the_unit() -> None:
    assert without_leavers(BOTH, {"bo"}).owners == ("bo",)
    assert not without_leavers(TASK, set()).has_owner
    assert without_leavers(replace(TASK, unit="Løn"), set()).has_owner


@pytest.mark.parametrize(
    "again",
    [
        lambda f: finish(f, AGREED_AT),
        lambda f: drop(f, AGREED_AT),
        lambda f: hand_over(f, "anna"),
        lambda f: hand_back(f, "karin"),
        lambda f: postpone(f, DUE, DUE),
    ],
)
def test_what_has_ended_is_not_changed(again: Callable[[FollowUp], FollowUp]) -> None:
    done = finish(TASK, AGREED_AT)
    assert (done.state, done.ended_at) == (FollowUpState.DONE, AGREED_AT)
    with pytest.raises(NotPossible):
        again(done)


def test_it_can_be_taken_up_again_and_nobody_is_told_twice() -> None:
    _, known = told(TASK, "2025-05-28 12:10")
    assert reopen(finish(known, AGREED_AT)) == known
    with pytest.raises(NotPossible):
        reopen(known)


def test_the_next_message_is_the_first_that_has_not_been_told() -> None:
    assert next_message(at("2025-05-28 12:00"), CALENDAR, [TASK]) == AGREED_AT
    _, known = told(TASK, "2025-05-28 12:10")
    assert next_message(AGREED_AT, CALENDAR, [known]) == at("2025-06-10 09:00")
    assert next_message(AGREED_AT, CALENDAR, [finish(known, AGREED_AT)]) is None


def test_it_is_overdue_from_the_day_after() -> None:
    assert not TASK.is_overdue(DUE)
    assert TASK.is_overdue(date(2025, 6, 14))
    assert not replace(TASK, due=None).is_overdue(date(2026, 1, 1))
    assert TASK.key == "2025-05/001"


def test_reworded_it_is_the_same_for_the_same_people_and_day() -> None:
    assert TASK.asks_the_same(Proposal("Dato for lederdag", Owner(("karin",)), DUE))
    assert not TASK.asks_the_same(Proposal("Dato for lederdag", Owner(("bo",)), DUE))
    assert not TASK.asks_the_same(Proposal("Dato for lederdag", Owner(("karin",)), date(2025, 6, 20)))
