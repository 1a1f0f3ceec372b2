"""Unprompted messages: in working hours, at most one per person per half-day, the rest bundled (design.md §3)."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.delivery import RowState, view
from tests.usecases.world import MAY_ROUND, METTE, TORBEN, World
from usecases.collections import OUTBOX
from usecases.notify import notify


async def say(world: World, words: str, name: str) -> str:
    now = world.it_is(words)
    return await world.do(lambda tx: notify(tx, world.board, now, METTE, view(name)))


async def test_in_working_hours_it_goes_at_once() -> None:
    world = World()
    await say(world, "2025-05-21 10:17", "one")
    assert await world.times(METTE) == ["21/05 10:17"]


async def test_in_the_evening_it_waits_for_the_morning() -> None:
    world = World()
    await say(world, "2025-05-21 20:00", "one")
    assert await world.times(METTE) == ["22/05 08:00"]


async def test_over_the_weekend_and_a_holiday_it_waits() -> None:
    world = World()
    await say(world, "2025-05-24 10:00", "one")
    await say(world, "2025-05-28 16:00", "two")
    assert await world.times(METTE) == ["26/05 08:00", "30/05 08:00"]


async def test_what_waits_in_the_same_half_day_is_bundled_and_said_once() -> None:
    world = World()
    for name in ("one", "two", "one"):
        await say(world, "2025-05-21 09:00", name)
    assert await world.times(METTE) == ["21/05 09:00"]
    assert await world.told(METTE) == ["one", "two"]


async def test_after_one_has_gone_the_next_waits_for_the_next_half_day() -> None:
    world = World()
    row = await world.get(OUTBOX, await say(world, "2025-05-21 09:00", "one"))
    await world.put(OUTBOX, replace(row, state=RowState.SENT))
    await say(world, "2025-05-21 09:30", "two")
    row = await world.get(OUTBOX, await say(world, "2025-05-21 13:00", "three"))
    await world.put(OUTBOX, replace(row, state=RowState.SENT))
    await say(world, "2025-05-21 15:00", "four")
    assert await world.times(METTE) == ["21/05 09:00", "21/05 12:00", "22/05 08:00"]
    assert await world.told(METTE) == ["one", "two", "three", "four"]


async def test_a_row_somebody_has_begun_to_send_takes_nothing_more() -> None:
    world = World()
    row = await world.get(OUTBOX, await say(world, "2025-05-21 09:00", "one"))
    await world.put(OUTBOX, replace(row, attempts=1))
    await say(world, "2025-05-21 09:30", "two")
    assert await world.times(METTE) == ["21/05 09:00", "21/05 12:00"]


async def test_each_person_has_half_days_of_their_own() -> None:
    world = World()
    await say(world, "2025-05-21 09:00", "one")
    await world.do(lambda tx: notify(tx, world.board, world.now, TORBEN, view("one")))
    assert await world.times(TORBEN) == ["21/05 09:00"]


async def test_who_has_left_is_told_nothing() -> None:
    world = World()
    gone = replace(METTE, active=False)
    assert await world.do(lambda tx: notify(tx, world.board, world.now, gone, view("one"))) == ""
    assert await world.all(OUTBOX) == []


async def step(world: World, words: str, name: str, round_key: str = MAY_ROUND) -> str:
    now = world.it_is(words)
    return await world.do(lambda tx: notify(tx, world.board, now, METTE, view(name, round=round_key)))


async def test_a_step_takes_the_place_of_an_earlier_one_that_still_waits() -> None:
    world = World()
    first = await step(world, "2025-05-14 09:00", "step-open")
    await say(world, "2025-05-14 09:00", "one")
    await step(world, "2025-05-19 09:00", "step-remind")
    assert [v.name for v in (await world.get(OUTBOX, first)).views] == ["one"]
    second = await step(world, "2025-05-21 09:00", "step-remind")
    assert [v.name for v in (await world.get(OUTBOX, second)).views] == ["step-remind"]
    await step(world, "2025-05-22 09:00", "step-escalate")
    withdrawn = await world.get(OUTBOX, second)
    assert (withdrawn.state, withdrawn.reason) == (RowState.WITHDRAWN, "overtaken")


async def test_in_the_same_half_day_too() -> None:
    world = World()
    await step(world, "2025-05-21 08:30", "step-open")
    await step(world, "2025-05-21 09:00", "step-remind")
    assert await world.told(METTE) == ["step-remind"]
    assert await world.times(METTE) == ["21/05 08:30"]


async def test_another_round_or_the_secretariats_list_overtakes_nothing() -> None:
    world = World()
    await step(world, "2025-05-14 09:00", "step-open")
    await step(world, "2025-05-21 12:00", "step-due")
    await step(world, "2025-06-10 09:00", "step-remind", "2025-06/status")
    assert await world.told(METTE) == ["step-open", "step-due", "step-remind"]


@given(st.lists(st.tuples(st.integers(0, 14 * 24), st.booleans()), max_size=12))
async def test_never_two_in_a_half_day_never_in_quiet_hours_and_nothing_lost(
    hours: list[tuple[int, bool]],
) -> None:
    """At each hour something is said, and all that has come due may have gone out before."""
    world = World()
    for number, (hour, delivered) in enumerate(sorted(hours)):
        day, clock = divmod(hour, 24)
        key = await say(world, f"2025-05-{19 + day if day < 13 else 31} {clock:02}:00", f"{number}")
        row = await world.get(OUTBOX, key)
        if delivered and row.not_before <= world.now:
            await world.put(OUTBOX, replace(row, state=RowState.SENT))
    rows = await world.rows(METTE)
    calendar = world.board.calendar
    assert len({calendar.half_day(row.not_before) for row in rows}) == len(rows)
    assert not [row for row in rows if calendar.is_quiet(row.not_before)]
    assert sorted(await world.told(METTE)) == sorted(f"{n}" for n in range(len(hours)))
