"""Being away, standing in, and being asked again later (design.md §3, absence and snooze)."""

import re
from datetime import date, datetime

from dialogs.cards.status_form import next_version
from dialogs.commands.reporting import Slots, keep_typed, round_of_card
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person, read_date, read_days, read_moment
from domain.access import Action, Target, require
from domain.delivery import OutboxRow, view
from domain.errors import NotPossible, UnknownObject
from domain.people import Absence, Person
from domain.rounds import Round
from usecases.collections import ABSENCES, INITIATIVES, OUTBOX, PEOPLE
from usecases.register_absence import decline_stand_in, end_absence, plan_absence, register_absence
from usecases.responsibility import asked_of, stood_in_for
from usecases.round_status import latest_round

# "Jeg er væk til 23. maj" begins today; "jeg er væk den 23. maj" is that day.
UNTIL = re.compile(r"\b(?:til|indtil|until|till|to|through)\b|t\.o\.m", re.IGNORECASE)


async def _require_asked(turn: Turn) -> None:
    """Whoever is asked, be it for somebody else, may say that they are away."""
    stands_in = bool(await stood_in_for(turn.tx, turn.person, turn.now))
    require(turn.person, Action.REGISTER_ABSENCE, Target(stands_in=stands_in))


async def _require_for(turn: Turn, person: Person) -> None:
    if person.key == turn.person.key:
        await _require_asked(turn)
    else:
        require(turn.person, Action.REGISTER_ABSENCE_FOR)


async def open_form(turn: Turn, slots: Slots) -> list[Reply]:
    await _require_asked(turn)
    if slots.get("round"):
        await keep_typed(turn, {**slots, "round": ""})
    return turn.on_card("absence-form", round=slots.get("round", ""), v=slots.get("v", "1"))


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """The form of [Jeg er væk]."""
    await _require_asked(turn)
    try:
        last = date.fromisoformat(turn.value("until"))
    except ValueError:
        version = next_version(slots.get("v", "0"))
        return turn.on_card("absence-form", round=slots.get("round", ""), v=version, need="date")
    chosen = turn.value("stand_in")
    absence = await register_absence(
        turn.tx, turn.board, turn.now, turn.person, last, "" if chosen == "-" else chosen
    )
    return await _registered(turn, turn.person, absence)


async def _registered(turn: Turn, person: Person, absence: Absence) -> list[Reply]:
    deputy = await turn.tx.get(PEOPLE, absence.stand_in) if absence.stand_in else None
    who = await _whose(turn, person)
    key = f"absence-saved{who}" if deputy else f"absence-saved-nobody{who}"
    last = turn.words.day(absence.last)
    is_day = absence.first == absence.last
    when = turn.words.say("absence-day", day=last) if is_day else turn.words.say("absence-to", until=last)
    return turn.on_card(
        "sentence", key=key, when=when, deputy=deputy.name if deputy else "", name=person.name
    )


async def _whose(turn: Turn, person: Person) -> str:
    """Which sentence: one's own or another's; of somebody whom no initiative is asked of nobody is asked instead."""
    other = "" if person.key == turn.person.key else "-other"
    asked = any(person.key in i.chiefs for i in await turn.tx.query(INITIATIVES))
    return other if asked else f"{other}-unasked"


async def say_away(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Jeg er væk til 23. maj", "Anna svarer for mig"; the secretariat may say it for somebody."""
    person = turn.person
    if slots.get("who"):
        person = await _somebody(turn, slots["who"])
    await _require_for(turn, person)
    days = read_days(slots.get("date", ""), turn.board.day(turn.now))
    if days is None:
        return say("absence-form", round="", v="1")
    first, last = days
    if slots.get("first"):
        today = turn.board.day(turn.now)
        both = read_days(f"{slots['first']} - {slots['date']}", today) or days
        first = read_date(slots["first"], today) or both[0]
    elif first == last and UNTIL.search(turn.incoming.text):
        first = turn.board.day(turn.now)
    deputy = (await _somebody(turn, slots["person"])).key if slots.get("person") else None
    absence = await plan_absence(turn.tx, turn.board, turn.now, person, last, deputy, first=first)
    return await _ask(turn, person, absence)


async def _ask(turn: Turn, person: Person, absence: Absence) -> list[Reply]:
    """What it means, before anything is stored: from when to when, who is asked, what does not happen."""
    deputy = await turn.tx.get(PEOPLE, absence.stand_in) if absence.stand_in else None
    key = f"ask-absence{'' if deputy else '-nobody'}{await _whose(turn, person)}"
    return await turn.ask(
        "absence.confirm",
        key,
        person=person.key,
        first=absence.first.isoformat(),
        last=absence.last.isoformat(),
        stand_in=absence.stand_in,
        since=absence.first.isoformat(),
        until=absence.last.isoformat(),
        span="day" if absence.first == absence.last else "days",
        name=person.name,
        deputy=deputy.name if deputy else "",
    )


async def confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ja]: the days as they were shown."""
    person = await turn.tx.get(PEOPLE, slots.get("person", ""))
    try:
        first, last = date.fromisoformat(slots.get("first", "")), date.fromisoformat(slots.get("last", ""))
    except ValueError as wrong:
        raise UnknownObject("date") from wrong
    if person is None:
        raise UnknownObject(slots.get("person", ""))
    await _require_for(turn, person)
    deputy = slots.get("stand_in", "")
    absence = await register_absence(
        turn.tx, turn.board, turn.now, person, last, deputy, first=first, by=turn.person.key
    )
    return await _registered(turn, person, absence)


async def stand_in(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Anna er min stedfortræder": for the absence that runs or comes next, else until when is asked."""
    await _require_asked(turn)
    deputy = await _somebody(turn, slots.get("person", ""))
    today = turn.board.day(turn.now)
    coming = [a for a in await turn.tx.query(ABSENCES, person=turn.person.key) if a.last >= today]
    if not coming:
        return say("absence-form", round="", v="1", stand_in=deputy.key)
    absence = min(coming, key=lambda a: a.first)
    first = max(absence.first, today)
    renamed = await plan_absence(
        turn.tx, turn.board, turn.now, turn.person, absence.last, deputy.key, first=first
    )
    return await _ask(turn, turn.person, renamed)


async def _somebody(turn: Turn, words: str) -> Person:
    found = find_person(words, [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        raise NotPossible("person-unknown", words=words)
    return found.one


async def back(turn: Turn, slots: Slots) -> list[Reply]:
    ended = await end_absence(turn.tx, turn.board, turn.now, turn.person)
    return tell("welcome-back" if ended else "was-not-away")


async def decline(turn: Turn, slots: Slots) -> list[Reply]:
    asked = await turn.tx.get(ABSENCES, slots.get("absence", ""))
    if asked is not None and asked.last < turn.board.day(turn.now):
        return turn.on_card("sentence", key="absence-is-over")
    absence = await decline_stand_in(turn.tx, turn.board, turn.now, turn.person, slots.get("absence", ""))
    chief = await turn.tx.get(PEOPLE, absence.person)
    return turn.on_card("sentence", key="declined", chief=chief.name if chief else "")


async def open_snooze(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await round_of_card(turn, slots)
    await keep_typed(turn, slots)
    if turn.now >= (await _open_round(turn)).due:
        raise NotPossible("nothing-to-snooze")
    return turn.on_card("snooze-form", round=round_.key, v=slots.get("v", "1"))


async def snooze(turn: Turn, slots: Slots) -> list[Reply]:
    await round_of_card(turn, slots)
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
    if not await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month):
        raise NotPossible("nothing-asked")
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
