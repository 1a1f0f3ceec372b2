"""Turns a phrase of `dialogs/phrases` into a regular expression without ways to backtrack far."""

import re
from collections.abc import Mapping
from functools import cache

from dialogs.understanding.calendar_words import date_words, months
from dialogs.understanding.vocabulary import Language, vocabulary

_TOKEN = re.compile(r"\{(?P<slot>\w+)\}|: ?|, |\. |\)\?|.", re.DOTALL)
_SPELLINGS = {
    "æ": "(?:æ|ae)", "ø": "(?:ø|oe)", "å": "(?:å|aa)", "é": "[ée]", "'": "['’´`]?",
    "(": "(?:", ")": ")", ")?": ")?", "|": "|",
    " ": r"\s{1,4}", ", ": r"\s{0,2},\s{0,4}", ". ": r"\.\s{1,4}",
}  # fmt: skip
_COLON = r"\s{0,4}(?:[:;]|(?<=\s)[-–—](?=\s)|\n)\s{0,4}"

# Slots end in a character that is not a space; none but {text} holds a question mark or a line end.
TEXT_SLOT = "text"
PERSONS = ("person", "who")
_LENGTHS = {
    "initiative": 120,
    "people": 160,
    "other": 60,
    "area": 60,
    "item": 60,
    "reason": 200,
    "activity": 120,
    "row": 120,
}
_USUAL_LENGTH = 40

_CODE = r"[Pp]\d{1,4}"
_PARTS = (
    r"titlen|titlerne|titel|deltagerne|deltagere|sagsnummeret|sagsnummer|kle"
    r"|(?:the )?(?:title|titles|participants|case number)"
)
# Slots that hold one kind of thing and nothing else; both languages alike.
_SHAPES = {
    "codes": rf"{_CODE}(?:(?:,\s?|\s(?:og|and)\s|\s){_CODE}){{0,19}}",
    "count": r"\d{1,3}",
    "number": r"\d{1,2}",
    "length": (
        r"\d{1,3}(?:[.,]5)?\s?(?:minutter|minutes?|min\.?|timer?|hours?|t\.?|h)"
        r"|(?:en|et|one|an)\s(?:halv\s)?(?:time|hour|kvarter)|half\san\shour"
    ),
    "how": r"(?:via|på|over|on|by)\s[Tt]eams",
    "how_": r"(?:via|på|over|on|by)\s[Tt]eams",
    "part": rf"(?:{_PARTS})(?:(?:,\s?|\s(?:og|and)\s)(?:{_PARTS})){{0,3}}",
    "closed": r"lukket|closed",
    "case": r"\d{2}/\d{1,7}",
    "kle": r"\d{2}\.\d{2}\.\d{2}(?:\.[A-Za-z]?\d{2,3})?",
    "level": r"direktion(?:en)?|koncernledelse(?:n|smødet)?|KCL|(?:the )?(?:board|group|group management)",
    "section": (
        r"indstilling(?:en)?|baggrund|sagsfremstilling|sagsansvarlig|sagsgang|økonomiske konsekvenser"
        r"|recommendation|background|presentation|responsible"
    ),
}


def compile_phrase(phrase: str, language: Language) -> re.Pattern[str]:
    return re.compile(translate(phrase, language), re.IGNORECASE)


def translate(phrase: str, language: Language) -> str:
    return "".join(
        _slot(token["slot"], language) if token["slot"] else _literal(token[0])
        for token in _TOKEN.finditer(phrase)
    )


def _literal(token: str) -> str:
    if token in {":", ": "}:
        return _COLON
    return _SPELLINGS.get(token) or re.escape(token)


def _slot(name: str, language: Language) -> str:
    return f"(?P<{name}>{_slot_body(name, language)})"


@cache
def _slot_body(name: str, language: Language) -> str:
    if name == TEXT_SLOT:
        return r"(?s:\S.{0,3999})"
    if name == "colour":
        return _one_of(vocabulary(language).colours, language)
    if name == "verdict":
        return _one_of(vocabulary(language).verdicts, language)
    if name in _SHAPES:
        return _SHAPES[name]
    if name in PERSONS:
        return _not_part_of_a_date() + r"[^\W\d](?:[^\n\d?:;,]{0,38}?[^\s\d?:;,])??"
    never = ":" if name == "item" else ""
    words = rf"[^\s?:;,](?:[^\n?{never}]{{0,{_LENGTHS.get(name, _USUAL_LENGTH) - 2}}}?[^\s?{never}])??"
    return f"(?={_date_start()}){words}" if name in {"date", "first"} else words


def _one_of(table: Mapping[str, list[str]], language: Language) -> str:
    words = [word for words in table.values() for word in words]
    return "|".join(translate(word, language) for word in sorted(words, key=len, reverse=True))


@cache
def _not_part_of_a_date() -> str:
    """Of "til 23. maj og Anna svarer" nobody is called "maj og Anna"."""
    return rf"(?!(?:{'|'.join(map(re.escape, months()))}|og|and)\.?\s)"


@cache
def _date_start() -> str:
    """A date begins with a digit or a calendar word, so that "i bevægelse i juni" is not one."""
    return r"\d|(?:" + "|".join(re.escape(word) for word in date_words()) + r")(?!\w)"
