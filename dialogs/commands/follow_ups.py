"""Follow-ups in chat: agreed by the secretariat, asked about, and answered in a word or with a thumb (F01–F08)."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

from dialogs.cards.follow_ups import about, owners_of, when
from dialogs.cards.status_form import next_version
from dialogs.commands import setting_up
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person, named_leaver, read_date, read_follow_up
from domain.access import Action, may, require
from domain.board import Board
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.follow_ups import FollowUp, Proposal
from domain.meetings import Meeting
from domain.owners import Owner, owner_named
from domain.people import Person
from usecases.agree_follow_up import agree_follow_up
from usecases.answer_follow_up import (
    drop_follow_up,
    finish_follow_up,
    hand_back_follow_up,
    hand_over_follow_up,
    postpone_follow_up,
    reopen_follow_up,
)
from usecases.collections import AGENDAS, FOLLOW_UPS, MEETINGS, PEOPLE
from usecases.open_follow_ups import as_read_by, open_follow_ups
from usecases.ports import Transaction
from usecases.responsibility import stands_in_for

SHORTEST_WORD = 4
LONG_WORD = 6
GIVE = "follow_up.give"
Answer = Callable[[Transaction, Board, datetime, Person, str], Awaitable[FollowUp]]


async def agree(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "opfølgning: Karen booker dato, frist 14. juni": shown as they are understood, and asked first."""
    require(turn.person, Action.AGREE_FOLLOW_UP)
    meeting = await _meeting(turn, slots.get("meeting", ""))
    item, closed = await _item(turn, meeting, slots.get("item", ""))
    people = await turn.tx.query(PEOPLE)
    secretariat, today = turn.board.secretariat, turn.board.day(turn.now)
    proposal, unread = read_follow_up(slots.get("text", ""), people, secretariat, today)
    if unread:
        raise NotPossible("date-unknown", words=unread)
    if proposal.owner == Owner() and (left := named_leaver(slots.get("text", ""), people, secretariat)):
        raise NotPossible("follow-up-owner-left", name=left.name)
    return await turn.ask(
        "follow_up.agree.confirm",
        "ask-follow-up-closed" if closed and not turn.board.keeps_closed else "ask-follow-up",
        meeting=meeting.key,
        item=item,
        text=proposal.text,
        people=",".join(proposal.owner.people),
        unit=proposal.owner.unit,
        due=proposal.due.isoformat() if proposal.due else "",
        who=await owners_of(turn.reader, proposal.owner.people, proposal.owner.unit),
        told="yes" if proposal.owner.people else "unit" if proposal.owner.unit else "no",
        when=when(turn.reader, proposal.due),
        forum=meeting.forum,
        day=turn.words.short_day(meeting.date),
    )


async def _meeting(turn: Turn, words: str) -> Meeting:
    """The one named, else the last that has been, today's included: a follow-up is agreed at a meeting.

    The meeting in hand comes before others that have been.
    """
    today = turn.board.day(turn.now)
    known = sorted((m for m in await turn.tx.query(MEETINGS) if m.is_on), key=lambda m: m.date, reverse=True)
    if words:
        named = [m for m in known if read_date(words, m.date) == m.date]
        if not named:
            raise NotPossible("no-meeting-on", words=words)
        return min(named, key=lambda m: abs(m.date - today))
    held = [m for m in known if m.date <= today] or known[-1:]
    if not held:
        raise NotPossible("no-meeting")
    in_hand = (await turn.conversation()).meeting
    return next((m for m in held if m.key == in_hand), held[0])


async def _item(turn: Turn, meeting: Meeting, number: str) -> tuple[str, bool]:
    """The key of the item of that number, and whether it is closed."""
    if not number:
        return "", False
    agenda = await turn.tx.get(AGENDAS, meeting.key)
    item = next((i for i in agenda.items if str(i.number) == number.strip(" .")), None) if agenda else None
    if item is None:
        raise NotPossible("follow-up-no-item", number=number)
    return item.key, item.closed


async def agreed(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ja]: as it was shown."""
    owner = Owner(tuple(key for key in slots.get("people", "").split(",") if key), slots.get("unit", ""))
    due = _day(slots.get("due", "")) if slots.get("due") else None
    proposal = Proposal(slots.get("text", ""), owner, due, slots.get("item", ""))
    made = await agree_follow_up(
        turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), proposal
    )
    return turn.on_card("follow-up-answered", follow_up=made.key, what="agreed")


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as wrong:
        raise UnknownObject("date") from wrong


async def mine(turn: Turn, slots: Slots) -> list[Reply]:
    return say("follow-ups", mine="1")


async def overdue(turn: Turn, slots: Slots) -> list[Reply]:
    return say("follow-ups", overdue="1", **_scope(turn))


async def unowned(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "opfølgninger uden ansvarlig" (F06)."""
    return say("follow-ups", nobody="1", **_scope(turn))


def _scope(turn: Turn) -> dict[str, str]:
    """Everybody in a channel asks about all; the others about their own."""
    sees_all = turn.audience.person is None or may(turn.person, Action.SEE_FOLLOW_UPS)
    return {} if sees_all else {"mine": "1"}


async def ask(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "åbne opfølgninger", "hvad følger sekretariatet op på?", "opfølgninger fra mødet 28. maj"."""
    scope, words = _scope(turn), slots.get("person") or slots.get("meeting") or ""
    if not words:
        return say("follow-ups", **scope)
    if slots.get("meeting") and read_date(words, turn.board.day(turn.now)):
        meeting = await _meeting(turn, words)
        return say("follow-ups", meeting=meeting.key, **scope)
    narrowed = await _of(turn, words)
    if scope and narrowed.get("people") != turn.person.key:
        return [*tell("only-own-follow-ups"), *say("follow-ups", **scope)]
    return say("follow-ups", **narrowed)


async def _of(turn: Turn, words: str) -> dict[str, str]:
    """A person, or a unit, whose contacts are asked about too."""
    people = await turn.tx.query(PEOPLE)
    for spelling in dict.fromkeys((words, words.removesuffix("s"))):
        if owner := owner_named(spelling, people, turn.board.secretariat):
            label = owner.unit or await owners_of(turn.reader, owner.people, "")
            return {"people": ",".join(owner.people), "unit": owner.unit, "label": label}
    found = find_person(words, [p for p in people if p.active])
    if found.one is None:
        raise NotPossible("follow-up-whose", words=words)
    return {"people": found.one.key, "unit": "", "label": found.one.name}


async def everything(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis alle] under a list: the same question with all of it."""
    asked = ("people", "unit", "label", "meeting", "overdue", "mine", "nobody")
    return turn.on_card("follow-ups", all="1", **{name: slots[name] for name in asked if slots.get(name)})


async def open_one(turn: Turn, slots: Slots) -> list[Reply]:
    follow_up = await _subject(turn, slots)
    return say("follow-up", follow_up=follow_up.key)


async def _subject(turn: Turn, slots: Slots) -> FollowUp:
    follow_up = await turn.tx.get(FOLLOW_UPS, slots.get("follow_up", ""))
    if follow_up is None:
        raise UnknownObject(slots.get("follow_up", ""))
    return await as_read_by(turn.tx, follow_up, turn.audience.person)


async def _own(turn: Turn, words: str) -> list[FollowUp]:
    """One's own open ones, else those of the people one stands in for; with words those that speak of them."""
    own = await open_follow_ups(turn.tx, people=[turn.person.key], reader=turn.person)
    deputed = await stands_in_for(turn.tx, turn.person, turn.now)
    own = own or await open_follow_ups(turn.tx, people=deputed, reader=turn.person)
    return _speaking_of(own, words)


def _speaking_of(follow_ups: Sequence[FollowUp], words: str) -> list[FollowUp]:
    said = [_stem(word) for word in words.casefold().split()]
    return [f for f in follow_ups if all(word in f.text.casefold() for word in said)]


def _stem(word: str) -> str:
    """Of "oversigten" what "oversigt" has too."""
    ending = 2 if len(word) > LONG_WORD else 1 if len(word) > SHORTEST_WORD else 0
    return word[: len(word) - ending]


async def _to_place(turn: Turn, words: str) -> list[FollowUp]:
    """What somebody can be given: one's own; for the secretariat any that the words speak of, those nobody has first."""
    if not may(turn.person, Action.AGREE_FOLLOW_UP):
        return await _own(turn, words)
    spoken = _speaking_of(await open_follow_ups(turn.tx, reader=turn.person), words)
    if nobodys := [f for f in spoken if not f.owners]:
        return nobodys
    return spoken if words else await _own(turn, words)


async def _one(
    turn: Turn, act: str, words: str = "", otherwise: Sequence[Reply] = (), /, **args: str
) -> FollowUp | list[Reply]:
    """The follow-up a bare word is about; of several the person picks, and the button goes on with `act`."""
    own = await (_to_place(turn, words) if act == GIVE else _own(turn, words))
    if not own:
        return list(otherwise) or tell("no-follow-up-of-yours")
    if len(own) > 1:
        return say("follow-up-which", act=act, keys=",".join(f.key for f in own), **args)
    return own[0]


async def finished(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "færdig": the one open follow-up, confirmed; "færdig med Flådestyring" may mean an initiative."""
    words = slots.get("item", "")
    nothing = tell("finished-what", title=words) if words else await setting_up.nothing_going_on(turn, slots)
    one = await _one(turn, "follow_up.done", words, nothing)
    if isinstance(one, list):
        return one
    what = about(turn.reader, one)
    return await turn.ask("follow_up.done.confirm", "ask-follow-up-done", follow_up=one.key, what=what)


async def done(turn: Turn, slots: Slots) -> list[Reply]:
    return await _answer(turn, slots, finish_follow_up, "done")


async def _answer(turn: Turn, slots: Slots, answer: Answer, what: str) -> list[Reply]:
    """What is open is answered; an old card says how it ended."""
    if ended := await _ended(turn, slots):
        return ended
    await answer(turn.tx, turn.board, turn.now, turn.person, slots.get("follow_up", ""))
    return _answered(turn, slots, what)


async def _ended(turn: Turn, slots: Slots) -> list[Reply]:
    """An old card: how it ended, and nothing is done."""
    follow_up = await _subject(turn, slots)
    return [] if follow_up.is_open else turn.on_card("follow-up", follow_up=follow_up.key)


def _answered(turn: Turn, slots: Slots, what: str) -> list[Reply]:
    return turn.on_card("follow-up-answered", follow_up=slots.get("follow_up", ""), what=what)


async def postpone(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "udskyd til 12. juni"; without a day the form asks for one."""
    words = slots.get("date", "")
    day = read_date(words, turn.board.day(turn.now)) if words else None
    if words and day is None:
        raise NotPossible("date-unknown", words=words)
    until = day.isoformat() if day else ""
    one = await _one(turn, "follow_up.later", slots.get("item", ""), until=until)
    if isinstance(one, list):
        return one
    return await later(turn, {"follow_up": one.key, "until": until})


async def later(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ny frist]: asks for the day; with the day, from a form or a sentence, it is the new deadline."""
    if ended := await _ended(turn, slots):
        return ended
    until = slots.get("until") or turn.value("until")
    if not until:
        return _form(turn, slots, "due")
    try:
        due = date.fromisoformat(until)
    except ValueError:
        return _form(turn, slots, "due")
    key = slots.get("follow_up", "")
    await postpone_follow_up(turn.tx, turn.board, turn.now, turn.person, key, due)
    return _answered(turn, slots, "postponed")


def _form(turn: Turn, slots: Slots, asks: str, need: str = "") -> list[Reply]:
    key, version = slots.get("follow_up", ""), next_version(slots.get("v", "0"))
    return turn.on_card("follow-up-form", follow_up=key, asks=asks, v=version, need=need)


async def hand_over(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "giv videre til Anna": asked first, since Anna is told; without a name the form asks for one."""
    words = slots.get("person", "")
    to = (await _colleague(turn, words)).key if words else ""
    one = await _one(turn, GIVE, slots.get("item", ""), person=to)
    if isinstance(one, list):
        return one
    return await give(turn, {"follow_up": one.key, "person": to})


async def _colleague(turn: Turn, words: str) -> Person:
    people = await turn.tx.query(PEOPLE)
    found = find_person(words, [p for p in people if p.active])
    if found.one is not None:
        return found.one
    if left := find_person(words, [p for p in people if not p.active]).one:
        raise NotPossible("follow-up-owner-left", name=left.name)
    if len(found.many) > 1:
        names = turn.words.listing([p.name for p in found.many])
        raise NotPossible("follow-up-which-person", words=words, names=names)
    raise NotPossible("person-unknown", words=words)


async def give(turn: Turn, slots: Slots) -> list[Reply]:
    """[Giv videre]: asks to whom, or where a name was written whether it shall be."""
    if ended := await _ended(turn, slots):
        return ended
    follow_up = await _subject(turn, slots)
    if not slots.get("person"):
        return _form(turn, slots, "owner")
    person = await turn.tx.get(PEOPLE, slots["person"])
    return await turn.ask(
        "follow_up.give.confirm",
        "ask-follow-up-give",
        follow_up=follow_up.key,
        person=slots["person"],
        what=about(turn.reader, follow_up),
        name=person.name if person else "",
    )


async def given(turn: Turn, slots: Slots) -> list[Reply]:
    """The form's [Giv videre], or the yes."""
    if ended := await _ended(turn, slots):
        return ended
    to = slots.get("person") or turn.value("to")
    if not to:
        return _form(turn, slots, "owner", "person")
    key = slots.get("follow_up", "")
    await hand_over_follow_up(turn.tx, turn.board, turn.now, turn.person, key, to)
    return _answered(turn, slots, "moved")


async def not_mine(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ikke min opgave"."""
    one = await _one(turn, "follow_up.not_mine")
    return one if isinstance(one, list) else await hand_back(turn, {"follow_up": one.key})


async def hand_back(turn: Turn, slots: Slots) -> list[Reply]:
    return await _answer(turn, slots, hand_back_follow_up, "handed-back")


async def ask_drop(turn: Turn, slots: Slots) -> list[Reply]:
    """[Bortfaldet]: the secretariat's alone, asked first."""
    if not may(turn.person, Action.AGREE_FOLLOW_UP):
        raise NotAllowed(Action.AGREE_FOLLOW_UP)
    if ended := await _ended(turn, slots):
        return ended
    follow_up = await _subject(turn, slots)
    what = about(turn.reader, follow_up)
    return await turn.ask("follow_up.drop.confirm", "ask-follow-up-drop", follow_up=follow_up.key, what=what)


async def dropped(turn: Turn, slots: Slots) -> list[Reply]:
    return await _answer(turn, slots, drop_follow_up, "dropped")


async def reopen(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] under what was just ended."""
    if (await _subject(turn, slots)).is_open:
        return turn.on_card("follow-up", follow_up=slots.get("follow_up", ""))
    await reopen_follow_up(turn.tx, turn.board, turn.now, turn.person, slots.get("follow_up", ""))
    return _answered(turn, slots, "reopened")
