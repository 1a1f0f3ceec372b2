"""Welcome a person once, however often the bot is installed."""

from dataclasses import replace

from domain.delivery import Contact
from domain.people import Person
from usecases.collections import CONTACTS
from usecases.ports import Transaction


async def welcome_person(tx: Transaction, person: Person) -> bool:
    """Whether this is the first time."""
    contact = await tx.get(CONTACTS, person.key) or Contact(person.key)
    if contact.welcomed:
        return False
    tx.put(CONTACTS, replace(contact, welcomed=True))
    return True
