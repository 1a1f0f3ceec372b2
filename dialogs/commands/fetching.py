"""Word files to work on, by link: an item, the decision sheet, the minutes, the forward plan (design.md §5)."""

from dialogs.commands.decisions import held_meeting
from dialogs.commands.editing import item_named
from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from dialogs.understanding.agenda_items import find_item, split_meeting
from domain.access import Action, may, require
from domain.agenda import Agenda, AgendaItem
from domain.errors import NotAllowed, NotPossible
from domain.links import Document
from domain.meetings import Meeting
from usecases.collections import AGENDAS, MEETINGS, MINUTES
from usecases.own_items import own_items


def require_address(turn: Turn) -> None:
    """Raises `NotPossible` where the service has no address for links."""
    if not turn.board.public_url:
        raise NotPossible("no-address")


async def fetch_item(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent punkt 4": the secretariat any item, others one they proposed or take part in."""
    words, day = split_meeting(slots.get("item", ""))
    meeting = await _meeting(turn, {"meeting": day} if day else slots)
    agenda = await turn.tx.get(AGENDAS, meeting.key)
    if agenda is None:
        raise NotPossible("no-agenda-made", day=turn.reader.meeting_day(meeting))
    item = await _item(turn, agenda, words)
    if item.closed:
        reason = "closed-not-in-word" if turn.board.keeps_closed else "closed-holds-nothing"
        raise NotPossible(reason, number=str(item.number))
    require_address(turn)
    return _offered(Document.ITEM, f"{meeting.key}/{item.key}")


async def _item(turn: Turn, agenda: Agenda, words: str) -> AgendaItem:
    """Raises:
    NotPossible: there is none, several fit, or it is not the person's; of others' items nothing is told.
    """
    known = await own_items(turn.tx, turn.person, agenda)
    found = find_item(words, known)
    if not (found.one or found.many or may(turn.person, Action.MAKE_AGENDA)):
        raise NotPossible("item-not-yours")
    return item_named(words, known)


async def _meeting(turn: Turn, slots: Slots) -> Meeting:
    """The one being worked on, even if it is over, unless another is named."""
    in_hand = await turn.tx.get(MEETINGS, (await turn.conversation()).meeting)
    if in_hand is not None and not any(slots.get(name) for name in ("date", "meeting", "forum")):
        return in_hand
    return await meeting_in_hand(turn, slots)


async def fetch_decision_sheet(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent beslutningsark", also before the meeting, to be printed and taken along."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await _meeting(turn, slots)
    if await turn.tx.get(AGENDAS, meeting.key) is None:
        raise NotPossible("no-agenda-made", day=turn.reader.meeting_day(meeting))
    require_address(turn)
    return _offered(Document.DECISION_SHEET, meeting.key)


async def fetch_minutes(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent referat": as it is now for who writes it, for others as it was last sent for approval."""
    require(turn.person, Action.SEE_DECISIONS)
    named = {"meeting": slots["date"]} if slots.get("date") else {}
    meeting = await held_meeting(turn, named)
    kept = await turn.tx.get(MINUTES, meeting.key)
    writes = may(turn.person, Action.MAKE_MINUTES)
    if kept is None or not (writes or kept.latest):
        raise NotPossible("minutes-not-there", day=turn.reader.meeting_day(meeting))
    require_address(turn)
    if writes:
        return _offered(Document.MINUTES_DRAFT, meeting.key)
    return _offered(Document.MINUTES, f"{meeting.key}/{kept.latest.number if kept.latest else 0}")


async def fetch_plan(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent årsplan"."""
    if not may(turn.person, Action.SEE_AGENDA):
        raise NotAllowed(Action.SEE_AGENDA)
    require_address(turn)
    return _offered(Document.FORWARD_PLAN, f"{turn.board.day(turn.now)}")


def _offered(document: Document, of: str) -> list[Reply]:
    return say("fetch-sheet", document=document, of=of)
