"""At night the channel's members are compared with the people, and nothing is said to strangers (design.md §2)."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.alerts import Alerts
from bot.background import Background
from bot.clock import VirtualClock
from bot.metrics import Metrics
from bot.nights import Nights
from domain.board import Board
from domain.delivery import OutboxRow, Stranger, view
from stage.local_connector import Fault
from stage.local_connector.calls import Call
from tests.conversations.chat import INTRUDER, Town, install_everybody, local, town
from tests.domain.month import CALENDAR
from usecases.bind_channel import BOARD_CHANNEL
from usecases.collections import CHANNELS, OUTBOX
from usecases.ports import Transaction


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    """The channel is bound, and nobody strange is in it: the intruder comes later."""
    async with town(tmp_path) as opened:
        await install_everybody(opened)
        await opened.bind()
        yield opened


@pytest.fixture
async def visited(tmp_path: Path) -> AsyncIterator[Town]:
    """Gitte Gæst is in the channel when it is bound, and the first night comes."""
    async with town(tmp_path, more=[INTRUDER]) as opened:
        await install_everybody(opened)
        await opened.bind()
        await opened.change(_forget_strangers)
        await opened.at("2025-05-14 08:30")
        yield opened


async def _forget_strangers(tx: Transaction) -> None:
    """As if she had come after the binding."""
    for channel in await tx.query(CHANNELS):
        tx.put(CHANNELS, replace(channel, strangers=()))


def asks_for_members(call: Call) -> bool:
    return call.path.endswith("/pagedmembers")


def asked(here: Town) -> list[datetime]:
    return [call.at for call in here.scene.connector.calls if asks_for_members(call)]


async def test_once_a_night_and_only_where_a_channel_is_bound(here: Town, tmp_path: Path) -> None:
    before = len(asked(here))
    await here.at("2025-05-16 12:00")
    nights = asked(here)[before:]
    assert nights == [local(f"2025-05-{day} 03:00") for day in (14, 15, 16)]
    async with town(tmp_path / "unbound") as unbound:
        await unbound.at("2025-05-16 12:00")
        assert not asked(unbound)


async def test_a_stranger_is_named_to_the_secretariat_and_to_nobody_else(visited: Town) -> None:
    assert visited.inger.text == (
        "Der er én i direktionens kanal, jeg ikke kender: Gitte Gæst. Vedkommende kan læse alt i kanalen."
        " Er det i orden? Indtil du har bekræftet det, skriver jeg ikke noget dér.\n[Må læse med]"
    )
    assert "Gitte" in visited.nikolaj.heard
    assert not any(
        "Gitte" in chat.heard for key, chat in visited.chats.items() if key not in {"inger", "nikolaj"}
    )


async def test_until_she_is_confirmed_nothing_is_said_there(visited: Town) -> None:
    now = visited.scene.now
    post = OutboxRow("post/x", f"channel/{BOARD_CHANNEL}", (view("help"),), not_before=now, created_at=now)

    async def put(tx: Transaction) -> None:
        tx.put(OUTBOX, post)

    await visited.change(put)
    before = len(visited.room.messages)
    assert (await visited.room.hear(visited.signe, "hvad er rødt?")).startswith(
        "Jeg svarer ikke i kanalen lige nu."
    )
    await visited.at("2025-05-14 12:00")
    assert len(visited.room.messages) == before + 1
    await visited.inger.click("Må læse med")
    assert len(visited.room.messages) == before + 2
    assert not (await visited.room.hear(visited.signe, "hvad er rødt?")).startswith("Jeg svarer ikke")


async def test_the_same_stranger_is_told_once(visited: Town) -> None:
    await visited.at("2025-05-16 12:00")
    assert not visited.nikolaj.heard


async def test_one_who_has_left_again_holds_nothing_back(here: Town) -> None:
    async def come(tx: Transaction) -> None:
        for channel in await tx.query(CHANNELS):
            tx.put(CHANNELS, replace(channel, strangers=(Stranger("29:gone", "Gerda Gået"),)))

    await here.change(come)
    assert (await here.room.hear(here.signe, "næste møde")).startswith("Jeg svarer ikke")
    await here.at("2025-05-14 08:30")
    assert not (await here.room.hear(here.signe, "næste møde")).startswith("Jeg svarer ikke")
    assert "Gerda" not in here.inger.heard


async def test_a_roster_that_does_not_answer_is_counted_and_no_alarm(here: Town) -> None:
    here.scene.connector.faults.plan(Fault.broken(503), times=None, when=asks_for_members)
    await here.at("2025-05-14 10:00")
    assert "Drift" not in here.oskar.heard
    assert "kanal" not in here.inger.heard
    url = f"http://127.0.0.1:{here.scene.service.admin_port}/metrics"
    async with here.scene.session.get(url) as answer:
        assert 'roedtraad_failures_total{where="roster"} 1.0' in await answer.text()


def nights(now: datetime) -> Nights:
    alerts = Alerts(VirtualClock(now), lambda: 0)
    return Nights(Board(CALENDAR), Background(Metrics(), alerts), {}, now)


@pytest.mark.parametrize(
    ("now", "hour"),
    [
        ("2025-05-14 02:59", "2025-05-14 03:00"),
        ("2025-05-14 03:00", "2025-05-15 03:00"),
        ("2025-03-30 01:30", "2025-03-30 03:00"),
        ("2025-10-26 02:30", "2025-10-26 03:00"),
        ("2024-02-28 12:00", "2024-02-29 03:00"),
        ("2025-12-31 12:00", "2026-01-01 03:00"),
    ],
)
async def test_the_night_s_hour_is_local_and_comes_once(now: str, hour: str) -> None:
    at = local(now).astimezone(UTC)
    assert nights(at).following(at) == local(hour)


async def test_a_night_is_due_once() -> None:
    night = nights(local("2025-05-14 12:00").astimezone(UTC))
    assert not night.is_due(local("2025-05-15 02:00"))
    assert night.is_due(local("2025-05-15 04:00"))
    await night.run(local("2025-05-15 04:00"))
    assert not night.is_due(local("2025-05-15 23:00"))
