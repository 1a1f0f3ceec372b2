"""The forward plan in chat: new points, moving them to another meeting or to wait for a date (F04, A17)."""

import re
from datetime import date

from dialogs.commands.agenda_editing import point_said
from dialogs.commands.editing import in_hand
from dialogs.commands.meeting_in_hand import forum_said
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from dialogs.understanding import read_date, title_and_forum
from dialogs.understanding.agenda_items import split_title
from domain.agenda import AgendaItem
from domain.errors import NotPossible
from domain.undo import Did
from usecases.forward_plan import Moved, add_point, drop_points, move_points

_CODE = re.compile(r"[Pp](\d{1,4})")


async def add(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "nyt portefølje-punkt: Budget (1 time) til 25. juni"; without a day it waits for one."""
    text, words = split_title(slots.get("text", ""))
    text, forum = title_and_forum(text, turn.board)
    day = read_date(words, turn.board.day(turn.now)) if words else None
    name = forum.name if forum else ""
    moved = await add_point(turn.tx, turn.board, turn.now, turn.person, point_said(text), day, forum=name)
    return _told(turn, moved, Did.ADDED if moved.target else Did.AWAITS)


async def move(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "flyt P3 og P7 til 25. juni"; to another forum without a day they wait for one there."""
    forum = forum_said(turn, slots)
    if forum is not None and not slots.get("date"):
        return await park(turn, slots)
    day = _day(turn, slots)
    name = forum.name if forum else ""
    moved = await move_points(turn.tx, turn.board, turn.now, turn.person, _codes(slots), day, forum=name)
    return _told(turn, moved, Did.MOVED)


def _day(turn: Turn, slots: Slots) -> date:
    words = slots.get("date", "")
    day = read_date(words, turn.board.day(turn.now))
    if day is None:
        raise NotPossible("date-unknown", words=words) if words else NotPossible("move-points-to-which-day")
    return day


async def park(turn: Turn, slots: Slots) -> list[Reply]:
    forum = forum_said(turn, slots)
    name = forum.name if forum else ""
    moved = await move_points(turn.tx, turn.board, turn.now, turn.person, _codes(slots), None, forum=name)
    return _told(turn, moved, Did.AWAITS)


async def drop(turn: Turn, slots: Slots) -> list[Reply]:
    moved = await drop_points(turn.tx, turn.board, turn.now, turn.person, _codes(slots))
    return _told(turn, moved, Did.DROPPED)


def _codes(slots: Slots) -> list[str]:
    return [f"P{number}" for number in _CODE.findall(slots.get("codes", ""))]


async def move_item(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "flyt punkt 5 til 25. juni": an item goes with all that was written on it; the forum is where to."""
    hand = await in_hand(turn, {**slots, "forum": ""})
    item = _movable(hand.item())
    forum, day = forum_said(turn, slots), _day(turn, slots)
    if day == hand.meeting.date and (forum is None or forum.has(hand.meeting)):
        raise NotPossible("item-there-already", number=str(item.number))
    name = forum.name if forum else ""
    moved = await move_points(turn.tx, turn.board, turn.now, turn.person, [item.key], day, forum=name)
    return _told(turn, moved, Did.MOVED, str(item.number))


async def postpone_item(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "udsæt punkt 5": it waits for a date (F04)."""
    hand = await in_hand(turn, slots)
    item = _movable(hand.item())
    moved = await move_points(turn.tx, turn.board, turn.now, turn.person, [item.key], None)
    return _told(turn, moved, Did.AWAITS, str(item.number))


def _movable(item: AgendaItem) -> AgendaItem:
    if item.is_standing:
        raise NotPossible("standing-item", number=str(item.number), title=item.title)
    return item


def _told(turn: Turn, moved: Moved, did: Did, number: str = "") -> list[Reply]:
    """`meeting` is the one it was taken from, `to` the one it is now at."""
    source = moved.sources[0].key if moved.sources else ""
    target = moved.target.key if moved.target else ""
    return say(
        "points-moved",
        meeting=source,
        to=target,
        did=did,
        codes=",".join(point.code for point in moved.points),
        number=number,
    )
