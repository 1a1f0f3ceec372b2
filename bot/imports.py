"""Take files into the store: read, checked as a whole, and only then applied (interfaces.md §5)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from documents import tables
from documents.agenda_import import AgendaImport, from_agenda
from documents.calendar_file import is_calendar, read_calendar
from documents.extracting import Reason, Unreadable
from documents.file_reading import FileReading, read_file
from documents.tables import Problem
from domain.board import Board
from domain.people import Person
from domain.plan import Initiative, InitiativeState, PlanChange
from domain.political_calendar import CalendarChange, CalendarFile
from domain.reports import has_personal_number
from usecases.collections import INITIATIVES, PEOPLE
from usecases.import_calendar import import_calendar
from usecases.import_meetings import import_meetings
from usecases.import_people import PeopleChange, import_people
from usecases.import_plan import import_plan
from usecases.ports import Record, Store, Transaction, transact

UNREADABLE = {
    Reason.EMPTY: "is empty",
    Reason.TOO_LARGE: "is larger than 25 MB",
    Reason.SWOLLEN: "unpacks to far more than a paper holds, so it is not read",
    Reason.TOO_MANY_PAGES: "has more than 1000 pages",
    Reason.PASSWORD: "is protected by a password; save it without one",
    Reason.MACRO: "holds macros; save it as .docx or PDF",
    Reason.OLD_WORD: "is in a format older than Word 2007; save it as .docx",
    Reason.OTHER_KIND: "is neither a PDF, a Word document nor text",
    Reason.PICTURES: "holds no text, only pictures; get the PDF that was not scanned",
    Reason.DAMAGED: "is damaged",
    Reason.TOO_SLOW: "takes too long to read",
    Reason.LARGE_CALENDAR: "is larger than 2 MB or holds more than 5000 events",
}


class ImportRefused(Exception):
    """The file is not taken, nothing of it; one line per problem: file, line, what is wrong."""

    def __init__(self, problems: Iterable[Problem | str]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))


def read_bytes(path: Path) -> bytes:
    """Raises `ImportRefused` when there is no such file to read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused([f"{path}: cannot be read ({error.strerror})"]) from error


def people_in(path: Path) -> tuple[Person, ...]:
    found = tables.people(tables.read(read_bytes(path), path.name))
    if found.problems:
        raise ImportRefused(found.problems)
    # An object id may look like anything.
    _refuse_personal_numbers(path, [replace(person, aad_object_id="") for person in found.records])
    return found.records


def plan_in(path: Path, people: Iterable[Person]) -> tuple[Initiative, ...]:
    found = tables.plan(tables.read(read_bytes(path), path.name), {p.key: p for p in people})
    if found.problems:
        raise ImportRefused(found.problems)
    _refuse_personal_numbers(path, found.records)
    return found.records


def _refuse_personal_numbers(path: Path, records: Iterable[Record]) -> None:
    """What is not stored when somebody writes it in the chat does not come in by a file either (design.md §10)."""
    holding = [record.key for record in records if has_personal_number(str(record))]
    if holding:
        raise ImportRefused(
            f"{path.name}: {key}: something in it looks like a CPR number, which is not stored"
            for key in holding
        )


def warnings_in(path: Path, people: Iterable[Person] | None = None) -> tuple[str, ...]:
    table = tables.read(read_bytes(path), path.name)
    found = tables.people(table) if people is None else tables.plan(table, {p.key: p for p in people})
    return tuple(str(warning) for warning in found.warnings)


def agenda_in(path: Path, people: Iterable[Person], board: Board) -> AgendaImport:
    """Raises `ImportRefused` when nothing is found in it that could be worked with."""
    reading = paper_in(path).reading
    printed = reading.header.body if reading.header else None
    forum = board.forum_called(printed or "") or board.first
    found = from_agenda(reading, tuple(people), forum.rule)
    if not found.initiatives and not found.meetings:
        raise ImportRefused([f"{path.name}: no initiatives and no meetings found in it"])
    _refuse_personal_numbers(path, [*found.initiatives, *found.meetings])
    return found


def paper_in(path: Path) -> FileReading:
    """A PDF, a Word document or text; raises `ImportRefused`."""
    try:
        return read_file(read_bytes(path))
    except Unreadable as unreadable:
        raise ImportRefused([f"{path.name} {UNREADABLE[unreadable.reason]}."]) from unreadable


def calendar_in(path: Path, today: date) -> CalendarFile:
    """A calendar file, of which what lies around `today` counts; raises `ImportRefused`."""
    data = read_bytes(path)
    if not is_calendar(data):
        raise ImportRefused([f"{path.name} is no calendar file (.ics)."])
    try:
        found = read_calendar(data, today)
    except Unreadable as unreadable:
        raise ImportRefused([f"{path.name} {UNREADABLE[unreadable.reason]}."]) from unreadable
    _refuse_personal_numbers(path, [replace(event, uid="") for event in found.events])
    return found


def calendar_effect(file: CalendarFile, change: CalendarChange) -> tuple[str, ...]:
    """What an import of a calendar does, for whoever has to say yes."""
    counts = f"{len(change.new)} new, {len(change.changed)} changed, {len(change.cancelled)} cancelled"
    besides = {
        "private": file.private,
        "outside the time looked at": file.outside,
        "unreadable": file.unreadable,
        "older than what is known": len(change.older),
    }
    left = (f"{count} {what}, left out" for what, count in besides.items() if count)
    return (f"{len(file.events)} events in the file: {counts}", *left)


async def store_calendar(store: Store, now: datetime, calendar: CalendarFile) -> CalendarChange:
    return await transact(store, lambda tx: import_calendar(tx, now, calendar))


async def store_people(store: Store, now: datetime, people: tuple[Person, ...]) -> PeopleChange:
    return await transact(store, lambda tx: import_people(tx, now, people))


async def store_plan(store: Store, now: datetime, plan: tuple[Initiative, ...]) -> PlanChange:
    return await transact(store, lambda tx: import_plan(tx, now, plan))


async def store_agenda(store: Store, board: Board, now: datetime, agenda: AgendaImport) -> None:
    await transact(store, lambda tx: take_agenda(tx, board, now, agenda))


async def take_agenda(tx: Transaction, board: Board, now: datetime, agenda: AgendaImport) -> PlanChange:
    """Meetings first, so that the round of the agenda's own month is that of its own meeting."""
    await import_meetings(tx, board, now, agenda.meetings)
    return await import_plan(tx, now, agenda.initiatives) if agenda.initiatives else PlanChange()


def people_effect(people: Iterable[Person], change: PeopleChange) -> tuple[str, ...]:
    """What an import of people does, for whoever has to say yes."""
    return (_counted(people, "people", change.added, change.changed), *_named("leaves", change.left))


def plan_effect(plan: Iterable[Initiative], change: PlanChange) -> tuple[str, ...]:
    counted = _counted(plan, "initiatives", change.added, change.changed)
    return (counted, *_named("is removed from the plan", change.removed))


def _counted(all_: Iterable[Record], what: str, added: tuple[str, ...], changed: tuple[str, ...]) -> str:
    return f"{len(tuple(all_))} {what} in the file: {len(added)} new, {len(changed)} changed"


def _named(fate: str, keys: Iterable[str]) -> Iterator[str]:
    return (f"{key} {fate}" for key in keys)


async def without_chief(tx: Transaction) -> tuple[str, ...]:
    """The initiatives nobody would be asked about, as they stand in the transaction."""
    here = {person.key for person in await tx.query(PEOPLE) if person.active}
    return tuple(
        f"{i.key} ({i.title}) has no chief to ask: {i.chief} has left"
        for i in await tx.query(INITIATIVES)
        if i.state is InitiativeState.ACTIVE and i.chief not in here
    )


async def known_people(store: Store) -> tuple[Person, ...]:
    async with store.transaction() as tx:
        return tuple(await tx.query(PEOPLE))
