"""The political calendar in chat: activities, the rul and current cases by hand, and calendar files (A10, K01)."""

from dataclasses import replace

from dialogs.commands.editing import edited, in_hand
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding.calendar_lines import read_activity, read_rul
from dialogs.understanding.events import find_event
from domain.access import Action, require
from domain.agenda import Agenda
from domain.errors import NotPossible
from domain.political_calendar import CalendarEvent
from domain.undo import Did
from usecases.collections import CALENDAR, EDITS
from usecases.edit_calendar import CalendarEdit, add_event, change_event, remove_event, set_rul
from usecases.import_calendar import use_calendar_file

LONGEST = 200
MOST_NAMED = 5


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_AGENDA)
    return say("political-calendar")


async def add(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "aktivitet: Workshop 28. maj: fælles linje"."""
    text = slots.get("text", "")
    said = read_activity(text, turn.board.day(turn.now))
    if said is None:
        raise NotPossible("activity-without-day")
    event = CalendarEvent("", said.title[:LONGEST], said.first, said.last, said.start, said.purpose[:LONGEST])
    return await _told(turn, await add_event(turn.tx, turn.board, turn.now, turn.person, event))


async def move(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "flyt aktivitet Hovedudvalgsmøde til 28. maj"; one that takes several days keeps its length."""
    event = await _meant(turn, slots.get("activity", ""))
    said = read_activity(f"x {slots.get('date', '')}", turn.board.day(turn.now))
    if said is None:
        raise NotPossible("date-unknown", words=slots.get("date", ""))
    last = said.last or (said.first + (event.last - event.first) if event.last else None)
    moved = replace(event, first=said.first, last=last, start=said.start or event.start)
    return await _told(turn, await change_event(turn.tx, turn.board, turn.now, turn.person, moved))


async def remove(turn: Turn, slots: Slots) -> list[Reply]:
    event = await _meant(turn, slots.get("activity", ""))
    return await _told(turn, await remove_event(turn.tx, turn.board, turn.now, turn.person, event.key))


async def rul(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "rul juni: ØK 17/6, KB 24/6"."""
    days = read_rul(slots.get("text", ""), slots.get("date", ""), turn.board.day(turn.now))
    known = dict(turn.board.political.committees)
    if not days or any(code not in known for code, _ in days):
        raise NotPossible("rul-unread", codes=" og ".join(turn.board.political.rul))
    return await _told(turn, await set_rul(turn.tx, turn.board, turn.now, turn.person, days))


async def _meant(turn: Turn, words: str) -> CalendarEvent:
    require(turn.person, Action.MAKE_AGENDA)
    found = find_event(words, await turn.tx.query(CALENDAR), turn.board.day(turn.now))
    if found.one is not None:
        return found.one
    if found.many:
        named = [f"{e.title} {turn.words.short_day(e.first)}" for e in found.many[:MOST_NAMED]]
        raise NotPossible("which-activity", titles="; ".join(named))
    raise NotPossible("no-such-activity", words=words)


async def _told(turn: Turn, edit: CalendarEdit) -> list[Reply]:
    if not edit.before and not edit.after:
        return tell("calendar-nothing")
    done = await turn.tx.get(EDITS, turn.person.key)
    return say("calendar-edited", edit=done.at.isoformat() if done else "")


async def take(turn: Turn, slots: Slots) -> list[Reply]:
    """[Tag med]: the calendar file that was shown."""
    change, edit = await use_calendar_file(turn.tx, turn.board, turn.now, turn.person, slots.get("file", ""))
    if not change.put:
        return tell("calendar-nothing")
    return await _told(turn, edit)


async def case(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "aktuel sag: Sundhedsreformen (15 min)"."""
    return await _case(turn, slots, other=False)


async def other_case(turn: Turn, slots: Slots) -> list[Reply]:
    return await _case(turn, slots, other=True)


async def _case(turn: Turn, slots: Slots, *, other: bool) -> list[Reply]:
    hand = await in_hand(turn, slots)
    text = " ".join(slots.get("text", "").split())[:LONGEST]

    def with_case(agenda: Agenda) -> Agenda:
        if other:
            return replace(agenda, other_cases=tuple(dict.fromkeys((*agenda.other_cases, text))))
        return replace(agenda, cases=tuple(dict.fromkeys((*agenda.cases, text))))

    return await edited(turn, hand.meeting.key, Did.CASES, with_case, text=text)


async def remove_case(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "fjern aktuel sag 1"; the other cases are numbered on."""
    hand = await in_hand(turn, slots)
    number, cases = number_in(slots.get("number", "")), (*hand.agenda.cases, *hand.agenda.other_cases)
    if not 0 < number <= len(cases):
        raise NotPossible("no-such-case", number=str(number), last=str(len(cases)))
    text = cases[number - 1]

    def without(agenda: Agenda) -> Agenda:
        return replace(
            agenda,
            cases=tuple(case for case in agenda.cases if case != text),
            other_cases=tuple(case for case in agenda.other_cases if case != text),
        )

    return await edited(turn, hand.meeting.key, Did.UNCASED, without, text=text)
