"""What is more than Teams takes in one message: split where it is a bundle, else given up visibly, never tried for ever."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.connector import MAX_BYTES
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import OutboxRow, RowState, View, view
from stage.local_connector import Fault
from tests.conversations.chat import Town, install_everybody, town
from usecases.collections import OUTBOX
from usecases.ports import Transaction

NEARLY_HALF = MAX_BYTES // 2 - 500


@pytest.fixture
async def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """Where a view is named by the number of bytes it is rendered to."""

    async def render(reader: Reader, shown: View) -> Message | None:  # noqa: ARG001  the real signature
        mark = shown.arg("mark")
        return Message(f"{mark}\n{mark * int(shown.name)}")

    async with town(tmp_path) as opened:
        await install_everybody(opened)
        await opened.at("2025-05-13 14:00")
        monkeypatch.setattr("bot.outbox.render", render)
        opened.anders.forget()
        yield opened


async def sent(here: Town, *views: View) -> list[OutboxRow]:
    """A bundle for Anders, and the rows it ends as."""
    now = here.scene.now
    bundle = OutboxRow("notice/anders/x", "person/anders", views, not_before=now, created_at=now)

    async def put(tx: Transaction) -> None:
        tx.put(OUTBOX, bundle)

    await here.change(put)
    await here.scene.service.dispatcher.drain()
    async with here.scene.service.store.transaction() as tx:
        return [row for row in await tx.query(OUTBOX) if row.key.startswith(bundle.key)]


def of(size: int, mark: str) -> View:
    return view(str(size), mark=mark)


async def test_a_bundle_that_fits_is_one_message(here: Town) -> None:
    (row,) = await sent(here, of(NEARLY_HALF, "a"), of(NEARLY_HALF, "b"))
    assert row.state is RowState.SENT


async def test_a_bundle_that_does_not_is_sent_in_parts_in_order(here: Town) -> None:
    parts = await sent(here, *(of(NEARLY_HALF, mark) for mark in "abcde"))
    assert [(len(row.views), row.state) for row in parts] == [
        (2, RowState.SENT),
        (2, RowState.SENT),
        (1, RowState.SENT),
    ]
    texts = [message.text for message in here.anders.messages[-3:]]
    assert ["".join(sorted(set(text.replace("\n", "")))) for text in texts] == ["ab", "cd", "e"]


async def test_one_that_is_too_large_by_itself_fails_visibly_and_is_never_sent(here: Town) -> None:
    calls = len(here.scene.connector.calls)
    (row,) = await sent(here, of(MAX_BYTES, "a"))
    assert (row.state, row.reason, row.attempts) == (RowState.FAILED, "too large", 1)
    assert len(here.scene.connector.calls) == calls


async def test_what_teams_itself_finds_too_large_fails_visibly_too(here: Town) -> None:
    here.scene.connector.faults.plan(Fault(413, "MessageSizeTooBig"), times=None, when=lambda c: c.sends)
    (row,) = await sent(here, of(100, "a"))
    assert (row.state, row.reason, row.attempts) == (RowState.FAILED, "too large", 1)


async def test_the_admin_hears_of_it(here: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await sent(here, of(MAX_BYTES, "a"))
    monkeypatch.undo()
    await here.at("2025-05-14 08:00")
    assert "Drift: Én besked kunne ikke leveres" in here.oskar.heard


async def test_an_answer_that_is_too_long_is_answered_with_a_sentence(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def render(reader: Reader, shown: View) -> Message | None:  # noqa: ARG001  the real signature
        return Message("x" * MAX_BYTES)

    monkeypatch.setattr("bot.turns.render", render)
    assert await here.anders.say("hjælp") == (
        "Svaret er for langt til én besked. Spørg om én indsats eller ét område ad gangen."
    )
