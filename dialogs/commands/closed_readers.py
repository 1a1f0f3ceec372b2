"""One item in chat, and who may read what a closed one holds (design.md §2): fewer at once, more are asked about."""

from collections.abc import Iterable

from dialogs.cards.agenda_item import agenda_shown, may_see_item
from dialogs.commands.agenda_editing import named
from dialogs.commands.agenda_people import people_said
from dialogs.commands.editing import InHand, in_hand, told
from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from dialogs.understanding.agenda_items import split_meeting
from dialogs.understanding.folding import fold
from domain.access import Action
from domain.agenda import AgendaItem
from domain.closed import excluding, including, only, readers_among, reads
from domain.errors import NotAllowed, NotPossible
from domain.items import USUAL_READERS, Readers
from domain.people import Person
from domain.undo import Did
from usecases.collections import PEOPLE
from usecases.set_readers import set_readers

CONFIRM = "agenda.readers.confirm"
USUAL = ("de saedvanlige", "de vante", "de normale", "the usual", "the usual ones")


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis punkt 4"."""
    rest, day = split_meeting(slots.get("item", ""))
    meeting = await meeting_in_hand(turn, {"meeting": day} if day else {})
    agenda = await agenda_shown(turn.reader, meeting.key)
    if agenda is None:
        raise NotPossible("agenda-not-posted", day=turn.reader.meeting_day(meeting))
    item = InHand(meeting, agenda, {"item": rest}).item()
    if not may_see_item(turn.audience.person, item):
        raise NotAllowed(Action.SEE_AGENDA)
    return say("agenda-item", meeting=meeting.key, item=item.key)


async def ask_only(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "kun Lene og Kim må se punkt 4": whoever writes it stays a reader, and is named."""
    hand, item = await _closed_item(turn, slots)
    people = await people_said(turn, slots.get("people", ""))
    return await _ask(turn, hand, item, only([*(p.key for p in people), turn.person.key]))


async def ask_admit(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Per må gerne se punkt 4", "de sædvanlige må se punkt 4"."""
    hand, item = await _closed_item(turn, slots)
    if fold(slots.get("people", "")) in USUAL:
        return await _ask(turn, hand, item, USUAL_READERS)
    people = await people_said(turn, slots.get("people", ""))
    now = readers_among(await turn.tx.query(PEOPLE), item.readers)
    return await _ask(turn, hand, item, including(item.readers, now, people))


async def exclude(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Per må ikke se punkt 4": at once, it can be undone."""
    hand, item = await _closed_item(turn, slots)
    people = await people_said(turn, slots.get("people", ""))
    readers = excluding(item.readers, [person.key for person in people])
    return await _set(turn, hand.meeting.key, item, readers)


async def _closed_item(turn: Turn, slots: Slots) -> tuple[InHand, AgendaItem]:
    """Raises:
    NotPossible: it is open, or not for this person to read.
    """
    hand = await in_hand(turn, slots)
    item = hand.item()
    if not item.closed:
        raise NotPossible("item-is-open", number=str(item.number))
    if not reads(turn.person, item):
        raise NotPossible("closed-not-reader", number=str(item.number))
    return hand, item


async def _ask(turn: Turn, hand: InHand, item: AgendaItem, readers: Readers) -> list[Reply]:
    return await turn.ask(
        CONFIRM,
        "ask-readers",
        meeting=hand.meeting.key,
        item=item.key,
        only=",".join(readers.only),
        excluded=",".join(readers.excluded),
        day=turn.reader.short_meeting_day(hand.meeting),
        number=str(item.number),
        title=item.title,
        names=await _names(turn, readers),
    )


async def confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    agenda, item = await named(turn, slots)
    readers = Readers(tuple(_keys(slots.get("only", ""))), tuple(_keys(slots.get("excluded", ""))))
    return await _set(turn, agenda.meeting, item, readers)


def _keys(joined: str) -> Iterable[str]:
    return filter(None, joined.split(","))


async def _set(turn: Turn, meeting: str, item: AgendaItem, readers: Readers) -> list[Reply]:
    done = await set_readers(turn.tx, turn.board, turn.now, turn.person, meeting, item.key, readers)
    return told(turn, done, Did.READERS, [item], names=await _names(turn, readers))


async def _names(turn: Turn, readers: Readers) -> str:
    people: list[Person] = readers_among(await turn.tx.query(PEOPLE), readers)
    return turn.words.listing([person.name for person in people])
