"""What is red, what is not received, how is one initiative: by who asks, and by where the round stands."""

import pytest

from tests.conversations.chat import Chat, Town


async def _one_of_each(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="coordination,stalled", ask="Et fælles udbud.")
    await here.lone.report("fravær gul: Langsomt.")
    await here.rasmus.report("reformer grøn: Godt på vej.")


async def test_before_the_deadline_it_says_how_many_have_answered(here: Town) -> None:
    await _one_of_each(here)
    heard = await here.karsten.say("hvad er rødt?")
    assert heard.startswith("1 indsats er rød i maj\n3 af 19 er modtaget, frist 21. maj kl. 12.")
    assert "■ Rød · Flådestyring (R003)" in heard
    assert "Chef: Anders Tranekilde · Direktør: Signe Klitholm" in heard
    assert "Ønske til direktionen: Et fælles udbud." in heard
    assert "Ikke modtaget endnu (16)" in heard
    assert "Strandholm Udvikling · april: ■ Rød" in await here.karsten.click("Vis alle 16")


async def test_own_area_is_told_and_another_area_is_preliminary(here: Town) -> None:
    await _one_of_each(here)
    assert "foreløbig" not in _line(await here.signe.say("hvad er rødt?"), "■ Rød")
    assert "foreløbig" in _line(await here.torben.say("hvad er rødt?"), "■ Rød")


def _line(heard: str, beginning: str) -> str:
    return next(one for one in heard.splitlines() if one.startswith(beginning))


ANSWERS = {
    "hvad er gult?": "1 indsats er gul i maj",
    "hvad er grønt?": "1 indsats er grøn i maj",
    "status på flåde": "■ Rød · Flådestyring (R003)",
    "hvor er vi med demens?": "ikke modtaget · Samling af demensindsatsen",
    "vis overblik": "1 rød · 1 gul · 1 grøn · 16 ikke modtaget",
    "Anders' indsatser": "Status for maj: Anders Tranekildes indsatser",
    "Signes område": "Status for maj: Signe Klitholms område",
    "næste møde": "Direktionen: onsdag den 28. maj kl. 10.00–12.00",
    "status": "Status for maj: 3 af 19 modtaget",
    "hvad er på dagsordenen?": "Udmøntningsplan, månedlig status",
    "hjælp": "Det kan du skrive til mig",
}


async def test_what_is_not_received_is_told_with_its_chief(here: Town) -> None:
    await _one_of_each(here)
    heard = await here.signe.say("hvad er ikke modtaget?")
    assert heard.startswith("Status for maj: 16 af 19 er ikke modtaget")
    assert "Bosætningskampagne · Birgitte Hedelund · april: ● Grøn" in heard
    assert "– Birgitte Hedelund: besked leveret 14/5" in await here.inger.say("hvem mangler?")


@pytest.mark.parametrize("who", ["signe", "karsten", "inger"])
async def test_director_finance_and_secretariat_see_it_all(here: Town, who: str) -> None:
    await _one_of_each(here)
    for question, answer in ANSWERS.items():
        assert answer in await here.chats[who].say(question)


async def test_a_chief_sees_own_initiatives_alone(here: Town) -> None:
    await _one_of_each(here)
    rasmus = here.rasmus
    assert "Ingen af de modtagne er røde i maj (dine indsatser)" in await rasmus.say("hvad er rødt?")
    assert "Jeg kender ingen indsats" in await rasmus.say("status på Flådestyring")
    assert "Status for maj: 1 af 2 er modtaget" in await rasmus.say("hvem mangler?")
    assert "onsdag den 28. maj" in await rasmus.say("næste møde")
    assert "Udbud i stå" not in await rasmus.say("vis overblik")
    assert "Dagsordenen kan jeg kun vise" in await rasmus.say("vis dagsorden")


@pytest.mark.parametrize("who", ["freja", "oskar"])
async def test_contributor_and_admin_learn_nothing_of_status(here: Town, who: str) -> None:
    await _one_of_each(here)
    for question in (
        "hvad er rødt?",
        "status på Flådestyring",
        "hvem mangler?",
        "vis overblik",
        "mine indsatser",
        "status",
    ):
        heard = await here.chats[who].say(question)
        assert heard
        assert not any(word in heard for word in ("Udbud i stå", "■ Rød", "Anders", "Langsomt"))


async def test_a_stranger_gets_one_sentence_and_learns_nothing(here: Town) -> None:
    for text in ("hej", "hvad er rødt?", "status på Flådestyring", "Flådestyring gul: hej"):
        assert (await here.fremmed.say(text)).startswith("Hej. Du er ikke oprettet her")


async def test_the_wording_follows_the_round(here: Town) -> None:
    birgitte = here.birgitte
    assert "Når du svarer, kan Signe, Økonomi" in await birgitte.say("hvem ser mit svar?")
    assert "Signe, Økonomi og Ledelsessekretariatet kan se den nu." in await birgitte.report(
        "bosætning gul: Venter."
    )
    await here.at("2025-05-21 12:30")
    assert "Fristen var onsdag den 21. maj kl. 12." in await birgitte.say("mine indsatser")
    assert "Du kan stadig svare; status gøres op fredag den 23. maj kl. 12." in birgitte.text
    assert "fristen var 21. maj kl. 12" in await here.signe.say("hvad er rødt?")
    await here.at("2025-05-23 12:30")
    assert "Opgjort 23. maj kl. 12" in await here.signe.say("hvad er rødt?")
    assert "Status er gjort op, så et svar nu vises som en rettelse" in await birgitte.say("mine indsatser")
    assert "Dit svar er med i opgørelsen." in await birgitte.say("hvem ser mit svar?")
    assert "dit svar vises som en rettelse" in await birgitte.report("bosætning gul: Noget nyt.")
    await here.at("2025-05-28 10:30")
    assert "Runden er afsluttet." in await birgitte.report("bosætning gul: Endnu nyere.")


async def test_no_red_says_so_and_names_what_is_not_received(here: Town) -> None:
    await here.at("2025-05-23 12:30")
    heard = await here.signe.say("hvad er rødt?")
    assert heard.startswith(
        "Der er ikke modtaget nogen status for maj endnu\nOpgjort 23. maj kl. 12\nIkke modtaget (19)"
    )


async def test_a_correction_stands_beside_the_frozen_value(here: Town) -> None:
    await _one_of_each(here)
    await here.at("2025-05-23 12:30")
    await here.rasmus.say("reformer rød: Loven er udskudt.")
    await here.rasmus.click("Send", reasons="stalled", ask="Hjælp.")
    heard = await here.signe.say("hvad er rødt?")
    assert heard.startswith("1 indsats er rød i maj")
    assert "De nationale reformer skal lande godt i Fjordby: rettet 23. maj: ● Grøn → ■ Rød" in heard
    await here.at("2025-05-26 08:30")
    assert "rettet af Rasmus Holmboe: ● Grøn → ■ Rød." in here.inger.heard
    await here.inger.click("Tag med")
    assert "er med; status er gjort op igen 26. maj kl. 8.30." in here.inger.text
    assert (await here.signe.say("hvad er rødt?")).startswith("2 indsatser er røde i maj")


async def test_an_opgoerelse_cannot_be_made_again_by_others(here: Town) -> None:
    await here.at("2025-05-23 12:30")
    for chat in (here.signe, here.anders, here.freja):
        assert "Det kan jeg ikke gøre for dig" in await chat.say("tag med")


async def test_not_understood_offers_and_never_guesses(here: Town) -> None:
    chats: list[Chat] = [here.anders, here.signe, here.inger]
    for chat in chats:
        assert "Det forstod jeg ikke." in await chat.say("xyzzy plugh")


async def test_a_chief_is_never_told_that_others_have_no_red(here: Town) -> None:
    await _one_of_each(here)
    heard = await here.rasmus.say("hvad er rødt i Teknik?")
    assert heard == "Jeg kan kun vise dig dine egne indsatser.\n[mine indsatser]"
    for words in ("Anders' indsatser", "Signes område"):
        heard = await here.rasmus.say(words)
        assert heard.startswith("Jeg kan kun vise dig dine egne indsatser.")
        assert "Flådestyring" not in heard
    assert "Jeg kan kun" not in await here.rasmus.say("Rasmus' indsatser")


async def test_who_has_no_initiatives_is_told_so(here: Town) -> None:
    for question in ("hvad er rødt?", "hvad er gult?", "vis overblik"):
        assert (await here.freja.say(question)).startswith("Du står ikke som ansvarlig for nogen")


async def test_the_answer_about_one_counts_no_others(here: Town) -> None:
    await _one_of_each(here)
    heard = await here.signe.say("status på Flådestyring")
    assert heard.endswith(
        "Foreløbigt billede 14. maj kl. 9; fristen er 21. maj kl. 12, og status gøres op 23. maj kl. 12."
    )
    await here.at("2025-05-21 12:30")
    assert "fristen var 21. maj kl. 12" in await here.signe.say("status på Flådestyring")


async def test_the_next_meeting_is_the_next_once_todays_is_over(here: Town) -> None:
    await here.at("2025-05-28 11:30")
    assert "onsdag den 28. maj" in await here.signe.say("næste møde")
    await here.at("2025-05-28 12:30")
    assert "onsdag den 25. juni" in await here.signe.say("næste møde")
    assert "onsdag den 25. juni" in await here.anders.say("hvornår er jeg på?")


async def test_a_long_list_is_cut_and_shown_in_full_on_request(here: Town) -> None:
    heard = await here.signe.say("hvem mangler?")
    assert heard.count("\n– ") == 12
    assert (await here.signe.click("Vis alle 19")).count("\n– ") == 19


async def test_the_list_says_when_the_deadline_is_and_when_it_was(here: Town) -> None:
    await here.inger.say("vis runden")
    heard = await here.inger.click("Hvem har ikke svaret?")
    assert heard.startswith("Status for maj: 0 af 19 modtaget (fristen er onsdag den 21. maj kl. 12).")


async def test_a_bare_word_does_nothing(here: Town) -> None:
    for word in ("stop", "færdig"):
        assert await here.anders.say(word) == "Der er ikke noget i gang, så jeg har ikke gjort noget."
    assert "[stop udsendelser]" in await here.inger.say("stop")
    assert "Der er ikke noget, der venter på din godkendelse." in await here.signe.say("godkend")
    assert await here.anders.say("fortryd") == "Der er ikke noget at fortryde."


async def test_opening_a_round_says_when_the_chiefs_are_asked(here: Town) -> None:
    await here.at("2025-06-04 10:00")
    assert "bliver spurgt med det samme;" in await here.inger.say("åbn runden")
    await here.at("2025-06-04 20:00")
    assert "bliver spurgt fredag den 6. juni kl. 8;" in await here.inger.say("åbn runden")
    await here.inger.say("stop udsendelser")
    await here.inger.say("ja")
    assert "bliver spurgt når udsendelser er genoptaget;" in await here.inger.say("åbn runden")


@pytest.mark.parametrize(
    "question",
    [
        "er der noget galt?",
        "hvad er gult og rødt?",
        "vis mig de røde og de gule",
        "is anything wrong?",
        "what's red and yellow?",
    ],
)
async def test_whether_anything_is_wrong_is_the_reds_and_the_yellows(here: Town, question: str) -> None:
    await _one_of_each(here)
    heard = await here.signe.say(question)
    assert "■ Rød · Flådestyring (R003)" in heard
    assert "▲ Gul · " in heard
    assert heard.count("Ikke modtaget endnu (16)") == 1


async def test_nothing_received_is_not_nothing_wrong(here: Town) -> None:
    heard = await here.signe.say("er der noget galt?")
    assert heard.startswith("Der er ikke modtaget nogen status for maj endnu\n0 af 19 er modtaget, frist")
    assert "Ingen" not in heard


@pytest.mark.parametrize(
    "question", ["hvor mange røde er der?", "hvd er rødt", "hvor mange indsatser er røde?"]
)
async def test_reds_asked_for_in_other_words(here: Town, question: str) -> None:
    await _one_of_each(here)
    assert (await here.signe.say(question)).startswith("1 indsats er rød i maj")


async def test_when_the_status_is_settled(here: Town) -> None:
    for chat in (here.signe, here.inger, here.anders):
        assert "23. maj kl. 12" in await chat.say("hvornår er der opgørelse?")


async def test_who_gives_a_longer_deadline(here: Town) -> None:
    assert (await here.anders.say("kan jeg få længere frist?")).startswith(
        "Det giver Ledelsessekretariatet. Skriv til Inger"
    )
    assert "frist til fredag" in await here.inger.say("kan jeg få længere frist?")


@pytest.mark.parametrize(
    "words",
    ["ny indsats: Havnen", "ny fagchef på Flådestyring: Lone"],
)
async def test_what_is_not_built_is_said_plainly(here: Town, words: str) -> None:
    assert (await here.signe.say(words)).startswith("Det kan jeg ikke endnu.")


async def test_what_is_not_received_stands_apart_from_its_title(here: Town) -> None:
    assert "Flådestyring (R003): april gul, maj ikke modtaget." in await here.signe.say("vis overblik")
    assert "– ikke modtaget · Flådestyring (R003)" in await here.signe.click("Vis som liste")


async def test_the_examples_of_the_help_can_be_used(here: Town) -> None:
    assert "reformer" in await here.rasmus.say("hjælp")
    assert "Flådestyring" not in here.rasmus.text
    assert "Mette" not in await here.signe.say("hjælp")
    assert "opsætning" in await here.oskar.say("hjælp")
