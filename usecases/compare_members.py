"""Nightly: compare the members of each bound channel with the people; a new stranger is named to the secretariat."""

from datetime import datetime

from domain.board import Board
from domain.delivery import view
from domain.people import Role
from usecases.bind_channel import watch_channel
from usecases.collections import CHANNELS, PEOPLE
from usecases.notify import notify
from usecases.ports import Roster, Transaction


async def compare_members(tx: Transaction, board: Board, now: datetime, roster: Roster) -> int:
    """How many are new since the channel was last read.

    Raises:
        RosterUnavailable: what was known of the channel stays as it was.
    """
    new = 0
    for channel in await tx.query(CHANNELS):
        before = {stranger.id for stranger in channel.strangers}
        forum = next((forum for forum in board.forums if forum.key == channel.key), None)
        found = {member.id for member in await watch_channel(tx, roster, channel, forum)} - before
        new += len(found)
        if found:
            await tell_of_strangers(tx, board, now, channel.key)
    return new


async def tell_of_strangers(
    tx: Transaction, board: Board, now: datetime, channel: str, but: str = ""
) -> None:
    """Everybody in the secretariat `but` one, who hears of it otherwise."""
    for person in await tx.query(PEOPLE):
        if person.active and person.has(Role.SECRETARIAT) and person.key != but:
            await notify(tx, board, now, person, view("strangers", channel=channel))
