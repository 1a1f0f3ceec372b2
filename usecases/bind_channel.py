"""Bind a channel to the board, know who sits in it, and post nothing there before a stranger is confirmed."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.delivery import BoundChannel
from domain.people import Person
from usecases.collections import AUDIT, CHANNELS, CONTACTS, PEOPLE, AuditEntry
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
    tx.append(AUDIT, AuditEntry(now, actor.key, "bind-channel", BOARD_CHANNEL))
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


async def accept_strangers(
    tx: Transaction, now: datetime, actor: Person, channel: BoundChannel, members: tuple[str, ...]
) -> None:
    """The secretariat knows these members and lets them read along."""
    require(actor, Action.BIND_CHANNEL)
    tx.put(CHANNELS, replace(channel, accepted=tuple(sorted({*channel.accepted, *members}))))
    tx.append(AUDIT, AuditEntry(now, actor.key, "accept-members", channel.key, str(len(members))))


async def unbind_channel(tx: Transaction, now: datetime, conversation: str) -> BoundChannel | None:
    """The bot or the channel is gone: nothing is posted there any more."""
    for channel in await tx.query(CHANNELS, conversation=conversation):
        tx.delete(CHANNELS, channel.key)
        tx.append(AUDIT, AuditEntry(now, "", "unbind-channel", channel.key))
        return channel
    return None
