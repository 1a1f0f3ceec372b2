"""Reporting: what is refused, what is stored, and who hears of it (S03, S05, C03)."""

from asyncio import gather
from dataclasses import replace

import pytest

from domain.errors import Incomplete, NotAllowed, NotPossible, Outdated, RoundNotOpen, UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.reports import Answer, Colour, Draft, Guard, Report, Source
from tests.domain.month import at
from tests.usecases.world import (
    ANNA,
    DONE,
    FRANS,
    FREJA,
    GREEN,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    OSKAR,
    PLAN,
    RED,
    SIGNE,
    TORBEN,
    YELLOW,
    founded,
    frozen,
    opened,
    red,
)
from usecases.collections import AUDIT, AUDIT_NAMES, DRAFTS, INITIATIVES, PEOPLE, REPORTS, ROUNDS

ON_PLAN = Answer(GREEN, "Følger planen")


async def test_a_report_is_stored_with_who_for_whom_and_when() -> None:
    world = await opened()
    stored = await world.answer(METTE, "i01", Answer(GREEN, "  Følger planen "))
    assert stored == Report(
        MAY_ROUND, "i01", 1, GREEN, "Følger planen", "mette", "mette", at("2025-05-16 10:00")
    )
    assert await world.all(REPORTS) == [stored]
    assert (await world.standing("i01")).report == stored


async def test_a_second_answer_is_the_next_revision_and_the_first_stays() -> None:
    world = await opened()
    first = await world.answer(METTE, "i01", ON_PLAN)
    second = await world.answer(METTE, "i01", Answer(YELLOW, "Vi venter"), seen=1)
    assert await world.all(REPORTS) == [first, second]
    assert second.revision == 2


async def test_only_a_red_keeps_background_and_wish() -> None:
    world = await opened()
    stored = await world.answer(METTE, "i01", replace(red(), colour=YELLOW))
    assert (stored.backgrounds, stored.ask) == ((), "")


async def test_sending_takes_the_senders_draft_away_and_no_other() -> None:
    world = await opened()
    mine = Draft(MAY_ROUND, "i01", "mette", ON_PLAN, world.now)
    theirs = Draft(MAY_ROUND, "i01", "freja", ON_PLAN, world.now)
    await world.put(DRAFTS, mine, theirs)
    await world.answer(METTE, "i01", ON_PLAN)
    assert await world.all(DRAFTS) == [theirs]


async def test_a_director_who_has_left_hears_of_no_red() -> None:
    world = await opened()
    await world.put(PEOPLE, replace(TORBEN, active=False))
    await world.answer(METTE, "i01", red())
    assert await world.told(TORBEN) == []


async def test_the_audit_names_ids_and_no_text() -> None:
    world = await opened()
    await world.answer(METTE, "i01", ON_PLAN)
    entry = (await world.store.entries(AUDIT))[-1][1]
    (name,) = [n for n in await world.all(AUDIT_NAMES) if n.person == "mette"]
    assert (entry.actor, entry.action, entry.subject) == (name.number, "report", f"{MAY_ROUND}/i01/0001")
    assert "Følger" not in repr(entry)


@pytest.mark.parametrize("who", [ANNA, JENS, TORBEN, SIGNE, KARSTEN, INGER, FREJA, OSKAR, FRANS])
async def test_without_for_only_the_responsible_may_report(who: Person) -> None:
    world = await opened()
    without_stand_in = replace(METTE, stand_in="")
    await world.put(PEOPLE, without_stand_in)
    with pytest.raises(NotAllowed):
        await world.answer(who, "i01", ON_PLAN)
    assert await world.all(REPORTS) == []


@pytest.mark.parametrize("who", [METTE, ANNA, JENS, SIGNE, FREJA, OSKAR, FRANS])
async def test_answering_for_a_chief_is_for_own_director_finance_and_secretariat(who: Person) -> None:
    world = await opened()
    with pytest.raises(NotAllowed):
        await world.answer(who, "i01", ON_PLAN, source=Source.MAIL)
    for allowed in (TORBEN, KARSTEN, INGER):
        await world.answer(allowed, "i01", ON_PLAN, source=Source.MAIL)


async def test_co_responsible_and_standing_stand_in_may_report() -> None:
    world = await opened()
    assert (await world.answer(JENS, "i02", ON_PLAN)).chief == "anna"
    assert (await world.answer(ANNA, "i01", ON_PLAN)).by == "anna"


async def test_somebody_who_has_left_may_not() -> None:
    world = await opened()
    with pytest.raises(NotAllowed):
        await world.answer(replace(METTE, active=False), "i01", ON_PLAN)


async def test_an_unknown_round_or_initiative_is_refused() -> None:
    world = await opened()
    with pytest.raises(UnknownObject):
        await world.answer(METTE, "i99", ON_PLAN)
    with pytest.raises(UnknownObject):
        await world.answer(METTE, "i01", ON_PLAN, round_key="2024-01/status")


async def test_a_round_that_is_not_open_yet_takes_no_answer() -> None:
    world = await founded()
    await world.tick("2025-05-13 09:00")
    with pytest.raises(RoundNotOpen):
        await world.answer(METTE, "i01", ON_PLAN)


@pytest.mark.parametrize(
    "changed",
    [
        replace(PLAN[0], hidden_in=("2025-05",)),
        replace(PLAN[0], state=InitiativeState.DONE),
        replace(PLAN[0], state=InitiativeState.REMOVED),
        replace(PLAN[0], cross_cutting=False),
    ],
)
async def test_an_initiative_not_asked_about_takes_no_answer(changed: Initiative) -> None:
    world = await opened()
    await world.put(INITIATIVES, changed)
    with pytest.raises(NotPossible, match="initiative-not-reportable"):
        await world.answer(METTE, "i01", ON_PLAN)


async def test_an_answer_written_on_top_of_an_older_one_is_outdated() -> None:
    world = await opened()
    await world.answer(JENS, "i02", ON_PLAN, seen=0)
    with pytest.raises(Outdated):
        await world.answer(ANNA, "i02", Answer(YELLOW, "Vi venter"), seen=0)
    assert len(await world.all(REPORTS)) == 1
    await world.answer(ANNA, "i02", Answer(YELLOW, "Vi venter"), seen=1)


async def test_an_older_round_is_outdated_once_the_next_has_opened() -> None:
    world = await frozen()
    await world.tick("2025-05-28 10:00")
    late = await world.answer(METTE, "i01", ON_PLAN)
    assert late.round == MAY_ROUND, "until the next opens a late answer goes to history"
    await world.tick("2025-06-12 09:00")
    with pytest.raises(Outdated):
        await world.answer(METTE, "i01", ON_PLAN)


async def test_what_is_missing_is_named() -> None:
    world = await opened()
    with pytest.raises(Incomplete) as refused:
        await world.answer(METTE, "i01", Answer(RED, "Står stille"))
    assert refused.value.guards == (Guard.RED_NEEDS_BACKGROUND, Guard.RED_NEEDS_ASK)


async def test_a_colour_without_a_meaning_is_refused() -> None:
    world = await opened()
    world.board = replace(world.board, legend={Colour.GREEN: {"da": "følger planen"}})
    with pytest.raises(NotPossible, match="colour-without-legend"):
        await world.answer(METTE, "i01", Answer(YELLOW, "Vi venter"))


async def test_better_than_last_months_settled_colour_needs_news() -> None:
    world = await frozen((METTE, "i01", red()))
    await world.tick("2025-05-28 10:00")
    await world.tick("2025-06-12 09:00")
    with pytest.raises(Incomplete) as refused:
        await world.answer(METTE, "i01", Answer(GREEN), round_key="2025-06/status")
    assert refused.value.guards == (Guard.BETTER_NEEDS_TEXT,)


async def test_the_own_directors_hear_a_red_once() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    await world.answer(METTE, "i01", red("Står stadig stille"))
    assert await world.told(TORBEN) == ["red-sent"]
    assert await world.told(SIGNE) == await world.told(INGER) == []


async def test_red_again_after_green_is_heard_again() -> None:
    world = await opened()
    for answer in (red(), Answer(GREEN, "Løst"), red()):
        await world.answer(METTE, "i01", answer)
        await world.deliver()
        if answer.colour is RED:
            world.it_is("2025-05-16 13:00")
    await world.answer(METTE, "i01", Answer(GREEN, "Løst"))
    assert await world.told(TORBEN) == []
    await world.answer(METTE, "i01", red())
    assert await world.told(TORBEN) == ["red-sent"]


async def test_a_director_is_not_told_of_a_red_they_entered_but_the_chief_is() -> None:
    world = await opened()
    stored = await world.answer(TORBEN, "i01", red(), source=Source.ORAL)
    assert (stored.by, stored.chief, stored.source) == ("torben", "mette", Source.ORAL)
    assert await world.told(TORBEN) == []
    assert await world.told(METTE) == ["entered-for"]


async def test_completed_is_proposed_to_the_directors() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(DONE, "Gennemført"))
    assert await world.told(TORBEN) == ["done-proposed"]
    assert (await world.get(INITIATIVES, "i01")).state is InitiativeState.ACTIVE


async def test_a_second_answer_by_the_co_responsible_is_told_to_the_first() -> None:
    world = await opened()
    await world.answer(ANNA, "i02", ON_PLAN)
    await world.answer(JENS, "i02", Answer(YELLOW, "Vi venter"), seen=1)
    assert await world.told(ANNA) == ["replaced"]
    assert await world.told(JENS) == []


async def test_a_correction_after_the_freeze_is_told_to_the_secretariat() -> None:
    world = await frozen((METTE, "i01", ON_PLAN))
    await world.answer(METTE, "i01", red())
    assert await world.told(INGER) == ["correction"]
    standing = await world.standing("i01")
    assert standing.shown is not None
    assert standing.correction is not None
    assert (standing.shown.colour, standing.correction.colour) == (GREEN, RED)


async def test_two_answers_at_the_same_moment_are_one_answer_and_one_question() -> None:
    world = await opened()
    outcomes = await gather(
        world.answer(ANNA, "i02", ON_PLAN, seen=0),
        world.answer(JENS, "i02", red(), seen=0),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Outdated", "Report"]
    assert len(await world.all(REPORTS)) == 1


async def test_an_answer_while_the_round_freezes_is_settled_or_a_correction_but_never_lost() -> None:
    world = await opened()
    now = world.it_is("2025-05-23 12:00")
    await gather(world.answer(METTE, "i01", ON_PLAN), world.tick("2025-05-23 12:00"))
    standing = await world.standing("i01")
    assert standing.report is not None
    assert standing.report in {standing.settled, standing.correction}
    assert (await world.snapshot()).at == now
    assert {r.key for r in await world.all(ROUNDS)} >= {MAY_ROUND}
