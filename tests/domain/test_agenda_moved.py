"""A posted meeting that moves to another day is told (design.md §5)."""

from datetime import UTC, date, datetime, time

from domain.agenda import Agenda, Change, ChangeKind, changes


def agenda(day: date) -> Agenda:
    return Agenda("m", 1, (), time(12), datetime(2025, 5, 26, tzinfo=UTC), "ida", day=day)


def test_a_new_day_is_one_change() -> None:
    found = changes(agenda(date(2025, 5, 28)), agenda(date(2025, 5, 27)))
    assert found == [Change(ChangeKind.MOVED, was="2025-05-28", now="2025-05-27")]


def test_the_same_day_is_none() -> None:
    assert changes(agenda(date(2025, 5, 28)), agenda(date(2025, 5, 28))) == []
