"""Everything that is stored about one person, for the person to read (GDPR article 15); closed items as far as they may."""

from dataclasses import dataclass
from typing import Any

from domain.audit import AuditEntry
from domain.people import Person
from usecases.collections import AUDIT, AUDIT_NAMES
from usecases.open_to import open_to
from usecases.person_traces import SEARCHED, traces_of
from usecases.ports import Store


@dataclass(frozen=True, slots=True)
class PersonalData:
    """`records` by collection, in no others; `audit` are the numbered entries by or about the person."""

    person: Person
    records: dict[str, list[Any]]
    audit: dict[int, AuditEntry]


async def export_person(store: Store, person: Person) -> PersonalData:
    async with store.transaction() as tx:
        traces = await traces_of(tx, person)
        found: dict[str, list[Any]] = {
            c.name: [await open_to(tx, r, person) for r in await tx.query(c) if traces.are_in(r)]
            for c in SEARCHED
        }
        numbers = {name.number for name in await tx.query(AUDIT_NAMES, person=person.key)}
    found["people"] = [p if p == person else _colleague(p) for p in found["people"]]
    entries = await store.entries(AUDIT)
    return PersonalData(
        person,
        {name: records for name, records in found.items() if records},
        {number: entry for number, entry in entries if numbers & {entry.actor, entry.person}},
    )


def _colleague(person: Person) -> Person:
    """Who names the person as director or stand-in; how a colleague is reached is nobody else's."""
    return Person(
        person.key, person.name, director=person.director, stand_in=person.stand_in, active=person.active
    )
