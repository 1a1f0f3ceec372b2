"""Find out who is writing: by Entra object id, or bound once by the roster's UPN (design.md §2)."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Contact, Reach, view
from domain.people import Person, Role
from usecases.audit import note
from usecases.collections import CONTACTS, PEOPLE
from usecases.notify import notify
from usecases.ports import Roster, RosterUnavailable, Transaction

ONLY_BY_OBJECT_ID = (Role.SECRETARIAT, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who an activity says it is from; display names mean nothing."""

    aad_object_id: str
    member: str
    conversation: str
    service_url: str
    tenant: str
    bot: str
    locale: str = ""
    is_personal: bool = True


async def identify(
    tx: Transaction, board: Board, now: datetime, roster: Roster, sender: Sender
) -> Person | None:
    """The person writing, with the contact kept up to date, or None for a stranger."""
    sender = replace(sender, aad_object_id=sender.aad_object_id.lower())
    person = await _known(tx, sender.aad_object_id) or await _bind(tx, board, now, roster, sender)
    if person is not None:
        await _keep_contact(tx, person, sender)
    return person


async def _known(tx: Transaction, aad_object_id: str) -> Person | None:
    """By the file's object id, else by the one bound earlier; the file wins where it names one."""
    if not aad_object_id:
        return None
    people = [p for p in await tx.query(PEOPLE) if p.active]
    if named := next((p for p in people if p.aad_object_id.lower() == aad_object_id.lower()), None):
        return named
    for contact in await tx.query(CONTACTS, aad_object_id=aad_object_id):
        person = await tx.get(PEOPLE, contact.person)
        if person is not None and person.active and is_theirs(contact, person):
            return person
    return None


def is_theirs(contact: Contact, person: Person) -> bool:
    """Whether the contact is the person's own as the file stands now; what is bound by a UPN is not enough for
    somebody who has become secretariat or admin since.
    """
    if person.aad_object_id:
        return contact.aad_object_id.lower() in {"", person.aad_object_id.lower()}
    return not person.has(*ONLY_BY_OBJECT_ID)


async def _bind(
    tx: Transaction, board: Board, now: datetime, roster: Roster, sender: Sender
) -> Person | None:
    """Bind a member of the tenant whose UPN exactly one unbound person has as e-mail."""
    upn = await _trusted_upn(roster, sender)
    named = [p for p in await tx.query(PEOPLE) if upn and p.active and p.email.lower() == upn]
    if not named:
        return None
    person = named[0]
    only_by_id = person.has(*ONLY_BY_OBJECT_ID) or person.aad_object_id
    if len(named) > 1 or only_by_id or await _is_bound(tx, person):
        await note(tx, now, "", AuditAction.BIND_REFUSED, person=person)
        await _tell_secretariat(tx, board, now, person, "binding-refused")
        return None
    tx.put(CONTACTS, Contact(person.key, aad_object_id=sender.aad_object_id))
    await note(tx, now, "", AuditAction.BIND_PERSON, person=person)
    await _tell_secretariat(tx, board, now, person, "person-bound")
    return person


async def _trusted_upn(roster: Roster, sender: Sender) -> str:
    """The roster's UPN in lower case; empty for a guest, another tenant, or where the roster does not answer."""
    if not sender.aad_object_id:
        return ""
    try:
        member = await roster.member(sender.service_url, sender.conversation, sender.member)
    except RosterUnavailable:
        return ""
    upn = member.upn.lower()
    is_same = member.aad_object_id.lower() in {"", sender.aad_object_id}
    is_home = member.tenant.lower() in {"", sender.tenant.lower()}
    return upn if is_same and is_home and not member.guest and "#ext#" not in upn else ""


async def _is_bound(tx: Transaction, person: Person) -> bool:
    contact = await tx.get(CONTACTS, person.key)
    return contact is not None and bool(contact.aad_object_id)


async def _tell_secretariat(tx: Transaction, board: Board, now: datetime, person: Person, name: str) -> None:
    for secretary in await tx.query(PEOPLE):
        if secretary.has(Role.SECRETARIAT):
            await notify(tx, board, now, secretary, view(name, person=person.key))


async def _keep_contact(tx: Transaction, person: Person, sender: Sender) -> None:
    """A write only where something has changed, so that a question costs no commit."""
    old = await tx.get(CONTACTS, person.key) or Contact(person.key)
    new = replace(
        old,
        aad_object_id=sender.aad_object_id or old.aad_object_id,
        member_id=sender.member,
        service_url=sender.service_url,
        tenant=sender.tenant or old.tenant,
        bot=sender.bot,
        locale=sender.locale or old.locale,
    )
    if sender.is_personal:
        new = replace(new, conversation=sender.conversation, reach=Reach.REACHED)
    if new != old:
        tx.put(CONTACTS, new)
