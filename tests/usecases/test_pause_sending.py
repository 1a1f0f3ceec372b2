"""`stop udsendelser`, `genoptag udsendelser`, and the yes that is needed after a long gap (design.md §3)."""

import pytest

from domain.delivery import RowState
from domain.errors import NotAllowed
from domain.people import Person
from domain.rounds import RoundState, Step
from tests.usecases.world import INGER, KARSTEN, METTE, TORBEN, World, founded, opened, red
from usecases.collections import SERVICE
from usecases.pause_sending import (
    PAUSED_BY_GAP,
    PAUSED_BY_HAND,
    note_alive,
    pause_sending,
    resume_sending,
    service_state,
    what_waits,
)


async def alive(world: World, words: str) -> bool:
    now = world.it_is(words)
    return await world.do(lambda tx: note_alive(tx, world.board, now))


async def paused(world: World) -> str:
    return (await world.do(service_state)).paused


async def resume(world: World) -> None:
    await world.do(lambda tx: resume_sending(tx, world.board, world.now, INGER))


async def told_now(world: World) -> list[str]:
    """What Mette is still to be told."""
    waiting = [row for row in await world.rows(METTE) if row.state is RowState.WAITING]
    return [view.name for row in waiting for view in row.views]


async def test_while_paused_nobody_is_told_but_rounds_go_on() -> None:
    world = await founded()
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    assert await paused(world) == PAUSED_BY_HAND
    await world.tick("2025-05-14 09:00")
    assert await world.told(METTE) == []
    assert (await world.round()).state is RoundState.OPEN


async def test_after_a_pause_each_hears_only_what_still_applies() -> None:
    world = await opened()
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    await world.tick("2025-05-19 09:00")
    await world.tick("2025-05-21 09:00")
    await resume(world)
    assert await world.told(METTE) == ["step-remind"], "at once, not at the next look"
    assert await world.tick("2025-05-21 10:00") == 0


async def test_what_waited_when_it_was_paused_is_overtaken_by_what_has_come_since() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    world.it_is("2025-05-19 10:00")
    await resume(world)
    assert await told_now(world) == ["step-remind"]


async def test_what_waited_until_its_time_was_over_is_not_sent() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    world.it_is("2025-05-21 13:00")
    await resume(world)
    assert await told_now(world) == []


async def test_the_secretariat_is_shown_what_a_yes_sends_without_what_is_overtaken_or_answered() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    await world.answer(METTE, "i01", red())
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    world.it_is("2025-05-19 10:00")
    shown = await world.do(lambda tx: what_waits(tx, world.board, world.now))
    assert {(w.person, w.step) for w in shown} == {
        ("anna", Step.REMIND_1),
        ("jens", Step.REMIND_1),
        ("torben", None),
    }


async def test_what_else_waited_is_sent_after_the_pause() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    world.it_is("2025-05-19 10:00")
    await resume(world)
    assert await world.told(TORBEN) == ["red-sent"]


@pytest.mark.parametrize("who", [METTE, KARSTEN])
async def test_only_the_secretariat_pauses_and_resumes(who: Person) -> None:
    world = await opened()
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: pause_sending(tx, world.now, who))
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: resume_sending(tx, world.board, world.now, who))


@pytest.mark.parametrize(
    ("back", "is_gap"),
    [("2025-05-16 17:00", False), ("2025-05-21 10:00", False), ("2025-05-22 10:00", True)],
)
async def test_a_gap_of_more_than_two_working_days_waits_for_a_yes(back: str, *, is_gap: bool) -> None:
    world = await opened()
    assert not await alive(world, "2025-05-16 10:00")
    assert await alive(world, back) is is_gap
    assert await paused(world) == (PAUSED_BY_GAP if is_gap else "")


async def test_a_gap_is_found_once_and_a_yes_ends_it() -> None:
    world = await opened()
    await alive(world, "2025-05-16 10:00")
    assert await alive(world, "2025-05-26 10:00")
    assert not await alive(world, "2025-05-26 10:01")
    await world.do(lambda tx: resume_sending(tx, world.board, world.now, INGER))
    assert not await alive(world, "2025-05-26 10:02")
    assert await paused(world) == ""


async def test_before_the_first_import_there_is_no_gap() -> None:
    world = World()
    await alive(world, "2025-05-02 10:00")
    assert not await alive(world, "2025-06-02 10:00")


async def test_a_gap_while_paused_by_hand_stays_paused_by_hand() -> None:
    world = await opened()
    await alive(world, "2025-05-16 10:00")
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    assert not await alive(world, "2025-06-16 10:00")
    assert (await world.get(SERVICE, "service")).paused == PAUSED_BY_HAND
