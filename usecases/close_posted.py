"""An item that the channel has read as an open one is closed: the post shows it closed at once, and nothing else new."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain import agenda_edits as edits
from domain.agenda import AgendaItem
from domain.board import Board
from domain.delivery import Mode
from domain.links import Document
from domain.people import Person
from usecases.collections import LINKS, POSTED
from usecases.edit_agenda import Edited
from usecases.ports import Transaction
from usecases.post_agenda import change_post, last_posted


@dataclass(frozen=True, slots=True)
class Seen:
    """As the channel may have read it: the item as it was posted, since when, and who else was given a link."""

    item: AgendaItem
    since: datetime
    given: tuple[str, ...]


async def seen_as_open(tx: Transaction, meeting: str, key: str) -> Seen | None:
    """None where what stands in the channel does not show it, or shows it closed."""
    posted = await last_posted(tx, meeting)
    shown = posted.agenda.item(key) if posted else None
    if posted is None or shown is None or shown.closed:
        return None
    earlier = [one for one in await tx.query(POSTED, meeting=meeting) if _shows(one.agenda.item(key))]
    return Seen(shown, min(one.at for one in earlier), await _given_links(tx, meeting))


def _shows(item: AgendaItem | None) -> bool:
    return item is not None and not item.closed


async def _given_links(tx: Transaction, meeting: str) -> tuple[str, ...]:
    """The keys of those who have asked for the posted agenda themselves."""
    links = [link for link in await tx.query(LINKS) if link.wanted.document is Document.AGENDA]
    theirs = {
        link.person for link in links if link.wanted.of.partition("/")[0] == meeting and not link.revoked
    }
    return tuple(sorted(theirs - {""}))


async def close_in_post(
    tx: Transaction, board: Board, now: datetime, actor: Person, done: Edited, key: str
) -> bool:
    """Of what else is changed and not posted yet, nothing goes out with it. False where the post does not show it."""
    posted = await last_posted(tx, done.meeting.key)
    shown, item = (posted.agenda.item(key) if posted else None), done.agenda.item(key)
    if posted is None or item is None or shown is None or shown.closed:
        return False
    closed = edits.close(posted.agenda, key, item.public_title, keeps=board.keeps_closed)
    # The version before the closing is nobody's but the secretariat's where it differs from the post.
    was = done.before.version
    version = was if was > posted.agenda.version else done.agenda.version
    await change_post(tx, board, now, actor, posted, replace(closed, version=version), Mode.RETRACT)
    return True
