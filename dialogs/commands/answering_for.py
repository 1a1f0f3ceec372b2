"""Answering for a chief: shown, asked how it was said, stored in the chief's name, and the chief is told (design.md §2)."""

from dataclasses import replace

from dialogs.commands.one_line import FOR, preview, read_line, send_previewed, written
from dialogs.commands.reporting import (
    Slots,
    newest_round,
    pick_one,
    round_of_card,
    source_of,
    subject,
)
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person
from domain.access import Action, may
from domain.errors import NotAllowed
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.reports import Background, Source
from usecases.collections import INITIATIVES, PEOPLE
from usecases.responsibility import target_of
from usecases.round_status import standing_of


async def answer_for(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "for Mette: Flådestyring rød: …", or "svar for Mette" for the whole list."""
    found = find_person(slots.get("person", ""), [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        return tell("person-unknown", words=slots.get("person", ""))
    allowed = await _answered_for(turn, found.one)
    if not allowed:
        raise NotAllowed(Action.ANSWER_FOR)
    round_ = await newest_round(turn)
    if not slots.get("initiative"):
        return say("answer-which", round=round_.key, chief=found.one.key)
    unknown = tell("initiative-unknown", words=slots["initiative"])
    carried = {**await written(turn, slots), "person": found.one.key}
    picked = await pick_one(turn, slots["initiative"], allowed, "report.for", otherwise=unknown, **carried)
    return picked if isinstance(picked, list) else await _preview(turn, picked, found.one.key, slots)


async def _answered_for(turn: Turn, chief: Person) -> list[Initiative]:
    """The chief's initiatives that the person may answer for."""
    return [
        i
        for i in await turn.tx.query(INITIATIVES)
        if chief.key in i.chiefs
        and i.state is InitiativeState.ACTIVE
        and may(turn.person, Action.ANSWER_FOR, await target_of(turn.tx, turn.person, i, turn.now))
    ]


async def for_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?": what was written goes on, if it was kept."""
    _, initiative = await subject(turn, slots)
    if slots.get("colour"):
        return await _preview(turn, initiative, slots.get("person") or initiative.chief, slots)
    chief = await turn.tx.get(PEOPLE, initiative.chief)
    return tell("answer-for-again", name=chief.first_name if chief else "", title=initiative.title)


async def _preview(turn: Turn, initiative: Initiative, chief: str, slots: Slots) -> list[Reply]:
    """A red's background is "andet" unless the card that corrects the line names another."""
    round_, answer = await round_of_card(turn, slots), read_line(slots)
    if answer.ask:
        answer = replace(answer, backgrounds=(Background.OTHER,))
    return await preview(turn, FOR, round_, initiative, answer, source=Source.ORAL, chief=chief)


async def send_for(turn: Turn, slots: Slots) -> list[Reply]:
    """A button names how it was said; "ja" means that it was said, as the card states."""
    return await send_previewed(turn, slots, source_of(turn, slots) or Source.ORAL)


async def entered_ok(turn: Turn, slots: Slots) -> list[Reply]:
    """[Det passer]: the chief agrees with what was registered, unless something else stands by now."""
    round_, initiative = await subject(turn, slots)
    standing = await standing_of(turn.tx, round_, initiative.key)
    report = standing.report if standing else None
    if (
        report is None
        or report.source is None
        or slots.get("rev", str(report.revision)) != str(report.revision)
    ):
        return turn.on_card("stale", round=round_.key, initiative=initiative.key, v="1")
    return turn.on_card("sentence", key="entered-ok", title=initiative.title)
