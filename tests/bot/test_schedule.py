"""The clock over HTTP and what the schedule does with it: walks, gaps, and a year of fifty chiefs (design.md §3)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import monotonic
from bot.imports import store_people, store_plan
from bot.rate import ConnectorLimit
from domain.board import Board
from domain.delivery import OutboxRow
from domain.people import Person, Role
from domain.plan import Initiative
from domain.rounds import Extension
from stage.scene import scene
from tests.conversations.chat import CHIEFS, Town, install_everybody, local, town
from usecases.collections import EXTENSIONS, OUTBOX, ROUNDS, SERVICE, STEPS
from usecases.pause_sending import service_state
from usecases.ports import Store, Transaction

# Seconds for a quarter of fifty chiefs who never answer; measured 3 on two shared cores (a year: 15).
LONGEST_QUARTER = 30


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as opened:
        await install_everybody(opened)
        await opened.at("2025-05-13 14:00")
        yield opened


async def test_a_walk_over_many_steps_takes_each_at_its_own_time(here: Town) -> None:
    await here.at("2025-05-28 13:00")
    async with here.scene.service.store.transaction() as tx:
        (round_,) = [r for r in await tx.query(ROUNDS) if r.month == "2025-05"]
        steps = await tx.query(STEPS, round=round_.key)
        rows = {r.key: r for r in await tx.query(OUTBOX)}
    assert {s.at for s in steps} == {round_.at(s.step) for s in steps}
    assert all(rows[s.row].sent_at == s.at for s in steps if s.row)


async def test_a_walk_in_one_go_and_in_many_small_ones_is_the_same(tmp_path: Path) -> None:
    async with town(tmp_path / "one") as one:
        await install_everybody(one)
        await one.at("2025-05-23 13:00")
        in_one = await _steps(one)
    async with town(tmp_path / "many") as many:
        await install_everybody(many)
        at = local("2025-05-13 08:00")
        while at < local("2025-05-23 13:00"):
            at += timedelta(hours=5)
            await many.scene.move_to(min(at, local("2025-05-23 13:00")))
        assert {(key, outcome) for key, outcome, _ in await _steps(many)} == {(k, o) for k, o, _ in in_one}


async def _steps(here: Town) -> set[tuple[str, str, str]]:
    async with here.scene.service.store.transaction() as tx:
        return {(s.key, s.outcome.value, s.at.isoformat()) for s in await tx.query(STEPS)}


async def test_the_same_instant_again_decides_nothing(here: Town) -> None:
    await here.at("2025-05-14 09:00")
    before = await _steps(here)
    assert (await here.scene.move_to(local("2025-05-14 09:00")))["sent"] == 0
    assert await _steps(here) == before


async def test_two_walks_at_once_take_turns(here: Town) -> None:
    url = f"{here.scene.bot_url}/dev/clock"

    async def post(words: str) -> int:
        async with here.scene.session.post(url, json={"now": local(words).isoformat()}) as answer:
            return answer.status

    answers = await asyncio.gather(post("2025-05-22 10:00"), post("2025-05-14 09:00"))
    assert sorted(answers) == [200, 409]
    assert [len(here.chats[chief].messages) > 1 for chief in CHIEFS] == [True] * len(CHIEFS)


async def test_a_longer_deadline_is_an_instant_of_its_own(here: Town) -> None:
    """Whoever has more time is escalated when it is over, not at the next step of the others."""
    async with here.scene.service.store.transaction() as tx:
        (round_,) = [r for r in await tx.query(ROUNDS) if r.month == "2025-05"]
    until = local("2025-05-22 15:00")

    async def extend(tx: Transaction) -> None:
        tx.put(EXTENSIONS, Extension(round_.key, "rasmus", until))

    await here.at("2025-05-20 09:00")
    await here.change(extend)
    await here.at("2025-05-22 14:59")
    assert "Fristen" not in here.rasmus.heard
    await here.at("2025-05-22 15:30")
    async with here.scene.service.store.transaction() as tx:
        record = await tx.get(STEPS, f"{round_.key}/escalate/rasmus")
    assert record is not None
    assert record.at == until


async def test_after_a_long_gap_nothing_is_sent_before_the_secretariat_says_so(tmp_path: Path) -> None:
    async with town(tmp_path, "2025-05-08 09:00") as before:
        await install_everybody(before)
        await before.at("2025-05-08 15:00")
    async with town(tmp_path, "2025-05-14 10:00") as after:
        await after.at("2025-05-14 10:30")
        assert not any(after.chats[chief].messages for chief in CHIEFS)
        assert "Genoptag udsendelser" in after.inger.text
        assert "åbning" in after.inger.text
        await after.inger.click("Genoptag udsendelser")
        await after.at("2025-05-14 10:31")
        assert all(after.chats[chief].messages for chief in CHIEFS)


async def test_a_short_stop_is_no_gap(tmp_path: Path) -> None:
    """Friday afternoon to Tuesday morning is one working day."""
    async with town(tmp_path, "2025-05-09 15:00") as before:
        await install_everybody(before)
    async with town(tmp_path, "2025-05-13 09:00") as after:
        await after.at("2025-05-14 09:00")
        assert all(after.chats[chief].messages for chief in CHIEFS)


async def test_a_restart_with_an_older_time_goes_on_from_the_stored_one_without_a_gap(tmp_path: Path) -> None:
    async with town(tmp_path) as before:
        await install_everybody(before)
        await before.at("2025-05-20 10:00")
    async with town(tmp_path) as after:
        assert after.scene.now == local("2025-05-20 10:00")
        async with after.scene.service.store.transaction() as tx:
            assert not (await service_state(tx)).paused
        assert (await after.scene.move_to(local("2025-05-20 10:00")))["sent"] == 0


async def test_the_service_notes_that_it_lives_but_not_at_every_tick(here: Town) -> None:
    async def alive() -> object:
        async with here.scene.service.store.transaction() as tx:
            return [s.alive_at for s in await tx.query(SERVICE)]

    schedule, before = here.scene.service.schedule, await alive()
    await schedule.wake_up(here.scene.now + timedelta(seconds=20))
    assert await alive() == before
    await schedule.wake_up(here.scene.now + timedelta(hours=2))
    assert await alive() != before


async def test_notices_of_one_half_day_are_one_message(here: Town) -> None:
    await here.at("2025-05-22 09:00")
    async with here.scene.service.store.transaction() as tx:
        rows: list[OutboxRow] = [r for r in await tx.query(OUTBOX) if r.key.startswith("notice/")]
    assert len({(r.target, here.scene.service.board.calendar.half_day(r.not_before)) for r in rows}) == len(
        rows
    )


def many(count: int) -> tuple[tuple[Person, ...], tuple[Initiative, ...]]:
    """A big municipality: `count` chiefs with three initiatives each, ten directors, a secretary."""
    directors = [_person(f"d{n}", Role.DIRECTOR) for n in range(10)]
    chiefs = [_person(f"c{n}", Role.CHIEF, director=f"d{n % 10}") for n in range(count)]
    secretary = _person("s", Role.SECRETARIAT)
    first = Initiative("i0", "Indsats 0", chiefs=("c0",), directors=("d0",), order=0)
    plan = tuple(
        replace(
            first,
            key=f"i{n}",
            title=f"Indsats {n}",
            chiefs=(f"c{n % count}",),
            directors=(f"d{n % 10}",),
            order=n,
        )
        for n in range(3 * count)
    )
    return (*directors, *chiefs, secretary), plan


def _person(key: str, role: Role, director: str = "") -> Person:
    return Person(
        key, f"Navn {key}", frozenset({role}), email=f"{key}@x.example", aad_object_id=key, director=director
    )


async def test_a_quarter_with_fifty_chiefs_is_walked_in_reasonable_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teams' own limit of 50 messages a second is left out."""
    monkeypatch.setattr(ConnectorLimit, "take", lambda *_: 0.0)
    people, plan = many(50)

    async def prepare(store: Store, board: Board, now: object) -> None:  # noqa: ARG001  a hook's shape
        await store_people(store, start, people)
        await store_plan(store, start, plan)

    start = local("2025-01-02 08:00")
    async with scene(people, prepare, data=tmp_path, now=start) as here:
        for client in here.clients.values():
            here.connector.preinstall(client)
        await here.connector.install(here.clients["s"])
        started = monotonic()
        figures = await here.move_to(local("2025-03-31 12:00"))
        seconds = monotonic() - started
    # Three rounds: asked, reminded twice, escalated; the directors and the secretary besides.
    assert figures["sent"] >= 3 * (4 * 50 + 10 + 2)
    assert figures["failed"] == 0
    assert seconds < LONGEST_QUARTER
