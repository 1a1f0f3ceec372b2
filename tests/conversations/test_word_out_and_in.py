"""Long text lives in Word: fetched, edited, sent back, shown, stored; nothing is overwritten or lost (design.md §5)."""

from pathlib import Path

import pytest

from domain.items import Content, Participant, Section
from domain.meetings import ForwardPoint
from tests.conversations.chat import Town
from tests.conversations.test_documents import links
from tests.conversations.word_files import (
    everything_in,
    got,
    heading,
    insert_tracked,
    replace_under,
    saved,
    with_stamp_of,
    write,
)
from usecases.collections import AGENDAS, FILES
from usecases.ports import transact

HARBOUR = Content(
    sections=(
        (Section.BACKGROUND, "Havnen er gammel."),
        (Section.RECOMMENDATION, "Det indstilles, at\n- planen godkendes\n- sagen sendes i høring"),
    ),
    participants=(Participant("Anders Dam", "anders"),),
)
POINTS = (
    ForwardPoint("P1", "Lokaleplan for havnen", content=HARBOUR),
    ForwardPoint("P2", "Afskedigelse af afdelingslederen", closed=True),
    ForwardPoint(
        "P3", "Budget 2026", content=Content(sections=((Section.BACKGROUND, "Økonomien er stram."),))
    ),
)


@pytest.fixture
async def monday(here: Town) -> Town:
    """Monday 26 May: an agenda with an open item of Anders', a closed one, and another open one."""
    await here.meeting_has(points=POINTS)
    await here.at("2025-05-26 09:00")
    await here.inger.say("lav dagsorden")
    return here


async def content_of(here: Town, key: str) -> Content:
    agendas = await transact(here.scene.service.store, lambda tx: tx.query(AGENDAS))
    return next(item.content for agenda in agendas for item in agenda.items if item.key == key)


async def test_an_item_goes_out_comes_back_is_stored_and_taken_back(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 4")
    assert (
        "Punkt 4, Lokaleplan for havnen, til mødet onsdag den 28. maj som Word (version 1)."
        in here.inger.text
    )
    write(document, "Sagsfremstilling", text="Planen gælder hele havnen 🚢.")
    write(document, "Bilag", text="Kort over havnen 1234/25")
    write(document, "Deltagere", text="Mette Lind (HR), via Teams")
    document.paragraphs[heading(document, "4. ")].text = "4. Lokalplan for havnen"
    shown = await here.inger.drop(("punkt4.docx", saved(document)))
    assert "Filen er punkt 4 (Lokaleplan for havnen) · 28. maj" in shown
    assert "4 · Titel\nFør: Lokaleplan for havnen\nNu: Lokalplan for havnen" in shown
    assert "4 · Sagsfremstilling\nNyt: Planen gælder hele havnen 🚢." in shown
    assert "4 · Bilag\nNyt: Kort over havnen 1234/25" in shown
    assert "Indstilling" not in shown
    assert "punkt 4 (Lokalplan for havnen) er rettet efter punkt4.docx" in await here.inger.say("ja")
    content = await content_of(here, "P1")
    assert content.section(Section.PRESENTATION) == "Planen gælder hele havnen 🚢."
    assert [(a.title, a.doc_no) for a in content.attachments] == [("Kort over havnen", "1234/25")]
    assert {p.name: (p.person, p.unit, p.via_teams) for p in content.participants} == {
        "Mette Lind": ("", "HR", True),
        "Anders Dam": ("anders", "", False),
    }
    again = await here.inger.drop(("punkt4.docx", saved(document)))
    assert "Der er ikke ændret noget, jeg kan gemme." in again
    assert "[Gem]" not in again
    assert "er taget tilbage" in await here.inger.say("fortryd")
    assert (await content_of(here, "P1")) == HARBOUR


async def test_what_both_have_changed_is_shown_side_by_side_and_chosen(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 4")
    write(document, "Baggrund", text="Kajen skrider.")
    write(document, "Økonomiske", text="To millioner.")
    await here.inger.say("baggrund 4: Havnen er fra 1901.")
    shown = await here.inger.drop(("a.docx", saved(document)))
    assert "Filen er lavet af version 1; dagsordenen er nu version 2." in shown
    assert "I filen: Kajen skrider. Havnen er gammel." in shown
    assert "Hos mig (rettet af Inger Damsbo 26. maj kl. 9): Havnen er fra 1901." in shown
    assert "[Brug min]\n[Behold den nye]\n[Nej]" in shown
    assert "[Brug min]" in await here.inger.say("ja")
    kept = await here.inger.click("Behold den nye")
    assert "er rettet efter a.docx" in kept
    content = await content_of(here, "P1")
    assert content.section(Section.BACKGROUND) == "Havnen er fra 1901."
    assert content.section(Section.FINANCES) == "To millioner."
    await here.inger.drop(("a.docx", saved(document)))
    await here.inger.click("Brug min")
    assert (await content_of(here, "P1")).section(Section.BACKGROUND) == "Kajen skrider.\nHavnen er gammel."


async def test_a_card_shown_before_a_change_stores_nothing(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 4")
    write(document, "Baggrund", text="Kajen skrider.")
    await here.inger.drop(("a.docx", saved(document)))
    card = here.inger.last
    await here.inger.say("baggrund 4: Havnen er fra 1901.")
    told = await here.inger.click("Gem", on=card)
    assert "Der er ændret noget, siden jeg viste forskellene, så jeg har ikke gemt filen." in told
    assert "[Brug min]" in told
    assert (await content_of(here, "P1")).section(Section.BACKGROUND) == "Havnen er fra 1901."


async def test_the_whole_agenda_with_what_cannot_be_taken_named(monday: Town, tmp_path: Path) -> None:
    here = monday
    document = await got(here.inger, "hent dagsorden")
    write(document, "4. ", "Indstilling", text="Først dette.")
    replace_under(document, "6. ", "Baggrund", text="Økonomien er bedre.")
    document.paragraphs[heading(document, "5. ") + 2].insert_paragraph_before("FORTROLIG begrundelse")
    document.paragraphs[heading(document, "6. ")].insert_paragraph_before("Høring", style="Heading 2")
    document.add_heading("9. Et nyt punkt", 1)
    document.add_paragraph("Dets tekst.")
    replace_under(document, "2. ", "Sagsfremstilling", text="Helt andet.")
    shown = await here.inger.drop(("dagsorden.docx", saved(document)))
    assert "6 · Baggrund\nFør: Økonomien er stram.\nNu: Økonomien er bedre." in shown
    assert "4 · Indstilling" in shown
    assert "Filen har tekst under punkt 5, som er en lukket sag. Den gemmer jeg ikke" in shown
    assert "”9. Et nyt punkt” er ikke et punkt på dagsordenen" in shown
    assert "Sagsfremstilling under punkt 2 sætter jeg selv sammen" in shown
    assert "FORTROLIG" not in shown
    await here.inger.click("Gem")
    assert (await content_of(here, "P3")).section(Section.BACKGROUND) == "Økonomien er bedre."
    assert (
        (await content_of(here, "P1")).section(Section.RECOMMENDATION).startswith("Først dette.\nDet indst")
    )
    assert b"FORTROLIG" not in everything_in(tmp_path)


async def test_text_under_an_unknown_heading_is_kept_where_it_stands_if_wanted(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 6")
    place = document.paragraphs[heading(document, "Sagsfremstilling")]
    place.insert_paragraph_before("Høring", style="Heading 2")
    place.insert_paragraph_before("Ingen har svaret.")
    shown = await here.inger.drop(("b.docx", saved(document)))
    assert (
        "Overskriften ”Høring” under punkt 6 kender jeg ikke, så teksten under den bliver ikke gemt." in shown
    )
    again = await here.inger.click("Tag ukendte overskrifter med")
    assert "6 · Baggrund" in again
    await here.inger.click("Gem")
    assert (await content_of(here, "P3")).section(
        Section.BACKGROUND
    ) == "Økonomien er stram.\nHøring\nIngen har svaret."


async def test_tracked_changes_are_asked_about_first(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 6")
    insert_tracked(document, "Baggrund", text="Måske.")
    write(document, "Økonomiske", text="Ingen udgifter.")
    asked = await here.inger.drop(("c.docx", saved(document)))
    assert "Filen har en sporet ændring, der ikke er godkendt." in asked
    assert "[Med ændringerne]\n[Uden ændringerne]" in asked
    assert "[Gem]" not in asked
    without = await here.inger.click("Uden ændringerne")
    assert "Måske" not in without
    assert "Ingen udgifter." in without
    await here.inger.say("ja")
    content = await content_of(here, "P3")
    assert content.section(Section.BACKGROUND) == "Økonomien er stram."
    assert content.section(Section.FINANCES) == "Ingen udgifter."


async def test_the_decision_sheet_writes_decisions_and_is_taken_back_as_one(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent beslutningsark")
    write(document, "4. ", "Beslutning", text="Planen blev godkendt.")
    write(document, "6. ", "Beslutning", text="Budgettet blev drøftet.")
    file = ("ark.docx", saved(document))
    assert "Mødet onsdag den 28. maj er ikke holdt endnu" in await here.inger.drop(file)
    await here.at("2025-05-28 13:00")
    shown = await here.inger.drop(file)
    assert "4 · Beslutning\nNyt: Planen blev godkendt." in shown
    stored = await here.inger.click("Gem")
    assert "Planen blev godkendt." in stored
    assert "Budgettet blev drøftet." in stored
    filled = await got(here.inger, "hent beslutningsark")
    assert "Budgettet blev drøftet." in [p.text for p in filled.paragraphs]
    assert set(links_of(await here.inger.say("hent referat"), here)) == {"PDF", "Word"}
    await here.inger.say("fortryd")
    assert "Planen blev godkendt." not in [
        p.text for p in (await got(here.inger, "hent beslutningsark")).paragraphs
    ]


def links_of(said: str, here: Town) -> dict[str, str]:
    assert "Referatet fra mødet onsdag den 28. maj" in said
    return links(here.inger.last)


async def test_a_chief_works_on_an_own_item_and_hands_it_in(monday: Town) -> None:
    here = monday
    assert "Du kan hente de punkter, du har foreslået eller deltager i." in await here.anders.say(
        "hent punkt 6"
    )
    document = await got(here.anders, "hent punkt 4")
    write(document, "Baggrund", text="Kajen skrider.")
    other = with_stamp_of(await got(here.inger, "hent punkt 6"), "item 2025-05 1 P3")
    refused = await here.anders.drop(("andres.docx", saved(other)))
    assert "hører ikke til et punkt, du har foreslået eller deltager i" in refused
    assert "Økonomien" not in refused
    shown = await here.anders.drop(("mit.docx", saved(document)))
    assert "[Gem]" not in shown
    here.inger.forget()
    told = await here.anders.click("Send til Ledelsessekretariatet")
    assert "Jeg har sendt mit.docx til Ledelsessekretariatet." in told
    assert (await content_of(here, "P1")).section(Section.BACKGROUND) == "Havnen er gammel."
    assert f"{here.anders.client.name} har sendt mit.docx til dig." in here.inger.heard
    await here.inger.click("Gem")
    assert (await content_of(here, "P1")).section(Section.BACKGROUND) == "Kajen skrider.\nHavnen er gammel."
    assert "har gemt dine rettelser fra mit.docx" in here.anders.heard


async def test_other_and_old_meetings_are_named_and_what_is_only_out_refused(monday: Town) -> None:
    here = monday
    document = await got(here.inger, "hent punkt 4")
    write(document, "Baggrund", text="Kajen skrider.")
    await here.inger.say("arbejd med mødet 25. juni")
    assert "Filen er til mødet onsdag den 28. maj; du arbejder ellers med mødet onsdag den 25. juni." in (
        await here.inger.drop(("a.docx", saved(document)))
    )
    plan = await got(here.inger, "hent årsplan")
    assert "P1 Lokaleplan for havnen" in [p.text for p in plan.paragraphs]
    assert "Afskedigelse" not in "".join(p.text for p in plan.paragraphs)
    assert "er årsplanen. Den kan ikke sendes tilbage" in await here.inger.drop(("plan.docx", saved(plan)))
    assert "lukket sag" in await here.inger.say("hent punkt 5 på mødet 28. maj")
    await here.at("2025-05-29 09:00")
    over = await here.inger.drop(("a.docx", saved(document)))
    assert "Mødet onsdag den 28. maj er holdt, så dagsordenen bliver, som den er." in over
    assert "[Gem]" not in over
    assert not [f for f in await transact(here.scene.service.store, lambda tx: tx.query(FILES)) if f.paper]
