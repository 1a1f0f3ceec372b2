"""Whatever the connector answers and whenever the process dies, every row arrives, repeated only for a lost answer."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.addresses import Address
from bot.alerts import Alerts
from bot.background import Background
from bot.clock import VirtualClock
from bot.connector import Connector, Delivery, NotReached, RetryAfter, Sent, Uncertain
from bot.metrics import Metrics
from bot.outbox import Dispatcher
from bot.rate import ConnectorLimit
from domain.board import Board
from domain.delivery import Contact, OutboxRow, RowState, view
from domain.people import Person, Role
from domain.working_days import WorkCalendar
from storage import MemoryStore
from usecases.collections import CONTACTS, OUTBOX, PEOPLE
from usecases.ports import Store

NOW = datetime(2025, 5, 14, 9, tzinfo=UTC)
PEOPLE_KEYS = ("mette", "jens", "lis")
LOST = "lost"  # stored by Teams, its answer lost
WAIT, UNREACHED, TAKEN = "wait", "unreached", "taken"


class FakeConnector(Connector):
    """Answers by a script, then takes everything; remembers what people have really received."""

    def __init__(self, script: Iterable[str]) -> None:
        self._script = iter(script)
        self.received: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self.sent = 0

    async def send(self, service_url: str, conversation_id: str, activity: Mapping[str, Any]) -> Delivery:
        del service_url
        text = str(activity["text"])
        happens = next(self._script, TAKEN)
        await asyncio.sleep(0)
        match happens:
            case "wait":
                return RetryAfter(0, 429)
            case "unreached":
                return NotReached("refused")
        self.received[text] += 1
        self.lost[text] += happens == LOST
        self.sent += 1
        return Uncertain("reset") if happens == LOST else Sent(f"a{self.sent}", conversation_id)


def dispatcher(store: Store, connector: FakeConnector, background: Background, alerts: Alerts) -> Dispatcher:
    return Dispatcher(
        store,
        Board(WorkCalendar(frozenset())),
        VirtualClock(NOW),
        connector,
        background,
        Metrics(),
        alerts,
        ConnectorLimit(),
        fallback=Address("http://teams", "", "28:bot", "tenant"),
        concurrency=3,
        retry_base=0.0,
    )


async def with_rows(count: int) -> MemoryStore:
    store = MemoryStore()
    async with store.transaction() as tx:
        for key in PEOPLE_KEYS:
            tx.put(PEOPLE, Person(key, key.title(), frozenset({Role.CHIEF})))
            tx.put(CONTACTS, Contact(key, conversation=f"a:{key}", service_url="http://teams"))
        for number in range(count):
            target = f"person/{PEOPLE_KEYS[number % len(PEOPLE_KEYS)]}"
            told = (view("sentence", key="sentence-as-is", text=f"message {number}"),)
            tx.put(OUTBOX, OutboxRow(f"row/{number}", target, told, not_before=NOW, created_at=NOW))
    return store


async def deliver_all(store: MemoryStore, connector: FakeConnector) -> None:
    """Run until everything has come to its end, as a service that is restarted again and again would."""
    for _ in range(100):
        alerts = Alerts(VirtualClock(NOW), lambda: 0)
        background = Background(Metrics(), alerts)
        running = dispatcher(store, connector, background, alerts)
        await running.recover()
        try:
            for _ in range(200):
                await running.drain()
                if not await running.waiting():
                    return
        finally:
            await background.close()
    pytest.fail("never finished")


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(1, 8),
    script=st.lists(st.sampled_from((TAKEN, WAIT, UNREACHED, LOST)), max_size=30),
)
async def test_every_row_arrives_and_is_repeated_only_for_a_lost_answer(rows: int, script: list[str]) -> None:
    store, connector = await with_rows(rows), FakeConnector(script)
    await deliver_all(store, connector)
    async with store.transaction() as tx:
        stored = await tx.query(OUTBOX)
    assert {row.state for row in stored} == {RowState.SENT}
    for number in range(rows):
        text = f"message {number}"
        assert connector.received[text] == 1 + connector.lost[text]
    assert sum(row.possibly_repeated for row in stored) == sum(connector.lost.values())


@settings(max_examples=40, deadline=None)
@given(rows=st.integers(1, 6), claimed=st.sets(st.integers(0, 5)))
async def test_a_claim_of_a_dead_process_is_sent_again_and_counted(rows: int, claimed: set[int]) -> None:
    store, connector = await with_rows(rows), FakeConnector(())
    dead = {number for number in claimed if number < rows}
    async with store.transaction() as tx:
        for row in await tx.query(OUTBOX):
            if int(row.key.rpartition("/")[2]) in dead:
                tx.put(OUTBOX, _claimed(row))
    await deliver_all(store, connector)
    async with store.transaction() as tx:
        stored = await tx.query(OUTBOX)
    assert all(row.state is RowState.SENT for row in stored)
    assert all(connector.received[f"message {number}"] == 1 for number in range(rows))
    assert sum(row.possibly_repeated for row in stored) == len(dead)


def _claimed(row: OutboxRow) -> OutboxRow:
    return replace(row, state=RowState.CLAIMED, attempts=1)
