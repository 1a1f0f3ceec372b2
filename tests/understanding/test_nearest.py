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


@pytest.mark.parametrize(
    "said",
    [
        "røde på nær Flådestyring",
        "hvad er rødt ud over flådestyring",
        "er der færre røde end i april",
        "røde før april",
        "næsten røde",
    ],
)
async def test_what_leaves_something_out_is_not_answered_with_just_that(said: str) -> None:
    asker = Asker(await founded())
    await asker.ask(said)
    assert asker.views == ["offers"]


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        (
            "Torbens og Signes røde",
            ["3 indsatser er røde i maj (Torben Ellegårds område, Signe Klitholms område)"],
        ),
        ("hvad var rødt i april og maj", ["3 indsatser er røde i april", "3 indsatser er røde i maj"]),
        ("status på flådestyring og demens", ["■ Rød · Flådestyring", "▲ Gul · Samling af demensindsatsen"]),
        ("hvad skal i ØK og BUU", ["Planens punkter til ØK", "BUU"]),
        ("hvilke var røde i april og er gule nu", ["1 gul indsats var rød i april"]),
        ("røde i kommunen", ["3 indsatser er røde i maj"]),
        ("uændret i 3 måneder", ["10 indsatser har haft samme farve i mindst 3 måneder i træk"]),
    ],
)
async def test_every_part_of_a_question_is_answered(said: str, answers: list[str]) -> None:
    heard = await Asker(await founded()).ask(said)
    assert [answer for answer in answers if answer not in heard] == []


@pytest.mark.parametrize(
    "said",
    [
        "hvilke gæster deltager i punkt 3",
        "does Anders attend item 3",
        "mon borgmesteren deltager i punkt 3",
        "alle undtagen Anders deltager i punkt 3",
        "Anders og ikke Lone deltager i punkt 3",
        "fjern punkt 4?",
        "giv Jørgen frst til fredag",
    ],
)
async def test_a_question_or_a_doubt_of_the_secretariats_is_no_order(said: str) -> None:
    asker = Asker(await founded(), "inger")
    await asker.ask(said)
    assert not asker.changed
    assert set(asker.views) <= {"offers", "sentence"}


async def test_an_order_that_ends_as_a_question_is_asked_about() -> None:
    heard = await Asker(await founded(), "inger").ask("tilføj punkt: Hvem mangler?")
    assert "jeg har ikke gjort noget. Skal jeg gøre det?" in heard
    assert "[tilføj punkt: Hvem mangler]" in heard


async def test_courtesy_within_an_order_does_not_make_it_a_question() -> None:
    heard = await Asker(await founded(), "inger").ask("giv venligst Jørgen frist til fredag")
    assert heard.startswith("Status blev gjort op")


@pytest.mark.parametrize(
    "said",
    [
        "infrastruktur gik fra grøn til rød",
        "infrastruktur knap grøn",
        "infrastruktur grøn eller gul",
        "infrastruktur er grøn igen i august",
        "gul: vi venter på svar",
        "Flådestyring uændret, vi venter stadig på svar",
        "mine indsatser er grønne",
    ],
)
async def test_what_is_no_sure_report_is_neither_stored_nor_answered_as_a_question(said: str) -> None:
    asker = Asker(await founded(), "anders")
    heard = await asker.ask(said)
    assert not asker.changed
    assert set(asker.views) <= {"offers", "sentence"}
    assert "modtaget for maj" not in heard
