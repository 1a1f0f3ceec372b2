"""Note in the audit who did what, by numbers that stay when a person is erased (design.md §8)."""

from dataclasses import replace
from datetime import datetime

from domain.audit import SERVICE, AuditAction, AuditEntry, AuditName
from domain.people import Person
from usecases.collections import AUDIT, AUDIT_NAMES
from usecases.ports import Transaction


async def note(
    tx: Transaction,
    now: datetime,
    actor: Person | str,
    action: AuditAction,
    subject: str = "",
    detail: str = "",
    *,
    person: Person | str = "",
) -> None:
    """`actor` and `person` are people or their keys, empty for the service itself and for nobody.

    Nothing but ids goes into `subject` and `detail`, and no person's key.
    """
    entry = AuditEntry(now, await _number(tx, actor), action, subject, detail, await _number(tx, person))
    tx.append(AUDIT, entry)


async def forget_name(tx: Transaction, person: str) -> None:
    """From now on the person's number says nothing to anybody; the entries stay as they were sealed."""
    for name in await tx.query(AUDIT_NAMES, person=person):
        tx.put(AUDIT_NAMES, replace(name, person=""))


async def _number(tx: Transaction, person: Person | str) -> int:
    key = person.key if isinstance(person, Person) else person
    if not key:
        return SERVICE
    if known := await tx.query(AUDIT_NAMES, person=key):
        return known[0].number
    number = max((name.number for name in await tx.query(AUDIT_NAMES)), default=SERVICE) + 1
    tx.put(AUDIT_NAMES, AuditName(number, key))
    return number
