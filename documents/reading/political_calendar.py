"""Reads the month's Rul and the lists of committee meetings (P20, P21)."""

import re
from collections.abc import Iterator
from datetime import date

from documents.reading.danish_dates import find_dates, first_date
from documents.reading.joining import join
from documents.reading.lines import PARAGRAPH_GAP, Text
from documents.reading.model import CalendarEntry
from documents.reading.sections import heading_at

_RUL = re.compile(r"rul\s\w{3,9}\s?:\s?(?P<dates>.{4,400})", re.IGNORECASE)
_RUL_BODY = re.compile(r"\b([A-ZÆØÅ]{2,5})\s?$")
_RUL_GOES_ON = re.compile(r"(?:d\. )?\d{1,2}[/.]|[A-ZÆØÅ]{2,5} d\.")
_WEEK = re.compile(r"uge \d{1,2}(?:\s?(?:-|–|og)\s?\d{1,2})?:?", re.IGNORECASE)
_COMING = re.compile(r"kommende politiske møder:?", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:opsamling på forudgående møder|kommende møder, aktiviteter|aktuelle politiske sager|øvrige sager)",
    re.IGNORECASE,
)
_HELD = re.compile(r"politiske udvalgsmøder er\b", re.IGNORECASE)
_TO_COME = re.compile(r"kommende politiske udvalgsmøder", re.IGNORECASE)
_FULL_NAMES = {
    "ØK": "Økonomiudvalget",
    "KB": "Kommunalbestyrelsen",
    "BUU": "Børne- og Ungdomsudvalget",
    "VPU": "Voksen- og Plejeudvalget",
    "MTU": "Miljø- og Teknikudvalget",
    "AU": "Arbejdsmarkedsudvalget",
    "KFU": "Kultur- og Fritidsudvalget",
    "EU": "Erhvervsudvalget",
}
_LONGEST_ENTRY = 200
RUL = "rul"
HELD = "afholdt"
TO_COME = "kommende udvalgsmøder"


def read_political_calendar(text: Text, near: date | None) -> tuple[CalendarEntry, ...]:
    """Each meeting once per section; the Rul line may be repeated but counts once."""
    return tuple(dict.fromkeys(_entries(text, near)))


def rul_date(text: Text) -> date | None:
    """The first full date of a Rul line, which tells the year when nothing else does."""
    for line in text.lines:
        if (rul := _RUL.match(line.text)) and (found := first_date(rul["dates"])) and found.first:
            return found.first
    return None


def _entries(text: Text, near: date | None) -> Iterator[CalendarEntry]:
    section: str | None = None
    for index, line in enumerate(text.lines):
        if heading_at(text.lines, index) or _OTHER.match(line.text):
            section = None
        elif rul := _RUL.match(_with_next(text, index)):
            yield from _rul(rul["dates"], near)
        elif named := _section(line.text):
            section = named
        elif section and (line.bullet or (text.reflowed and len(line.text) < _LONGEST_ENTRY)):
            yield from _meeting(_bullet(text, index), section, near)


def _with_next(text: Text, index: int) -> str:
    """A Rul line may wrap before its last date."""
    line = text.lines[index].text
    if line[:3].casefold() != "rul" or index + 1 == len(text.lines):
        return line
    following = text.lines[index + 1].text
    return f"{line} {following}" if _RUL_GOES_ON.match(following) else line


def _rul(dates: str, near: date | None) -> Iterator[CalendarEntry]:
    for found in find_dates(dates, near):
        if body := _RUL_BODY.search(dates[: found.start]):
            full = _FULL_NAMES.get(body[1])
            yield CalendarEntry(f"{full} ({body[1]})" if full else body[1], found.first, found.last, RUL)


def _section(line: str) -> str | None:
    if _COMING.fullmatch(line) or _WEEK.fullmatch(line):
        return line.rstrip(": ")
    if _HELD.search(line):
        return HELD
    return TO_COME if _TO_COME.search(line) else None


def _bullet(text: Text, index: int) -> str:
    """The bullet with the lines it wraps over."""
    group = [text.lines[index]]
    for line in () if text.reflowed else text.lines[index + 1 : index + 4]:
        if (
            line.bullet
            or line.page_break
            or line.gap >= PARAGRAPH_GAP
            or _section(line.text)
            or _OTHER.match(line.text)
        ):
            break
        group.append(line)
    return join((line.text for line in group), text.words)


def _meeting(bullet: str, section: str, near: date | None) -> Iterator[CalendarEntry]:
    found = first_date(bullet[:_LONGEST_ENTRY], near)
    committee = bullet[: found.start].rstrip(" ,:–-") if found else ""
    if found and committee:
        yield CalendarEntry(committee, found.first, found.last, section)
