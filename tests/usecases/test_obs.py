"""The OBS list, the text the board reads and calling in: who is told what, and what two people at once may not do."""

import pytest

from domain.agenda_edits import remove as without
from domain.appendix_text import Reaction
from domain.audit import AuditAction
from domain.calling_in import CallIn
from domain.errors import NotAllowed, NotPossible
from domain.forums import Level
from domain.obs import Said
from domain.reports import Answer
from domain.rounds import Step
from domain.undo import Did
from tests.usecases.world import (
    INGER,
    KARSTEN,
    MAY_ROUND,
    METTE,
    SIGNE,
    TORBEN,
    YELLOW,
    World,
    frozen,
    opened,
    red,
)
from usecases.call_in import call_in
from usecases.collections import APPENDIX_TEXTS, AUDIT, CALL_INS, EDITS, FORWARD_PLAN, OBS, ROUNDS
from usecases.edit_agenda import edit_agenda
from usecases.edit_appendix import (
    answer_appendix,
    edit_appendix,
    take_suggestion,
    tell_all_outdated,
    undo_appendix,
)
from usecases.flag_obs import edit_obs, flag_obs, no_obs, remove_obs, undo_obs
from usecases.lock_obs import lock_obs, open_obs
from usecases.make_agenda import make_agenda
from usecases.open_round import include_corrections

MEETING = "2025-05"
ABSENCE = Said("Fravær", ("i02",), Level.KONCERNLEDELSE, "Drøftes.")


async def flagged(world: World) -> str:
    point = await world.do(lambda tx: flag_obs(tx, world.board, world.now, TORBEN, ABSENCE))
    return point.key


async def test_directors_and_finance_are_asked_once_the_status_is_settled_but_not_who_has_answered() -> None:
    world = await opened()
    await flagged(world)
    await world.do(lambda tx: no_obs(tx, world.now, SIGNE))
    await world.deliver()
    await world.tick("2025-05-23 12:00")
    told = {who.key: await world.told(who) for who in (TORBEN, SIGNE, KARSTEN)}
    assert [told[key].count("step-freeze") for key in ("torben", "signe", "karsten")] == [0, 0, 1]


async def test_the_same_said_again_is_one_point_and_a_point_of_the_other_forum_waits_in_its_plan() -> None:
    world = await frozen()
    key = await flagged(world)
    again = Said("fravær", ("i02",), Level.KONCERNLEDELSE, "Besluttes.")
    await world.do(lambda tx: flag_obs(tx, world.board, world.now, TORBEN, again))
    assert [(point.key, point.wanted) for point in await world.all(OBS)] == [(key, "Besluttes.")]
    (plan,) = await world.all(FORWARD_PLAN)
    assert [(one.forum, one.point.code, one.point.title) for one in plan.awaiting] == [
        ("Koncernledelsen", "P1", "OBS: fravær")
    ]
    await world.do(lambda tx: remove_obs(tx, world.board, world.now, TORBEN, key))
    assert (await world.all(FORWARD_PLAN))[0].awaiting == ()


async def test_nobody_changes_anothers_point_nor_anything_once_it_is_locked() -> None:
    world = await frozen()
    key = await flagged(world)
    with pytest.raises(NotPossible, match="obs-of-another"):
        await world.do(lambda tx: edit_obs(tx, world.board, world.now, SIGNE, key, ABSENCE))
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: flag_obs(tx, world.board, world.now, INGER, ABSENCE))
    edit = await world.get(EDITS, TORBEN.key)
    await world.do(lambda tx: lock_obs(tx, world.now, KARSTEN))
    with pytest.raises(NotPossible, match="obs-locked"):
        await world.do(lambda tx: undo_obs(tx, world.board, world.now, TORBEN, edit))
    with pytest.raises(NotPossible, match="obs-locked"):
        await world.do(lambda tx: no_obs(tx, world.now, SIGNE))


async def test_a_list_opened_again_after_its_time_locks_when_the_meeting_begins() -> None:
    world = await frozen()
    await flagged(world)
    await world.tick("2025-05-27 12:00")
    assert "obs-locked" in await world.told(INGER)
    world.it_is("2025-05-27 13:00")
    await world.do(lambda tx: open_obs(tx, world.now, KARSTEN))
    await world.tick("2025-05-27 15:00")
    round_ = await world.get(ROUNDS, MAY_ROUND)
    assert not round_.obs_locked
    assert round_.at(Step.OBS) == round_.at(Step.CLOSED)
    await world.tick("2025-05-28 10:00")
    assert (await world.get(ROUNDS, MAY_ROUND)).obs_locked


async def edited(world: World, text: str = "Kort.", seen: str = "") -> None:
    await world.do(
        lambda tx: edit_appendix(tx, world.board, world.now, KARSTEN, MAY_ROUND, "i01", text, seen=seen)
    )


async def test_the_chiefs_text_is_kept_beside_every_edit_and_whoever_is_late_sees_that() -> None:
    world = await frozen((METTE, "i01", red("Langt.")))
    await edited(world)
    with pytest.raises(NotPossible, match="appendix-newer"):
        await edited(world, "Andet.", seen="1.0")
    standing = await world.standing("i01")
    assert (standing.text, standing.settled and standing.settled.text) == ("Kort.", "Langt.")
    edit = await world.get(EDITS, KARSTEN.key)
    await world.do(lambda tx: undo_appendix(tx, world.board, world.now, KARSTEN, edit))
    assert (await world.standing("i01")).text == "Langt."
    kept = [(one.number, one.was, one.text) for one in await world.all(APPENDIX_TEXTS)]
    assert kept == [(1, "Langt.", "Kort."), (2, "Kort.", "Langt.")]
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: edit_appendix(tx, world.board, world.now, TORBEN, MAY_ROUND, "i01", "x"))


async def test_a_correction_that_is_taken_in_outdates_the_edit_and_its_editor_hears_of_it() -> None:
    world = await frozen((METTE, "i01", red("Langt.")))
    await edited(world)
    await world.answer(METTE, "i01", Answer(YELLOW, "Det går bedre."))
    assert "appendix-outdated" not in await world.told(KARSTEN)
    snapshot = await world.do(lambda tx: include_corrections(tx, world.now, KARSTEN, MAY_ROUND))
    await world.do(lambda tx: tell_all_outdated(tx, world.board, world.now, snapshot))
    assert "appendix-outdated" in await world.told(KARSTEN)
    assert (await world.standing("i01")).text == "Det går bedre."


async def test_a_suggestion_that_is_used_needs_no_further_yes() -> None:
    world = await frozen((METTE, "i01", red("Langt.")))
    await edited(world)
    key = f"{MAY_ROUND}/i01/001"
    await world.do(lambda tx: answer_appendix(tx, world.board, world.now, METTE, key, "Kortere."))
    assert "appendix-suggested" in await world.told(KARSTEN)
    await world.do(lambda tx: take_suggestion(tx, world.board, world.now, KARSTEN, key))
    used = await world.get(APPENDIX_TEXTS, f"{MAY_ROUND}/i01/002")
    assert (used.text, used.reaction) == ("Kortere.", Reaction.OK)


async def test_whoever_is_called_in_hears_of_it_once_and_that_it_is_off_once() -> None:
    world = await frozen()
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    await world.do(lambda tx: call_in(tx, world.board, world.now, TORBEN, MEETING, "plan", METTE.key))
    with pytest.raises(NotPossible, match="called-in-already"):
        await world.do(lambda tx: call_in(tx, world.board, world.now, SIGNE, MEETING, "plan", METTE.key))
    assert (await world.told(METTE)).count("call-in") == 1
    assert "called-in" in await world.told(INGER)
    await world.deliver()
    await world.tick("2025-05-26 08:30")
    assert "call-in" not in await world.told(METTE)
    await world.do(
        lambda tx: edit_agenda(
            tx, world.board, world.now, INGER, MEETING, Did.REMOVED, lambda a: without(a, "plan")
        )
    )
    await world.tick("2025-05-26 08:40")
    await world.tick("2025-05-26 08:50")
    assert (await world.told(METTE)).count("call-in") == 1
    call: CallIn = await world.get(CALL_INS, f"{MEETING}/001")
    assert (call.cancelled, call.sequence) == (True, 1)
    noted = [entry.action for _, entry in await world.store.entries(AUDIT)]
    assert noted.count(AuditAction.TELL_CALLED_IN) == 1
