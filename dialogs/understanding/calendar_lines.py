"""Reads what is said of the political calendar: an activity with its day and purpose, and the month's rul (A10, K01)."""

import re
from dataclasses import dataclass
from datetime import date, time

from dialogs.understanding.calendar_words import months
from dialogs.understanding.days import read_date
from dialogs.understanding.folding import fold
from dialogs.understanding.times import read_time
from documents.reading.danish_dates import FoundDate, find_dates, first_date

_ENGLISH = re.compile(
    r"(?:\bon )?\b(?:\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2})(?: \d{4})?\b"
)
_CLOCK = re.compile(
    r"\s*,?\s*\b(?:kl\.?|klokken|at) ?\d{1,2}(?:[.:]\d{2})?(?: ?(?:-|–|til|to) ?\d{1,2}(?:[.:]\d{2})?)?"
)
_SPAN = re.compile(
    r"\s*\b(?:kl\.?|klokken|at|from|fra kl\.?)? ?(\d{1,2}(?:[.:]\d{2})?) ?(?:-|–|til|to) ?(\d{1,2}(?:[.:]\d{2})?)\s*$"
)
_PURPOSE = re.compile(r"^[\s(]*(?:(?:formål|purpose)\s*:?|[:–-])\s*(?P<purpose>.+?)\)?$", re.IGNORECASE)
_LEAD = re.compile(r"\s(?:den|d\.|på|on)$", re.IGNORECASE)
_RUL = re.compile(r"(?P<code>[A-ZÆØÅa-zæøå]{2,5})\s*(?:d\.?|den)?\s*$")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class SaidActivity:
    title: str
    first: date
    last: date | None = None
    start: time | None = None
    purpose: str = ""


def read_activity(text: str, today: date) -> SaidActivity | None:
    """`Workshop 28. maj kl. 9: fælles linje`; None without a title or a day. A missing year is the nearest."""
    said = " ".join(text.split())[:LONGEST]
    found = first_date(said, today) or _english(said, today)
    if found is None or found.first is None:
        return None
    before, after = said[: found.start].strip(" ,"), said[found.end :].strip(" ,")
    clock = _CLOCK.search(after)
    start = read_time(clock[0].split("-")[0].split("–")[0].strip(" ,")) if clock else None
    after = (after[: clock.start()] + after[clock.end() :]).strip(" ,") if clock else after
    purpose = _PURPOSE.match(after)
    title = _LEAD.sub("", f" {before}").strip(" ,:–-") or ("" if purpose else after.strip(" ,:–-"))
    return (
        SaidActivity(title, found.first, found.last, start, purpose["purpose"] if purpose else "")
        if title
        else None
    )


def _english(said: str, today: date) -> FoundDate | None:
    for match in _ENGLISH.finditer(said):
        if day := read_date(match[0], today):
            return FoundDate(day, None, match[0], match.start(), match.end(), has_year=True)
    return None


def read_rul(text: str, month: str, today: date) -> list[tuple[str, date]]:
    """`ØK 17/6, KB 24/6` by code; `month` is the month's name where it was said, and says which year is meant."""
    number = months().get(fold(month.split(maxsplit=1)[0])) if month.split() else None
    near = date(today.year + (number < today.month), number, 15) if number else today
    said = " ".join(text.split())[:LONGEST]
    found = []
    for day in find_dates(said, near):
        code = _RUL.search(said[: day.start])
        if code and day.first:
            found.append((code["code"].upper(), day.first))
    return found


def split_span(words: str) -> tuple[str, time | None, time | None]:
    """`6. juni kl. 9-10` is the day, and from when to when; one hour alone is when it begins."""
    span = _SPAN.search(words)
    first = read_time(f"kl. {span[1]}") if span else None
    last = read_time(f"kl. {span[2]}") if span else None
    if span and first and last and span.start():
        return words[: span.start()], first, last
    return words, read_time(words), None
