"""Being away, standing in, and being asked again later (design.md §3, absence and snooze)."""

from datetime import date, datetime

from dialogs.cards.status_form import next_version
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person, read_date, read_days, read_moment
from domain.access import Action, require
from domain.delivery import OutboxRow, view
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.rounds import Round
from usecases.collections import OUTBOX, PEOPLE
from usecases.register_absence import decline_stand_in, end_absence, register_absence
from usecases.round_status import latest_round


async def open_form(turn: Turn, slots: Slots) -> list[Reply]:
    return turn.on_card("absence-form", round=slots.get("round", ""), v=slots.get("v", "1"))


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """The form of [Jeg er væk]."""
    try:
        last = date.fromisoformat(turn.value("until"))
    except ValueError:
        version = next_version(slots.get("v", "0"))
        return turn.on_card("absence-form", round=slots.get("round", ""), v=version, need="date")
    chosen = turn.value("stand_in")
    absence = await register_absence(
        turn.tx, turn.board, turn.now, turn.person, last, "" if chosen == "-" else chosen
    )
    return await _registered(turn, turn.person, absence.last, absence.stand_in, on_card=True)


async def _registered(
    turn: Turn, person: Person, last: date, stand_in: str, *, on_card: bool = False
) -> list[Reply]:
    deputy = await turn.tx.get(PEOPLE, stand_in) if stand_in else None
    who = "" if person.key == turn.person.key else "-other"
    key = f"absence-saved{who}" if deputy else f"absence-saved-nobody{who}"
    args = {
        "key": key,
        "until": turn.words.day(last),
        "deputy": deputy.name if deputy else "",
        "name": person.name,
    }
    return turn.on_card("sentence", **args) if on_card else say("sentence", **args)


async def say_away(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Jeg er væk til 23. maj", "Anna svarer for mig"; the secretariat may say it for somebody."""
    person = turn.person
    if slots.get("who"):
        person = await _somebody(turn, slots["who"])
        if person.key != turn.person.key:
            require(turn.person, Action.REGISTER_ABSENCE_FOR)
    days = read_days(slots.get("date", ""), turn.board.day(turn.now))
    if days is None:
        return say("absence-form", round="", v="1")
    first, last = days
    if slots.get("first"):
        first = read_date(slots["first"], turn.board.day(turn.now)) or first
    elif first == last:
        first = turn.board.day(turn.now)
    deputy = (await _somebody(turn, slots["person"])).key if slots.get("person") else None
    absence = await register_absence(
        turn.tx, turn.board, turn.now, person, last, deputy, first=first, by=turn.person.key
    )
    return await _registered(turn, person, absence.last, absence.stand_in)


async def _somebody(turn: Turn, words: str) -> Person:
    found = find_person(words, [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        raise NotPossible("person-unknown", words=words)
    return found.one


async def back(turn: Turn, slots: Slots) -> list[Reply]:
    ended = await end_absence(turn.tx, turn.board, turn.now, turn.person)
    return tell("welcome-back" if ended else "was-not-away")


async def decline(turn: Turn, slots: Slots) -> list[Reply]:
    absence = await decline_stand_in(turn.tx, turn.board, turn.now, turn.person, slots.get("absence", ""))
    chief = await turn.tx.get(PEOPLE, absence.person)
    return turn.on_card("sentence", key="declined", chief=chief.name if chief else "")


async def open_snooze(turn: Turn, slots: Slots) -> list[Reply]:
    return turn.on_card("snooze-form", round=slots.get("round", ""), v=slots.get("v", "1"))


async def snooze(turn: Turn, slots: Slots) -> list[Reply]:
    try:
        at = datetime.fromisoformat(slots.get("at", ""))
    except ValueError as wrong:
        raise UnknownObject("at") from wrong
    return await _snooze_until(turn, at, on_card=True)


async def say_snooze(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Mind mig i morgen kl. 9"; without a time the choices."""
    at = read_moment(slots.get("when", ""), turn.board.local(turn.now)) if slots.get("when") else None
    if at is None:
        round_ = await _open_round(turn)
        return say("snooze-form", round=round_.key, v="1")
    return await _snooze_until(turn, at)


async def _open_round(turn: Turn) -> Round:
    round_ = await latest_round(turn.tx)
    if round_ is None or not round_.is_open:
        raise NotPossible("nothing-to-snooze")
    return round_


async def _snooze_until(turn: Turn, at: datetime, *, on_card: bool = False) -> list[Reply]:
    """Asked for, so exactly then; never past the deadline."""
    round_ = await _open_round(turn)
    if at.tzinfo is None or at <= turn.now:
        raise NotPossible("snooze-over")
    if at >= round_.due:
        raise NotPossible("snooze-past-due", due=turn.reader.moment(round_.due))
    key = f"snooze/{turn.person.key}/{at.isoformat()}"
    asked = view("status-list", round=round_.key, occasion="remind")
    turn.tx.put(
        OUTBOX, OutboxRow(key, f"person/{turn.person.key}", (asked,), not_before=at, created_at=turn.now)
    )
    args = {"key": "snoozed", "at": turn.reader.moment(at)}
    return turn.on_card("sentence", **args) if on_card else say("sentence", **args)
