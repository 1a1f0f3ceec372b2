"""The stage page's façade over HTTP, and what may stand in its files."""

import asyncio
import re
from typing import Any

import pytest

from stage.page_server import EXAMPLES, PAGE
from tests.stage.conftest import BOARD, LARS, METTE, Facing
from tests.stage.fake_bot import RECEIPT_CARD

OWN_FILES = [path for path in sorted(PAGE.iterdir()) if path.is_file()]


async def get(facing: Facing, path: str, **headers: str) -> tuple[int, Any]:
    async with facing.connector.session.get(facing.connector.url + path, headers=headers) as response:
        return response.status, await response.json() if response.ok else await response.text()


async def post(facing: Facing, path: str, body: Any) -> tuple[int, Any]:
    async with facing.connector.session.post(facing.connector.url + path, json=body) as response:
        return response.status, await response.json() if response.ok else await response.text()


# The façade.


async def test_the_state_names_people_channel_and_clock(facing: Facing) -> None:
    facing.connector.app[EXAMPLES][METTE.id] = ("status",)
    _, state = await get(facing, "/stage/state")
    assert state["people"][0] == {
        "id": METTE.id,
        "name": "Mette Holm",
        "role": "Fagchef",
        "chat": METTE.chat,
        "installed": False,
        "examples": ["status"],
    }
    assert (state["channels"][0]["name"], state["channels"][0]["team"]) == ("Direktionen", "Direktion")
    assert state["clock"] == {"now": facing.bot.now, "next": facing.bot.next}
    assert (state["number"], state["messages"]) == (0, [])


async def test_a_chat_through_the_page(facing: Facing) -> None:
    assert await post(facing, "/stage/install", {"person": METTE.id}) == (200, {"status": 200})
    assert await post(facing, "/stage/say", {"person": METTE.id, "text": "status"}) == (200, {"status": 200})
    _, state = await get(facing, "/stage/state")
    greeting, said, card = state["messages"]
    assert (greeting["text"], said["who"], card["cards"][0]["type"]) == (
        "Hej. Jeg er Rød Tråd.",
        METTE.id,
        "AdaptiveCard",
    )

    press = {
        "person": METTE.id,
        "conversation": METTE.chat,
        "message": card["id"],
        "value": {"act": "report.save"},
    }
    assert (await post(facing, "/stage/click", press))[0] == 200
    assert facing.bot.heard[-1]["value"] == {"act": "report.save"}
    _, later = await get(facing, f"/stage/state?after={state['number']}")
    assert [(one["number"], one["cards"], one["edited"]) for one in later["messages"]] == [
        (card["number"], [RECEIPT_CARD], True)
    ]


async def test_the_channel_through_the_page(facing: Facing) -> None:
    await facing.connector.install_in_team(LARS)
    said = {"person": LARS.id, "text": "hvad er rødt?", "channel": BOARD.id}
    await post(facing, "/stage/say", said)
    root = facing.bot.heard[-1]["id"]
    assert facing.bot.heard[-1]["text"].startswith("<at>")
    await post(facing, "/stage/say", {**said, "text": "tak", "replyTo": root, "mention": False})
    assert facing.bot.heard[-1]["conversation"]["id"].endswith(f";messageid={root}")
    assert facing.bot.heard[-1]["text"] == "tak"


async def test_the_state_waits_for_a_change(facing: Facing) -> None:
    waiting = asyncio.create_task(get(facing, "/stage/state?after=0&wait=5"))
    await facing.connector.install(METTE)
    assert [one["text"] for one in (await waiting)[1]["messages"]] == ["Hej. Jeg er Rød Tråd."]


async def test_the_clock_goes_to_the_next_event_or_a_moment(facing: Facing) -> None:
    _, walked = await post(facing, "/stage/clock", {"next": True})
    assert walked == {"now": "2025-05-19T09:00:00+02:00", "sent": 0, "failed": 0, "waiting": 0}
    await post(facing, "/stage/clock", {"now": "2025-05-21T12:00:00+02:00"})
    assert (await get(facing, "/stage/clock"))[1]["now"] == "2025-05-21T12:00:00+02:00"


async def test_a_bot_that_names_no_next_event(facing: Facing) -> None:
    facing.bot.next = None
    assert (await post(facing, "/stage/clock", {"next": True}))[0] == 409


async def test_a_bot_that_is_away(facing: Facing) -> None:
    facing.connector.bot_url = "http://127.0.0.1:9"
    assert (await get(facing, "/stage/state"))[1]["clock"] is None
    assert (await post(facing, "/stage/say", {"person": METTE.id, "text": "hej"}))[0] == 502
    assert (await post(facing, "/stage/clock", {"now": "2025-05-21T12:00:00+02:00"}))[0] == 502


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/stage/say", {"person": "29:nobody", "text": "hej"}, 400),
        ("/stage/say", ["not an object"], 400),
        ("/stage/click", {"person": METTE.id, "conversation": METTE.chat, "message": "1", "value": {}}, 404),
    ],
)
async def test_what_the_facade_refuses(facing: Facing, path: str, body: Any, status: int) -> None:
    assert (await post(facing, path, body))[0] == status


@pytest.mark.parametrize("query", ["after=x", "wait=nan", "after=1&wait=-1e999x"])
async def test_a_wrong_question_is_the_askers_error(facing: Facing, query: str) -> None:
    assert (await get(facing, f"/stage/state?{query}"))[0] == 400


async def test_other_sites_cannot_use_the_page(facing: Facing) -> None:
    assert (await get(facing, "/stage/state", Host="evil.example"))[0] == 403
    form = {"Content-Type": "text/plain"}
    async with facing.connector.session.post(
        facing.connector.url + "/stage/say", data=b"{}", headers=form
    ) as response:
        assert response.status == 415


# The files.


async def test_the_page_is_served_with_a_strict_policy(facing: Facing) -> None:
    async with facing.connector.session.get(facing.connector.url + "/") as response:
        assert response.status == 200
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        page = await response.text()
    assert '<html lang="da">' in page
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        async with facing.connector.session.get(facing.connector.url + address) as response:
            assert response.status == 200, address


@pytest.mark.parametrize("path", OWN_FILES, ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere_and_no_text_becomes_markup(path: Any) -> None:
    source = path.read_text().replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|//cdn|@import", source)
    assert not re.search(r"\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(", source)


def test_every_element_the_scripts_ask_for_is_on_the_page() -> None:
    page = (PAGE / "index.html").read_text()
    asked = {
        name for path in PAGE.glob("*.js") for name in re.findall(r'byId\("([^"]+)"\)', path.read_text())
    }
    assert asked <= set(re.findall(r'id="([^"]+)"', page))


def test_the_renderer_comes_with_its_licence() -> None:
    assert (PAGE / "vendor" / "adaptivecards.min.js").stat().st_size > 100_000
    assert "MIT License" in (PAGE / "vendor" / "adaptivecards.LICENSE").read_text()
