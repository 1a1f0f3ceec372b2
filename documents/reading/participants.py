"""Cuts the participants off a timetable title they are run together with, and says when they are cut short."""

import re
from collections.abc import Sequence

from documents.reading.people import is_name, is_role, trailing_person

_TAKES_PART = re.compile(
    r"\b(?:deltager|deltog|faciliterer|præsenterer|fremlægger|orienterer|medvirker)\b", re.IGNORECASE
)
_HOW = (
    "under behandlingen", "under behandling", "under punktet", "under mødet", "i punktet", "i behandlingen",
    "i mødet", "på punktet", "på mødet", "via teams", "ikke under behandlingen", "ikke", "online",
)  # fmt: skip
_DANGLING = re.compile(r"(?:[,(/-]|\b(?:og|i|på|af|fra|for|til|med|via|under|samt))$")
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_AFTER_VERB = 24
_LONGEST_ROW = 2000


def split_participants(cell: str, titles: Sequence[str]) -> tuple[str, str]:
    """(title, "") when nobody takes part; brackets such as "(borgmester deltager)" stay in the title."""
    outside = _BRACKETS.sub(lambda found: "X" * len(found[0]), cell[:_LONGEST_ROW])
    least = _known_title_end(cell, titles)
    verb = _TAKES_PART.search(outside, least)
    start = _people_start(outside[: verb.start()], least) if verb else _names_start(cell, least)
    return (cell[:start].rstrip(" ,.–-"), cell[start:].strip()) if 0 < start < len(cell) else (cell, "")


def cut_off(notes: str) -> bool:
    """X09: ends in the middle of a name, a bracket or "deltager under behandlingen"."""
    if notes.count("(") > notes.count(")") or _DANGLING.search(notes[-12:]):
        return True
    verbs = list(_TAKES_PART.finditer(notes))
    if not verbs:
        return _only_names(notes)
    after = notes[verbs[-1].end() :].strip()
    return (
        len(after) < _AFTER_VERB and after not in _HOW and any(way.startswith(after) for way in _HOW if after)
    )


def _only_names(notes: str) -> bool:
    words = notes.split()
    return bool(words) and trailing_person(notes) == notes and any(is_name(word) for word in words)


def _known_title_end(cell: str, titles: Sequence[str]) -> int:
    """How far the cell agrees, word by word, with the title of an item."""
    words = cell.split(" ")
    best = 0
    for title in titles:
        same = 0
        for one, other in zip(words, title.split(" "), strict=False):
            if one.casefold().strip(".,") != other.casefold().strip(".,"):
                break
            same += 1
        if same == len(title.split(" ")) or same > 1:
            best = max(best, len(" ".join(words[:same])))
    return best


def _people_start(before: str, least: int) -> int:
    before = before.rstrip()
    person = trailing_person(before[least:])
    return len(before) - len(person) + _places_before(person) if person else 0


def _places_before(person: str) -> int:
    """A place may stand before the people ("… i Norddjurs Økonomichef Bo Lind"): they begin at the title."""
    position, previous = 0, "og"
    for word in person.split(" "):
        if is_role(word):
            return 0 if previous == "og" or previous.endswith(",") else position
        position, previous = position + len(word) + 1, word
    return 0


def _names_start(cell: str, least: int) -> int:
    """Names that follow a whole title although the verb is cut off."""
    rest = cell[least:].strip()
    names = least and len(rest.split()) > 1 and trailing_person(rest) == rest
    return len(cell) - len(rest) if names else len(cell)
