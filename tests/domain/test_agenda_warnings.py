"""What is pointed out before posting (X01, X02, X04, X08, A16, K02)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaTemplate, with_starts
from domain.agenda_making import compile_agenda
from domain.agenda_warnings import AgendaWarning, Concern, agenda_warnings
from domain.items import Attachment, Participant
from domain.meetings import ForwardPoint, Meeting
from domain.timetable import Slot, SlotKind
from tests.domain.month import MAY, at

MEETING = replace(MAY, points=(ForwardPoint("P1", "Budget"),))


def agenda(meeting: Meeting = MEETING) -> Agenda:
    return compile_agenda(meeting, AgendaTemplate(), "2025", at("2025-05-23 13:00"), "inger")


def concerns(made: Agenda, meeting: Meeting = MEETING) -> list[AgendaWarning]:
    return agenda_warnings(with_starts(made), meeting)


def _said_of_the_mayor(made: Agenda) -> Agenda:
    return replace(made, slots=(replace(made.slots[0], mayor=True), *made.slots[1:]))


def _two_at_once(made: Agenda) -> Agenda:
    return edits.starting(edits.starting(made, "P1", time(10, 30)), "plan", time(10, 30))


FREE = Slot(SlotKind.FREE, title="Lukket HR-punkt", minutes=10)


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (lambda a: a, []),
        (lambda a: edits.lasting(a, "P1", 90), [AgendaWarning(Concern.OVERRUN, at=time(12, 30))]),
        (_two_at_once, [AgendaWarning(Concern.SAME_TIME)]),
        (lambda a: edits.starting(a, "P1", time(9)), [AgendaWarning(Concern.TIMES)]),
        (_said_of_the_mayor, [AgendaWarning(Concern.MAYOR, 1)]),
        (lambda a: replace(a, slots=a.slots[:2]), [
            AgendaWarning(Concern.NO_TIME, 4, "Budget"),
            AgendaWarning(Concern.NO_TIME, 5, AgendaTemplate().portfolio),
        ]),
        (lambda a: replace(a, slots=(*a.slots, FREE)), [AgendaWarning(Concern.NO_ITEM, name="Lukket HR-punkt")]),
        (lambda a: edits.attached(a, "P1", Attachment("Bilag")), [AgendaWarning(Concern.NO_NUMBER, 4, "Bilag")]),
        (lambda a: edits.attached(a, "P1", Attachment("Bilag", "1/25")), []),
        (lambda a: edits.ending(a, time(14)), [AgendaWarning(Concern.NO_BREAK)]),
        (lambda a: edits.ending(edits.with_break(a, Slot(SlotKind.PAUSE, minutes=10), "P1"), time(14)), []),
        (lambda a: replace(a, slots=(), start=None), []),
    ],
)  # fmt: skip
def test_each_thing_is_pointed_out_once(edit: Callable[[Agenda], Agenda], found: list[AgendaWarning]) -> None:
    assert concerns(edit(agenda())) == found


def test_somebody_who_is_called_in_and_away_is_named() -> None:
    called = edits.attending(agenda(), "P1", [Participant("Mette", "mette"), Participant("Bo")])
    away = replace(MEETING, absent=("mette", "anna"))
    assert concerns(called, away) == [AgendaWarning(Concern.AWAY, 4, "Mette")]


def test_another_weekday_than_wednesday_is_pointed_out() -> None:
    moved = replace(MEETING, date=date(2025, 5, 27))
    assert concerns(agenda(moved), moved) == [AgendaWarning(Concern.NOT_WEDNESDAY)]
