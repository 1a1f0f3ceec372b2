"""Editing the items of an agenda in chat: add, remove, order, rename, attach, file, write (design.md §5)."""

import re

from dialogs.commands.editing import InHand, agenda_edited, edited, in_hand
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding.agenda_items import split_title
from dialogs.understanding.attributes import read_minutes, read_point
from dialogs.understanding.folding import fold
from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.errors import NotPossible
from domain.items import Attachment, Section
from domain.meetings import ForwardPoint
from domain.undo import Did
from usecases.edit_agenda import agenda_of
from usecases.forward_plan import add_point
from usecases.post_agenda import last_posted

_DOC_NO = re.compile(r"\(?(?P<number>\d{1,7}/\d{2})\)?")
_CLOSED = re.compile(r"\s*\((?:lukket|closed)\)", re.IGNORECASE)
_FORMAT = "{count} minutters oplæg"
SECTIONS = {
    "indstilling": Section.RECOMMENDATION, "indstillingen": Section.RECOMMENDATION, "recommendation": Section.RECOMMENDATION,
    "baggrund": Section.BACKGROUND, "background": Section.BACKGROUND,
    "sagsfremstilling": Section.PRESENTATION, "presentation": Section.PRESENTATION,
    "sagsansvarlig": Section.RESPONSIBLE, "responsible": Section.RESPONSIBLE,
    "sagsgang": Section.ROUTING,
    "oekonomiske konsekvenser": Section.FINANCES,
}  # fmt: skip


async def add(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "tilføj punkt: Budget (1 time)": a point of the forward plan at the meeting in hand."""
    text, day = split_title(slots.get("text", ""))
    hand = await in_hand(turn, {"meeting": day} if day else {})
    point = point_said(text)
    moved = await add_point(turn.tx, turn.board, turn.now, turn.person, point, hand.meeting.date)
    agenda = await agenda_of(turn.tx, turn.board, turn.now, turn.person, hand.meeting.key)
    item = agenda.item(moved.points[0].code)
    return agenda_edited(hand.meeting.key, Did.ADDED, [item] if item else [])


def point_said(text: str) -> ForwardPoint:
    """Raises:
    NotPossible: nothing is left of it but attributes.
    """
    said = read_point(text)
    if not said.title:
        raise NotPossible("point-without-title")
    return ForwardPoint("", said.title, said.closed, said.note, minutes=said.minutes)


async def ask_remove(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item = hand.item()
    if item.kind in {ItemKind.PROTOCOLS, ItemKind.TIMETABLE, ItemKind.PORTFOLIO}:
        raise NotPossible("standing-item", number=str(item.number), title=item.title)
    return await _ask(turn, hand, item, "agenda.remove.confirm", "ask-remove-item")


async def _ask(turn: Turn, hand: InHand, item: AgendaItem, act: str, key: str, /, **more: str) -> list[Reply]:
    """The yes is about this item, whatever its number is by then."""
    return await turn.ask(
        act,
        key,
        meeting=hand.meeting.key,
        item=item.key,
        day=turn.reader.short_meeting_day(hand.meeting),
        number=str(item.number),
        title=item.title,
        **more,
    )


async def named(turn: Turn, slots: Slots) -> tuple[Agenda, AgendaItem]:
    """The item a card or an open question is about.

    Raises:
        NotPossible: it has gone meanwhile.
    """
    agenda = await agenda_of(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    item = agenda.item(slots.get("item", ""))
    if item is None:
        raise NotPossible("item-gone")
    return agenda, item


async def removed(turn: Turn, slots: Slots) -> list[Reply]:
    agenda, item = await named(turn, slots)
    return await edited(turn, agenda.meeting, Did.REMOVED, lambda a: edits.remove(a, item.key), [item])


async def before(turn: Turn, slots: Slots) -> list[Reply]:
    return await _place(turn, slots, after=False)


async def after(turn: Turn, slots: Slots) -> list[Reply]:
    return await _place(turn, slots, after=True)


async def _place(turn: Turn, slots: Slots, *, after: bool) -> list[Reply]:
    """Once the agenda is posted its numbers stand, and only the timetable changes."""
    hand = await in_hand(turn, slots, "other")
    item, other = hand.item(), hand.item("other")
    locked = await last_posted(turn.tx, hand.meeting.key) is not None
    return await edited(
        turn,
        hand.meeting.key,
        Did.PLACED,
        lambda a: edits.put_beside(a, item.key, other.key, after=after),
        [item],
        locked="1" if locked else "",
    )


async def attach(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "bilag 3: 50050/25 Status på tværgående"; closed where it says so."""
    hand = await in_hand(turn, slots)
    item = hand.item()
    if item.closed and not turn.board.keeps_closed:
        raise NotPossible("closed-holds-nothing", number=str(item.number))
    attachment = _attachment(turn, hand, item, slots)
    shown = " ".join(part for part in (attachment.title, attachment.doc_no) if part)
    return await edited(
        turn,
        hand.meeting.key,
        Did.ATTACHED,
        lambda a: edits.attached(a, item.key, attachment),
        [item],
        text=shown,
        no_number="" if attachment.doc_no else "1",
    )


def _attachment(turn: Turn, hand: InHand, item: AgendaItem, slots: Slots) -> Attachment:
    text = slots.get("text", "")
    closed = bool(slots.get("closed") or _CLOSED.search(text))
    number = _DOC_NO.search(text)
    title = " ".join(_DOC_NO.sub(" ", _CLOSED.sub(" ", text), count=1).split()).strip(" –-:,")
    if not title and item.kind is ItemKind.PLAN:
        period, day = turn.board.period or str(hand.meeting.date.year), hand.meeting.date
        title = turn.board.formulae.plan_attachment.format(period=period, date=f"{day:%d-%m-%Y}")
    if not title and not closed:
        known = [a.title for a in item.content.attachments if not a.doc_no]
        if len(known) != 1:
            raise NotPossible("attachment-without-title")
        title = known[0]
    return Attachment(title, number["number"] if number else "", closed)


async def detach(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, number = hand.item(), number_in(slots.get("number", ""))
    if not 0 < number <= len(item.content.attachments):
        return tell("no-such-attachment", number=str(number), item=str(item.number))
    title = item.content.attachments[number - 1].title
    return await edited(
        turn,
        hand.meeting.key,
        Did.DETACHED,
        lambda a: edits.without_attachment(a, item.key, number),
        [item],
        text=title,
    )


async def file_under(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, case, kle = hand.item(), slots.get("case", ""), slots.get("kle", "").upper()
    return await edited(
        turn,
        hand.meeting.key,
        Did.FILED,
        lambda a: edits.filed_under(a, item.key, case_no=case, kle=kle),
        [item],
        text=case or f"KLE {kle}",
    )


async def note(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "5 minutters oplæg på punkt 3": how it is taken, and how long."""
    hand = await in_hand(turn, slots)
    item, count = hand.item(), slots.get("count", "5")
    text = _FORMAT.format(count=count)

    def noted(agenda: Agenda) -> Agenda:
        return edits.lasting(edits.noted(agenda, item.key, text), item.key, number_in(count, 5))

    return await edited(turn, hand.meeting.key, Did.NOTED, noted, [item], text=text)


async def rename(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, title = hand.item(), " ".join(slots.get("text", "").split())
    if item.kind is ItemKind.PROTOCOLS:
        raise NotPossible("standing-item", number=str(item.number), title=item.title)
    return await edited(
        turn, hand.meeting.key, Did.RENAMED, lambda a: edits.renamed(a, item.key, title), [item]
    )


async def want(turn: Turn, slots: Slots) -> list[Reply]:
    return await _write(turn, slots, None)


async def write(turn: Turn, slots: Slots) -> list[Reply]:
    return await _write(turn, slots, SECTIONS[fold(slots.get("section", ""))])


async def _write(turn: Turn, slots: Slots, section: Section | None) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, text = hand.item(), slots.get("text", "").strip()
    if item.closed and not turn.board.keeps_closed:
        raise NotPossible("closed-holds-nothing", number=str(item.number))
    if section is None:
        return await edited(
            turn, hand.meeting.key, Did.WANTED, lambda a: edits.wanting(a, item.key, text), [item]
        )
    return await edited(
        turn, hand.meeting.key, Did.WRITTEN, lambda a: edits.written(a, item.key, section, text), [item]
    )


async def minutes_of(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    item, minutes = hand.item(), read_minutes(slots.get("length", ""))
    if not minutes:
        raise NotPossible("length-unknown", words=slots.get("length", ""))
    return await edited(
        turn,
        hand.meeting.key,
        Did.LASTS,
        lambda a: edits.lasting(a, item.key, minutes),
        [item],
        minutes=str(minutes),
    )
