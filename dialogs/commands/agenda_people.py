"""Who takes part: in items, with the mayor in one sentence, and who has sent apologies (A08, K04)."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.commands.editing import edited, in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn
from dialogs.understanding import find_person
from dialogs.understanding.participants import read_participants
from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem, ItemKind, with_mayor
from domain.errors import NotPossible
from domain.items import Participant
from domain.meetings import Meeting
from domain.people import Person
from domain.undo import Did
from usecases.collections import PEOPLE


async def attend(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Mette deltager via Teams i punkt 4 og 5"."""
    hand = await in_hand(turn, slots)
    items, online = hand.items(), bool(slots.get("how") or slots.get("how_"))
    people = [replace(one, via_teams=online) for one in await _people(turn, slots.get("people", ""))]

    def edit(agenda: Agenda) -> Agenda:
        for item in items:
            agenda = edits.attending(agenda, item.key, people)
        return agenda

    did = Did.ATTENDS_ONLINE if online else Did.ATTENDS
    names, guests = _told(turn, people)
    return await edited(turn, hand.meeting.key, did, edit, items, names=names, guests=guests)


def _told(turn: Turn, people: list[Participant]) -> tuple[str, str]:
    """The names of all, and of those we do not know."""
    guests = [one.name for one in people if not one.person]
    return turn.words.listing([p.name for p in people]), turn.words.listing(guests)


async def _people(turn: Turn, words: str) -> list[Participant]:
    """A first name alone must be somebody's we know; a guest is written with the whole name.

    Raises:
        NotPossible: it may be several, or is nobody's name.
    """
    known = [person for person in await turn.tx.query(PEOPLE) if person.active]
    people = list(read_participants(words, known))
    for one in people:
        if not one.person and not one.title and len(one.name.split()) == 1:
            many = find_person(one.name, known).many
            names = turn.words.listing([person.name for person in many])
            raise NotPossible("which-person" if many else "person-unknown", words=one.name, names=names)
    return people


async def people_said(turn: Turn, words: str) -> list[Person]:
    """Those named, who must be known.

    Raises:
        NotPossible: it may be several, or is nobody's name.
    """
    keys = [one.person for one in await _people(turn, words)]
    found = [await turn.tx.get(PEOPLE, key) for key in keys if key]
    if not keys or not all(keys):
        raise NotPossible("person-unknown", words=words, names="")
    return [person for person in found if person is not None]


async def not_attend(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    items, people = hand.items(), await _people(turn, slots.get("people", ""))
    names = [one.name for one in people]
    keys = {one.person for one in people if one.person}

    def edit(agenda: Agenda) -> Agenda:
        for item in items:
            there = agenda.item(item.key)
            called = [p.name for p in there.content.participants if p.person in keys] if there else []
            agenda = edits.not_attending(agenda, item.key, [*names, *called])
        return agenda

    said, _ = _told(turn, people)
    return await edited(turn, hand.meeting.key, Did.DOES_NOT_ATTEND, edit, items, names=said)


async def mayor_attends(turn: Turn, slots: Slots) -> list[Reply]:
    """Title, timetable, fixed text and portfolio note in one go; without items it is item 1."""
    hand = await in_hand(turn, slots)
    items = hand.items() if slots.get("item") else _protocols(hand.agenda)
    keys = [item.key for item in items]
    return await edited(
        turn, hand.meeting.key, Did.MAYOR, lambda a: with_mayor(a, keys, turn.board.agenda), items
    )


async def mayor_absent(turn: Turn, slots: Slots) -> list[Reply]:
    hand = await in_hand(turn, slots)
    gone = {item.key for item in hand.items()} if slots.get("item") else set(hand.agenda.mayor)
    keys = [key for key in hand.agenda.mayor if key not in gone]
    left = [item for item in hand.agenda.items if item.key in keys]
    did = Did.MAYOR if left else Did.NO_MAYOR
    return await edited(turn, hand.meeting.key, did, lambda a: with_mayor(a, keys, turn.board.agenda), left)


def _protocols(agenda: Agenda) -> list[AgendaItem]:
    return [item for item in agenda.items if item.kind is ItemKind.PROTOCOLS]


async def apologies(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Kim har afbud": of the meeting, also beside its day in the portfolio (A17)."""
    person = await _person(turn, slots)

    def away(meeting: Meeting) -> Meeting:
        return replace(meeting, absent=tuple(dict.fromkeys((*meeting.absent, person.key))))

    return await _of_meeting(turn, slots, Did.APOLOGIES, away, person)


async def comes(turn: Turn, slots: Slots) -> list[Reply]:
    person = await _person(turn, slots)

    def there(meeting: Meeting) -> Meeting:
        return replace(meeting, absent=tuple(key for key in meeting.absent if key != person.key))

    return await _of_meeting(turn, slots, Did.COMES, there, person)


async def _person(turn: Turn, slots: Slots) -> Person:
    words = slots.get("person", "")
    found = find_person(words, [person for person in await turn.tx.query(PEOPLE) if person.active])
    if found.one is None:
        names = turn.words.listing([person.name for person in found.many])
        raise NotPossible("which-person" if found.many else "person-unknown", words=words, names=names)
    return found.one


async def _of_meeting(
    turn: Turn, slots: Slots, did: Did, edit: Callable[[Meeting], Meeting], person: Person
) -> list[Reply]:
    hand = await in_hand(turn, {"meeting": slots.get("meeting", "")})
    return await edited(
        turn, hand.meeting.key, did, lambda a: a, of_meeting=edit, names=person.name, guests=""
    )
