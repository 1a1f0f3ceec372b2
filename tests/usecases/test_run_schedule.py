"""The schedule carried out: meetings proposed, steps recorded once, messages put into the outbox."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.delivery import ServiceState
from domain.meetings import MeetingState
from domain.people import Absence
from domain.reports import Answer
from domain.rounds import RoundState, Step
from domain.schedule import SYSTEM, Outcome
from tests.domain.month import CALENDAR, at
from tests.usecases.world import (
    ANNA,
    GREEN,
    INGER,
    JENS,
    LEGEND,
    MAY_ROUND,
    METTE,
    SIGNE,
    TORBEN,
    founded,
    opened,
)
from usecases.collections import ABSENCES, MEETINGS, OUTBOX, PEOPLE, ROUNDS, SERVICE, STEPS
from usecases.open_round import open_round, round_to_open
from usecases.plan_meetings import plan_meetings

TICKS = [
    f"2025-05-{day} {clock}"
    for day in (14, 16, 19, 21, 22, 23, 26, 27)
    for clock in ("09:00", "12:00", "15:30")
]


async def test_the_coming_months_get_their_meetings_and_rounds() -> None:
    world = await founded()
    await world.tick("2025-05-01 11:00")
    assert [m.key for m in await world.all(MEETINGS)] == [
        "2025-05",
        "2025-06",
        "2025-08",
        "2025-09",
        "2025-10",
    ]
    assert [r.key for r in await world.all(ROUNDS)] == [
        f"2025-{m}/status" for m in ("05", "06", "08", "09", "10")
    ]


async def test_proposing_meetings_again_proposes_nothing() -> None:
    world = await founded()
    await world.tick("2025-05-01 11:00")
    before = await world.all(MEETINGS), await world.all(ROUNDS)
    assert await world.tick("2025-05-01 11:00") == 0
    assert (await world.all(MEETINGS), await world.all(ROUNDS)) == before
    async with world.store.transaction() as tx:
        await plan_meetings(tx, world.board, world.now)
        assert not tx.changed


async def test_a_cancelled_meeting_is_not_proposed_anew() -> None:
    world = await founded()
    await world.tick("2025-05-01 11:00")
    june = await world.get(MEETINGS, "2025-06")
    await world.put(MEETINGS, replace(june, state=MeetingState.CANCELLED))
    await world.tick("2025-05-02 11:00")
    assert [m.key for m in await world.all(MEETINGS)] == [
        "2025-05",
        "2025-06",
        "2025-08",
        "2025-09",
        "2025-10",
    ]


async def test_a_meeting_that_has_been_is_not_proposed() -> None:
    world = await founded()
    await world.tick("2025-05-30 11:00")
    assert "2025-05" not in {m.key for m in await world.all(MEETINGS)}


async def test_a_week_closed_in_the_configuration_moves_the_rounds_nobody_has_been_told_of() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    closed = frozenset(date(2025, 6, day) for day in range(16, 21)) | {date(2025, 5, 21)}
    world.board = replace(world.board, calendar=replace(CALENDAR, closed=closed))
    await world.tick("2025-05-15 09:00")
    assert (await world.round("2025-06/status")).due == at("2025-06-11 12:00")
    assert (await world.round()).due == at("2025-05-21 12:00"), "what people have been told stays"
    async with world.store.transaction() as tx:
        await plan_meetings(tx, world.board, world.now)
        assert not tx.changed


async def test_opening_asks_everybody_responsible_once() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    assert await world.told(METTE) == await world.told(ANNA) == await world.told(JENS) == ["step-open"]
    assert await world.told(TORBEN) == await world.told(INGER) == []
    assert (await world.round()).opened_at == at("2025-05-14 09:00")
    assert await world.tick("2025-05-14 09:00") == 0


async def test_a_month_in_which_only_one_answers() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(GREEN))
    heard: dict[str, list[str]] = {}
    for tick in TICKS[3:]:
        await world.tick(tick)
        for who in (METTE, ANNA, SIGNE, TORBEN, INGER):
            heard.setdefault(who.key, []).extend(await world.told(who))
        await world.deliver()
    assert heard == {
        "mette": [],
        "anna": ["step-remind", "step-remind", "step-escalate"],
        "signe": ["step-escalate", "step-freeze"],
        "torben": ["step-escalate", "step-freeze"],
        "inger": ["step-due", "step-freeze"],
    }


async def test_every_step_is_recorded_with_its_row() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    steps = {(s.step, s.person): s for s in await world.all(STEPS)}
    assert steps[Step.OPEN, SYSTEM].row == ""
    asked = steps[Step.OPEN, "mette"]
    assert asked.outcome is Outcome.SENT
    assert (await world.get(OUTBOX, asked.row)).target == "person/mette"


async def test_after_a_long_stop_everything_is_caught_up_in_one_look() -> None:
    world = await founded()
    await world.tick("2025-05-02 09:00")
    await world.tick("2025-05-28 10:00")
    assert (await world.round()).state is RoundState.CLOSED
    assert (await world.snapshot()).at == at("2025-05-28 10:00")
    assert await world.told(METTE) == []
    assert {s.outcome for s in await world.all(STEPS) if s.person != SYSTEM} == {Outcome.SUPERSEDED}


async def test_somebody_away_is_not_reminded_but_the_stand_in_is() -> None:
    world = await opened()
    await world.put(ABSENCES, Absence("a", "mette", date(2025, 5, 19), date(2025, 5, 23), "anna"))
    for tick in ("2025-05-19 09:00", "2025-05-21 09:00", "2025-05-22 09:00"):
        await world.tick(tick)
        await world.deliver()
        assert await world.told(METTE) == []
    reminded = {s.person for s in await world.all(STEPS) if s.step is not Step.OPEN}
    assert "anna" in reminded
    assert "mette" not in reminded


async def test_who_has_left_is_not_asked() -> None:
    world = await founded()
    await world.put(PEOPLE, replace(METTE, active=False))
    await world.tick("2025-05-14 09:00")
    assert await world.told(METTE) == []


async def test_no_round_opens_before_the_colours_have_a_meaning_and_the_secretariat_is_told_once() -> None:
    world = await founded()
    world.board = replace(world.board, legend={})
    await world.tick("2025-05-14 09:00")
    await world.tick("2025-05-15 09:00")
    assert (await world.round()).state is RoundState.PLANNED
    assert await world.told(METTE) == []
    assert await world.told(INGER) == ["sentence"]
    world.board = replace(world.board, legend=LEGEND)
    await world.tick("2025-05-15 10:00")
    assert (await world.round()).state is RoundState.OPEN


async def test_a_plan_imported_after_the_opening_waits_for_somebody_to_open_the_round() -> None:
    late = await founded()
    await late.put(SERVICE, ServiceState(first_import=at("2025-05-15 10:00")))
    await late.tick("2025-05-16 09:00")
    assert (await late.round()).state is RoundState.PLANNED
    late.it_is("2025-05-20 10:00")
    round_ = await late.do(lambda tx: round_to_open(tx, late.now))
    assert round_.key == MAY_ROUND
    await late.do(lambda tx: open_round(tx, late.board, late.now, INGER, round_.key))
    await late.tick("2025-05-20 10:00")
    assert await late.told(METTE) == ["step-open"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(TICKS)), st.sets(st.sampled_from(["i01", "i02", "i03"])))
async def test_whatever_the_ticks_each_step_is_recorded_once_and_settled_once(
    ticks: list[str], answered: set[str]
) -> None:
    world = await opened()
    for key in sorted(answered):
        await world.answer({"i01": METTE, "i02": ANNA, "i03": JENS}[key], key, Answer(GREEN))
    for tick in (*sorted(ticks), "2025-05-28 10:00"):
        await world.tick(tick)
        assert await world.tick(tick) == 0
    steps = [s for s in await world.all(STEPS) if s.round == MAY_ROUND]
    assert {s.step for s in steps if s.person == SYSTEM} == {
        Step.OPEN,
        Step.FREEZE,
        Step.OBS,
        Step.CLOSED,
    }
    snapshot = await world.snapshot()
    assert snapshot.number == 1
    assert [e.initiative for e in snapshot.entries] == ["i01", "i02", "i03"]
    assert {e.initiative for e in snapshot.entries if e.revision} == answered
