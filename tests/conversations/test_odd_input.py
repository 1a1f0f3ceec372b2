"""People's text is data: shown as it was written, wherever it is shown; and nothing they send breaks a turn."""

import json
from pathlib import Path

import pytest

from domain.plan import Initiative
from tests.conversations.chat import Town, install_everybody, town

HOSTILE = '<b>x</b> **fed** [her](https://ond.example) <at>Signe</at> @Signe ${x} {{TIME()}} "}],"type":"Action.Submit"'
KILOBYTES = 24 * 1024


async def test_what_a_chief_wrote_is_shown_literally(here: Town) -> None:
    await here.anders.report(f"Flådestyring gul: {HOSTILE}")
    await here.signe.say("status på Flådestyring")
    shown = here.signe.last
    runs = [part for part in _runs(shown.cards) if "fed" in part]
    assert runs == [HOSTILE]
    assert "entities" not in shown.activity
    assert shown.activity.get("textFormat") == "plain"


def _runs(node: object) -> list[str]:
    if isinstance(node, list):
        return [text for one in node for text in _runs(one)]
    if not isinstance(node, dict):
        return []
    if node.get("type") == "TextRun":
        return [str(node["text"])]
    assert node.get("type") != "TextBlock", "a TextBlock reads Markdown"
    return [text for child in node.values() for text in _runs(child)]


ODD = (
    "",
    "   ",
    "👍",
    "🟥🟥🟥",
    "?" * 200,
    "\u202egnp.exe",
    "ｈｖａｄ ｅｒ ｒøｄｔ",
    "a\u0301" * 300,
    "\U0001f600\u200d",
    "x" * 6000,
    "hvad er " * 500,
    HOSTILE,
    "status på " + HOSTILE,
    "for " + HOSTILE + ": Flådestyring gul: hej",
    "flyt mødet 99. maj til 31. februar kl. 25",
    "jeg er væk til 30. februar",
    "{ $name } { count }",
)


@pytest.mark.parametrize("who", ["anders", "inger"])
async def test_anything_gets_an_answer_and_changes_nothing(here: Town, who: str) -> None:
    chat = here.chats[who]
    for text in ODD:
        assert await chat.say(text)
    assert "ikke modtaget" in await here.karsten.say("status på Flådestyring")


async def test_no_card_is_too_large_with_forty_initiatives(tmp_path: Path) -> None:
    """Teams refuses more than about 28 KB; platform.md asks for 24."""
    long = "Investering i en meget lang titel om optimering af anvendelsen af kommunens bygninger nummer"
    plan = tuple(
        Initiative(f"x{n:02}", f"{long} {n}", ("anders",), ("signe",), (f"R{n:03}",), order=n)
        for n in range(40)
    )
    async with town(tmp_path, "2025-05-13 08:00", plan=plan) as here:
        await install_everybody(here)
        await here.bind()
        await here.at("2025-05-14 09:00")
        for n in range(0, 40, 2):
            await here.inger.report(
                f"for Anders: R{n:03} rød: {'Udbuddet er gået i stå. ' * 20} Ønske: {'hjælp ' * 40}"
            )
        await here.anders.click("Vis flere")
        for words in ("hvad er rødt?", "vis overblik", "hvem mangler?", "vis runden"):
            await here.signe.say(words)
            await here.inger.say(words)
        await here.at("2025-05-21 12:00")
        await here.inger.click("Vis alle 40")
        await here.at("2025-05-23 12:30")
        await here.room.hear(here.signe, "hvad er rødt?")
        await here.inger.say("post dagsorden")
        await here.inger.say("ja")
        cards = [
            card
            for messages in (*(chat.messages for chat in here.chats.values()), here.room.messages)
            for message in messages
            for card in message.cards
        ]
    sizes = [len(json.dumps(card, ensure_ascii=False).encode()) for card in cards]
    assert max(sizes) < KILOBYTES


@pytest.mark.parametrize("refused", ["ekstra møde 28. maj kl. 14", "flyt punkt 99 til 25. juni"])
async def test_yes_is_not_about_a_question_from_before_a_refused_order(here: Town, refused: str) -> None:
    assert "Skal jeg" in await here.inger.say("aflys mødet 28. maj: fælles lederdag")
    await here.inger.say(refused)
    assert "ikke noget" in await here.inger.say("ja")
    assert "28. maj" in await here.inger.say("næste møde")
