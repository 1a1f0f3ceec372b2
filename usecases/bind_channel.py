"""Bind a channel to the board, know who sits in it, and post nothing there before a stranger is confirmed."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import CHANNEL, Action, Audience, may, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import BoundChannel, Stranger
from domain.errors import NotPossible
from domain.forums import BOARD, Forum, unknown_forum
from domain.meetings import Meeting
from domain.people import Person
from usecases.audit import note
from usecases.collections import CHANNELS, CONTACTS, PEOPLE
from usecases.ports import Member, Roster, Transaction

BOARD_CHANNEL = BOARD


@dataclass(frozen=True, slots=True)
class Place:
    """Where an activity in a channel came from."""

    conversation: str
    service_url: str
    tenant: str
    bot: str
    team: str = ""


async def bind_channel(
    tx: Transaction, now: datetime, actor: Person, place: Place, forum: Forum | None = None
) -> BoundChannel:
    """Bind the channel to the forum, in place of an earlier one; without one to the board.

    Raises:
        NotAllowed, NotPossible: another forum has it.
    """
    require(actor, Action.BIND_CHANNEL)
    key = forum.key if forum else BOARD_CHANNEL
    if taken := [c for c in await tx.query(CHANNELS, conversation=place.conversation) if c.key != key]:
        raise NotPossible("channel-taken", forum=taken[0].key)
    channel = BoundChannel(
        key=key,
        conversation=place.conversation,
        service_url=place.service_url,
        tenant=place.tenant,
        bot=place.bot,
        bound_by=actor.key,
        bound_at=now,
        team=place.team,
    )
    tx.put(CHANNELS, channel)
    await note(tx, now, actor, AuditAction.BIND_CHANNEL, channel.key)
    return channel


async def channel_of(tx: Transaction, forum: Forum) -> BoundChannel | None:
    """Where the forum's agendas are posted; None where none is bound."""
    return await tx.get(CHANNELS, forum.key) if forum.key else None


async def channel_for(tx: Transaction, board: Board, meeting: Meeting) -> BoundChannel:
    """Raises:
    NotPossible: the meeting's forum has no channel.
    """
    forum = board.forum_of(meeting)
    channel = await channel_of(tx, forum)
    if channel is None:
        raise NotPossible("no-channel", forum=forum.name)
    return channel


async def forum_in(tx: Transaction, board: Board, conversation: str) -> Forum | None:
    """The forum whose channel this is; None where it is nobody's."""
    bound = {channel.key for channel in await tx.query(CHANNELS, conversation=conversation)}
    return next((forum for forum in board.forums if forum.key in bound), None)


async def channel_audience(tx: Transaction, board: Board, conversation: str) -> Audience:
    """Everybody in a channel; where there are several forums, of the forum it is bound to."""
    forum = await forum_in(tx, board, conversation)
    if forum is not None and forum.alone:
        return CHANNEL
    return Audience(forum=forum or unknown_forum(""))


async def strangers(
    tx: Transaction, roster: Roster, channel: BoundChannel, forum: Forum | None = None
) -> list[Member]:
    """The members of the channel who are nobody we know and whom the secretariat has not confirmed; where there are
    several forums also those we know, who neither belong to this one nor see its agenda anyway.

    Raises:
        RosterUnavailable
    """
    members = await roster.members(channel.service_url, channel.conversation)
    people = {p.key: p for p in await tx.query(PEOPLE) if _may_sit(p, forum)}
    known = {p.aad_object_id.lower() for p in people.values() if p.aad_object_id}
    known |= {
        c.aad_object_id.lower() for c in await tx.query(CONTACTS) if c.aad_object_id and c.person in people
    }
    return [
        m
        for m in members
        if m.id != channel.bot and m.aad_object_id.lower() not in known and m.id not in channel.accepted
    ]


def _may_sit(person: Person, forum: Forum | None) -> bool:
    if forum is None or forum.alone:
        return person.active
    return forum.members.include(person) or may(person, Action.SEE_AGENDA)


async def watch_channel(
    tx: Transaction, roster: Roster, channel: BoundChannel, forum: Forum | None = None
) -> list[Member]:
    """Its strangers, kept with it: while it has any, nothing is said there (design.md §2).

    Raises:
        RosterUnavailable
    """
    found = await strangers(tx, roster, channel, forum)
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


async def unbind_channel(
    tx: Transaction, now: datetime, conversation: str, actor: Person | None = None
) -> BoundChannel | None:
    """The bot or the channel is gone, or the secretariat says so: nothing is posted there any more."""
    if actor is not None:
        require(actor, Action.BIND_CHANNEL)
    for channel in await tx.query(CHANNELS, conversation=conversation):
        tx.delete(CHANNELS, channel.key)
        await note(tx, now, actor or "", AuditAction.UNBIND_CHANNEL, channel.key)
        return channel
    return None
