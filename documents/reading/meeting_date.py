"""Finds the date of the meeting: stated, or inferred from what is attached (P02)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from documents.reading.danish_dates import find_dates, first_date
from documents.reading.joining import join
from documents.reading.lines import Text
from documents.reading.model import Header
from documents.reading.sections import Section

_FOR_MEETING = re.compile(
    r"\btil dir(?:ektionen)?\.? (?:den |d\. )?(?P<date>\d{1,2}[-./]\d{1,2}[-./]\d{4})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    day: date
    line: int | None


def stated_dates(header: Header | None, decisions: Iterable[Section], text: Text) -> list[StatedDate]:
    """Every place that says when the meeting is, the surest first: "Dato:", decisions, page headers."""
    said: list[tuple[str, int | None]] = [(header.date_raw, None)] if header and header.date_raw else []
    said += [(section.heading.decided, section.line) for section in decisions if section.heading.decided]
    said += [(page.date_raw, page.line) for page in text.page_headers]
    found = ((first_date(raw), line) for raw, line in said)
    return [StatedDate(each.first, line) for each, line in found if each and each.first and each.has_year]


def inferred_date(titles: Sequence[str], text: Text) -> date | None:
    """From an attachment titled "… til DIR 28-05-2025"; else the same words anywhere."""
    for source in (*titles, *_nearby(text)):
        if (mark := _FOR_MEETING.search(source)) and (found := first_date(mark["date"])):
            return found.first
    return None


def first_full_date(text: Text) -> date | None:
    """Any date with a year: good for nothing but guessing the year of those without."""
    for line in text.lines:
        for found in find_dates(line.text[:500]):
            if found.has_year and found.first:
                return found.first
    return None


def _nearby(text: Text) -> Iterable[str]:
    for one, other in zip(text.lines, (*text.lines[1:], None), strict=False):
        if "til dir" in one.text.casefold()[-500:]:
            yield join((one.text[-500:], other.text[:100] if other else ""), text.words)
