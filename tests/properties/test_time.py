"""Time over twenty-five years: clock changes, holidays, leap days, week 53, a clock that jumps, a machine that sleeps."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding import read_days
from domain.delivery import OutboxRow
from domain.meetings import Meeting, MeetingRule
from domain.rounds import RoundTemplate, Step, plan_round
from domain.schedule import SYSTEM, SYSTEM_STEPS, Action, Outcome, next_instant
from domain.working_days import NOON
from storage.transaction import OptimisticTransaction
from tests.domain.month import CALENDAR, at, initiative
from tests.domain.schedule_world import Scenario, decisions, play
from tests.usecases.world import INGER, JENS, METTE, World, founded
from usecases.collections import OUTBOX, STEPS
from usecases.pause_sending import note_alive
from usecases.run_schedule import run_schedule
from usecases.schedule_state import schedule_state

YEARS = range(2020, 2046)
DAYS = [date(2020, 1, 1) + timedelta(days=n) for n in range((date(2046, 1, 1) - date(2020, 1, 1)).days)]
LOCAL_TIMES = {
    Step.OPEN: time(9),
    Step.REMIND_1: time(9),
    Step.REMIND_2: time(9),
    Step.DUE: time(12),
    Step.ESCALATE: time(9),
    Step.FREEZE: time(12),
    Step.OBS: time(12),
    Step.CLOSED: time(10),
}
IN_ORDER = tuple(Step)
PLAN = (initiative("i01", ("anna",), ("dorte",)), initiative("i02", ("bo",), ("dorte",)))


def meetings() -> list[Meeting]:
    found = [MeetingRule().propose(year, month, CALENDAR) for year in YEARS for month in range(1, 13)]
    return [meeting for meeting in found if meeting is not None]


MEETINGS = meetings()
ROUNDS = [plan_round(meeting, RoundTemplate(), CALENDAR) for meeting in MEETINGS]


def easter(year: int) -> date:
    """Gauss, as improved by Butcher: nothing of the calendar library."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def test_every_month_but_july_and_december_has_a_meeting_on_a_working_wednesday() -> None:
    assert len(MEETINGS) == 10 * len(YEARS)
    assert all(m.date.weekday() == 2 and CALENDAR.is_working(m.date) for m in MEETINGS)
    assert date(2040, 2, 29) in {m.date for m in MEETINGS}, "a leap day may be the last Wednesday"


def test_every_step_of_every_round_is_on_a_working_day_at_its_local_hour() -> None:
    for round_ in ROUNDS:
        local = {step: CALENDAR.local(instant) for step, instant in round_.instants}
        assert {step: moment.time() for step, moment in local.items()} == LOCAL_TIMES
        assert all(CALENDAR.is_working(moment.date()) for moment in local.values())
        assert not any(CALENDAR.is_quiet(instant) for _, instant in round_.instants)


def test_the_steps_keep_their_order_and_their_days_through_easter_and_christmas() -> None:
    """Working days are counted, so a holiday stretches a round and never folds it."""
    for round_ in ROUNDS:
        instants = [round_.at(step) for step in IN_ORDER]
        assert instants == sorted(set(instants))
        days = [CALENDAR.local(instant).date() for instant in instants]
        between = [CALENDAR.working_days_between(a, b) + (a != b) for a, b in pairwise(days)]
        assert between == [3, 2, 0, 1, 1, 2, 1]


def test_a_round_opens_after_the_meeting_before_and_in_the_same_year() -> None:
    for earlier, later in pairwise(ROUNDS):
        assert earlier.at(Step.CLOSED) < later.at(Step.OPEN)
    assert all(CALENDAR.local(r.at(Step.OPEN)).year == r.meeting_date.year for r in ROUNDS)


def test_the_movable_holidays_are_where_easter_puts_them() -> None:
    for year in YEARS:
        sunday = easter(year)
        for after in (-3, -2, 1, 39, 50):
            assert not CALENDAR.is_working(sunday + timedelta(days=after))
        store_bededag = sunday + timedelta(days=26)
        special = (store_bededag.month, store_bededag.day) == (6, 5)
        assert CALENDAR.is_working(store_bededag) is (year >= 2024 and not special)
        for month, day in ((1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)):
            assert not CALENDAR.is_working(date(year, month, day))


def test_no_local_time_of_a_working_day_is_ever_an_hour_off() -> None:
    for day in DAYS:
        for clock in (time(8), time(9), NOON, time(16)):
            instant = CALENDAR.instant(day, clock)
            assert CALENDAR.local(instant).replace(tzinfo=None) == datetime.combine(day, clock)
            assert instant.hour == clock.hour - (2 if _is_summer(day) else 1)


def _is_summer(day: date) -> bool:
    """From the last Sunday of March to the Saturday before the last of October; both change in the night."""
    first, last = (
        date(day.year, month, 31) - timedelta(days=date(day.year, month, 31).isoweekday() % 7)
        for month in (3, 10)
    )
    return first <= day < last


def test_half_days_are_two_a_day_also_when_the_clock_changes() -> None:
    """Hour by hour through both nights of every year."""
    for year in YEARS:
        for month in (3, 10):
            sunday = next(
                d for d in DAYS if (d.year, d.month) == (year, month) and d.day > 24 and d.weekday() == 6
            )
            start = datetime.combine(sunday - timedelta(days=1), time(), UTC)
            hours = [start + timedelta(hours=n) for n in range(72)]
            seen = list(dict.fromkeys(CALENDAR.half_day(hour) for hour in hours))
            assert seen == sorted(seen)
            for hour in hours:
                following = CALENDAR.next_half_day(hour)
                assert hour < following
                assert CALENDAR.local(following).time() in {time(8), NOON}


@pytest.mark.parametrize("year", YEARS)
def test_a_week_is_found_by_its_number_until_it_is_over(year: int) -> None:
    """Week 53, and the days of it that lie in the year after."""
    for week in (1, 52, 53):
        try:
            monday, friday = (date.fromisocalendar(year, week, day) for day in (1, 5))
        except ValueError:
            assert week == 53
            continue
        for today in (monday, friday):
            assert read_days(f"uge {week}", today) == (today, friday)


@given(st.sampled_from(MEETINGS), st.data())
def test_each_step_of_a_round_is_decided_once_however_the_clock_jumps(
    meeting: Meeting, data: st.DataObject
) -> None:
    """Back and forth, to and past the change of the hour: nothing is repeated, and at the end nothing is lost."""
    round_ = plan_round(meeting, RoundTemplate(), CALENDAR)
    first, last = round_.at(Step.OPEN) - timedelta(days=2), round_.at(Step.CLOSED) + timedelta(days=1)
    minutes = int((last - first).total_seconds()) // 60
    moments = st.builds(lambda n: first + timedelta(minutes=n), st.integers(0, minutes))
    exact = st.sampled_from([instant for _, instant in round_.instants])
    jumps = data.draw(st.lists(moments | exact, max_size=20))
    ticks = play(Scenario(PLAN, (*jumps, last), {}, meeting=meeting, first_import=first))
    decided = [(a.step, a.person) for a in decisions(ticks)]
    assert len(decided) == len(set(decided))
    assert [a.step for a in decisions(ticks) if a.person == SYSTEM] == list(SYSTEM_STEPS)
    furthest = first
    for tick in ticks:
        assert not tick.actions or tick.at > furthest, "a clock set back decides nothing"
        furthest = max(furthest, tick.at)


@given(st.sampled_from(MEETINGS), st.sampled_from([30, 3600, 7200]))
def test_a_clock_corrected_a_little_at_every_step_tells_everybody_the_same(
    meeting: Meeting, seconds: int
) -> None:
    """A tick a little early, one at the instant, the clock back, and the instant once more."""
    round_ = plan_round(meeting, RoundTemplate(), CALENDAR)
    exact = tuple(instant for _, instant in round_.instants)
    step = timedelta(seconds=seconds)
    jittered = tuple(t for i in exact for t in (i - step, i, i - step, i))
    told = _sent(meeting, exact)
    assert {action.step for action in told} == set(Step)
    assert _sent(meeting, jittered) == told


def _sent(meeting: Meeting, ticks: tuple[datetime, ...]) -> list[Action]:
    scenario = Scenario(PLAN, ticks, {}, meeting=meeting, first_import=min(ticks))
    played = decisions(play(scenario))
    return [action for action in played if action.outcome is Outcome.SENT]


async def _walk(world: World, to: datetime) -> list[OutboxRow]:
    """Through every due instant, as the virtual clock goes, or to the next month; returns what was sent."""
    sent: list[OutboxRow] = []
    while True:
        ahead = await world.do(lambda tx: schedule_state(tx, world.now))
        turn = (CALENDAR.local(world.now).replace(day=1) + timedelta(days=32)).replace(
            day=1, hour=0, minute=0
        )
        world.now = next_instant(world.now, ahead) or turn.astimezone(UTC)
        if world.now > to:
            return sent
        await world.do(lambda tx: run_schedule(tx, world.board, world.now))
        sent += await world.all(OUTBOX)
        await world.deliver()


async def test_twenty_years_walked_through_happen_once_each_at_their_local_time() -> None:
    world = await founded()
    world.now = at("2025-05-01 10:00")
    await world.do(lambda tx: run_schedule(tx, world.board, world.now))
    rows = await _walk(world, at("2045-01-01 10:00"))
    expected = [r for r in ROUNDS if date(2025, 5, 1) < r.meeting_date < date(2045, 1, 1)]
    steps = await world.all(STEPS)
    own = {(s.round, s.step): s.at for s in steps if s.person == SYSTEM}
    assert own == {(r.key, step): r.at(step) for r in expected for step in SYSTEM_STEPS}
    sent = Counter(s.person for s in steps if s.outcome is Outcome.SENT)
    assert (sent[METTE.key], sent[JENS.key]) == (4 * len(expected),) * 2, (
        "question, two reminders, after the deadline"
    )
    assert sent[INGER.key] == 2 * len(expected)
    assert not [row for row in rows if CALENDAR.is_quiet(row.not_before)]
    assert len({(row.target, CALENDAR.half_day(row.not_before)) for row in rows}) == len(rows)


async def test_a_look_at_the_schedule_reads_nothing_of_rounds_that_are_over() -> None:
    """So that it costs the same in the tenth year as in the first."""
    world = await founded()
    await world.do(lambda tx: run_schedule(tx, world.board, world.now))
    await _walk(world, at("2026-05-20 10:00"))
    async with world.store.transaction() as tx:
        await run_schedule(tx, world.board, world.now)
        assert isinstance(tx, OptimisticTransaction)
        read = {place.value for place in tx.reads}
    assert {value for value in read if value.endswith("/status")} == {
        f"{month}/status" for month in ("2026-05", "2026-06", "2026-08", "2026-09", "2026-10")
    }


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(DAYS), st.integers(0, 20), st.times(), st.times())
async def test_after_a_sleep_of_more_than_two_working_days_sending_waits_for_a_yes(
    day: date, days: int, slept: time, woke: time
) -> None:
    world = await founded()
    later = day + timedelta(days=days)
    instants = sorted((CALENDAR.instant(day, slept), CALENDAR.instant(later, woke)))
    found = [await _looked(world, now) for now in instants]
    assert found == [False, CALENDAR.working_days_between(day, later) > 2]


async def _looked(world: World, now: datetime) -> bool:
    return await world.do(lambda tx: note_alive(tx, world.board, now))
