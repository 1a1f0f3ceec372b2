"""Take files into the store: read, checked as a whole, and only then applied (interfaces.md §5)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from documents import tables
from documents.agenda_import import AgendaImport, from_agenda
from documents.reading import decode
from documents.reading import read as read_text
from documents.tables import Problem
from domain.board import Board
from domain.people import Person
from domain.plan import Initiative, PlanChange
from domain.reports import has_personal_number
from usecases.collections import PEOPLE
from usecases.import_meetings import import_meetings
from usecases.import_people import PeopleChange, import_people
from usecases.import_plan import import_plan
from usecases.ports import Record, Store, Transaction, transact


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
    found = from_agenda(read_text(decode(read_bytes(path))), tuple(people), board.rule)
    if not found.initiatives and not found.meetings:
        raise ImportRefused([f"{path.name}: no initiatives and no meetings found in it"])
    _refuse_personal_numbers(path, [*found.initiatives, *found.meetings])
    return found


async def store_people(store: Store, now: datetime, people: tuple[Person, ...]) -> PeopleChange:
    return await transact(store, lambda tx: import_people(tx, now, people))


async def store_plan(store: Store, now: datetime, plan: tuple[Initiative, ...]) -> PlanChange:
    return await transact(store, lambda tx: import_plan(tx, now, plan))


async def store_agenda(store: Store, board: Board, now: datetime, agenda: AgendaImport) -> None:
    """Meetings first, so that the round of the agenda's own month is that of its own meeting."""

    async def work(tx: Transaction) -> None:
        await import_meetings(tx, board, now, agenda.meetings)
        if agenda.initiatives:
            await import_plan(tx, now, agenda.initiatives)

    await transact(store, work)


async def known_people(store: Store) -> tuple[Person, ...]:
    async with store.transaction() as tx:
        return tuple(await tx.query(PEOPLE))
