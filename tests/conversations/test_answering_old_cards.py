"""An old button stays clickable for ever: each is answered with one right sentence, and nothing is lost."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from stage.local_connector import Message
from tests.conversations.chat import Chat, Town, may, shown
from usecases.collections import INITIATIVES
from usecases.ports import Transaction

MAY = "2025-05/status"
OVER = "Kortet er fra maj, og den runde er afsluttet, så jeg har ikke gemt noget."


@pytest.fixture
async def june(after_april: Path, tmp_path: Path) -> AsyncIterator[Town]:
    """Thursday 12 June: June's round has opened; everybody still has May's first card."""
    async with may(after_april, tmp_path) as here:
        await here.at("2025-06-12 09:00")
        yield here


def first_list(chat: Chat) -> Message:
    return next(m for m in chat.messages if "Status for maj" in shown(m))


@pytest.mark.parametrize(
    "button",
    ["Alle er uændrede", "Mind mig senere", {"act": "report.edit", "initiative": "i08", "round": MAY}],
)
async def test_the_list_of_last_month(june: Town, button: str | dict[str, str]) -> None:
    anders = june.anders
    heard = await anders.click(button, on=first_list(anders))
    assert heard.splitlines()[0] == OVER
    assert heard.endswith("[Åbn juni]")
    assert "0 af 19 er modtaget" in await june.inger.say("hvad er rødt?")
    old = next(m for m in anders.messages if OVER in shown(m))
    opened = await anders.click("Åbn juni", on=old)
    assert "Status for juni" in opened or "Kort status" in opened


BUTTONS = (
    "report.annul",
    "report.annul.confirm",
    "report.done.confirm",
    "report.draft",
    "report.edit",
    "report.fresh",
    "report.line",
    "report.line.confirm",
    "report.list",
    "report.same",
    "report.same_for",
    "report.save",
    "report.unchanged",
    "report.unchanged.confirm",
    "draft.approve",
    "entered.ok",
    "snooze.open",
    "snooze.set",
)


async def test_every_button_of_last_month_says_so(june: Town) -> None:
    for act in BUTTONS:
        values = {"act": act, "initiative": "i08", "round": MAY, "kept": "", "at": "x"}
        assert (await june.anders.click(values)).splitlines()[0] == OVER, act
    assert "ikke modtaget" in await june.inger.say("status på Flådestyring")


async def test_absence_belongs_to_no_round(june: Town) -> None:
    assert "Sidste dag væk" in await june.anders.click("Jeg er væk", on=first_list(june.anders))


async def test_what_was_written_is_kept_beside_this_months_draft(june: Town) -> None:
    anders = june.anders
    await anders.open("i08")
    await anders.click("Gem som kladde", colour="yellow", text="Junis egen kladde.")
    old = {
        "act": "report.save",
        "initiative": "i08",
        "round": MAY,
        "colour:i08": "red",
        "text:i08": "Fra maj.",
    }
    assert OVER in await anders.click(old)
    assert "[Brug teksten i juni]\n[Åbn juni uden teksten]" in anders.heard
    await anders.click(old)
    await anders.click("Brug teksten i juni")
    assert anders.prefilled("text") == "Junis egen kladde.\nFra maj."


async def test_the_preview_of_last_month_keeps_its_line(here: Town) -> None:
    await here.anders.say("Flådestyring gul: Venter på tilbud.")
    preview = here.anders.last
    await here.at("2025-06-12 09:00")
    for _ in range(2):
        assert OVER in await here.anders.click("Send", on=preview)
        assert "Det, du skrev, er her: ”Venter på tilbud.”" in here.anders.heard


async def test_a_preview_sends_only_what_it_shows(here: Town) -> None:
    anders = here.anders
    await anders.say("Flådestyring gul: Første udgave.")
    first = anders.last
    await anders.say("Flådestyring gul: Anden udgave.")
    assert "Anden udgave." in await anders.click("Send", on=first)
    assert "ikke modtaget" in await here.inger.say("status på Flådestyring")
    second = anders.last
    assert "Tak, Anders." in await anders.say("ja")
    assert "Tak, Anders." in await anders.click("Send", on=second)
    assert "Anden udgave." in await here.inger.say("status på Flådestyring")


async def test_no_to_an_old_question_leaves_the_new_one_open(here: Town) -> None:
    lone = here.lone
    await lone.say("uændret")
    old = lone.last
    await lone.say("jeg er væk til 23. maj")
    assert "Det er i orden." in await lone.click("Nej", on=old)
    assert "Noteret: du er væk" in await lone.say("ja")


async def test_the_initiative_has_another_chief_by_now(here: Town) -> None:
    await here.anders.open("i08")
    form = here.anders.last
    await _hand_over(here, "i08", "rasmus")
    heard = await here.anders.click("Gem og send", on=form, colour="yellow", text="Mit sidste ord.")
    assert "Du står ikke som ansvarlig for den indsats" in heard
    assert "Det, du skrev, er her: ”Mit sidste ord.”" in heard
    assert "ikke modtaget" in await here.inger.say("status på Flådestyring")


async def test_nothing_is_asked_of_the_person_any_more(here: Town) -> None:
    listed = here.rasmus.last
    for key in ("i11", "i15"):
        await _hand_over(here, key, "lone")
    for button in ("Alle er uændrede", "Mind mig senere"):
        assert await here.rasmus.click(button, on=listed)
    for act in ("report.list", "report.unchanged"):
        assert "Du står ikke som ansvarlig for nogen indsats" in await here.rasmus.click(
            {"act": act}, on=listed
        )


async def _hand_over(here: Town, key: str, chief: str) -> None:
    async def work(tx: Transaction) -> None:
        initiative = await tx.get(INITIATIVES, key)
        assert initiative is not None
        tx.put(INITIATIVES, replace(initiative, chiefs=(chief,)))

    await here.change(work)


async def test_the_meeting_is_cancelled_and_the_round_with_it(here: Town) -> None:
    listed = here.anders.last
    await here.inger.say("aflys mødet 28. maj: fælles lederdag")
    await here.inger.say("ja")
    for button in ("Alle er uændrede", "Mind mig senere"):
        heard = await here.anders.click(button, on=listed)
        assert "Mødet for maj er aflyst, og runden er slut" in heard
        assert "[Åbn" not in heard


async def test_the_meeting_has_moved_and_the_card_still_answers(here: Town) -> None:
    listed = here.anders.last
    await here.inger.say("flyt mødet 28. maj til 27. maj kl. 9")
    await here.inger.say("ja")
    assert "(uændret siden april)" in await here.anders.click("Alle er uændrede", on=listed)


async def test_the_round_has_closed_and_a_late_answer_says_where_it_goes(here: Town) -> None:
    listed = here.anders.last
    await here.at("2025-05-28 12:30")
    heard = await here.anders.click("Alle er uændrede", on=listed)
    assert "Et svar, der kommer nu, går i historikken" in heard


async def test_text_typed_on_a_form_that_is_left_is_a_draft(here: Town) -> None:
    anders = here.anders
    await anders.open("i09")
    assert "Kladde gemt" not in await anders.click("Tilbage")
    await anders.open("i09")
    assert "Kladde gemt, ikke sendt" in await anders.click("Tilbage", text="Halvvejs igennem.")
    await anders.open("i09")
    assert anders.prefilled("text") == "Halvvejs igennem."


async def test_a_red_that_is_edited_keeps_its_background_and_wish(here: Town) -> None:
    anders = here.anders
    await anders.open("i08")
    await anders.click("Gem og send", colour="red", text="Står stille.")
    await anders.click("Send", reasons="stalled", ask="Hjælp.")
    await anders.open("i08")
    heard = await anders.click("Gem og send", colour="red", text="Står helt stille.")
    assert "(•) gået i stå" in heard
    assert anders.prefilled("ask") == "Hjælp."
    await anders.click("Send")
    assert "Står helt stille." in await here.signe.say("status på Flådestyring")


async def test_a_line_confirmed_when_the_next_round_has_opened_is_given_back(
    after_april: Path, tmp_path: Path
) -> None:
    async with may(after_april, tmp_path) as here:
        await here.at("2025-06-11 08:55")
        await here.anders.say("Flådestyring gul: Vi mangler to biler.")
        await here.at("2025-06-11 09:05")
        heard = await here.anders.say("ja")
        assert f"{OVER}\nDet, du skrev, er her: ”Vi mangler to biler.”" in heard
        assert "Vi mangler to biler." in await here.anders.click("Brug teksten i juni")
