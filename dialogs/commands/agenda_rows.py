"""Rows of the timetable that are no item's own, and beginning from the last agenda (design.md §5, A08)."""

from dialogs.commands.editing import InHand, agenda_edited, edited, in_hand
from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn
from dialogs.understanding import read_date
from dialogs.understanding.attributes import read_minutes
from dialogs.understanding.folding import fold
from domain import agenda_edits as edits
from domain.access import Action, require
from domain.errors import NotPossible
from domain.timetable import Slot, SlotKind
from domain.undo import Did
from usecases.note_on_meeting import note_on_meeting
from usecases.start_from_last import start_from_last

_MINUTES = 10
LONGEST = 200


async def free_row(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "række 30 min efter punkt 4: Besøg af HR": it is no item, and has no number."""
    return await _row(turn, slots, SlotKind.FREE)


async def part(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "underpunkt 15 min på punkt 3: Grøn Trepart": a further row of the item."""
    return await _row(turn, slots, SlotKind.PART)


async def _row(turn: Turn, slots: Slots, kind: SlotKind) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, title = hand.item(), " ".join(slots.get("text", "").split())[:LONGEST]
    if kind is SlotKind.PART and item.closed:
        raise NotPossible("closed-holds-nothing", number=str(item.number))
    minutes = read_minutes(slots.get("length", "")) or _MINUTES
    slot = Slot(kind, item.key if kind is SlotKind.PART else "", title, minutes=minutes)
    did = Did.PARTED if kind is SlotKind.PART else Did.ROWED
    return await edited(
        turn,
        hand.meeting.key,
        did,
        lambda a: edits.with_row(a, slot, item.key),
        [item],
        text=title,
        minutes=str(minutes),
    )


async def remove_row(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "fjern rækken Besøg af HR"."""
    hand = await in_hand(turn, slots, "row")
    slot = _named(hand, hand.said.get("row", ""))
    return await edited(
        turn, hand.meeting.key, Did.UNROWED, lambda a: edits.without_row(a, slot), text=slot.title
    )


def _named(hand: InHand, words: str) -> Slot:
    said = fold(words)
    rows = [slot for slot in hand.agenda.slots if slot.kind in {SlotKind.FREE, SlotKind.PART} and slot.title]
    found = [slot for slot in rows if fold(slot.title) == said] or [s for s in rows if said in fold(s.title)]
    if len(found) != 1:
        titles = "; ".join(slot.title for slot in found or rows) or "–"
        raise NotPossible("which-row" if found else "no-such-row", words=words, titles=titles)
    return found[0]


async def from_last(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "brug sidste dagsorden": order, lengths and participants; no texts, attachments or closed items."""
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    started = await start_from_last(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    items = [item for code in started.codes if (item := started.edited.agenda.item(code))]
    return agenda_edited(
        meeting.key,
        Did.STARTED_FROM,
        items,
        at=turn.words.short_day(started.source.date),
        came=str(len(items)),
        stayed=str(started.closed),
    )


async def meeting_note(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "note på mødet 26. marts: inklusiv 2 timers strategisk dialog" (A17)."""
    text = " ".join(slots.get("text", "").split())[:LONGEST]
    day = read_date(slots.get("meeting", ""), turn.board.day(turn.now))
    hand = await meeting_in_hand(turn, {"meeting": slots["meeting"]} if day else {})
    meeting = await note_on_meeting(turn.tx, turn.board, turn.now, turn.person, hand.key, text)
    return agenda_edited(meeting.key, Did.MEETING_NOTED, text=text)
