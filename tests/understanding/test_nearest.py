"""What is nearly a question is offered as one, and what only looks like a report is answered as the question it is."""

import pytest

from tests.understanding.town import Asker, founded
from texts import Language


@pytest.mark.parametrize(
    ("said", "offer"),
    [
        ("kan du lige sende mig de røde", "[røde]"),
        ("send mig lige de røde i april", "[røde i april]"),
        ("hva med demens", "[status på demens]"),
        ("burde R003 ikke stå anderledes", "[status på R003]"),
    ],
)
async def test_the_question_within_is_offered(said: str, offer: str) -> None:
    assert offer in await Asker(await founded()).ask(said)


async def test_the_question_within_is_offered_in_english() -> None:
    assert "[status of AI]" in await Asker(await founded(), language=Language.ENGLISH).ask("the ai tool")


async def test_an_initiative_one_may_not_see_is_not_offered() -> None:
    answer = await Asker(await founded(), "rasmus").ask("hva med demens")
    assert "demens" not in answer


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
