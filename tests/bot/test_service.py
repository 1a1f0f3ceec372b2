"""Starting, being asked whether it is well, and stopping."""

import asyncio
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.clock import SystemClock, monotonic
from bot.schedule import TICK_SECONDS, Schedule
from bot.service import Service, running
from bot.settings import Delivery
from domain.delivery import RowState
from stage.local_connector import Fault
from stage.scene import settings_for
from storage import Disk
from tests.conversations.chat import Town, install_everybody, town
from usecases.collections import OUTBOX
from usecases.ports import StoreLocked


async def asked(service: Service, path: str) -> tuple[int, str]:
    url = f"http://127.0.0.1:{service.admin_port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.text()


class FullDisk(Disk):
    def write(self, file: int, data: bytes, offset: int) -> None:  # noqa: ARG002  the real signature
        raise OSError(28, "No space left on device")


async def test_it_is_ready_while_it_can_write(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        assert await asked(here.scene.service, "/readyz") == (200, "ready")
        sound = here.scene.service.store._journal._disk  # type: ignore[attr-defined]  # noqa: SLF001  the medium
        here.scene.service.store._journal._disk = FullDisk()  # type: ignore[attr-defined]  # noqa: SLF001  a full one
        assert await asked(here.scene.service, "/readyz") == (503, "store cannot write")
        here.scene.service.store._journal._disk = sound  # type: ignore[attr-defined]  # noqa: SLF001  the medium
        assert (await asked(here.scene.service, "/readyz"))[0] == 200
        assert (await asked(here.scene.service, "/api/messages"))[0] == 404


async def test_in_real_time_it_ticks_at_once_and_is_ready_when_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticked = asyncio.Event()
    tick = Schedule.tick

    async def heard(schedule: Schedule) -> int:
        decided = await tick(schedule)
        ticked.set()
        return decided

    monkeypatch.setattr(Schedule, "tick", heard)
    async with running(settings_for(tmp_path)) as service:
        assert isinstance(service.clock, SystemClock)
        async with asyncio.timeout(5):
            await ticked.wait()
        assert await asked(service, "/readyz") == (200, "ready")


async def test_it_is_not_ready_before_it_has_ticked_or_when_it_has_not_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> int:
        raise ZeroDivisionError

    with monkeypatch.context() as failing:
        failing.setattr("bot.schedule.run_schedule", broken)
        async with running(settings_for(tmp_path)) as service:
            assert await asked(service, "/readyz") == (503, "schedule has not ticked")
            failing.undo()
            await service.schedule.tick()
            assert await asked(service, "/readyz") == (200, "ready")
            now = monotonic()
            failing.setattr("bot.schedule.monotonic", lambda: now + 3 * TICK_SECONDS + 1)
            assert await asked(service, "/readyz") == (503, "schedule has not ticked")


async def test_a_clock_that_is_set_back_or_forth_makes_it_no_less_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was asleep, or its time was wrong: what counts is how long ago it ticked."""
    async with running(settings_for(tmp_path)) as service:
        await service.schedule.tick()
        for days in (-3, 3):
            moved = SystemClock().now() + timedelta(days=days)
            monkeypatch.setattr(SystemClock, "now", lambda _, moved=moved: moved)
            assert await asked(service, "/readyz") == (200, "ready")
            monkeypatch.undo()


async def test_without_a_virtual_clock_time_cannot_be_moved(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path)) as service, aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{service.port}/dev/clock"
        async with session.post(url, json={"now": "2099-01-01T00:00:00Z"}) as answer:
            assert answer.status == 409
        async with session.get(url) as answer:
            assert "now" in await answer.json()


async def test_the_metrics_count_and_name_nobody(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.anders.say("Flådestyring gul: Udbud.")
        status, text = await asked(here.scene.service, "/metrics")
    assert status == 200
    assert 'roedtraad_turns_total{kind="message"} 1.0' in text
    assert "anders" not in text.casefold()


async def test_the_gauges_tell_how_the_round_and_the_queue_stand(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await install_everybody(here)
        await here.at("2025-05-14 08:59")
        lost = here.anders.client.chat
        here.scene.connector.faults.plan(
            Fault.blocked(), times=None, when=lambda c: c.sends and c.conversation == lost
        )
        here.scene.connector.faults.plan(Fault.throttled(3600), when=lambda c: c.sends)
        await here.at("2025-05-14 09:00")
        _, text = await asked(here.scene.service, "/metrics")
        assert 'roedtraad_rounds{state="open"} 1.0' in text
        assert 'roedtraad_answers{received="no"} 19.0' in text
        assert 'roedtraad_answers{received="yes"} 0.0' in text
        assert "roedtraad_unreachable_people 1.0" in text
        assert "roedtraad_queue_rows 1.0" in text
        assert "roedtraad_queue_oldest_seconds 0.0" in text
        assert 'roedtraad_sends_total{outcome="retried"} 1.0' in text
        assert 'roedtraad_sends_total{outcome="failed"} 1.0' in text
        assert "roedtraad_store_writable 1.0" in text
        await here.at("2025-05-14 10:00")
        _, text = await asked(here.scene.service, "/metrics")
        assert "roedtraad_queue_oldest_seconds 3600.0" in text


async def test_outside_dev_the_clock_cannot_be_reached(tmp_path: Path) -> None:
    settings = settings_for(tmp_path).model_copy(
        update={"dev": False, "app_id": "app", "tenant_id": "tenant", "host": "127.0.0.1"}
    )
    async with running(settings) as service, aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{service.port}"
        async with session.get(f"{url}/dev/clock") as answer:
            assert answer.status == 404
        async with session.post(f"{url}/api/messages", json={"type": "message"}) as answer:
            assert answer.status == 400


async def test_a_data_folder_has_one_service(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path)):
        with pytest.raises(StoreLocked):
            async with running(settings_for(tmp_path)):
                raise AssertionError
    async with running(settings_for(tmp_path)):
        pass


async def test_what_is_being_sent_when_it_stops_is_finished_and_not_sent_again(tmp_path: Path) -> None:
    """The connector is slow, and answers once the service is already stopping."""
    async with town(tmp_path) as before:
        await install_everybody(before)
        await before.at("2025-05-13 14:00")
        answer = await before.scene.connector.say(before.anders.client, "status")
        assert answer.status == 200
    async with town(tmp_path) as after:
        await after.scene.settled()
        assert not after.anders.messages
        async with after.scene.service.store.transaction() as tx:
            assert not await tx.query(OUTBOX, state=RowState.CLAIMED)
            assert not sum(row.possibly_repeated for row in await tx.query(OUTBOX))


async def test_it_stops_also_at_the_moment_something_was_woken(tmp_path: Path) -> None:
    async with asyncio.timeout(20), town(tmp_path) as here:
        for _ in range(3):
            await here.scene.service.dispatcher.wake()


async def test_the_concurrency_is_what_the_settings_say(tmp_path: Path) -> None:
    """One at a time, all are sent all the same."""
    settings = settings_for(tmp_path)
    assert settings.delivery == Delivery(retry_base=0.05)
    async with town(tmp_path) as here:
        here.scene.service.dispatcher._concurrency = 1  # noqa: SLF001  as configured
        await install_everybody(here)
        await here.at("2025-05-14 09:00")
        assert await _waiting(here) == 0


async def _waiting(here: Town) -> int:
    return await here.scene.service.dispatcher.waiting()


async def test_links_lead_to_this_machine_in_dev(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path)) as service:
        assert service.board.public_url == f"http://127.0.0.1:{service.port}"


async def test_links_lead_where_the_operator_says(tmp_path: Path) -> None:
    settings = settings_for(tmp_path).model_copy(update={"public_url": "https://rt.fjordby.example/"})
    async with running(settings) as service:
        assert service.board.public_url == "https://rt.fjordby.example"
