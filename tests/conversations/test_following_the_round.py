"""What the secretariat and the directors are told of the round, and what they can do about it with a thumb."""

from dataclasses import replace

import pytest

from domain.delivery import Reach
from stage.local_connector import Message
from tests.conversations.chat import Chat, Town
from usecases.collections import CONTACTS, EXTENSIONS
from usecases.ports import Transaction

ROUND = {"round": "2025-05/status"}
UNTIL = "2025-05-22T10:00:00+00:00"


@pytest.fixture
async def due(here: Town) -> Town:
    """Wednesday 21 May after the deadline: Lone's and Astrid's are in, the others' not."""
    for chat in (here.lone, here.astrid):
        await chat.say("uændret")
        await chat.say("ja")
    await here.at("2025-05-21 12:30")
    for chat in here.chats.values():
        chat.forget()
    return here


async def test_the_list_offers_what_can_be_done(due: Town) -> None:
    heard = due.inger.text
    assert heard.startswith("Status for maj: ")
    assert "– Anders Tranekilde: besked leveret 14/5, påmindet 19/5 og 21/5\nFlådestyring, Arbejde" in heard
    assert "[Vis alle 19]" in heard
    for button in ("Svar for en chef", "Påmind igen", "Giv længere frist"):
        assert f"[{button}]" in heard
        assert f"[{button}]" in await due.inger.say("vis runden")


async def test_whom_nothing_reaches_is_first_on_the_list(here: Town) -> None:
    async def block(tx: Transaction) -> None:
        (rasmus,) = [contact for contact in await tx.query(CONTACTS) if contact.person == "rasmus"]
        tx.put(CONTACTS, replace(rasmus, reach=Reach.BLOCKED))

    await here.at("2025-05-21 11:00")
    await here.change(block)
    await here.at("2025-05-21 12:30")
    rows = [row for row in here.inger.text.splitlines() if row.startswith("– ")]
    assert rows[0] == "– Rasmus Holmboe: besked ikke leveret, har blokeret Rød Tråd"


async def test_answering_for_a_chief_needs_no_typing_but_the_text(due: Town) -> None:
    heard = await due.inger.click("Svar for en chef")
    assert "Anders Tranekilde (4)" in heard
    assert "Lone" not in heard
    heard = await due.inger.click("Videre", chief="anders")
    assert "Anders Tranekilde: ikke modtaget for maj\nFlådestyring (R003)\n[Svar]\n" in heard
    heard = await due.inger.click("Svar")
    assert "Flådestyring (R003)" in heard
    assert "Kort status" in heard


async def test_one_who_has_answered_meanwhile_is_not_offered(due: Town) -> None:
    await due.inger.click("Svar for en chef")
    form = due.inger.last
    await due.anders.say("uændret")
    await due.anders.say("ja")
    heard = await due.inger.click("Videre", chief="anders", on=form)
    assert heard.startswith("Jeg har modtaget det hele fra Anders Tranekilde for maj.")


async def test_a_reminder_names_who_gets_it_and_asks(due: Town) -> None:
    heard = await due.inger.click("Påmind igen")
    assert heard.startswith("Skal jeg sende en påmindelse til Anders Tranekilde, Birgitte Hedelund, ")
    assert "Lone" not in heard
    assert not due.anders.heard
    assert "Påmindelsen er på vej til 5 personer." in await due.inger.click("Ja")
    assert "Flådestyring" in due.anders.heard
    assert not due.lone.heard


async def test_only_the_one_named_is_reminded(due: Town) -> None:
    assert "påmindelse til Anders Tranekilde? " in await due.inger.say("påmind Anders")
    assert "på vej til 1 person." in await due.inger.say("ja")
    assert due.anders.heard
    assert not due.birgitte.heard
    assert "ikke noget at minde Lone Fredsholt om" in await due.inger.say("påmind Lone")


async def test_more_time_offers_only_what_is_possible(due: Town) -> None:
    heard = await due.inger.click("Giv længere frist")
    assert "(•) torsdag den 22. maj kl. 12\n( ) fredag den 23. maj kl. 12" in heard
    heard = await due.inger.click("Videre", chief="anders", until=UNTIL)
    assert heard.startswith("Skal Anders Tranekilde have frist til torsdag den 22. maj kl. 12?")
    assert "Noteret: Anders Tranekilde har frist til torsdag den 22. maj kl. 12." in await due.inger.click(
        "Ja"
    )
    assert "frist forlænget til 22. maj kl. 12" in await _everybody(due.inger)
    await due.at("2025-05-22 09:30")
    assert "Din frist for status for maj er forlænget" in "".join(_texts(due.anders))
    assert "– Anders Tranekilde (frist forlænget til 22. maj kl. 12): Flådestyring, Arbejde" in due.signe.text
    assert "Birgitte Hedelund får en påmindelse i dag." in due.signe.text


def _listed(chat: Chat) -> Message:
    return next(m for m in reversed(chat.messages) if "påmindet" in str(m.activity))


async def _everybody(chat: Chat) -> str:
    await chat.say("vis runden")
    return await chat.click("Hvem har ikke svaret?")


def _texts(chat: Chat) -> list[str]:
    return [str(m.activity) for m in chat.messages]


async def test_the_words_ask_too(due: Town) -> None:
    assert "Skal Anders Tranekilde have frist til" in await due.inger.say("giv Anders frist til torsdag")
    assert "Intet er ændret." in await due.inger.say("nej")
    assert "Fristen kan højst forlænges til fredag den 23. maj kl. 12, hvor status gøres op." in (
        await due.inger.say("giv Anders frist til 30. maj")
    )
    assert "(•) torsdag den 22. maj kl. 12" in await due.inger.say("giv Anders længere frist")


async def test_more_time_is_never_less(here: Town) -> None:
    heard = await here.inger.say("giv Birgitte frist til fredag")
    assert heard == "Fristen er allerede onsdag den 21. maj kl. 12."
    data = {"act": "round.extend.ask", "chief": "birgitte", "until": "2025-05-16T10:00:00+00:00", **ROUND}
    await here.inger.connector.submit(here.inger.client, here.inger.last, data)
    await here.scene.settled()
    assert here.inger.text == "Fristen er allerede onsdag den 21. maj kl. 12."


async def test_no_second_round_is_opened_beside_the_one_under_way(here: Town) -> None:
    heard = await here.inger.say("åbn runden")
    assert (
        "runden for maj er åben: 0 af 19 er modtaget, og status gøres op fredag den 23. maj kl. 12." in heard
    )
    assert "[Ja]" not in heard


async def test_a_second_reminder_says_when_the_first_one_comes(here: Town) -> None:
    await here.inger.say("påmind Pernille")
    told = "Påmindelsen er på vej til 1 person og kommer onsdag den 14. maj kl. 12"
    assert told in await here.inger.say("ja")
    heard = await here.inger.say("påmind Pernille")
    assert heard.endswith("har allerede en påmindelse på vej og får den onsdag den 14. maj kl. 12.")
    await here.at("2025-05-14 12:05")
    assert here.pernille.heard.count("Jeg har endnu ikke modtaget din status for maj.") == 1


async def test_what_is_not_received_is_a_list(here: Town) -> None:
    heard = await here.karsten.say("hvem mangler?")
    assert "… og 7 mere" in heard
    await here.at("2025-05-23 12:05")
    assert "Status ikke modtaget:\n– " in here.inger.text
    assert "\n– Flådestyring\n" in here.inger.text


async def test_what_is_taken_in_is_named(here: Town) -> None:
    await here.at("2025-05-23 12:05")
    assert "så opgørelsen gælder stadig." in await here.inger.say("tag med")
    await here.anders.report("Flådestyring grøn: Aftalen er på plads.")
    assert (await here.inger.say("tag med")).startswith(
        "Rettelsen på Flådestyring er med; status er gjort op igen 23. maj kl. 12.05."
    )


async def test_a_stand_in_is_told_what_is_so(here: Town) -> None:
    await here.inger.say("Birgitte er væk til 23. maj, Mikkel svarer for hende")
    await here.inger.say("ja")
    await here.at("2025-05-14 12:05")
    assert "er væk til og med fredag den 23. maj, så jeg spørger dig om status imens." in here.mikkel.heard
    await here.mikkel.report("Bosætningskampagne grøn: Går godt.")
    await here.at("2025-05-19 09:05")
    assert "Jeg har fået status på 1 af " in here.mikkel.heard
    assert "din status" not in here.mikkel.heard


@pytest.mark.parametrize("who", ["signe", "karsten", "anders", "freja"])
async def test_nobody_else_reminds_or_gives_time(due: Town, who: str) -> None:
    chat = due.chats[who]
    for act in (
        "round.remind",
        "round.remind.confirm",
        "round.extend",
        "round.extend.ask",
        "round.extend.confirm",
    ):
        data = {"act": act, "chief": "anders", "until": UNTIL, **ROUND}
        await chat.say("hej")
        chat.forget()
        await chat.connector.submit(chat.client, chat.last, data)
        await due.scene.settled()
        assert "runden styres af Ledelsessekretariatet" in chat.heard

    async def none(tx: Transaction) -> None:
        assert not await tx.query(EXTENSIONS)

    await due.change(none)


async def test_a_button_of_yesterday_does_nothing(due: Town) -> None:
    await due.inger.click("Påmind igen")
    remind = due.inger.last
    await due.inger.click("Giv længere frist", on=_listed(due.inger))
    form = due.inger.last
    await due.at("2025-05-23 12:30")
    assert "Der er ingen åben runde lige nu." in await due.inger.click("Ja", on=remind)
    heard = await due.inger.click("Videre", on=form, chief="anders", until=UNTIL)
    assert "Status blev gjort op fredag den 23. maj kl. 12, så fristen kan ikke forlænges." in heard
    await due.at("2025-06-11 09:30")
    assert "så jeg har ikke gemt noget." in await due.inger.click(
        "Videre", on=form, chief="anders", until=UNTIL
    )


@pytest.mark.parametrize("until", ["", "i morgen", "2025-05-22T10:00:00", "9999-12-31T23:59:59+00:00"])
async def test_an_odd_deadline_does_nothing(due: Town, until: str) -> None:
    chat = due.inger
    chat.forget()
    data = {"act": "round.extend.ask", "chief": "anders", "until": until, **ROUND}
    await chat.connector.submit(chat.client, chat.last, data)
    await due.scene.settled()
    assert "Skal Anders" not in chat.heard
    assert chat.heard


async def test_the_director_is_told_only_what_is_so(due: Town) -> None:
    await due.birgitte.say("jeg er væk til 23. maj")
    await due.birgitte.say("ja")
    await due.at("2025-05-22 09:30")
    heard = due.signe.text
    assert "– Birgitte Hedelund (fravær til og med 23. maj; " in heard
    assert "Anders Tranekilde får en påmindelse i dag." in heard
    assert "derefter står de som ikke modtaget. Du behøver ikke at gøre noget." in heard
    assert "[Skriv til Anders]" in heard
    assert "[Svar på en indsats]" in heard
    assert "påmindelse i dag" in due.torben.text


async def test_a_stand_in_is_said_to_be_asked_once_told(due: Town) -> None:
    """At 16.30 nothing goes out any more, so Mikkel hears of it next morning."""
    await due.at("2025-05-21 16:30")
    await due.birgitte.say("jeg er væk til 23. maj, Mikkel svarer for mig")
    await due.birgitte.say("ja")
    waiting = "Mikkel Storgård svarer imens, men har ikke fået besked endnu"
    assert waiting in await _everybody(due.inger)
    await due.at("2025-05-22 09:30")
    assert "Mikkel Storgård er spurgt" in await _everybody(due.inger)
    assert "Mikkel Storgård er spurgt): Bosætningskampagne" in due.signe.text


async def test_one_who_cannot_be_reached_is_not_said_to_be_reminded(due: Town) -> None:
    await due.scene.connector.uninstall(due.anders.client)
    await due.at("2025-05-22 09:30")
    assert "Birgitte Hedelund får en påmindelse i dag." in due.signe.text
    proof = "– Anders Tranekilde: besked ikke leveret, har ikke Rød Tråd installeret"
    assert proof in await _everybody(due.inger)


async def test_the_director_answers_within_the_own_area(due: Town) -> None:
    await due.at("2025-05-22 09:30")
    heard = await due.signe.click("Svar på en indsats")
    assert "Anders Tranekilde (4)" in heard
    assert "Rasmus" not in heard
    heard = await due.signe.click("Videre", chief="rasmus")
    assert heard.startswith("Det kan jeg ikke gøre for dig.")
    assert "Svar for en chef" not in await due.signe.say("vis runden")


async def _send_red(here: Town, title: str) -> None:
    await here.anders.say(f"{title} rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")


async def test_a_red_told_next_morning_says_when_it_was_sent(here: Town) -> None:
    await _send_red(here, "Flådestyring")
    assert "har netop sendt rød for Flådestyring (R003)." in here.signe.text
    await here.at("2025-05-14 17:00")
    await _send_red(here, "Infrastruktur")
    await here.at("2025-05-15 08:30")
    assert "har sendt rød for Infrastruktur (14. maj kl. 17)." in here.signe.text
