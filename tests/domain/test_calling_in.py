"""When somebody called in to an item comes, and when they have to be told (S09)."""

from dataclasses import replace
from datetime import date, time

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.calling_in import CallIn, Coming, Focus, Part, needs_telling, part_of, told
from domain.items import Content, Participant
from domain.meetings import Meeting, MeetingState
from domain.timetable import Slot, SlotKind
from tests.domain.month import at

NOW = at("2025-05-26 09:00")
DAY = date(2025, 5, 28)
MEETING = Meeting("2025-05", "Direktionen", DAY, time(10), time(12), "Byrådssalen")
THERE = Content(participants=(Participant("Mette Jensen", "mette"),))
ITEM = AgendaItem(3, ItemKind.POINT, "Lokaleplan", key="P1", content=THERE)
SLOTS = (
    Slot(SlotKind.FREE, title="Velkomst", minutes=30),
    Slot(SlotKind.ITEM, "P1", minutes=20),
    Slot(SlotKind.PART, "P1", minutes=10),
)
AGENDA = Agenda("2025-05", 1, (ITEM,), time(12), NOW, "inger", day=DAY, start=time(10), slots=SLOTS)
CALL = CallIn("2025-05", 1, "P1", "mette", "torben", NOW)
PART = Part(DAY, time(10, 30), time(11), "Byrådssalen", 3, "Lokaleplan")


def test_the_part_goes_from_the_first_row_of_the_item_to_its_last() -> None:
    assert part_of(MEETING, AGENDA, CALL) == PART


def test_a_moved_meeting_takes_its_parts_along() -> None:
    moved = replace(MEETING, date=date(2025, 5, 27), start=time(9), end=time(11))
    expected = replace(PART, day=moved.date, start=time(9, 30), end=time(10))
    assert part_of(moved, AGENDA, CALL) == expected


def test_an_item_without_a_row_is_the_whole_meeting_and_a_closed_one_keeps_its_title() -> None:
    closed = replace(ITEM, closed=True, public_title="Lukket punkt")
    agenda = replace(AGENDA, items=(closed,), slots=SLOTS[:1], start=None)
    part = part_of(MEETING, agenda, CALL)
    assert part == replace(PART, start=time(10), end=time(12), title="Lukket punkt")


@pytest.mark.parametrize(
    ("meeting", "agenda"),
    [
        (MEETING, None),
        (replace(MEETING, state=MeetingState.CANCELLED), AGENDA),
        (MEETING, replace(AGENDA, items=())),
        (MEETING, replace(AGENDA, items=(replace(ITEM, content=Content()),))),
    ],
)
def test_there_is_no_part_without_meeting_item_or_participant(
    meeting: Meeting, agenda: Agenda | None
) -> None:
    assert part_of(meeting, agenda, CALL) is None


def test_what_is_told_counts_up_and_asks_again() -> None:
    first = told(CALL, PART)
    assert (first.sequence, first.stands, first.key) == (0, True, "2025-05/001")
    later = replace(PART, start=time(11))
    second = told(replace(first, coming=Coming.YES), later)
    assert (second.sequence, second.told, second.coming) == (1, later, Coming.UNSAID)
    off = told(second, None)
    assert (off.sequence, off.stands, off.told) == (2, False, later)
    assert told(off, PART).stands


def test_only_another_time_or_place_is_worth_telling() -> None:
    first = told(CALL, PART)
    assert needs_telling(CALL, PART)
    assert not needs_telling(CALL, None)
    assert not needs_telling(first, replace(PART, number=4, title="Planen"))
    assert needs_telling(first, replace(PART, place="Rådhuset"))
    assert needs_telling(first, None)
    assert not needs_telling(told(first, None), None)
    assert needs_telling(told(first, None), PART)


def test_a_focus_is_numbered_within_its_meeting() -> None:
    assert Focus("2025-05", 2, "torben", NOW, "i01").key == "2025-05/002"
