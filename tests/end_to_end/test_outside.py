"""The real process as its outside describes it (interfaces.md §1–§3), by nothing but HTTP; one process for it all."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from stage.local_connector import Message
from tests.conversations.chat import inputs, shown
from tests.end_to_end.month import Driver, driver, local, prologue
from tests.end_to_end.process import FJORDBY, ROEDTRAAD, STARTS_WITHIN, command, free_ports


@pytest.fixture
async def may(tmp_path: Path) -> AsyncIterator[Driver]:
    """The round is open; Freja has not installed the app."""
    async with driver(tmp_path / "data") as d:
        await prologue(d)
        await d.go("05-14 09:00")
        yield d


def acts(message: Message) -> list[dict[str, Any]]:
    """The data of every button on the message's cards."""
    return [data for card in message.cards for data in _data(card)]


def _data(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [data for one in node for data in _data(one)]
    if not isinstance(node, dict):
        return []
    own = [node["data"]] if node.get("type") == "Action.Submit" else []
    return own + [data for key, one in node.items() if key != "data" for data in _data(one)]


async def test_status_codes(may: Driver) -> None:
    async def status(body: bytes, kind: str = "application/json") -> int:
        return (await may.connector.raw(body, {"Content-Type": kind})).status

    assert await status(b"not json") == 400
    assert await status(b"[]") == 400
    assert await status(b'{"type": "message"}') == 400
    assert await status(b"{}", "text/plain") == 415
    assert await status(b'{"text": "' + b"x" * 256 * 1024 + b'"}') == 413
    said = await may.connector.say(may.clients["anders"], "hvad er rødt?")
    assert (said.status, said.body) == (200, b"")
    assert (await may.connector.post(said.activity | {"type": "typing", "id": "t1"})).status == 200
    card = [m for m in may.heard("anders") if m.cards][-1]
    invoked = await may.connector.invoke_action(may.clients["anders"], card, "x", {"act": "report.list"})
    assert invoked.status == 200
    assert set(invoked.json) == {"statusCode", "type", "value"}
    for url, expected in (
        (f"{may.bot.url}/healthz", 200),
        (f"{may.bot.admin_url}/readyz", 200),
        (f"{may.bot.admin_url}/metrics", 200),
        (f"{may.bot.url}/metrics", 404),
        (f"{may.bot.url}/d/none", 404),
    ):
        async with may.session.get(url) as answer:
            assert answer.status == expected, url


async def test_the_clock(may: Driver) -> None:
    url = f"{may.bot.url}/dev/clock"

    async def post(body: object) -> tuple[int, Any]:
        async with may.session.post(url, json=body) as answer:
            return answer.status, await answer.json()

    async with may.session.get(url) as answer:
        assert answer.status == 200
        assert (await answer.json())["now"].startswith("2025-05-14T")
    status, figures = await post({"now": "2025-05-14T09:00:00+02:00"})
    assert status == 200
    assert set(figures) == {"now", "sent", "failed", "waiting"}
    status, figures = await post({"now": "2025-05-21T12:00:00+02:00"})
    assert status == 200
    assert figures["sent"] >= 8 + 8 + 2
    assert (await post({"now": "2025-05-21T11:59:59+02:00"}))[0] == 409
    assert (await post({"now": "tomorrow"}))[0] == 400


async def test_the_card_from_list_to_form_to_list_in_one_message(may: Driver) -> None:
    asked = may.heard("anders")[-1]
    data = acts(asked)
    keys = [one["initiative"] for one in data if one.get("act") == "report.edit"]
    assert keys == ["i08", "i09", "i10", "i19"]
    assert {"absence.open", "snooze.open"} <= {one["act"] for one in data}
    assert "Flådestyring" in shown(asked)
    await may.press("anders", act="report.edit", initiative="i08")
    form = may.heard("anders")[-1]
    assert form.id == asked.id
    first = {one["id"] for one in inputs(form)}
    assert {name.partition("~")[0] for name in first} == {"colour:i08", "text:i08"}
    colour = next(one for one in inputs(form) if one["id"].startswith("colour:"))
    assert {one["value"] for one in colour["choices"]} == {"green", "yellow", "red", "done"}
    assert not any(one.get("isRequired") for one in inputs(form))
    save = next(one for one in acts(form) if one["act"] == "report.save")
    by_name = {name.partition(":")[0]: name for name in first}
    await may.press("anders", **save, **{by_name["colour"]: "red", by_name["text"]: "Udbuddet er gået om."})
    red = may.heard("anders")[-1]
    assert red.id == asked.id
    second = {one["id"] for one in inputs(red)}
    assert {name.partition("~")[0] for name in second} >= {"reasons:i08", "ask:i08"}
    assert {name.partition("~")[2] for name in first}.isdisjoint(name.partition("~")[2] for name in second)
    send = next(one for one in acts(red) if one["act"] == "report.save")
    by_name = {name.partition(":")[0]: name for name in second}
    await may.press("anders", **send, **{by_name["reasons"]: "stalled,other", by_name["ask"]: "Prioritér."})
    back = may.heard("anders")[-1]
    assert back.id == asked.id
    assert "i08" in {one.get("initiative") for one in acts(back)}
    assert len(asked.before) < len(back.before)


async def test_a_card_that_is_gone_is_posted_anew(may: Driver) -> None:
    asked = may.heard("anders")[-1]
    may.connector.conversations.delete(asked)
    answer = await may.connector.submit(
        may.clients["anders"], asked, {"act": "report.edit", "initiative": "i08"}
    )
    assert answer.status == 200
    await may.walk(may.now, "settle")
    form = await may.connector.next_message(may.clients["anders"], after=asked.number)
    assert form.id != asked.id
    assert inputs(form)


async def test_who_has_the_app_but_never_wrote_is_reached_and_who_has_not_is_shown(tmp_path: Path) -> None:
    async with driver(tmp_path / "data") as d:
        d.connector.preinstall(d.clients["mikkel"])
        for who in ("inger", "anders"):
            await d.install(who)
        figures = await d.go("05-14 09:00")
        assert len(d.heard("mikkel")) == 1
        created = [c.body for c in d.connector.calls if c.path.endswith("/v3/conversations")]
        mikkel = next(
            c
            for c in created
            if c["members"][0]["id"] in {d.clients["mikkel"].aad_object_id, d.clients["mikkel"].id}
        )
        assert mikkel["isGroup"] is False
        assert mikkel["tenantId"] == mikkel["channelData"]["tenant"]["id"] == d.connector.tenant.id
        assert figures["failed"] >= 6
        await d.go("05-21 12:00")
        due = shown(d.heard("inger")[-1])
        assert "har ikke Rød Tråd installeret" in due


async def test_in_the_channel_it_answers_only_when_mentioned(may: Driver) -> None:
    quiet = len(may.posted())
    await may.connector.say(may.clients["signe"], "hvad er rødt?", where=may.channel, mention=False)
    answer = await may.connector.ask(may.clients["signe"], "hvad er rødt?", where=may.channel)
    assert len(may.posted()) == quiet + 1
    assert answer.root


async def test_the_same_activity_at_once_and_later_is_applied_once(may: Driver) -> None:
    """Lone hears as much as Mikkel, whose line came once."""
    before = {who: shown_times(may, who) for who in ("lone", "mikkel")}
    said = await may.connector.say(may.clients["lone"], "i01 grøn: Sparekataloget følges.")
    again = await asyncio.gather(*(may.connector.resend(said) for _ in range(3)))
    assert {one.status for one in again} == {200}
    await may.walk(may.now, "settle")
    await may.say("lone", "ja")
    await may.connector.resend(said)
    await may.report("mikkel", "Fjordby i bevægelse grøn: Foreningerne er med.")
    heard = {who: shown_times(may, who) - times for who, times in before.items()}
    assert heard["lone"] == heard["mikkel"] > 0


def shown_times(d: Driver, who: str) -> int:
    """Messages and replacements of messages."""
    return sum(1 + len(message.before) for message in d.heard(who))


async def test_the_command_itself_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    """Not forked: the interpreter, the command line, SIGTERM."""
    now, port = local("05-13 08:00").isoformat(), free_ports()
    arguments = command(tmp_path / "data", port, now, *FJORDBY)
    process = await asyncio.create_subprocess_exec(
        *ROEDTRAAD, *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout
    async with asyncio.timeout(STARTS_WITHIN):
        assert f"127.0.0.1:{port}".encode() in await process.stdout.readline()
        process.terminate()
        await process.communicate()
    assert process.returncode == 0
