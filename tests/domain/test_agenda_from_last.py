"""An agenda begun from the last one: order, lengths and participants, and nothing that was decided or closed."""

from dataclasses import replace

from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaTemplate, numbered, with_starts
from domain.agenda_from_last import coming_along, from_last
from domain.agenda_making import compile_agenda
from domain.items import Attachment, Participant, Section
from domain.meetings import ForwardPoint, Meeting
from domain.timetable import Slot, SlotKind
from tests.domain.month import MAY, at

POINTS = (
    ForwardPoint("P1", "Budget 2026"),
    ForwardPoint("P2", "Afskedigelse", closed=True),
    ForwardPoint("P3", "Havnen"),
)


def made(meeting: Meeting) -> Agenda:
    return compile_agenda(meeting, AgendaTemplate(), "2025", at("2025-05-23 13:00"), "inger")


def last() -> Agenda:
    """Budget takes an hour with Bo and has been prepared; a break and a free row stand after it; Havnen comes first."""
    agenda = edits.lasting(made(replace(MAY, points=POINTS)), "P1", 60)
    agenda = edits.attending(agenda, "P1", [Participant("Bo")])
    agenda = edits.attending(agenda, "plan", [Participant("Anna")])
    agenda = edits.attached(agenda, "P1", Attachment("Notat", "1/25"))
    agenda = edits.written(agenda, "P1", Section.RECOMMENDATION, "Godkendes.")
    agenda = edits.with_break(agenda, Slot(SlotKind.PAUSE, title="Pause", minutes=15), "P1")
    agenda = edits.with_row(agenda, Slot(SlotKind.FREE, title="Besøg", minutes=5), "P1")
    return with_starts(edits.put_beside(agenda, "P3", "P1"))


NEXT = replace(MAY, key="2025-06", points=(ForwardPoint("P7", "havnen"), ForwardPoint("P8", "Sommerlukning")))


def begun() -> Agenda:
    agenda = edits.attending(made(NEXT), "plan", [Participant("Anna"), Participant("Lene")])
    started = from_last(agenda, last(), {"P1": "P9"})
    return with_starts(replace(started, items=numbered(started.items)))


def test_open_points_that_are_not_there_already_come_along() -> None:
    assert [item.key for item in coming_along(last(), made(NEXT))] == ["P1"]


def test_the_order_is_the_last_ones_and_what_is_new_stands_before_the_portfolio() -> None:
    assert [item.key for item in begun().items] == [
        "protocols", "timetable", "plan", "P7", "P9", "P8", "portfolio",
    ]  # fmt: skip


def test_lengths_and_breaks_come_along_but_no_row_of_its_own() -> None:
    assert [(slot.item or slot.title, slot.minutes) for slot in begun().slots] == [
        ("protocols", 30), ("plan", 20), ("P7", 30), ("P9", 60), ("Pause", 15), ("P8", 30), ("portfolio", 10),
    ]  # fmt: skip


def test_participants_come_along_once_and_nothing_that_was_written() -> None:
    agenda = begun()
    point, plan = agenda.item("P9"), agenda.item("plan")
    assert point is not None
    assert plan is not None
    assert [one.name for one in point.content.participants] == ["Bo"]
    assert [one.name for one in plan.content.participants] == ["Anna", "Lene"]
    assert (point.content.attachments, point.content.sections) == ((), ())


def test_what_is_closed_here_gets_nothing_from_there() -> None:
    closed = edits.close(made(NEXT), "P7", "Lukket punkt")
    started = from_last(
        edits.attending(closed, "P7", []), edits.attending(last(), "P3", [Participant("Bo")]), {}
    )
    item = started.item("P7")
    assert item is not None
    assert item.content.participants == ()


def test_an_agenda_without_items_begins_as_it_was() -> None:
    empty = replace(made(NEXT), items=(), slots=())
    assert from_last(empty, replace(last(), items=(), slots=()), {}) == empty


def test_a_row_is_taken_out_again() -> None:
    agenda = edits.with_row(made(NEXT), Slot(SlotKind.FREE, title="Besøg"), "nothing")
    assert agenda.slots[-1].title == "Besøg"
    assert edits.without_row(agenda, agenda.slots[-1]) == made(NEXT)
