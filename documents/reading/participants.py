"""Cuts the participants off a timetable title they are run together with, and says when they are cut short."""

import re
from collections.abc import Sequence

from documents.reading.people import is_name, is_role, trailing_person

_TAKES_PART = re.compile(r"\b(?:deltager|deltog|faciliterer|præsenterer|fremlægger|orienterer|medvirker)\b", re.IGNORECASE)
_MAYOR = re.compile(r"borgmester(?:en)?", re.IGNORECASE)
_HOW = (
    "under behandlingen", "under behandling", "under punktet", "under mødet", "i punktet", "i behandlingen",
    "i mødet", "på punktet", "på mødet", "via teams", "ikke under behandlingen", "ikke", "online",
)  # fmt: skip
_DANGLING = re.compile(r"(?:[,(/-]|\b(?:og|i|på|af|fra|for|til|med|via|under|samt))$")
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_AFTER_VERB = 24
_LONGEST_ROW = 2000


def split_participants(cell: str, titles: Sequence[str]) -> tuple[str, str]:
    """("Pause", "") when nobody takes part; brackets such as "(borgmester deltager)" stay in the title."""
    outside = _BRACKETS.sub(lambda found: "_" * len(found[0]), cell[:_LONGEST_ROW])
    least = _known_title_end(cell, titles)
    verb = _TAKES_PART.search(outside)
    start = _people_start(cell, outside, verb.start(), least) if verb else _rest_of_names(cell, least)
    return cell[:start].rstrip(" ,.–-"), cell[start:].strip()


def cut_off(notes: str) -> bool:
    """X09: ends in the middle of a name, a bracket or "deltager under behandlingen"."""
    if notes.count("(") > notes.count(")") or _DANGLING.search(notes[-12:]):
        return True
    verbs = list(_TAKES_PART.finditer(notes))
    if not verbs:
        return _only_names(notes)
    after = notes[verbs[-1].end() :].strip()
    return len(after) < _AFTER_VERB and after not in _HOW and any(way.startswith(after) for way in _HOW if after)


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


def _people_start(cell: str, outside: str, verb: int, least: int) -> int:
    before = outside[least:verb]
    person = trailing_person(_brackets_as_names(before))
    start = verb - len(before) + len(before.rstrip()) - len(person) if person else verb
    start = least + max(0, len(before.rstrip()) - len(person)) if person else len(cell)
    return _at_title_of_person(cell, start, verb, least)


def _brackets_as_names(text: str) -> str:
    return re.sub(r"_+", lambda found: "X" * len(found[0]), text)


def _at_title_of_person(cell: str, start: int, verb: int, least: int) -> int:
    """A name of a place may stand before the person ("… i Norddjurs Økonomichef B. And"): begin at the title."""
    position = start
    for word in cell[start:verb].split(" "):
        if is_role(word) and position > start and not cell[:position].rstrip().endswith((",", " og", "(")):
            first = cell[start:position].split()
            lower_before = start > least and not first[-1][:1].islower()
            return position if lower_before and _is_place(first) else start
        position += len(word) + 1
    return start


def _is_place(words: Sequence[str]) -> bool:
    return not any(is_role(word) or _MAYOR.fullmatch(word) for word in words)


def _rest_of_names(cell: str, least: int) -> int:
    """Names that follow a whole title although the verb is cut off."""
    rest = cell[least:].strip()
    if least and rest and len(rest.split()) > 1 and trailing_person(rest) == rest:
        return len(cell) - len(rest)
    return len(cell)
