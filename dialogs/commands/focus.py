"""Choosing the focus of a meeting and calling somebody in to an item (users.md: focus, call in)."""

from dialogs.commands.editing import item_named
from dialogs.commands.meeting_in_hand import meeting_said
from dialogs.commands.reporting import Slots
from dialogs.commands.shared_work import person_named
from dialogs.turn import Reply, Turn, say
from dialogs.understanding import find_initiative
from dialogs.understanding.agenda_items import split_meeting
from dialogs.understanding.folding import fold
from domain.access import Action, may, require
from domain.agenda import Agenda, AgendaItem, open_variant
from domain.calling_in import CallIn, Coming, Part, is_called
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from domain.people import Person
from domain.plan import InitiativeState
from usecases.call_in import agenda_to_call_to, answer_call_in, call_in
from usecases.choose_focus import choose_focus, drop_focus, focuses_of, title_of
from usecases.collections import CALL_INS, INITIATIVES, MEETINGS, PEOPLE
from usecases.obs_list import coming_round
from usecases.ports import Transaction


async def _meeting(turn: Turn, words: str) -> Meeting:
    """The one of the day named, else the next that carries the status."""
    if words:
        return await meeting_said(turn, words)
    found = await turn.tx.get(MEETINGS, (await coming_round(turn.tx, turn.now)).meeting)
    if found is None:
        raise NotPossible("no-meeting")
    return found


async def ask_focus(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "fokus på demens den 28. maj"."""
    require(turn.person, Action.CALL_IN)
    words, day = slots.get("initiative", ""), slots.get("date", "")
    if not day:
        words, day = split_meeting(words)
    meeting = await _meeting(turn, day)
    active = [i for i in await turn.tx.query(INITIATIVES) if i.state is InitiativeState.ACTIVE]
    found = find_initiative(words, active).one
    title = found.title if found else words[:1].upper() + words[1:]
    return await turn.ask(
        "focus.confirm",
        "ask-focus",
        meeting=meeting.key,
        initiative=found.key if found else "",
        subject="" if found else title,
        title=title,
        day=meeting.date.isoformat(),
    )


async def focus_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    chosen = await choose_focus(
        turn.tx,
        turn.board,
        turn.now,
        turn.person,
        slots.get("meeting", ""),
        slots.get("initiative", ""),
        slots.get("subject", ""),
    )
    return turn.on_card("focus-saved", focus=chosen.key)


async def show_focus(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.CALL_IN)
    return say("focus-list", meeting=(await _meeting(turn, slots.get("date", ""))).key)


async def drop(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "fjern fokus på demens"; the only one there is where none is named."""
    require(turn.person, Action.CALL_IN)
    words = slots.get("initiative", "")
    known = await focuses_of(turn.tx, (await _meeting(turn, slots.get("date", ""))).key)
    active = await turn.tx.query(INITIATIVES)
    found = find_initiative(words, active).one if words else None
    fitting = [
        one
        for one in known
        if not words or (found and one.initiative == found.key) or fold(one.subject) == fold(words)
    ]
    if len(fitting) != 1:
        raise NotPossible("focus-no-such", words=words)
    return await _dropped(turn, fitting[0].key)


async def drop_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    return await _dropped(turn, slots.get("focus", ""))


async def _dropped(turn: Turn, key: str) -> list[Reply]:
    focus = await drop_focus(turn.tx, turn.now, turn.person, key)
    return turn.on_card("sentence", key="focus-dropped", title=await title_of(turn.tx, focus))


async def ask_call_in(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "indkald Mette til punkt 3"; without an item the one that carries the status."""
    require(turn.person, Action.CALL_IN)
    words, day = slots.get("item", ""), slots.get("meeting", "")
    if words and not day:
        words, day = split_meeting(words)
    meeting = await _meeting(turn, day)
    person = await person_named(turn, slots.get("person", ""))
    return await _ask(turn, meeting, person, words)


async def ask_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Indkald Mette] below a focus."""
    require(turn.person, Action.CALL_IN)
    meeting = await turn.tx.get(MEETINGS, slots.get("meeting", ""))
    person = await turn.tx.get(PEOPLE, slots.get("person", ""))
    if meeting is None or person is None or not person.active:
        raise UnknownObject(slots.get("person", ""))
    return await _ask(turn, meeting, person, "")


async def _ask(turn: Turn, meeting: Meeting, person: Person, words: str) -> list[Reply]:
    agenda = await agenda_to_call_to(turn.tx, turn.board, turn.now, turn.person, meeting)
    item = _item(turn, agenda, words)
    if is_called(agenda.item(item.key) or item, person.key) and await _stands(turn.tx, meeting, item, person):
        raise NotPossible("called-in-already", name=person.name, number=str(item.number))
    part = _part(meeting, agenda, item)
    return await turn.ask(
        "call_in.confirm",
        "ask-call-in",
        meeting=meeting.key,
        item=item.key,
        person=person.key,
        name=person.name,
        number=str(item.number),
        title=item.title,
        day=meeting.date.isoformat(),
        span=turn.words.span(part.start, part.end) if part else "none",
    )


async def _stands(tx: Transaction, meeting: Meeting, item: AgendaItem, person: Person) -> bool:
    found: list[CallIn] = await tx.query(CALL_INS, meeting=meeting.key)
    return any(c.stands and (c.item, c.person) == (item.key, person.key) for c in found)


def _item(turn: Turn, agenda: Agenda, words: str) -> AgendaItem:
    """As the person may see it; the plan item where none is named.

    Raises:
        NotPossible: there is none, or several fit.
    """
    seen = agenda if may(turn.person, Action.MAKE_AGENDA) else open_variant(agenda)
    if not words:
        plan = seen.plan_item()
        if plan is None:
            raise NotPossible("call-in-which-item")
        return plan
    return item_named(words, seen.items)


def _part(meeting: Meeting, agenda: Agenda, item: AgendaItem) -> Part | None:
    rows = [row for row in agenda.rows() if row.slot.item == item.key]
    return Part(meeting.date, rows[0].start, rows[-1].end, "", item.number, item.title) if rows else None


async def call_in_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    call = await call_in(
        turn.tx,
        turn.board,
        turn.now,
        turn.person,
        slots.get("meeting", ""),
        slots.get("item", ""),
        slots.get("person", ""),
    )
    return turn.on_card("call-in-done", call=call.key)


async def answer(turn: Turn, slots: Slots) -> list[Reply]:
    """[Jeg kommer] [Jeg kan ikke]."""
    try:
        coming = Coming(slots.get("coming", ""))
    except ValueError as wrong:
        raise UnknownObject("coming") from wrong
    call = await answer_call_in(turn.tx, turn.board, turn.now, turn.person, slots.get("call", ""), coming)
    return turn.on_card("call-in", call=call.key)
