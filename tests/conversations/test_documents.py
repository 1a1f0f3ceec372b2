"""Documents by link, over HTTP: who gets which variant, how often and how long; whoever only looks consumes nothing."""

import asyncio
from dataclasses import replace
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

import aiohttp
import pypdfium2
import pytest
from docx import Document

from domain.audit import AuditAction
from domain.meetings import ForwardPoint
from stage.local_connector import Message
from tests.conversations.chat import Town
from usecases.collections import AUDIT, AUDIT_NAMES, LINKS, PEOPLE
from usecases.ports import Transaction, transact

SECRET = "Afskedigelse af afdelingslederen"
POINTS = (ForwardPoint("P1", "Lokaleplan for havnen"), ForwardPoint("P2", SECRET, closed=True))


@pytest.fixture
async def posted(here: Town) -> Town:
    """Monday 26 May: a red is settled, the agenda with a closed point is posted."""
    await here.meeting_has(points=POINTS)
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    return here


def links(message: Message) -> dict[str, str]:
    """The addresses of a message's buttons, by their titles."""
    actions = [action for card in message.cards for action in card.get("actions", [])]
    return {a["title"]: a["url"] for a in actions if a["type"] == "Action.OpenUrl"}


async def fetched(url: str, method: str = "GET") -> tuple[int, bytes, dict[str, str]]:
    async with aiohttp.ClientSession() as browser, browser.request(method, url) as answer:
        return answer.status, await answer.read(), dict(answer.headers)


def words_of(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


async def closed_link(here: Town) -> str:
    await here.inger.say("hent dagsorden")
    return links(here.inger.last)["PDF med det lukkede"]


async def test_the_post_opens_the_open_variant_for_fourteen_days(posted: Town) -> None:
    url = links(next(m for m in posted.room.messages if links(m)))["Åbn dagsordenen"]
    for _ in range(2):
        status, made, headers = await fetched(url)
        assert status == HTTPStatus.OK
        assert made.startswith(b"%PDF-")
        assert "Lokaleplan for havnen" in words_of(made)
        assert "5. Lukket punkt" in words_of(made)
        assert SECRET not in words_of(made)
    assert headers["Content-Type"] == "application/pdf"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Content-Disposition"].startswith(
        'inline; filename="Dagsorden Direktionen 28-05-2025.pdf"'
    )
    await posted.at("2025-06-09 08:59")
    assert (await fetched(url, "HEAD"))[0] == HTTPStatus.OK
    await posted.at("2025-06-09 09:01")
    assert (await fetched(url))[0] == HTTPStatus.NOT_FOUND


async def test_a_closed_variant_is_downloaded_once_and_noted(posted: Town) -> None:
    url = await closed_link(posted)
    store = posted.scene.service.store
    for method in ("GET", "HEAD", "GET"):
        status, page, headers = await fetched(url, method)
        assert status == HTTPStatus.OK
        assert SECRET.encode() not in page
        assert headers["Cache-Control"] == "no-store"
        assert headers["Content-Type"].startswith("text/html")
    assert b'<form method="post">' in page
    assert not [e for _, e in await store.entries(AUDIT) if e.action is AuditAction.DOWNLOAD]
    status, made, headers = await fetched(url, "POST")
    assert status == HTTPStatus.OK
    assert SECRET in words_of(made)
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["Cache-Control"] == "no-store"
    noted = [e for _, e in await store.entries(AUDIT) if e.action is AuditAction.DOWNLOAD]
    names = await transact(store, lambda tx: tx.query(AUDIT_NAMES, person="inger"))
    assert [(e.actor, e.subject, e.detail) for e in noted] == [
        (names[0].number, noted[0].subject, "draft pdf")
    ]
    for method in ("GET", "POST"):
        assert await refused(url, method)


async def refused(url: str, method: str = "GET") -> bool:
    """With the one page that says nothing of why."""
    status, page, headers = await fetched(url, method)
    assert status == HTTPStatus.NOT_FOUND
    assert "Linket kan ikke bruges" in page.decode()
    assert "The link cannot be used" in page.decode()
    return "form-action 'self'" in headers["Content-Security-Policy"]


async def test_two_downloads_at_the_same_moment_are_one(posted: Town) -> None:
    url = await closed_link(posted)
    answers = await asyncio.gather(*(fetched(url, "POST") for _ in range(4)))
    assert sorted(status for status, _, _ in answers) == [200, 404, 404, 404]


async def test_a_closed_variant_is_too_old_after_a_quarter_of_an_hour(posted: Town) -> None:
    url = await closed_link(posted)
    await posted.at("2025-05-26 09:14")
    assert (await fetched(url))[0] == HTTPStatus.OK
    await posted.at("2025-05-26 09:15")
    assert await refused(url)
    assert await refused(url, "POST")


async def test_whoever_has_lost_the_right_gets_nothing(posted: Town) -> None:
    """Also between looking at the page and pressing its button."""
    url = await closed_link(posted)
    assert (await fetched(url))[0] == HTTPStatus.OK

    async def leaves(tx: Transaction) -> None:
        person = await tx.get(PEOPLE, "inger")
        assert person is not None
        tx.put(PEOPLE, replace(person, active=False))

    await posted.change(leaves)
    assert await refused(url, "POST")


@pytest.mark.parametrize("token", ["x", "x" * 43, "..%2F..%2Fetc%2Fpasswd", "%00", "æøå"])
async def test_a_foreign_link_opens_nothing(posted: Town, token: str) -> None:
    for method in ("GET", "POST"):
        assert await refused(f"{posted.scene.bot_url}/d/{token}", method)


async def test_a_link_to_a_cancelled_meeting_opens_nothing(posted: Town) -> None:
    url = links(next(m for m in posted.room.messages if links(m)))["Åbn dagsordenen"]
    await posted.inger.say("aflys mødet 28. maj: sygdom")
    await posted.inger.say("ja")
    assert await refused(url)


async def test_word_and_pdf_of_the_agenda(posted: Town) -> None:
    told = await posted.inger.say("hent dagsorden")
    assert told.startswith("Dagsordenen til onsdag den 28. maj, som den er nu (version 1).")
    found = links(posted.inger.last)
    assert list(found) == ["PDF", "Word", "PDF med det lukkede", "Word med det lukkede"]
    _, made, headers = await fetched(found["Word"])
    assert headers["Content-Disposition"].endswith("Dagsorden%20Direktionen%2028-05-2025.docx")
    text = "\n".join(p.text for p in Document(BytesIO(made)).paragraphs)
    assert "4. Lokaleplan for havnen" in text
    assert SECRET not in text
    assert "udkast" not in text


async def test_what_is_not_posted_says_on_every_page_that_it_is_a_draft(posted: Town) -> None:
    await posted.inger.say("pause 10 min efter punkt 4")
    await posted.inger.say("hent dagsorden")
    _, made, _ = await fetched(links(posted.inger.last)["PDF"])
    first, *others = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made))
    assert "Dagsorden · udkast" in first
    assert all("Direktionen 28-05-2025 · udkast" in page for page in others)


async def test_the_status_attachment(posted: Town) -> None:
    told = await posted.signe.say("hent status")
    assert told.startswith("Bilaget med status for maj, opgjort 23. maj kl. 12.")
    _, made, headers = await fetched(links(posted.signe.last)["PDF"])
    assert (
        "Status%20p%C3%A5%20tv%C3%A6rg%C3%A5ende%20til%20DIR%2028-05-2025.pdf"
        in headers["Content-Disposition"]
    )
    assert "Et fælles udbud." in words_of(made)


async def test_a_director_gets_the_posted_agenda_and_a_chief_none(posted: Town) -> None:
    told = await posted.signe.say("hent dagsorden")
    assert "som den er sendt ud" in told
    assert "PDF med det lukkede" in links(posted.signe.last)
    await posted.karsten.say("hent dagsorden")
    assert list(links(posted.karsten.last)) == ["PDF", "Word"]
    await posted.anders.say("hent dagsorden")
    assert not links(posted.anders.last)
    assert "fetch" not in posted.anders.text


async def test_nothing_to_fetch_yet(here: Town) -> None:
    assert "Der er ikke lavet en dagsorden" in await here.inger.say("hent dagsorden")
    assert "er ikke sendt ud endnu" in await here.signe.say("hent dagsorden")
    assert "Jeg kender ikke noget møde" in await here.inger.say("hent dagsorden 1. januar")


async def test_no_document_is_offered_in_a_channel(posted: Town) -> None:
    await posted.room.hear(posted.inger, "hent dagsorden")
    assert not links(posted.room.messages[-1])


async def test_the_token_is_kept_nowhere(posted: Town, tmp_path: Path) -> None:
    url = await closed_link(posted)
    token = url.rpartition("/")[2]
    await fetched(url, "POST")
    store = posted.scene.service.store
    records = await transact(store, lambda tx: tx.query(LINKS))
    assert records
    assert not await asyncio.to_thread(kept_in, tmp_path, token.encode())


def kept_in(folder: Path, words: bytes) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and words in file.read_bytes()]
