"""Open questions, talks, contacts and the board's colours."""

from datetime import timedelta

import pytest

from domain.board import Board
from domain.conversation import Conversation, OpenQuestion, Talk
from domain.delivery import Contact, view
from domain.errors import Incomplete, NotPossible, Outdated, RoundNotOpen
from domain.reports import Colour
from domain.rounds import Step
from domain.schedule import Outcome, StepRecord
from tests.domain.month import CALENDAR, at

ASKED = at("2025-05-19 10:00")


@pytest.mark.parametrize(("minutes", "is_open"), [(0, True), (15, True), (16, False)])
def test_a_question_is_open_for_a_quarter_of_an_hour(minutes: int, *, is_open: bool) -> None:
    assert OpenQuestion("post", (), ASKED).is_open(ASKED + timedelta(minutes=minutes)) is is_open


def test_a_talk_goes_through_its_initiatives() -> None:
    assert Talk("r", ("i01", "i02"), position=1).initiative == "i02"
    assert Talk("r", ("i01",), position=1).initiative == ""


def test_a_view_is_the_same_however_it_is_written() -> None:
    assert view("x", b="2", a="1") == view("x", a="1", b="2")
    assert view("x", a="1").arg("a") == "1"
    assert view("x").arg("a", "-") == "-"


def test_a_person_has_one_conversation_and_one_contact() -> None:
    assert (Conversation("mette").key, Contact("mette").key) == ("mette", "mette")


def test_a_step_is_recorded_per_round_and_person() -> None:
    record = StepRecord("2025-05/status", Step.REMIND_1, "mette", Outcome.SENT, ASKED)
    assert record.key == "2025-05/status/remind-1/mette"


def test_only_colours_with_a_meaning_can_be_chosen() -> None:
    board = Board(CALENDAR, legend={Colour.RED: {"da": "hjælp"}, Colour.GREEN: {"da": "følger planen"}})
    assert board.colours == (Colour.GREEN, Colour.RED)


def test_a_board_keeps_local_time() -> None:
    assert Board(CALENDAR).local(ASKED).hour == 10
    assert f"{Board(CALENDAR).day(at('2025-05-20 00:30'))}" == "2025-05-20"


def test_errors_carry_data_not_prose() -> None:
    assert RoundNotOpen("r").round == "r"
    assert (Outdated("r", "i01").round, Outdated("r", "i01").initiative) == ("r", "i01")
    assert Incomplete(("a", "b")).guards == ("a", "b")
    refused = NotPossible("day-taken", date="2025-05-28")
    assert (refused.reason, refused.data) == ("day-taken", {"date": "2025-05-28"})
