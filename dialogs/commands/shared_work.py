"""Sharing the work: a longer deadline, a reminder on request, a month without an initiative, a co-author."""

from datetime import datetime

from dialogs.commands.reporting import Slots, pick_one
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person, read_date, read_month
from domain.access import Action, may, require
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.rounds import Step
from usecases.co_author import approve_draft, name_co_author
from usecases.collections import INITIATIVES, PEOPLE
from usecases.extend_deadline import extend_deadline, remind_now
from usecases.hide_initiative import hide_initiative
from usecases.responsibility import target_of
from usecases.round_status import latest_round


async def _person(turn: Turn, words: str) -> Person:
    found = find_person(words, [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        raise NotPossible("person-unknown", words=words)
    return found.one


async def extend(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "giv Mette frist til fredag": the same hour as the deadline, on another day."""
    require(turn.person, Action.MANAGE_ROUND)
    chief = await _person(turn, slots.get("person", ""))
    day = read_date(slots.get("date", ""), turn.board.day(turn.now))
    round_ = await latest_round(turn.tx)
    if day is None:
        raise NotPossible("date-unknown", words=slots.get("date", ""))
    if round_ is None:
        raise NotPossible("no-open-round")
    due = turn.board.local(round_.at(Step.DUE))
    until = turn.board.calendar.instant(day, due.time())
    await extend_deadline(turn.tx, turn.board, turn.now, turn.person, chief, until)
    return tell("extended", name=chief.name, until=turn.reader.moment(until))


async def ask_remind(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_ROUND)
    return await turn.ask("round.remind.confirm", "ask-remind")


async def remind_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    count = await remind_now(turn.tx, turn.board, turn.now, turn.person)
    return turn.on_card("sentence", key="reminded", count=str(count))


async def ask_hide(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis ikke Fjellerup i juni": the board's choice, asked first and logged (S11)."""
    require(turn.person, Action.HIDE_INITIATIVE)
    month = read_month(slots.get("date", ""), turn.board.day(turn.now))
    if month is None:
        raise NotPossible("date-unknown", words=slots.get("date", ""))
    initiative = await _initiative(turn, slots.get("initiative", ""))
    if isinstance(initiative, list):
        return initiative
    return await turn.ask(
        "plan.hide.confirm",
        "ask-hide",
        initiative=initiative.key,
        title=initiative.title,
        when=month,
        month=turn.reader.month(month),
    )


async def _initiative(turn: Turn, words: str) -> Initiative | list[Reply]:
    active = [i for i in await turn.tx.query(INITIATIVES) if i.state is InitiativeState.ACTIVE]
    unknown = tell("initiative-unknown", words=words)
    return await pick_one(turn, words, active, "ask.one", otherwise=unknown)


async def hide_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    when = slots.get("when", "")
    try:
        datetime.fromisoformat(f"{when}-01")
    except ValueError as wrong:
        raise UnknownObject(when) from wrong
    initiative = await hide_initiative(turn.tx, turn.now, turn.person, slots.get("initiative", ""), when)
    month = turn.reader.month(when)
    return turn.on_card("sentence", key="hidden-initiative", title=initiative.title, month=month)


async def co_author(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Jens skriver for mig på Flådestyring"; the secretariat may say it for a chief."""
    writer = await _person(turn, slots.get("person", ""))
    initiatives = [
        i
        for i in await turn.tx.query(INITIATIVES)
        if may(turn.person, Action.NAME_CO_AUTHOR, await target_of(turn.tx, turn.person, i, turn.now))
    ]
    words = slots.get("initiative", "")
    picked = await pick_one(
        turn, words, initiatives, "ask.one", otherwise=tell("initiative-unknown", words=words)
    )
    if isinstance(picked, list):
        return picked
    await name_co_author(turn.tx, turn.now, turn.person, picked.key, writer)
    chief = await turn.tx.get(PEOPLE, picked.chief)
    return tell("co-author-named", name=writer.name, title=picked.title, chief=chief.name if chief else "")


async def approve(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send som mit svar]: the co-author's draft becomes the chief's report."""
    ids = slots.get("round", ""), slots.get("initiative", "")
    report = await approve_draft(turn.tx, turn.board, turn.now, turn.person, *ids, slots.get("by", ""))
    return say("receipt", round=report.round, initiative=report.initiative)
