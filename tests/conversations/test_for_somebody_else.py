"""Answering for a chief, being away, standing in, and being asked later."""

import pytest

from tests.conversations.chat import Town


async def test_the_secretary_answers_for_a_chief_who_agrees(here: Town) -> None:
    heard = await here.inger.say("for Anders: kloge m2 gul: Mangler en ejendom.")
    assert heard.startswith("Noteret, Inger. Jeg har registreret status for Anders Tranekilde for maj")
    await here.at("2025-05-14 12:30")
    assert (
        "Inger Damsbo har registreret din status på Arbejde med kloge m2 (mundtlig besked" in here.anders.text
    )
    await here.anders.click("Det passer")
    assert "Så står svaret om Arbejde med kloge m2, som det er registreret." in here.anders.text
    assert "Registreret af Inger Damsbo efter mundtlig besked" in await here.signe.say("status på kloge m2")


async def test_the_chief_corrects_what_was_entered(here: Town) -> None:
    await here.inger.say("for Anders: kloge m2 gul: Mangler en ejendom.")
    await here.at("2025-05-14 12:30")
    await here.anders.click("Ret")
    assert here.anders.prefilled("text") == "Mangler en ejendom."
    await here.anders.click("Gem og send", colour="green", text="Ejendommen er fundet.")
    assert "● Grøn" in await here.signe.say("status på kloge m2")


async def test_a_red_for_somebody_says_what_it_still_needs(here: Town) -> None:
    assert 'skriv det til sidst efter "Ønske:"' in await here.inger.say("for Anders: Flådestyring rød: Står.")
    assert "■ Rød Flådestyring" in await here.inger.say("for Anders: Flådestyring rød: Står. Ønske: Hjælp.")
    assert "Ønske: en afklaring" in await here.inger.say("svar for Anders")


@pytest.mark.parametrize(
    ("who", "may"), [("signe", True), ("karsten", True), ("torben", False), ("birgitte", False)]
)
async def test_own_director_and_finance_may_and_others_may_not(here: Town, who: str, may: bool) -> None:  # noqa: FBT001  a parameter
    heard = await here.chats[who].say("for Anders: kloge m2 gul: Mangler en ejendom.")
    assert ("▲ Gul Arbejde med kloge m2" in heard) is may
    assert ("Det kan jeg ikke gøre for dig." in heard) is not may


async def test_away_by_card_and_the_stand_in_declines(here: Town) -> None:
    joergen, pernille = here.joergen, here.pernille
    await joergen.click("Jeg er væk")
    assert "(•) Pernille Krogsbæk" in joergen.text
    await joergen.click("Gem og send")
    assert "Vælg den sidste dag" in joergen.text
    await joergen.click("Gem og send", until="2025-05-23")
    assert "du er væk til og med fredag den 23. maj. Jeg spørger Pernille Krogsbæk imens." in joergen.text
    await here.at("2025-05-14 12:30")
    assert "Jørgen Vestermark er væk til og med fredag den 23. maj og har bedt om" in pernille.text
    await pernille.click("Jeg kan ikke")
    assert "Jeg har sagt det til Jørgen Vestermark og sekretariatet." in pernille.text
    await here.at("2025-05-15 09:00")
    assert "Pernille Krogsbæk kan ikke svare for Jørgen Vestermark" in here.inger.text
    assert "Velkommen tilbage" in await joergen.say("jeg er tilbage")


async def test_away_in_words_and_the_stand_in_answers(here: Town) -> None:
    assert "Jeg spørger Mikkel Storgård imens." in await here.astrid.say(
        "jeg er væk til 23. maj, Mikkel svarer for mig"
    )
    await here.at("2025-05-14 12:30")
    assert "1 af 2" in await here.mikkel.click("Svar nu")
    await here.mikkel.say("afbryd")
    heard = await here.mikkel.say("R307 gul: Venter stadig.")
    assert "▲ Gul Investering i fraværsindsatsen - besparelser på sociale" in heard
    await here.at("2025-05-19 09:00")
    assert "påmind" not in here.astrid.heard.casefold()
    assert "Astrid" not in here.astrid.heard


async def test_a_day_that_is_over(here: Town) -> None:
    assert "den sidste dag er forbi" in await here.astrid.say("jeg er væk til 12. maj 2025")


async def test_asked_again_later_but_never_past_the_deadline(here: Town) -> None:
    rasmus = here.rasmus
    await rasmus.click("Mind mig senere")
    assert "Fristen er onsdag den 21. maj kl. 12." in rasmus.text
    await rasmus.click("torsdag den 15. maj kl. 9")
    assert "Det gør jeg: torsdag den 15. maj kl. 9." in rasmus.text
    await here.at("2025-05-15 09:00")
    assert "Der er 2 tilbage" in rasmus.heard
    assert "Jeg kan ikke vente så længe" in await rasmus.say("mind mig 25. maj kl. 9")


async def test_a_co_author_writes_and_the_chief_sends_it_in_one_tap(here: Town) -> None:
    assert "Du står ikke som ansvarlig" in await here.freja.say("Flådestyring gul: Venter på tilbud.")
    await here.anders.say("Freja skriver for mig på Flådestyring")
    assert "skal have et ønske" in await here.freja.say("Flådestyring rød: Står stille.")
    assert "cpr-nummer" in await here.freja.say("Flådestyring gul: Borger 010170-1234")
    heard = await here.freja.say("Flådestyring gul: Venter på tilbud.")
    assert "er sendt til Anders Tranekilde, som godkender det." in heard
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")
    await here.at("2025-05-14 12:30")
    assert "Freja Lykkebæk har skrevet et udkast til din status på Flådestyring" in here.anders.text
    await here.anders.click("Send som mit svar")
    assert "▲ Gul" in await here.signe.say("status på Flådestyring")
