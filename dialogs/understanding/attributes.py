"""Reads what is said of a point beside its title: "(1 time)", "lukket punkt", "5 minutters oplæg" (A17, C04)."""

import re
from dataclasses import dataclass

_CLOSED = re.compile(r"[\s,;–-]*\b(?:lukket(?: punkt| sag)?|closed(?: item)?)\b[\s,;–-]*", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?P<count>\d{1,3}(?:[.,]5)?)\s?-?(?P<unit>minutter|minutters|minutes?|min\.?|timers?|time|hours?|t\.?|h)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?:(?P<half>en halv time|half an hour)|(?P<quarter>(?:et|en) kvarter)|(?P<hour>(?:en|one|an) (?:time|hour)))\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{1,120})\)\s*$")
_LED = re.compile(r"(?P<title>.*\S)\s*(?:,|–| - |:)\s*(?P<attribute>[^,:–]{1,60})$")
_FORMAT = re.compile(
    r"(?:et\s)?\d{1,3}\s?-?\s?(?:minutters|min\.?|minute)\s(?:oplæg|orientering|drøftelse|briefing)",
    re.IGNORECASE,
)
_HALF_HOUR, _QUARTER, _HOUR = 30, 15, 60


@dataclass(frozen=True, slots=True)
class SaidOfPoint:
    """`note` is what stays in brackets after the title; `minutes` 0 is not said."""

    title: str
    minutes: int = 0
    closed: bool = False
    note: str = ""


def read_point(text: str) -> SaidOfPoint:
    """The brackets at the end are attributes; so is "lukket punkt" or a format after the last comma."""
    title, said = " ".join(text.split()).rstrip("."), ""
    if found := _BRACKETS.search(title):
        title, said = title[: found.start()], found["inside"]
    elif (led := _LED.fullmatch(title)) and (
        _CLOSED.fullmatch(led["attribute"]) or _is_length(led["attribute"])
    ):
        title, said = led["title"], led["attribute"]
    note = _CLOSED.sub(" ", said).strip(" ,;–-") if said else ""
    return SaidOfPoint(title, read_minutes(said) or 0, bool(_CLOSED.search(said)), note)


def _is_length(words: str) -> bool:
    bare = words.strip()
    return bool(_LENGTH.fullmatch(bare) or _WORDS.fullmatch(bare) or _FORMAT.fullmatch(bare))


def read_minutes(words: str) -> int | None:
    """`30 min`, `1,5 time`, `en halv time`; None where no length is said."""
    if found := _WORDS.search(words):
        return _HALF_HOUR if found["half"] else _QUARTER if found["quarter"] else _HOUR
    length = _LENGTH.search(words)
    if length is None:
        return None
    count = float(length["count"].replace(",", "."))
    return round(count * _HOUR if length["unit"].lower()[0] in "th" else count)
