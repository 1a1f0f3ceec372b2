"""Reads the month or day a question is about: "i april", "sidste måned", "den 30. april", "siden 1. marts"."""

from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.understanding.calendar_words import month_named
from dialogs.understanding.covering import MONTH, is_when
from dialogs.understanding.days import read_date
from dialogs.understanding.question_words import tokens_of, whens

_YEAR = timedelta(days=366)
# Of a meeting that is over, "mødet" is the last one too.
ENDED = frozenset({"last", "last_meeting", "coming_meeting"})


@dataclass(frozen=True, slots=True)
class Since:
    """A month (`2025-04`) or a day to compare with; neither is the time before."""

    month: str = ""
    day: date | None = None


def time_meant(words: str) -> str:
    """The key of `[questions.when]` that the words are, empty where they are a month by name, a day or nothing."""
    return whens().get(" ".join(tokens_of(words)), "")


def read_past_month(words: str, today: date) -> str | None:
    """`2025-04`: without a year the latest such month; empty for "sidst" and a meeting, which no calendar tells."""
    said = tuple(tokens_of(words))
    if not said or not is_when(said):
        return None
    if number := month_named(said[0]):
        year = int(said[1]) if said[1:] else today.year - (number > today.month)
        return f"{year:04}-{number:02}"
    if MONTH.fullmatch(said[0]):
        return said[0]
    back = _BACK.get(time_meant(words))
    return "" if back is None else _months_before(today, back)


def _months_before(day: date, count: int) -> str:
    for _ in range(count):
        day = day.replace(day=1) - timedelta(days=1)
    if count < 0:
        day = day.replace(day=28) + timedelta(days=7)
    return f"{day:%Y-%m}"


def read_since(words: str, today: date) -> Since | None:
    """None where there is no such time; a day without a year is the latest such day."""
    month = read_past_month(words, today)
    if month is not None:
        return Since(month)
    day = read_date(words, today - _YEAR)
    if day is None or day > today:
        return None
    # "1. april" a year and a day ago is read as the day to come of last year.
    again = read_date(words, day + timedelta(days=1))
    return Since(day=again if again and again <= today else day)


def read_coming_month(words: str, today: date) -> str | None:
    """`2025-06`: without a year the first such month from this one on."""
    said = tuple(tokens_of(words))
    number = month_named(said[0]) if said and is_when(said) else None
    if number is None:
        return read_past_month(words, today) or None
    year = int(said[1]) if said[1:] else today.year + (number < today.month)
    return f"{year:04}-{number:02}"


def read_asked_day(words: str, today: date) -> date | None:
    """The nearest such day, past or to come; a weekday by name is the next one."""
    coming = read_date(words, today)
    past = read_since(words, today) if any(letter.isdigit() for letter in words) else None
    days = [day for day in (past.day if past else None, coming) if day]
    return min(days, key=lambda day: abs(day - today), default=None)


def is_on_day(words: str, day: date, today: date) -> bool:
    """Whether the words are the day of a meeting, or its month."""
    return read_date(words, day) == day or read_past_month(words, today) == f"{day:%Y-%m}"


_BACK = {"next_month": -1, "this_month": 0, "last_month": 1, "two_months_ago": 2}
