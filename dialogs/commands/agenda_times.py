"""The timetable in chat: pasted in one message, or an item's start and breaks one by one (A08, P11)."""

from dialogs.commands.editing import edited, in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import read_time
from dialogs.understanding.attributes import read_minutes
from dialogs.understanding.pasted_timetable import PastedTimetable, read_pasted_timetable
from domain import agenda_edits as edits
from domain.agenda import Agenda, ItemKind
from domain.errors import NotPossible
from domain.people import Person
from domain.timetable import Slot, SlotKind
from domain.undo import Did
from usecases.collections import PEOPLE

_BREAK, _LUNCH = 10, 30


async def set_timetable(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "tidsplan" with the rows under it; alone it shows the agenda and says how."""
    hand = await in_hand(turn, slots)
    text = slots.get("text", "")
    if not text.strip():
        return [*say("agenda", meeting=hand.meeting.key, real="1"), *tell("timetable-how")]
    pasted = _read(hand.agenda, text, await turn.tx.query(PEOPLE))
    return await edited(
        turn,
        hand.meeting.key,
        Did.TIMETABLED,
        lambda a: _applied(a, pasted),
        count=str(len(pasted.slots)),
        unplaced="\n".join(pasted.unplaced),
        left_out=",".join(pasted.left_out),
    )


def _read(agenda: Agenda, text: str, known: list[Person]) -> PastedTimetable:
    items = [item for item in agenda.items if item.kind is not ItemKind.TIMETABLE]
    pasted = read_pasted_timetable(text, items, known)
    if pasted is None:
        raise NotPossible("timetable-unread")
    if pasted.falling:
        raise NotPossible("times-not-rising", at=pasted.falling)
    return pasted


def _applied(agenda: Agenda, pasted: PastedTimetable) -> Agenda:
    """The first row is fixed only where it is not the meeting's start."""
    first, *others = pasted.slots
    if first.start == agenda.start:
        first = edits.unfixed(first)
    made = edits.timetabled(agenda, [first, *others], pasted.people)
    return edits.ending(made, pasted.end) if pasted.end else made


async def start(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, at = hand.item(), read_time(f"kl. {slots.get('at', '')}")
    if at is None:
        raise NotPossible("time-unknown", words=slots.get("at", ""))
    return await edited(
        turn,
        hand.meeting.key,
        Did.STARTS,
        lambda a: edits.starting(a, item.key, at),
        [item],
        at=turn.words.at(at),
    )


async def pause(turn: Turn, slots: Slots) -> list[Reply]:
    return await _break(turn, slots, SlotKind.PAUSE, "Pause", _BREAK)


async def lunch(turn: Turn, slots: Slots) -> list[Reply]:
    return await _break(turn, slots, SlotKind.LUNCH, "Frokost", _LUNCH)


async def _break(turn: Turn, slots: Slots, kind: SlotKind, title: str, usual: int) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, minutes = hand.item(), read_minutes(slots.get("length", "")) or usual
    slot = Slot(kind, title=title, minutes=minutes)
    did = Did.PAUSE if kind is SlotKind.PAUSE else Did.LUNCH
    return await edited(
        turn,
        hand.meeting.key,
        did,
        lambda a: edits.with_break(a, slot, item.key),
        [item],
        minutes=str(minutes),
    )


async def no_breaks(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    return await edited(turn, hand.meeting.key, Did.NO_BREAKS, edits.without_breaks)
