"""The local connector stands in for Teams: what the bot may call, what people send, what goes wrong."""

import asyncio
import json
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientError, ClientSession, ClientTimeout

from stage.local_connector import Call, Fault, LocalConnector, Message
from tests.stage.conftest import BOARD, GUEST, LARS, METTE, NOW, TENANT, Facing
from tests.stage.fake_bot import RECEIPT_CARD, STATUS_CARD, FakeBot, activities_url

HELLO = {"type": "message", "text": "Hej"}


async def json_of(connector: LocalConnector, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    async with connector.session.request(method, connector.service_url + path, json=body) as response:
        return response.status, json.loads(await response.read() or b"null")


def conversation_path(conversation: str, rest: str) -> str:
    return f"v3/conversations/{quote(conversation, safe='')}/{rest}"


def opening(person_id: str, tenant: str = TENANT.id) -> dict[str, Any]:
    return {
        "bot": {"id": TENANT.bot.id},
        "isGroup": False,
        "members": [{"id": person_id}],
        "tenantId": tenant,
        "channelData": {"tenant": {"id": tenant}},
    }


# What people send.


async def test_installing_sends_both_activities_and_opens_the_chat(facing: Facing) -> None:
    answer = await facing.connector.install(METTE)
    assert answer.status == 200
    assert [one["type"] for one in facing.bot.heard] == ["conversationUpdate", "installationUpdate"]
    assert facing.bot.heard[0]["membersAdded"] == [{"id": TENANT.bot.id, "name": "Rød Tråd"}]
    assert [one.text for one in facing.connector.messages(METTE)] == ["Hej. Jeg er Rød Tråd."]


async def test_a_message_looks_as_teams_sends_it(facing: Facing) -> None:
    await facing.connector.say(METTE, "status")
    heard = facing.bot.heard[0]
    assert heard["channelId"] == "msteams"
    assert heard["serviceUrl"] == facing.connector.service_url
    assert heard["from"] == {"id": METTE.id, "name": METTE.name, "aadObjectId": METTE.aad_object_id}
    assert heard["conversation"] == {"id": METTE.chat, "tenantId": TENANT.id, "conversationType": "personal"}
    assert heard["channelData"]["tenant"]["id"] == TENANT.id
    assert (heard["timestamp"], heard["localTimestamp"]) == (
        "2025-05-14T07:00:00.000Z",
        "2025-05-14T09:00:00.000+02:00",
    )
    assert (heard["text"], heard["locale"]) == ("status", "da-DK")


async def test_in_a_channel_the_bot_is_mentioned_in_a_thread_of_its_own(facing: Facing) -> None:
    await facing.connector.install_in_team(LARS)
    reply = await facing.connector.ask(LARS, "hvad er rødt?", where="channel")
    heard = facing.bot.heard[-1]
    assert heard["text"] == "<at>Rød Tråd</at> hvad er rødt?"
    assert heard["entities"][0]["mentioned"]["id"] == TENANT.bot.id
    assert heard["conversation"]["id"] == f"{BOARD.id};messageid={heard['id']}"
    assert heard["channelData"]["team"]["id"] == BOARD.team_id
    assert reply.root == heard["id"]


async def test_an_answer_in_a_thread_without_mention(facing: Facing) -> None:
    await facing.connector.install_in_team(LARS)
    root = await facing.connector.ask(LARS, "hvad er rødt?", where="channel")
    await facing.connector.say(LARS, "tak", where="channel", reply_to=root, mention=False)
    heard = facing.bot.heard[-1]
    assert heard["text"] == "tak"
    assert heard["conversation"]["id"] == root.thread
    assert heard["replyToId"] == root.root


async def test_a_pressed_button_sends_what_the_card_holds(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    card = await connector.ask(METTE, "status")
    typed = {"colour:i08~3": "red", "text:i08~3": "", "reasons:i08~3": ["obstacles", "stalled"]}
    await connector.click(METTE, card, "Send", typed)
    heard = facing.bot.heard[-1]
    assert heard["replyToId"] == card.id
    assert "text" not in heard
    assert heard["value"] == {
        "act": "report.save",
        "rev": 3,
        "colour:i08~3": "red",
        "reasons:i08~3": "obstacles,stalled",
        "same:i08~3": "false",
    }


async def test_a_button_of_an_opened_card_sends_the_outer_inputs_too(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    card = await facing.connector.ask(METTE, "status")
    await facing.connector.click(METTE, card, "Gem fravær", {"until": "23. maj"})
    value = facing.bot.heard[-1]["value"]
    assert (value["until"], value["colour:i08~3"]) == ("23. maj", "yellow")


async def test_a_button_may_leave_the_inputs_out(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    card = await facing.connector.ask(METTE, "status")
    await facing.connector.click(METTE, card, "Fortryd")
    assert facing.bot.heard[-1]["value"] == {"act": "report.cancel"}


async def test_bare_data_sends_only_what_is_given(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    card = await facing.connector.ask(METTE, "status")
    await facing.connector.click(METTE, card, {"act": "x"}, {"toggle": True, "number": 3, "none": None})
    assert facing.bot.heard[-1]["value"] == {"act": "x", "toggle": "true", "number": "3"}


async def test_a_missing_button_is_told_with_those_there_are(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    card = await facing.connector.ask(METTE, "status")
    with pytest.raises(LookupError, match="Gem fravær"):
        await facing.connector.click(METTE, card, "Slet")


async def test_an_invoke_brings_the_bots_answer(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    card = await facing.connector.ask(METTE, "status")
    answer = await facing.connector.invoke_action(METTE, card, "save", {"act": "report.save"})
    assert answer.json["statusCode"] == 200
    assert facing.bot.heard[-1]["value"]["action"]["data"] == {"act": "report.save"}


async def test_editing_deleting_and_leaving(facing: Facing) -> None:
    connector, bot = facing.connector, facing.bot
    bot.replies = False
    said = (await connector.say(METTE, "stauts")).said
    assert said
    await connector.edit(METTE, said, "status")
    await connector.delete(METTE, said)
    await connector.uninstall(METTE)
    assert [one["type"] for one in bot.heard] == [
        "message",
        "messageUpdate",
        "messageDelete",
        "conversationUpdate",
        "installationUpdate",
    ]
    assert {one["id"] for one in bot.heard[:3]} == {said.id}
    assert bot.heard[-1]["action"] == "remove"
    stored = connector.messages(METTE)[0]
    assert (stored.text, stored.before, stored.deleted) == ("status", ({"text": "stauts"},), True)


async def test_the_same_activity_again(facing: Facing) -> None:
    facing.bot.replies = False
    first = await facing.connector.say(METTE, "hej")
    await facing.connector.resend()
    await facing.connector.resend(first)
    assert facing.bot.heard == [facing.bot.heard[0]] * 3


async def test_any_bytes(facing: Facing) -> None:
    answer = await facing.connector.raw(b"\xff{", {"Content-Type": "text/plain"})
    assert answer.status == 415
    assert facing.bot.raw == [b"\xff{"]


async def test_a_token_goes_along_when_asked_for() -> None:
    async with (
        FakeBot(replies=False) as bot,
        LocalConnector(
            TENANT, lambda: NOW, bot_url=bot.url, token=lambda one: "Bearer " + one["type"]
        ) as connector,
    ):
        await connector.say(METTE, "hej")
        assert bot.headers[0]["Authorization"] == "Bearer message"


# What the bot may call.


async def test_a_chat_is_opened_by_entra_object_id_for_whom_it_is_installed(facing: Facing) -> None:
    connector = facing.connector
    refused = await json_of(connector, "POST", "v3/conversations", opening(METTE.aad_object_id))
    connector.preinstall(METTE)
    opened = await json_of(connector, "POST", "v3/conversations", opening(METTE.aad_object_id))
    assert (refused[0], refused[1]["error"]["code"]) == (403, "BotNotInConversationRoster")
    assert opened == (201, {"id": METTE.chat})


@pytest.mark.parametrize(
    ("body", "status"),
    [(opening("29:nobody"), 404), (opening(METTE.id, "another tenant"), 400), ({"isGroup": False}, 400)],
)
async def test_a_chat_that_cannot_be_opened(facing: Facing, body: dict[str, Any], status: int) -> None:
    assert (await json_of(facing.connector, "POST", "v3/conversations", body))[0] == status


async def test_a_channel_post_starts_a_thread_that_can_be_replied_in(facing: Facing) -> None:
    connector = facing.connector
    await connector.install_in_team(LARS)
    before = connector.last_number
    body = {"isGroup": True, "channelData": {"channel": {"id": BOARD.id}}, "activity": HELLO}
    _, made = await json_of(connector, "POST", "v3/conversations", body)
    assert made["id"] == f"{BOARD.id};messageid={made['activityId']}"
    await facing.bot.send(connector.service_url, made["id"], {"type": "message", "text": "Til punkt 3"})
    thread = connector.messages(made["id"])
    assert [one.text for one in thread] == ["Hej", "Til punkt 3"]
    assert [one.number > before for one in thread] == [True, True]
    await facing.bot.send(connector.service_url, BOARD.id, HELLO)
    assert len({one.root for one in connector.messages(BOARD)}) == 3


async def test_a_card_is_replaced_and_what_it_was_is_kept(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    card = await connector.ask(METTE, "status")
    await connector.click(METTE, card, "Send")
    after = await connector.next_change(METTE, after=card.number)
    assert after.id == card.id
    assert after.cards == [RECEIPT_CARD]
    assert after.before[0]["attachments"][0]["content"] == STATUS_CARD


async def test_a_message_is_deleted_once(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    await facing.bot.send(connector.service_url, METTE.chat, HELLO)
    path = conversation_path(METTE.chat, "activities/" + connector.messages(METTE)[0].id)
    assert [(await json_of(connector, "DELETE", path))[0] for _ in range(2)] == [200, 404]
    assert connector.messages(METTE)[0].deleted


async def test_the_bot_cannot_change_a_persons_message(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    said = (await connector.say(METTE, "hej")).said
    assert said
    assert (await json_of(connector, "PUT", conversation_path(METTE.chat, "activities/" + said.id), HELLO))[
        0
    ] == 403


async def test_members_are_known_by_both_ids(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(GUEST)
    for some_id in (GUEST.id, GUEST.aad_object_id):
        _, member = await json_of(
            connector, "GET", conversation_path(GUEST.chat, "members/" + quote(some_id))
        )
        assert member["userPrincipalName"] == "gitte_firma.dk#EXT#@example.dk"
        assert (member["userRole"], member["tenantId"]) == ("guest", TENANT.id)
    path = conversation_path(GUEST.chat, "members/" + quote(METTE.id))
    assert (await json_of(connector, "GET", path))[0] == 404


async def test_the_channels_members_come_in_pages(facing: Facing) -> None:
    connector = facing.connector
    await connector.install_in_team(LARS)
    path = conversation_path(BOARD.id, "pagedmembers?pageSize=1")
    _, first = await json_of(connector, "GET", path)
    _, last = await json_of(connector, "GET", f"{path}&continuationToken={first['continuationToken']}")
    assert [one["name"] for one in first["members"] + last["members"]] == ["Lars Friis", "Ida Krogh"]
    assert "continuationToken" not in last


async def test_a_teams_channels(facing: Facing) -> None:
    path = f"v3/teams/{quote(BOARD.team_id)}/conversations"
    _, found = await json_of(facing.connector, "GET", path)
    assert found["conversations"][1] == {"id": BOARD.id, "name": "Direktionen"}
    assert (await json_of(facing.connector, "GET", "v3/teams/19%3Anone/conversations"))[0] == 404


async def test_nothing_is_written_where_the_bot_is_not(facing: Facing) -> None:
    connector, bot = facing.connector, facing.bot
    statuses = [
        (await bot.send(connector.service_url, conversation, HELLO)).status
        for conversation in (METTE.chat, BOARD.id, "a:unknown")
    ]
    assert statuses == [403, 403, 404]
    assert [call.status for call in connector.calls] == statuses


async def test_other_calls_are_refused_and_noted(facing: Facing) -> None:
    assert (await json_of(facing.connector, "GET", "v3/attachments/1"))[0] == 404
    assert facing.connector.calls[0].path == "/emea/v3/attachments/1"


async def test_a_message_over_100_kb_is_too_big(facing: Facing) -> None:
    facing.connector.preinstall(METTE)
    sent = await facing.bot.send(facing.connector.service_url, METTE.chat, {"text": "x" * 110_000})
    assert sent.status == 413


# What goes wrong.


async def test_planned_faults_are_used_up_in_order(facing: Facing) -> None:
    connector, bot = facing.connector, facing.bot
    connector.preinstall(METTE)
    connector.faults.plan(Fault.throttled(retry_after=3), times=2)
    connector.faults.plan(Fault.blocked())
    answers = [await bot.send(connector.service_url, METTE.chat, HELLO) for _ in range(4)]
    assert [one.status for one in answers] == [429, 429, 403, 201]
    assert answers[0].headers["Retry-After"] == "3"
    assert len(connector.messages(METTE)) == 1
    assert [call.status for call in connector.calls] == [429, 429, 403, 201]


async def test_a_fault_can_be_for_some_calls_only_and_last(facing: Facing) -> None:
    connector, bot = facing.connector, facing.bot
    connector.preinstall(METTE)
    connector.preinstall(LARS)

    def to_lars(call: Call) -> bool:
        return call.sends and call.conversation == LARS.chat

    connector.faults.plan(Fault.broken(503), times=None, when=to_lars)
    statuses = [
        (await bot.send(connector.service_url, person.chat, HELLO)).status for person in (LARS, METTE, LARS)
    ]
    connector.faults.clear()
    assert [*statuses, (await bot.send(connector.service_url, LARS.chat, HELLO)).status] == [
        503,
        201,
        503,
        201,
    ]


@pytest.mark.parametrize("stored", [False, True])
async def test_a_reset_connection_before_or_after_the_message_is_stored(
    facing: Facing, *, stored: bool
) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    connector.faults.plan(Fault.reset(stored=stored))
    with pytest.raises((ClientError, ConnectionResetError)):
        await facing.bot.send(connector.service_url, METTE.chat, HELLO)
    assert len(connector.messages(METTE)) == int(stored)
    assert connector.calls[0].status is None
    await facing.bot.send(connector.service_url, METTE.chat, HELLO)
    assert len(connector.messages(METTE)) == 1 + int(stored)


async def test_silence_lasts_until_the_caller_gives_up(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    connector.faults.plan(Fault.silence(stored=True))
    url = activities_url(connector.service_url, METTE.chat)
    async with ClientSession(timeout=ClientTimeout(total=0.1)) as session:
        with pytest.raises(TimeoutError):
            await session.post(url, json=HELLO)
    assert len(connector.messages(METTE)) == 1


async def test_closing_ends_the_silence() -> None:
    async with FakeBot() as bot:
        async with LocalConnector(TENANT, lambda: NOW, bot_url=bot.url) as connector:
            connector.preinstall(METTE)
            connector.faults.plan(Fault.silence(stored=True))
            sending = asyncio.create_task(bot.send(connector.service_url, METTE.chat, HELLO))
            await connector.next_message(METTE, after=0)
        with pytest.raises((ClientError, ConnectionResetError)):
            await sending


# Waiting.


async def test_waiting_for_a_message_that_comes_later(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    waiting = asyncio.create_task(connector.next_message(METTE, after=0))
    await facing.bot.send(connector.service_url, METTE.chat, HELLO)
    assert (await waiting).text == "Hej"


async def test_waiting_in_vain_ends() -> None:
    async with LocalConnector(TENANT, lambda: NOW, patience=0.01) as connector:
        with pytest.raises(TimeoutError):
            await connector.next_message(METTE, after=0)


async def test_ids_differ_though_the_clock_stands_still(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    for _ in range(3):
        await facing.bot.send(connector.service_url, METTE.chat, HELLO)

    def numbers(messages: list[Message]) -> list[int]:
        return [one.number for one in messages]

    assert len({one.id for one in connector.messages(METTE)}) == 3
    assert numbers(connector.messages(METTE)) == [1, 2, 3]


async def test_a_slow_answer_is_a_right_answer(facing: Facing) -> None:
    connector = facing.connector
    connector.preinstall(METTE)
    connector.faults.plan(Fault.slow(0.05))
    url = activities_url(connector.service_url, METTE.chat)
    async with ClientSession(timeout=ClientTimeout(total=0.02)) as session:
        with pytest.raises(TimeoutError):
            await session.post(url, json=HELLO)
    assert len(connector.messages(METTE)) == 1
    connector.faults.plan(Fault.slow(0.05))
    assert (await facing.bot.send(connector.service_url, METTE.chat, HELLO)).status == 201


async def test_chance_decides_where_nothing_is_planned_until_it_is_cleared(facing: Facing) -> None:
    connector, bot = facing.connector, facing.bot
    connector.preinstall(METTE)
    connector.faults.by_chance(lambda call: Fault.broken(503) if call.number % 2 else None)
    connector.faults.plan(Fault.blocked())
    statuses = [(await bot.send(connector.service_url, METTE.chat, HELLO)).status for _ in range(3)]
    connector.faults.clear()
    assert [*statuses, (await bot.send(connector.service_url, METTE.chat, HELLO)).status] == [
        403,
        201,
        503,
        201,
    ]
