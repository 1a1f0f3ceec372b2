"""Weeks are ISO weeks, also around New Year."""

from datetime import date

import pytest

from domain.not_understood import NotUnderstood, week_of


@pytest.mark.parametrize(
    ("day", "week"),
    [(date(2025, 5, 19), "2025-W21"), (date(2024, 12, 30), "2025-W01"), (date(2027, 1, 3), "2026-W53")],
)
def test_a_week_is_named_by_its_own_year(day: date, week: str) -> None:
    assert week_of(day) == week
    assert NotUnderstood(week).key == week
