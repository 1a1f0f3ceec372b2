"""A chief answers in words: the dialog `status`, one line at any time, `uændret`."""

from pathlib import Path

import pytest

from domain.plan import Initiative
from tests.conversations.chat import Chat, Town, install_everybody, may, town


async def test_the_dialog_goes_initiative_by_initiative(here: Town) -> None:
    rasmus = here.rasmus
    assert "1 af 2: Investering i fraværsindsatsen på BUU" in await rasmus.say("status")
    assert "Det kan jeg ikke læse som en farve." in await rasmus.say("lilla")
    assert "Skriv en kort status" in await rasmus.say("rød")
    assert "Hvad er baggrunden?" in await rasmus.say("Udbuddet er gået i stå.")
    assert "Skriv tallet 1, 2, 3 eller 4." in await rasmus.say("ved ikke")
    assert "Hvad ønsker du, at direktionen gør?" in await rasmus.say("1 og 3")
    assert "Noteret.\n2 af 2: De nationale reformer" in await rasmus.say("En afklaring.")
    summary = await rasmus.say("uændret")
    assert "Du har svaret på 2 indsatser:\n■ Rød Investering" in summary
    assert "● Grøn De nationale reformer skal lande godt i Fjordby: Følger lovgivningen." in summary
    assert "Tak, Rasmus." in await rasmus.say("send")
    assert "tværfaglig koordination eller opbakning og gået i stå" in await here.torben.say("hvad er rødt?")


async def test_nothing_is_reported_before_send(here: Town) -> None:
    await here.mikkel.say("status")
    await here.mikkel.say("gul")
    await here.mikkel.say("Venter på haller.")
    assert "ikke modtaget" in await here.inger.say("status på Fjordby i bevægelse")
    assert "ligger som kladde" in await here.mikkel.say("afbryd")
    assert "Kladde gemt, ikke sendt" in await here.mikkel.say("mine indsatser")


async def test_back_skip_and_help(here: Town) -> None:
    rasmus = here.rasmus
    await rasmus.say("status")
    assert "2 af 2" in await rasmus.say("spring over")
    assert "1 af 2" in await rasmus.say("tilbage")
    await rasmus.say("gul")
    assert "Hvilken farve?" in await rasmus.say("tilbage")
    assert "Svar på spørgsmålet" in await rasmus.say("hjælp")
    assert "Der er ikke noget at sende endnu." in await rasmus.say("send")


async def test_a_question_in_the_middle_is_answered_and_the_dialog_goes_on(here: Town) -> None:
    mikkel = here.mikkel
    await mikkel.say("status")
    await mikkel.say("gul")
    heard = await mikkel.say("hvem ser mit svar?")
    assert heard.startswith("Når du svarer, kan Torben, Økonomi og Ledelsessekretariatet se svaret")
    assert heard.endswith("Skriv en kort status (eller ”uændret” for sidste måneds tekst).")
    assert "Venter på haller." in await mikkel.say("Venter på haller.")


async def test_a_text_that_begins_as_questions_do_is_still_the_text(here: Town) -> None:
    await here.mikkel.say("status")
    await here.mikkel.say("gul")
    summary = await here.mikkel.say("Hvad vi mangler er svar fra Teknik")
    assert "▲ Gul Fjordby i bevægelse: Hvad vi mangler er svar fra Teknik" in summary


async def test_the_dialog_survives_a_restart(after_april: Path, tmp_path: Path) -> None:
    async with may(after_april, tmp_path) as before:
        await before.mikkel.say("status")
        await before.mikkel.say("gul")
    async with may(after_april, tmp_path) as after:
        assert "Venter på haller." in await after.mikkel.say("Venter på haller.")
        assert "Tak, Mikkel." in await after.mikkel.say("send")


async def test_a_better_colour_asks_in_the_dialog_too(here: Town) -> None:
    await here.anders.say("status")
    await here.anders.say("grøn")
    assert "Skriv gerne kort, hvad der er sket." in await here.anders.say("uændret")


async def test_a_cpr_number_in_the_dialog_is_not_kept(here: Town) -> None:
    await here.mikkel.say("status")
    await here.mikkel.say("gul")
    assert "cpr-nummer" in await here.mikkel.say("Borger 010170-1234 klager")
    await here.mikkel.say("afbryd")
    await here.mikkel.say("mine indsatser")
    await here.mikkel.open("i16")
    assert "010170" not in here.mikkel.text


@pytest.mark.parametrize(
    "line",
    [
        "Flådestyring gul: Venter på tilbud.",
        "sæt flådestyring til gul: Venter på tilbud.",
        "R003 gul: Venter på tilbud.",
        "fleet yellow: Venter på tilbud.".replace("fleet", "flådestyring"),
        "set Flådestyring to yellow: Venter på tilbud.",
    ],
)
async def test_one_line_at_any_time(here: Town, line: str) -> None:
    assert "Skal jeg sende det som din status for maj?" in await here.anders.say(line)
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")
    heard = await here.anders.say("ja")
    assert "▲ Gul Flådestyring\n" in heard
    assert "3 er tilbage: Arbejde med kloge m2" in heard
    assert "Venter på tilbud." in await here.signe.say("status på Flådestyring")


async def test_one_red_line_asks_its_two_questions_on_a_card(here: Town) -> None:
    assert "Hvad er baggrunden?" in await here.anders.say("Flådestyring rød: Står stille.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")
    assert "✔ Flådestyring" in here.anders.text


async def test_unknown_and_somebody_elses(here: Town) -> None:
    assert "Jeg kender ingen indsats" in await here.anders.say("Månelanding gul: hej")
    assert "Du står ikke som ansvarlig for den indsats" in await here.anders.say("demens gul: hej")
    assert "Du står ikke som ansvarlig for den indsats" in await here.signe.say("Flådestyring gul: hej")
    assert "Du står ikke som ansvarlig for den indsats" in await here.inger.say("Flådestyring gul: hej")


async def test_two_with_one_code_asks_which_and_keeps_the_line(here: Town) -> None:
    """Mikkel stands in for Astrid, so only somebody who may see both is asked."""
    assert "Flere indsatser passer. Hvilken mener du?" in await here.inger.say("status på R307")
    assert "Chef: Rasmus Holmboe" in await here.inger.click(
        "Investering i fraværsindsatsen på BUU - besparelser på forsørgelsesudgifter"
    )


@pytest.mark.parametrize(
    "words",
    ["rød", "hvad er rødt?", "er Flådestyring rød?", "er flådestyring blevet gul", "hvorfor er den rød?"],
)
async def test_a_question_never_reports(here: Town, words: str) -> None:
    await here.anders.say(words)
    assert "ikke modtaget" in await here.inger.say("status på Flådestyring")


async def test_unchanged_in_one_tap_but_a_red_has_its_own_question(here: Town) -> None:
    birgitte = here.birgitte
    await birgitte.click("Alle er uændrede")
    assert "1 indsats er gemt som uændret." in birgitte.text
    assert "Er behovet det samme som i april? ”Hjælp til en ny aftale.”" in birgitte.text
    await birgitte.click("Ja, det samme")
    assert "■ Rød Strandholm Udvikling (uændret siden april)" in birgitte.text


async def test_a_red_need_that_is_not_the_same_is_edited(here: Town) -> None:
    birgitte = here.birgitte
    await birgitte.click("Alle er uændrede")
    await birgitte.click("Nej, ret")
    assert birgitte.prefilled("text") == "Partneren er sprunget fra."


async def test_unchanged_in_words_asks_and_ja_counts_once(here: Town) -> None:
    lone = here.lone
    asked = await lone.say("uændret")
    assert "Skal jeg gemme 6 indsatser som uændrede for maj?\n● Grøn Effektiviseringsbidrag" in asked
    question = lone.last
    assert "(uændret siden april)" in await lone.say("ja")
    assert "[Ja]" not in lone.now(question)
    assert "Besvaret: Ja" in lone.now(question)
    assert "Der er ikke noget, der venter på et ja." in await lone.say("ja")
    assert "jeg har modtaget din status på alle 6 indsatser" in await lone.say("uændret")


async def _drafts_a_red(chat: Chat) -> None:
    await chat.open("i08")
    await chat.click("Gem og send", colour="red", text="Udbuddet er gået om.")
    await chat.click("Gem som kladde", reasons="stalled", ask="Et fælles udbud.")


async def test_unchanged_in_words_leaves_a_draft_alone_and_names_it(here: Town) -> None:
    anders = here.anders
    await _drafts_a_red(anders)
    asked = await anders.say("alle uændrede")
    assert asked.startswith(
        "Du har en kladde (■ Rød) på Flådestyring; den rører jeg ikke. "
        "Skal jeg gemme de 3 andre som uændrede for maj?\n● Grøn Arbejde med kloge m2"
    )
    heard = await anders.say("ja")
    assert "● Grøn Infrastruktur (uændret siden april)" in heard
    assert "Én er tilbage: Flådestyring." in heard
    assert heard.count("Du har en kladde (■ Rød) på Flådestyring; den rører jeg ikke.") == len(
        ("told", "asked")
    )
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")
    await anders.say("vis min kladde")
    assert anders.prefilled("text") == "Udbuddet er gået om."
    assert "[Alle er uændrede]" not in await anders.say("mine indsatser")
    assert (await anders.say("uændret")).startswith("Du har en kladde (■ Rød) på Flådestyring; den rører")


async def test_unchanged_on_the_card_leaves_a_draft_alone(here: Town) -> None:
    await _drafts_a_red(here.anders)
    assert "Kladde gemt, ikke sendt" in here.anders.text
    heard = await here.anders.click("Alle er uændrede")
    assert "Flådestyring; den rører jeg ikke." in heard
    assert "Én er tilbage: Flådestyring." in heard
    await here.anders.say("vis min kladde")
    assert here.anders.prefilled("text") == "Udbuddet er gået om."


async def test_unchanged_leaves_what_a_dialog_kept(here: Town) -> None:
    await here.rasmus.say("status")
    await here.rasmus.say("gul: venter på tal")
    await here.rasmus.say("afbryd")
    assert "Du har en kladde (▲ Gul) på Investering i fraværsindsatsen" in await here.rasmus.say("uændret")
    await here.rasmus.say("ja")
    assert "venter på tal" in await here.rasmus.say("vis min kladde")


async def test_the_rest_unchanged_in_the_dialog_leaves_a_draft_alone(here: Town) -> None:
    await _drafts_a_red(here.anders)
    await here.anders.say("status")
    heard = await here.anders.say("alle er uændrede")
    assert heard.startswith("Noteret: de øvrige er uændrede.\n4 af 4: Flådestyring")
    await here.anders.say("afbryd")
    assert "Udbuddet er gået om." in await here.anders.click({"act": "report.edit", "initiative": "i08"})


async def test_the_same_for_the_rest_leaves_a_draft_alone(here: Town) -> None:
    await _drafts_a_red(here.anders)
    await here.anders.report("kloge m2 gul: Venter på tal.")
    assert "Flådestyring" not in await here.anders.say("samme status på resten")


async def test_a_red_of_one_line_keeps_the_words_and_says_what_it_replaces(here: Town) -> None:
    await here.anders.report("Flådestyring gul: Venter på tilbud.")
    heard = await here.anders.say("Flådestyring rødt")
    assert "Modtaget: ▲ Gul fra Anders Tranekilde 14. maj kl. 9. Et nyt svar erstatter det." in heard
    assert here.anders.prefilled("text") == "Venter på tilbud."
    await here.anders.click("Send", text=here.anders.prefilled("text"), reasons="stalled", ask="Hjælp.")
    assert "Venter på tilbud." in await here.signe.say("status på Flådestyring")


async def test_a_first_red_of_one_line_begins_with_the_words_of_last_month(here: Town) -> None:
    await here.anders.say("Flådestyring rød")
    assert here.anders.prefilled("text") == "Udbud forberedes."
    await here.anders.click("Send", text="", reasons="stalled")
    assert "hvad du ønsker, at direktionen gør" in here.anders.text


async def test_no_to_unchanged(here: Town) -> None:
    await here.lone.say("uændret")
    assert "Intet er ændret." in await here.lone.say("nej")
    assert "0 af 19 er modtaget" in await here.inger.say("hvad er rødt?")


async def test_an_old_yes_counts_for_nothing(here: Town) -> None:
    await here.lone.say("uændret")
    await here.at("2025-05-14 09:20")
    assert "for gammelt" in await here.lone.say("ja")


async def test_completed_is_a_proposal_that_the_director_confirms(here: Town) -> None:
    assert "Skal jeg foreslå" in await here.mikkel.say("Fjordby i bevægelse er afsluttet")
    assert "✕ Afsluttet Fjordby i bevægelse" in await here.mikkel.say("ja")
    await here.at("2025-05-14 12:30")
    assert "Mikkel Storgård foreslår, at Fjordby i bevægelse er afsluttet." in here.torben.text
    assert "✕ Foreslået afsluttet · Fjordby i bevægelse" in await here.karsten.say(
        "status på Fjordby i bevægelse"
    )
    assert "1 foreslået afsluttet" in await here.karsten.say("vis overblik")
    await here.torben.click("Bekræft afsluttet")
    assert "er afsluttet og bliver ikke spurgt til mere" in here.torben.text


async def test_in_english(here: Town) -> None:
    mikkel = here.mikkel
    assert "we will speak English" in await mikkel.say("english")
    assert "Fjordby i bevægelse. Which colour?\nApril: ● Green “Foreningerne er med.”" in await mikkel.say(
        "status"
    )
    await mikkel.say("yellow")
    await mikkel.say("Waiting for halls.")
    heard = await mikkel.say("send")
    assert "Thank you, Mikkel. I have received your status for May (14 May at 9:00):" in heard
    assert "until it is finalised on Friday 23 May at 12:00" in heard
    assert "Fint, vi taler dansk." in await mikkel.say("dansk")


async def test_the_button_of_which_one_carries_what_was_written(tmp_path: Path) -> None:
    plan = [Initiative(key, title, ("anders",), ("signe",), ("R307",)) for key, title in TWINS.items()]
    async with town(tmp_path, plan=plan) as here:
        await install_everybody(here)
        await here.at("2025-05-14 09:30")
        assert "Flere indsatser passer." in await here.anders.say("R307 gul: Venter på tal.")
        assert "Anbringelser (R307)\n▲ Gul\nVenter på tal." in await here.anders.click("Anbringelser")
        await here.anders.click("Send")
        await here.inger.say("for Anders: R307 gul: Venter også.")
        assert "Forsørgelse (R307)\n▲ Gul\nVenter også." in await here.inger.click("Forsørgelse")
        assert "Venter på tal." in await here.signe.say("status på Anbringelser")
        assert "010170" not in str(
            (await here.anders.say("R307 gul: 010170-1234"), here.anders.last.activity)
        )


TWINS = {"a": "Anbringelser", "f": "Forsørgelse"}


async def test_a_colour_with_its_text_is_two_answers_at_once(here: Town) -> None:
    rasmus = here.rasmus
    await rasmus.say("status")
    assert "Noteret.\n2 af 2" in await rasmus.say("gul: venter på loven")
    assert "Hvad er baggrunden?" in await rasmus.say("Rød - det står stille")
    await rasmus.say("3")
    assert "▲ Gul Investering i fraværsindsatsen på BUU" in await rasmus.say("Et møde.")


async def test_all_unchanged_in_the_dialog_but_a_red_has_its_own_question(here: Town) -> None:
    birgitte = here.birgitte
    await birgitte.say("status")
    heard = await birgitte.say("alle er uændrede")
    assert heard.startswith("Noteret: de øvrige er uændrede.\nStrandholm Udvikling: ■ Rød")
    assert "Er behovet det samme som i april? ”Hjælp til en ny aftale.”\nSvar ”ja” eller ”nej”" in heard
    assert "Hvad er baggrunden?" in await birgitte.say("nej")
    await birgitte.say("2")
    summary = await birgitte.say("En ny partner.")
    assert "Du har svaret på 2 indsatser:" in summary
    assert summary.endswith("\n\nSkriv ”send” for at sende – eller ”tilbage” for at rette.")
    await birgitte.say("send")
    assert "Ønske til direktionen: En ny partner." in await here.signe.say("status på Strandholm")


async def test_the_same_need_in_the_dialog(here: Town) -> None:
    await here.birgitte.say("status")
    await here.birgitte.say("resten er uændret")
    await here.birgitte.say("ja")
    assert "■ Rød Strandholm Udvikling (uændret siden april)" in await here.birgitte.say("send")


async def test_a_cancelled_dialog_goes_on_where_it_was(here: Town) -> None:
    await here.rasmus.say("status")
    await here.rasmus.say("gul: venter på tal")
    await here.rasmus.say("afbryd")
    heard = await here.rasmus.say("status")
    assert "Det svar, du nåede, er med.\n2 af 2: De nationale reformer" in heard
    assert "Du har svaret på 2 indsatser:" in await here.rasmus.say("uændret")


async def test_a_draft_of_ones_own_is_not_sent_along(here: Town) -> None:
    await here.rasmus.open("i15")
    await here.rasmus.click("Gem som kladde", colour="red", text="Skal først tale med Torben.")
    assert "1 af 2" in await here.rasmus.say("status")


async def test_a_dialog_of_last_month_is_over(here: Town) -> None:
    await here.mikkel.say("status")
    await here.mikkel.say("gul")
    await here.at("2025-06-12 09:00")
    assert "Skal jeg gemme" not in await here.mikkel.say("tak")
    assert "Hvilken farve?" in await here.mikkel.say("status")


async def test_thanks_in_the_middle(here: Town) -> None:
    await here.mikkel.say("status")
    assert (await here.mikkel.say("tak")).startswith("Selv tak.\n\nFjordby i bevægelse. Hvilken farve?")


async def test_a_text_that_is_too_long_is_kept_as_it_says(here: Town) -> None:
    await here.mikkel.say("status")
    await here.mikkel.say("gul")
    assert "Det hele er gemt som kladde." in await here.mikkel.say("ord " * 300)
    await here.mikkel.say("afbryd")
    await here.mikkel.say("vis min kladde")
    assert here.mikkel.prefilled("text").startswith("ord ord")


async def test_drafts_in_words(here: Town) -> None:
    assert "Du har ingen kladde for maj." in await here.anders.say("vis min kladde")
    assert "Skriv fx" in await here.anders.say("gem som kladde")
    await here.anders.say("Flådestyring gul: Venter på tilbud.")
    assert "teksten ligger som kladde" in await here.anders.say("gem som kladde")
    assert "teksten ligger som kladde" in await here.anders.say("nej")
    assert "Venter på tilbud." in await here.anders.say("vis min kladde")
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")


async def test_a_line_is_confirmed_by_send_or_edited(here: Town) -> None:
    await here.anders.say("Flådestyring gul: Venter på tilbud.")
    await here.anders.click("Ret")
    assert here.anders.prefilled("text") == "Venter på tilbud."
    await here.anders.say("Flådestyring gul: Venter på to tilbud.")
    assert "▲ Gul Flådestyring" in await here.anders.say("send")
    assert "Der er ikke noget, der venter" in await here.anders.say("send")


async def test_a_line_waits_for_its_yes_through_a_restart(after_april: Path, tmp_path: Path) -> None:
    async with may(after_april, tmp_path) as before:
        await before.mikkel.say("bevægelse gul: Venter på haller.")
    async with may(after_april, tmp_path) as after:
        assert "▲ Gul Fjordby i bevægelse" in await after.mikkel.say("ja")


async def test_tak_confirms_nothing(here: Town) -> None:
    await here.anders.say("Flådestyring gul: Venter på tilbud.")
    await here.anders.say("tak")
    assert "ikke modtaget" in await here.signe.say("status på Flådestyring")


async def test_the_same_for_others(here: Town) -> None:
    assert "ikke noget at gentage" in await here.anders.say("samme status på begge")
    await here.anders.report("Flådestyring gul: Venter på tilbud.")
    asked = await here.anders.say("gælder også kloge m2")
    assert "Skal jeg også gemme ▲ Gul ”Venter på tilbud.” for Arbejde med kloge m2?" in asked
    assert "▲ Gul Arbejde med kloge m2" in await here.anders.say("ja")
    assert "for Investering i analyse" in await here.anders.say("samme status på resten")
    await here.anders.click("Ja")
    assert "▲ Gul" in await here.signe.say("status på Infrastruktur")


async def test_ret_alone_is_the_latest_answer(here: Town) -> None:
    await here.anders.report("Flådestyring gul: Venter på tilbud.")
    await here.anders.say("ret")
    assert here.anders.prefilled("text") == "Venter på tilbud."


async def test_a_longer_deadline_is_the_one_that_is_shown(here: Town) -> None:
    await here.inger.say("giv Mikkel frist til 22. maj")
    await here.inger.say("ja")
    await here.at("2025-05-14 12:30")
    assert "22. maj kl. 12" in await here.mikkel.click("Svar nu")
    assert "21. maj" not in here.mikkel.text


async def test_the_first_thing_to_do_stands_out(here: Town) -> None:
    await here.anders.say("Flådestyring gul: Venter på tilbud.")
    styles = {a["title"]: a.get("style") for a in here.anders.last.cards[0]["actions"]}
    assert styles == {"Send": "positive", "Ret": None, "Nej": None}


async def test_a_title_alone_is_a_question(here: Town) -> None:
    assert "– ikke modtaget · Flådestyring (R003)" in await here.anders.say("Flådestyring")
    assert "Det forstod jeg ikke." in await here.mikkel.say("Flådestyring")


async def test_undo_in_words_takes_the_latest_answer_back(here: Town) -> None:
    await here.anders.report("Flådestyring gul: Venter på tilbud.")
    assert "Skal jeg trække svaret om Flådestyring (▲ Gul) tilbage?" in await here.anders.say("fortryd")
    assert "Intet er ændret." in await here.anders.say("nej")
    assert "▲ Gul" in await here.signe.say("status på Flådestyring")


async def test_a_line_without_a_colour_asks_which(here: Town) -> None:
    line = "Flådestyring: går fint"
    assert await here.anders.say(line) == "Hvilken farve? Skriv fx: Flådestyring grøn: …"
    assert "Det forstod jeg ikke." in await here.mikkel.say(line)


async def test_back_shows_what_was_answered(here: Town) -> None:
    await here.rasmus.say("status")
    await here.rasmus.say("gul: venter på tal")
    assert "\nDit svar nu: ▲ Gul ”venter på tal”\n" in await here.rasmus.say("tilbage")


async def test_a_line_about_another_initiative_is_not_swallowed_by_the_dialog(here: Town) -> None:
    anders = here.anders
    await anders.say("status")
    await anders.say("spring over")
    await anders.say("gul")
    heard = await anders.say("R003 gul: Udbuddet er udskudt.")
    assert "Det ligner en status på Flådestyring" in heard
    assert "▲ Gul\nUdbuddet er udskudt." in await anders.click("Ja")
    await anders.click("Send")
    assert "Udbuddet er udskudt." in await here.signe.say("status på Flådestyring")


@pytest.mark.parametrize(
    ("who", "words", "offer"),
    [
        ("signe", "vis som kanalen ser dt nu", "vis som"),
        ("torben", "uændrt", "uændret"),
        ("anders", "hvem er i kanalne", "kanalen"),
    ],
)
async def test_only_what_one_may_use_is_offered(here: Town, who: str, words: str, offer: str) -> None:
    assert f"[{offer}" not in await here.chats[who].say(words)
