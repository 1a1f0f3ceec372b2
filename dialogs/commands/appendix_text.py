"""Editing the text the board reads, and the chief's answer (users.md: attachment text)."""

from dialogs.cards.status_form import next_version
from dialogs.commands.reporting import Slots, pick_one
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, require
from domain.errors import NotPossible, UnknownObject
from domain.plan import Initiative, InitiativeState
from domain.rounds import Round
from usecases.collections import APPENDIX_TEXTS, EDITS, INITIATIVES
from usecases.edit_appendix import (
    answer_appendix,
    edit_appendix,
    take_suggestion,
    text_to_edit,
    undo_appendix,
)
from usecases.round_status import latest_round

OF_FORM = ("appendix-empty", "appendix-too-long")


async def edit(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ret bilagstekst Flådestyring", with the text after a colon or in the form."""
    require(turn.person, Action.EDIT_APPENDIX)
    round_ = await _round(turn)
    if not slots.get("initiative"):
        return say("appendix-list", round=round_.key)
    initiative = await _initiative(turn, slots["initiative"], "appendix.form", round_)
    if isinstance(initiative, list):
        return initiative
    await text_to_edit(turn.tx, round_.key, initiative.key)
    if not slots.get("text"):
        return say("appendix-form", round=round_.key, initiative=initiative.key)
    await edit_appendix(turn.tx, turn.board, turn.now, turn.person, round_.key, initiative.key, slots["text"])
    return say("appendix-saved", round=round_.key, initiative=initiative.key)


async def chiefs_text(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis chefens tekst": of one, or of all that have been edited."""
    require(turn.person, Action.EDIT_APPENDIX)
    round_ = await _round(turn)
    if not slots.get("initiative"):
        return say("appendix-list", round=round_.key, chief="1")
    initiative = await _initiative(turn, slots["initiative"], "appendix.chief", round_)
    if isinstance(initiative, list):
        return initiative
    return await _shown(turn, round_.key, initiative.key)


async def _shown(turn: Turn, round_: str, initiative: str) -> list[Reply]:
    """Also once the agenda is out, when nothing can be edited any more."""
    try:
        await text_to_edit(turn.tx, round_, initiative)
    except NotPossible as refused:
        if refused.reason != "appendix-over":
            raise
    return turn.on_card("appendix-chief", round=round_, initiative=initiative)


async def _round(turn: Turn) -> Round:
    round_ = await latest_round(turn.tx)
    if round_ is None:
        raise NotPossible("nothing-settled")
    return round_


async def _initiative(turn: Turn, words: str, act: str, round_: Round) -> Initiative | list[Reply]:
    active = [i for i in await turn.tx.query(INITIATIVES) if i.state is not InitiativeState.REMOVED]
    unknown = tell("initiative-unknown", words=words)
    return await pick_one(turn, words, active, act, otherwise=unknown, round=round_.key)


async def form(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.EDIT_APPENDIX)
    what = await text_to_edit(turn.tx, await _round_key(turn, slots), slots.get("initiative", ""))
    ids = {"round": what.round.key, "initiative": what.standing.initiative.key}
    return turn.on_card("appendix-form", v=next_version(slots.get("v", "0")), **ids)


async def _round_key(turn: Turn, slots: Slots) -> str:
    return slots.get("round") or (await _round(turn)).key


async def chief(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.EDIT_APPENDIX)
    return await _shown(turn, await _round_key(turn, slots), slots.get("initiative", ""))


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem]; what will not do comes back as it was written."""
    round_, initiative = slots.get("round", ""), slots.get("initiative", "")
    text, seen = turn.value(f"text:{initiative}"), slots.get("seen", "")
    try:
        await edit_appendix(turn.tx, turn.board, turn.now, turn.person, round_, initiative, text, seen=seen)
    except NotPossible as refused:
        if refused.reason == "appendix-newer":
            ids = {"round": round_, "initiative": initiative}
            again = turn.on_card("appendix-form", v=next_version(slots.get("v", "0")), text=text, **ids)
            return [*again, *tell("impossible-appendix-newer", **refused.data)]
        raise
    return turn.on_card("appendix-saved", round=round_, initiative=initiative)


async def reset(turn: Turn, slots: Slots) -> list[Reply]:
    """[Brug chefens tekst]."""
    round_, initiative = slots.get("round", ""), slots.get("initiative", "")
    what = await text_to_edit(turn.tx, round_, initiative)
    await edit_appendix(turn.tx, turn.board, turn.now, turn.person, round_, initiative, what.report.text)
    return turn.on_card("appendix-saved", round=round_, initiative=initiative)


async def undo_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] takes back the change its card tells of, not a later one."""
    last = await turn.tx.get(EDITS, turn.person.key)
    if last is None or not last.after.texts or last.at.isoformat() != slots.get("edit", ""):
        return tell("undo-not-last")
    text = await undo_appendix(turn.tx, turn.board, turn.now, turn.person, last)
    return turn.on_card("appendix-saved", round=text.round, initiative=text.initiative)


async def agree(turn: Turn, slots: Slots) -> list[Reply]:
    """[OK] of the chief."""
    edit_ = await answer_appendix(turn.tx, turn.board, turn.now, turn.person, slots.get("edit", ""))
    return turn.on_card("appendix-edited", round=edit_.round, initiative=edit_.initiative)


async def suggest(turn: Turn, slots: Slots) -> list[Reply]:
    """[Foreslå en rettelse]."""
    return turn.on_card("appendix-suggest", edit=slots.get("edit", ""), v=next_version(slots.get("v", "0")))


async def suggest_save(turn: Turn, slots: Slots) -> list[Reply]:
    key = slots.get("edit", "")
    known = await turn.tx.get(APPENDIX_TEXTS, key)
    text = turn.value(f"text:{known.initiative}") if known else ""
    if not text.strip():
        return turn.on_card("appendix-suggest", edit=key, v=next_version(slots.get("v", "0")))
    edit_ = await answer_appendix(turn.tx, turn.board, turn.now, turn.person, key, text)
    return turn.on_card("appendix-edited", round=edit_.round, initiative=edit_.initiative)


async def take(turn: Turn, slots: Slots) -> list[Reply]:
    """[Brug forslaget]."""
    edit_ = await take_suggestion(turn.tx, turn.board, turn.now, turn.person, slots.get("edit", ""))
    known = edit_ or await turn.tx.get(APPENDIX_TEXTS, slots.get("edit", ""))
    if known is None:
        raise UnknownObject(slots.get("edit", ""))
    return turn.on_card("appendix-saved", round=known.round, initiative=known.initiative)
