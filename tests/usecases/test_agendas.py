"""Making the agenda, and posting exactly what the secretary has seen (A02, A04)."""

from dataclasses import replace
from datetime import date, time

import pytest

from domain.agenda import Agenda, PortfolioRow
from domain.agenda_changes import ChangeKind
from domain.delivery import Mode, OutboxRow, RowState
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.meetings import ForwardPoint, Meeting, MeetingState
from domain.people import Person
from domain.reports import Answer
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM
from tests.usecases.world import (
    ANNA,
    GREEN,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    TORBEN,
    World,
    founded,
    frozen,
    opened,
    red,
)
from usecases.collections import AGENDAS, MEETINGS, OUTBOX, POSTED, STEPS
from usecases.make_agenda import make_agenda
from usecases.move_meeting import cancel_meeting, move_meeting
from usecases.open_round import include_corrections
from usecases.post_agenda import (
    POST_UNSENT,
    Posting,
    failed_to_go_out,
    last_posted,
    post_agenda,
    post_red,
    post_reds_again,
)

SECRET = ForwardPoint("P1", "Opsigelse af centerchefen", closed=True)
BUDGET = ForwardPoint("P2", "Budget")


async def make(world: World, who: Person = INGER, key: str = "2025-05") -> Agenda:
    return await world.do(lambda tx: make_agenda(tx, world.board, world.now, who, key))


async def post(world: World, version: int = 1, who: Person = INGER, key: str = "2025-05") -> Posting:
    """Decided, and taken by the channel."""
    posting = await decide(world, version, who, key)
    await world.post_out()
    return posting


async def decide(world: World, version: int = 1, who: Person = INGER, key: str = "2025-05") -> Posting:
    return await world.do(lambda tx: post_agenda(tx, world.board, world.now, who, key, version))


async def red_alone(world: World, who: Person = INGER) -> Round:
    return await world.do(lambda tx: post_red(tx, world.board, world.now, who))


async def posts(world: World) -> list[OutboxRow]:
    return [row for row in await world.all(OUTBOX) if row.target == "channel/direktionen"]


async def with_points(world: World, *points: ForwardPoint) -> None:
    await world.put(MEETINGS, replace(await world.get(MEETINGS, "2025-05"), points=points))


async def ready() -> World:
    """Frozen with a red, bound to a channel, the agenda made."""
    world = await frozen((METTE, "i01", red()), (JENS, "i03", Answer(GREEN)))
    await world.bind()
    await make(world)
    return world


async def test_the_plan_item_shows_the_latest_opgoerelse() -> None:
    world = await frozen((METTE, "i01", red()))
    assert (await make(world)).snapshot == f"{MAY_ROUND}/001"
    await world.answer(ANNA, "i02", Answer(GREEN))
    await world.do(lambda tx: include_corrections(tx, world.now, INGER, MAY_ROUND))
    made = await make(world)
    assert (made.snapshot, made.version) == (f"{MAY_ROUND}/002", 2)


async def test_before_the_freeze_there_is_no_opgoerelse_to_show() -> None:
    world = await opened()
    assert (await make(world)).snapshot == ""
    assert (await world.get(MEETINGS, "2025-05")).state is MeetingState.DRAFT


async def test_the_version_counts_up_only_when_something_has_changed() -> None:
    world = await opened()
    first = await make(world)
    world.it_is("2025-05-16 11:00")
    assert await make(world) == first
    await with_points(world, BUDGET)
    second = await make(world)
    assert (second.version, second.made_at) == (2, world.now)
    assert await world.get(AGENDAS, "2025-05") == second


async def test_the_portfolio_goes_on_until_three_meetings_that_are_held() -> None:
    world = await opened()
    for month, state in ((9, MeetingState.CANCELLED), (10, MeetingState.PLANNED), (11, MeetingState.PLANNED)):
        day = date(2025, month, 24)
        await world.put(
            MEETINGS,
            Meeting(
                f"{day:%Y-%m}", "Direktionen", day, time(9), time(10), state=state, points=(SECRET, BUDGET)
            ),
            Meeting(f"k-{day}", "Koncernledelsen", day, time(9), time(10)),
        )
    portfolio = (await make(world)).portfolio
    assert [row.date.month for row in portfolio] == [6, 8, 9, 10]
    assert portfolio[2] == PortfolioRow(date(2025, 9, 24), "-", "", ("", "Budget"))
    assert SECRET.title not in repr(portfolio)


async def test_only_the_secretariat_makes_agendas_and_only_of_meetings_that_are_on() -> None:
    world = await opened()
    for who in (METTE, TORBEN, KARSTEN):
        with pytest.raises(NotAllowed):
            await make(world, who)
    may = await world.get(MEETINGS, "2025-05")
    await world.put(MEETINGS, replace(may, state=MeetingState.CANCELLED))
    for key in ("2025-05", "2024-01"):
        with pytest.raises(UnknownObject):
            await make(world, key=key)


async def test_the_first_post_brings_the_reds_in_its_thread_and_closes_the_round() -> None:
    world = await ready()
    assert (await post(world)).first
    post_row, red_row = await posts(world)
    assert (post_row.mode, post_row.views[0].name) == (Mode.POST, "agenda-post")
    assert (red_row.mode, red_row.of, red_row.after) == (Mode.THREAD, post_row.key, post_row.key)
    assert (await world.round()).state is RoundState.CLOSED
    assert (await world.get(MEETINGS, "2025-05")).state is MeetingState.POSTED
    assert f"{MAY_ROUND}/{Step.CLOSED}/{SYSTEM}" in {s.key for s in await world.all(STEPS)}


async def test_the_chiefs_of_reds_hear_that_they_are_on_the_agenda() -> None:
    world = await ready()
    await post(world)
    assert await world.told(METTE) == ["on-agenda"]
    assert await world.told(JENS) == []


async def test_a_second_yes_posts_nothing_twice() -> None:
    world = await ready()
    await post(world)
    before = await posts(world)
    again = await post(world)
    assert (again.first, again.changes) == (False, ())
    assert await posts(world) == before
    assert len(await world.all(POSTED)) == 1


async def test_a_change_edits_the_post_and_says_what_changed_in_its_thread() -> None:
    world = await ready()
    await post(world)
    await with_points(world, SECRET)
    await make(world)
    posting = await post(world, 2)
    assert posting.changes[0].kind is ChangeKind.ADDED
    assert SECRET.title not in repr(posting.changes)
    edit, told = [row for row in await posts(world) if row.key.endswith("/2")][::-1]
    assert (edit.mode, edit.of) == (Mode.EDIT, "post/2025-05/agenda")
    assert (told.mode, told.after) == (Mode.THREAD, edit.key)
    assert [p.agenda.version for p in await world.all(POSTED)] == [1, 2]


async def test_what_has_changed_since_the_preview_is_not_posted() -> None:
    world = await ready()
    await with_points(world, BUDGET)
    await make(world)
    with pytest.raises(NotPossible, match="agenda-changed"):
        await post(world, 1)
    assert await posts(world) == []


async def test_without_a_bound_channel_nothing_is_posted() -> None:
    world = await frozen()
    await make(world)
    with pytest.raises(NotPossible, match="no-channel"):
        await post(world)
    with pytest.raises(NotPossible, match="no-channel"):
        await red_alone(world)


async def test_without_an_agenda_or_a_meeting_nothing_is_posted() -> None:
    world = await frozen()
    await world.bind()
    for key in ("2025-05", "2024-01"):
        with pytest.raises(UnknownObject):
            await post(world, key=key)


async def test_only_the_secretariat_posts() -> None:
    world = await ready()
    for who in (METTE, TORBEN, KARSTEN):
        with pytest.raises(NotAllowed):
            await post(world, who=who)
        with pytest.raises(NotAllowed):
            await red_alone(world, who)


async def test_posted_before_the_freeze_it_has_no_reds_and_the_round_goes_on() -> None:
    world = await opened()
    await world.bind()
    await make(world)
    await post(world)
    assert [row.mode for row in await posts(world)] == [Mode.POST]
    assert (await world.round()).state is RoundState.OPEN


async def test_posted_again_once_settled_it_gets_its_reds_closes_the_round_and_the_chiefs_hear() -> None:
    world = await opened()
    await world.bind()
    await make(world)
    await post(world)
    await world.answer(METTE, "i01", red())
    await world.tick("2025-05-23 12:00")
    await world.deliver()
    made = await make(world)
    await post(world, made.version)
    assert "post/2025-05/red" in {row.key for row in await posts(world)}
    assert (await world.round()).state is RoundState.CLOSED
    assert await world.told(METTE) == ["on-agenda"]


@pytest.mark.parametrize(
    ("day", "start", "place", "told"),
    [
        (date(2025, 5, 27), time(10), "", [ChangeKind.MOVED]),
        (date(2025, 5, 28), time(9), "", [ChangeKind.STARTS, ChangeKind.ENDS]),
        (date(2025, 5, 28), time(10), "Byrådssalen", [ChangeKind.PLACE]),
    ],
)
async def test_a_posted_meeting_on_another_day_hour_or_place_is_told_in_the_thread(
    day: date, start: time, place: str, told: list[ChangeKind]
) -> None:
    world = await ready()
    await post(world)
    if (day, start) != (date(2025, 5, 28), time(10)):
        await world.do(
            lambda tx: move_meeting(tx, world.board, world.now, INGER, "2025-05", day, start),
        )
    await world.put(MEETINGS, replace(await world.get(MEETINGS, "2025-05"), place=place))
    posting = await post(world, (await make(world)).version)
    assert [change.kind for change in posting.changes] == told
    assert {"post/2025-05/edit/2", "post/2025-05/changes/2"} <= {row.key for row in await posts(world)}


async def test_the_channel_is_told_when_a_posted_meeting_is_cancelled() -> None:
    world = await ready()
    await post(world)
    await world.do(lambda tx: cancel_meeting(tx, world.board, world.now, INGER, "2025-05", "ferie"))
    told = next(row for row in await posts(world) if row.key == "post/2025-05/cancelled")
    assert (told.mode, told.of, told.after) == (Mode.THREAD, "post/2025-05/agenda", "post/2025-05/agenda")


async def test_a_meeting_cancelled_before_its_agenda_is_posted_says_nothing_in_the_channel() -> None:
    world = await ready()
    await world.do(lambda tx: cancel_meeting(tx, world.board, world.now, INGER, "2025-05", "ferie"))
    assert await posts(world) == []


async def test_the_obs_list_locks_in_time_although_the_agenda_is_posted() -> None:
    world = await ready()
    await post(world)
    await world.tick("2025-05-27 11:59")
    assert not (await world.round()).obs_locked
    await world.tick("2025-05-27 12:00")
    assert (await world.round()).obs_locked
    assert (await world.round()).is_over
    assert await world.tick("2025-05-28 10:00") == 0


async def test_the_reds_alone_are_posted_once_per_opgoerelse() -> None:
    world = await ready()
    await red_alone(world)
    with pytest.raises(NotPossible, match="already-posted"):
        await red_alone(world)
    row = (await posts(world))[0]
    await world.put(OUTBOX, replace(row, state=RowState.FAILED))
    assert (await red_alone(world)).key == MAY_ROUND
    await world.answer(ANNA, "i02", Answer(GREEN))
    await world.do(lambda tx: include_corrections(tx, world.now, INGER, MAY_ROUND))
    await red_alone(world)
    assert len(await posts(world)) == 2


async def test_before_anything_is_settled_there_are_no_reds_to_post() -> None:
    world = await opened()
    await world.bind()
    with pytest.raises(NotPossible, match="nothing-settled"):
        await red_alone(world)
    empty = await founded()
    await empty.bind()
    with pytest.raises(NotPossible, match="nothing-settled"):
        await red_alone(empty)


async def test_until_the_channel_has_the_post_nothing_counts_as_posted() -> None:
    world = await ready()
    await decide(world)
    assert (await world.round()).state is RoundState.FROZEN
    assert (await world.get(MEETINGS, "2025-05")).state is MeetingState.DRAFT
    assert await world.told(METTE) == []
    assert (await decide(world)).under_way
    assert len(await posts(world)) == 2
    await world.post_out()
    assert (await world.round()).state is RoundState.CLOSED
    assert await world.told(METTE) == ["on-agenda"]


async def fail(world: World, key: str, reason: str = "not-installed") -> None:
    row = replace(await world.get(OUTBOX, key), state=RowState.FAILED, reason=reason)
    await world.put(OUTBOX, row)
    await world.do(lambda tx: failed_to_go_out(tx, world.now, row))


async def test_a_post_that_failed_was_never_posted_and_goes_out_under_a_new_row() -> None:
    world = await ready()
    await decide(world)
    await fail(world, "post/2025-05/agenda")
    await fail(world, "post/2025-05/red", POST_UNSENT)
    assert await world.told(INGER) == ["post-failed"]
    assert await world.told(METTE) == []
    assert await world.do(lambda tx: last_posted(tx, "2025-05")) is None
    assert (await world.round()).state is RoundState.FROZEN
    assert (await post(world)).first
    again = {row.key: row for row in await posts(world) if row.key.endswith("~2")}
    assert again["post/2025-05/red~2"].of == "post/2025-05/agenda~2"
    assert await world.told(METTE) == ["on-agenda"]


async def test_red_items_that_failed_alone_are_posted_again_alone() -> None:
    world = await ready()
    await decide(world)
    await fail(world, "post/2025-05/red")
    await world.post_out()
    assert await world.told(INGER) == ["post-failed"]
    assert not (await post(world)).first
    await world.do(lambda tx: post_reds_again(tx, world.board, world.now, INGER, "2025-05"))
    again = await world.get(OUTBOX, "post/2025-05/red~2")
    assert (again.of, again.mode) == ("post/2025-05/agenda", Mode.THREAD)
    with pytest.raises(NotPossible, match="already-posted"):
        await world.do(lambda tx: post_reds_again(tx, world.board, world.now, INGER, "2025-05"))


async def test_a_change_that_failed_leaves_what_was_posted_and_can_be_posted_again() -> None:
    world = await ready()
    await post(world)
    await with_points(world, BUDGET)
    await make(world)
    await decide(world, 2)
    await fail(world, "post/2025-05/edit/2")
    stands = await world.do(lambda tx: last_posted(tx, "2025-05"))
    assert stands is not None
    assert stands.agenda.version == 1
    assert (await post(world, 2)).changes
    assert "post/2025-05/edit/2~2" in {row.key for row in await posts(world)}


async def test_the_first_settlement_after_an_early_post_is_not_told_as_a_second() -> None:
    world = await opened()
    await world.bind()
    await make(world)
    await post(world)
    await world.tick("2025-05-23 12:00")
    posting = await post(world, (await make(world)).version)
    assert [change.kind for change in posting.changes] == [ChangeKind.SETTLED]
