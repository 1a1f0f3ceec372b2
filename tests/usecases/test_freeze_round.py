"""The opgørelse: as of a stated time, every reportable initiative once, corrections taken in by a new one."""

from dataclasses import replace

import pytest

from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.people import Person
from domain.reports import Answer
from domain.rounds import RoundState, Snapshot, SnapshotEntry
from tests.domain.month import at, initiative
from tests.usecases.world import (
    ANNA,
    GREEN,
    INGER,
    KARSTEN,
    MAY_ROUND,
    METTE,
    PLAN,
    TORBEN,
    World,
    frozen,
    opened,
    red,
)
from usecases.collections import SNAPSHOTS
from usecases.import_plan import import_plan
from usecases.open_round import include_corrections


async def include(world: World, who: Person = INGER, key: str = MAY_ROUND) -> Snapshot:
    return await world.do(lambda tx: include_corrections(tx, world.now, who, key))


async def test_what_is_not_received_is_settled_as_not_received() -> None:
    world = await frozen((METTE, "i01", red()))
    assert await world.snapshot() == Snapshot(
        MAY_ROUND,
        1,
        at("2025-05-23 12:00"),
        (SnapshotEntry("i01", 1), SnapshotEntry("i02", None), SnapshotEntry("i03", None)),
    )
    assert (await world.round()).state is RoundState.FROZEN


async def test_a_late_freeze_states_the_time_it_was_made() -> None:
    world = await opened()
    await world.tick("2025-05-26 08:30")
    assert (await world.snapshot()).at == at("2025-05-26 08:30")


@pytest.mark.parametrize("who", [INGER, KARSTEN])
async def test_including_corrections_makes_the_next_opgoerelse_with_a_new_time(who: Person) -> None:
    world = await frozen((METTE, "i01", Answer(GREEN)))
    world.it_is("2025-05-26 09:00")
    await world.answer(METTE, "i01", red())
    await world.answer(ANNA, "i02", Answer(GREEN))
    taken = await include(world, who)
    assert (taken.key, taken.at) == (f"{MAY_ROUND}/002", world.now)
    assert [(e.initiative, e.revision) for e in taken.entries] == [("i01", 2), ("i02", 1), ("i03", None)]
    assert (await world.status()).corrections() == []
    assert [s.number for s in await world.all(SNAPSHOTS)] == [1, 2]


async def test_an_opgoerelse_is_not_rewritten_by_a_later_plan() -> None:
    world = await frozen()
    newer = [*PLAN[:2], initiative("i09")]
    await world.do(lambda tx: import_plan(tx, world.now, newer))
    assert [s.initiative.key for s in (await world.status()).standings] == ["i01", "i02", "i03"]
    await world.answer(METTE, "i01", red())
    assert (await include(world)).initiatives == ("i01", "i02", "i03")


async def test_with_nothing_corrected_there_is_no_second_opgoerelse() -> None:
    world = await frozen((METTE, "i01", red()))
    with pytest.raises(NotPossible, match="no-corrections"):
        await include(world)
    await world.answer(METTE, "i01", red("Nu også uden bemanding"))
    await include(world)
    with pytest.raises(NotPossible, match="no-corrections"):
        await include(world)
    assert [s.number for s in await world.all(SNAPSHOTS)] == [1, 2]


async def test_directors_and_chiefs_do_not_include_corrections() -> None:
    world = await frozen()
    for who in (TORBEN, METTE):
        with pytest.raises(NotAllowed):
            await include(world, who)


async def test_there_is_nothing_to_include_before_the_freeze_or_after_the_close() -> None:
    world = await opened()
    with pytest.raises(NotPossible, match="nothing-to-include"):
        await include(world)
    await world.tick("2025-05-28 10:00")
    with pytest.raises(NotPossible, match="nothing-to-include"):
        await include(world)
    with pytest.raises(UnknownObject):
        await include(world, key="2024-01/status")


async def test_initiatives_hidden_this_month_are_not_in_it() -> None:
    world = await opened()
    await world.do(lambda tx: import_plan(tx, world.now, [*PLAN[:2], replace(PLAN[2], cross_cutting=False)]))
    await world.tick("2025-05-23 12:00")
    assert (await world.snapshot()).initiatives == ("i01", "i02")
