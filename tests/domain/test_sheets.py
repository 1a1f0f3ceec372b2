"""Our own Word files: what their stamps claim, and that nothing of a closed item comes in with them."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.sheets import Made, Part, Stamp, Written, item_of, read_stamp, without_closed

OPEN = AgendaItem(1, ItemKind.POINT, "Budget", key="P1")
CLOSED = AgendaItem(2, ItemKind.POINT, "Afsked", "Lukket punkt", closed=True, key="P2")
AGENDA = Agenda("2025-05", 3, (OPEN, CLOSED), time(12), datetime(2025, 5, 20, tzinfo=UTC), "inger")
SECRET = "hemmeligt"


@pytest.mark.parametrize(
    ("words", "stamp"),
    [
        ("item 2025-05 7 P4", Stamp(Made.ITEM, "2025-05", 7, "P4")),
        ("agenda 2025-05 7", Stamp(Made.AGENDA, "2025-05", 7)),
        ("status 2025-05/status/1", Stamp(Made.STATUS, "2025-05/status/1")),
        ("plan", Stamp(Made.PLAN, "")),
        ("agenda 2025-05 x", Stamp(Made.AGENDA, "2025-05")),
        ("2025-05 7", None),
        ("", None),
    ],
)
def test_a_stamp_says_what_it_claims_to_be(words: str, stamp: Stamp | None) -> None:
    assert read_stamp(words) == stamp


def written(item: str, number: int, part: Part | None, text: str, *, changed: bool = True) -> Written:
    return Written(item, number, part, "Overskrift", text, changed=changed)


def test_an_item_is_known_by_its_key_else_by_its_number() -> None:
    assert item_of(AGENDA, written("P2", 1, Part.HEAD, "")) == CLOSED
    assert item_of(AGENDA, written("", 1, Part.HEAD, "")) == OPEN
    assert item_of(AGENDA, written("P9", 1, Part.HEAD, "")) is None


@pytest.mark.parametrize(
    ("part", "text", "changed", "is_told"),
    [
        (Part.BACKGROUND, SECRET, True, True),
        (None, SECRET, True, True),
        (Part.HEAD, f"Lukket sag\n{SECRET}", True, True),
        (Part.HEAD, "Lukket sag", True, False),
        (Part.TITLE, SECRET, True, False),
        (Part.BACKGROUND, SECRET, False, False),
        (Part.BACKGROUND, "", True, False),
    ],
)
def test_of_a_closed_item_nothing_is_kept(
    part: Part | None, text: str, *, changed: bool, is_told: bool
) -> None:
    of_open = written("P1", 1, Part.BACKGROUND, "Stram.")
    kept, closed = without_closed(AGENDA, [of_open, written("P2", 2, part, text, changed=changed)])
    assert kept == (of_open,)
    assert closed == ((2,) if is_told else ())


@pytest.mark.parametrize("agenda", [AGENDA, None])
def test_of_what_is_no_item_of_ours_only_the_heading_is_kept(agenda: Agenda | None) -> None:
    one = written("", 9, Part.BACKGROUND, SECRET)
    kept, closed = without_closed(agenda, [one])
    assert kept == (replace(one, part=None, text=""),)
    assert closed == ()
