"""From draft to withdrawn: approved by the chief executive, posted, an item closed, taken back, posted again (§5)."""

from typing import Any

import pytest

from documents.extracting.pdf import pages_of_pdf
from domain.meetings import ForwardPoint
from stage.local_connector import Fault, Message
from stage.local_connector.calls import Call
from tests.conversations.chat import Town, shown
from usecases.collections import AUDIT

TITLE = "Opsigelse af aftalen med Novafos"
POINTS = (ForwardPoint("P1", "Lokaleplan for havnen"), ForwardPoint("P2", TITLE))
FORBIDDEN = Fault(403, "BotNotInConversationRoster")


@pytest.fixture
async def monday(here: Town) -> Town:
    """Monday 26 May, after the opgørelse with one red; two open points."""
    await here.meeting_has(points=POINTS, place="Byrådssalen")
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")
    return here


async def post(here: Town) -> Message:
    """The post in the channel."""
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    return next(m for m in reversed(here.room.messages) if "Dagsorden: Direktionen" in shown(m))


def link_of(message: Message) -> str:
    return next(url for url in _urls(message.cards) if "/d/" in url)


def _urls(node: Any) -> list[str]:
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    own = [node["url"]] if isinstance(node, dict) and "url" in node else []
    return own + [url for child in children for url in _urls(child)]


async def fetched(here: Town, url: str) -> tuple[int, str]:
    async with here.scene.connector.session.get(url) as response:
        body = await response.read()
    is_pdf = response.headers["Content-Type"] == "application/pdf"
    return response.status, "\n".join(pages_of_pdf(body)) if is_pdf else body.decode()


async def test_withdrawn_and_posted_again(monday: Town) -> None:
    here = monday
    old = await post(here)
    reds = here.room.messages[-1]
    asked = await here.inger.say("træk dagsordenen tilbage")
    assert (
        "Notifikationer, der allerede er vist, og det, nogen har læst eller gemt, kan jeg ikke tage tilbage."
        in asked
    )
    await here.inger.say("ja")
    now = {m.id: shown(m) for m in here.room.messages}
    assert now[old.id] == (
        "Dagsordenen til Direktionens møde onsdag den 28. maj 2025 er trukket tilbage 26. maj kl. 9 af Inger Damsbo."
    )
    assert now[reds.id] == "Trukket tilbage sammen med dagsordenen."
    assert (await fetched(here, link_of(old)))[0] == 404
    assert "ikke sendt ud endnu" in await here.inger.say("træk dagsordenen tilbage")
    assert "Dagsorden: Direktionen" not in await here.signe.say("vis dagsorden")
    await here.at("2025-05-26 12:30")
    assert "er trukket tilbage, så Flådestyring er ikke på lige nu." in here.anders.text
    new = await post(here)
    assert new.id != old.id
    assert "■ Rød · Flådestyring" in shown(here.room.messages[-1])
    assert (await fetched(here, link_of(new)))[0] == 200


async def test_only_the_secretariat_withdraws(monday: Town) -> None:
    await post(monday)
    for chat in (monday.signe, monday.karsten, monday.anders):
        assert "dagsordenen sendes ud af Ledelsessekretariatet" in await chat.say("træk dagsordenen tilbage")


async def test_a_channel_that_will_not_be_changed_is_told_and_tried_again(monday: Town) -> None:
    here = monday
    old = await post(here)

    def replaces(call: Call) -> bool:
        return call.method == "PUT" and call.conversation.startswith(here.room.channel.id)

    here.scene.connector.faults.plan(FORBIDDEN, times=1, when=replaces)
    await here.inger.say("træk dagsordenen tilbage")
    heard = await here.inger.say("ja")
    assert "står" in heard
    assert "der stadig" in heard or "stadig i kanalen" in heard
    told = next(m for m in here.inger.messages if "[Prøv igen]" in here.inger.now(m))
    assert "Skal jeg prøve igen?" in await here.inger.click("Prøv igen", on=told)
    await here.inger.say("ja")
    assert TITLE not in here.room.everything
    assert shown(next(m for m in here.room.messages if m.id == old.id)).startswith(
        "Dagsordenen til Direktionens"
    )


async def test_an_item_closed_after_it_was_posted_open(monday: Town) -> None:
    here = monday
    old = await post(here)
    await here.signe.say("hent dagsorden")
    given = link_of(here.signe.last)
    assert TITLE in (await fetched(here, given))[1]
    await here.inger.say("omdøb punkt 4 til Lokaleplan for skoven")
    asked = await here.inger.say("luk punkt 5")
    assert "Det har stået åbent i kanalen siden 26. maj kl. 9: kanalens 6 medlemmer (" in asked
    assert "Signe Klitholm" in asked
    assert "Skal jeg gøre det?" in asked
    here.room.forget()
    heard = await here.inger.say("ja")
    assert "Opslaget bliver rettet nu" in heard
    edited, told = here.room.heard.split("\n\n")
    assert "5. Lukket punkt 🔒" in edited
    assert "4. Lokaleplan for havnen" in edited, "what else is changed is not sent out with it"
    assert "punkt 5 er blevet en lukket sag" in told
    assert TITLE not in here.room.everything
    assert [(await fetched(here, url))[0] for url in (link_of(old), given)] == [404, 404]
    new = next(m for m in here.room.messages if m.id == old.id)
    assert TITLE not in (await fetched(here, link_of(new)))[1]
    noted = [entry for _, entry in await here.scene.service.store.entries(AUDIT)]
    assert ("close-item", "P2 seen-open") in [(e.action, e.detail) for e in noted]
    await here.inger.say("omdøb punkt 4 til Lokaleplan for havnen")
    unchanged = "er sendt ud, og intet er ændret siden."
    assert unchanged in await here.inger.say("opdatér dagsordenen"), "changed back is nothing to ask about"


async def test_a_draft_is_approved_and_then_changed(monday: Town) -> None:
    here = monday
    asked = await here.inger.say("send udkast til kommunaldirektøren")
    assert "(version 1) til Henriette Ravnsborg?" in asked
    assert "er på vej til Henriette Ravnsborg" in await here.inger.say("ja")
    assert (
        "Udkast (version 1) sendt til Henriette Ravnsborg 26. maj kl. 9. Afventer svar."
        in await here.inger.say("vis dagsorden")
    )
    draft = next(m for m in here.henriette.messages if "[Godkend]\n[Bemærkning]" in here.henriette.now(m))
    assert TITLE in (await fetched(here, link_of(draft)))[1]
    await here.signe.say("hej")
    forged = {"act": "agenda.draft.approve", "draft": "2025-05/1"}
    await here.signe.connector.submit(here.signe.client, here.signe.last, forged)
    await here.scene.settled()
    assert here.signe.text == "Udkastet er ikke sendt til dig, så jeg kan ikke tage imod dit svar."
    assert "Jeg har sendt din bemærkning til Inger Damsbo." in await here.henriette.say(
        "bemærkning til udkastet: Vend punkt 4 og 5."
    )
    assert "”Vend punkt 4 og 5.”" in here.inger.text
    await here.henriette.click("Godkend", on=draft)
    assert "Du har godkendt version 1" in here.henriette.now(draft)
    assert "har godkendt udkastet til dagsordenen for onsdag den 28. maj (version 1)." in here.inger.text
    assert "[Send dagsordenen ud]" in here.inger.text
    await here.inger.say("punkt 5 før punkt 4")
    assert (
        "Henriette Ravnsborg har godkendt version 1, men dagsordenen er ændret siden."
        in await here.inger.say("post dagsorden")
    )
    await here.inger.say("ja")
    assert f"4. {TITLE}" in here.room.everything
    assert "Der er ikke noget udkast, der venter på dit svar." in await here.henriette.say("godkend udkastet")


async def test_the_mayors_edition_holds_the_mayors_items_alone(monday: Town) -> None:
    here = monday
    await here.inger.say("lav dagsorden")
    assert "Borgmesteren deltager ikke i nogen punkter" in await here.inger.say("hent borgmesterudgave")
    await here.inger.say("borgmesteren deltager i punkt 4")
    assert "punkt 4. Der står ikke andet i den." in await here.inger.say("hent borgmesterudgave")
    status, text = await fetched(here, link_of(here.inger.last))
    assert status == 200
    assert "4. Lokaleplan for havnen" in text
    assert "Novafos" not in text
    assert "Henriette" not in text
    await here.inger.say("luk punkt 4")
    await here.inger.say("ja")
    assert "kun i lukkede punkter" in await here.inger.say("hent borgmesterudgave")
    assert "dagsordenen laves af Ledelsessekretariatet" in await here.signe.say("hent borgmesterudgave")
