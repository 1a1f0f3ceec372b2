"""Finds items of an agenda by number, by words of their title, or by both; and the meeting named beside them."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from dialogs.understanding.folding import fold
from dialogs.understanding.found import Found
from domain.agenda import AgendaItem

_NUMBERED = re.compile(r"(?:nr\.?\s?|no\.?\s?)?(?P<number>\d{1,3})\.?(?:\s*[,:–-]?\s+(?P<words>\D.*))?")
_SEVERAL = re.compile(r"\d{1,3}(?:(?:\s?,\s?|\s(?:og|and|&)\s|\s)\d{1,3})+")
_DAY = (
    r"(?:the\s)?(?:(?:mødet|dagsordenen|meeting|agenda)\s)?(?:den\s|on\s|the\s)*"
    r"(?P<day>\d{1,2}\.?\s?[a-zæøå]{3,9}\.?(?:\s\d{4})?|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)"
)
_MEETING = re.compile(rf"(?P<rest>.*?\S)\s+(?:(?:på|til|i|at|on|for|of)\s)?{_DAY}", re.IGNORECASE)
# A title may end in a day of its own ("Opsamling fra seminaret den 27. maj").
_MEETING_OF_TITLE = re.compile(rf"(?P<rest>.*?\S)\s+(?:på|til|for|to)\s{_DAY}", re.IGNORECASE)
_MONTHS = re.compile(r"jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec", re.IGNORECASE)
_LONGEST = 200
_LIKE, _MARGIN = 80, 8


def find_item(words: str, items: Sequence[AgendaItem]) -> Found[AgendaItem]:
    """A number alone is enough; with words beside it both must fit, else it is asked which was meant."""
    said = words.strip()[:_LONGEST]
    match = _NUMBERED.fullmatch(said)
    if match is None:
        return _by_title(said, items)
    numbered = next((item for item in items if item.number == int(match["number"])), None)
    if not match["words"]:
        return Found(numbered)
    titled = _by_title(match["words"], items)
    if numbered is not None and numbered in (titled.one, *titled.many):
        return Found(numbered)
    return Found(many=tuple(i for i in (numbered, titled.one, *titled.many) if i is not None))


def split_items(words: str) -> list[str]:
    """`3, 4 og 5` are three, `Budget og økonomi` is one."""
    said = words.strip()
    return re.findall(r"\d{1,3}", said) if _SEVERAL.fullmatch(said) else [said]


def split_meeting(words: str) -> tuple[str, str]:
    """`3 på mødet 4. juni` names an item and a day; the day is empty where none is named."""
    return _split(_MEETING, words)


def split_title(words: str) -> tuple[str, str]:
    """`Budget til 25. juni` is a title and the day of its meeting."""
    return _split(_MEETING_OF_TITLE, words)


def _split(pattern: re.Pattern[str], words: str) -> tuple[str, str]:
    match = pattern.fullmatch(words.strip()[:_LONGEST])
    if match is None or not ("/" in match["day"] or "-" in match["day"] or _MONTHS.search(match["day"])):
        return words, ""
    return match["rest"], match["day"]


def _by_title(words: str, items: Sequence[AgendaItem]) -> Found[AgendaItem]:
    said = fold(words)
    if not said:
        return Found()
    scored = sorted(((fuzz.token_set_ratio(said, fold(i.title)), i) for i in items), key=lambda one: -one[0])
    near = [(score, item) for score, item in scored if score >= _LIKE]
    if not near:
        return Found()
    if len(near) == 1 or near[0][0] - near[1][0] >= _MARGIN:
        return Found(near[0][1])
    return Found(many=tuple(item for score, item in near if near[0][0] - score < _MARGIN))
