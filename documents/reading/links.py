"""Links timetable rows to items by how alike the titles are (P12)."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, utils

from documents.reading.model import Item, RowKind, TimetableRow

# Measured on the documents: true pairs score 70 and more, false ones under 55.
_ALIKE = 62.0
_ALIKE_ENOUGH_WHEN_LEFT_OVER = 44.0
_CLOSED_ALIKE = 85.0
_LONGEST_TITLE = 300
_MOST_ROWS = 200
TIMETABLE_TITLE = "sager til behandling"


def link(rows: Sequence[TimetableRow], items: Sequence[Item]) -> tuple[TimetableRow, ...]:
    """Each row gets at most one item and each item at most one row; the most alike pair goes first."""
    open_rows = {
        i: row for i, row in enumerate(rows[:_MOST_ROWS]) if row.kind not in (RowKind.BREAK, RowKind.END)
    }
    candidates = {
        item.number: item.title
        for item in items[:_MOST_ROWS]
        if item.number is not None and item.title and not item.title.casefold().startswith(TIMETABLE_TITLE)
    }
    numbers = _best_pairs(open_rows, candidates)
    return tuple(_linked(row, numbers.get(i)) for i, row in enumerate(rows))


def _best_pairs(rows: dict[int, TimetableRow], titles: dict[int, str]) -> dict[int, int]:
    scores = sorted(
        (
            (_alike(row.title, title), i, number)
            for i, row in rows.items()
            for number, title in titles.items()
        ),
        key=lambda scored: (-scored[0], scored[1], scored[2]),
    )
    numbers: dict[int, int] = {}
    for score, i, number in scores:
        if i not in numbers and number not in numbers.values() and score >= _threshold(rows[i]):
            numbers[i] = number
    return numbers | _left_over(rows, titles, numbers)


def _threshold(row: TimetableRow) -> float:
    return _CLOSED_ALIKE if row.kind is RowKind.CLOSED_WITHOUT_ITEM else _ALIKE


def _left_over(
    rows: dict[int, TimetableRow], titles: dict[int, str], numbers: dict[int, int]
) -> dict[int, int]:
    """When one row and one item remain they belong together, unless they have nothing in common."""
    left_rows = [i for i, row in rows.items() if i not in numbers and row.kind is RowKind.ITEM]
    left_items = [number for number in titles if number not in numbers.values()]
    if len(left_rows) != 1 or len(left_items) != 1:
        return {}
    alike = _alike(rows[left_rows[0]].title, titles[left_items[0]])
    return {left_rows[0]: left_items[0]} if alike >= _ALIKE_ENOUGH_WHEN_LEFT_OVER else {}


def _alike(one: str, other: str) -> float:
    one, other = one[:_LONGEST_TITLE], other[:_LONGEST_TITLE]
    whole = fuzz.token_set_ratio(one, other, processor=utils.default_process)
    part = fuzz.partial_ratio(one, other, processor=utils.default_process)
    return max(whole, 0.9 * part)


def _linked(row: TimetableRow, number: int | None) -> TimetableRow:
    if number is None:
        return row
    return replace(row, item_number=number, kind=RowKind.ITEM)
