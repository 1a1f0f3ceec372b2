"""What is pointed out before posting (X01–X08, A16, K02)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaTemplate, PortfolioRow, with_starts
from domain.agenda_making import compile_agenda
from domain.agenda_warnings import (
    NOTHING_KNOWN,
    AgendaWarning,
    Concern,
    Known,
    absent_in,
    agenda_warnings,
)
from domain.items import Attachment, Participant, Section
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person
from domain.timetable import Slot, SlotKind
from tests.domain.month import MAY, at

MEETING = replace(MAY, points=(ForwardPoint("P1", "Budget"),))


def agenda(meeting: Meeting = MEETING) -> Agenda:
    return compile_agenda(meeting, AgendaTemplate(), "2025", at("2025-05-23 13:00"), "inger")


def concerns(made: Agenda, meeting: Meeting = MEETING, known: Known = NOTHING_KNOWN) -> list[AgendaWarning]:
    return agenda_warnings(with_starts(made), meeting, known)


def _said_of_the_mayor(made: Agenda) -> Agenda:
    return replace(made, slots=(replace(made.slots[0], mayor=True), *made.slots[1:]))


def _two_at_once(made: Agenda) -> Agenda:
    return edits.starting(edits.starting(made, "P1", time(10, 30)), "plan", time(10, 30))


def _noted(made: Agenda, note: str) -> Agenda:
    return replace(made, slots=(replace(made.slots[0], note=note), *made.slots[1:]))


FREE = Slot(SlotKind.FREE, title="Lukket HR-punkt", minutes=10)


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (lambda a: a, []),
        (lambda a: edits.lasting(a, "P1", 90), [AgendaWarning(Concern.OVERRUN, at=time(12, 30))]),
        (_two_at_once, [AgendaWarning(Concern.SAME_TIME)]),
        (lambda a: edits.starting(a, "P1", time(9)), [AgendaWarning(Concern.TIMES, at=time(9))]),
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
        (lambda a: replace(a, slots=a.slots[1:]), []),
        (lambda a: _noted(a, "Borgmester deltager ikke under behandlingen."), []),
        (lambda a: _noted(a, "Borgmesteren deltager."), [AgendaWarning(Concern.MAYOR, 1)]),
        (lambda a: edits.filed_under(a, "P1", kle="00.30.10"), [AgendaWarning(Concern.KLE, 4, "00.30.10")]),
        (lambda a: edits.filed_under(a, "P1", kle="00.30.10.S00"), []),
        (
            lambda a: edits.attached(a, "P1", Attachment("Notat", "1/25", closed=True)),
            [AgendaWarning(Concern.LISTED_CLOSED, 4, "Budget")],
        ),
        (lambda a: edits.noted(a, "P1", "lukket punkt"), [AgendaWarning(Concern.LISTED_CLOSED, 4, "Budget")]),
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


KIM = Person("kim", "Kim Bruun", title="Direktør for Udviklingsforvaltningen")
BO = Person("bo", "Bo Lind", title="Økonomichef")


@pytest.mark.parametrize(
    ("responsible", "away"),
    [("Direktør for Udviklingsforvaltningen og HR-chef", "Kim Bruun"), ("Udviklingsdirektør", "Kim Bruun"),
     ("økonomichef", "Bo Lind"), ("Bo Lind", "Bo Lind"), ("HR-chef", "")],
)  # fmt: skip
def test_a_responsible_who_does_not_come_is_named(responsible: str, away: str) -> None:
    written = edits.written(agenda(), "P1", Section.RESPONSIBLE, responsible)
    found = concerns(written, known=Known(absent=(KIM, BO)))
    assert [one.name for one in found if one.concern is Concern.RESPONSIBLE_AWAY] == ([away] if away else [])


def test_who_is_responsible_for_the_plan_item_is_a_formula() -> None:
    known = Known(absent=(BO,), plan_responsible="Fællesforvaltningsdirektør og økonomichef")
    assert concerns(agenda(), known=known) == [AgendaWarning(Concern.RESPONSIBLE_AWAY, 3, "Bo Lind")]


def test_who_takes_part_but_is_away_is_named_once() -> None:
    called = edits.attending(agenda(), "P1", [Participant("Bo Lind", "bo")])
    written = edits.written(called, "P1", Section.RESPONSIBLE, "Bo Lind")
    assert concerns(written, known=Known(absent=(BO,))) == [AgendaWarning(Concern.AWAY, 4, "Bo Lind")]


@pytest.mark.parametrize(
    ("note", "names"),
    [("(Kim Bruun deltager ikke på mødet)", ["Kim Bruun"]), ("Kim Bruun og Bo Lind deltager ikke", ["Kim Bruun", "Bo Lind"]),
     ("Kim deltager ikke", []), ("kl. 8.00-16.00", [])],
)  # fmt: skip
def test_a_note_says_who_does_not_come(note: str, names: list[str]) -> None:
    assert [person.name for person in absent_in(note, (KIM, BO))] == names


def test_what_the_agenda_before_had_not_foreseen_is_pointed_out() -> None:
    day = date(2025, 5, 21)
    foreseen = Known(foreseen=PortfolioRow(MAY.date, points=("Budget (1 time)", "")), on=day)
    closed = edits.close(agenda(), "P1", "Lukket punkt")
    assert not concerns(agenda(), known=foreseen)
    assert not concerns(edits.renamed(closed, "P1", "Andet"), known=foreseen)
    other = concerns(edits.renamed(agenda(), "P1", "Havnen"), known=foreseen)
    assert other == [AgendaWarning(Concern.NOT_FORESEEN, 4, "4. Havnen", on=day)]


def test_names_are_written_in_one_way() -> None:
    called = edits.attending(agenda(), "P1", [Participant("Kim Brun")])
    found = concerns(called, known=Known(people=(KIM,)))
    assert found == [AgendaWarning(Concern.SPELLING, name="Kim Brun", better="Kim Bruun")]


def test_a_forum_without_a_weekday_may_meet_on_any() -> None:
    moved = replace(MEETING, date=date(2025, 5, 27))
    assert not concerns(agenda(moved), moved, Known(weekday=None))
