"""Moving or cancelling a meeting, and its round with it (design.md §3)."""

from dataclasses import replace
from datetime import date, time

import pytest

from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.meetings import Meeting, MeetingState
from domain.people import Person
from domain.rounds import RoundState, Step
from tests.domain.month import at
from tests.usecases.world import ANNA, INGER, METTE, TORBEN, World, founded, opened
from usecases.collections import MEETINGS, ROUNDS
from usecases.move_meeting import (
    Move,
    cancel_meeting,
    meeting_on,
    move_meeting,
    next_meeting,
    plan_move,
)

JUNE_4, MAY_27 = date(2025, 6, 4), date(2025, 5, 27)


async def move(
    world: World, day: date, start: time | None = None, who: Person = INGER, key: str = "2025-05"
) -> Move:
    return await world.do(lambda tx: move_meeting(tx, world.board, world.now, who, key, day, start))


async def cancel(world: World, who: Person = INGER, key: str = "2025-05") -> Meeting:
    return await world.do(lambda tx: cancel_meeting(tx, world.board, world.now, who, key, "ferie"))


async def test_the_round_moves_with_the_meeting_and_those_told_hear_it_once() -> None:
    world = await opened()
    await move(world, JUNE_4)
    round_ = await world.round()
    assert (round_.meeting_date, round_.due) == (JUNE_4, at("2025-05-27 12:00"))
    assert round_.at(Step.OPEN) == at("2025-05-14 09:00"), "what has been stays"
    assert round_.month == "2025-05"
    assert await world.told(METTE) == await world.told(ANNA) == ["deadline-moved"]
    assert await world.told(TORBEN) == await world.told(INGER) == []


async def test_a_meeting_moved_to_the_month_before_is_not_proposed_anew() -> None:
    world = await opened()
    await move(world, date(2025, 5, 30), key="2025-06")
    await world.tick("2025-06-02 09:00")
    assert (await world.get(MEETINGS, "2025-06")).date == date(2025, 5, 30)
    assert [m.key for m in await world.all(MEETINGS)][:3] == ["2025-05", "2025-06", "2025-08"]


async def test_before_the_round_has_opened_nobody_is_told() -> None:
    world = await founded()
    await world.tick("2025-05-12 09:00")
    await move(world, JUNE_4)
    assert await world.told(METTE) == []
    assert (await world.round()).at(Step.OPEN) == at("2025-05-20 09:00")


async def test_after_the_deadline_nobody_is_told_of_a_new_one() -> None:
    world = await opened()
    world.it_is("2025-05-22 10:00")
    await move(world, MAY_27)
    assert await world.told(METTE) == []


async def test_where_it_is_already_it_is_not_moved_and_nobody_is_told() -> None:
    world = await opened()
    for start in (None, time(10)):
        with pytest.raises(NotPossible, match="meeting-already-then"):
            await move(world, date(2025, 5, 28), start)
    assert await world.told(METTE) == []


async def test_another_hour_moves_the_close_but_no_deadline_so_nobody_is_told() -> None:
    world = await opened()
    moved = await move(world, date(2025, 5, 28), time(9))
    assert (moved.earlier, moved.tells) == ((), False)
    assert (await world.round()).at(Step.CLOSED) == at("2025-05-28 09:00")
    assert await world.told(METTE) == []


async def test_the_meeting_keeps_its_length_and_its_key() -> None:
    world = await opened()
    moved = (await move(world, MAY_27, time(9))).moved
    assert (moved.key, moved.start, moved.end) == ("2025-05", time(9), time(11))
    assert await world.get(MEETINGS, "2025-05") == moved


async def test_a_plan_of_the_move_names_what_comes_earlier_and_changes_nothing() -> None:
    world = await opened()
    plan = await world.do(lambda tx: plan_move(tx, world.board, world.now, "2025-05", MAY_27, None))
    assert Step.DUE in plan.earlier
    assert plan.moved_round is not None
    assert plan.moved_round.due == at("2025-05-20 12:00")
    assert (await world.round()).due == at("2025-05-21 12:00")


async def test_so_early_that_deadlines_would_be_over_they_come_as_late_before_it_as_they_can() -> None:
    world = await opened()
    plan = await move(world, date(2025, 5, 21))
    round_ = await world.round()
    assert Step.FREEZE in plan.earlier
    assert (round_.due, round_.at(Step.FREEZE)) == (at("2025-05-20 12:00"), at("2025-05-20 12:00"))
    assert round_.at(Step.REMIND_1) == round_.at(Step.REMIND_2) == at("2025-05-20 09:00")
    assert await world.told(METTE) == ["deadline-moved"]
    await world.deliver()
    await world.tick("2025-05-16 10:05")
    assert not (await world.round()).is_settled
    assert await world.told(METTE) == await world.told(TORBEN) == []
    await world.tick("2025-05-20 09:00")
    assert await world.told(METTE) == ["step-remind"]
    await world.tick("2025-05-20 12:00")
    assert (await world.round()).state is RoundState.FROZEN


async def test_only_what_would_be_over_is_moved_up_to_the_meeting() -> None:
    world = await opened()
    await move(world, date(2025, 5, 23))
    round_ = await world.round()
    assert (round_.due, round_.at(Step.FREEZE)) == (at("2025-05-20 12:00"), at("2025-05-20 12:00"))


@pytest.mark.parametrize("day", [date(2025, 5, 16), date(2025, 5, 19)])
async def test_without_a_working_day_for_the_status_the_first_possible_day_is_named(day: date) -> None:
    world = await opened()
    with pytest.raises(NotPossible, match="too-soon-for-status") as refused:
        await move(world, day, time(15))
    assert refused.value.data == {"month": "2025-05", "day": "2025-05-20"}
    assert (await world.round()).due == at("2025-05-21 12:00")


async def test_a_settled_round_keeps_no_meeting_from_moving() -> None:
    world = await opened()
    await world.tick("2025-05-23 12:00")
    assert (await move(world, date(2025, 5, 26))).settles_later is False


async def test_a_meeting_without_a_round_just_moves() -> None:
    world = await opened()
    await world.put(MEETINGS, Meeting("extra", "Direktionen", date(2025, 6, 11), time(9), time(10)))
    assert (await move(world, date(2025, 6, 12), key="extra")).round is None


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2025, 5, 15), "day-over"),
        (date(2025, 5, 31), "day-closed"),
        (date(2025, 5, 29), "day-closed"),
        (date(2025, 6, 25), "day-taken"),
    ],
)
async def test_a_day_that_will_not_do_is_refused(day: date, why: str) -> None:
    world = await opened()
    with pytest.raises(NotPossible, match=why):
        await move(world, day)


async def test_only_the_secretariat_moves_and_cancels() -> None:
    world = await opened()
    for who in (METTE, TORBEN):
        with pytest.raises(NotAllowed):
            await move(world, JUNE_4, who=who)
        with pytest.raises(NotAllowed):
            await cancel(world, who)


async def test_a_cancelled_meeting_ends_its_round_and_those_asked_are_told_once() -> None:
    world = await opened()
    meeting = await cancel(world)
    assert (meeting.state, meeting.reason) == (MeetingState.CANCELLED, "ferie")
    assert (await world.round()).state is RoundState.ENDED
    assert await world.told(METTE) == ["meeting-cancelled"]
    await world.deliver()
    assert await world.tick("2025-05-22 10:00") == 0
    assert await world.told(METTE) == []


async def test_a_cancelled_or_unknown_meeting_is_neither_moved_nor_cancelled_again() -> None:
    world = await opened()
    await cancel(world)
    for key in ("2025-05", "2024-01"):
        with pytest.raises(UnknownObject):
            await cancel(world, key=key)
        with pytest.raises(UnknownObject):
            await move(world, JUNE_4, key=key)


async def test_a_round_that_has_ended_already_is_not_told_again() -> None:
    world = await opened()
    await world.put(ROUNDS, replace(await world.round(), state=RoundState.ENDED))
    await cancel(world)
    assert await world.told(METTE) == []


async def test_the_next_meeting_is_the_first_that_is_on() -> None:
    world = await opened()
    extra = Meeting("extra", "Direktionen", date(2025, 5, 20), time(9), time(10))
    await world.put(MEETINGS, extra)
    today = date(2025, 5, 16)
    assert await world.do(lambda tx: next_meeting(tx, today)) == extra
    carrying = await world.do(lambda tx: next_meeting(tx, today, plan_point=True))
    assert carrying is not None
    assert carrying.key == "2025-05"
    await cancel(world)
    after = await world.do(lambda tx: next_meeting(tx, today, plan_point=True))
    assert after is not None
    assert after.key == "2025-06"
    assert await world.do(lambda tx: meeting_on(tx, date(2025, 5, 20))) == extra
    assert await world.do(lambda tx: meeting_on(tx, today)) is None


async def test_of_two_meetings_a_day_the_one_that_is_on_is_meant() -> None:
    world = await opened()
    await cancel(world)
    extra = Meeting("x", "Direktionen", date(2025, 5, 28), time(14), time(15))
    await world.put(MEETINGS, extra)
    assert await world.do(lambda tx: meeting_on(tx, date(2025, 5, 28))) == extra
