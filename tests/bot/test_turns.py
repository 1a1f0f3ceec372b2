"""Who is answered, and that an activity is applied once, however often it is sent (design.md §2, §9)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.delivery import Reach
from stage.local_connector import Answer, Fault
from stage.local_connector import Person as Client
from stage.local_connector.calls import Call
from storage import Disk
from tests.conversations.chat import STRANGER, Town, town
from usecases.collections import CHANNELS, CONTACTS, REPORTS, SERVICE, TURNS

YELLOW = "Flådestyring gul: Udbud forberedes."


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    """The morning the round has opened; Anders and the secretariat have the app."""
    async with town(tmp_path) as opened:
        for key in ("inger", "nikolaj", "anders"):
            await opened.scene.connector.install(opened.chats[key].client)
        await opened.at("2025-05-14 09:30")
        yield opened


async def revisions(here: Town) -> int:
    async with here.scene.service.store.transaction() as tx:
        return len(await tx.query(REPORTS, initiative="i08"))


async def confirmed(here: Town, text: str = YELLOW) -> Answer:
    """A status in one line, and the yes that sends it."""
    await here.anders.say(text)
    return await say_as(here, here.anders.client, "ja")


async def test_an_activity_sent_again_changes_nothing_and_is_not_answered_again(here: Town) -> None:
    answer = await confirmed(here)
    messages = len(here.anders.messages)
    for _ in range(3):
        assert (await here.scene.connector.resend(answer)).status == 200
    await here.scene.settled()
    assert (await revisions(here), len(here.anders.messages)) == (1, messages)


async def test_an_activity_sent_again_while_the_first_is_running_is_applied_once(here: Town) -> None:
    connector = here.scene.connector
    first = await confirmed(here)
    await here.anders.say("Flådestyring gul: Udbud er sendt ud.")
    messages = len(here.anders.messages)
    again = first.activity | {"id": "1747207800999"}
    answers = await asyncio.gather(*(connector.post(again) for _ in range(20)))
    await here.scene.settled()
    assert {answer.status for answer in answers} == {200}
    assert (await revisions(here), len(here.anders.messages)) == (2, messages + 1)


async def test_an_invoke_sent_again_while_the_first_is_running_gets_the_same_answer(here: Town) -> None:
    data = {"act": "report.save", "initiative": "i08", "colour:i08~1": "yellow", "text:i08~1": "Udbud."}
    card = here.anders.last
    first = await here.scene.connector.invoke_action(here.anders.client, card, "save", data | {"act": "gone"})
    action = first.activity["value"]["action"] | {"data": data}
    again = first.activity | {"id": "1747207800999", "value": {"action": action}}
    answers = await asyncio.gather(*(here.scene.connector.post(again) for _ in range(20)))
    assert {answer.body for answer in answers} == {answers[0].body}
    assert answers[0].json["statusCode"] == 200
    assert await revisions(here) == 1


async def test_an_activity_sent_again_after_a_restart_changes_nothing(tmp_path: Path) -> None:
    async with town(tmp_path) as before:
        await before.scene.connector.install(before.anders.client)
        await before.at("2025-05-14 09:30")
        answer = await confirmed(before)
    async with town(tmp_path) as after:
        assert (await after.scene.connector.post(answer.activity)).status == 200
        await after.scene.settled()
        assert await revisions(after) == 1
        assert not after.anders.messages


async def test_records_are_forgotten_after_a_day(here: Town) -> None:
    await here.anders.say(YELLOW)
    await here.at("2025-05-15 09:00")
    assert await _records(here)
    await here.at("2025-05-16 12:00")
    assert not await _records(here)


async def _records(here: Town) -> list[str]:
    async with here.scene.service.store.transaction() as tx:
        return [record.key for record in await tx.query(TURNS) if here.anders.client.chat in record.key]


async def test_a_stranger_gets_one_polite_sentence_and_learns_nothing(here: Town) -> None:
    stranger = here.chats[STRANGER.key]
    for text in ("hvad er rødt?", YELLOW, "hjælp"):
        heard = await stranger.say(text)
        assert heard.startswith("Hej. Du er ikke oprettet her")
        assert "Flådestyring" not in heard
    assert await revisions(here) == 0


async def test_a_card_pressed_by_a_stranger_does_nothing(here: Town) -> None:
    stranger = here.chats[STRANGER.key]
    await stranger.say("hej")
    values = {"act": "report.save", "initiative": "i08", "colour:i08~1": "red"}
    answer = await here.scene.connector.invoke_action(stranger.client, stranger.last, "x", values)
    assert answer.status == 200
    assert await revisions(here) == 0


async def test_somebody_of_another_tenant_is_a_stranger_whatever_id_they_show(here: Town) -> None:
    """In dev no tenant is configured: it is that of the first person who was known."""
    elsewhere = replace(here.anders.client, tenant_id="00000000-0000-0000-0000-00000000beef")
    assert (await here.scene.connector.say(elsewhere, YELLOW)).status == 200
    await here.scene.settled()
    assert "ikke oprettet" in here.anders.text
    assert await revisions(here) == 0


async def test_a_stranger_does_not_decide_where_the_tenant_is_heard_from(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.chats[STRANGER.key].say("hej")
        async with here.scene.service.store.transaction() as tx:
            assert [s.service_url for s in await tx.query(SERVICE)] == [""]
        await here.inger.say("hjælp")
        async with here.scene.service.store.transaction() as tx:
            assert [s.service_url for s in await tx.query(SERVICE)] == [here.scene.connector.service_url]


async def test_who_has_no_id_in_the_file_is_bound_once_by_the_address(here: Town) -> None:
    assert "Du er ikke oprettet" not in await here.rasmus.say("mine indsatser")
    async with here.scene.service.store.transaction() as tx:
        bound = await tx.get(CONTACTS, "rasmus")
    assert bound is not None
    assert bound.aad_object_id == here.rasmus.client.aad_object_id
    impostor = replace(
        here.rasmus.client, id="29:other", aad_object_id="00000000-0000-0000-0000-0000000000aa"
    )
    await say_as(here, impostor, "mine indsatser")
    await here.at("2025-05-14 13:00")
    assert "Rasmus Holmboe" in here.inger.text


async def say_as(here: Town, client: Client, text: str) -> Answer:
    answer = await here.scene.connector.say(client, text)
    await here.scene.settled()
    return answer


async def test_a_guest_is_not_bound_even_with_the_right_address(here: Town) -> None:
    rasmus = here.rasmus.client
    guests = (
        replace(rasmus, user_role="guest"),
        replace(rasmus, upn="rasmus_fjordby.example#EXT#@x.example"),
    )
    people = here.scene.connector.tenant.people
    for guest in guests:
        among = tuple(guest if person.id == rasmus.id else person for person in people)
        object.__setattr__(here.scene.connector.tenant, "people", among)
        await say_as(here, guest, "mine indsatser")
        assert "ikke oprettet" in here.rasmus.text


async def test_nobody_is_bound_while_the_roster_cannot_be_asked(here: Town) -> None:
    here.scene.connector.faults.plan(Fault.broken(503), when=lambda call: call.method == "GET")
    assert "ikke oprettet" in await here.rasmus.say("mine indsatser")
    assert "ikke oprettet" not in await here.rasmus.say("mine indsatser")


async def test_a_channel_that_is_not_bound_hears_one_sentence(here: Town) -> None:
    assert "sat op til direktionen" in await here.room.hear(here.inger, "hvad er rødt?")
    assert not await here.room.hear(here.inger, "hvad er rødt?", mention=False)


@pytest.mark.parametrize("who", ["inger", "anders", STRANGER.key])
async def test_installing_in_a_team_says_nothing_there_before_the_channel_is_bound(
    here: Town, who: str
) -> None:
    await here.scene.connector.install_in_team(here.chats[who].client, here.room.channel)
    await here.scene.settled()
    assert not here.room.messages


async def test_an_edit_in_a_channel_without_a_mention_is_not_heard(here: Town) -> None:
    await here.bind()
    answer = await here.scene.connector.say(
        here.inger.client, "kaffe?", where=here.room.channel, mention=False
    )
    before = len(here.room.messages)
    edited = answer.activity | {"type": "messageUpdate", "text": "te?"}
    assert (await here.scene.connector.post(edited)).status == 200
    await here.scene.settled()
    assert len(here.room.messages) == before


async def test_a_bot_removed_from_the_team_is_unbound_and_the_secretariat_is_told(here: Town) -> None:
    await here.bind()
    await here.scene.connector.uninstall_in_team(here.signe.client, here.room.channel)
    async with here.scene.service.store.transaction() as tx:
        assert not await tx.query(CHANNELS)
    await here.at("2025-05-14 13:00")
    assert "fjernet fra den kanal, der var sat op til direktionen" in here.inger.text
    assert "fjernet fra den kanal, der var sat op til direktionen" in here.nikolaj.text


@pytest.mark.parametrize("event", ["channelDeleted", "teamDeleted", "teamArchived"])
async def test_a_deleted_channel_is_unbound_also_by_somebody_unknown(here: Town, event: str) -> None:
    await here.bind()
    stranger = here.chats[STRANGER.key].client
    gone = await here.scene.connector.say(stranger, "x", where=here.room.channel)
    activity = gone.activity | {"type": "conversationUpdate", "text": ""}
    activity["channelData"] = activity["channelData"] | {"eventType": event}
    assert (await here.scene.connector.post(activity)).status == 200
    async with here.scene.service.store.transaction() as tx:
        assert not await tx.query(CHANNELS)


async def test_who_removes_the_app_is_not_installed_and_is_welcomed_again(here: Town) -> None:
    await here.scene.connector.uninstall(here.anders.client)
    async with here.scene.service.store.transaction() as tx:
        contact = await tx.get(CONTACTS, "anders")
    assert contact is not None
    assert (contact.conversation, contact.reach) == ("", Reach.NOT_INSTALLED)
    here.anders.forget()
    await here.scene.connector.install(here.anders.client)
    await here.scene.settled()
    assert here.anders.heard.count("Jeg er Rød Tråd") == 1


async def test_an_answer_that_changed_nothing_is_tried_again(here: Town) -> None:
    faults = (Fault.throttled(0), Fault.broken(503), Fault.reset())
    for fault in faults:
        here.scene.connector.faults.plan(fault, when=sends)
    assert "Flådestyring" in await here.anders.say("status på Flådestyring")


async def test_an_answer_to_a_card_that_is_gone_is_written_anew(here: Town) -> None:
    card = here.anders.last
    here.scene.connector.conversations.delete(card)
    heard = await here.anders.click({"act": "report.edit", "initiative": "i08"}, on=card)
    assert "Flådestyring" in heard


def sends(call: Call) -> bool:
    return call.sends


class FullDisk(Disk):
    """Takes nothing once `full`."""

    full = False

    def write(self, file: int, data: bytes, offset: int) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        super().write(file, data, offset)


async def test_with_a_full_disk_nothing_is_saved_and_the_person_is_told(here: Town) -> None:
    await here.anders.say(YELLOW)
    disk = FullDisk()
    disk.full = True
    here.scene.service.store._journal._disk = disk  # type: ignore[attr-defined]  # noqa: SLF001  a failing medium
    answer = await here.scene.connector.say(here.anders.client, "ja")
    assert answer.status == 200
    await here.scene.service.replies.sent()
    assert "jeg har ikke gemt noget" in here.anders.text
    disk.full = False
    await here.scene.connector.resend(answer)
    await here.scene.settled()
    assert await revisions(here) == 1
    assert "▲ Gul" in here.anders.text


async def test_an_invoke_that_could_not_be_saved_says_so_in_its_answer(here: Town) -> None:
    disk = FullDisk()
    disk.full = True
    card = here.anders.last
    here.scene.service.store._journal._disk = disk  # type: ignore[attr-defined]  # noqa: SLF001  a failing medium
    data = {"act": "report.save", "initiative": "i08", "colour:i08~1": "yellow", "text:i08~1": "Udbud."}
    answer = await here.scene.connector.invoke_action(here.anders.client, card, "save", data)
    await here.scene.service.replies.sent()
    assert (answer.status, answer.json["statusCode"]) == (200, 500)
    disk.full = False


async def test_what_nobody_expected_in_a_turn_is_told_in_one_sentence(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.turns.converse", broken)
    assert (await say_as(here, here.anders.client, YELLOW)).status == 200
    assert "Der skete en fejl hos mig" in here.anders.text
    monkeypatch.setattr("bot.turns.take_leave", broken)
    assert (await here.scene.connector.uninstall_in_team(here.inger.client)).status == 200
