"""Turn what somebody has written in a Word file into edits of the agenda: sections, attachments and participants."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from documents.papers.danish import with_unit
from documents.papers.item_sheet import CLOSED_ATTACHMENT, VIA_TEAMS
from documents.sheet_differences import Difference
from domain import agenda_edits as edits
from domain.agenda import Agenda
from domain.items import Attachment, Content, Participant, Section
from domain.people import Person
from domain.sheets import Part

_DOC_NO = re.compile(r"\s*\(?(?P<number>\d{1,7}/\d{2})\)?\s*$")
_MARKED = re.compile(r"^(?:\d{1,3}[.)]?\s+)?(?:(?P<mark>åben|lukket)(?!\s*bilag)\b\s*)?", re.IGNORECASE)
_CLOSED_END = re.compile(r"\s*\(lukket\)\s*$", re.IGNORECASE)
_UNIT = re.compile(r"(?P<name>.*\S)\s*\((?P<unit>[^()]+)\)")
_TEAMS = re.compile(rf",?\s*\(?{VIA_TEAMS}\)?\s*$", re.IGNORECASE)


def edit_of(found: Sequence[Difference], people: Sequence[Person]) -> Callable[[Agenda], Agenda]:
    """Items that have been closed or have gone meanwhile are left as they are."""

    def edit(agenda: Agenda) -> Agenda:
        for one in found:
            item = agenda.item(one.item.key)
            if item is not None and not item.closed:
                agenda = _edited(agenda, one, people)
        return agenda

    return edit


def _edited(agenda: Agenda, one: Difference, people: Sequence[Person]) -> Agenda:
    key = one.item.key
    match one.part:
        case Part.TITLE:
            return edits.renamed(agenda, key, " ".join(one.now.split()))
        case Part.WANTED:
            return edits.wanting(agenda, key, one.now)
        case Part.ATTACHMENTS:
            return edits.with_content(agenda, key, lambda c: replace(c, attachments=attachments(one.now, c)))
        case Part.PARTICIPANTS:
            return edits.with_content(
                agenda, key, lambda c: replace(c, participants=participants(one.now, c, people))
            )
        case part:
            return edits.written(agenda, key, Section(part), one.now)


def _lines(text: str) -> list[str]:
    return [line.removeprefix("- ").strip() for line in text.splitlines() if line.strip(" -")]


def attachments(text: str, content: Content) -> tuple[Attachment, ...]:
    """A line each: title and document number; closed ones, whose titles the file does not show, stay as they are."""
    closed = iter([a for a in content.attachments if a.closed])
    return tuple(_attachment(line, closed) for line in _lines(text))


def _attachment(line: str, closed: Iterator[Attachment]) -> Attachment:
    marked = _MARKED.match(line)
    mark = (marked["mark"] or "").casefold() if marked else ""
    rest = line[marked.end() :] if marked else line
    if not rest or rest.casefold() == CLOSED_ATTACHMENT.casefold():
        return next(closed, Attachment(CLOSED_ATTACHMENT, closed=True))
    is_closed = mark == "lukket" or _CLOSED_END.search(rest) is not None
    rest = _CLOSED_END.sub("", rest)
    number = _DOC_NO.search(rest)
    title = _DOC_NO.sub("", rest).strip(" –-:,") or rest
    return Attachment(title, number["number"] if number else "", is_closed)


def participants(text: str, content: Content, people: Iterable[Person]) -> tuple[Participant, ...]:
    """A line each; who was there already is the same person."""
    before = {with_unit(one): one for one in content.participants}
    known = {person.name.casefold(): person.key for person in people if person.active}
    return tuple(_participant(line, before, known) for line in _lines(text))


def _participant(line: str, before: dict[str, Participant], known: dict[str, str]) -> Participant:
    online = _TEAMS.search(line) is not None
    shown = _TEAMS.sub("", line).strip()
    if shown in before:
        return replace(before[shown], via_teams=online)
    found = _UNIT.fullmatch(shown)
    name, unit = (found["name"], found["unit"]) if found else (shown, "")
    return Participant(name, known.get(name.casefold(), ""), via_teams=online, unit=unit)
