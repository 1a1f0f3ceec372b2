"""The month on the stage page in a real browser, with the real service behind it."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stage.play import eve_of_the_round
from tests.browser.browser import CHROMIUM, browser
from tests.browser.stage_page import CHANNEL, StagePage, one

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)")

CHIEF, OTHER_CHIEF = "Anders Tranekilde", "Lone Fredsholt"
DIRECTOR, SECRETARY = "Signe Klitholm", "Inger Damsbo"
ASK = "Direktionen bedes afklare, om bilerne kan købes fælles med nabokommunerne."
SLIPS = "Udbuddet er gået om, og planen skrider et kvartal."


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[StagePage]:
    """`PICTURES=folder` keeps the screenshots."""
    pictures = os.environ.get("PICTURES")
    async with eve_of_the_round() as on_stage, browser(tmp_path) as page:
        await page.resize(1280, 860)
        await page.dark(on=False)
        await page.open(on_stage.connector.url)
        await page.until('document.querySelector("#people button")')
        yield StagePage(page, Path(pictures) if pictures else None)
        assert page.troubles == []


async def test_a_month_from_the_question_to_the_boards_channel(stage: StagePage) -> None:
    assert await stage.unread() == {}
    assert "14. maj 09.00" in await stage.go_on()
    assert len(await stage.unread()) == 8

    await a_red_is_explained(stage)
    await stage.picture("chief")
    await it_is_sent_with_the_rest(stage)
    await the_others_by_text(stage)

    await stage.be(DIRECTOR)
    await stage.sees("Hej Signe. Anders Tranekilde har netop sendt rød for Flådestyring", ASK)

    for moment in ("19. maj", "21. maj 09.00", "21. maj 12.00"):
        assert moment in await stage.go_on()
    await stage.be(SECRETARY)
    await stage.sees("Status for maj:", "fristen var onsdag den 21. maj kl. 12", "Rasmus Holmboe")

    for moment in ("22. maj 09.00", "23. maj 12.00"):
        assert moment in await stage.go_on()
    await stage.sees("Status for maj er gjort op 23. maj kl. 12.")
    await the_agenda_is_posted(stage)
    await stage.picture("secretary")

    await stage.be(DIRECTOR)
    await stage.say("hvad er rødt?")
    await stage.sees("1 indsats er rød i maj", "Flådestyring", SLIPS)
    await stage.say("hvad er rødt?", pane="channel")
    await stage.sees("1 indsats er rød i maj", "Flådestyring", pane=CHANNEL)
    await stage.picture("director")

    await stage.be(CHIEF)
    await stage.sees("Dagsordenen er sendt ud. Flådestyring er på som rød indsats")


async def a_red_is_explained(stage: StagePage) -> None:
    await stage.be(CHIEF)
    await stage.sees("Status for maj: 4 indsatser.", "Flådestyring (R003)")
    await stage.page.click(
        '[...document.querySelectorAll(".chat .message")].at(-1).querySelector(".card button")'
    )
    await stage.sees("Flådestyring", "Kort status")
    await stage.pick("Rød")
    await stage.write(SLIPS)
    await stage.press("Gem og send")
    await stage.sees("Hvad er baggrunden?", SLIPS)
    await stage.pick("tværfaglig koordination")
    await stage.write(ASK)


async def it_is_sent_with_the_rest(stage: StagePage) -> None:
    await stage.press("Send", pane='document.querySelector(".chat .messages")')
    await stage.press("Alle er uændrede")
    await stage.sees("Tak, Anders. Jeg har modtaget din status for maj", "Rød Flådestyring")


async def the_others_by_text(stage: StagePage) -> None:
    await stage.be(OTHER_CHIEF)
    await stage.say("status")
    await stage.sees("1 af 6")
    await stage.say("gul")
    await stage.sees("kort status")
    await stage.say("Afventer tilbud fra leverandøren.")
    for number in range(2, 7):
        await stage.sees(f"{number} af 6")
        await stage.say("uændret")
    await stage.sees("Du har svaret på 6 indsatser")
    await stage.say("send")
    await stage.sees("Tak, Lone. Jeg har modtaget din status for maj")
    for name in ("Mikkel Storgård", "Jørgen Vestermark", "Pernille Krogsbæk", "Birgitte Hedelund"):
        await stage.be(name)
        await stage.say("uændret")
        await stage.say("ja")
        await stage.sees("Jeg har modtaget din status for maj")


async def the_agenda_is_posted(stage: StagePage) -> None:
    await stage.say("post dagsorden")
    await stage.sees("Skal jeg sende den ud?", "Borgmesteren deltager ikke")
    await stage.press("Ja, send den ud")
    await stage.sees(
        "Dagsorden: Direktionen, onsdag den 28. maj 2025", "Sendt ud af Inger Damsbo", pane=CHANNEL
    )
    await stage.sees("Til punkt 3: røde indsatser (opgjort 23. maj kl. 12)", ASK, pane=CHANNEL)


async def test_a_chief_answers_on_a_phone(stage: StagePage) -> None:
    await stage.page.resize(390, 780)
    await stage.go_on()
    await a_red_is_explained(stage)
    await stage.picture("phone")
    await it_is_sent_with_the_rest(stage)
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await stage.page.see(overflow) == 0


async def test_what_the_page_offers_and_remembers(stage: StagePage) -> None:
    await stage.be(CHIEF)
    await a_chief_only_looks_at_the_channel(stage)
    await stage.be(DIRECTOR)
    await an_example_is_put_in_the_field_and_not_sent(stage)
    await the_clock_goes_to_a_moment(stage)
    await stage.be(CHIEF)
    unread = await stage.unread()
    assert len(unread) == 7
    await stage.page.reload()
    await stage.sees("Status for maj: 4 indsatser.")
    assert await stage.unread() == unread


async def a_chief_only_looks_at_the_channel(stage: StagePage) -> None:
    await stage.page.until('document.querySelector("#channel-text").disabled')
    assert "er ikke med i kanalen" in await stage.page.see('document.querySelector("#onlooker").textContent')


async def an_example_is_put_in_the_field_and_not_sent(stage: StagePage) -> None:
    await stage.press("hvad er rødt?")
    assert await stage.page.see('document.querySelector("#chat-text").value') == "hvad er rødt?"
    await stage.page.enter()
    await stage.sees("er rød", "april")


async def the_clock_goes_to_a_moment(stage: StagePage) -> None:
    await stage.page.see(one("#moment") + '.value = "2025-05-16T10:42"')
    await stage.page.click(one("#clock button[type=submit]"))
    await stage.page.until(one("#now") + '.textContent.includes("16. maj 10.42")')
