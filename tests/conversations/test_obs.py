"""The OBS list, the text the board reads, focus and calling in, from the first word to the channel and the papers."""

from stage.local_connector import Message
from tests.conversations.chat import Chat, Town, shown
from usecases.collections import POSTED

ABSENCE = "Aktiv/helhedsorienteret indsats målrettet sygefravær generelt i kommunen"


async def settled(here: Town) -> None:
    """Flådestyring is red, all else not received; it is Friday the 23rd at noon."""
    await here.bind()
    await here.anders.report("Flådestyring rød: Udbuddet er gået om, og leverandøren har klaget to gange.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-23 12:00")


async def posted(here: Town) -> None:
    await here.at("2025-05-26 12:30")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")


def link_of(chat: Chat, title: str) -> str:
    """The address of the button of that title on the last card that has it."""
    for message in reversed(chat.messages):
        for card in message.cards:
            for action in card.get("actions") or []:
                if action["title"] == title:
                    return str(action["url"])
    raise AssertionError(title)


async def fetched(here: Town, url: str) -> str:
    """What the link opens, as text; a folded line of a calendar is one line."""
    async with here.scene.connector.session.get(url) as answer:
        assert answer.status == 200
        return (await answer.text()).replace("\r\n ", "")


def line_with(text: str, words: str) -> str:
    return next(line for line in text.splitlines() if words in line)


async def test_a_point_goes_from_a_director_to_the_list_the_thread_and_the_forward_plan(here: Town) -> None:
    await settled(here)
    assert (
        "OBS-listen til mødet onsdag den 28. maj er åben til tirsdag den 27. maj kl. 12" in here.torben.heard
    )
    told = await here.torben.say("gør fravær til OBS for koncernledelsen")
    assert f"OBS · Koncernledelsen: {ABSENCE}." in told
    assert "OBS · Koncernledelsen: Fravær, 3 indsatser." in await here.torben.click("Ja, tag med")
    assert "Direktionen: Flådestyring. Ønske: Koordinér" in await here.signe.say(
        "OBS på Flådestyring: Koordinér"
    )
    assert "taget af listen" in await here.signe.say("fortryd")
    await here.signe.say("OBS på Flådestyring: Koordinér")
    assert "1. OBS · Koncernledelsen: Fravær, 3 indsatser." in await here.karsten.say("vis OBS-listen")
    assert "ikke har OBS til mødet onsdag den 28. maj" in await here.karsten.click("Intet OBS fra mig")
    seen = await here.inger.say("vis OBS-listen")
    assert "Har ikke svaret endnu: Henriette Ravnsborg" in seen
    assert "[Tilføj OBS]" not in seen
    assert "P1 OBS: Fravær" in await here.inger.say("portefølje")
    red = await here.signe.say("hvad er rødt?")
    assert "1 indsats er rød i maj" in red
    assert "Står på OBS-listen." in red
    await here.signe.say("vis overblik")
    assert "Flådestyring (R003) · OBS" in await here.signe.click("Vis som liste")
    await posted(here)
    thread = here.room.everything
    assert thread.index("OBS · Koncernledelsen: Fravær, 3 indsatser.") < thread.index("■ Rød · Flådestyring")
    assert "OBS · Direktionen: Flådestyring. Ønske: Koordinér" in thread
    assert "OBS-listen" not in await here.room.hear(here.signe, "hvad er rødt?")
    assert "er fremhævet som OBS og er på under punkt 3" in here.lone.text
    await here.at("2025-05-27 08:30")
    await here.karsten.say("OBS på Infrastruktur: Tages op.")
    await here.at("2025-05-27 12:00")
    assert "er låst med 3 punkter" in here.inger.heard
    assert "er låst, så jeg har ikke ændret noget" in await here.signe.say("OBS på Bosætningskampagne: x")
    assert "Infrastruktur. Ønske" not in here.room.everything
    await here.inger.click("Vis listen i kanalen")
    assert "OBS · Direktionen: Infrastruktur. Ønske: Tages op." in here.room.heard
    assert "OBS-punkterne ovenfor er opdateret 27. maj kl. 12." in here.room.heard
    async with here.scene.service.store.transaction() as tx:
        (paper,) = await tx.query(POSTED)
    assert paper.frozen is not None
    assert [point.titles for point in paper.frozen.obs if point.wanted == "Tages op."] == [("Infrastruktur",)]


async def test_only_directors_and_finance_flag_and_only_their_own(here: Town) -> None:
    assert "sættes på listen af direktørerne og Økonomi" in await here.anders.say("OBS på Flådestyring: x")
    assert "sættes på listen af direktørerne og Økonomi" in await here.inger.say("OBS på Flådestyring: x")
    assert "kan jeg kun vise direktørerne" in await here.anders.say("vis OBS-listen")
    await here.torben.say("OBS på Flådestyring: x")
    assert "sat på listen af en anden" in await here.signe.say("fjern OBS 1")
    assert "Ønske: En ny leverandør" in await here.torben.say("ret OBS 1: En ny leverandør")
    assert "taget af listen" in await here.torben.say("fjern OBS på Flådestyring")
    assert "låses af Økonomi" in await here.torben.say("lås OBS-listen")
    assert "er låst." in await here.karsten.say("lås OBS-listen")
    assert "er låst, så jeg har ikke ændret noget" in await here.torben.say("intet OBS fra mig")
    assert "er åben igen" in await here.karsten.say("åbn OBS-listen")


async def test_which_of_several_is_asked_before_anything_is_stored(here: Town) -> None:
    form = await here.torben.say("OBS på R307: Drøftes")
    assert "Investering i fraværsindsatsen på BUU" in form
    assert "ingen punkter på OBS-listen" in await here.signe.say("vis OBS-listen")
    assert "Vælg en indsats" in await here.torben.click("Gem", initiatives="", subject="")
    assert "Drøftes" in here.torben.heard
    assert "OBS · Direktionen: Investering" in await here.torben.click("Gem", initiatives="i11")


async def test_the_text_is_shortened_and_the_chief_has_a_say(here: Town) -> None:
    await settled(here)
    form = await here.karsten.say("ret bilagstekst Flådestyring")
    assert "Anders Tranekilde skrev 14. maj kl. 9: Udbuddet er gået om, og leverandøren" in form
    assert "[Ret]" in await here.karsten.click("Gem", text="Udbuddet er gået om.")
    assert (
        "Økonomi har redigeret din tekst om Flådestyring til bilaget. Farve og ønske er uændret."
        in here.anders.text
    )
    await here.anders.click("Foreslå en rettelse")
    assert "Dit forslag er sendt." in await here.anders.click("Send", text="Udbuddet går om efter en klage.")
    await here.at("2025-05-26 08:00")
    assert "Udbuddet går om efter en klage." in await here.karsten.click(
        "Brug forslaget", on=_with(here.karsten, "Brug")
    )
    assert "Chefens tekst: Udbuddet er gået om, og leverandøren" in await here.karsten.say(
        "vis chefens tekst"
    )
    assert "kan ikke" not in await here.inger.say("ret bilagstekst Flådestyring: Udbuddet går om.")
    await posted(here)
    assert "Udbuddet går om.\nredigeret af Ledelsessekretariatet" in here.room.everything
    assert "leverandøren har klaget" not in here.room.everything
    assert "kan ikke ændres mere" in await here.karsten.say("ret bilagstekst Flådestyring: Nyt.")


def _with(chat: Chat, button: str) -> Message:
    return next(m for m in reversed(chat.messages) if f"[{button}" in shown(m))


async def test_a_newer_status_makes_the_edit_a_thing_of_the_past(here: Town) -> None:
    await here.anders.report("Flådestyring gul: Udbud forberedes stadig, men det trækker ud.")
    await here.karsten.say("ret bilagstekst Flådestyring: Udbud forberedes.")
    await here.at("2025-05-15 09:00")
    await here.anders.report("Flådestyring gul: Udbuddet er sendt ud.")
    await here.at("2025-05-15 13:00")
    assert "har sendt en ny status på Flådestyring" in here.karsten.text
    assert "Bilaget viser den, som den er" in await here.karsten.say("vis chefens tekst for Flådestyring")


async def test_a_chief_called_in_hears_when_and_again_when_it_is_another_time(here: Town) -> None:
    await settled(here)
    assert "Skal Samling af demensindsatsen i Sivested være fokus" in await here.signe.say(
        "fokus på demens den 28. maj"
    )
    assert "[Indkald Jørgen]" in await here.signe.say("ja")
    assert "ikke lavet en dagsorden" in await here.torben.say("indkald Anders til punkt 3")
    await here.inger.say("lav dagsorden")
    assert "kl. 10.30–10.50?" in await here.torben.say("indkald Anders til punkt 3")
    await here.torben.say("ja")
    await here.at("2025-05-26 08:00")
    first = await fetched(here, link_of(here.anders, "Læg i kalenderen"))
    assert "METHOD:PUBLISH" in first
    assert "DTSTART:20250528T083000Z" in first
    assert line_with(first, "SEQUENCE") == "SEQUENCE:0"
    assert "du kommer" in await here.anders.click("Jeg kommer", on=_with(here.anders, "Jeg kommer"))
    assert "Anders Tranekilde" in await here.inger.say("vis dagsorden")
    await here.inger.say("punkt 3 kl. 11.15")
    await here.at("2025-05-26 12:30")
    assert "er nu onsdag den 28. maj kl. 11.15–11.35" in here.anders.text
    moved = await fetched(here, link_of(here.anders, "Læg i kalenderen"))
    assert line_with(moved, "UID") == line_with(first, "UID")
    assert line_with(moved, "SEQUENCE") == "SEQUENCE:1"
    await here.inger.say("aflys mødet 28. maj: fælles lederdag")
    await here.inger.say("ja")
    await here.at("2025-05-27 08:30")
    assert "Du skal alligevel ikke deltage" in here.anders.heard
    assert "METHOD:CANCEL" in await fetched(here, link_of(here.anders, "Fjern fra kalenderen"))
