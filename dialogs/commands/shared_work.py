"""Sharing the work: a month without an initiative, a co-author and the drafts that the chief sends."""

from datetime import datetime

from dialogs.commands.reporting import Slots, pick_one, subject
from dialogs.stamp import stamp
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding import find_person, read_month
from domain.access import Action, may, require
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.reports import Answer, Draft
from usecases.co_author import approve_draft, name_co_author, writes_for
from usecases.collections import DRAFTS, INITIATIVES, PEOPLE
from usecases.hide_initiative import hide_initiative
from usecases.responsibility import target_of
from usecases.round_status import standing_of
from usecases.save_draft import save_draft


async def person_named(turn: Turn, words: str) -> Person:
    found = find_person(words, [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        raise NotPossible("person-unknown", words=words)
    return found.one


async def ask_hide(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis ikke Fjellerup i juni": the board's choice, asked first and logged (S11)."""
    require(turn.person, Action.HIDE_INITIATIVE)
    month = read_month(slots.get("date", ""), turn.board.day(turn.now))
    if month is None and not slots.get("date"):
        raise NotPossible("hide-in-which-month")
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
    writer = await person_named(turn, slots.get("person", ""))
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
    chief = await turn.tx.get(PEOPLE, picked.chief)
    return await turn.ask(
        "co_author.confirm",
        "ask-co-author",
        initiative=picked.key,
        person=writer.key,
        name=writer.name,
        title=picked.title,
        chief=chief.name if chief else "",
    )


async def co_author_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    writer = await turn.tx.get(PEOPLE, slots.get("person", ""))
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if writer is None or initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    await name_co_author(turn.tx, turn.now, turn.person, initiative.key, writer)
    chief = await turn.tx.get(PEOPLE, initiative.chief)
    named = {"name": writer.name, "title": initiative.title, "chief": chief.name if chief else ""}
    return turn.on_card("sentence", key="co-author-named", **named)


async def approve(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send som mit svar]: the co-author's draft as the card showed it becomes the chief's report."""
    round_, initiative = await subject(turn, slots)
    by = slots.get("by", "")
    draft = await turn.tx.get(DRAFTS, Draft(round_.key, initiative.key, by, Answer(), turn.now).key)
    standing = await standing_of(turn.tx, round_, initiative.key)
    revision = str(standing.report.revision) if standing and standing.report else "0"
    if draft is None or slots.get("rev", revision) != revision:
        return turn.on_card("stale", round=round_.key, initiative=initiative.key, v="1")
    if slots.get("said", stamp(draft.answer)) != stamp(draft.answer):
        return turn.on_card("co-draft", round=round_.key, initiative=initiative.key, by=by)
    await approve_draft(turn.tx, turn.board, turn.now, turn.person, round_.key, initiative.key, by)
    return turn.on_card("receipt", round=round_.key, initiative=initiative.key)


async def edit_draft(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ret] under a co-author's draft: the chief's own form, beginning with the co-author's words."""
    round_, initiative = await subject(turn, slots)
    author = await turn.tx.get(PEOPLE, slots.get("by", ""))
    written = author and initiative.key in await writes_for(turn.tx, author)
    draft = await turn.tx.get(
        DRAFTS, Draft(round_.key, initiative.key, slots.get("by", ""), Answer(), turn.now).key
    )
    if draft is None or not written:
        return turn.on_card("stale", round=round_.key, initiative=initiative.key, v="1")
    await save_draft(turn.tx, turn.now, turn.person, round_.key, initiative.key, draft.answer)
    return turn.on_card("status-form", round=round_.key, initiative=initiative.key, v="1")
