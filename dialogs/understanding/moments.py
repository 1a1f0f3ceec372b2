"""Reads a moment to come, as in "mind mig i morgen kl. 9"."""

import re
from datetime import UTC, datetime, time, timedelta

from dialogs.understanding.days import read_date
from dialogs.understanding.folding import fold
from dialogs.understanding.times import LONGEST, split_time

MORNING = time(9)
_AHEAD = re.compile(
    r"(?:om|in) (?P<count>\d{1,3}|en halv|half an|en|et|to|tre|a|an|one|two|three)"
    r" (?P<unit>timer?|hours?|minut(?:ter)?|minutes?|min)"
)
_COUNTS = {
    "en halv": 0.5, "half an": 0.5, "en": 1, "et": 1, "a": 1, "an": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3,
}  # fmt: skip


def read_moment(words: str, now: datetime) -> datetime | None:
    """`now` and the answer are local and aware; a day without a time is at 09:00, and what is not to come is None."""
    said = fold(words) if len(words) <= LONGEST else ""
    moment = _ahead(said, now) or _on_a_day(said, now)
    return moment if moment and moment > now else None


def _ahead(said: str, now: datetime) -> datetime | None:
    match = _AHEAD.fullmatch(said)
    if match is None:
        return None
    count = _COUNTS.get(match["count"]) or int(match["count"])
    unit = timedelta(hours=1) if match["unit"][0] in "th" else timedelta(minutes=1)
    return (now.astimezone(UTC) + count * unit).astimezone(now.tzinfo)


def _on_a_day(said: str, now: datetime) -> datetime | None:
    day_words, at = split_time(said)
    if not day_words:
        return _next_at(at, now) if at else None
    day = read_date(day_words, now.date())
    return datetime.combine(day, at or MORNING, now.tzinfo) if day else None


def _next_at(at: time, now: datetime) -> datetime:
    today = datetime.combine(now.date(), at, now.tzinfo)
    return today if today > now else today + timedelta(days=1)
