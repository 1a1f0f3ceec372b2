"""[Det var en fejl]: the report is taken back, the revisions stay (S03)."""

from dataclasses import replace

import pytest

from domain.delivery import RowState
from domain.errors import NotAllowed, NotPossible
from domain.people import Person
from domain.reports import Answer, Report, Source
from tests.usecases.world import (
    GREEN,
    INGER,
    KARSTEN,
    MAY_ROUND,
    METTE,
    TORBEN,
    YELLOW,
    World,
    frozen,
    opened,
    red,
)
from usecases.annul_report import annul_report
from usecases.collections import OUTBOX, REPORTS


async def annul(world: World, who: Person = METTE) -> Report:
    return await world.do(lambda tx: annul_report(tx, world.board, world.now, who, MAY_ROUND, "i01"))


async def test_what_stood_before_stands_again() -> None:
    world = await opened()
    first = await world.answer(METTE, "i01", Answer(GREEN, "Følger planen"))
    second = await world.answer(METTE, "i01", Answer(YELLOW, "Vi venter"))
    assert await annul(world) == second
    assert (await world.standing("i01")).report == first
    assert len(await world.all(REPORTS)) == 3


async def test_an_only_report_leaves_the_initiative_without_a_status() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    await annul(world)
    assert not (await world.standing("i01")).is_received
    with pytest.raises(NotPossible, match="nothing-to-annul"):
        await annul(world)


async def test_after_it_a_new_answer_is_a_new_revision() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red(), seen=0)
    await annul(world)
    assert (await world.answer(METTE, "i01", Answer(GREEN, "Løst"), seen=0)).revision == 3


async def test_the_annulment_repeats_no_text() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    await annul(world)
    annulment = (await world.all(REPORTS))[-1]
    assert (annulment.annuls, annulment.text, annulment.ask) == (1, "", "")


@pytest.mark.parametrize("who", [TORBEN, INGER])
async def test_only_the_responsible_may(who: Person) -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    with pytest.raises(NotAllowed):
        await annul(world, who)


async def test_what_was_entered_for_a_chief_is_taken_back_by_who_entered_it() -> None:
    world = await opened()
    await world.answer(INGER, "i01", red(), source=Source.MAIL)
    with pytest.raises(NotAllowed):
        await annul(world, KARSTEN)
    await annul(world, INGER)
    assert not (await world.standing("i01")).is_received
    assert await world.told(METTE) == ["entered-for"], "which is withdrawn when there is nothing left to say"


async def test_a_chief_who_has_heard_of_it_hears_that_it_is_taken_back() -> None:
    world = await opened()
    await world.answer(INGER, "i01", red(), source=Source.MAIL)
    (row,) = await world.rows(METTE)
    await world.put(OUTBOX, replace(row, state=RowState.SENT))
    await annul(world, INGER)
    assert await world.told(METTE) == ["entered-for", "entered-taken-back"]


async def test_the_chief_may_take_back_what_was_entered_and_is_not_told_of_it() -> None:
    world = await opened()
    await world.answer(INGER, "i01", red(), source=Source.MAIL)
    (row,) = await world.rows(METTE)
    await world.put(OUTBOX, replace(row, state=RowState.SENT))
    await annul(world, METTE)
    assert await world.told(METTE) == ["entered-for"]


async def test_after_the_freeze_the_secretariat_hears_of_it() -> None:
    world = await frozen((METTE, "i01", red()))
    await annul(world)
    assert await world.told(INGER) == ["correction"]


async def test_what_is_settled_stays_settled() -> None:
    world = await frozen((METTE, "i01", red()))
    await annul(world)
    standing = await world.standing("i01")
    assert standing.settled is not None
    assert standing.shown == standing.settled
