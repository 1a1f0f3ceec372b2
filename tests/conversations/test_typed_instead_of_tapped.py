"""What is typed does what the card's buttons do, and nothing is answered that was an order (found by a tester from outside)."""

from pathlib import Path

import pytest

from tests.conversations.chat import Town, inputs, may, shown, town


async def test_yes_to_the_same_need_is_the_button(here: Town) -> None:
    """It was answered "Der er ikke noget, der venter på et ja"."""
    await here.birgitte.click("Alle er uændrede")
    assert "■ Rød Strandholm Udvikling (uændret siden april)" in await here.birgitte.say("ja")


async def test_no_to_the_same_need_opens_the_form(here: Town) -> None:
    await here.birgitte.click("Alle er uændrede")
    await here.birgitte.say("nej")
    assert {"colour", "text"} <= {one["id"].partition(":")[0] for one in inputs(here.birgitte.last)}


async def test_yes_after_the_form_was_opened_confirms_nothing(here: Town) -> None:
    await here.birgitte.click("Alle er uændrede")
    await here.birgitte.click("Nej, ret")
    assert "Der er ikke noget, der venter på et ja." in await here.birgitte.say("ja")


async def test_a_card_answered_no_stays_so_when_the_line_is_said_again(here: Town) -> None:
    """The first card was rewritten to "Besvaret: Ja"."""
    await here.mikkel.say("Fjordby i bevægelse gul: Venter på haller.")
    first = here.mikkel.last
    await here.mikkel.say("nej")
    assert "Besvaret: Nej" in here.mikkel.now(first)
    await here.mikkel.say("Fjordby i bevægelse gul: Venter på haller.")
    second = here.mikkel.last
    await here.mikkel.say("ja")
    assert "Besvaret: Nej" in here.mikkel.now(first)
    assert "Besvaret: Ja" in here.mikkel.now(second)


async def test_background_and_wish_of_a_red_line_are_typed(here: Town) -> None:
    """Both were refused: "Det forstod jeg ikke", and an offer to bind the channel."""
    await here.anders.say("Flådestyring rød: Udbuddet holder.")
    assert "Skriv gerne kort, hvad du ønsker" in await here.anders.say("gået i stå")
    asked = await here.anders.say("Direktionen bedes afklare.")
    assert "Baggrund: gået i stå" in asked
    assert "Direktionen bedes afklare." in asked
    assert "Skal jeg sende det som din status for maj?" in asked
    assert "■ Rød Flådestyring" in await here.anders.say("ja")


async def test_the_wish_may_come_first(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbuddet holder.")
    assert "Vælg mindst én baggrund" in await here.anders.say("Direktionen bedes afklare det inden 1. juni.")
    assert "Skal jeg sende" in await here.anders.say("3")


async def test_a_question_meanwhile_is_answered_and_the_red_waits(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbuddet holder.")
    assert "se svaret med det samme" in await here.anders.say("hvem ser mit svar?")
    assert "Skriv gerne kort" in await here.anders.say("gået i stå")
    assert "Vælg mindst" not in here.anders.text
    assert "Skriv gerne kort, hvad du ønsker" in await here.anders.say("ja")


async def test_a_sent_red_takes_no_more_words(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbuddet holder.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")
    assert "Det forstod jeg ikke" in await here.anders.say("Sikke et vejr udenfor.")


async def test_an_unknown_colour_is_answered_with_those_there_are(here: Town) -> None:
    heard = await here.anders.say("Flådestyring lilla: Venter på tilbud.")
    assert "Jeg kender ikke farven ”lilla”, så jeg har ikke gemt noget." in heard
    assert "■ Rød" in heard


async def test_an_unknown_background_on_a_card_is_told(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbuddet holder.")
    assert "Den baggrund kender jeg ikke" in await here.anders.click("Send", reasons="vejret", ask="Hjælp.")


async def test_too_long_a_wish_comes_back_with_its_field(here: Town) -> None:
    heard = await here.anders.say(f"Flådestyring rød: Udbuddet holder. Ønske: {'Hjælp. ' * 90}")
    assert "ønsket er længere end 500 tegn" in heard
    assert here.anders.prefilled("ask").startswith("Hjælp.")


async def test_back_from_after_a_red_goes_to_its_wish(here: Town) -> None:
    rasmus = here.rasmus
    for words in ("status", "rød", "Udbuddet er gået i stå.", "1 og 3", "En afklaring."):
        await rasmus.say(words)
    assert "Hvad ønsker du, at direktionen gør?" in await rasmus.say("tilbage")
    assert "2 af 2" in await rasmus.say("En hurtig afklaring.")
    summary = await rasmus.say("uændret")
    assert "Baggrund: tværfaglig koordination eller opbakning og gået i stå" in summary
    assert "Ønske til direktionen: En hurtig afklaring." in summary


@pytest.mark.parametrize(
    "around", ["\uf0b7\u00a0{}", "{}\u00a0\uf0b7", "\u2022\t{}\u200b", "\u202a{}\u202c", "\u2003{}\u2028"]
)
async def test_odd_signs_around_a_question_do_not_matter(here: Town, around: str) -> None:
    assert "ikke modtaget" in (await here.torben.say(around.format("hvad er rødt?"))).casefold()
    assert "Det forstod jeg ikke" not in here.torben.text


ORDERS = (
    "ny fagchef på Flådestyring: Per Vang fra 1. juni", "Per er stoppet", "ny indsats Vandmiljø",
    "new chief on Flådestyring", "Per has left", "new initiative Water",
)  # fmt: skip


async def test_what_is_not_built_is_said_not_answered(here: Town) -> None:
    for order in ORDERS:
        assert (await here.torben.say(order)).startswith("Det kan jeg ikke endnu."), order


@pytest.mark.parametrize(
    ("who", "said", "button", "answered"),
    [
        ("freja", "foreslå punkt", "Hvornår er jeg på?", "Jeg kender ikke noget kommende møde."),
        ("oskar", "Du passer driften", "Opsætning", "16 personer"),
        ("karsten", "Spørg mig, hvad der er rødt", "Hvad er rødt?", "Der er ikke åbnet nogen runde"),
    ],
)
async def test_the_welcome_is_true_and_its_buttons_may_be_used(
    tmp_path: Path, who: str, said: str, button: str, answered: str
) -> None:
    """A contributor and the admin were told to ask what is red, and refused when they did."""
    async with town(tmp_path / "data", "2025-05-14 09:30") as here:
        chat = here.chats[who]
        await here.scene.connector.install(chat.client)
        await here.scene.settled()
        welcome = chat.messages[0]
        assert said in shown(welcome)
        heard = await chat.click(button, on=welcome)
        assert answered in heard
        assert "Du står ikke som ansvarlig" not in heard


async def test_reminder_and_escalation_count_what_one_shares_alike(after_april: Path, tmp_path: Path) -> None:
    """The reminder counted four left, the escalation three; a colleague's answer was called "din status"."""
    async with may(after_april, tmp_path) as here:
        joergen = here.joergen
        await here.lone.report("i02 gul: Falder stadig langsomt.")
        reminder = (await here.at("2025-05-19 09:30"), joergen.text)[1]
        assert "Jeg har fået status på 1 af dine " in reminder
        assert "din status på" not in reminder


async def test_a_shared_initiative_is_escalated_to_both(after_april: Path, tmp_path: Path) -> None:
    async with may(after_april, tmp_path) as here:
        await here.at("2025-05-19 09:30")
        assert "sygefravær" in here.joergen.text
        await here.at("2025-05-22 09:30")
        assert "sygefravær" in here.joergen.text
