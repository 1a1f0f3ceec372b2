"""Finds the days on which a point must be ready for another forum ("skal på KCL den 22. maj", K05)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from documents.reading.danish_dates import find_dates

_FORUM = re.compile(
    r"(?P<forum>[A-ZÆØÅ]{2,5}|Koncernledelsen|Hovedudvalget|Byrådet|Kommunalbestyrelsen|\w{4,30}udvalget)"
    r"(?:-?(?:møde|mødet|seminar|seminaret))?\s*$"
)
_NOTES = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class ForumDeadline:
    """`planned` is the board's meeting the point is on; where that is not before `day`, it is `late`."""

    forum: str
    day: date
    point: str
    planned: date

    @property
    def late(self) -> bool:
        return self.planned >= self.day


def forum_deadlines(points: Iterable[tuple[str, date]]) -> list[ForumDeadline]:
    """`points` are the texts of points with the day of the meeting they are on; by day."""
    return sorted(set(_found(points)), key=lambda found: (found.day, found.forum, found.point))


def _found(points: Iterable[tuple[str, date]]) -> Iterator[ForumDeadline]:
    for text, planned in points:
        for found in find_dates(text, planned):
            forum = _FORUM.search(text[: found.start].rstrip(" ,"))
            if forum and found.first:
                yield ForumDeadline(
                    forum["forum"], found.first, _NOTES.sub("", text).strip() or text, planned
                )
