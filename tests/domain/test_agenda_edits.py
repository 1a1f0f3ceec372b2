"""Every edit of an agenda does what it says and nothing else (design.md §5)."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import agenda_edits as edits
from domain.agenda import (
    Agenda,
    AgendaItem,
    AgendaTemplate,
    ItemKind,
    numbered,
    open_variant,
    with_mayor,
    with_starts,
)
from domain.agenda_changes import Change, ChangeKind, changes
from domain.agenda_making import compile_agenda
from domain.items import Attachment, Content, Participant, Section, Shown
from domain.meetings import ForwardPoint
from domain.timetable import Slot, SlotKind, later, schedule
from tests.domain.month import MAY, at

TEMPLATE = AgendaTemplate()
METTE = Participant("Mette Holm", "mette", "Fagchef")
LENE = Participant("Lene Lund", via_teams=True)
MARK = "HEMMELIG"


def agenda() -> Agenda:
    """1 protocols, 2 timetable, 3 plan, 4 P1, 5 P2, 6 portfolio."""
    points = (ForwardPoint("P1", "Skolestruktur"), ForwardPoint("P2", "Budget", note="1 time", minutes=60))
    meeting = replace(MAY, points=points)
    return compile_agenda(meeting, TEMPLATE, "2025", at("2025-05-23 13:00"), "inger")


def keys(agenda: Agenda) -> list[str]:
    return [item.key for item in agenda.items]


def rows(agenda: Agenda) -> list[str]:
    return [slot.item or slot.kind for slot in agenda.slots]


def item(agenda: Agenda, key: str = "P1") -> AgendaItem:
    found = agenda.item(key)
    assert found is not None
    return found


def test_a_removed_item_leaves_the_timetable_and_the_mayor() -> None:
    removed = edits.remove(with_mayor(agenda(), ("P1", "P2"), TEMPLATE), "P1")
    assert "P1" not in keys(removed)
    assert "P1" not in rows(removed)
    assert (removed.removed, removed.mayor) == (("P1",), ("P2",))


@pytest.mark.parametrize(
    ("after", "order"), [(False, ["P2", "P1"]), (True, ["P1", "P2"])], ids=["before", "after"]
)
def test_an_item_is_put_beside_another_in_both_lists(*, after: bool, order: list[str]) -> None:
    put = edits.put_beside(agenda(), "P2", "P1", after=after)
    assert keys(put) == ["protocols", "timetable", "plan", *order, "portfolio"]
    assert rows(put) == ["protocols", "plan", *order, "portfolio"]


def test_standing_items_are_told_from_points() -> None:
    assert [one.is_standing for one in agenda().items] == [True, True, True, False, False, True]


def test_an_item_without_a_row_is_put_among_the_items_only() -> None:
    bare = replace(agenda(), slots=())
    assert keys(edits.put_beside(bare, "P2", "P1"))[3:5] == ["P2", "P1"]
    assert edits.put_beside(bare, "P2", "P1").slots == ()
    assert keys(edits.put_beside(bare, "P2", "gone"))[-1] == "P2"


def test_minutes_and_start_are_those_of_the_first_row() -> None:
    made = with_starts(edits.starting(edits.lasting(agenda(), "P1", 15), "P2", time(11)))
    assert [one.start for one in made.items] == [
        time(10), None, time(10, 30), time(10, 50), time(11), time(12),
    ]  # fmt: skip
    assert rows(edits.lasting(replace(agenda(), slots=()), "P1", 15)) == ["P1"]


def test_a_break_takes_the_place_of_the_one_that_stands_there() -> None:
    pause = Slot(SlotKind.PAUSE, minutes=10)
    made = edits.with_break(agenda(), pause, "P1")
    assert rows(made) == ["protocols", "plan", "P1", "pause", "P2", "portfolio"]
    assert edits.with_break(made, replace(pause, minutes=15), "P1").slots[3].minutes == 15
    assert rows(edits.with_break(made, pause, "gone"))[-1] == "pause"
    assert rows(edits.without_breaks(made)) == rows(agenda())


def test_who_attends_is_named_once_and_can_be_taken_off() -> None:
    made = edits.attending(
        edits.attending(agenda(), "P1", [METTE, LENE]), "P1", [replace(METTE, via_teams=True)]
    )
    assert item(made).content.participants == (LENE, replace(METTE, via_teams=True))
    assert item(edits.not_attending(made, "P1", ["Lene Lund"])).content.participants == (
        replace(METTE, via_teams=True),
    )


def test_the_mayor_is_set_in_title_and_timetable_alike() -> None:
    said = replace(agenda(), slots=tuple(replace(slot, mayor=True) for slot in agenda().slots))
    made = with_mayor(said, ("protocols", "gone"), TEMPLATE)
    assert made.items[0].title.endswith(TEMPLATE.mayor_attends)
    assert made.mayor == ("protocols",)
    assert {slot.mayor for slot in made.slots} == {None}


def full() -> Agenda:
    """P1 with everything on it, all of it marked."""
    content = Content(
        f"{MARK} KLE", f"{MARK} sag", ((Section.BACKGROUND, f"{MARK} tekst"),),
        (Attachment(f"{MARK} bilag", f"{MARK} nr"),), (Participant(f"{MARK} navn"),), f"{MARK} ønske",
    )  # fmt: skip
    made = edits.with_content(agenda(), "P1", lambda _: content)
    made = edits.noted(edits.renamed(made, "P1", f"{MARK} titel"), "P1", f"{MARK} note")
    slots = [
        replace(slot, title=f"{MARK} kort", note=f"{MARK} række", participants=(Participant(f"{MARK} en"),))
        if slot.item == "P1"
        else slot
        for slot in made.slots
    ]
    return replace(made, slots=tuple(slots))


def test_closing_drops_what_was_written_and_keeps_case_and_people() -> None:
    closed = item(edits.close(full(), "P1", "Lukket punkt"))
    assert closed.content == Content(
        f"{MARK} KLE", f"{MARK} sag", participants=(Participant(f"{MARK} navn"),)
    )
    assert (closed.note, closed.public_title, closed.closed) == ("", "Lukket punkt", True)
    assert item(edits.close(full(), "P1", "Lukket punkt", keeps=True)).content == item(full()).content


def test_nothing_of_a_closed_item_is_in_the_open_variant() -> None:
    for keeps in (True, False):
        assert MARK not in repr(open_variant(edits.close(full(), "P1", "Lukket punkt", keeps=keeps)))


@pytest.mark.parametrize("what", Shown)
def test_only_what_is_ticked_is_shown_of_a_closed_item(what: Shown) -> None:
    closed = edits.close(full(), "P1", "Lukket punkt")
    ticked = item(open_variant(edits.ticked(closed, "P1", what, shown=True)))
    content = ticked.content
    assert bool(content.case_no and content.kle) is (what is Shown.CASE)
    assert bool(content.participants) is (what is Shown.PARTICIPANTS)
    again = edits.ticked(edits.ticked(closed, "P1", what, shown=True), "P1", what, shown=False)
    assert MARK not in repr(open_variant(again))


def test_the_people_of_a_row_of_a_closed_item_follow_the_tick() -> None:
    closed = edits.close(full(), "P1", "Lukket punkt")
    shown = open_variant(edits.ticked(closed, "P1", Shown.PARTICIPANTS, shown=True))
    assert next(slot for slot in shown.slots if slot.item == "P1").participants == (
        Participant(f"{MARK} en"),
    )


def test_a_closed_item_opens_with_its_real_title_and_may_be_called_something() -> None:
    closed = edits.close(agenda(), "P1", "Lukket punkt")
    assert open_variant(edits.show_title(closed, "P1", "Personalesag")).items[3].title == "Personalesag"
    opened = item(edits.open_up(closed, "P1"))
    assert (opened.closed, opened.public_title, opened.title) == (False, "", "Skolestruktur")


def test_a_closed_attachment_shows_that_it_is_there() -> None:
    made = edits.attached(agenda(), "P1", Attachment(f"{MARK}", f"{MARK}", closed=True))
    assert item(open_variant(made)).content.attachments == (Attachment("", closed=True),)


def test_an_attachment_with_the_same_number_is_the_same() -> None:
    made = edits.attached(edits.attached(agenda(), "P1", Attachment("A", "1/25")), "P1", Attachment("B"))
    again = edits.attached(made, "P1", Attachment("Ny", "1/25"))
    assert [a.title for a in item(again).content.attachments] == ["Ny", "B"]
    assert [a.title for a in item(edits.without_attachment(again, "P1", 1)).content.attachments] == ["B"]


def test_what_is_written_stands_on_the_item() -> None:
    made = edits.filed_under(agenda(), "P1", case_no="24/7615")
    made = edits.wanting(edits.filed_under(made, "P1", kle="00.30.10.S00"), "P1", "Godkend")
    made = edits.written(made, "P1", Section.RECOMMENDATION, "At den godkendes")
    content = item(made).content
    assert (content.case_no, content.kle, content.wanted) == ("24/7615", "00.30.10.S00", "Godkend")
    assert content.section(Section.RECOMMENDATION) == "At den godkendes"
    assert item(edits.written(made, "P1", Section.RECOMMENDATION, " ")).content.sections == ()


def test_a_timetable_sets_rows_and_people_and_keeps_nothing_of_closed_rows() -> None:
    closed = edits.close(agenda(), "P1", "Lukket punkt")
    slots = [
        edits.unfixed(Slot(SlotKind.ITEM, "P1", MARK, time(10), 30, MARK)),
        Slot(SlotKind.ITEM, "P2", "Budgettet", minutes=30, note="Kort"),
    ]
    made = edits.ending(edits.timetabled(closed, slots, [("P2", METTE), ("P1", LENE)]), time(11))
    assert [(slot.title, slot.note, slot.start) for slot in made.slots] == [
        ("", "", None), ("Budgettet", "Kort", None),
    ]  # fmt: skip
    assert (item(made, "P1").content.participants, item(made, "P2").content.participants) == (
        (LENE,),
        (METTE,),
    )
    assert made.end == time(11)


def test_an_item_goes_to_another_meeting_with_all_that_is_on_it() -> None:
    made = edits.ticked(edits.close(full(), "P1", "Lukket punkt", keeps=True), "P1", Shown.CASE, shown=True)
    point = edits.points_of(made)[0]
    assert (point.code, point.content, point.minutes) == ("P1", item(full()).content, 30)
    again = compile_agenda(replace(MAY, points=(point,)), TEMPLATE, "2025", at("2025-05-23 13:00"), "inger")
    assert item(again) == replace(item(made), start=time(10, 50))


def test_changes_of_what_is_on_an_item_are_told_without_its_text() -> None:
    posted = agenda()
    assert [c.kind for c in changes(posted, edits.attending(posted, "P1", [METTE]))] == [
        ChangeKind.PARTICIPANTS
    ]
    attached = edits.attached(posted, "P1", Attachment("A"))
    assert [c.kind for c in changes(posted, attached)] == [ChangeKind.ATTACHMENTS]
    assert [c.kind for c in changes(posted, edits.wanting(posted, "P1", "Godkend"))] == [ChangeKind.TEXT]
    assert [c.kind for c in changes(posted, edits.noted(posted, "P2", "kort"))] == [ChangeKind.TEXT]
    renamed = edits.renamed(posted, "P1", "Skoler")
    assert changes(posted, renamed) == [Change(ChangeKind.RENAMED, "Skoler", 4)]


def test_the_mayor_and_the_breaks_are_told_once() -> None:
    posted = agenda()
    assert changes(posted, with_mayor(posted, ("protocols",), TEMPLATE)) == [Change(ChangeKind.MAYOR)]
    pause = Slot(SlotKind.PAUSE, minutes=10)
    last = replace(posted, slots=(*posted.slots, pause))
    assert changes(posted, last) == [Change(ChangeKind.TIMETABLE)]


def test_of_a_closed_item_no_change_of_its_content_is_told() -> None:
    closed = edits.close(agenda(), "P1", "Lukket punkt")
    assert changes(closed, edits.attending(edits.wanting(closed, "P1", MARK), "P1", [METTE])) == []


def test_numbers_that_stand_are_given_to_no_other_item() -> None:
    posted = agenda()
    without = edits.remove(posted, "P1")
    new = (*without.items[:3], AgendaItem(0, ItemKind.POINT, "Nyt", key="P9"), *without.items[3:])
    assert [(one.number, one.key) for one in numbered(new, locked=True)] == [
        (1, "protocols"), (2, "timetable"), (3, "plan"), (5, "P2"), (6, "portfolio"), (7, "P9"),
    ]  # fmt: skip


def test_an_agenda_from_before_timetables_were_kept_has_its_items_as_rows() -> None:
    old = replace(agenda(), slots=(), start=None)
    assert [row.start for row in old.rows()] == [
        time(10),
        time(10, 30),
        time(10, 50),
        time(11, 20),
        time(12, 20),
    ]
    assert with_starts(old).items[0].start is None


def test_no_row_goes_on_past_midnight() -> None:
    long = [Slot(SlotKind.FREE, minutes=2000), Slot(SlotKind.FREE, minutes=10)]
    assert [(row.start, row.end) for row in schedule(long, time(10))] == [
        (time(10), time(23, 59)), (time(23, 59), time(23, 59)),
    ]  # fmt: skip
    assert (later(time(23), 120), later(time(1), -120)) == (time(23, 59), time(0))


def test_a_point_is_printed_with_what_is_said_of_it_unless_it_is_closed() -> None:
    point = ForwardPoint("P1", "Budget", note="1 time")
    assert point.shown == "Budget (1 time)"
    assert replace(point, note="").shown == "Budget"
    assert replace(point, closed=True).shown == ""
    assert replace(point, closed=True, public_title="Lukket HR-punkt").shown == "Lukket HR-punkt"


def done(agenda: Agenda, what: str, key: str, other: str) -> Agenda:
    match what:
        case "remove":
            return edits.remove(agenda, key)
        case "minutes":
            return edits.lasting(agenda, key, 5)
        case "close":
            return edits.close(agenda, key, "Lukket punkt")
    return edits.put_beside(agenda, key, other, after=what == "after")


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["remove", "before", "after", "minutes", "close"]),
        *[st.sampled_from(["P1", "P2", "plan"])] * 2,
    ),
    max_size=8,
)


@given(edited=EDITS, locked=st.booleans())
def test_whatever_is_edited_items_and_rows_stay_in_step(
    *, edited: list[tuple[str, str, str]], locked: bool
) -> None:
    made = agenda()
    for what, key, other in edited:
        if made.item(key) is None or made.item(other) is None or key == other:
            continue
        made = done(made, what, key, other)
        made = with_starts(replace(made, items=numbered(made.items, locked=locked)))
    assert len({one.number for one in made.items}) == len(made.items)
    assert sorted(rows(made)) == sorted(key for key in keys(made) if key != "timetable")
    assert made.day == date(2025, 5, 28)
