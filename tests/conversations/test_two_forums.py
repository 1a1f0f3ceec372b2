"""Two forums with a channel each: whose meeting is meant, and that no channel hears of the other's (design.md §5)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stage.forums import FORUMS
from tests.conversations.chat import Room, Town, install_everybody, town

CONFIGURED = {"forums": FORUMS}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    async with town(tmp_path, "2025-05-05 08:00", configured=CONFIGURED) as opened:
        await install_everybody(opened)
        yield await opened.at("2025-05-05 09:00")


async def bind_both(here: Town) -> Room:
    """The board's channel, and the other one, which is returned."""
    await here.bind()
    other = Room(here.scene, here.scene.others[0])
    await here.scene.connector.install_in_team(here.inger.client, other.channel)
    assert await other.hear(here.inger, "brug denne kanal til koncernledelsen") == (
        "Denne kanal er nu koncernledelsens kanal."
    )
    return other


async def test_each_forum_has_its_own_rhythm_and_next_meeting(here: Town) -> None:
    assert (await here.inger.say("næste møde")).startswith("Direktionen: onsdag den 28. maj kl. 10.00–12.00")
    assert (await here.inger.say("næste møde i koncernledelsen")).startswith(
        "Koncernledelsen: torsdag den 15. maj kl. 9.00–11.00"
    )
    assert (await here.anders.say("hvornår mødes KCL?")).startswith("Koncernledelsen: torsdag den 15. maj")
    assert await here.anders.say("næste møde") == (
        "Næste møde i direktionen er onsdag den 28. maj kl. 10.00–12.00."
    )
    plan = await here.inger.say("vis porteføljen for koncernledelsen")
    assert "Kommende møder i koncernledelsen" in plan
    assert "Udmøntningsplan" not in plan
    assert "Koncernledelsen: –" in await here.inger.say("portefølje")


async def test_the_agenda_of_each_goes_to_its_own_channel_and_to_no_other(here: Town) -> None:
    other = await bind_both(here)
    await here.inger.say("lav dagsorden til koncernledelsen")
    assert "15. maj (Koncernledelsen)" in await here.inger.say("tilføj punkt: Budgetseminar")
    await here.inger.say("tilføj punkt: Hemmelig sag")
    await here.inger.say("luk punkt Hemmelig sag")
    await here.inger.say("ja")
    shown = await here.inger.say("post dagsorden")
    assert "torsdag den 15. maj (Koncernledelsen)" in shown
    await here.inger.say("ja")
    assert "Budgetseminar" in other.everything
    await here.inger.say("lav dagsorden til direktionen")
    await here.inger.say("tilføj punkt: Lederskifte")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    assert "Lederskifte" in here.room.everything
    await here.inger.say("arbejd med mødet i direktionen")
    await here.inger.say("opfølgning fra mødet 28. maj: Inger booker Hemmelig sal")
    assert "Hemmelig sal" in await here.inger.say("ja")
    assert "Hemmelig sal" in await here.inger.say("åbne opfølgninger")
    for text in ("vis dagsorden", "næste møde", "vis dagsorden 15. maj", "beslutninger 15. maj"):
        await here.room.hear(here.signe, text)
    for text in ("vis dagsorden", "næste møde", "vis dagsorden 28. maj", "åbne opfølgninger"):
        await other.hear(here.anders, text)
    assert await other.hear(here.anders, "næste møde i direktionen") == (
        "I denne kanal viser jeg kun det, der hører til koncernledelsen."
    )
    assert not any(word in here.room.everything for word in ("Budgetseminar", "Hemmelig", "15. maj kl."))
    assert not any(word in other.everything for word in ("Lederskifte", "Hemmelig", "28. maj kl."))


async def test_a_chief_sees_the_agenda_of_the_forum_they_belong_to_and_of_no_other(here: Town) -> None:
    await bind_both(here)
    await here.inger.say("lav dagsorden til koncernledelsen")
    await here.inger.say("tilføj punkt: Budgetseminar")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    assert "Budgetseminar" in await here.anders.say("vis dagsorden til koncernledelsen")
    assert "Dagsordenen kan jeg kun vise direktionen" in await here.anders.say("vis dagsorden")


async def test_a_channel_is_one_forums_and_can_be_given_back(here: Town) -> None:
    other = await bind_both(here)
    assert "Skriv først" in await other.hear(here.inger, "brug denne kanal til direktionen")
    assert "Hvilket møde er kanalen til: direktionen og koncernledelsen?" in await other.hear(
        here.inger, "brug denne kanal"
    )
    assert "ikke længere koncernledelsens kanal" in await other.hear(here.inger, "brug ikke denne kanal mere")
    assert await other.hear(here.inger, "næste møde") == (
        "Jeg svarer kun i de kanaler, der er sat op til direktionen og koncernledelsen."
    )
    assert "Der er ikke sat en kanal op til koncernledelsen" in await here.inger.say(
        "post dagsorden til koncernledelsen"
    )
    assert "Den kanal, der før var direktionens" in await other.hear(
        here.inger, "brug denne kanal til direktionen"
    )
    assert "Anders Tranekilde" in here.inger.heard, "a chief is no member of the board, and is named"
    assert await here.room.hear(here.signe, "næste møde") != ""


async def test_points_go_from_one_forum_to_the_other(here: Town) -> None:
    assert "P1" in await here.inger.say("nyt portefølje-punkt: Lederdag til 28. maj")
    assert "15. maj (Koncernledelsen)" in await here.inger.say("flyt P1 til koncernledelsen 15. maj")
    assert "P1 Lederdag" in await here.inger.say("vis porteføljen for koncernledelsen")
    await here.inger.say("udsæt P1")
    assert "P1 Lederdag" in await here.inger.say("vis porteføljen for KCL")
    assert "P1 Lederdag" not in await here.inger.say("vis porteføljen for direktionen")


async def test_where_two_forums_meet_the_same_day_it_is_asked_whose(here: Town) -> None:
    await here.inger.say("flyt mødet i koncernledelsen 15. maj til 28. maj kl. 14")
    await here.inger.say("ja")
    assert await here.inger.say("lav dagsorden 28. maj") == (
        "Der er flere møder den dag: Direktionen, Koncernledelsen. "
        "Skriv det igen, og nævn, hvilket møde det gælder, fx mødet i direktionen."
    )
    assert "Koncernledelsen, onsdag den 28. maj" in await here.inger.say(
        "lav dagsorden til koncernledelsen 28. maj"
    )


async def test_where_the_esdh_leads_an_agenda_is_made_here_only_after_a_yes(tmp_path: Path) -> None:
    esdh = FORUMS[1].model_copy(update={"leads": "esdh", "members": ("chief", "nobody")})
    async with town(tmp_path, "2025-05-05 08:00", configured={"forums": (FORUMS[0], esdh)}) as here:
        await install_everybody(here)
        await here.at("2025-05-05 09:00")
        assert "Dagsordenen til koncernledelsen kommer fra ESDH" in await here.inger.say(
            "lav dagsorden til koncernledelsen"
        )
        assert "Dagsorden: Koncernledelsen" in await here.inger.say("ja")
        assert "Dagsorden: Direktionen" in await here.inger.say("lav dagsorden til direktionen")
        told = await here.inger.say("opsætning")
        assert "Ingen kanal til koncernledelsen endnu" in told
        assert "som ikke er i personlisten: nobody" in told
