"""Written approval between meetings: opened by the decision, asked, approved, changed, ended, and seen until then (F05)."""

import pytest

from tests.conversations.chat import Town
from tests.conversations.test_decisions import held

__all__ = ["held"]

SENTENCE = (
    "Sagen fremsendes til direktionen for en sidste skriftlig kvalificering med henblik på godkendelse."
)
TEXT = "Lokaleplan for havnen\nBilag 1: Udkast (1234/25)"


@pytest.fixture
async def asked(held: Town) -> Town:
    """28 May at 14: the three directors have the text."""
    await held.inger.say(f"beslutning 4: {SENTENCE}")
    await held.inger.click("Send til skriftlig godkendelse")
    await held.inger.click("Send til direktionen", text=TEXT)
    return await held.at("2025-05-28 14:00")


async def test_the_decision_opens_it_and_it_is_open_until_everybody_has_approved(held: Town) -> None:
    heard = await held.inger.say(f"beslutning 4: {SENTENCE}")
    assert "Skriftlig godkendelse: ikke sendt endnu.\n[Send til skriftlig godkendelse]" in heard
    assert "ansvarlig mangler" not in heard
    assert "Skriftlig godkendelse af ”Lokaleplan for havnen”" in await held.signe.say("åbne opfølgninger")
    form = await held.inger.click("Send til skriftlig godkendelse")
    assert "Jeg spørger Henriette Ravnsborg, Signe Klitholm og Torben Ellegård." in form
    heard = await held.inger.click("Send til direktionen", text=TEXT, until="2025-06-06")
    assert "Svar ønskes senest fredag den 6. juni kl. 12." in heard
    await held.at("2025-05-28 14:00")
    assert held.torben.text.splitlines() == [
        (
            "Hej Torben. Direktionen besluttede onsdag den 28. maj, at ”Lokaleplan for havnen” (punkt 4) godkendes "
            "skriftligt mellem møderne. Giv gerne svar senest fredag den 6. juni kl. 12."
        ),
        f"Beslutning: ”{SENTENCE}”",
        "Til godkendelse",
        *TEXT.splitlines(),
        "[Godkend]",
        "[Jeg har en bemærkning]",
    ]
    assert "Du godkendte 28. maj kl. 14." in await held.torben.click("Godkend")
    assert "1 af 3 har godkendt" in await held.inger.say("åbne opfølgninger")
    assert "Vil du godkende ”Lokaleplan for havnen” skriftligt?" in await held.signe.say("godkend")
    await held.signe.say("ja")
    await held.henriette.say("godkend punkt 4")
    await held.henriette.say("ja")
    await held.at("2025-06-02 12:30")
    assert held.inger.text == (
        "Punkt 4 fra 28. maj, ”Lokaleplan for havnen”, er godkendt skriftligt. "
        "Skriftlig godkendelse: afsluttet 28. maj. 3 af 3 har godkendt."
    )
    assert await held.inger.say("åbne opfølgninger") == "Der er ingen åbne opfølgninger."


async def test_a_changed_text_is_asked_again_and_an_old_card_approves_nothing(asked: Town) -> None:
    old = asked.torben.last
    await asked.signe.click("Godkend")
    heard = await asked.torben.say("jeg har en bemærkning: Kystlinjen mangler")
    assert "Ledelsessekretariatet får din bemærkning: ”Kystlinjen mangler”" in heard
    await asked.at("2025-06-02 12:30")
    assert "Torben Ellegård har en bemærkning til ”Lokaleplan for havnen”" in asked.inger.text
    await asked.inger.click("Ret og spørg igen")
    assert "De er allerede spurgt om præcis den tekst" in await asked.inger.click(
        "Send til direktionen", text=TEXT
    )
    await asked.inger.say("send punkt 4 til skriftlig godkendelse: Lokaleplan med kystlinje")
    assert "er på vej til 3 medlemmer" in await asked.inger.say("ja")
    heard = await asked.torben.click("Godkend", on=old)
    assert "Teksten er ændret siden, så jeg har ikke registreret svaret på den gamle." in heard
    assert f"Lokaleplan med kystlinje\nFør: ”{TEXT}”" in heard
    assert "0 af 3 har godkendt" in await asked.inger.say("åbne opfølgninger")


async def test_who_has_not_answered_is_reminded_and_the_secretary_ends_it_with_how_many(asked: Town) -> None:
    assert "Ingen har godkendt teksten endnu" in await asked.inger.say(
        "afslut skriftlig godkendelse af punkt 4"
    )
    await asked.signe.click("Godkend")
    await asked.at("2025-06-03 09:30")
    assert "venter på din skriftlige godkendelse" in asked.torben.text
    assert "venter på" not in asked.signe.text
    await asked.at("2025-06-04 12:30")
    assert (
        "Fristen for at godkende ”Lokaleplan for havnen” skriftligt var 4. juni kl. 12." in asked.inger.text
    )
    assert "Afventer Henriette Ravnsborg og Torben Ellegård." in asked.inger.text
    heard = await asked.inger.click("Afslut nu")
    assert "1 af 3 har godkendt. Afventer Henriette Ravnsborg og Torben Ellegård." in heard
    assert "afsluttet 4. juni. 1 af 3 har godkendt." in await asked.inger.say("ja")
    assert "Den skriftlige godkendelse er afsluttet" in await asked.torben.click(
        "Godkend", on=[m for m in asked.torben.messages if m.cards][-1]
    )


async def test_the_next_agenda_says_how_it_stands(asked: Town) -> None:
    await asked.signe.click("Godkend")
    await asked.at("2025-06-16 09:00")
    await asked.inger.say("arbejd med mødet 25. juni")
    heard = await asked.inger.say("lav dagsorden")
    assert "”Lokaleplan for havnen” · Skriftlig godkendelse: 1 af 3 har godkendt." in heard


async def test_only_those_asked_see_and_answer_it_and_a_closed_item_has_none(asked: Town) -> None:
    for key in ("anders", "karsten", "freja", "inger"):
        chat = asked.chats[key]
        data = {"act": "written.approve", "meeting": "2025-05", "item": "P1", "version": "1"}
        await chat.connector.submit(chat.client, asked.signe.last, data)
        await asked.scene.settled()
    assert "0 af 3 har godkendt" in await asked.inger.say("åbne opfølgninger")
    assert "lukket sag" in await asked.inger.say("send punkt 5 til skriftlig godkendelse: Hun afskediges")
    await asked.inger.say("luk punkt 4")
    assert "beslutningen i referatet" in asked.inger.text
    await asked.inger.say("ja")
    assert "Skriftlig" not in await asked.inger.say("åbne opfølgninger")
    assert "Lokaleplan" not in await asked.signe.click("Godkend")


async def test_fortryd_after_udsat_takes_the_point_out_of_the_forward_plan_again(held: Town) -> None:
    await held.inger.say("beslutning 4: Sagen udsættes til 25. juni.")
    assert "P1 Lokaleplan for havnen" in (await held.inger.say("portefølje")).split("25/6")[1]
    await held.inger.say("fortryd")
    assert "Lokaleplan" not in (await held.inger.say("portefølje")).split("25/6")[1]
    await held.inger.say("punkt 3 og 4 udsat")
    assert "Venter på en dato: P1 Lokaleplan for havnen" in await held.inger.say("portefølje")
    await held.inger.say("fortryd")
    assert "Venter på en dato" not in await held.inger.say("portefølje")
    assert "ingen beslutninger" in await held.inger.say("beslutninger 28. maj")


async def test_ja_alle_agrees_what_the_text_proposes_and_one_sentence_gives_it_an_owner(held: Town) -> None:
    await held.inger.say(
        "beslutning 3: Flådestyring fremskyndes. Lone følger op inden 12. juni. Der laves en oversigt."
    )
    heard = await held.inger.say("Ja, alle")
    assert "✔ ”Flådestyring fremskyndes” · Lone Fredsholt · frist torsdag den 12. juni" in heard
    assert "1 åben opfølgning står uden ansvarlig\n”Laves en oversigt”" in await held.inger.say(
        "opfølgninger uden ansvarlig"
    )
    await held.inger.say("Anders er ansvarlig for oversigten")
    assert "er givet videre til Anders Tranekilde, som får besked." in await held.inger.say("ja")
    assert "Alle åbne opfølgninger har en ansvarlig." in await held.inger.say("hvad mangler en ansvarlig?")


async def test_it_all_works_in_english(asked: Town) -> None:
    await asked.signe.say("english")
    assert "Do you approve “Lokaleplan for havnen” in writing?" in await asked.signe.say("approve item 4")
    assert "You approved" in await asked.signe.say("yes")
    await asked.inger.say("english")
    assert "1 of 3 have approved." in await asked.inger.say("open follow-ups")
    assert "Shall I end the written approval" in await asked.inger.say("end written approval of item 4")
