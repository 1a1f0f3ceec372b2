"""What a link opens, and until when; what of an agenda a reader may see."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.board import Board
from domain.items import Attachment, Content
from domain.links import Document, Link, Wanted, hashed
from domain.meetings import Meeting
from domain.printed import AgendaSource, Format, has_closed_part, period_of, shown
from domain.timetable import Slot, SlotKind
from tests.domain.month import CALENDAR, at

NOW = at("2025-05-26 09:00")
ATTACHED = Content(attachments=(Attachment("Løn", "1/25", closed=True),))
ITEMS = (
    AgendaItem(1, ItemKind.POINT, "Budget", key="P1", content=ATTACHED),
    AgendaItem(2, ItemKind.POINT, "Afskedigelse", "Lukket punkt", closed=True, key="P2"),
)
SLOTS = (Slot(SlotKind.ITEM, "P1"), Slot(SlotKind.ITEM, "P2", "Afskedigelse", note="Enerum"))
AGENDA = Agenda("m", 1, ITEMS, time(12), NOW, "inger", slots=SLOTS, start=time(10))


@pytest.mark.parametrize(("closed", "lasts"), [(False, timedelta(days=14)), (True, timedelta(minutes=15))])
def test_a_link_opens_for_its_time(closed: bool, lasts: timedelta) -> None:  # noqa: FBT001  a parameter of the test
    link = Link(hashed("t"), Wanted(Document.AGENDA, "m", Format.PDF, closed=closed), NOW)
    moment = timedelta(microseconds=1)
    assert [link.opens(NOW + by) for by in (-moment, timedelta(), lasts - moment, lasts)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert not replace(link, used=True).opens(NOW)


def test_the_token_is_not_kept() -> None:
    assert hashed("t") != hashed("u")
    assert len(hashed("t")) == len(hashed("a longer one"))


def test_nothing_closed_is_shown_but_what_is_revealed() -> None:
    seen = shown(AGENDA, frozenset())
    assert [item.title for item in seen.items] == ["Budget", "Lukket punkt"]
    assert seen.items[0].content.attachments == (Attachment("", closed=True),)
    assert (seen.slots[1].title, seen.slots[1].note) == ("", "")
    assert shown(AGENDA, frozenset({"P1", "P2"})) == AGENDA
    assert shown(AGENDA, frozenset({"P2"})).items == (seen.items[0], ITEMS[1])


def test_whether_there_is_anything_closed() -> None:
    assert has_closed_part(AGENDA)
    assert has_closed_part(replace(AGENDA, items=ITEMS[:1]))
    assert not has_closed_part(replace(AGENDA, items=(replace(ITEMS[0], content=Content()),)))


def test_an_agenda_from_before_days_were_kept_is_that_of_its_meeting() -> None:
    meeting = Meeting("m", "Direktionen", date(2025, 5, 28), time(10), time(12))
    board = Board(CALENDAR)
    assert AgendaSource(board, meeting, AGENDA).day == date(2025, 5, 28)
    moved = replace(AGENDA, day=date(2025, 5, 27))
    assert AgendaSource(board, meeting, moved).day == date(2025, 5, 27)
    assert period_of(board, meeting.date) == "2025"
    assert period_of(replace(board, period="2025-2028"), meeting.date) == "2025-2028"
