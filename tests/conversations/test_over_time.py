"""What directors ask about the plan over time: the picture, the history, the weekly overview, the briefing; over HTTP."""

from dataclasses import replace
from http import HTTPStatus
from struct import unpack

from domain.meetings import ForwardPoint
from domain.minutes import Decision, Minutes
from stage.local_connector import Message
from tests.conversations.chat import Town
from tests.conversations.test_documents import fetched
from usecases.collections import AGENDAS, DIGESTS, MINUTES, PEOPLE
from usecases.ports import Transaction

SECRET = "Afskedigelse af afdelingslederen"


def pictures(message: Message) -> list[dict[str, object]]:
    return [one for card in message.cards for one in card["body"] if one["type"] == "Image"]


async def red(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")


async def test_the_overview_is_a_picture_that_tells_the_same_in_words(here: Town) -> None:
    await red(here)
    heard = await here.signe.say("vis overblik")
    assert heard.startswith("Status for maj: alle indsatser\n1 rød · 0 gule · 0 grønne · 18 ikke modtaget\n")
    assert "(Billede af indsatserne måned for måned. Flådestyring (R003): april gul, maj rød." in heard
    shown = pictures(here.signe.last)
    assert len(shown) == 2
    url = str(shown[0]["url"])
    assert shown[0]["themedUrls"] == [{"theme": "Dark", "url": f"{url}?theme=dark"}]
    made = {theme: await fetched(f"{url}?theme={theme}") for theme in ("light", "dark", "<script>")}
    assert [status for status, _, _ in made.values()] == [HTTPStatus.OK] * 3
    assert made["light"][1] == made["<script>"][1] != made["dark"][1]
    # No larger than Teams shows (platform.md).
    assert all(pixels <= 1024 for pixels in unpack(">II", made["light"][1][16:24]))
    assert made["light"][2]["Content-Type"] == "image/png"
    assert made["light"][2]["Cross-Origin-Resource-Policy"] == "cross-origin"


async def test_a_picture_shows_no_more_than_its_holder_may_see_when_it_is_fetched(here: Town) -> None:
    await red(here)
    await here.signe.say("vis overblik")
    url = str(pictures(here.signe.last)[0]["url"])

    async def leaves(tx: Transaction) -> None:
        signe = await tx.get(PEOPLE, "signe")
        assert signe is not None
        tx.put(PEOPLE, replace(signe, active=False))

    await here.change(leaves)
    assert (await fetched(url))[0] == HTTPStatus.NOT_FOUND
    assert "Strandholm" not in await here.mikkel.say("vis overblik")
    assert "kender ingen indsats" in await here.mikkel.say("historik for Strandholm")


async def _decided_behind_closed_doors(tx: Transaction) -> None:
    """As it could be after an item was closed: a decision on Flådestyring under the closed point."""
    for minutes in await tx.query(MINUTES):
        agenda = await tx.get(AGENDAS, minutes.meeting)
        assert agenda is not None
        item = next(i.key for i in agenda.items if i.closed)
        kept = minutes.decisions[0]
        secret = Decision(
            item, SECRET, kept.by, kept.at, kept.initiatives, released=SECRET, released_at=kept.at
        )
        changed: Minutes = replace(minutes, decisions=(*minutes.decisions, secret))
        tx.put(MINUTES, changed)


async def test_the_history_tells_what_was_said_decided_and_agreed_and_nothing_closed(here: Town) -> None:
    await here.bind()
    await here.meeting_has(points=(ForwardPoint("P2", SECRET, closed=True),))
    await red(here)
    await here.at("2025-05-26 09:00")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    await here.at("2025-05-28 13:00")
    await here.inger.say("beslutning 3: Flådestyring får et fælles udbud. Karsten følger op inden 12. juni.")
    await here.inger.click("Notér")
    await here.inger.say("direktionen vurderer Flådestyring gul: Udbuddet er på vej.")
    await here.change(_decided_behind_closed_doors)
    heard = await here.signe.say("historik for flådestyringen")
    assert heard.splitlines() == [
        "Historik for Flådestyring (R003)",
        "apr. ▲ Gu → maj ■ R",
        "Opgjort 23. maj kl. 12",
        "maj · ■ Rød",
        "Udbud i stå.",
        "Baggrund: gået i stå",
        "Ønske til direktionen: Et fælles udbud.",
        "Anders Tranekilde, 14. maj",
        "Beslutning 28. maj: ”Flådestyring får et fælles udbud. Karsten følger op inden 12. juni.”",
        "Opfølgning: ”Flådestyring får et fælles udbud” · Karsten Odderskov · frist torsdag den 12. juni",
        "Direktionens vurdering 28. maj: ▲ Gul. Udbuddet er på vej.",
        "april · ▲ Gul",
        "Udbud forberedes.",
        "Anders Tranekilde, 14. april",
    ]
    assert (await here.signe.say("historik")).splitlines() == heard.splitlines()
    # Not told yet: neither the chief nor the channel hears of what has not been released.
    for told in (
        await here.anders.say("historik for Flådestyring"),
        await here.room.hear(here.signe, "historik for Flådestyring"),
    ):
        assert told.startswith("Historik for Flådestyring (R003)")
        assert "Beslutning" not in told
        assert SECRET not in told


async def test_the_weekly_overview_comes_until_it_is_stopped_in_a_word(here: Town) -> None:
    await here.bind()
    assert "Det kan jeg ikke gøre for dig." in await here.anders.say("send mig overblik hver mandag kl. 8")
    assert "på hverdage mellem kl. 8 og 16" in await here.signe.say("send mig overblik hver søndag kl. 20")
    assert "kommer en gang om ugen" in await here.signe.say("send mig overblik hver dag")
    heard = await here.signe.say("send mig overblik hver mandag kl. 8")
    assert heard.startswith(
        "Jeg sender dig overblikket hver mandag kl. 8. Det næste kommer mandag den 19. maj kl. 8."
    )
    await here.at("2025-05-19 07:59")
    assert "Stop overblik" not in here.signe.heard
    await here.at("2025-05-19 08:01")
    assert here.signe.heard.startswith("Status for maj: alle indsatser\n")
    await here.signe.say("jeg er væk fra 26. maj til 27. maj")
    await here.signe.say("ja")
    await here.at("2025-05-28 15:00")
    assert "Stop overblik" not in here.signe.heard
    # Whit Monday: on the Tuesday.
    await here.at("2025-06-09 12:00")
    assert here.signe.heard.count("Stop overblik") == 1
    await here.at("2025-06-10 08:01")
    assert here.signe.heard.count("Stop overblik") == 1
    assert "ikke overblikket mere" in await here.signe.say("stop")
    assert "Der er ikke noget i gang" in await here.signe.say("stop")
    await here.at("2025-06-17 12:00")
    assert "Stop overblik" not in here.signe.heard
    store = here.scene.service.store
    async with store.transaction() as tx:
        assert await tx.query(DIGESTS) == []


async def test_before_the_meeting_a_director_is_told_what_to_know(here: Town) -> None:
    await red(here)
    await here.signe.say("OBS på Flådestyring: Fælles udbud.")
    await here.at("2025-05-26 09:00")
    assert "Dagsordenen er ikke sendt ud endnu." in await here.signe.say("forbered mig til mødet")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    heard = await here.signe.say("forbered mig til mødet")
    assert heard.startswith("Til mødet onsdag den 28. maj kl. 10.00–12.00\nDagsorden\n– 1. ")
    assert "Røde på dit område\n– ■ Rød · Flådestyring (R003) ”Udbud i stå.”" in heard
    assert "OBS-punkter\n– OBS · " in heard
