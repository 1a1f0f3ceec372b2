"""ESDH leads: an agenda dropped in the chat is read, warned about, compared, and becomes the meeting's (design.md §5)."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.extracting.pdf import pages_of_pdf
from tests.conversations.chat import Town
from tests.documents.extracting.printed import as_pdf, as_word

AGENDA = """\
Direktionen
DAGSORDEN
Sted:\tByrådssalen
Dato:\tOnsdag den 28. maj 2025
Start kl.:\t10.00
Slut kl.:\t12.00

1. Beslutningsprotokoller og dagsordener (borgmester deltager ikke)
Åben sag
Sagsgang
DIR

2. Sager til behandling og tidsplan
Åben sag
Sagsfremstilling
Direktionen har følgende punkter til behandling:
Tid\tPunkt
10.00\tBeslutningsprotokoller og dagsordener
10.30\tUdmøntningsplan 2025-2028 - Strategiske og tværgående indsatser
11.00\tPause
11.10\tLokaleplan for havnen
11.30\tAfskedigelse af afdelingslederen
11.45\tGennemgang af portefølje og kommende møder
12.00\tMødet afsluttes

3. Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser
Åben sag 00.30.10.S00 24/7615
Indstilling
Direktionen gennemgår status og drøfter punkter, som har rød markering.

4. Lokaleplan for havnen
Åben sag
Sagsgang
DIR
Indstilling
Det indstilles, at lokaleplanen godkendes.
Bilag
1 Åben Udkast til lokaleplan.pdf 1234/25

5. Afskedigelse af afdelingslederen
Lukket sag

6. Gennemgang af portefølje og tre næstkommende møder
Åben sag
Sagsgang
DIR
"""
SECRET = "Afskedigelse af afdelingslederen"
# As the case system prints it where the title of a closed item is nobody else's business.
DISCREET = AGENDA.replace(SECRET, "Lukket punkt")
PDF = "Dagsorden 28-05-2025.pdf"


@cache
def pdf(text: str = AGENDA) -> bytes:
    return as_pdf(text, wrapped=False)


@pytest.fixture
async def monday(here: Town) -> Town:
    """Monday 26 May, after the opgørelse."""
    await here.at("2025-05-26 09:00")
    return here


@pytest.mark.parametrize("made", [pdf, lambda: as_word(AGENDA), AGENDA.encode], ids=["pdf", "word", "text"])
async def test_it_is_read_and_said_what_it_is(monday: Town, made: Callable[[], bytes]) -> None:
    heard = await monday.inger.drop((PDF, made()))
    assert f"Jeg henter {PDF} og læser den nu." in heard
    assert "Dagsorden til onsdag den 28. maj 2025: 6 punkter" in heard
    assert "10.30  3. Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser" in heard
    assert "11.10  4. Lokaleplan for havnen" in heard
    assert "Der er ikke lavet en dagsorden til mødet endnu." in heard
    assert "[Brug som dagsorden]\n[Brug og send ud]" in heard


async def test_it_becomes_the_agenda_and_the_document_is_posted(monday: Town) -> None:
    here = monday
    await here.inger.drop((PDF, pdf(DISCREET)))
    used = await here.inger.click("Brug som dagsorden")
    assert f"Dagsorden 28. maj · {PDF} er nu dagsordenen." in used
    assert "[Fortryd]" in used
    assert "5. Lukket punkt 🔒" in used
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    posted = here.room.heard
    assert "10.30  3. Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser" in posted
    assert "5. Lukket punkt 🔒" in posted
    assert await opened(here) == pdf(DISCREET)


async def opened(here: Town) -> bytes:
    """What [Åbn dagsordenen] on the latest post opens."""
    post = next(m for m in reversed(here.room.messages) if "Dagsorden: " in str(m.cards))
    (url,) = [action["url"] for card in post.cards for action in card.get("actions", [])]
    async with here.scene.connector.session.get(url) as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == "application/pdf"
        return await response.read()


async def test_used_and_sent_in_one_go_still_asks(monday: Town) -> None:
    await monday.inger.drop((PDF, pdf()))
    preview = await monday.inger.click("Brug og send ud")
    assert "Sådan kommer dagsordenen for onsdag den 28. maj til at stå i kanalen." in preview
    assert not monday.room.heard
    await monday.inger.say("ja")
    assert "4. Lokaleplan for havnen" in monday.room.heard


async def test_the_same_paper_twice_is_nothing_new(monday: Town) -> None:
    await monday.inger.drop((PDF, pdf()))
    await monday.inger.click("Brug som dagsorden")
    again = await monday.inger.drop((PDF, pdf()))
    assert "Intet nyt i forhold til dagsordenen" in again
    assert "Det er den samme fil, som Inger Damsbo sendte" in again
    assert "[Brug som dagsorden]" not in again
    assert "[Se, hvad der sendes ud]" in again


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def read_pdf(document: bytes) -> str:
    return "\n".join(pages_of_pdf(document))


def kept_in(folder: Path) -> list[Path]:
    return list(folder.glob("data/files/*"))


NEWER = DISCREET.replace("11.10\tLokaleplan", "11.15\tLokaleplan").replace(
    "1234/25", "1234/25\n2 Åben Kort.pdf 77/25"
)


async def test_a_newer_version_says_what_changed_and_edits_the_post(monday: Town) -> None:
    here = monday
    await here.inger.drop((PDF, pdf(DISCREET)))
    await here.inger.click("Brug og send ud")
    await here.inger.say("ja")
    newer = await here.inger.drop((PDF, pdf(NEWER)))
    assert "punkt 4, Lokaleplan for havnen, er flyttet fra kl. 11.10 til kl. 11.15" in newer
    assert "bilagene til punkt 4, Lokaleplan for havnen, er ændret" in newer
    assert "punkt 3" not in newer.partition("I forhold til")[2]
    await here.inger.click("Brug og send ud")
    here.room.forget()
    await here.inger.say("ja")
    assert "er flyttet fra kl. 11.10 til kl. 11.15" in here.room.heard
    assert await opened(here) == pdf(NEWER)


async def test_an_older_version_is_told_apart(monday: Town) -> None:
    await monday.inger.drop((PDF, pdf()))
    await monday.inger.click("Brug som dagsorden")
    await monday.inger.drop((PDF, pdf(NEWER)))
    await monday.inger.click("Brug som dagsorden")
    older = await monday.inger.drop((PDF, pdf()))
    assert "Dagsordenen er ændret siden, så dette er en ældre udgave." in older
    assert "er flyttet fra kl. 11.15 til kl. 11.10" in older


async def test_the_preview_tells_what_the_link_opens(monday: Town) -> None:
    await monday.inger.drop((PDF, pdf(DISCREET)))
    preview = await monday.inger.click("Brug og send ud")
    assert "Linket åbner" not in preview
    assert "Dagsordenen er rettet her" not in preview
    await monday.inger.say("punkt 4 kl. 11.20")
    assert "men linket åbner filen, som den var." in await monday.inger.say("post dagsorden")


async def test_fortryd_puts_the_agenda_back(monday: Town) -> None:
    await monday.inger.say("lav dagsorden")
    await monday.inger.drop((PDF, pdf()))
    await monday.inger.click("Brug som dagsorden")
    undone = await monday.inger.say("fortryd")
    assert "Lokaleplan" not in await monday.inger.say("vis dagsorden")
    assert "fejl" not in undone


async def test_another_meetings_paper_is_named(monday: Town) -> None:
    unknown = await monday.inger.drop((PDF, pdf(AGENDA.replace("28. maj", "21. maj"))))
    assert "Jeg kender ikke noget møde onsdag den 21. maj" in unknown
    assert "[Brug" not in unknown


async def test_two_secretaries_do_not_overwrite_each_other(monday: Town) -> None:
    here = monday
    await here.inger.drop((PDF, pdf()))
    card = here.inger.last
    await here.inger.say("lav dagsorden")
    changed = await here.inger.click("Brug som dagsorden", on=card)
    assert "Dagsordenen er ændret, siden jeg sammenlignede, så jeg har ikke brugt filen." in changed
    assert "punkt 4, Lokaleplan for havnen, er kommet til" in changed
    assert f"{PDF} er nu dagsordenen." in await here.inger.click("Brug som dagsorden")


async def test_warnings_say_what_to_do(monday: Town) -> None:
    wrong = AGENDA.replace("4. Lokaleplan for havnen\nÅben sag", "4. Lokaleplan for havnen").replace(
        "12.00\tMødet", "11.40\tMødet"
    )
    heard = await monday.inger.drop((PDF, pdf(wrong)))
    assert (
        "Punkt 4 er hverken mærket åben eller lukket sag. Skriv mærket, før dagsordenen sendes ud." in heard
    )
    assert "Kl. 11.40 kommer ikke efter tidspunktet før. Ret tidsplanen." in heard
    assert "Filen viser titlen på et lukket punkt. Derfor bliver filen ikke lagt i kanalen" in heard


async def test_text_under_a_closed_item_is_not_kept_and_the_file_is_not_posted(
    monday: Town, tmp_path: Path
) -> None:
    here = monday
    leaky = AGENDA.replace(
        "Lukket sag\n",
        "Lukket sag\nSagsfremstilling\nHemmelig begrundelse.\nIndstilling\nHemmeligt forslag.\n",
    )
    heard = await here.inger.drop((PDF, pdf(leaky)))
    assert "Filen har tekst under et lukket punkt. Den gemmer jeg ikke" in heard
    assert "Hemmelig" not in heard
    await here.inger.click("Brug og send ud")
    await here.inger.say("ja")
    document = await opened(here)
    assert document != pdf(leaky)
    assert b"Hemmelig" not in everything_in(tmp_path)
    assert kept_in(tmp_path) == []


async def test_a_file_with_the_title_of_a_closed_item_is_not_what_the_link_opens(monday: Town) -> None:
    here = monday
    await here.inger.drop((PDF, pdf()))
    preview = await here.inger.click("Brug og send ud")
    assert "Linket åbner min egen åbne udgave og ikke den fil, du har sendt" in preview
    await here.inger.say("ja")
    assert SECRET not in here.room.heard
    found = read_pdf(await opened(here))
    assert SECRET not in found
    assert "Lokaleplan for havnen" in found
    await here.inger.say("vis titlen på punkt 5")
    await here.inger.say("ja")
    await here.inger.say("opdatér dagsordenen")
    await here.inger.say("ja")
    assert await opened(here) == pdf(), "the title is no secret any more"


async def test_a_point_the_file_leaves_out_waits_for_a_date_and_comes_back(monday: Town) -> None:
    here = monday
    await here.inger.drop((PDF, pdf(DISCREET)))
    await here.inger.click("Brug som dagsorden")
    without = DISCREET.replace("11.10\tLokaleplan for havnen\n", "")
    without = without[: without.index("4. Lokaleplan")] + without[without.index("5. Lukket") :]
    told = await here.inger.drop((PDF, pdf(without)))
    assert "Punkter, der ikke står i filen, kommer til at vente på en dato i porteføljen" in told
    used = await here.inger.click("Brug som dagsorden")
    assert "venter nu på en dato i porteføljen: ”P1 Lokaleplan for havnen”" in used
    assert (
        "P1 Lokaleplan for havnen" in (await here.inger.say("portefølje")).partition("Venter på en dato")[2]
    )
    await here.inger.say("fortryd")
    assert "4. Lokaleplan for havnen" in await here.inger.say("vis dagsorden")
    await here.inger.drop((PDF, pdf(without)))
    await here.inger.click("Brug som dagsorden")
    await here.inger.drop((PDF, pdf(DISCREET)))
    await here.inger.click("Brug som dagsorden")
    plan = await here.inger.say("portefølje")
    assert plan.count("Lokaleplan for havnen") == 1
    assert "P1 Lokaleplan for havnen" in plan


async def test_tracked_changes_are_told_of(monday: Town) -> None:
    document = Document(BytesIO(as_word(AGENDA)))
    xml = f"<w:ins {nsdecls('w')} w:id='1' w:author='I'><w:r><w:t>Nyt</w:t></w:r></w:ins>"
    document.add_paragraph()._p.append(parse_xml(xml))  # noqa: SLF001  python-docx cannot write these
    file = BytesIO()
    document.save(file)
    heard = await monday.inger.drop(("Dagsorden.docx", file.getvalue()))
    assert "Filen har en sporet ændring. Jeg har læst den, som om de er godkendt." in heard


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("tom.pdf", b" ", "Filen tom.pdf er tom."),
        (
            "billede.png",
            b"\x89PNG\r\n\x1a\n" + bytes(99),
            "Filen billede.png er hverken PDF, Word eller tekst",
        ),
        ("../../etc/passwd\u202e.pdf", b"%PDF-1.7", "Filen passwd.pdf er beskadiget"),
        ("stor.pdf", b"x" * (25 * 1024 * 1024 + 1), "Filen stor.pdf fylder mere end 25 MB"),
        ("cpr.txt", b"1. Sag\nOm 010190-1234\n", "I filen cpr.txt står noget, der ligner et CPR-nummer"),
    ],
)
async def test_what_cannot_be_taken_is_said_in_a_sentence(
    monday: Town, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    assert said in await monday.inger.drop((name, data))
    assert kept_in(tmp_path) == []


@pytest.mark.parametrize("who", ["anders", "signe", "fremmed"])
async def test_nobody_else_may_send_files(monday: Town, who: str) -> None:
    chat = monday.chats[who]
    heard = await chat.drop((PDF, pdf()))
    assert "Dagsorden til" not in heard
    assert "Filer tager jeg kun imod fra" in heard or who == "fremmed"
    assert not [c for c in monday.scene.connector.calls if "/files/" in c.path]


async def test_one_file_at_a_time(monday: Town) -> None:
    assert "Send én fil ad gangen" in await monday.inger.drop((PDF, pdf()), ("b.pdf", pdf(NEWER)))


async def test_a_paper_that_is_gone_from_the_disk_is_printed_anew(monday: Town, tmp_path: Path) -> None:
    await monday.inger.drop((PDF, pdf()))
    await monday.inger.click("Brug og send ud")
    await monday.inger.say("ja")
    for path in kept_in(tmp_path):
        path.write_bytes(b"%PDF damaged")
    assert (await opened(monday)).startswith(b"%PDF-1")


async def test_the_night_removes_what_was_never_used(monday: Town, tmp_path: Path) -> None:
    await monday.inger.drop((PDF, pdf()))
    await monday.inger.click("Brug som dagsorden")
    await monday.inger.drop(("Ny.pdf", pdf(NEWER)))
    assert len(kept_in(tmp_path)) == 2
    await monday.at("2025-06-11 09:00")
    assert [path.read_bytes() == pdf() for path in kept_in(tmp_path)] == [True]
