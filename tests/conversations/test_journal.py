"""The journal package: what is in it, open and closed apart, ticked off, and what has changed since (design.md §6)."""

import csv
import json
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from tests.conversations.chat import Town
from tests.conversations.test_decisions import SECRET, held
from tests.conversations.test_documents import fetched, links, words_of
from tests.conversations.test_minutes import _all_approve, _send, sent

__all__ = ["held", "sent"]

AGENDA, MINUTES = "Dagsorden Direktionen 28-05-2025", "Referat Direktionen 28-05-2025"
STATUS = "Udmøntningsplan 2025 - Status på tværgående til DIR 28-05-2025"


@pytest.fixture
async def approved(sent: Town) -> Town:
    await _all_approve(sent)
    return sent


async def package(here: Town, button: str) -> dict[str, bytes]:
    await here.inger.say("journalpakke 28. maj")
    url = links(here.inger.last)[button]
    status, made, headers = await fetched(url, "POST")
    assert (status, headers["Content-Type"]) == (HTTPStatus.OK, "application/zip")
    with ZipFile(BytesIO(made)) as unpacked:
        return {name: unpacked.read(name) for name in unpacked.namelist()}


async def test_the_open_package_holds_every_paper_twice_and_says_what_they_are(approved: Town) -> None:
    files = await package(approved, "Åben pakke (ZIP)")
    papers = [f"{name}.{ending}" for name in (AGENDA, MINUTES, STATUS) for ending in ("pdf", "docx")]
    assert sorted(files) == sorted([*papers, "metadata.json", "metadata.csv"])
    assert b"<pdfaid:part>2</pdfaid:part>" in files[f"{MINUTES}.pdf"]
    assert "Flådestyring får et fælles udbud." in words_of(files[f"{MINUTES}.pdf"])
    facts = json.loads(files["metadata.json"])
    assert (facts["forum"], facts["date"], facts["open_closed"]) == ("Direktionen", "2025-05-28", "open")
    told = {one["file"]: one for one in facts["documents"]}
    minutes = told[f"{MINUTES}.docx"]
    assert (minutes["kind"], minutes["version"], minutes["open_closed"]) == ("minutes", "1", "open")
    assert all(sha256(files[name]).hexdigest() == one["sha256"] for name, one in told.items())
    rows = list(csv.reader(StringIO(files["metadata.csv"].decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == list(told)
    assert SECRET not in str(facts)
    assert all(SECRET not in words_of(data) for name, data in files.items() if name.endswith(".pdf"))


async def test_the_closed_package_is_apart_and_downloaded_once(approved: Town) -> None:
    await approved.inger.say("journalpakke 28. maj")
    url = links(approved.inger.last)["Lukket pakke (ZIP)"]
    status, looked, _ = await fetched(url)
    assert status == HTTPStatus.OK
    assert SECRET.encode() not in looked
    status, made, _ = await fetched(url, "POST")
    with ZipFile(BytesIO(made)) as unpacked:
        facts = json.loads(unpacked.read("metadata.json"))
    assert (facts["open_closed"], SECRET in str(facts)) == ("closed", True)
    assert (await fetched(url, "POST"))[0] == HTTPStatus.NOT_FOUND


async def test_it_is_ticked_off_until_the_minutes_are_corrected(approved: Town) -> None:
    heard = await approved.inger.say("hvad er ikke journaliseret?")
    assert heard.startswith("1 møde er ikke journaliseret\nDirektionen onsdag den 28. maj 2025\n– Dagsorden")
    heard = await approved.inger.say("journaliseret 50050/25")
    assert heard.startswith("Direktionens møde onsdag den 28. maj er noteret som journaliseret (50050/25).")
    assert (
        await approved.inger.say("hvad er ikke journaliseret?") == "Alt fra de holdte møder er journaliseret."
    )
    assert "allerede journaliseret" in await approved.inger.say("journaliseret 28. maj")
    await approved.inger.say("beslutning 4: Direktionen godkendte planen med ændringer.")
    await _send(approved, "2025-05-30 10:00")
    assert "Alt fra" in await approved.inger.say("hvad er ikke journaliseret?"), "nothing new is approved yet"
    await _all_approve(approved)
    heard = await approved.inger.say("hvad er ikke journaliseret?")
    assert (
        "Ændret, siden det blev journaliseret 28. maj kl. 14 (50050/25):\n– Referat, version 2 (rettelse 1)"
        in heard
    )
    assert "Rettelser" in words_of((await package(approved, "Åben pakke (ZIP)"))[f"{MINUTES}.pdf"])


async def test_ticking_off_is_taken_back_and_finds_the_meeting_by_its_case(approved: Town) -> None:
    await approved.inger.say("arbejd med mødet 28. maj")
    await approved.inger.say("sag 24/7615 på punkt 4")
    await approved.inger.say("journalpakke sag 24/7615")
    assert "Journalpakke: Direktionen onsdag den 28. maj 2025" in approved.inger.text
    await approved.inger.say("journaliseret 24/7615")
    assert "er ikke længere noteret som journaliseret" in await approved.inger.click("Fortryd")
    assert "Jeg kan ikke finde 25/9999 på et holdt møde" in await approved.inger.say("journalpakke 25/9999")


@pytest.mark.parametrize("who", ["signe", "karsten", "anders", "freja", "oskar"])
async def test_only_the_secretariat_files(approved: Town, who: str) -> None:
    for said in ("journalpakke 28. maj", "journaliseret 50050/25", "hvad er ikke journaliseret?"):
        heard = await approved.chats[who].say(said)
        assert heard.startswith(
            "Det kan jeg ikke gøre for dig; journalisering foretages af Ledelsessekretariatet."
        )
    assert "1 møde er ikke journaliseret" in await approved.inger.say("hvad er ikke journaliseret?")
