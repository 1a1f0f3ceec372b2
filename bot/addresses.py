"""Where an outbox row goes: the conversation, and in whose eyes and words it is rendered."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.reader import Reader
from domain.board import Board
from domain.delivery import Contact, Mode, OutboxRow
from domain.people import Person
from texts import Words, words_in
from usecases.bind_channel import channel_audience
from usecases.collections import CHANNELS, CONTACTS, PEOPLE
from usecases.identify import is_theirs
from usecases.pause_sending import service_state
from usecases.ports import Transaction
from usecases.responsibility import audience_of


@dataclass(frozen=True, slots=True)
class Address:
    """An empty `conversation` means that one must be created with `member` first."""

    service_url: str
    conversation: str
    bot: str
    tenant: str
    member: str = ""
    person: str = ""

    @property
    def key(self) -> str:
        """What the limits per conversation count by."""
        return self.conversation or self.member


class Unreachable(Exception):
    """Nobody is there to send to, now or ever; the argument is the reason shown to the secretariat."""


class NotYetKnown(Exception):
    """The tenant has not been heard from, or a stranger sits in the channel: tried again when somebody has written."""


def person_words(contact: Contact | None) -> Words:
    """The person's choice, else the language of their client, else Danish (design.md §11)."""
    return words_in((contact.language or contact.locale) if contact else "da")


async def address_of(tx: Transaction, row: OutboxRow, fallback: Address) -> Address:
    """Raises `Unreachable` or `NotYetKnown`; `fallback` holds what the settings know of the tenant."""
    kind, _, key = row.target.partition("/")
    if kind == "person":
        return await _person_address(tx, key, fallback)
    if kind == "channel":
        channel = await tx.get(CHANNELS, key)
        if channel is None:
            raise Unreachable("channel not bound")
        # What must not be read any longer does not wait for a stranger to leave.
        if channel.strangers and row.mode is not Mode.RETRACT:
            raise NotYetKnown
        return Address(channel.service_url, channel.conversation, channel.bot, channel.tenant)
    return Address(row.service_url, key, "", "")


async def _person_address(tx: Transaction, key: str, fallback: Address) -> Address:
    contact = await tx.get(CONTACTS, key) or Contact(key)
    person = await tx.get(PEOPLE, key)
    if person is None or not person.active:
        raise Unreachable("has left")
    if not is_theirs(contact, person):
        contact = Contact(key)
    if contact.conversation:
        return Address(contact.service_url, contact.conversation, contact.bot, contact.tenant, person=key)
    member = person.aad_object_id or contact.aad_object_id
    if not member:
        raise Unreachable("not-installed")
    service = await service_state(tx)
    service_url = fallback.service_url or service.service_url
    if not service_url:
        raise NotYetKnown
    return Address(
        service_url,
        "",
        service.bot or fallback.bot,
        service.tenant or fallback.tenant,
        member=member,
        person=key,
    )


async def reader_of(tx: Transaction, board: Board, row: OutboxRow, now: datetime) -> Reader:
    """Everything that is not a person's own chat is rendered for its channel: the open variant."""
    kind, _, key = row.target.partition("/")
    person: Person | None = await tx.get(PEOPLE, key) if kind == "person" else None
    if person is None:
        channel = await tx.get(CHANNELS, key) if kind == "channel" else None
        conversation = channel.conversation if channel else key
        return Reader(tx, board, now, Words(), await channel_audience(tx, board, conversation))
    words = person_words(await tx.get(CONTACTS, key))
    return Reader(tx, board, now, words, await audience_of(tx, person, now))
