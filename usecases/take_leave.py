"""The bot was removed: a person's chat is closed, a bound channel is unbound and the secretariat told."""

from dataclasses import replace
from datetime import datetime

from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import Reach, view
from domain.people import Role
from usecases.audit import note
from usecases.bind_channel import unbind_channel
from usecases.collections import CHANNELS, CONTACTS, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction


async def take_leave(tx: Transaction, board: Board, now: datetime, conversation: str, team: str) -> None:
    """`team` is set where the bot left a whole team: every channel of it is gone."""
    for contact in await tx.query(CONTACTS, conversation=conversation):
        tx.put(CONTACTS, replace(contact, conversation="", reach=Reach.NOT_INSTALLED, welcomed=False))
        await note(tx, now, contact.person, AuditAction.LEAVE)
    bound = {conversation} | {c.conversation for c in await tx.query(CHANNELS) if team and c.team == team}
    unbound = [channel for key in sorted(bound) if (channel := await unbind_channel(tx, now, key))]
    names = [forum.name for forum in board.forums if forum.key in {channel.key for channel in unbound}]
    for person in await tx.query(PEOPLE) if unbound else ():
        if person.has(Role.SECRETARIAT):
            for name in names or [board.forum]:
                await notify(tx, board, now, person, view("sentence", key="unbound", forum=name))
