"""What is nearly a question is offered as one, and what only looks like a report is answered as the question it is."""

import pytest

from tests.understanding.town import Asker, founded
from texts import Language


@pytest.mark.parametrize(
    ("said", "offer"),
    [("burde R003 ikke stå anderledes", "[status på R003]"), ("R003 er kørt fast", "[status på R003]")],
)
async def test_the_question_within_is_offered(said: str, offer: str) -> None:
    assert offer in await Asker(await founded()).ask(said)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("send mig lige de røde i april", "3 indsatser er røde i april"),
        (
            "hvilke røde er dyrest",
            "Jeg forstod ikke det hele, men svarer på ”røde”:\n\n3 indsatser er røde i maj",
        ),
        ("jeg er på vej ind til et møde, hvad er rødt?", "3 indsatser er røde i maj"),
        ("hist. demens", "Historik for Samling af demensindsatsen i Sivested"),
        (
            "hvad koster flådestyring",
            "Det spørgsmål kan jeg ikke svare på, men her er det, jeg ved:",
        ),
    ],
)
async def test_a_question_is_answered_as_far_as_it_is_known_and_says_so(said: str, answer: str) -> None:
    asker = Asker(await founded())
    assert (await asker.ask(said)).startswith(answer)
    assert not asker.changed


@pytest.mark.parametrize(
    "said", ["hvilke røde er ikke blevet drøftet", "hvad er rødt for Ministeriet", "er rødvin dyrt"]
)
async def test_what_may_turn_a_question_round_is_not_passed_over(said: str) -> None:
    assert "3 indsatser er røde" not in await Asker(await founded()).ask(said)


async def test_a_question_within_is_answered_in_english() -> None:
    answer = await Asker(await founded(), language=Language.ENGLISH).ask("what does the ai tool cost")
    assert answer.startswith("I cannot answer that question, but here is what I know:")
    assert "(R002)" in answer


async def test_an_initiative_one_may_not_see_is_neither_shown_nor_offered() -> None:
    for said in ("hva med demens", "hvad koster demens", "demens er dyr"):
        assert "demensindsatsen" not in await Asker(await founded(), "rasmus").ask(said)


@pytest.mark.parametrize("said", ["velfærd rød", "april rød", "pleje og BUU", "KB i juni"])
async def test_a_chief_asks_about_an_area_or_a_month_and_reports_nothing(said: str) -> None:
    asker = Asker(await founded(), "joergen")
    answer = await asker.ask(said)
    assert not asker.changed
    assert "gemme" not in answer


async def test_a_name_the_plan_has_is_still_reported_on() -> None:
    asker = Asker(await founded(), "joergen")
    await asker.ask("velfærdsteknologi rød")
    assert asker.changed


async def test_what_was_red_and_is_no_longer_is_shown_from_and_to() -> None:
    answer = await Asker(await founded()).ask("hvad er gået fra rød til gul")
    assert answer.startswith("1 gul indsats var rød i april")
    assert "■ Rød → ▲ Gul · Samling af demensindsatsen i Sivested (R706)" in answer


@pytest.mark.parametrize("said", ["alle er grønne", "jeg er rød", "de er røde"])
async def test_what_is_told_without_an_object_is_not_answered_as_if_it_were_asked(said: str) -> None:
    """A chief who means to report must not take the answer for a receipt."""
    asker = Asker(await founded(), "anders")
    answer = await asker.ask(said)
    assert asker.views == ["offers"]
    assert "indsatser er" not in answer


@pytest.mark.parametrize(
    "said", ["hvad med opfølgninger jeg selv skylder", "hvem læser egentlig det jeg skriver"]
)
async def test_what_is_private_is_not_answered_in_a_channel_however_it_is_put(said: str) -> None:
    answer = await Asker(await founded(), channel=True).ask(said)
    assert answer == "Det klarer vi i den private chat. Skriv til mig dér."
