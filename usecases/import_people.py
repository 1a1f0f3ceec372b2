"""Take over the people of a file; who is no longer in it has left but stays known (design.md §2)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.people import Person
from usecases.collections import AUDIT, PEOPLE, AuditEntry
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class PeopleChange:
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.left)


async def import_people(tx: Transaction, now: datetime, people: Iterable[Person]) -> PeopleChange:
    """Bring the stored people in line with `people`; importing the same again changes nothing."""
    before = {p.key: p for p in await tx.query(PEOPLE)}
    after = {p.key: p for p in people}
    change = PeopleChange(
        added=tuple(k for k in after if k not in before),
        changed=tuple(k for k, p in after.items() if k in before and before[k] != p),
        left=tuple(k for k, p in before.items() if k not in after and p.active),
    )
    for key in (*change.added, *change.changed):
        tx.put(PEOPLE, after[key])
    for key in change.left:
        tx.put(PEOPLE, replace(before[key], active=False))
    if change:
        tx.append(AUDIT, AuditEntry(now, "", "import-people"))
    return change
