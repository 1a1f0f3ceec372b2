"""Reads a day, a month or some days as people write them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dialogs.understanding.calendar_words import months, weekday_named, weekdays
from dialogs.understanding.folding import fold
from dialogs.understanding.times import LONGEST, split_time

_FRIDAY = 4
_WEEK = timedelta(days=7)
# A day such as 29 February or a day in week 53 need not exist next year.
_YEARS_TO_LOOK_AHEAD = 8

_LEAD = re.compile(r"(?:(?:den|d|paa|til|senest|inden|indtil|on|by|until|till?|the|for|fra|from)\s+|d\.\s*)+")
_WEEKDAY_BEFORE = re.compile(r"(?P<weekday>[a-z]+)\.?,?\s+(?=(?:den |d\.? ?|the )?\d)")
_BETWEEN = re.compile(r"\s*(?:-|–|—|\b(?:til og med|til|to|until)\b)\s*")
_DAY_ALONE = re.compile(r"\s*(?:d\.|den )?\s*(?P<day>\d{1,2})\.?\s*")
_NAMED = re.compile(
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?P<month>[a-z]+)\.?,?(?:\s+(?P<year>\d{4}))?"
)
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?P<year>\d{4}))?")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMERIC = re.compile(
    r"(?P<day>\d{1,2})(?:(?P<sep>[-/.])(?P<month>\d{1,2})(?:(?P=sep)|[-/ ])(?P<year>\d{4}|\d{2})"
    r"|[-/](?P<month_only>\d{1,2}))"
)
_WEEK_NUMBER = re.compile(r"(?:i |in |hele )?(?:uge|week) (?P<week>\d{1,2})")
_WEEKDAY = re.compile(
    r"(?P<next>naeste |next )?(?:(?:nu )?paa |this |on |(?:foerst)?kommende |coming )?(?P<weekday>[a-z]+)(?P<week> i naeste uge| next week)?"
)
_AHEAD = re.compile(
    r"(?:om|in) (?P<count>\d{1,2}|en|et|to|tre|fire|one|a|two|three|four) (?P<unit>dage?|days?|uger?|weeks?)"
)
_COUNTS = {"en": 1, "et": 1, "one": 1, "a": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4}
_RELATIVE = {
    "i dag": 0, "idag": 0, "today": 0,
    "i morgen": 1, "imorgen": 1, "tomorrow": 1,
    "i overmorgen": 2, "overmorgen": 2, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
_THIS_WEEK = {
    "denne uge",
    "ugen ud",
    "resten af ugen",
    "hele ugen",
    "this week",
    "the rest of the week",
    "rest of the week",
}
_NEXT_WEEK = {"naeste uge", "i naeste uge", "next week", "hele naeste uge"}
_MONTH = re.compile(r"(?:i |in )?(?P<month>[a-z]+)\.?(?:\s+(?P<year>\d{4}))?")


def read_date(words: str, today: date) -> date | None:
    """The next such day from today on; a weekday name is never today, a week is its Friday.

    A time beside it is not looked at. None also where the words contradict themselves ("fredag den 28. maj", a Wednesday).
    """
    said = _tidy(words)
    return next((day for read in _READERS if (day := read(said, today))), None) if said else None


def read_days(words: str, today: date) -> tuple[date, date] | None:
    """First and last day: Monday and Friday of a week (from today on), else a single day twice."""
    last = read_date(words, today)
    if last is None:
        return _from_to(words, today)
    said = _tidy(words)
    is_week = _WEEK_NUMBER.fullmatch(said) or said in _THIS_WEEK | _NEXT_WEEK
    return (max(today, last - timedelta(days=_FRIDAY)) if is_week else last), last


def _from_to(words: str, today: date) -> tuple[date, date] | None:
    """`16/6-20/6`, `16. til 20. juni`; what has begun already begins today."""
    for between in _BETWEEN.finditer(words) if len(words) <= LONGEST else ():
        before, last = words[: between.start()], read_date(words[between.end() :], today)
        if last is None:
            continue
        named = _DAY_ALONE.fullmatch(before)
        first = _exact(last.year, last.month, int(named["day"])) if named else read_date(before, today)
        if first is not None:
            return (max(first, today) if first <= last else today), last
    return None


def read_month(words: str, today: date) -> str | None:
    """`2025-06` for "juni", "i juni 2025" or any day in it; without a year this month or the next such."""
    match = _MONTH.fullmatch(_tidy(words))
    number = months().get(match["month"]) if match else None
    if match and number:
        return f"{int(match['year'] or today.year + (number < today.month)):04}-{number:02}"
    day = read_date(words, today)
    return f"{day:%Y-%m}" if day else None


def _tidy(words: str) -> str:
    """Folded, without the time of day beside the day."""
    return split_time(fold(words))[0] if len(words) <= LONGEST else ""


def _relative(said: str, today: date) -> date | None:
    if said in _THIS_WEEK:
        return max(today, _in_week_of(today, _FRIDAY))
    if said in _NEXT_WEEK:
        return _in_week_of(today + _WEEK, _FRIDAY)
    return today + timedelta(days=_RELATIVE[said]) if said in _RELATIVE else None


def _ahead(said: str, today: date) -> date | None:
    match = _AHEAD.fullmatch(said)
    if match is None:
        return None
    count = _COUNTS.get(match["count"]) or int(match["count"])
    return today + count * (_WEEK if match["unit"][0] in "uw" else timedelta(days=1))


def _week(said: str, today: date) -> date | None:
    """The last days of a year's week 53 may lie in the year after."""
    match = _WEEK_NUMBER.fullmatch(_LEAD.sub("", said, count=1))
    years = (today.year - 1, *_years(today))
    return _next((_friday(year, int(match["week"])) for year in years), today) if match else None


def _weekday(said: str, today: date) -> date | None:
    """Of weekday names: "næste onsdag" is the one in next week, "onsdag" the first to come."""
    match = _WEEKDAY.fullmatch(said) or _WEEKDAY.fullmatch(_LEAD.sub("", said, count=1))
    number = weekday_named(match["weekday"]) if match else None
    if match is None or number is None:
        return None
    if match["next"] or match["week"]:
        return _in_week_of(today + _WEEK, number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _calendar(said: str, today: date) -> date | None:
    bare = _LEAD.sub("", said, count=1) if _LEAD.match(said) else said
    named = _WEEKDAY_BEFORE.match(bare)
    weekday = weekdays().get(named["weekday"]) if named else None
    if named and weekday is not None:
        bare = bare[named.end() :]
        bare = bare[lead.end() :] if (lead := _LEAD.match(bare)) else bare
    day = _written(bare, today)
    return None if day and weekday is not None and day.weekday() != weekday else day


def _written(bare: str, today: date) -> date | None:
    if match := _ISO.fullmatch(bare):
        return _exact(int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _NUMERIC.fullmatch(bare):
        return _on(match["year"], int(match["month"] or match["month_only"]), int(match["day"]), today)
    match = _NAMED.fullmatch(bare) or _MONTH_FIRST.fullmatch(bare)
    month = months().get(match["month"]) if match else None
    return _on(match["year"], month, int(match["day"]), today) if match and month else None


def _on(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _exact(int(year) + (2000 if len(year) == len("25") else 0), month, day)
    return _next((_exact(near, month, day) for near in _years(today)), today)


def _next(days: Iterator[date | None], today: date) -> date | None:
    return next((day for day in days if day and day >= today), None)


def _years(today: date) -> range:
    return range(today.year, min(today.year + _YEARS_TO_LOOK_AHEAD, date.max.year) + 1)


def _in_week_of(day: date, weekday: int) -> date:
    return day + timedelta(days=weekday - day.weekday())


def _friday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, _FRIDAY + 1)
    except ValueError:
        return None


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READERS = (_relative, _ahead, _week, _weekday, _calendar)
