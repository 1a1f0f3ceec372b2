"""Reads a time of day, alone or beside a day."""

import re
from datetime import time

from dialogs.understanding.folding import fold

LONGEST = 60
_NOON = 12
_LEAD = r"(?:klokken|kl\.?|at|@)\s*"
_CLOCK = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?:\s?(?P<half>am|pm))?"
_ALONE = re.compile(rf"(?:{_LEAD})?{_CLOCK}")
_FIRST = re.compile(rf"{_LEAD}{_CLOCK},?\s+(?P<day>\D.*)")
_LAST = re.compile(rf"(?P<day>.*?\S),?\s+{_LEAD}{_CLOCK}")
# Without its word a time needs minutes or am/pm: the 9 of "den 9." is a day.
_LAST_BARE = re.compile(
    r"(?P<day>.*?\S),?\s+(?P<hour>\d{1,2})(?=[.:]\d{2}|\s?[ap]m)(?:[.:](?P<minute>\d{2}))?(?:\s?(?P<half>am|pm))?"
)
_PARTS_OF_DAY = {
    "formiddag": time(9), "tidlig": time(8), "middag": time(12), "eftermiddag": time(13), "aften": time(19),
    "morning": time(9), "early": time(8), "noon": time(12), "afternoon": time(13), "evening": time(19),
}  # fmt: skip
_TODAY = {"i", "this", "at", "til"}


def read_time(words: str) -> time | None:
    """The time in "kl. 9", "9.30", "10:15", "2 pm", also beside a day: "27. maj kl. 9"."""
    return split_time(fold(words))[1] if len(words) <= LONGEST else None


def split_time(said: str) -> tuple[str, time | None]:
    """The words for the day, empty where there are none, and the time beside them; `said` is folded."""
    if match := _ALONE.fullmatch(said):
        return "", _time(match)
    for beside in (_LAST, _FIRST, _LAST_BARE):
        match = beside.fullmatch(said)
        if match and (at := _time(match)):
            return match["day"], at
    day, _, part = said.rpartition(" ")
    if day and part in _PARTS_OF_DAY:
        return ("i dag" if day in _TODAY else day), _PARTS_OF_DAY[part]
    return said, None


def _time(match: re.Match[str]) -> time | None:
    hour, half = int(match["hour"]), match["half"]
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, int(match["minute"] or 0))
    except ValueError:
        return None
