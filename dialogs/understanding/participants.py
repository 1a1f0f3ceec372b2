"""Reads who takes part: "Mette og Lene", "Økonomichef Bo Lind (Økonomi)", whole sentences of a timetable (A08, P11)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dialogs.understanding.people import find_person
from documents.reading.participants import split_participants
from documents.reading.people import is_name, is_office, is_role
from domain.items import Participant
from domain.people import Person

_CLAUSE = re.compile(
    r"(?P<who>[^.;]*?\S)\s+(?:deltager|deltog|medvirker|faciliterer|præsenterer)(?P<no>\s+ikke)?"
    r"(?P<how>\s+(?:via teams|online))?"
    r"(?:\s+(?:under|i|på)\s(?:behandlingen|behandling|punktet|mødet))?(?P<how_>\s+(?:via teams|online))?"
    r"(?:\s*[.;]|\s*,?\s+og\s+|\s*,|\s*$)\s*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\((?P<unit>[^()]{1,120})\)")
_BETWEEN = re.compile(r"\s*,\s+(?:og\s+)?|(?<!-)\s+(?:og|and|samt|&)\s+")
_MAYOR = re.compile(r"(?:the\s)?(?:borgmester(?:en)?|mayor)", re.IGNORECASE)
_INNER = frozenset({"for", "i", "af", "og", "of"})
_FULL_NAME = 2


@dataclass(frozen=True, slots=True)
class SaidToAttend:
    """`mayor` is None where nothing is said of the mayor; `note` is what else stands there."""

    people: tuple[Participant, ...] = ()
    mayor: bool | None = None
    note: str = ""


def read_attendance(notes: str, known: Sequence[Person]) -> SaidToAttend:
    """The sentences beneath a row of a timetable; what names nobody is its note."""
    note, said = split_participants(notes, ())
    if not said and _CLAUSE.match(note):
        note, said = "", note
    found, position = SaidToAttend(note=note), 0
    while clause := _CLAUSE.match(said, position):
        found = _with_clause(found, clause, known)
        position = clause.end()
    rest = said[position:].strip(" .")
    return replace(found, note=" ".join(part for part in (found.note, rest) if part))


def _with_clause(found: SaidToAttend, clause: re.Match[str], known: Sequence[Person]) -> SaidToAttend:
    if _MAYOR.fullmatch(clause["who"]):
        return replace(found, mayor=clause["no"] is None)
    if clause["no"]:
        return replace(found, note=f"{found.note} {clause[0].strip()}".strip())
    via_teams = bool(clause["how"] or clause["how_"])
    people = (replace(p, via_teams=via_teams) for p in read_participants(clause["who"], known))
    return replace(found, people=(*found.people, *people))


def read_participants(words: str, known: Sequence[Person]) -> tuple[Participant, ...]:
    """One for each name; somebody we know by what stands there gets the key, a first name alone the whole name."""
    return tuple(_participant(part, known) for part in _names(words))


def _names(words: str) -> Iterator[str]:
    """Cut at commas and "og", but not within brackets, nor where a title goes on ("HR- og arbejdsmiljøkonsulent")."""
    hidden = _BRACKETS.sub(lambda found: "\0" * len(found[0]), words)
    start = 0
    for between in _BETWEEN.finditer(hidden):
        if _is_whole(hidden[start : between.start()]):
            yield words[start : between.start()].strip()
            start = between.end()
    if words[start:].strip():
        yield words[start:].strip()


def _is_whole(part: str) -> bool:
    """A title alone goes on with the words after it ("Chef for Borgerservice, IT og Digitalisering Bo Lind")."""
    words = part.replace("\0", " ").split()
    if not any(map(is_role, words)):
        return bool(words)
    name = _after_title(words)
    return len(name) >= _FULL_NAME and not _goes_on(name)


def _goes_on(words: Sequence[str]) -> bool:
    """A title that names several offices."""
    return any(word.endswith(",") or word in _INNER for word in words)


def _after_title(words: Sequence[str]) -> list[str]:
    last = max((n for n, word in enumerate(words) if is_role(word)), default=-1)
    rest = list(words[last + 1 :])
    while rest and last >= 0 and (rest[0] in _INNER or is_office(rest[0])):
        rest = rest[1:]
    return rest[-_FULL_NAME:] if last >= 0 and _goes_on(rest) and len(rest) > _FULL_NAME else rest


def _participant(part: str, known: Sequence[Person]) -> Participant:
    bracket = _BRACKETS.search(part)
    words = _BRACKETS.sub("", part).split()
    name_words = _after_title(words)
    title = " ".join(words[: len(words) - len(name_words)]) if name_words else ""
    name = " ".join(name_words or words)
    person = find_person(name, known).one
    unit = bracket["unit"] if bracket else ""
    if person is None:
        return Participant(name, title=title, unit=unit)
    if len(name_words) >= _FULL_NAME and is_name(name_words[0]):
        return Participant(name, person.key, title, unit=unit)
    return Participant(person.name, person.key, title or person.title, unit=unit)
