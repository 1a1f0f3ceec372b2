"""Compiling again keeps what was made by hand and brings in only what is new (design.md §5)."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import Agenda, AgendaItem, AgendaTemplate, ItemKind, numbered, with_mayor
from domain.agenda_making import compile_agenda, refresh
from domain.items import Attachment, Content
from domain.meetings import ForwardPoint, Meeting, TimetableRow
from domain.timetable import Slot, SlotKind
from tests.domain.month import MAY, at

TEMPLATE = AgendaTemplate()
SKOLE = ForwardPoint("P1", "Skolestruktur")
BUDGET = ForwardPoint("P2", "Budget", minutes=60)
HAVN = ForwardPoint("P3", "Havnen")


def fresh(*points: ForwardPoint, meeting: Meeting = MAY) -> Agenda:
    meeting = replace(meeting, points=points)
    return compile_agenda(meeting, TEMPLATE, "2025", at("2025-05-23 13:00"), "inger")


def titles(agenda: Agenda) -> list[str]:
    return [item.title for item in agenda.items if item.kind is ItemKind.POINT]


def again(old: Agenda, new: Agenda, *, locked: bool = False) -> Agenda:
    return refresh(old, new, TEMPLATE, locked=locked)


def test_nothing_new_changes_nothing() -> None:
    made = fresh(SKOLE, BUDGET)
    assert again(made, fresh(SKOLE, BUDGET)) == made


def test_the_minutes_of_a_point_are_those_of_its_row() -> None:
    slot = next(slot for slot in fresh(BUDGET).slots if slot.item == "P2")
    assert slot.minutes == 60


def test_what_was_written_on_an_item_and_its_place_are_kept() -> None:
    made = fresh(SKOLE, BUDGET)
    written = replace(made.items[3], content=Content(attachments=(Attachment("Bilag"),)))
    turned = (*made.items[:3], made.items[4], written, made.items[5])
    edited = replace(made, items=numbered(turned), slots=(*made.slots, Slot(SlotKind.PAUSE, minutes=10)))
    kept = again(edited, fresh(SKOLE, BUDGET))
    assert titles(kept) == ["Budget", "Skolestruktur"]
    assert kept.items[4].content == written.content
    assert kept.slots == edited.slots


def test_a_new_point_stands_after_the_one_before_it_in_the_plan() -> None:
    made = again(fresh(SKOLE), fresh(SKOLE, BUDGET))
    assert titles(made) == ["Skolestruktur", "Budget"]
    assert [slot.item for slot in made.slots] == ["protocols", "plan", "P1", "P2", "portfolio"]
    assert made.items[4].start == time(11, 20)


def test_a_new_point_on_a_posted_agenda_gets_the_next_number_and_moves_no_other() -> None:
    made = again(fresh(SKOLE), fresh(BUDGET, SKOLE), locked=True)
    assert [(item.number, item.key) for item in made.items[2:]] == [
        (3, "plan"), (4, "P1"), (5, "portfolio"), (6, "P2"),
    ]  # fmt: skip


def test_what_the_secretary_removed_stays_removed() -> None:
    made = fresh(SKOLE, BUDGET)
    items = tuple(item for item in made.items if item.key not in {"plan", "P1"})
    removed = replace(made, items=numbered(items), removed=("plan", "P1"))
    assert [item.key for item in again(removed, fresh(SKOLE, BUDGET)).items] == [
        "protocols", "timetable", "P2", "portfolio",
    ]  # fmt: skip


def test_a_point_that_has_left_the_meeting_leaves_its_agenda() -> None:
    made = again(fresh(SKOLE, BUDGET), fresh(BUDGET))
    assert titles(made) == ["Budget"]
    assert "P1" not in {slot.item for slot in made.slots}


def test_a_meeting_that_moves_takes_its_fixed_hours_along() -> None:
    made = fresh(SKOLE)
    fixed = replace(made, slots=(*made.slots[:-1], replace(made.slots[-1], start=time(11, 45))))
    moved = replace(MAY, date=date(2025, 5, 27), start=time(9), end=time(11), place="Byrådssalen")
    new = again(fixed, fresh(SKOLE, meeting=moved))
    assert (new.day, new.start, new.end, new.place) == (moved.date, time(9), time(11), "Byrådssalen")
    assert new.items[-1].start == time(10, 45)


def test_the_mayor_of_the_meeting_is_taken_over_only_when_it_has_changed() -> None:
    made = with_mayor(fresh(SKOLE), ("P1",), TEMPLATE)
    assert again(made, fresh(SKOLE)).mayor == ("P1",)
    new = again(made, fresh(SKOLE, meeting=replace(MAY, mayor=True)))
    assert new.mayor == ("protocols", "P1")
    assert new.items[0].title.endswith(TEMPLATE.mayor_attends)


def test_a_timetable_of_the_meeting_is_taken_over_once() -> None:
    rows = (TimetableRow(time(10), "Plan", number=3), TimetableRow(time(10, 30), "Skole", number=4))
    made = fresh(SKOLE, meeting=replace(MAY, timetable=rows))
    assert [(slot.item, slot.start, slot.minutes) for slot in made.slots] == [
        ("plan", time(10), 30), ("P1", time(10, 30), 30),
    ]  # fmt: skip
    added = again(made, fresh(SKOLE, BUDGET, meeting=replace(MAY, timetable=rows)))
    assert added.item("P2") is not None
    assert [slot.item for slot in added.slots] == ["plan", "P1"]


def test_a_new_first_row_stands_first() -> None:
    made = fresh(SKOLE)
    bare = replace(made, items=numbered(made.items[1:]), slots=made.slots[2:])
    assert again(bare, fresh(SKOLE)).slots[0].item == "protocols"


def test_an_agenda_from_before_items_had_keys_is_made_anew() -> None:
    old = replace(fresh(SKOLE), version=4, items=(AgendaItem(1, ItemKind.POINT, "Skolestruktur"),))
    assert again(old, fresh(SKOLE)) == replace(fresh(SKOLE), version=4)


POINTS = [ForwardPoint(f"P{n}", f"Emne {n}") for n in range(6)]


@given(
    was=st.lists(st.sampled_from(POINTS), unique=True),
    now=st.lists(st.sampled_from(POINTS), unique=True),
    locked=st.booleans(),
)
def test_whatever_came_or_went_each_point_stands_once_and_every_item_has_its_row(
    *, was: list[ForwardPoint], now: list[ForwardPoint], locked: bool
) -> None:
    made = again(fresh(*was), fresh(*now), locked=locked)
    assert sorted(titles(made)) == sorted(point.title for point in now)
    assert sorted(slot.item for slot in made.slots) == sorted(
        i.key for i in made.items if i.key != "timetable"
    )
    assert len({item.number for item in made.items}) == len(made.items)
    assert again(made, fresh(*now), locked=locked) == made, "a second time brings nothing new"
