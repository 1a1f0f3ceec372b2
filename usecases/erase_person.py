"""Erase a person who has left: own data goes, the municipality's record keeps "tidligere medarbejder N" (0016)."""

import re
from collections import Counter
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from domain.audit import AuditAction
from domain.people import Person, Role
from domain.plan import InitiativeState
from usecases.audit import forget_name, note
from usecases.collections import INITIATIVES, PEOPLE
from usecases.person_traces import SEARCHED, Traces, has_namesake, traces_of
from usecases.ports import Collection, Transaction

ALIAS = re.compile(r"tidligere-(\d+)")
SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing does: how many records go and how many are kept under the name of `instead`, by collection.

    `look_at` are kept records that hold part of the name, or all of it where `namesake` has the same: only a person
    can tell who is meant.
    """

    person: Person
    instead: Person
    deleted: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    look_at: tuple[str, ...] = ()
    namesake: bool = False


class StillNeeded(Exception):
    """Erasing waits for something an operator does first; `reason` names it and `data` fills its sentence."""

    def __init__(self, reason: str, **data: str) -> None:
        super().__init__(reason, data)
        self.reason = reason
        self.data = data


async def erase_person(tx: Transaction, now: datetime, person: Person) -> Erasure:
    """What it does is seen by running it in a transaction that is rolled back.

    Raises:
        StillNeeded: what to do first is in the reason.
    """
    await _refuse_needed(tx, person)
    people = await tx.query(PEOPLE)
    traces = await traces_of(tx, person)
    erasure = Erasure(person, _alias(people), namesake=has_namesake(person, people))
    await note(tx, now, "", AuditAction.ERASE_PERSON, person=person)
    await forget_name(tx, person.key)
    for collection in SEARCHED:
        await _take_out(tx, collection, traces, erasure)
    tx.delete(PEOPLE, person.key)
    tx.put(PEOPLE, erasure.instead)
    return await _with_leftovers(tx, erasure)


async def _refuse_needed(tx: Transaction, person: Person) -> None:
    """Somebody who has work to do here is not erased, nor somebody whom the next import would bring back."""
    if ALIAS.fullmatch(person.key):
        raise StillNeeded("erased", name=person.name)
    theirs = [
        i.key
        for i in await tx.query(INITIATIVES)
        if i.state is InitiativeState.ACTIVE and person.key in {*i.chiefs, *i.directors}
    ]
    if theirs:
        raise StillNeeded("responsible", name=person.name, initiatives=", ".join(theirs))
    secretaries = [p.key for p in await tx.query(PEOPLE) if p.has(Role.SECRETARIAT)]
    if secretaries == [person.key]:
        raise StillNeeded("only-secretary", name=person.name)
    if person.active:
        raise StillNeeded("active", name=person.name)


def _alias(people: list[Person]) -> Person:
    taken = [int(found[1]) for p in people if (found := ALIAS.fullmatch(p.key))]
    number = max(taken, default=0) + 1
    return Person(f"tidligere-{number}", f"tidligere medarbejder {number}", active=False)


async def _take_out(tx: Transaction, collection: Collection[Any], traces: Traces, erasure: Erasure) -> None:
    # Whom somebody can turn to is no record of what was done: there it is nobody.
    instead = replace(erasure.instead, key="") if collection is PEOPLE else erasure.instead
    for record in await tx.query(collection):
        if record == traces.person:
            continue
        changed = traces.without(record, instead)
        if traces.is_own(record):
            tx.delete(collection, record.key)
            erasure.deleted[collection.name] += 1
        elif changed != record:
            tx.delete(collection, record.key)
            tx.put(collection, changed)
            erasure.kept[collection.name] += 1


async def _with_leftovers(tx: Transaction, erasure: Erasure) -> Erasure:
    """Read back, after the names and ids are gone."""
    parts = [re.escape(part) for part in erasure.person.name.split() if len(part) >= SHORTEST_NAME]
    if not parts:
        return erasure
    mentioned = re.compile(rf"(?<!\w)({'|'.join(parts)})(?=s?(?!\w))", re.IGNORECASE)
    found = [
        f"{collection.name} {record.key}"
        for collection in SEARCHED
        if collection is not PEOPLE
        for record in await tx.query(collection)
        if any(mentioned.search(text) for text in _texts(record))
    ]
    return replace(erasure, look_at=tuple(found))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for f in fields(value) for text in _texts(getattr(value, f.name))]
    if isinstance(value, tuple):
        return [text for part in value for text in _texts(part)]
    return []
