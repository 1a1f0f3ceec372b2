"""Deadlines towards other forums, as points of the forward plan write them (K05)."""

from datetime import date

import pytest

from documents.reading.forum_deadlines import forum_deadlines

PLANNED = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ny partnerskabsmodel (skal på KCL den 22. Maj)", ("KCL", date(2025, 5, 22), "Ny partnerskabsmodel", False)),
        ("Forberedelse af program KCL den 24. april",
         ("KCL", date(2025, 4, 24), "Forberedelse af program KCL den 24. april", False)),
        ("Program KCL-møde d. 12. marts", ("KCL", date(2025, 3, 12), "Program KCL-møde d. 12. marts", True)),
        ("Budget (til Koncernledelsen den 1. april)", ("Koncernledelsen", date(2025, 4, 1), "Budget", False)),
    ],
)  # fmt: skip
def test_a_deadline_is_found(text: str, found: tuple[str, date, str, bool]) -> None:
    (one,) = forum_deadlines([(text, PLANNED)])
    assert (one.forum, one.day, one.point, one.late) == found


@pytest.mark.parametrize("text", ["Budget (1 time)", "Workshop den 24. april", "KCL", "KCL den 31. februar"])
def test_no_deadline_is_found(text: str) -> None:
    assert forum_deadlines([(text, PLANNED)]) == []
