"""Closing and opening items, and what of a closed one may be read: always shown and confirmed first (A04, C02)."""

from collections.abc import Callable, Sequence

from dialogs.commands.agenda_editing import named
from dialogs.commands.editing import InHand, edited, in_hand, told
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn
from dialogs.understanding.folding import fold
from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.errors import NotPossible
from domain.items import Shown, kept_when_closed
from domain.undo import Did
from usecases.close_item import close_item, open_item, seen_open

_PARTICIPANTS = ("deltager", "participant")
_CASE = ("sagsnum", "kle", "case")


async def ask_close(turn: Turn, slots: Slots) -> list[Reply]:
    """Says what goes when it is closed, and what has been seen already."""
    hand = await in_hand(turn, slots)
    item = hand.item()
    if item.closed:
        raise NotPossible("item-already-closed", number=str(item.number))
    if item.kind is not ItemKind.POINT and item.kind is not ItemKind.PLAN:
        raise NotPossible("standing-item", number=str(item.number), title=item.title)
    at = await seen_open(turn.tx, hand.meeting.key, item.key)
    seen = turn.reader.short_moment(at) if at else ""
    key = "ask-close-seen" if seen else "ask-close-content" if _loses(item) else "ask-close"
    return await turn.ask(
        "agenda.close.confirm",
        key,
        **_args(turn, hand, item),
        public=turn.board.agenda.closed_title,
        content=_content(turn, item),
        seen=seen,
    )


def _args(turn: Turn, hand: InHand, item: AgendaItem) -> dict[str, str]:
    return {
        "meeting": hand.meeting.key,
        "item": item.key,
        "day": turn.words.short_day(hand.meeting.date),
        "number": str(item.number),
        "title": item.title,
    }


def _loses(item: AgendaItem) -> bool:
    return item.content != kept_when_closed(item.content)


def _content(turn: Turn, item: AgendaItem) -> str:
    """What is dropped, in words."""
    parts = {
        "content-text": bool(item.content.sections),
        "content-attachments": bool(item.content.attachments),
        "content-wanted": bool(item.content.wanted),
    }
    return turn.words.listing([turn.words.say(key) for key, there in parts.items() if there])


async def closed(turn: Turn, slots: Slots) -> list[Reply]:
    agenda, item = await named(turn, slots)
    done = await close_item(turn.tx, turn.board, turn.now, turn.person, agenda.meeting, item.key)
    return told(turn, done, Did.CLOSED, [item], seen=slots.get("seen", ""))


async def ask_open(turn: Turn, slots: Slots) -> list[Reply]:
    """Its real title will be read by everybody from then on."""
    hand = await in_hand(turn, slots)
    item = hand.item()
    if not item.closed:
        raise NotPossible("item-already-open", number=str(item.number))
    return await turn.ask("agenda.open.confirm", "ask-open-item", **_args(turn, hand, item))


async def opened(turn: Turn, slots: Slots) -> list[Reply]:
    agenda, item = await named(turn, slots)
    done = await open_item(turn.tx, turn.board, turn.now, turn.person, agenda.meeting, item.key)
    return told(turn, done, Did.OPENED, [item])


async def ask_show(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis titlen på punkt 4": shown as it will be read, and confirmed."""
    hand = await in_hand(turn, slots)
    items = _closed_ones(hand)
    shown = [f"{item.number}. {_as_shown(item, slots)}" for item in items]
    return await turn.ask(
        "agenda.show.confirm",
        "ask-show-of-item",
        meeting=hand.meeting.key,
        items=",".join(item.key for item in items),
        part=slots.get("part", ""),
        day=turn.words.short_day(hand.meeting.date),
        shown="\n".join(shown),
    )


def _closed_ones(hand: InHand) -> list[AgendaItem]:
    items = hand.items()
    for item in items:
        if not item.closed:
            raise NotPossible("item-is-open", number=str(item.number))
    return items


def _as_shown(item: AgendaItem, slots: Slots) -> str:
    title, ticks = _parts(slots.get("part", ""))
    people = ", ".join(one.name for one in item.content.participants)
    case = " ".join(part for part in (item.content.kle, item.content.case_no) if part)
    parts = [
        item.title if title else item.public_title,
        people if Shown.PARTICIPANTS in ticks else "",
        case if Shown.CASE in ticks else "",
    ]
    return " · ".join(part for part in parts if part)


def _parts(words: str) -> tuple[bool, list[Shown]]:
    """Whether the title is among what is said, and what else."""
    said = fold(words)
    ticks = [
        *([Shown.PARTICIPANTS] if any(word in said for word in _PARTICIPANTS) else []),
        *([Shown.CASE] if any(word in said for word in _CASE) else []),
    ]
    return "tit" in said, ticks


async def shown(turn: Turn, slots: Slots) -> list[Reply]:
    title, ticks = _parts(slots.get("part", ""))

    def edit(agenda: Agenda, item: AgendaItem) -> Agenda:
        agenda = edits.show_title(agenda, item.key, item.title) if title else agenda
        return _ticked(agenda, item, ticks, shown=True)

    return await _each(turn, slots, Did.SHOWN, edit)


async def hide(turn: Turn, slots: Slots) -> list[Reply]:
    """Less is shown: at once, it can be undone."""
    hand = await in_hand(turn, slots)
    title, ticks = _parts(slots.get("part", ""))
    items = ",".join(item.key for item in _closed_ones(hand))

    def edit(agenda: Agenda, item: AgendaItem) -> Agenda:
        public = turn.board.agenda.closed_title
        agenda = edits.show_title(agenda, item.key, public) if title else agenda
        return _ticked(agenda, item, ticks, shown=False)

    about = {"meeting": hand.meeting.key, "items": items, "part": slots.get("part", "")}
    return await _each(turn, about, Did.HIDDEN, edit)


def _ticked(agenda: Agenda, item: AgendaItem, ticks: Sequence[Shown], *, shown: bool) -> Agenda:
    for what in ticks:
        agenda = edits.ticked(agenda, item.key, what, shown=shown)
    return agenda


async def _each(
    turn: Turn, slots: Slots, did: Did, edit: Callable[[Agenda, AgendaItem], Agenda]
) -> list[Reply]:
    keys = [key for key in slots.get("items", "").split(",") if key]
    items = [(await named(turn, {"meeting": slots.get("meeting", ""), "item": key}))[1] for key in keys]

    def all_of(agenda: Agenda) -> Agenda:
        for item in items:
            agenda = edit(agenda, item)
        return agenda

    part = slots.get("part", "").strip()
    return await edited(turn, slots.get("meeting", ""), did, all_of, items, text=part)
