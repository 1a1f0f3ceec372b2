"""[Alle uændrede]: last month's answers stand again, but a red is asked about (design.md §3)."""

from domain.people import Person
from domain.reports import Answer
from tests.usecases.world import (
    ANNA,
    DONE,
    GREEN,
    JENS,
    METTE,
    TORBEN,
    YELLOW,
    World,
    frozen,
    opened,
    red,
)
from usecases.save_draft import save_draft
from usecases.submit_unchanged import Unchanged, submit_unchanged

JUNE = "2025-06/status"


async def june(*answers: tuple[Person, str, Answer]) -> World:
    world = await frozen(*answers)
    await world.tick("2025-05-28 10:00")
    await world.tick("2025-06-12 09:00")
    await world.deliver()
    return world


async def unchanged(world: World, who: Person, key: str = JUNE) -> Unchanged:
    round_ = await world.round(key)
    return await world.do(lambda tx: submit_unchanged(tx, world.board, world.now, who, round_))


async def test_green_and_yellow_stand_again_and_a_red_is_asked_about() -> None:
    world = await june((ANNA, "i02", Answer(YELLOW, "Vi venter")), (JENS, "i03", red()))
    assert await unchanged(world, JENS) == Unchanged(stored=("i02",), reds=("i03",))
    stored = (await world.status(JUNE)).of("i02")
    assert stored is not None
    assert stored.report is not None
    assert stored.report.answer == Answer(YELLOW, "Vi venter")
    assert not (await world.status(JUNE)).standings[2].is_received


async def test_what_has_no_last_month_or_was_completed_cannot_be_unchanged() -> None:
    world = await june((JENS, "i03", Answer(DONE, "Gennemført")))
    assert await unchanged(world, JENS) == Unchanged(unknown=("i02", "i03"))
    assert await unchanged(await opened(), METTE, "2025-05/status") == Unchanged(unknown=("i01",))


async def test_what_is_answered_already_is_left_alone_and_a_second_tap_stores_nothing() -> None:
    world = await june((METTE, "i01", Answer(GREEN, "Følger planen")))
    assert (await unchanged(world, METTE)).stored == ("i01",)
    assert await unchanged(world, METTE) == Unchanged()
    assert (await world.status(JUNE)).received == 1


async def test_a_draft_is_left_as_it_is() -> None:
    world = await june((ANNA, "i02", Answer(YELLOW, "Vi venter")), (JENS, "i03", red()))
    await world.do(lambda tx: save_draft(tx, world.now, JENS, JUNE, "i02", Answer(GREEN, "Kladden")))
    assert await unchanged(world, JENS) == Unchanged(reds=("i03",), drafts=("i02",))
    assert (await world.status(JUNE)).received == 0


async def test_who_is_asked_about_nothing_reports_nothing() -> None:
    world = await june((METTE, "i01", Answer(GREEN)))
    assert await unchanged(world, TORBEN) == Unchanged()
