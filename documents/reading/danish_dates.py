"""Reads dates as Danish papers write them and finds the year they leave out (P20, N02)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
MONTH = "|".join(MONTHS)
_LEAD = r"(?:\b(?:d\.|den)\s{0,2})?"
_WRITTEN = re.compile(
    rf"{_LEAD}(?<!\d)(?P<day>\d{{1,2}})\.?"
    rf"(?:\s?(?P<first_month>{MONTH})?\s?(?:-|–|og|/)\s?(?P<last>\d{{1,2}})\.?)?"
    rf"\s?(?P<month>{MONTH})\b(?:\s(?P<year>\d{{4}})\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"{_LEAD}(?<![\d/.-])(?P<day>\d{{1,2}})(?P<sep>[-/.])(?P<month>\d{{1,2}})"
    r"(?:(?:(?P=sep)|\s)(?P<year>\d{4})\b|(?![\d/.-]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; `first` is None for a day that does not exist, `last` is the end of a range."""

    first: date | None
    last: date | None
    raw: str
    start: int
    end: int
    has_year: bool


def find_dates(text: str, near: date | None = None) -> Iterator[FoundDate]:
    """Written dates, and numeric ones; a missing year becomes the one that brings the date nearest `near`."""
    yield from sorted([*_written(text, near), *_numeric(text, near)], key=lambda found: found.start)


def first_date(text: str, near: date | None = None) -> FoundDate | None:
    return next(find_dates(text, near), None)


def month_number(name: str) -> int:
    return MONTHS.index(name.lower()) + 1


def _written(text: str, near: date | None) -> Iterator[FoundDate]:
    for match in _WRITTEN.finditer(text):
        month = month_number(match["month"])
        first_month = month_number(match["first_month"]) if match["first_month"] else month
        first = _date(match["year"], first_month, match["day"], near)
        last = _date(match["year"], month, match["last"], near) if match["last"] else None
        yield _found(match, first, last)


def _numeric(text: str, near: date | None) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text):
        # "8.00-16.00", "1-3-10" and "0.5" are no dates: without a year only "10/6" is one.
        if match["year"] or match["sep"] == "/":
            yield _found(match, _date(match["year"], int(match["month"]), match["day"], near), None)


def _found(match: re.Match[str], first: date | None, last: date | None) -> FoundDate:
    return FoundDate(first, last, match[0].strip(), match.start(), match.end(), bool(match["year"]))


def _date(year: str | None, month: int, day: str, near: date | None) -> date | None:
    if year:
        return _exact(int(year), month, int(day))
    if not near:
        return None
    candidates = (_exact(near.year + step, month, int(day)) for step in (-1, 0, 1))
    return min(
        (candidate for candidate in candidates if candidate),
        key=lambda candidate: abs((candidate - near).days),
        default=None,
    )


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
