"""A posted meeting that moves to another day, hour or place is told (design.md §5)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from domain.agenda import Agenda, AgendaItem, ItemKind, PortfolioRow
from domain.agenda_changes import Change, ChangeKind, changes


def agenda(
    day: date = date(2025, 5, 28),
    start: time | None = time(10),
    end: time = time(12),
    place: str = "Lokale 2.5",
) -> Agenda:
    items = (AgendaItem(1, ItemKind.POINT, "Fravær", start=start),)
    made_at = datetime(2025, 5, 26, tzinfo=UTC)
    return Agenda("m", 1, items, end, made_at, "ida", day=day, start=start, place=place)


def test_a_new_day_is_one_change() -> None:
    found = changes(agenda(date(2025, 5, 28)), agenda(date(2025, 5, 27)))
    assert found == [Change(ChangeKind.MOVED, was="2025-05-28", now="2025-05-27")]


def test_the_same_day_is_none() -> None:
    assert changes(agenda(), agenda()) == []


def test_another_hour_is_told_without_every_item_that_follows_it() -> None:
    assert changes(agenda(), agenda(start=time(9), end=time(11))) == [
        Change(ChangeKind.STARTS, was="10.00", now="9.00"),
        Change(ChangeKind.ENDS, was="12.00", now="11.00"),
    ]


def test_an_item_that_does_not_follow_the_meeting_is_told() -> None:
    new = agenda(start=time(9))
    late = replace(new, items=(replace(new.items[0], start=time(9, 30)),))
    assert [c.kind for c in changes(agenda(), late)] == [ChangeKind.RETIMED, ChangeKind.STARTS]


def test_another_place_is_told() -> None:
    assert changes(agenda(), agenda(place="Byrådssalen")) == [Change(ChangeKind.PLACE, "Byrådssalen")]
    assert changes(agenda(), agenda(place="")) == [Change(ChangeKind.PLACE_OPEN)]


def test_an_agenda_posted_before_hour_and_place_were_kept_says_nothing_of_them() -> None:
    old = replace(agenda(), start=None, place="")
    assert changes(old, agenda()) == []


def test_an_item_that_stands_in_the_portfolio_now_is_told_with_its_day() -> None:
    june = PortfolioRow(date(2025, 6, 25), points=("Fraværet i år", "Fravær (1 time)"))
    gone = replace(agenda(), items=(), portfolio=(june,))
    assert changes(agenda(), gone) == [Change(ChangeKind.REMOVED, "Fravær", 1, now="2025-06-25")]
    elsewhere = replace(gone, portfolio=(replace(june, points=("Fraværet i år",)),))
    assert changes(agenda(), elsewhere) == [Change(ChangeKind.REMOVED, "Fravær", 1)]
