"""[Jeg er væk]: who answers meanwhile, and what a stand-in may (design.md §3)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import NotPossible, UnknownObject
from domain.people import Absence, Person
from domain.reports import Answer
from tests.usecases.world import ANNA, FREJA, GREEN, INGER, JENS, METTE, SIGNE, World, founded, opened
from usecases.collections import ABSENCES, PEOPLE
from usecases.register_absence import decline_stand_in, end_absence, register_absence
from usecases.responsibility import asked_of, audience_of

MAY_23 = date(2025, 5, 23)


async def away(
    world: World,
    who: Person = METTE,
    last: date = MAY_23,
    stand_in: str | None = None,
    first: date | None = None,
) -> Absence:
    return await world.do(
        lambda tx: register_absence(tx, world.board, world.now, who, last, stand_in, first=first)
    )


async def asked(world: World, who: Person) -> list[str]:
    async with world.store.transaction() as tx:
        return [i.key for i in await asked_of(tx, world.board, world.now, who, "2025-05")]


async def test_the_stand_in_of_the_file_answers_unless_another_is_named() -> None:
    world = await opened()
    assert (await away(world)).stand_in == "anna"
    assert (await away(world, stand_in="freja")).stand_in == "freja"
    assert (await away(world, stand_in="")).stand_in == ""


async def test_the_stand_in_is_told_and_asked_about_the_own_and_the_others() -> None:
    world = await opened()
    await away(world)
    assert await world.told(ANNA) == ["stand-in-asked"]
    assert await asked(world, ANNA) == ["i01", "i02"]
    assert await asked(world, METTE) == ["i01"], "somebody away may still answer"


async def test_a_stand_in_with_own_questions_open_is_not_bothered_when_the_chief_has_answered() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(GREEN))
    await away(world)
    assert await world.told(ANNA) == []


async def test_a_stand_in_with_nothing_open_is_not_bothered() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(GREEN))
    await away(world, stand_in="freja")
    assert await world.told(FREJA) == []
    closed = await founded()
    await away(closed, stand_in="freja")
    assert await closed.told(FREJA) == []


async def test_a_stand_in_for_a_later_absence_is_not_told_yet() -> None:
    world = await opened()
    await away(world, first=date(2025, 5, 20))
    assert await world.told(ANNA) == []


async def test_a_stand_in_may_report_and_see_what_they_stand_in_for() -> None:
    world = await opened()
    await away(world, stand_in="freja")
    assert (await world.answer(FREJA, "i01", Answer(GREEN))).chief == "mette"
    async with world.store.transaction() as tx:
        assert (await audience_of(tx, FREJA, world.now)).stands_in == {"i01"}
        assert (await audience_of(tx, SIGNE, world.now)).stands_in == frozenset()


async def test_somebody_who_only_stands_in_gets_the_chiefs_initiatives_to_help() -> None:
    world = await opened()
    await world.put(PEOPLE, replace(METTE, stand_in="freja"))
    assert await asked(world, FREJA) == ["i01"]
    assert await asked(world, JENS) == ["i02", "i03"]


@pytest.mark.parametrize(
    ("first", "last"),
    [(None, date(2025, 5, 15)), (date(2025, 5, 20), date(2025, 5, 19)), (date(2025, 5, 1), date(2025, 5, 9))],
)
async def test_an_absence_that_is_over_is_refused(first: date | None, last: date) -> None:
    world = await opened()
    with pytest.raises(NotPossible, match="absence-over"):
        await away(world, last=last, first=first)


async def test_nobody_stands_in_for_themselves_or_is_replaced_by_somebody_unknown_or_gone() -> None:
    world = await opened()
    await world.put(PEOPLE, replace(JENS, active=False))
    with pytest.raises(NotPossible, match="absence-own-stand-in"):
        await away(world, stand_in="mette")
    for stand_in in ("frans", "jens"):
        with pytest.raises(UnknownObject):
            await away(world, stand_in=stand_in)


async def test_a_stand_in_who_declines_is_asked_no_more_and_chief_and_secretariat_are_told_once() -> None:
    world = await opened()
    absence = await away(world)
    await world.deliver()
    for _ in range(2):
        await world.do(lambda tx: decline_stand_in(tx, world.board, world.now, ANNA, absence.key))
    assert await world.told(METTE) == await world.told(INGER) == ["stand-in-declined"]
    assert await asked(world, ANNA) == ["i02"]


async def test_only_the_stand_in_declines() -> None:
    world = await opened()
    absence = await away(world)
    with pytest.raises(UnknownObject):
        await world.do(lambda tx: decline_stand_in(tx, world.board, world.now, JENS, absence.key))
    with pytest.raises(UnknownObject):
        await world.do(lambda tx: decline_stand_in(tx, world.board, world.now, ANNA, "none"))


async def test_somebody_back_is_asked_again() -> None:
    world = await opened()
    await away(world)
    world.it_is("2025-05-16 10:01")
    await away(world, first=date(2025, 6, 2), last=date(2025, 6, 6))
    assert await world.do(lambda tx: end_absence(tx, world.board, world.now, METTE)) == 1
    assert [a.first for a in await world.all(ABSENCES)] == [date(2025, 6, 2)]
    assert await asked(world, ANNA) == ["i02"]
