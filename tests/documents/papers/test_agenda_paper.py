"""The printed agenda: its order and formulae, what a closed item shows, and that our own reader reads it back."""

import json
import re
from dataclasses import replace
from datetime import time
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from docx import Document

from documents.papers.agenda import agenda_paper
from documents.papers.agenda_reading import agenda_reading
from documents.reading import as_json, read
from documents.reading.model import Reading
from documents.writing.markdown import as_markdown
from documents.writing.paper import Contents, Heading, Paper, texts_of
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.formulae import Formulae
from domain.items import Attachment, Content, Participant, Section
from domain.timetable import Slot, SlotKind
from tests.documents.papers.meeting import REVEALED, SECRET, source
from tests.documents.writing.papers import HOSTILE


def headings(paper: Paper, level: int = 1) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading) and block.level == level]


def without_places(reading: Reading) -> Any:
    """Where a line stands, and what is wrong with it, is the reader's own."""
    found = json.loads(json.dumps(as_json(reading)))
    return {name: value for name, value in found.items() if name != "warnings"}


def test_the_header_block_comes_in_its_order() -> None:
    lines = [line for line in as_markdown(agenda_paper(source())).splitlines() if line][:9]
    assert [re.sub(r"[*#-]", "", line).split()[0] for line in lines] == [
        "Direktionen", "Dagsorden", "Fjordby", "Sted:", "Dato:", "Start", "Slut", "Medlemmer:", "Fraværende:",
    ]  # fmt: skip
    assert any(isinstance(block, Contents) for block in agenda_paper(source()).blocks)


def test_items_overview_and_signatures_come_in_their_order() -> None:
    assert [title.split(". ")[-1].split()[0] for title in headings(agenda_paper(source()))] == [
        "Beslutningsprotokoller", "Sager", "Udmøntningsplan", "Vedligehold", "Lukket", "Gennemgang",
        "Bilagsoversigt", "Underskriftsside",
    ]  # fmt: skip


def test_our_own_reader_reads_the_markdown_back() -> None:
    written = as_markdown(agenda_paper(source()))
    assert without_places(read(written)) == without_places(agenda_reading(source()))


def test_our_own_reader_reads_the_closed_variant_back() -> None:
    """All but that the overview does not say once more which attachments are closed."""
    was, now = read(as_markdown(agenda_paper(source(), REVEALED))), agenda_reading(source(), REVEALED)
    assert without_places(replace(was, attachment_overview=())) == without_places(
        replace(now, attachment_overview=())
    )


def test_the_agenda_our_reader_reads_has_nothing_to_warn_of_but_what_was_left_out() -> None:
    assert {w.code.value for w in read(as_markdown(agenda_paper(source()))).warnings} <= {"owner-missing"}


@pytest.mark.parametrize(
    "written",
    [
        lambda p: " ".join(texts_of(p)),
        as_markdown,
        lambda p: "".join(
            page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(as_pdf(p))
        ),
        lambda p: Document(BytesIO(as_word(p))).element.xml,
        lambda p: as_pdf(p).decode("latin-1") + as_word(p).decode("latin-1"),
    ],
    ids=["text", "markdown", "pdf", "word", "bytes"],
)
def test_nothing_closed_is_in_the_open_variant(written: Any) -> None:
    assert SECRET not in written(agenda_paper(source()))


def test_nothing_closed_is_in_the_json_of_the_open_variant() -> None:
    assert SECRET not in json.dumps(as_json(agenda_reading(source())), ensure_ascii=False)


def test_the_closed_variant_has_it_all() -> None:
    shown = " ".join(texts_of(agenda_paper(source(), REVEALED)))
    for words in (f"5. Afskedigelse {SECRET}", f"Sagen om {SECRET}", f"Notat om {SECRET}", f"Personsag {SECRET}", f"Ida {SECRET}"):  # fmt: skip
        assert words in shown
    assert "Lukket sag" in shown


def test_a_closed_item_shows_its_head_alone() -> None:
    written = as_markdown(agenda_paper(source()))
    _, closed, rest = re.split(r"^## (?=[56]\. )", written, flags=re.MULTILINE)
    assert closed.split() == ["5.", "Lukket", "punkt", r"81\.03.00.G01", "25/900", "Lukket", "sag"]
    assert rest.startswith("6. ")


def test_an_item_whose_attachments_are_all_closed_says_so_in_the_overview() -> None:
    """A05, A06"""
    made = source()
    items = list(made.agenda.items)
    items[3] = replace(items[3], content=Content(attachments=(Attachment("x", "1/25", closed=True),)))
    agenda = replace(made.agenda, items=tuple(items))
    written = as_markdown(agenda_paper(replace(made, agenda=agenda)))
    assert "**Lukket punkt - 4. Vedligehold af kommunens bygninger**\n\n- **1.** (Lukket bilag)" in written


def test_the_formulae_are_configuration_and_what_is_written_wins() -> None:
    made = source()
    said = Formulae(timetable_recommendation="Det foreslås, at tidsplanen følges.", plan_presentation="")
    written = as_markdown(agenda_paper(replace(made, board=replace(made.board, formulae=said))))
    assert "Det foreslås, at tidsplanen følges." in written
    items = list(made.agenda.items)
    items[2] = replace(items[2], content=Content(wanted="status tages til efterretning"))
    agenda = replace(made.agenda, items=tuple(items))
    assert "### Indstilling\n\nStatus tages til efterretning." in as_markdown(
        agenda_paper(replace(made, agenda=agenda))
    )


def test_a_status_that_is_not_settled_is_not_made_up() -> None:
    written = as_markdown(agenda_paper(replace(source(), status=None)))
    assert "Status er ikke gjort op endnu." in written
    assert "Flådestyring" not in written


def test_rows_of_their_own_stand_in_the_timetable() -> None:
    made = source()
    slots = (
        Slot(SlotKind.FREE, title="Fælles morgenmad", minutes=15, note="I kantinen."),
        Slot(SlotKind.ITEM, "P1", start=time(11), minutes=15, mayor=False),
        Slot(SlotKind.PART, "P1", "Rundvisning", minutes=15),
        Slot(SlotKind.LUNCH, minutes=30),
    )
    agenda = replace(made.agenda, slots=slots, start=time(9))
    written = as_markdown(agenda_paper(replace(made, agenda=agenda)))
    assert "| 9.00 | Fælles morgenmad<br>I kantinen. |" in written
    assert "deltager via Teams.<br>Borgmesteren deltager ikke under behandlingen. |" in written
    assert "| 11.15 | Rundvisning |\n| 11.30 | Frokost |\n| 12.00 | Mødet afsluttes |" in written


def test_times_and_dates_do_not_break() -> None:
    shown = " ".join(texts_of(agenda_paper(source())))
    assert "Opgjort 23.\xa0maj kl.\xa012:" in shown
    assert not re.search(r"kl\. \d", shown)


@pytest.mark.parametrize("write", [as_pdf, as_word, as_markdown])
def test_whatever_people_write_is_only_text(write: Any) -> None:
    """An emoji, CJK, Typst, HTML or Markdown in every field does not stop the agenda."""
    made = source()
    content = Content(
        HOSTILE,
        HOSTILE,
        tuple((section, f"{HOSTILE}\n- {HOSTILE}\n1. {HOSTILE}") for section in Section),
        (Attachment(HOSTILE, HOSTILE),),
        (Participant(HOSTILE, title=HOSTILE, unit=HOSTILE),),
        HOSTILE,
    )
    items = tuple(replace(item, title=HOSTILE, content=content) for item in made.agenda.items)
    slots = tuple(replace(slot, title=HOSTILE, note=HOSTILE) for slot in made.agenda.slots)
    rows = tuple(replace(row, note=HOSTILE, points=(HOSTILE, "")) for row in made.agenda.portfolio)
    agenda = replace(made.agenda, items=items, slots=slots, portfolio=rows, place=HOSTILE)
    assert len(write(agenda_paper(replace(made, agenda=agenda)))) > 1000
