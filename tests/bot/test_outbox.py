"""The dispatcher against a connector that fails in every way it can (design.md §9)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import outbox
from bot.addresses import Address
from bot.clock import monotonic
from bot.connector import Connector, Delivery
from bot.outbox import Claim
from bot.tokens import NoToken
from dialogs.message import Message as Said
from dialogs.reader import Reader
from dialogs.views import render
from domain.delivery import Contact, OutboxRow, Reach, RowState, View, view
from stage.local_connector import Fault
from stage.local_connector.calls import Call
from tests.conversations.chat import CHIEFS, Town, install_everybody, local, town
from usecases.collections import CONTACTS, OUTBOX
from usecases.pause_sending import service_state
from usecases.ports import StoreError, StoreUnwritable, Transaction, transact

OPENING = "2025-05-14 09:00"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path) as opened:
        await install_everybody(opened)
        # By then the secretariat has been told who was recognised.
        await opened.at("2025-05-13 14:00")
        yield opened


def sends(call: Call) -> bool:
    return call.sends


async def rows(here: Town, prefix: str = "notice/") -> dict[str, OutboxRow]:
    async with here.scene.service.store.transaction() as tx:
        return {r.key: r for r in await tx.query(OUTBOX) if r.key.startswith(prefix)}


async def opened(here: Town) -> dict[str, OutboxRow]:
    """What the opening of the round put there, by chief."""
    found = await rows(here)
    return {key.split("/")[1]: row for key, row in found.items() if key.endswith("2025-05-14a")}


async def all_sent(here: Town) -> None:
    """Until the retries are through."""
    async with asyncio.timeout(15):
        while await here.scene.service.dispatcher.waiting():
            await here.scene.service.dispatcher.drain()
            await asyncio.sleep(0.01)
        await here.scene.service.dispatcher.drain()


@pytest.mark.parametrize(
    ("fault", "possibly_repeated"),
    [
        (Fault.throttled(1), 0),
        (Fault.throttled(None), 0),
        (Fault.broken(412), 0),
        (Fault.broken(503), 0),
        (Fault.broken(500), 1),
        (Fault.broken(502), 1),
        (Fault.broken(504, stored=True), 1),
        (Fault.reset(), 1),
        (Fault.reset(stored=True), 1),
    ],
)
async def test_everybody_is_asked_in_the_end(
    here: Town, fault: Fault, possibly_repeated: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three calls in a row fail; a message stands twice only where Teams had it and its answer was lost."""
    # The walk is over before the first retry.
    monkeypatch.setattr(here.scene.service.dispatcher, "_retry_base", 0.4)
    here.scene.connector.faults.plan(fault, times=3, when=sends)
    figures = await here.scene.move_to(local(OPENING))
    assert (figures["sent"], figures["failed"], figures["waiting"]) == (5, 0, 3)
    await all_sent(here)
    asked = await opened(here)
    assert {row.state for row in asked.values()} == {RowState.SENT}
    assert sum(row.possibly_repeated for row in asked.values()) == 3 * possibly_repeated
    messages = sum(len(here.chats[chief].messages) - 1 for chief in CHIEFS)
    assert messages == len(CHIEFS) + (3 if fault.stored else 0)


async def test_retry_after_is_obeyed(here: Town) -> None:
    here.scene.connector.faults.plan(Fault.throttled(1), when=lambda call: _is_to(here, "anders", call))
    await here.at(OPENING)
    await all_sent(here)
    first, second = (
        c for c in here.scene.connector.calls if _is_to(here, "anders", c) and c.at == local(OPENING)
    )
    assert (first.status, second.status) == (429, 201)
    assert second.seconds - first.seconds >= 1


def _is_to(here: Town, chief: str, call: Call) -> bool:
    return call.sends and call.conversation == here.chats[chief].client.chat


@pytest.mark.parametrize(
    ("fault", "reach", "why"),
    [
        (Fault.blocked(), Reach.BLOCKED, "har blokeret Rød Tråd"),
        (Fault.not_found(), Reach.NOT_INSTALLED, "har ikke Rød Tråd installeret"),
    ],
)
async def test_a_refusal_is_final_and_the_secretariat_and_the_admin_see_it(
    here: Town, fault: Fault, reach: Reach, why: str
) -> None:
    here.scene.connector.faults.plan(fault, times=None, when=lambda call: _is_to(here, "anders", call))
    figures = await here.scene.move_to(local(OPENING))
    # Those asked but him, and the admin, who hears of it.
    assert (figures["sent"], figures["failed"], figures["waiting"]) == (7 + 1, 1, 0)
    assert here.oskar.text == f"Drift: Én person får ikke mine beskeder\n– Anders Tranekilde: {why}"
    async with here.scene.service.store.transaction() as tx:
        contact = await tx.get(CONTACTS, "anders")
    assert contact is not None
    assert contact.reach is reach
    await here.at("2025-05-21 12:00")
    line = next(line for line in here.inger.text.splitlines() if "Anders Tranekilde" in line)
    assert f"besked ikke leveret, {why}" in line


async def test_the_silent_connector_is_given_up_on_and_tried_again(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    connector = Connector(here.scene.session, NoToken(), ["127.0.0.1"], timeout=0.2)
    monkeypatch.setattr(here.scene.service.dispatcher, "_connector", connector)
    here.scene.connector.faults.plan(
        Fault.silence(stored=True), when=lambda call: _is_to(here, "anders", call)
    )
    await here.at(OPENING)
    await all_sent(here)
    asked = await opened(here)
    assert asked["anders"].possibly_repeated == 1
    assert len(here.anders.messages) == 1 + 2


async def test_a_message_that_cannot_be_rendered_is_given_up_visibly_and_holds_up_nobody(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    async def broken(reader: Reader, shown: View) -> Said | None:
        if shown.name == "step-open" and reader.person.key == "anders":
            tries.append(monotonic())
            raise ZeroDivisionError
        return await render(reader, shown)

    monkeypatch.setattr(outbox, "render", broken)
    monkeypatch.setattr(here.scene.service.dispatcher, "_retry_base", 0.001)
    figures = await here.scene.move_to(local(OPENING))
    assert (figures["sent"], figures["failed"]) == (7, 0)
    assert figures["waiting"] == 1
    await all_sent(here)
    row = (await opened(here))["anders"]
    assert (row.state, row.reason) == (RowState.FAILED, "error")
    assert len(tries) == outbox.MAX_STUMBLES
    await here.at("2025-05-19 09:00")
    assert "ikke modtaget din status" in here.anders.text


async def test_what_teams_has_is_not_sent_again_because_the_disk_was_full(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outcome is kept until the store takes it."""
    dispatcher = here.scene.service.dispatcher
    settle, failures = dispatcher._settle, iter([StoreUnwritable("full")] * 3)  # noqa: SLF001  a failing store

    async def reluctant(tx: Transaction, claim: Claim, outcome: Delivery, address: Address) -> OutboxRow:
        if (error := next(failures, None)) is not None:
            raise error
        return await settle(tx, claim, outcome, address)

    monkeypatch.setattr(dispatcher, "_settle", reluctant)
    monkeypatch.setattr(dispatcher, "_retry_base", 0.001)
    await here.at(OPENING)
    assert {row.state for row in (await opened(here)).values()} == {RowState.SENT}
    assert sum(len(here.chats[chief].messages) - 1 for chief in CHIEFS) == len(CHIEFS)


async def test_a_store_that_fails_for_a_while_stops_nothing_for_good(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    dispatcher = here.scene.service.dispatcher
    claim, failures = dispatcher._claim, iter([StoreError("away")] * 6)  # noqa: SLF001  a failing store

    async def reluctant(tx: Transaction, key: str) -> object:
        if (error := next(failures, None)) is not None:
            raise error
        return await claim(tx, key)

    monkeypatch.setattr(dispatcher, "_claim", reluctant)
    monkeypatch.setattr(dispatcher, "_retry_base", 0.001)
    await here.at(OPENING)
    await all_sent(here)
    assert {row.state for row in (await opened(here)).values()} == {RowState.SENT}


async def test_stopping_finishes_what_is_being_sent_and_starts_nothing_more(here: Town) -> None:
    dispatcher = here.scene.service.dispatcher
    await dispatcher.stop()
    assert not dispatcher._in_flight  # noqa: SLF001  the point
    await here.at(OPENING)
    assert {row.state for row in (await opened(here)).values()} == {RowState.WAITING}


async def test_who_was_never_heard_from_is_asked_once_the_tenant_is_known(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        figures = await here.scene.move_to(local(OPENING))
        # Rasmus and Birgitte are known by their addresses alone; the admin is to hear of that too.
        assert (figures["failed"], figures["waiting"]) == (2, 6 + 1)
        await here.inger.say("hjælp")
        await here.scene.settled()
        assert "Status for maj" in here.anders.text
        created = [c for c in here.scene.connector.calls if c.path.endswith("/v3/conversations")]
        assert created[0].body == {
            "bot": {"id": here.scene.connector.tenant.bot.id},
            "isGroup": False,
            "members": [{"id": created[0].body["members"][0]["id"]}],
            "tenantId": here.scene.connector.tenant.id,
            "channelData": {"tenant": {"id": here.scene.connector.tenant.id}},
        }


async def test_an_expired_message_is_withdrawn(here: Town) -> None:
    now = here.scene.now
    row = OutboxRow(
        "late/1", "person/anders", (view("help"),), not_before=now, created_at=now, expires_at=now
    )
    await here.change(lambda tx: _put(tx, row))
    await here.scene.service.dispatcher.drain()
    assert (await rows(here, "late/"))["late/1"].state is RowState.WITHDRAWN


async def test_who_has_left_is_not_written_to(here: Town) -> None:
    now = here.scene.now
    row = OutboxRow("late/1", "person/nobody", (view("help"),), not_before=now, created_at=now)
    await here.change(lambda tx: _put(tx, row))
    await here.scene.service.dispatcher.drain()
    assert (await rows(here, "late/"))["late/1"].reason == "has left"


async def _put(tx: Transaction, row: OutboxRow) -> None:
    tx.put(OUTBOX, row)


async def test_paused_nothing_unprompted_goes_out_and_a_question_is_answered(here: Town) -> None:
    await here.at("2025-05-14 08:00")
    await here.inger.say("stop udsendelser")
    await here.inger.say("ja")
    assert (await here.scene.move_to(local(OPENING)))["sent"] == 0
    assert await here.anders.say("næste møde")
    await here.inger.say("genoptag udsendelser")
    await here.inger.say("ja")
    assert all(here.chats[chief].heard for chief in CHIEFS)


async def test_rows_claimed_by_a_process_that_died_go_again_and_are_counted(tmp_path: Path) -> None:
    async with town(tmp_path) as before:
        await install_everybody(before)
        await before.at(OPENING)
        await before.change(_claim_anders)
    async with town(tmp_path) as after:
        await after.scene.settled()
        row = (await opened(after))["anders"]
        assert (row.state, row.possibly_repeated) == (RowState.SENT, 1)
        assert [len(after.chats[chief].messages) for chief in ("anders", "lone")] == [1, 0]


async def _claim_anders(tx: Transaction) -> None:
    for row in await tx.query(OUTBOX, target="person/anders"):
        if row.key.startswith("notice/"):
            tx.put(OUTBOX, replace(row, state=RowState.CLAIMED))


async def test_a_post_that_was_deleted_in_teams_is_posted_anew_and_its_thread_follows(here: Town) -> None:
    await here.bind()
    await here.at(OPENING)
    await here.anders.say("kloge m2 grøn: Gennemgået.")
    await here.at("2025-05-26 14:00")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    post = next(m for m in here.room.messages if m.root == m.id)
    here.scene.connector.conversations.delete(post)
    await here.inger.say("flyt mødet 28. maj til 28. maj kl. 9")
    await here.inger.say("ja")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    anew = here.room.messages[-2:]
    assert anew[0].root == anew[0].id != post.id
    assert anew[1].root == anew[0].id


async def test_contacts_learn_how_they_are_reached(here: Town) -> None:
    async def work(tx: Transaction) -> tuple[Contact | None, str]:
        return await tx.get(CONTACTS, "anders"), (await service_state(tx)).tenant

    contact, tenant = await transact(here.scene.service.store, work)
    assert contact is not None
    assert (contact.reach, tenant) == (Reach.REACHED, here.scene.connector.tenant.id)
