"""Take over the people of a file; who is no longer in it has left but stays known (design.md §2)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.audit import AuditAction
from domain.people import Person
from usecases.audit import forget_name, note
from usecases.collections import CONTACTS, PEOPLE
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
    for key in change.changed:
        await _forget_somebody_else(tx, before[key], after[key])
    for key in change.left:
        tx.put(PEOPLE, replace(before[key], active=False))
    if change:
        await note(tx, now, "", AuditAction.IMPORT_PEOPLE)
    return change


async def _forget_somebody_else(tx: Transaction, was: Person, person: Person) -> None:
    """A key such as `boernechef` may pass to somebody else, who must not be met in the other one's chat, nor be taken
    for the other one in the audit.
    """
    contact = await tx.get(CONTACTS, person.key)
    if contact is None:
        return
    bound = (contact.aad_object_id or was.aad_object_id).lower()
    if person.aad_object_id and bound:
        is_same = person.aad_object_id.lower() == bound
    else:
        is_same = person.email.lower() == was.email.lower()
    if not is_same:
        tx.delete(CONTACTS, person.key)
        await forget_name(tx, person.key)
