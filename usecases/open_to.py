"""A stored record as one person may be handed it: without what is closed and not theirs to read (C01)."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from domain.agenda import Agenda, AgendaItem
from domain.closed import as_read_by, readable, reads
from domain.follow_ups import FollowUp
from domain.items import NO_CONTENT, open_part
from domain.meetings import ForwardPoint
from domain.minutes import Minutes, without_closed
from domain.people import Person
from domain.undo import Edit, Records
from usecases.closed_readers import as_closed_now
from usecases.collections import AGENDAS
from usecases.open_follow_ups import as_read_by as follow_up_read_by
from usecases.ports import Transaction


async def open_to(tx: Transaction, record: Any, person: Person) -> Any:
    match record:
        case FollowUp():
            return await follow_up_read_by(tx, record, person)
        case Minutes():
            agenda = await tx.get(AGENDAS, record.meeting)
            kept = without_closed(record, agenda, readable(agenda, person)) if agenda else record
            return await _parts(tx, kept, person)
        case Edit() if record.person != person.key:
            return replace(record, before=Records(), after=Records())
        case Agenda():
            return as_read_by(await as_closed_now(tx, record), person)
        case AgendaItem() | ForwardPoint() if not reads(person, record):
            return _public(record)
        case _:
            return await _parts(tx, record, person)


def _public(one: AgendaItem | ForwardPoint) -> AgendaItem | ForwardPoint:
    if not one.closed:
        return replace(one, content=open_part(one.content))
    return replace(one, title=one.public_title, note="", content=NO_CONTENT)


async def _parts(tx: Transaction, value: Any, person: Person) -> Any:
    if isinstance(value, tuple):
        return tuple([await open_to(tx, part, person) for part in value])
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {f.name: await open_to(tx, getattr(value, f.name), person) for f in fields(value)}
    return replace(value, **parts)
