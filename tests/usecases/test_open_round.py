"""`åbn runden`: by hand, once, and not without a meaning for the colours (S04)."""

from dataclasses import replace

import pytest

from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.people import Person
from domain.rounds import Round, RoundState
from tests.usecases.world import INGER, KARSTEN, MAY_ROUND, METTE, TORBEN, World, founded, opened
from usecases.open_round import open_round, round_to_open


async def planned() -> World:
    world = await founded()
    await world.tick("2025-05-12 09:00")
    return world


async def open_by_hand(world: World, who: Person = INGER, key: str = MAY_ROUND) -> Round:
    return await world.do(lambda tx: open_round(tx, world.board, world.now, who, key))


async def test_opened_early_the_question_goes_out_at_once_and_only_once() -> None:
    world = await planned()
    round_ = await open_by_hand(world)
    assert (round_.state, round_.opened_at) == (RoundState.OPEN, world.now)
    await world.tick("2025-05-12 09:00")
    await world.tick("2025-05-14 09:00")
    assert await world.told(METTE) == ["step-open"]


async def test_only_the_secretariat_opens_and_only_what_is_not_open() -> None:
    world = await planned()
    for who in (METTE, TORBEN, KARSTEN):
        with pytest.raises(NotAllowed):
            await open_by_hand(world, who)
    with pytest.raises(UnknownObject):
        await open_by_hand(world, key="2024-01/status")
    await open_by_hand(world)
    with pytest.raises(NotPossible, match="round-already-open"):
        await open_by_hand(world)


async def test_no_round_is_opened_beside_one_that_is_not_settled() -> None:
    world = await opened()
    with pytest.raises(NotPossible, match="another-round-open") as refused:
        await world.do(lambda tx: round_to_open(tx, world.now))
    assert (refused.value.data["month"], refused.value.data["count"]) == ("2025-05", "3")
    with pytest.raises(NotPossible, match="another-round-open"):
        await open_by_hand(world, key="2025-06/status")
    await world.tick("2025-05-23 12:00")
    assert (await world.do(lambda tx: round_to_open(tx, world.now))).key == "2025-06/status"


async def test_not_before_the_colours_have_a_meaning() -> None:
    world = await planned()
    world.board = replace(world.board, legend={})
    with pytest.raises(NotPossible, match="no-legend"):
        await open_by_hand(world)


async def test_the_round_to_open_is_the_next_one_whose_deadline_lies_ahead() -> None:
    world = await planned()
    assert (await world.do(lambda tx: round_to_open(tx, world.now))).key == MAY_ROUND
    late = world.it_is("2025-05-21 12:00")
    assert (await world.do(lambda tx: round_to_open(tx, late))).key == "2025-06/status"
    with pytest.raises(NotPossible, match="no-round-to-open"):
        await (await founded()).do(lambda tx: round_to_open(tx, late))
