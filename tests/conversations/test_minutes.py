"""The minutes in chat: made, sent, approved by the version that was read, corrected; by whom it may be done."""

import pytest

from tests.conversations.chat import Town
from tests.conversations.test_decisions import held

__all__ = ["held"]

DIRECTORS = ("signe", "henriette", "torben")


async def _send(here: Town, at: str) -> None:
    await here.inger.say("send referatet til godkendelse")
    assert "er på vej til" in await here.inger.say("ja")
    await here.at(at)


@pytest.fixture
async def sent(held: Town) -> Town:
    """28 May at 14: version 1 is with the directors."""
    await held.inger.say("beslutning 3: Flådestyring får et fælles udbud.")
    await held.inger.say("punkt 4 godkendt")
    await _send(held, "2025-05-28 14:00")
    return held


async def _all_approve(here: Town) -> None:
    for key in DIRECTORS:
        await here.chats[key].say("godkend referatet")
        assert "Du godkendte version" in await here.chats[key].say("ja")


async def test_the_working_text_says_what_is_missing(held: Town) -> None:
    assert "Uden beslutning: punkt 1, 2, 3, 4 og 6." in await held.inger.say("lav referat")
    await held.inger.say("punkt 1, 2, 4 og 6 drøftet")
    heard = await held.inger.say("Signe havde afbud")
    assert heard == "Referat 28. maj · Signe Klitholm står som fraværende. Fraværende: Signe Klitholm."
    heard = await held.inger.say("vis referat")
    assert heard.startswith("Referat 28. maj · udkast\nFraværende: Signe Klitholm\nPunkt 1,")
    assert "Uden beslutning: punkt 3." in heard
    assert "Fraværende: Ingen." in await held.inger.say("Signe var til stede")
    assert "lukket" not in heard.casefold()


async def test_nothing_decided_is_nothing_to_approve(held: Town) -> None:
    assert "ikke skrevet nogen beslutning endnu" in await held.inger.say("send referatet til godkendelse")
    assert "ikke sendt noget referat" in await held.signe.say("vis referat")
    assert "ikke noget referat, der venter" in await held.signe.say("godkend referatet")
    assert "ikke noget referat, der venter" in await held.signe.say("jeg har en bemærkning: Nej.")
    assert await held.signe.say("godkend") == "Der er ikke noget, der venter på din godkendelse."


async def test_the_director_is_asked_as_agreed(sent: Town) -> None:
    assert sent.signe.text.splitlines() == [
        (
            "Hej Signe. Referatet fra direktionens møde onsdag den 28. maj er klar (version 1). "
            "Giv gerne svar senest onsdag den 4. juni kl. 12."
        ),
        (
            "Din godkendelse står med navn og tidspunkt på underskriftssiden. "
            "Ændres teksten, spørger jeg dig igen og viser, hvad der er nyt."
        ),
        "[Åbn referatet]",
        "[Godkend]",
        "[Jeg har en bemærkning]",
        "[Jeg var ikke til stede]",
    ]
    heard = await sent.signe.click("Åbn referatet")
    assert heard.startswith("Referat af mødet onsdag den 28. maj 2025, version 1\nPunkt 3, ")
    assert "Afventer Henriette Ravnsborg, Signe Klitholm og Torben Ellegård." in heard


async def test_everybody_approves_and_the_secretariat_hears(sent: Town) -> None:
    assert "Du godkendte version 1 den 28. maj kl. 14." in await sent.signe.click("Godkend")
    assert "[Godkend]" not in sent.signe.text
    assert "Du har allerede svaret på version 1" in await sent.signe.say("godkend referatet")
    await sent.henriette.say("godkend")
    await sent.henriette.say("ja")
    assert "Du står som ikke til stede" in await sent.torben.say("jeg var ikke til stede")
    await sent.at("2025-05-30 12:30")
    assert (
        "Referatet fra mødet onsdag den 28. maj er godkendt (version 1). "
        "Version 1 er sendt til godkendelse 28. maj kl. 13. "
        "Godkendt af Signe Klitholm og Henriette Ravnsborg. Ikke til stede: Torben Ellegård."
    ) in sent.inger.text


async def test_a_remark_reaches_the_secretariat_as_it_was_written(sent: Town) -> None:
    await sent.signe.click("Jeg har en bemærkning")
    assert "Tak. Ledelsessekretariatet får din bemærkning" in await sent.signe.click(
        "Send", remark="Udbuddet er først i august."
    )
    await sent.at("2025-05-30 12:30")
    assert "Signe Klitholm har en bemærkning til referatet" in sent.inger.text
    assert "Bemærkning fra Signe Klitholm: ”Udbuddet er først i august.”" in await sent.inger.say(
        "vis referat"
    )


async def test_a_changed_text_is_asked_about_again_with_the_difference(sent: Town) -> None:
    asked = sent.signe.last
    await sent.signe.click("Godkend")
    heard = await sent.inger.say("beslutning 3: Flådestyring får et fælles udbud i august.")
    assert "Før: ”Flådestyring får et fælles udbud.”" in heard
    assert "Teksten er ændret siden version 1." in await sent.inger.say("vis referat")
    await sent.torben.say("godkend referatet")
    assert "Referatet er ved at blive rettet" in await sent.torben.say("ja")
    await _send(sent, "2025-05-30 10:00")
    for chat in (sent.signe, sent.torben):
        assert "er ændret (version 2)" in chat.text
        assert (
            "Nyt siden version 1\nPunkt 3, Udmøntningsplan 2025 - Strategiske og tværgående indsatser\n"
            "Før: ”Flådestyring får et fælles udbud.”\nNu: ”Flådestyring får et fælles udbud i august.”"
        ) in chat.text
    data = {"act": "minutes.approve", "meeting": "2025-05", "version": "1"}
    sent.signe.forget()
    await sent.signe.connector.submit(sent.signe.client, asked, data)
    await sent.scene.settled()
    assert "Der er kommet en version 2" in sent.signe.heard
    assert "Afventer Henriette Ravnsborg, Signe Klitholm og Torben" in await sent.inger.say("vis referat")


async def test_an_unchanged_text_is_not_sent_twice(sent: Town) -> None:
    assert "der er ikke ændret noget siden" in await sent.inger.say("send referatet til godkendelse")


async def test_approved_minutes_stand_and_a_change_is_a_numbered_correction(sent: Town) -> None:
    await _all_approve(sent)
    await sent.inger.say("beslutning 4: Direktionen godkendte planen med ændringer.")
    assert "Version 1 er godkendt og ligger fast." in await sent.inger.say("vis referat")
    heard = await sent.karsten.say("vis referat")
    assert "version 1" in heard
    assert "med ændringer" not in heard
    await _send(sent, "2025-05-30 10:00")
    assert "version 2 (rettelse 1)" in await sent.signe.say("vis referat")
    await _all_approve(sent)


@pytest.mark.parametrize("who", ["karsten", "anders", "freja", "oskar", "inger"])
async def test_only_directors_approve(sent: Town, who: str) -> None:
    chat = sent.chats[who]
    for said in ("godkend referatet", "jeg har en bemærkning: Nej.", "jeg var ikke til stede"):
        assert "Referatet godkendes af direktørerne" in await chat.say(said)
    for act in ("minutes.approve", "minutes.not_there", "minutes.remark.save"):
        data = {"act": act, "meeting": "2025-05", "version": "1", "remark": "Nej"}
        await chat.connector.submit(chat.client, sent.signe.last, data)
        await sent.scene.settled()
    assert "Afventer Henriette Ravnsborg, Signe Klitholm og Torben" in await sent.inger.say("vis referat")


@pytest.mark.parametrize("who", ["anders", "freja", "oskar"])
async def test_the_minutes_are_not_for_everybody(sent: Town, who: str) -> None:
    chat = sent.chats[who]
    assert "Referatet kan jeg kun vise" in await chat.say("vis referat")
    data = {"act": "minutes.open", "meeting": "2025-05", "version": "1"}
    await chat.connector.submit(chat.client, sent.signe.last, data)
    await sent.scene.settled()
    assert "fælles udbud" not in chat.heard


async def test_what_is_approved_is_no_longer_a_draft_in_answers(sent: Town) -> None:
    assert "Referatet fra 28. maj er ikke godkendt endnu." in await sent.signe.say("beslutninger 28. maj")
    await _all_approve(sent)
    assert "ikke godkendt endnu" not in await sent.signe.say("beslutninger 28. maj")
    assert "godkendte indstillingen" in await sent.room.hear(sent.signe, "beslutninger 28. maj")


async def test_it_all_works_in_english(sent: Town) -> None:
    await sent.signe.say("english")
    assert "Do you approve the minutes of the meeting on" in await sent.signe.say("approve minutes")
    assert "You approved version 1" in await sent.signe.say("yes")
    assert "gets your remark" in await sent.signe.say("I have a remark: Wrong date.")
    await sent.inger.say("english")
    assert "Waiting for Henriette Ravnsborg and Torben Ellegård." in await sent.inger.say("show minutes")


async def test_who_never_answers_is_reminded_and_then_not_waited_for(sent: Town) -> None:
    assert "Ingen har godkendt referatet endnu" in await sent.inger.say("afslut godkendelsen af referatet")
    await sent.signe.click("Godkend")
    await sent.at("2025-06-03 09:30")
    assert "venter på dit svar" in sent.torben.text
    assert "venter på dit svar" not in sent.signe.text
    await sent.at("2025-06-04 12:30")
    assert (
        "Fristen for at svare på referatet fra mødet onsdag den 28. maj var 4. juni kl. 12."
        in sent.inger.text
    )
    heard = await sent.inger.click("Afslut nu")
    assert "1 har godkendt. Afventer Henriette Ravnsborg og Torben Ellegård." in heard
    heard = await sent.inger.say("ja")
    assert "er godkendt (version 1)." in heard
    assert "Ikke besvaret af Henriette Ravnsborg og Torben Ellegård." in heard
    assert "ligger fast" not in await sent.inger.say("vis referat")
    assert "bliver den rettelse 1" in await sent.inger.say("ret referatet")
