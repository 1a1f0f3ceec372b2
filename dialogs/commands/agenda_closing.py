"""Closing and opening items, and what of a closed one may be read: always shown and confirmed first (A04, C02)."""

from collections.abc import Callable, Mapping, Sequence

from dialogs.commands.agenda_editing import named
from dialogs.commands.editing import InHand, edited, in_hand, told
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn
from dialogs.understanding.folding import fold
from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.errors import NotPossible
from domain.items import Shown
from domain.undo import Did
from usecases.bind_channel import channel_of
from usecases.close_item import close_item, open_item
from usecases.close_posted import Seen, close_in_post, seen_as_open
from usecases.collections import MEETINGS, MINUTES, PEOPLE
from usecases.ports import RosterUnavailable

# So many members of the channel are named.
NAMED = 8
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
    args = _args(turn, hand, item) | {
        "public": turn.board.agenda.closed_title,
        "content": await _lost(turn, hand.meeting.key, item),
    }
    seen = await seen_as_open(turn.tx, hand.meeting.key, item.key)
    if seen is not None:
        return await _ask_close_seen(turn, args, seen)
    key = "ask-close-content" if args["content"] and not turn.board.keeps_closed else "ask-close"
    return await turn.ask("agenda.close.confirm", key, **args)


async def _ask_close_seen(turn: Turn, args: Mapping[str, str], seen: Seen) -> list[Reply]:
    """What has been read and by whom it may have been cannot be undone; that is said first."""
    material = _content(turn, seen.item)
    loses = bool(args["content"]) and not turn.board.keeps_closed
    told = {
        **args,
        "seen": turn.reader.short_moment(seen.since),
        "readers": await _readers(turn, args["meeting"], seen),
        "material": f" {turn.words.say('close-material', content=material)}" if material else "",
        "loses": f" {turn.words.say('close-loses', content=args['content'])}" if loses else "",
    }
    return await turn.ask("agenda.close.confirm", "ask-close-seen", **told)


async def _readers(turn: Turn, meeting: str, seen: Seen) -> str:
    """The members of the channel by name, and who was given a link besides."""
    members = await _members(turn, meeting)
    names = [
        *members[:NAMED],
        *([turn.words.say("and-others", count=len(members) - NAMED)] if members[NAMED:] else []),
    ]
    said = turn.words.say("close-members", count=len(members), names=turn.words.listing(names))
    people = [await turn.tx.get(PEOPLE, key) for key in seen.given]
    given = [one.name for one in people if one is not None and one.name not in members]
    told = said if members else turn.words.say("close-everybody")
    return turn.words.say("close-given", readers=told, names=turn.words.listing(given)) if given else told


async def _members(turn: Turn, meeting_key: str) -> list[str]:
    """Empty where the channel does not tell."""
    meeting = await turn.tx.get(MEETINGS, meeting_key)
    channel = await channel_of(turn.tx, turn.board.forum_of(meeting)) if meeting else None
    if channel is None:
        return []
    try:
        members = await turn.roster.members(channel.service_url, channel.conversation)
    except RosterUnavailable:
        return []
    return sorted(one.name for one in members if one.id != channel.bot and one.name)


def _args(turn: Turn, hand: InHand, item: AgendaItem) -> dict[str, str]:
    return {
        "meeting": hand.meeting.key,
        "item": item.key,
        "day": turn.reader.short_meeting_day(hand.meeting),
        "number": str(item.number),
        "title": item.title,
    }


async def _lost(turn: Turn, meeting: str, item: AgendaItem) -> str:
    """Also the decision that has been written there."""
    minutes = await turn.tx.get(MINUTES, meeting)
    return _content(turn, item, decided=minutes is not None and minutes.decision(item.key) is not None)


def _content(turn: Turn, item: AgendaItem, *, decided: bool = False) -> str:
    """What there is besides the title, in words."""
    parts = {
        "content-text": bool(item.content.sections),
        "content-attachments": bool(item.content.attachments),
        "content-wanted": bool(item.content.wanted),
        "content-decision": decided,
    }
    return turn.words.listing([turn.words.say(key) for key, there in parts.items() if there])


async def closed(turn: Turn, slots: Slots) -> list[Reply]:
    agenda, item = await named(turn, slots)
    seen = await seen_as_open(turn.tx, agenda.meeting, item.key)
    done = await close_item(turn.tx, turn.board, turn.now, turn.person, agenda.meeting, item.key)
    await close_in_post(turn.tx, turn.board, turn.now, turn.person, done, item.key)
    since = turn.reader.short_moment(seen.since) if seen else ""
    return told(turn, done, Did.CLOSED, [item], seen=since)


async def ask_open(turn: Turn, slots: Slots) -> list[Reply]:
    """Its real title will be read by everybody from then on."""
    hand = await in_hand(turn, slots)
    item = hand.item()
    if not item.closed:
        raise NotPossible("item-already-open", number=str(item.number))
    content = _content(turn, item)
    key = "ask-open-item-content" if content else "ask-open-item"
    return await turn.ask("agenda.open.confirm", key, **_args(turn, hand, item), content=content)


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
        day=turn.reader.short_meeting_day(hand.meeting),
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
