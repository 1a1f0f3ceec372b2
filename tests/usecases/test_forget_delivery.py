"""Who was sent what is forgotten in time, and nothing is said again because of it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain.conversation import Conversation, OpenQuestion, Talk
from domain.delivery import OutboxRow, RowState, view
from domain.people import Absence
from domain.reports import Answer, Draft
from domain.rounds import Extension
from domain.schedule import SYSTEM
from tests.domain.month import at
from tests.usecases import world as town
from tests.usecases.world import ANNA, GREEN, INGER, JENS, MAY_ROUND, METTE, World, founded, red
from usecases import forget_delivery as forgetting
from usecases.collections import (
    ABSENCES,
    CONVERSATIONS,
    DRAFTS,
    EXTENSIONS,
    OUTBOX,
    REPORTS,
    SNAPSHOTS,
    STEPS,
)
from usecases.forget_delivery import forget_delivery
from usecases.ports import Collection
from usecases.run_schedule import run_schedule

KEPT_UNTIL = "2025-08-26 03:00"
OVER = "2025-08-27 03:00"


async def the_month_is_over() -> World:
    """May went as it should: all was sent, and the round is closed."""
    world = await founded()
    await world.bind()
    await world.tick("2025-05-14 09:00")
    world.it_is("2025-05-16 10:00")
    await world.answer(METTE, "i01", red())
    await world.put(EXTENSIONS, Extension(MAY_ROUND, "jens", at("2025-05-22 12:00")))
    await world.put(DRAFTS, Draft(MAY_ROUND, "i02", "anna", Answer(GREEN, "Kladde"), world.now))
    await world.put(CONVERSATIONS, Conversation("anna", talk=Talk(MAY_ROUND, ("i02",))))
    await world.put(ABSENCES, Absence("a", "anna", date(2025, 5, 1), date(2025, 5, 28)))
    for when in ("05-19 09:00", "05-21 09:00", "05-21 12:00", "05-22 09:00", "05-23 12:00", "05-28 10:00"):
        await world.tick(f"2025-{when}")
    for row in await world.all(OUTBOX):
        await world.put(OUTBOX, replace(row, state=RowState.SENT, sent_at=row.not_before))
    return world


async def forget(world: World, words: str) -> int:
    now = world.it_is(words)
    return await world.do(lambda tx: forget_delivery(tx, world.board, now))


async def test_ninety_days_after_the_round_nothing_tells_who_was_sent_what() -> None:
    world = await the_month_is_over()
    reports, snapshots = await world.all(REPORTS), await world.all(SNAPSHOTS)
    steps = await world.all(STEPS)
    assert {s.person for s in steps} > {SYSTEM, "jens", "inger"}
    await forget(world, KEPT_UNTIL)
    assert len(await world.all(STEPS)) == len(steps)
    assert await world.all(EXTENSIONS)
    assert await world.all(DRAFTS)
    assert await world.all(CONVERSATIONS)
    assert await forget(world, OVER) > 0
    assert {s.person for s in await world.all(STEPS)} == {SYSTEM}
    gone: tuple[Collection[Any], ...] = (OUTBOX, EXTENSIONS, DRAFTS, CONVERSATIONS, ABSENCES)
    assert [await world.all(collection) for collection in gone] == [[]] * len(gone)
    assert (await world.all(REPORTS), await world.all(SNAPSHOTS)) == (reports, snapshots)


async def test_doing_it_again_changes_nothing() -> None:
    world = await the_month_is_over()
    assert await forget(world, OVER) > 0
    assert await forget(world, OVER) == 0


async def test_the_schedule_says_nothing_again() -> None:
    world = await the_month_is_over()
    await world.tick("2025-08-27 02:00")
    told = {row.key for row in await world.all(OUTBOX)}
    await forget(world, OVER)
    for when in ("2025-08-27 09:00", "2025-08-28 09:00"):
        await world.tick(when)
        after = {v.arg("round") for row in await world.all(OUTBOX) for v in row.views if row.key not in told}
        assert MAY_ROUND not in after
    assert not [s for s in await world.all(STEPS) if s.round == MAY_ROUND and s.person != SYSTEM]


async def test_a_round_that_never_closed_keeps_its_steps() -> None:
    """However old: while it is open, a missing step record would send again."""
    world = await founded()
    await world.tick("2025-05-14 09:00")
    steps = await world.all(STEPS)
    await forget(world, "2026-05-14 09:00")
    assert await world.all(STEPS) == steps


async def test_what_waits_and_what_was_posted_stays() -> None:
    world = await founded()
    now = world.now
    told = (view("gap"),)
    rows = (
        OutboxRow("post/2025-05/agenda", "channel/direktionen", told, now, now, state=RowState.SENT),
        OutboxRow("notice/jens/x", "person/jens", told, now, now),
        OutboxRow("notice/anna/x", "person/anna", told, now, now, state=RowState.CLAIMED),
        OutboxRow("no-legend/x/inger", "person/inger", told, now, now, state=RowState.SENT),
    )
    gone = OutboxRow("reply/x", "conversation/19:x", told, now, now, state=RowState.FAILED)
    await world.put(OUTBOX, *rows, gone)
    assert await forget(world, "2025-12-01 03:00") == 1
    assert set(await world.all(OUTBOX)) == set(rows)


async def test_without_a_legend_the_secretariat_is_not_told_anew() -> None:
    world = await founded()
    world.board = replace(world.board, legend={})
    await world.tick("2025-05-14 09:00")
    for row in await world.all(OUTBOX):
        await world.put(OUTBOX, replace(row, state=RowState.SENT, sent_at=row.not_before))
    await forget(world, "2025-09-01 03:00")
    before = [row.key for row in await world.rows(INGER) if "2025-05" in row.key]
    await world.do(lambda tx: run_schedule(tx, world.board, world.now))
    assert [row.key for row in await world.rows(INGER) if "2025-05" in row.key] == before


async def test_a_question_lives_a_day_and_a_dialog_as_long_as_its_round() -> None:
    world = await town.opened()
    question = OpenQuestion("x", (), world.now)
    await world.put(
        CONVERSATIONS,
        Conversation("anna", question),
        Conversation("jens", question, Talk(MAY_ROUND, ("i03",))),
        Conversation("mette"),
        Conversation("torben", question, paused=Talk(MAY_ROUND, ("i03",))),
    )
    now = world.now + timedelta(hours=23)
    assert await world.do(lambda tx: forget_delivery(tx, world.board, now)) == 1
    later = world.now + timedelta(hours=25)
    assert await world.do(lambda tx: forget_delivery(tx, world.board, later)) == 1
    assert [c.person for c in await world.all(CONVERSATIONS)] == ["jens", "torben"]


async def test_only_so_much_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    world = await the_month_is_over()
    monkeypatch.setattr(forgetting, "AT_ONCE", 3)
    assert await forget(world, OVER) == 3
    while await forget(world, OVER):
        pass
    assert await world.all(OUTBOX) == []


async def test_how_long_is_the_boards_choice() -> None:
    world = await the_month_is_over()
    world.board = replace(world.board, delivery_days=365)
    assert await forget(world, "2026-05-28 03:00") > 0
    assert await world.all(ABSENCES) != []
    assert await forget(world, "2026-05-29 03:00") > 0
    assert await world.all(ABSENCES) == []


async def test_an_absence_of_today_stays() -> None:
    world = await founded()
    today = world.board.day(world.now)
    await world.put(ABSENCES, Absence("a", ANNA.key, today, today), Absence("j", JENS.key, today, today))
    assert await forget(world, "2025-05-01 23:00") == 0
