"""Answering for a chief, being away, standing in, and being asked later."""

import pytest

from tests.conversations.chat import Town, shown


async def test_the_secretary_answers_for_a_chief_who_agrees(here: Town) -> None:
    asked = await here.inger.say("for Anders: kloge m2 gul: Mangler en ejendom.")
    assert "▲ Gul\nMangler en ejendom.\nHvordan fik du svaret fra Anders Tranekilde?" in asked
    assert asked.endswith("[Mail]\n[Mundtligt]\n[Telefon]\n[Møde]\n[Ret]\n[Nej]")
    assert "ikke modtaget" in await here.signe.say("status på kloge m2")
    heard = await here.inger.click("Telefon")
    assert heard.startswith("Noteret, Inger. Jeg har registreret status for Anders Tranekilde for maj")
    await here.at("2025-05-14 12:30")
    assert "Inger Damsbo har registreret din status på Arbejde med kloge m2 (telefon" in here.anders.text
    await here.anders.click("Det passer")
    assert "Så står svaret om Arbejde med kloge m2, som det er registreret." in here.anders.text
    assert "Registreret af Inger Damsbo efter telefon" in await here.signe.say("status på kloge m2")


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("mail", "mail"),
        ("Mundtligt.", "mundtlig besked"),
        ("på telefon", "telefon"),
        ("på mødet", "møde"),
        ("by phone", "telefon"),
        ("ja", "mundtlig besked"),
    ],
)
async def test_how_it_was_said_can_be_typed(here: Town, said: str, source: str) -> None:
    await here.inger.say("for Anders: kloge m2 gul: Mangler en ejendom.")
    preview = here.inger.last
    assert "Noteret, Inger." in await here.inger.say(said)
    assert "[Mail]" not in here.inger.now(preview)
    assert f"Registreret af Inger Damsbo efter {source}" in await here.signe.say("status på kloge m2")


async def test_the_word_mail_alone_means_nothing(here: Town) -> None:
    assert "Det forstod jeg ikke." in await here.inger.say("mail")


async def test_the_chief_corrects_what_was_entered(here: Town) -> None:
    await here.inger.report("for Anders: kloge m2 gul: Mangler en ejendom.")
    await here.at("2025-05-14 12:30")
    told = here.anders.last
    await here.anders.click("Ret")
    assert here.anders.prefilled("text") == "Mangler en ejendom."
    await here.anders.click("Gem og send", colour="green", text="Ejendommen er fundet.")
    assert "● Grøn" in await here.signe.say("status på kloge m2")
    await here.anders.click(
        {"act": "entered.ok", "initiative": "i09", "round": "2025-05/status", "rev": "1"}, on=told
    )
    assert "Du har selv svaret 14. maj kl. 12.30: ● Grøn." in here.anders.heard


async def test_who_entered_it_takes_it_back_and_the_chief_hears(here: Town) -> None:
    await here.inger.report("for Anders: kloge m2 gul: Mangler en ejendom.")
    await here.at("2025-05-14 12:30")
    receipt = next(m for m in here.inger.messages if "[Fortryd]" in shown(m))
    assert "er trukket tilbage" in await here.inger.click("Fortryd", on=receipt)
    assert "ikke modtaget" in await here.signe.say("status på kloge m2")
    await here.at("2025-05-15 09:00")
    assert "Inger Damsbo" in here.anders.text
    assert "Arbejde med kloge m2" in here.anders.text


async def test_undo_in_words(here: Town) -> None:
    await here.inger.report("for Anders: kloge m2 gul: Mangler en ejendom.")
    assert "Skal jeg trække svaret om Arbejde med kloge m2 (▲ Gul) tilbage?" in await here.inger.say(
        "fortryd"
    )
    await here.inger.say("ja")
    assert "ikke modtaget" in await here.signe.say("status på kloge m2")


async def test_the_list_of_a_chief_with_how_it_was_said_on_the_form(here: Town) -> None:
    inger = here.inger
    assert "Anders Tranekilde: ikke modtaget for maj" in await inger.say("svar for Anders")
    form = await inger.click(
        {"act": "report.edit", "initiative": "i08", "chief": "anders", "round": "2025-05/status"}
    )
    assert "Chefansvarlig: Anders Tranekilde" in form
    assert "Hvordan fik du svaret?" in form
    assert "[Gem som kladde]" not in form
    assert "Hvad er baggrunden?" in await inger.click(
        "Gem og send", colour="red", text="Står stille.", source="mail"
    )
    assert "(•) Mail" in inger.text
    assert "[Fortryd]\n[Svar på resten]" in await inger.click(
        "Send", reasons="stalled", ask="Hjælp.", source="mail"
    )
    assert "Registreret af Inger Damsbo efter mail" in await here.signe.say("status på Flådestyring")
    assert "Flådestyring" not in await inger.click("Svar på resten")


async def test_the_form_asks_how_it_was_said(here: Town) -> None:
    await here.inger.say("svar for Anders")
    await here.inger.click({"act": "report.edit", "initiative": "i09", "chief": "anders"})
    assert "Vælg, hvordan du fik svaret" in await here.inger.click("Gem og send", colour="green", text="Nyt.")
    assert here.inger.prefilled("text") == "Nyt."
    assert "Noteret, Inger." in await here.inger.click("Gem og send", source="meeting")


async def test_a_red_for_somebody_asks_what_it_still_needs(here: Town) -> None:
    inger = here.inger
    assert "Hvad ønsker du, at direktionen gør?" in await inger.say("for Anders: Flådestyring rød: Står.")
    assert "■ Rød Flådestyring" in await inger.click("Send", reasons="stalled", ask="Hjælp.", source="oral")
    heard = await inger.say("for Anders: kloge m2 rød: Står. ØNSKE: Hjælp.")
    assert "Ønske til direktionen: Hjælp." in heard
    assert "■ Rød Arbejde med kloge m2" in await inger.click("Mundtligt")


async def test_the_chief_was_first_and_is_not_overwritten(here: Town) -> None:
    await here.inger.say("for Anders: kloge m2 gul: Mangler en ejendom.")
    await here.anders.report("kloge m2 grøn: Alt er på plads.")
    heard = await here.inger.click("Mail")
    assert "Imens har Anders Tranekilde svaret 14. maj kl. 9: ● Grøn." in heard
    assert "● Grøn" in await here.signe.say("status på kloge m2")


@pytest.mark.parametrize(
    ("who", "may"), [("signe", True), ("karsten", True), ("torben", False), ("birgitte", False)]
)
async def test_own_director_and_finance_may_and_others_may_not(here: Town, who: str, may: bool) -> None:  # noqa: FBT001  a parameter
    heard = await here.chats[who].report("for Anders: kloge m2 gul: Mangler en ejendom.")
    assert ("▲ Gul Arbejde med kloge m2" in heard) is may
    assert ("Det kan jeg ikke gøre for dig." in heard) is not may
    assert ("Anders Tranekilde: ikke modtaget" in await here.chats[who].say("svar for Anders")) is may


async def test_away_by_card_and_the_stand_in_declines(here: Town) -> None:
    joergen, pernille = here.joergen, here.pernille
    await joergen.click("Jeg er væk")
    assert "(•) Pernille Krogsbæk" in joergen.text
    await joergen.click("Gem")
    assert "Vælg den sidste dag" in joergen.text
    await joergen.click("Gem", until="2025-05-23")
    assert "du er væk til og med fredag den 23. maj. Jeg spørger Pernille Krogsbæk imens." in joergen.text
    await here.at("2025-05-14 12:30")
    assert (
        "Jørgen Vestermark er væk til og med fredag den 23. maj, så jeg spørger dig om status imens."
        in pernille.text
    )
    await pernille.click("Jeg kan ikke")
    assert "Jeg har sagt det til Jørgen Vestermark og sekretariatet." in pernille.text
    await here.at("2025-05-15 09:00")
    assert "Pernille Krogsbæk kan ikke svare for Jørgen Vestermark" in here.inger.text
    assert "Velkommen tilbage" in await joergen.say("jeg er tilbage")


async def test_away_in_words_and_the_stand_in_answers(here: Town) -> None:
    asked = await here.astrid.say("jeg er væk til 23. maj, Mikkel svarer for mig")
    assert "du er væk fra onsdag den 14. maj til og med fredag den 23. maj? Jeg spørger Mikkel" in asked
    await here.at("2025-05-14 09:10")
    assert "Jeg spørger Mikkel Storgård imens." in await here.astrid.say("ja")
    await here.at("2025-05-14 12:30")
    assert "1 af 2" in await here.mikkel.click("Svar nu")
    await here.mikkel.say("afbryd")
    heard = await here.mikkel.report("R307 gul: Venter stadig.")
    assert "▲ Gul Investering i fraværsindsatsen - besparelser på sociale" in heard
    await here.at("2025-05-19 09:00")
    assert "påmind" not in here.astrid.heard.casefold()
    assert "Astrid" not in here.astrid.heard


async def test_no_to_an_absence_stores_nothing(here: Town) -> None:
    await here.astrid.say("jeg er væk til 23. maj, Mikkel svarer for mig")
    assert "Intet er ændret." in await here.astrid.click("Nej")
    await here.at("2025-05-14 12:30")
    assert "væk" not in here.mikkel.heard
    assert "Du stod ikke som væk." in await here.astrid.say("jeg er tilbage")


async def test_a_week_to_come_and_another_stand_in(here: Town) -> None:
    asked = await here.astrid.say("ferie uge 21, Mikkel svarer for mig")
    assert "fra mandag den 19. maj til og med fredag den 23. maj?" in asked
    await here.astrid.say("ja")
    assert "Jeg spørger Pernille Krogsbæk imens" in await here.astrid.say("Pernille er min stedfortræder")
    await here.astrid.say("ja")
    await here.at("2025-05-19 09:00")
    assert "Astrid" in here.pernille.text
    assert "Velkommen tilbage." in await here.astrid.say("jeg er tilbage")
    assert "(•) Pernille Krogsbæk" in await here.astrid.say("Pernille er min stedfortræder")


async def test_nobody_answers_and_it_says_what_that_means(here: Town) -> None:
    asked = await here.inger.say("Lone er væk til 20. maj")
    assert "Skal jeg notere, at Lone Fredsholt er væk" in asked
    assert "indsatserne kan komme til at stå som ikke modtaget" in asked
    assert "Noteret: Lone Fredsholt er væk" in await here.inger.say("ja")


async def test_declining_when_the_absence_is_over(here: Town) -> None:
    await here.astrid.say("jeg er væk til 15. maj, Mikkel svarer for mig")
    await here.astrid.say("ja")
    await here.at("2025-05-14 12:30")
    asked = here.mikkel.last
    await here.at("2025-05-16 09:00")
    assert "Fraværet er forbi" in await here.mikkel.click("Jeg kan ikke", on=asked)


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
    assert "Hvert udkast vises til Anders" in await here.anders.say("Freja skriver for mig på Flådestyring")
    await here.anders.say("ja")
    assert "skal have et ønske" in await here.freja.say("Flådestyring rød: Står stille.")
    assert "cpr-nummer" in await here.freja.say("Flådestyring gul: Borger 010170-1234")
    heard = await here.freja.say("Flådestyring gul: Venter på tilbud.")
    assert "er sendt til Anders Tranekilde, som godkender det." in heard
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")
    await here.at("2025-05-14 12:30")
    assert "Freja Lykkebæk har skrevet et udkast til din status på Flådestyring" in here.anders.text
    await here.anders.click("Send som mit svar")
    assert "▲ Gul" in await here.signe.say("status på Flådestyring")


async def test_the_chief_sends_only_the_draft_the_card_showed(here: Town) -> None:
    await here.anders.say("Freja skriver for mig på Flådestyring")
    await here.anders.say("ja")
    await here.freja.say("Flådestyring gul: Venter på tilbud.")
    await here.at("2025-05-14 12:30")
    first = here.anders.last
    await here.freja.say("Flådestyring grøn: Alt er i hus.")
    assert "Alt er i hus." in await here.anders.click("Send som mit svar", on=first)
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")
    await here.anders.report("Flådestyring gul: Jeg skriver selv.")
    assert "Du har selv svaret" in await here.anders.click("Send som mit svar", on=first)
    assert "Jeg skriver selv." in await here.signe.say("status på Flådestyring")


async def test_the_chief_edits_the_co_authors_words(here: Town) -> None:
    await here.anders.say("Freja skriver for mig på Flådestyring")
    await here.anders.say("ja")
    await here.freja.say("Flådestyring gul: Venter på tilbud.")
    await here.at("2025-05-14 12:30")
    await here.anders.click("Ret")
    assert here.anders.prefilled("text") == "Venter på tilbud."
    await here.anders.click("Gem og send", text="Venter på to tilbud.")
    assert "Venter på to tilbud." in await here.signe.say("status på Flådestyring")


async def test_the_director_hears_who_entered_a_red_and_for_whom(here: Town) -> None:
    await here.inger.say(
        "for Anders: Flådestyring rød: Går i stå. BAGGRUND: gået i stå. ØNSKE: Et fælles udbud."
    )
    await here.inger.click("Mundtligt")
    assert "Inger Damsbo har registreret rød for Flådestyring (R003) for Anders Tranekilde" in here.signe.text
    assert "[Skriv til Anders]" in here.signe.text


@pytest.mark.parametrize(
    "words", ["ferie 16/6-20/6", "jeg er væk 16. til 20. juni", "ferie fra 16. juni til 20. juni"]
)
async def test_the_days_of_an_absence_are_both_read(here: Town, words: str) -> None:
    asked = await here.astrid.say(words)
    assert "du er væk fra mandag den 16. juni til og med fredag den 20. juni?" in asked


async def test_an_absence_of_one_day_is_that_day(here: Town) -> None:
    assert "du er væk onsdag den 11. juni?" in await here.astrid.say("jeg er væk den 11. juni")
    assert "Noteret: du er væk onsdag den 11. juni." in await here.astrid.say("ja")


async def test_nobody_is_asked_instead_of_a_director(here: Town) -> None:
    asked = await here.signe.say("jeg er væk til 23. maj, Torben svarer for mig")
    assert "Torben Ellegård står som din stedfortræder imens." in asked
    assert "Jeg spørger" not in f"{asked} {await here.signe.say('ja')}"
    assert "ikke modtaget" not in await here.signe.say("jeg er væk til 23. maj")


async def test_the_form_of_an_absence_asks_for_what_its_field_is_about(here: Town) -> None:
    heard = await here.anders.click("Jeg er væk")
    assert heard.startswith("Til og med hvilken dag er du væk, og hvem svarer imens?\nSidste dag væk")
    assert "[Gem]" in heard
