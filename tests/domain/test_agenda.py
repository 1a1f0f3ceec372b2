"""Compiling an agenda, its times, its open variant and what has changed since it was posted (A02, A04, A11)."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import (
    Agenda,
    AgendaItem,
    AgendaTemplate,
    ItemKind,
    by_time,
    open_variant,
)
from domain.agenda_changes import Change, ChangeKind, changes
from domain.agenda_making import compile_agenda
from domain.agenda_warnings import Concern, agenda_warnings
from domain.meetings import ForwardPoint, Meeting, TimetableRow
from tests.domain.month import MAY, at

TEMPLATE = AgendaTemplate(plan_case="50050/25")
SKOLE = ForwardPoint("P1", "Skolestruktur")
SECRET = ForwardPoint("P2", "Opsigelse af centerchefen", closed=True, note="Bilag eftersendes")


def agenda(meeting: Meeting = MAY, snapshot: str = "") -> Agenda:
    made = compile_agenda(meeting, TEMPLATE, "2025", at("2025-05-23 13:00"), "inger")
    return replace(made, snapshot=snapshot)


def overruns(made: Agenda) -> bool:
    return Concern.OVERRUN in {one.concern for one in agenda_warnings(made, MAY)}


def with_points(*points: ForwardPoint) -> Meeting:
    return replace(MAY, points=points)


def test_the_standing_items_stand_in_their_order() -> None:
    kinds = [item.kind for item in agenda(with_points(SKOLE)).items]
    assert kinds == [
        ItemKind.PROTOCOLS,
        ItemKind.TIMETABLE,
        ItemKind.PLAN,
        ItemKind.POINT,
        ItemKind.PORTFOLIO,
    ]
    assert [item.number for item in agenda(with_points(SKOLE)).items] == [1, 2, 3, 4, 5]


def test_the_plan_item_names_the_period_and_the_case() -> None:
    plan = agenda().plan_item()
    assert plan is not None
    assert plan.title == "Udmøntningsplan 2025 - Strategiske og tværgående indsatser"
    assert (plan.content.kle, plan.content.case_no) == ("00.30.10.S00", "50050/25")


def test_a_meeting_without_the_plan_point_has_no_plan_item() -> None:
    without = agenda(replace(MAY, plan_point=False))
    assert without.plan_item() is None
    assert len(without.items) == 3


@pytest.mark.parametrize("mayor", [True, False])
def test_the_first_item_says_whether_the_mayor_attends(*, mayor: bool) -> None:
    first = agenda(replace(MAY, mayor=mayor)).items[0]
    assert first.title.endswith(TEMPLATE.mayor_attends) is mayor
    assert first.title.endswith(TEMPLATE.mayor_absent) is not mayor


def test_without_a_timetable_items_follow_each_other_with_their_default_minutes() -> None:
    starts = [item.start for item in agenda(with_points(SKOLE, SECRET)).items]
    assert starts == [time(10), None, time(10, 30), time(10, 50), time(11, 20), time(11, 50)]


def test_the_meetings_own_timetable_decides_where_there_is_one() -> None:
    rows = (TimetableRow(time(11), "Plan", number=3), TimetableRow(time(10, 30), "Skole", number=4))
    meeting = replace(with_points(SKOLE), timetable=(*rows, TimetableRow(time(12), "Frokost")))
    made = agenda(meeting)
    assert [item.start for item in made.items] == [None, None, time(11), time(10, 30), None]
    assert [item.number for item in by_time(made)] == [4, 3], "the order taken is independent of the numbers"


def test_an_agenda_that_ends_after_the_meeting_overruns() -> None:
    assert not overruns(agenda(with_points(SKOLE, SECRET))), "11.50 and 10 minutes is 12"
    assert overruns(agenda(with_points(SKOLE, SECRET, replace(SKOLE, code="P3"))))


def test_an_agenda_without_times_overruns_nothing() -> None:
    bare = replace(agenda(), items=(AgendaItem(1, ItemKind.POINT, "x"),))
    assert not overruns(bare)


def test_of_a_closed_item_the_open_variant_shows_number_public_title_and_time_only() -> None:
    shown = open_variant(agenda(with_points(SECRET))).items[3]
    assert shown == AgendaItem(
        4, ItemKind.POINT, "Lukket punkt", "Lukket punkt", closed=True, start=time(10, 50), key="P2"
    )


def test_the_key_of_an_agenda_is_its_meetings() -> None:
    assert agenda().key == "2025-05"


def test_nothing_changed_is_no_change() -> None:
    posted = agenda(with_points(SKOLE, SECRET), "2025-05/status/001")
    assert changes(posted, replace(posted, version=2, made_at=at("2025-05-26 09:00"))) == []


def test_a_new_point_moves_those_after_it() -> None:
    found = changes(agenda(with_points(SKOLE)), agenda(with_points(ForwardPoint("P9", "Budget"), SKOLE)))
    assert found == [
        Change(ChangeKind.ADDED, "Budget", 4),
        Change(ChangeKind.RENUMBERED, "Skolestruktur", 5, "4", "5"),
        Change(ChangeKind.RETIMED, "Skolestruktur", 5, "10.50", "11.20"),
        Change(ChangeKind.RENUMBERED, TEMPLATE.portfolio, 6, "5", "6"),
        Change(ChangeKind.RETIMED, TEMPLATE.portfolio, 6, "11.20", "11.50"),
    ]


def test_a_removed_closed_point_is_named_by_its_public_title() -> None:
    found = changes(agenda(with_points(SKOLE, SECRET)), agenda(with_points(SKOLE)))
    assert found[0] == Change(ChangeKind.REMOVED, "Lukket punkt", 5)


def test_two_points_with_the_same_title_are_two_points() -> None:
    found = changes(agenda(with_points(SECRET)), agenda(with_points(SECRET, replace(SECRET, code="P3"))))
    assert found[0] == Change(ChangeKind.ADDED, "Lukket punkt", 5)


def test_closing_a_posted_item_is_said_without_its_title() -> None:
    open_secret = replace(SECRET, closed=False)
    closed = changes(agenda(with_points(open_secret)), agenda(with_points(SECRET)))
    assert closed == [Change(ChangeKind.CLOSED, "Lukket punkt", 4)]
    opened = changes(agenda(with_points(SECRET)), agenda(with_points(open_secret)))
    assert opened == [Change(ChangeKind.OPENED, SECRET.title, 4)]


def test_a_lost_time_a_new_end_and_a_new_opgoerelse_are_said() -> None:
    posted = agenda(snapshot="2025-05/status/001")
    timed = replace(MAY, end=time(12, 30), timetable=(TimetableRow(time(10), "Protokoller", number=1),))
    assert changes(posted, agenda(timed, "2025-05/status/002")) == [
        Change(ChangeKind.RETIMED, posted.items[2].title, 3, "10.30", ""),
        Change(ChangeKind.RETIMED, TEMPLATE.portfolio, 4, "10.50", ""),
        Change(ChangeKind.ENDS, was="12.00", now="12.30"),
        Change(ChangeKind.SNAPSHOT),
    ]


TITLES = [f"Emne§{n}" for n in range(6)]
NOTES = [f"Note§{n}" for n in range(6)]


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Any of six points, in any order, each open or closed."""
    chosen = draw(st.lists(st.sampled_from(range(6)), unique=True))
    closed = draw(st.sets(st.sampled_from(range(6))))
    points = [ForwardPoint(f"P{n}", TITLES[n], closed=n in closed, note=NOTES[n]) for n in chosen]
    return replace(
        MAY, points=tuple(points), plan_point=draw(st.booleans()), mayor=draw(st.booleans()), end=time(12)
    )


@given(meetings())
def test_no_closed_content_is_ever_in_the_open_variant(meeting: Meeting) -> None:
    shown = repr(open_variant(agenda(meeting)))
    for point in meeting.points:
        assert (point.title in shown) is not point.closed
        assert (point.note in shown) is not point.closed


@given(meetings(), meetings())
def test_no_closed_title_is_ever_among_the_changes(was: Meeting, now: Meeting) -> None:
    told = repr(changes(agenda(was), agenda(now)))
    shown = {p.title for p in now.points if not p.closed}
    gone = {p.title for p in was.points if not p.closed} - {p.title for p in now.points}
    secret = {p.title for p in (*was.points, *now.points)} - shown - gone
    assert not [title for title in secret if title in told]


@given(meetings(), meetings())
def test_changes_account_for_every_point_that_came_or_went(was: Meeting, now: Meeting) -> None:
    found = changes(agenda(was), agenda(now))
    before, after = agenda(was).items, agenda(now).items
    added = sum(change.kind is ChangeKind.ADDED for change in found)
    removed = sum(change.kind is ChangeKind.REMOVED for change in found)
    assert len(before) + added - removed == len(after)


@given(meetings())
def test_items_are_numbered_from_one_without_a_gap(meeting: Meeting) -> None:
    items = agenda(meeting).items
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert items[-1].kind is ItemKind.PORTFOLIO
