"""Drafts, co-authors, longer deadlines, hidden months, and agreeing that something is completed."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.errors import Incomplete, NotAllowed, NotPossible, UnknownObject
from domain.people import Person
from domain.plan import Initiative, InitiativeState
from domain.reports import Answer, Draft, Report
from domain.rounds import Extension
from tests.domain.month import at
from tests.usecases.world import (
    ANNA,
    DONE,
    FREJA,
    GREEN,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    RED,
    SIGNE,
    TORBEN,
    YELLOW,
    World,
    founded,
    frozen,
    opened,
)
from usecases.co_author import approve_draft, name_co_author, write_for_chief
from usecases.collections import DRAFTS, INITIATIVES, REPORTS
from usecases.confirm_done import confirm_done
from usecases.extend_deadline import extend_deadline, remind_now
from usecases.hide_initiative import hide_initiative
from usecases.save_draft import DRAFT_LIMIT, save_draft

VENTER = Answer(YELLOW, "Vi venter")


async def save(world: World, who: Person, answer: Answer) -> Draft:
    return await world.do(lambda tx: save_draft(tx, world.now, who, MAY_ROUND, "i01", answer))


async def name(world: World, who: Person, author: Person = FREJA, key: str = "i01") -> None:
    await world.do(lambda tx: name_co_author(tx, world.now, who, key, author))


async def write(world: World, who: Person, answer: Answer = VENTER) -> Draft:
    return await world.do(
        lambda tx: write_for_chief(tx, world.board, world.now, who, MAY_ROUND, "i01", answer)
    )


async def approve(world: World, who: Person = METTE, by: str = "freja") -> Report:
    return await world.do(lambda tx: approve_draft(tx, world.board, world.now, who, MAY_ROUND, "i01", by))


async def extend(world: World, until: datetime, who: Person = INGER) -> Extension:
    return await world.do(lambda tx: extend_deadline(tx, world.board, world.now, who, METTE, until))


async def remind(world: World, who: Person = INGER) -> int:
    return len(await world.do(lambda tx: remind_now(tx, world.board, world.now, who)))


async def hide(
    world: World, who: Person = INGER, key: str = "i01", month: str = "2025-05", *, hidden: bool = True
) -> Initiative:
    return await world.do(lambda tx: hide_initiative(tx, world.now, who, key, month, hidden=hidden))


async def done(world: World, who: Person, key: str = "i01") -> Initiative:
    return await world.do(lambda tx: confirm_done(tx, world.now, who, key))


async def test_a_draft_may_be_unfinished_and_is_seen_by_nobody_else() -> None:
    world = await opened()
    await save(world, METTE, Answer(None, "Vi er ved"))
    assert not (await world.standing("i01")).is_received
    assert await world.told(TORBEN) == []
    with pytest.raises(NotAllowed):
        await save(world, SIGNE, VENTER)


async def test_a_personal_number_is_not_even_kept_in_a_draft() -> None:
    world = await opened()
    for answer in (Answer(GREEN, "010203-1234"), Answer(RED, "Står stille", (), "Ring om 010203 1234")):
        with pytest.raises(Incomplete, match="personal-number"):
            await save(world, METTE, answer)
    assert await world.all(DRAFTS) == []


async def test_a_draft_keeps_what_was_typed_but_not_without_bound() -> None:
    world = await opened()
    kept = (await save(world, METTE, Answer(YELLOW, "a" * (DRAFT_LIMIT + 1), (), "b" * 9999))).answer
    assert len(kept.text) == DRAFT_LIMIT
    assert len(kept.ask) < DRAFT_LIMIT


async def test_a_co_authors_draft_is_a_report_only_when_the_chief_approves_it() -> None:
    world = await opened()
    await name(world, METTE)
    await write(world, FREJA)
    assert await world.told(METTE) == ["co-draft"]
    assert await world.all(REPORTS) == []
    report = await approve(world)
    assert (report.by, report.text) == ("mette", "Vi venter")
    assert await world.all(DRAFTS) == []
    with pytest.raises(UnknownObject):
        await approve(world)


async def test_a_co_author_neither_approves_nor_reports() -> None:
    world = await opened()
    await name(world, INGER)
    await write(world, FREJA)
    with pytest.raises(NotAllowed):
        await approve(world, FREJA)
    with pytest.raises(NotAllowed):
        await world.answer(FREJA, "i01", VENTER)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(YELLOW), "yellow-needs-text"),
        (Answer(GREEN, "a" * 1001), "text-too-long"),
        (Answer(GREEN, "010203-1234"), "personal-number"),
    ],
)
async def test_what_is_not_a_whole_answer_is_not_shown_to_the_chief(answer: Answer, why: str) -> None:
    world = await opened()
    await name(world, METTE)
    with pytest.raises(Incomplete, match=why):
        await write(world, FREJA, answer)
    assert await world.all(DRAFTS) == []
    assert await world.told(METTE) == []


async def test_nobody_writes_for_a_chief_who_has_not_named_them() -> None:
    world = await opened()
    with pytest.raises(NotPossible, match="not-co-author"):
        await write(world, FREJA)
    with pytest.raises(UnknownObject):
        await approve(world)
    with pytest.raises(UnknownObject):
        await approve(world, by="frans")


async def test_only_the_chief_or_the_secretariat_names_a_co_author_who_is_here() -> None:
    world = await opened()
    for who in (JENS, TORBEN, KARSTEN):
        with pytest.raises(NotAllowed):
            await name(world, who)
    with pytest.raises(UnknownObject):
        await name(world, METTE, replace(FREJA, active=False))
    with pytest.raises(UnknownObject):
        await name(world, METTE, key="i99")


async def test_a_longer_deadline_is_told_and_spares_the_chief_and_the_director_until_then() -> None:
    world = await opened()
    until = at("2025-05-22 15:00")
    await extend(world, until)
    assert await world.told(METTE) == ["deadline-extended"]
    await world.deliver()
    for tick in ("2025-05-19 09:00", "2025-05-21 09:00", "2025-05-22 09:00"):
        await world.tick(tick)
    assert await world.told(METTE) == []
    await world.tick("2025-05-22 15:00")
    assert await world.told(METTE) == ["step-escalate"]


async def test_a_longer_deadline_ends_with_the_freeze_at_the_latest() -> None:
    world = await opened()
    await extend(world, at("2025-05-23 12:00"))
    with pytest.raises(NotPossible, match="extension-not-before-freeze"):
        await extend(world, at("2025-05-23 12:01"))
    for who in (METTE, TORBEN, KARSTEN):
        with pytest.raises(NotAllowed):
            await extend(world, at("2025-05-22 12:00"), who)


async def test_more_time_is_never_less() -> None:
    world = await opened()
    for until in ("2025-05-16 10:00", "2025-05-20 12:00", "2025-05-21 12:00"):
        with pytest.raises(NotPossible, match="extension-not-longer"):
            await extend(world, at(until))
    await extend(world, at("2025-05-23 10:00"))
    with pytest.raises(NotPossible, match="extension-not-longer"):
        await extend(world, at("2025-05-22 10:00"))
    await world.deliver()
    assert await world.told(METTE) == []


async def test_reminding_now_reaches_only_those_who_have_not_finished() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(GREEN))
    assert await remind(world) == 2
    assert await world.told(METTE) == []
    assert await world.told(ANNA) == await world.told(JENS) == ["step-remind"]
    with pytest.raises(NotAllowed):
        await remind(world, TORBEN)


async def test_without_an_open_round_there_is_nobody_to_remind() -> None:
    for world in (await founded(), await frozen()):
        with pytest.raises(NotPossible, match="no-open-round"):
            await remind(world)


async def test_a_hidden_initiative_is_not_asked_about_that_month_and_can_come_back() -> None:
    world = await opened()
    assert (await hide(world)).hidden_in == ("2025-05",)
    assert [s.initiative.key for s in (await world.status()).standings] == ["i02", "i03"]
    assert (await hide(world, KARSTEN, hidden=False)).hidden_in == ()


async def test_a_settled_month_stays_as_it_was() -> None:
    world = await frozen()
    with pytest.raises(NotPossible, match="month-settled"):
        await hide(world)
    assert (await hide(world, month="2025-06")).hidden_in == ("2025-06",)
    with pytest.raises(NotAllowed):
        await hide(world, TORBEN)
    with pytest.raises(UnknownObject):
        await hide(world, key="i99")


async def test_finance_or_the_own_director_agrees_that_it_is_completed() -> None:
    world = await opened()
    for who in (METTE, SIGNE, INGER):
        with pytest.raises(NotAllowed):
            await done(world, who)
    with pytest.raises(UnknownObject):
        await done(world, TORBEN)
    await world.answer(METTE, "i01", Answer(DONE, "I drift."))
    await world.answer(ANNA, "i02", Answer(DONE, "I drift."))
    assert (await done(world, TORBEN)).state is InitiativeState.DONE
    assert (await done(world, KARSTEN, "i02")).state is InitiativeState.DONE
    assert [i.key for i in await world.all(INITIATIVES) if i.reportable("2025-06")] == ["i03"]
    with pytest.raises(UnknownObject):
        await done(world, KARSTEN, "i99")
    with pytest.raises(UnknownObject):
        await done(world, KARSTEN, "i03")
