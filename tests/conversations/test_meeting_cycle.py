"""One meeting from its forward plan to the journal, over HTTP, with its documents fetched by their links (issue 4)."""

import json
from collections.abc import AsyncIterator
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from stage.local_connector import Message
from tests.conversations.chat import Chat, Town, may, shown
from tests.conversations.test_closed_items import KEPT
from tests.conversations.test_documents import fetched, links, refused, words_of

MARK = "HEMLUKKET"
TIMETABLE = """tidsplan
10.00 Beslutningsprotokoller og dagsordener
10.15 Udmøntningsplan 2025 - Strategiske og tværgående indsatser
11.00 Pause
11.10 Lokaleplan for havnen
11.30 Lukket punkt
11.40 Budgetopfølgning
11.50 Gennemgang af portefølje og tre næstkommende møder
12.00 Mødet afsluttes"""


@pytest.fixture
async def here(after_april: Path, tmp_path: Path) -> AsyncIterator[Town]:
    async with may(after_april, tmp_path, configured=KEPT) as opened:
        yield opened


async def ask_and_yes(chat: Chat, words: str) -> str:
    return f"{await chat.say(words)}\n\n{await chat.say('ja')}"


async def read(url: str, method: str = "GET") -> str:
    """The words of the document a link opens, on one line."""
    status, made, _ = await fetched(url, method)
    assert status == HTTPStatus.OK
    return " ".join(words_of(made).split())


def post_of(here: Town) -> Message:
    return next(m for m in reversed(here.room.messages) if "Dagsorden: Direktionen" in shown(m))


async def plan(here: Town) -> None:
    for words in (
        "nyt portefølje-punkt Lokaleplan for havnen",
        f"nyt portefølje-punkt {MARK} titel, lukket punkt",
        "nyt portefølje-punkt Budgetopfølgning",
    ):
        await here.inger.say(words)
    assert "er flyttet til onsdag den 28. maj" in await here.inger.say("flyt P1, P2 og P3 til 28. maj")
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")


async def edit(here: Town) -> None:
    assert "5. HEMLUKKET titel 🔒" in await here.inger.say("lav dagsorden")
    assert "er sat: 7 rækker" in await here.inger.say(TIMETABLE)
    for words in (
        "Anders deltager i punkt 4",
        "Birgitte deltager via Teams i punkt 4",
        "bilag 4: Udkast til lokaleplan 1234/25",
        "ønsket beslutning 4: Direktionen godkender lokaleplanen.",
        f"baggrund 5: {MARK} tekst",
    ):
        assert "Dagsorden 28. maj · " in await here.inger.say(words)
    assert "ingen andre" in await ask_and_yes(here.inger, "kun Torben og Henriette må se punkt 5")


async def approve_draft(here: Town) -> None:
    """The chief executive reads the draft with everything in it; who is not asked cannot answer."""
    await ask_and_yes(here.inger, "send udkast til kommunaldirektøren")
    draft = next(m for m in here.henriette.messages if "[Bemærkning]" in here.henriette.now(m))
    assert MARK not in await read(links(draft)["Åbn udkastet"])
    await here.henriette.click("PDF med det lukkede", on=draft)
    assert f"{MARK} tekst" in await read(links(here.henriette.last)["PDF med det lukkede"], "POST")
    await here.henriette.click("Godkend", on=draft)
    assert "har godkendt udkastet" in here.inger.text


async def post(here: Town) -> None:
    assert "Det står på OBS-listen" in await here.signe.say("OBS på Flådestyring: Tages op på mødet.")
    await ask_and_yes(here.inger, "post dagsorden")
    assert "11.30  5. Lukket punkt 🔒" in shown(post_of(here))
    assert "OBS · Direktionen: Flådestyring. Ønske: Tages op på mødet." in here.room.heard
    assert "rød indsats under punkt 3, onsdag den 28. maj kl. 10.15" in here.anders.text
    opened = await read(links(post_of(here))["Åbn dagsordenen"])
    assert "Udkast til lokaleplan" in opened
    assert "5. Lukket punkt" in opened
    assert MARK not in opened


async def update(here: Town) -> None:
    first = links(post_of(here))["Åbn dagsordenen"]
    await here.inger.say("omdøb punkt 6 til Halvårsregnskab")
    await ask_and_yes(here.inger, "opdatér dagsordenen")
    assert shown(here.room.messages[-1]).startswith("Dagsordenen er ændret 26. maj kl. 9: ")
    assert "6. Halvårsregnskab" in shown(post_of(here))
    assert "6. Halvårsregnskab" in await read(links(post_of(here))["Åbn dagsordenen"])
    assert "6. Budgetopfølgning" in await read(first), "a link opens what it was given for"


async def closed_link(chat: Chat) -> str:
    await chat.say("hent dagsorden")
    return links(chat.last)["PDF med det lukkede"]


async def try_links(here: Town) -> None:
    """A scanner consumes nothing; used, revoked, too old, made up and lost rights are all refused alike."""
    used, lost, late = [await closed_link(chat) for chat in (here.torben, here.henriette, here.torben)]
    for method in ("GET", "HEAD", "GET"):
        status, page, _ = await fetched(used, method)
        assert (status, MARK.encode() in page) == (HTTPStatus.OK, False)
    assert f"{MARK} tekst" in await read(used, "POST")
    assert await refused(used, "POST")
    assert await refused(f"{used[:-4]}AAAA", "POST")
    await here.signe.say("hent dagsorden")
    assert set(links(here.signe.last)) == {"PDF", "Word"}
    await ask_and_yes(here.inger, "kun Torben må se punkt 5")
    assert await refused(lost, "POST")
    await here.at("2025-05-26 09:16")
    assert await refused(late, "POST")
    await ask_and_yes(here.inger, "Henriette må gerne se punkt 5")


async def write_minutes(here: Town) -> None:
    """Discussed, decided for two initiatives, to be approved in writing, closed, postponed; a follow-up from the text."""
    await here.at("2025-05-28 13:00")
    await here.inger.say("punkt 1 og 2 drøftet")
    heard = await here.inger.say(
        "beslutning 3: Der laves et fælles udbud. Anders følger op inden 12. juni. (gælder Flådestyring og reformer)"
    )
    assert "Gælder Flådestyring (R003) og De nationale reformer" in heard
    assert "✔ ”Der laves et fælles udbud” · Anders Tranekilde" in await here.inger.click("Notér")
    await here.inger.say("punkt 4 til skriftlig godkendelse")
    await here.inger.click("Send til skriftlig godkendelse")
    await here.inger.click("Send til direktionen", text="Lokaleplan for havnen, udkast 2")
    for key in ("signe", "henriette", "torben"):
        await here.chats[key].click("Godkend")
    await here.inger.say(f"beslutning 5: {MARK} beslutning")
    await here.inger.say("direktionen vurderer Flådestyring gul: På vej.")
    assert "sat på mødet onsdag den 25. juni" in await here.inger.say("punkt 6 udsat til 25. juni")


async def approve_minutes(here: Town) -> None:
    """A remark, a changed text, everybody's approval of that version; then a numbered correction."""
    await ask_and_yes(here.inger, "send referatet til godkendelse")
    await here.signe.say("jeg har en bemærkning: Udbuddet er i august.")
    assert "Bemærkning fra Signe Klitholm: ”Udbuddet er i august.”" in await here.inger.say("vis referat")
    heard = await here.inger.say(
        "beslutning 3: Der laves et fælles udbud i august. Anders følger op inden 12. juni."
    )
    assert "De er noteret.\n✔ ”Der laves et fælles udbud” · Anders" in heard, "not once more in other words"
    await ask_and_yes(here.inger, "send referatet til godkendelse")
    await everybody_approves(here, "version 2")
    await here.inger.say("beslutning 1: Direktionen godkendte protokollen.")
    await ask_and_yes(here.inger, "send referatet til godkendelse")
    await everybody_approves(here, "version 3")
    assert "rettelse 1" in await here.signe.say("vis referat")


async def everybody_approves(here: Town, version: str) -> None:
    for key in ("signe", "henriette", "torben"):
        assert f"Du godkendte {version}" in await ask_and_yes(here.chats[key], "godkend referatet")
        assert "allerede svaret" in await here.chats[key].say("godkend referatet")


async def tell_chiefs(here: Town) -> None:
    await ask_and_yes(here.inger, "send beslutning 3 til fagcheferne")
    await here.at("2025-05-30 12:30")
    for chat in (here.anders, here.rasmus):
        assert any("Der laves et fælles udbud i august." in shown(m) for m in chat.messages)
    assert "Direktionens vurdering" not in " ".join(shown(m) for m in here.rasmus.messages)
    assert "1 åben opfølgning" in await here.anders.say("åbne opfølgninger")
    assert "noteret som færdig" in await ask_and_yes(here.anders, "færdig")


async def file(here: Town) -> None:
    await here.inger.say("journalpakke 28. maj")
    urls = links(here.inger.last)
    for button, has_closed in (("Åben pakke (ZIP)", False), ("Lukket pakke (ZIP)", True)):
        _, made, _ = await fetched(urls[button], "POST")
        with ZipFile(BytesIO(made)) as packed:
            papers = {name: packed.read(name) for name in packed.namelist()}
        told = json.loads(papers["metadata.json"])["documents"]
        assert {one["kind"] for one in told} >= {"agenda", "minutes"}
        minutes = next(data for name, data in papers.items() if "Referat" in name and name.endswith("pdf"))
        assert (f"{MARK} beslutning" in " ".join(words_of(minutes).split())) is has_closed
    await here.inger.say("journaliseret 50050/25")
    assert "Alt fra" in await here.inger.say("hvad er ikke journaliseret?")


async def test_a_whole_meeting(here: Town) -> None:
    for stage in (plan, edit, approve_draft, post, update, try_links, write_minutes, approve_minutes):
        await stage(here)
    await tell_chiefs(here)
    await here.at("2025-06-11 09:30")
    assert "Direktionen besluttede 28. maj: ”Der laves et fælles udbud i august." in here.anders.text
    await file(here)
    readers = {"inger", "torben", "henriette", "nikolaj"}
    others = [m for key, chat in here.chats.items() if key not in readers for m in chat.messages]
    assert all(MARK not in shown(m) for m in (*others, *here.room.messages))
    said = [m for m in here.scene.connector.messages(here.inger.client) if m.who == here.inger.client.id]
    assert len(said) <= 50, "what a secretary has to write for a whole meeting"
