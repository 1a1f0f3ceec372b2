"""What the secretary should know of an agenda before it is posted (X01–X08, A16, K02)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from itertools import pairwise

from domain.agenda import Agenda, AgendaItem, ItemKind, PortfolioRow
from domain.items import Section
from domain.likeness import is_alike
from domain.meetings import WEDNESDAY, Meeting
from domain.people import Person
from domain.spellings import is_same_name, spellings
from domain.timetable import SlotKind, minutes_between

LONG_WITHOUT_A_BREAK = 180
BREAKS = frozenset({SlotKind.PAUSE, SlotKind.LUNCH})
OPENING = frozenset({ItemKind.PROTOCOLS, ItemKind.TIMETABLE})
_KLE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.[A-ZÆØÅ]\d{2}")
_CLOSED_WORDS = re.compile(r"\blukket (?:punkt|sag)\b", re.IGNORECASE)
_MAYOR = re.compile(r"\bborgmester(?:en)? (?:\w+ ){0,3}?deltager(?P<no> ikke)?\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")


class Concern(StrEnum):
    OVERRUN = "overrun"
    TIMES = "times"
    SAME_TIME = "same-time"
    MAYOR = "mayor"
    NO_TIME = "no-time"
    NO_ITEM = "no-item"
    NO_NUMBER = "no-number"
    AWAY = "away"
    NO_BREAK = "no-break"
    NOT_WEDNESDAY = "not-wednesday"
    RESPONSIBLE_AWAY = "responsible-away"
    NOT_FORESEEN = "not-foreseen"
    SPELLING = "spelling"
    KLE = "kle"
    LISTED_CLOSED = "listed-closed"


@dataclass(frozen=True, slots=True)
class AgendaWarning:
    """`number` is the item's; `name` the person, row, title or attachment it is about, `better` how it should be
    written; `at` the time it ends or begins, `on` the day of an earlier agenda.
    """

    concern: Concern
    number: int = 0
    name: str = ""
    at: time | None = None
    better: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the agenda: who does not come, all people, the municipality's `aliases` of names and titles,
    what the previous agenda of the day `on` had `foreseen` for this meeting, who is responsible for the plan item, and
    the `weekday` the forum meets (None where it has none).
    """

    absent: tuple[Person, ...] = ()
    people: tuple[Person, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    foreseen: PortfolioRow | None = None
    on: date | None = None
    plan_responsible: str = ""
    weekday: int | None = WEDNESDAY


NOTHING_KNOWN = Known()


def agenda_warnings(agenda: Agenda, meeting: Meeting, known: Known = NOTHING_KNOWN) -> list[AgendaWarning]:
    found = [*_times(agenda), *_rows(agenda)]
    for item in agenda.items:
        found += [*_item(agenda, item), *_away(item, meeting, known)]
    found += [*_foreseen(agenda, known), *_spellings(agenda, known)]
    if known.weekday is not None and meeting.date.weekday() != known.weekday:
        found.append(AgendaWarning(Concern.NOT_WEDNESDAY))
    return found


def _times(agenda: Agenda) -> Iterator[AgendaWarning]:
    rows = agenda.rows()
    last = max((row.end for row in rows), default=agenda.end)
    if last > agenda.end:
        yield AgendaWarning(Concern.OVERRUN, at=last)
    starts = [row.start for row in rows]
    for falling in [later for earlier, later in pairwise(starts) if later < earlier][:1]:
        yield AgendaWarning(Concern.TIMES, at=falling)
    if len(starts) != len(set(starts)):
        yield AgendaWarning(Concern.SAME_TIME)
    has_break = any(row.slot.kind in BREAKS for row in rows)
    if rows and not has_break and minutes_between(rows[0].start, agenda.end) > LONG_WITHOUT_A_BREAK:
        yield AgendaWarning(Concern.NO_BREAK)


def _rows(agenda: Agenda) -> Iterator[AgendaWarning]:
    for slot in agenda.slots:
        item = agenda.item(slot.item)
        said = _MAYOR.search(slot.note)
        mayor = slot.mayor if said is None else not said["no"]
        if slot.kind is SlotKind.FREE:
            yield AgendaWarning(Concern.NO_ITEM, name=slot.title)
        elif item and mayor is not None and mayor != (item.key in agenda.mayor):
            yield AgendaWarning(Concern.MAYOR, item.number)


def _item(agenda: Agenda, item: AgendaItem) -> Iterator[AgendaWarning]:
    content = item.content
    if agenda.slots and item.start is None and item.kind not in OPENING:
        yield AgendaWarning(Concern.NO_TIME, item.number, item.title)
    for attachment in content.attachments:
        if not attachment.doc_no:
            yield AgendaWarning(Concern.NO_NUMBER, item.number, attachment.title)
    if content.kle and not _KLE.fullmatch(content.kle):
        yield AgendaWarning(Concern.KLE, item.number, content.kle)
    hidden = content.attachments and all(a.closed for a in content.attachments)
    if not item.closed and (hidden or _CLOSED_WORDS.search(f"{item.title} {item.note}")):
        yield AgendaWarning(Concern.LISTED_CLOSED, item.number, item.title)


def _away(item: AgendaItem, meeting: Meeting, known: Known) -> Iterator[AgendaWarning]:
    """Who takes part, and who is responsible by name or title, but does not come (X04)."""
    gone = {person.key for person in known.absent} | set(meeting.absent)
    called = {one.person for one in item.content.participants if one.person}
    for one in item.content.participants:
        if one.person in gone & called:
            yield AgendaWarning(Concern.AWAY, item.number, one.name)
    plan = known.plan_responsible if item.kind is ItemKind.PLAN else ""
    responsible = item.content.section(Section.RESPONSIBLE) or plan
    for person in known.absent:
        if person.key not in called and _names(responsible, person):
            yield AgendaWarning(Concern.RESPONSIBLE_AWAY, item.number, person.name)


def _names(text: str, person: Person) -> bool:
    said = text.casefold()
    written = (person.name, person.title) if person.title else (person.name,)
    if any(re.search(rf"(?<!\w){re.escape(one.casefold())}(?!\w)", said) for one in written):
        return True
    return any(one.better in written for one in spellings([text], [person], {}))


def absent_in(note: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Whom a note of a meeting says not to come: `Kim Bruun deltager ikke på mødet` (A17)."""
    said = re.match(r"(?P<who>.{2,200}?) deltager ikke", note.strip("( "), re.IGNORECASE)
    names = re.split(r",| og ", said["who"]) if said else []
    return tuple(p for p in people if any(n.strip() and _is_called(n.strip(), p) for n in names))


def _is_called(name: str, person: Person) -> bool:
    return name.casefold() == person.name.casefold() or (" " in name and is_same_name(name, person.name))


def _foreseen(agenda: Agenda, known: Known) -> Iterator[AgendaWarning]:
    """What comes to the meeting without having been in the portfolio of the agenda before it (X05)."""
    if known.foreseen is None:
        return
    titles = [_BRACKETS.sub("", point).strip() for point in known.foreseen.points]
    points = [item for item in agenda.items if item.kind is ItemKind.POINT]
    new = [
        item
        for item in points
        if not any(is_alike(item.title, title) for title in titles) and not (item.closed and "" in titles)
    ]
    if new:
        named = "; ".join(f"{item.number}. {item.title}" for item in new)
        yield AgendaWarning(Concern.NOT_FORESEEN, new[0].number, named, on=known.on)


def _spellings(agenda: Agenda, known: Known) -> Iterator[AgendaWarning]:
    texts = [text for item in agenda.items for text in _texts(item)]
    texts += [text for slot in agenda.slots for text in (slot.note, *(one.name for one in slot.participants))]
    for one in spellings(texts, known.people, known.aliases):
        yield AgendaWarning(Concern.SPELLING, name=one.written, better=one.better)


def _texts(item: AgendaItem) -> Iterator[str]:
    yield item.content.section(Section.RESPONSIBLE)
    for one in item.content.participants:
        yield f"{one.title} {one.name}".strip()
