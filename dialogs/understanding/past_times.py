"""Reads the month or day a question looks back to: "i april", "sidste måned", "siden 1. marts"."""

from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.understanding.calendar_words import months
from dialogs.understanding.days import read_date
from dialogs.understanding.question_words import tokens_of, whens
from dialogs.understanding.questions import MONTH, is_when

_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Since:
    """A month (`2025-04`) or a day to compare with; neither is the time before."""

    month: str = ""
    day: date | None = None


def read_past_month(words: str, today: date) -> str | None:
    """`2025-04`: without a year the latest such month; empty for "sidst", which is the round before."""
    said = tuple(tokens_of(words))
    if not said or not is_when(said):
        return None
    if said[0] in months():
        number = months()[said[0]]
        year = int(said[1]) if said[1:] else today.year - (number > today.month)
        return f"{year:04}-{number:02}"
    if MONTH.fullmatch(said[0]):
        return said[0]
    meant = whens()[" ".join(said)]
    return "" if meant == "last" else _months_before(today, _BACK[meant])


def _months_before(day: date, count: int) -> str:
    for _ in range(count):
        day = day.replace(day=1) - timedelta(days=1)
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
    if not said or said[0] not in months() or not is_when(said):
        return read_past_month(words, today) or None
    number = months()[said[0]]
    year = int(said[1]) if said[1:] else today.year + (number < today.month)
    return f"{year:04}-{number:02}"


def split_month(words: str, today: date) -> tuple[str, str]:
    """`("Flådestyring", "2025-04")` of "Flådestyring i april"; no month where none is said at the end."""
    if alone := read_past_month(words, today):
        return "", alone
    parts = words.split()
    for length in (3, 2, 1):
        before, after = parts[:-length], parts[-length:]
        if not before or before[-1].casefold() not in _LEADS:
            continue
        month = read_past_month(" ".join(after), today)
        if month:
            return " ".join(before[:-1]), month
    for length in (2, 1):
        before, after = parts[:-length], parts[-length:]
        if (
            before
            and tuple(tokens_of(" ".join(after)))[:1]
            and " ".join(tokens_of(" ".join(after))) in whens()
        ):
            return " ".join(before), read_past_month(" ".join(after), today) or ""
    return words, ""


_BACK = {"this_month": 0, "last_month": 1, "two_months_ago": 2}
_LEADS = frozenset({"i", "for", "fra", "in", "from", "of"})
