"""A chief answers on the card: list, form, red's two questions, list ticked, receipt, all in one message."""

import pytest

from tests.conversations.chat import Chat, Town, inputs

UNKEPT = "Jeg har ikke beholdt teksten"


async def test_several_initiatives_are_a_list_and_one_is_the_form_at_once(here: Town) -> None:
    listed, form = here.anders.text, here.mikkel.text
    assert "Status for maj: 4 indsatser." in listed
    assert "Svar senest onsdag den 21. maj kl. 12. Direktionen behandler status onsdag den 28. maj." in listed
    assert "april: ▲ Gul ”Udbud forberedes.”" in listed
    assert form.startswith("Status for maj: 1 indsats.\nSvar senest onsdag den 21. maj kl. 12.")
    assert "Foreningerne er med." in form
    for button in ("[Gem og send]", "[Uændret]", "[Jeg er væk]", "[Mind mig senere]"):
        assert button in form


async def test_the_whole_month_in_one_message(here: Town) -> None:
    anders = here.anders
    first = anders.last
    await anders.open("i08")
    assert "Udbud forberedes." in anders.text
    await anders.click("Gem og send", colour="red", text="Udbuddet er gået om.")
    assert "Hvad er baggrunden?" in anders.text
    assert "Når du sender, får Signe besked." in anders.text
    await anders.click("Send", reasons="coordination,stalled", ask="Et fælles udbud.")
    assert "✔ Flådestyring (R003)" in anders.text
    assert "1 af 4 er modtaget" in anders.text
    await anders.click("Alle er uændrede")
    receipt = anders.text
    assert "Tak, Anders. Jeg har modtaget din status for maj" in receipt
    assert "■ Rød Flådestyring" in receipt
    assert "● Grøn Infrastruktur (uændret siden april)" in receipt
    assert "Signe, Økonomi og Ledelsessekretariatet kan se den nu." in receipt
    assert anders.last.id == first.id
    assert len(anders.last.before) == 4


async def test_field_ids_follow_the_version_of_the_card(here: Town) -> None:
    anders = here.anders
    await anders.open("i08")
    first = anders.fields
    await anders.click("Gem og send", colour="yellow", text="")
    second = anders.fields
    assert first["text"].startswith("text:i08~")
    assert set(first.values()).isdisjoint(second.values())


async def test_a_submit_as_the_interface_says_it(here: Town) -> None:
    """Exactly interfaces.md §3: the button's data with no round, and the fields of a red all at once."""
    anders = here.anders
    await anders.click({"act": "report.edit", "initiative": "i08"})
    version = anders.fields["colour"].partition("~")[2]
    values = {
        f"colour:i08~{version}": "red",
        f"text:i08~{version}": "Står stille.",
        f"reasons:i08~{version}": "stalled",
        f"ask:i08~{version}": "Hjælp.",
    }
    await anders.connector.submit(
        anders.client, anders.last, {"act": "report.save", "initiative": "i08", **values}
    )
    await anders.scene.settled()
    assert "Modtaget 14. maj kl. 9: ■ Rød" in anders.text


async def test_red_questions_left_open_are_asked_again_and_nothing_is_lost(here: Town) -> None:
    anders = here.anders
    await anders.open("i08")
    await anders.click("Gem og send", colour="red", text="Udbuddet er gået om.")
    await anders.click("Send")
    assert "Vælg mindst én baggrund" in anders.text
    assert "Udbuddet er gået om." in anders.text
    await anders.click("Send", reasons="stalled")
    assert "Skriv gerne kort, hvad du ønsker, at direktionen gør." in anders.text
    assert "(•) gået i stå" in anders.text
    await anders.click("Send", ask="Hjælp.", reasons="stalled")
    assert "✔ Flådestyring" in anders.text


async def test_same_need_is_one_tick(here: Town) -> None:
    birgitte = here.birgitte
    await birgitte.open("i17")
    await birgitte.click("Gem og send", colour="red", text="Stadig ingen partner.")
    assert "Ønske i april: ”Hjælp til en ny aftale.”\nBehovet er det samme som i april" in birgitte.text
    await birgitte.click("Send", same="true")
    assert "Modtaget 14. maj kl. 9: ■ Rød" in birgitte.text
    assert "Hjælp til en ny aftale." in await here.signe.say("hvad er rødt?")


@pytest.mark.parametrize(
    ("initiative", "colour", "text", "asked"),
    [
        (
            "i08",
            "green",
            "Udbud forberedes.",
            "går fra ▲ Gul til ● Grøn. Skriv gerne kort, hvad der er sket.",
        ),
        ("i09", "yellow", "", "Arbejde med kloge m2 er ▲ Gul. Skriv gerne kort hvorfor."),
        ("i09", "", "Ny tekst.", "Vælg en farve"),
        ("i09", "green", "x" * 1001, "teksten er længere end 1.000 tegn. Det hele er gemt som kladde."),
    ],
)
async def test_what_is_not_enough_is_asked_on_the_same_card(
    here: Town, initiative: str, colour: str, text: str, asked: str
) -> None:
    anders = here.anders
    await anders.open(initiative)
    await anders.click("Gem og send", colour=colour, text=text)
    assert asked in anders.text
    assert anders.prefilled("text") == text
    assert "ikke modtaget" in await here.inger.say("status på kloge m2")


async def test_a_cpr_number_is_refused_and_not_kept(here: Town) -> None:
    anders = here.anders
    await anders.open("i09")
    await anders.click("Gem og send", colour="yellow", text="Borgeren 010170-1234 klager.")
    assert UNKEPT in anders.text
    await anders.click("Tilbage")
    await anders.open("i09")
    assert "010170" not in anders.text


async def test_a_draft_is_seen_by_its_writer_alone(here: Town) -> None:
    anders = here.anders
    await anders.open("i09")
    await anders.click("Gem som kladde", colour="red", text="Hemmelig kladde.")
    assert "Kladde gemt, ikke sendt" in anders.text
    await anders.open("i09")
    assert anders.prefilled("text") == "Hemmelig kladde."
    for reader in (here.signe, here.karsten, here.inger):
        assert "Hemmelig" not in await reader.say("status på kloge m2")


async def test_two_taps_are_one_answer(here: Town) -> None:
    anders = here.anders
    await anders.open("i09")
    form = anders.last
    await anders.click("Gem og send", on=form, colour="green", text="Ny tekst.")
    listed = anders.text
    await anders.click("Gem og send", on=form, colour="green", text="Ny tekst.")
    assert anders.text == listed
    before = len(anders.messages)
    assert (await anders.connector.resend()).status == 200
    assert len(anders.messages) == before


async def test_another_answer_from_an_old_form_is_not_put_on_top_of_the_newer_one(here: Town) -> None:
    anders = here.anders
    await anders.open("i09")
    form = anders.last
    await anders.click("Gem og send", on=form, colour="green", text="Ny tekst.")
    await anders.click("Gem og send", on=form, colour="green", text="Helt anden tekst.")
    assert "Du har selv svaret 14. maj kl. 9: ● Grøn. Derfor har jeg ikke gemt noget oveni." in anders.text
    assert "Helt anden tekst." in anders.text


async def test_somebody_answered_meanwhile_and_nothing_is_overwritten(here: Town) -> None:
    """i13 has two chiefs."""
    pernille, astrid = here.pernille, here.astrid
    await pernille.open("i13")
    await astrid.report("prognose gul: Tallene driller.")
    await pernille.click("Gem og send", colour="green", text="Alt er godt.")
    assert "Imens har Astrid Lindholt svaret 14. maj kl. 9: ▲ Gul" in pernille.text
    assert "Alt er godt." in pernille.text
    assert "▲ Gul" in await here.inger.say("status på prognose")
    await pernille.click("Brug teksten i maj")
    assert pernille.prefilled("text") == "Alt er godt."


async def test_a_card_of_last_month_is_answered_with_what_was_written(here: Town) -> None:
    anders = here.anders
    round_ = next(a["data"]["round"] for a in _actions(anders) if "round" in a["data"])
    old = {
        "act": "report.save",
        "initiative": "i08",
        "round": round_.replace("2025-05", "2025-04"),
        "rev": "1",
    }
    await anders.connector.submit(
        anders.client,
        anders.last,
        {**old, "colour:i08~3": "green", "text:i08~3": "Skrevet på det gamle kort."},
    )
    await anders.scene.settled()
    assert "Kortet er fra april, og den runde er afsluttet" in anders.text
    assert "Skrevet på det gamle kort." in anders.text
    assert "ikke modtaget" in await here.inger.say("status på Flådestyring")
    await anders.click("Brug teksten i maj")
    assert anders.prefilled("text") == "Skrevet på det gamle kort."


def _actions(chat: Chat) -> list[dict[str, dict[str, str]]]:
    def within(node: object) -> list[dict[str, dict[str, str]]]:
        if isinstance(node, list):
            return [found for one in node for found in within(one)]
        if not isinstance(node, dict):
            return []
        own = [node] if node.get("type") == "Action.Submit" else []
        return own + [found for child in node.values() for found in within(child)]

    return within(chat.last.cards)


async def test_it_was_a_mistake(here: Town) -> None:
    anders = here.anders
    await anders.report("Flådestyring gul: Forkert.")
    await anders.say("ret mit svar om Flådestyring")
    assert anders.prefilled("text") == "Forkert."
    await anders.click("Det var en fejl")
    assert "Skal jeg trække svaret om Flådestyring (▲ Gul) tilbage?" in anders.text
    await anders.say("ja")
    assert "er trukket tilbage" in anders.text
    assert "ikke modtaget" in await here.inger.say("status på Flådestyring")


async def test_the_director_hears_a_red_first_and_alone(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Står stille.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")
    assert "Anders Tranekilde har netop sendt rød for Flådestyring" in here.signe.text
    assert not here.torben.messages
    assert "foreløbig" in await here.torben.say("hvad er rødt?")


async def test_an_old_button_never_fails(here: Town) -> None:
    for act in (
        "report.edit",
        "report.save",
        "report.annul.confirm",
        "report.same",
        "absence.decline",
        "no.such",
    ):
        assert await here.anders.click({"act": act, "initiative": "nix", "round": "nix"})


async def test_only_real_fields_are_on_the_form(here: Town) -> None:
    await here.anders.open("i08")
    assert not any("isRequired" in one for one in inputs(here.anders.last))
