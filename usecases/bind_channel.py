"""Bind a channel to the board, know who sits in it, and post nothing there before a stranger is confirmed."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.delivery import BoundChannel, Stranger
from domain.people import Person
from usecases.audit import note
from usecases.collections import CHANNELS, CONTACTS, PEOPLE
from usecases.ports import Member, Roster, Transaction

BOARD_CHANNEL = "direktionen"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an activity in a channel came from."""

    conversation: str
    service_url: str
    tenant: str
    bot: str
    team: str = ""


async def bind_channel(tx: Transaction, now: datetime, actor: Person, place: Place) -> BoundChannel:
    """Bind the channel to the board, in place of an earlier one.

    Raises:
        NotAllowed
    """
    require(actor, Action.BIND_CHANNEL)
    channel = BoundChannel(
        key=BOARD_CHANNEL,
        conversation=place.conversation,
        service_url=place.service_url,
        tenant=place.tenant,
        bot=place.bot,
        bound_by=actor.key,
        bound_at=now,
        team=place.team,
    )
    tx.put(CHANNELS, channel)
    await note(tx, now, actor, AuditAction.BIND_CHANNEL, BOARD_CHANNEL)
    return channel


async def strangers(tx: Transaction, roster: Roster, channel: BoundChannel) -> list[Member]:
    """The members of the channel who are nobody we know and whom the secretariat has not confirmed.

    Raises:
        RosterUnavailable
    """
    members = await roster.members(channel.service_url, channel.conversation)
    known = {p.aad_object_id.lower() for p in await tx.query(PEOPLE) if p.active and p.aad_object_id}
    active = {p.key for p in await tx.query(PEOPLE) if p.active}
    known |= {
        c.aad_object_id.lower() for c in await tx.query(CONTACTS) if c.aad_object_id and c.person in active
    }
    return [
        m
        for m in members
        if m.id != channel.bot and m.aad_object_id.lower() not in known and m.id not in channel.accepted
    ]


async def watch_channel(tx: Transaction, roster: Roster, channel: BoundChannel) -> list[Member]:
    """Its strangers, kept with it: while it has any, nothing is said there (design.md §2).

    Raises:
        RosterUnavailable
    """
    found = await strangers(tx, roster, channel)
    kept = tuple(Stranger(m.id, m.name or m.id) for m in sorted(found, key=lambda m: m.id))
    if kept != channel.strangers:
        tx.put(CHANNELS, replace(channel, strangers=kept))
    return found


async def accept_strangers(
    tx: Transaction, now: datetime, actor: Person, channel: BoundChannel, members: tuple[str, ...]
) -> None:
    """The secretariat knows these members and lets them read along."""
    require(actor, Action.BIND_CHANNEL)
    accepted = tuple(sorted({*channel.accepted, *members}))
    left = tuple(s for s in channel.strangers if s.id not in accepted)
    tx.put(CHANNELS, replace(channel, accepted=accepted, strangers=left))
    await note(tx, now, actor, AuditAction.ACCEPT_MEMBERS, channel.key, str(len(members)))


async def unbind_channel(tx: Transaction, now: datetime, conversation: str) -> BoundChannel | None:
    """The bot or the channel is gone: nothing is posted there any more."""
    for channel in await tx.query(CHANNELS, conversation=conversation):
        tx.delete(CHANNELS, channel.key)
        await note(tx, now, "", AuditAction.UNBIND_CHANNEL, channel.key)
        return channel
    return None
