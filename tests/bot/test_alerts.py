"""The admins are told in chat when something is wrong, once, and never what people wrote (design.md §10)."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.alerts import PATIENCE, TOLD_EVERY, Alerts
from bot.clock import VirtualClock
from domain.delivery import OutboxRow, view
from domain.people import Role
from stage.local_connector import Fault
from storage import Disk
from tests.conversations.chat import Town, install_everybody, local, town
from tests.usecases.world import INGER, OSKAR, World, founded
from usecases.collections import OUTBOX, PEOPLE
from usecases.ports import StoreUnwritable, Transaction

NOW = local("2025-05-14 10:00")


class Snapshots:
    """How many have failed."""

    def __init__(self) -> None:
        self.failed = 0

    def count(self) -> int:
        return self.failed


@pytest.fixture
async def world() -> World:
    found = await founded()
    found.now = NOW
    return found


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(NOW)


@pytest.fixture
def snapshots() -> Snapshots:
    return Snapshots()


@pytest.fixture
def alerts(clock: VirtualClock, snapshots: Snapshots) -> Alerts:
    return Alerts(clock, snapshots.count)


async def told(world: World, alerts: Alerts) -> list[str]:
    """`kind count` of everything the admin has been told so far."""
    await alerts.tell(world.store, world.board)
    views = [v for row in await world.rows(OSKAR) for v in row.views]
    return [f"{v.arg('kind')} {v.arg('count')}" for v in views]


async def test_a_tick_may_fail_but_not_again_and_again(world: World, alerts: Alerts) -> None:
    for _ in range(PATIENCE["tick"] - 1):
        alerts.failed("tick", ZeroDivisionError())
        assert await told(world, alerts) == []
    alerts.went_well("tick")
    alerts.failed("tick", ZeroDivisionError())
    assert await told(world, alerts) == []
    for _ in range(PATIENCE["tick"]):
        alerts.failed("tick", ZeroDivisionError())
    assert await told(world, alerts) == [f"tick {PATIENCE['tick'] + 1}"]


async def test_a_job_of_the_night_is_told_at_once_and_a_send_only_when_given_up(
    world: World, alerts: Alerts
) -> None:
    alerts.failed("backup", OSError())
    alerts.failed("send", ZeroDivisionError())
    assert await told(world, alerts) == ["backup 1"]
    alerts.note("delivery")
    assert await told(world, alerts) == ["backup 1", "delivery 1"]


async def test_the_same_trouble_is_told_once_an_hour_in_one_sum(
    world: World, alerts: Alerts, clock: VirtualClock
) -> None:
    alerts.note("delivery")
    assert await told(world, alerts) == ["delivery 1"]
    for _ in range(5):
        alerts.note("delivery")
        clock.set(clock.now() + timedelta(minutes=1))
    assert await told(world, alerts) == ["delivery 1"]
    clock.set(clock.now() + TOLD_EVERY)
    assert await told(world, alerts) == ["delivery 1", "delivery 5"]
    assert await told(world, alerts) == ["delivery 1", "delivery 5"]


async def test_a_store_that_cannot_write_is_told_of_once_it_can(
    world: World, alerts: Alerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unwritable(*_: object) -> None:
        raise StoreUnwritable("full")

    with monkeypatch.context() as full:
        full.setattr(type(world.store), "_commit", unwritable)
        for _ in range(3):
            alerts.failed("tick", StoreUnwritable("full"))
            with pytest.raises(StoreUnwritable):
                await alerts.tell(world.store, world.board)
    assert await told(world, alerts) == ["store 3"]


async def test_a_snapshot_that_failed_is_told(world: World, alerts: Alerts, snapshots: Snapshots) -> None:
    assert await told(world, alerts) == []
    snapshots.failed = 2
    assert await told(world, alerts) == ["snapshot 1"]
    assert await told(world, alerts) == ["snapshot 1"]


async def test_without_an_admin_the_secretariat_is_told(world: World, alerts: Alerts) -> None:
    admins = [p for p in await world.all(PEOPLE) if p.has(Role.ADMIN)]
    async with world.store.transaction() as tx:
        for person in admins:
            tx.delete(PEOPLE, person.key)
    alerts.note("store")
    await alerts.tell(world.store, world.board)
    assert await world.told(INGER) == ["alert"]


# On the running service.


class FullDisk(Disk):
    def __init__(self) -> None:
        self.full = True

    def write(self, file: int, data: bytes, offset: int) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        super().write(file, data, offset)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as opened:
        await install_everybody(opened)
        await opened.at("2025-05-13 14:00")
        yield opened


async def test_a_full_disk_is_told_when_there_is_room_again(here: Town) -> None:
    disk = FullDisk()
    here.scene.service.store._journal._disk = disk  # type: ignore[attr-defined]  # noqa: SLF001  a failing medium
    await here.scene.connector.say(here.anders.client, "english")
    await here.scene.service.replies.sent()
    disk.full = False
    await here.at("2025-05-14 10:00")
    assert "Drift: Data kunne ikke gemmes 13. maj kl. 14" in here.oskar.text
    assert "Drift" not in here.inger.heard


async def test_a_tick_that_keeps_failing_is_told(here: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> int:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("bot.schedule.run_schedule", broken)
    for _ in range(3):
        await here.scene.service.schedule._job()  # noqa: SLF001  as APScheduler runs it
    async with asyncio.timeout(5):
        await here.scene.settled()
    assert here.oskar.text.startswith("Drift: Tidsplanen er fejlet 3 gange i træk, senest 13. maj kl. 14")
    assert "secret" not in here.oskar.text


async def test_who_gets_no_messages_is_told_once_for_each_change_and_together(here: Town) -> None:
    lost = {here.chats[key].client.chat for key in ("anders", "lone")}
    here.scene.connector.faults.plan(
        Fault.blocked(), times=None, when=lambda call: call.sends and call.conversation in lost
    )
    await here.at("2025-05-14 09:00")
    assert here.oskar.heard == (
        "Drift: 2 personer får ikke mine beskeder\n"
        "– Anders Tranekilde: har blokeret Rød Tråd\n"
        "– Lone Fredsholt: har blokeret Rød Tråd"
    )
    await here.at("2025-05-19 09:30")
    assert not here.oskar.heard
    here.scene.connector.faults.clear()
    await here.anders.say("hjælp")
    here.scene.connector.faults.plan(
        Fault.not_found(), times=None, when=lambda call: call.sends and call.conversation in lost
    )
    await here.at("2025-05-21 09:30")
    assert "– Anders Tranekilde: har ikke Rød Tråd installeret" in here.oskar.heard


async def test_a_message_teams_will_not_have_is_told_without_its_words(here: Town) -> None:
    row = OutboxRow(
        "odd/1", "person/anders", (view("help"),), not_before=here.scene.now, created_at=here.scene.now
    )

    async def put(tx: Transaction) -> None:
        tx.put(OUTBOX, row)

    here.scene.connector.faults.plan(Fault(400, "BadSyntax"), when=lambda call: call.sends)
    await here.change(put)
    await here.scene.service.dispatcher.drain()
    await here.at("2025-05-14 08:30")
    assert here.oskar.text == "Drift: Én besked kunne ikke leveres, 13. maj kl. 14. Se loggen."


async def test_an_alert_that_cannot_be_sent_makes_no_other(here: Town) -> None:
    admin = here.oskar.client.chat
    here.scene.connector.faults.plan(
        Fault(400, "BadSyntax"), times=None, when=lambda call: call.sends and call.conversation == admin
    )
    await here.change(_alert_oskar)
    await here.at("2025-05-20 16:00")
    tries = [call for call in here.scene.connector.calls if call.sends and call.conversation == admin]
    assert sum(call.status == 400 for call in tries) == 1


async def _alert_oskar(tx: Transaction) -> None:
    now = local("2025-05-13 14:00").isoformat()
    alert = view("alert", kind="store", count="1", first=now, last=now)
    at = local("2025-05-13 14:00")
    tx.put(OUTBOX, OutboxRow("alert/1", "person/oskar", (alert,), not_before=at, created_at=at))
