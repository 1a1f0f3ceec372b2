"""What a posted agenda is printed from stays as it was, whatever changes later."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time

from domain.agenda import Agenda
from domain.board import Board
from domain.frozen import Frozen, freeze, thawed
from domain.meetings import ForwardPoint, Meeting
from domain.people import Person, Role
from domain.plan import Initiative
from domain.printed import AgendaSource
from domain.reports import Colour
from domain.rounds import Round
from domain.standing import RoundStatus, Settled, Standing
from domain.working_days import WorkCalendar

NOW = datetime(2025, 5, 26, 9, tzinfo=UTC)
BOARD = Board(
    WorkCalendar(frozenset()),
    organisation="Fjordby",
    legend={Colour.RED: {"da": "Gået i stå", "en": "Stuck"}},
)
AGENDA = Agenda("m", 3, (), time(12), NOW, "inger")
MEETING = Meeting(
    "m",
    "Direktionen",
    date(2025, 5, 28),
    time(10),
    time(12),
    points=(ForwardPoint("P1", "Opsigelse", closed=True),),
)
LARS = Person("lars", "Lars Lund", frozenset({Role.DIRECTOR}), "Direktør", "lars@x.example", "oid")
STANDING = Standing(Initiative("i1", "Flåde", ("mette",)), history=(Settled("2025-04", None),))
STATUS = RoundStatus(Round("m/status", "m", "2025-05", date(2025, 5, 28), ()), (STANDING,))
SOURCE = AgendaSource(BOARD, MEETING, AGENDA, STATUS, (LARS,), (LARS,))


def test_nothing_of_a_source_but_the_agenda_is_forgotten() -> None:
    kept = {field.name for field in fields(Frozen)} - {"wordings"}
    assert kept == {field.name for field in fields(AgendaSource)} - {"board", "agenda"}


def test_it_comes_back_as_it_was_under_another_configuration() -> None:
    later = replace(BOARD, organisation="Storby", period="2026", legend={})
    back = thawed(freeze(SOURCE), later, AGENDA)
    assert (back.board.organisation, back.board.period) == ("Fjordby", "")
    assert back.board.legend == {Colour.RED: {"da": "Gået i stå"}}
    assert back.agenda == AGENDA
    assert back.status is not None
    assert back.status.standings == (replace(STANDING, history=()),)
    assert freeze(replace(SOURCE, status=None)).status is None


def test_no_more_than_is_printed_is_kept() -> None:
    frozen = freeze(SOURCE)
    assert frozen.meeting.points == ()
    assert frozen.members == (Person("", "Lars Lund", title="Direktør"),)
    assert "lars@x.example" not in repr(frozen)
    assert "Opsigelse" not in repr(frozen)
