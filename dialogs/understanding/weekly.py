"""Reads a time of the week, as in "hver mandag kl. 8"."""

import re
from datetime import time

from dialogs.understanding.calendar_words import weekdays
from dialogs.understanding.folding import fold
from dialogs.understanding.times import LONGEST, split_time

MORNING = time(8)
# As in "om mandagen", "mandage" and "Mondays".
_ENDING = re.compile(r"(?<=dag)(?:en|ene|e)$|(?<=day)s$")
_LEAD = re.compile(r"(?:(?:hver|hvert|om|pa|på|paa|den|every|each|on|uge)\s+)+")


def read_weekly(words: str) -> tuple[int, time] | None:
    """The weekday, 0 for Monday, and the time, 08:00 where none is said; None for anything but once a week."""
    said = fold(words) if len(words) <= LONGEST else ""
    day, at = split_time(_LEAD.sub("", said, count=1))
    weekday = weekdays().get(_ENDING.sub("", day.rstrip(" ,.")))
    return None if weekday is None else (weekday, at or MORNING)
