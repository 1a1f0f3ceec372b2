"""What stands in a Word file of ours is read back as it was written, also from a file that another program has saved."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.extracting import extract
from documents.papers.agenda import agenda_paper
from documents.papers.decision_sheet import decision_sheet
from documents.papers.item_sheet import item_sheet
from documents.sheet_differences import Why, differences
from documents.sheet_edits import attachments, edit_of, participants
from documents.sheet_reading import read_sheet
from documents.writing.marks import canonical, printed_parts
from documents.writing.paper import Paper
from documents.writing.word import as_word
from domain.agenda import Agenda
from domain.agenda_edits import with_content
from domain.items import Attachment, Content, Participant, Section
from domain.people import Person, Role
from domain.sheets import Part, Written, read_stamp
from tests.documents.edited import heading, saved
from tests.documents.papers.meeting import source

ITEM = "P1"
LINES = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    [
        "- et punkt",
        "Baggrund",
        "• løst punkt",
        "1. først",
        "Økonomiske konsekvenser:",
        "🚢 til havs",
        "4. Budget",
    ]
)
TEXTS = st.lists(LINES, max_size=6).map("\n".join)


def read_back(data: bytes) -> tuple[Written, ...]:
    found = extract(data)
    stamp = read_stamp(found.stamp)
    assert stamp is not None
    return read_sheet(found.lines, stamp)


def found_in(agenda: Agenda, paper: Paper, data: bytes) -> list[object]:
    told = differences(agenda, printed_parts(paper.blocks), read_back(data), same=True)
    return [*told.found, *told.untaken]


@settings(max_examples=40, deadline=None)
@given(texts=st.dictionaries(st.sampled_from(Section), TEXTS), wanted=TEXTS)
def test_what_is_written_is_read_back(texts: dict[Section, str], wanted: str) -> None:
    content = Content(sections=tuple(texts.items()), wanted=wanted)
    one = source()
    agenda = with_content(one.agenda, ITEM, lambda _: content)
    paper = item_sheet(replace(one, agenda=agenda), ITEM)
    assert paper is not None
    data = as_word(paper)
    read = {w.part: w.text for w in read_back(data)}
    assert {section: read[Part(section)] for section in texts} == {s: canonical(t) for s, t in texts.items()}
    assert read[Part.WANTED] == canonical(wanted)
    assert found_in(agenda, paper, data) == []


def papers() -> list[Paper]:
    item = item_sheet(source(), ITEM)
    assert item is not None
    return [
        item,
        decision_sheet(source(), {ITEM: "Godkendt.\n- med to bemærkninger 🎉"}),
        agenda_paper(source()),
    ]


@pytest.mark.parametrize("number", range(3))
def test_an_untouched_file_says_nothing_new(number: int) -> None:
    paper = papers()[number]
    assert found_in(source().agenda, paper, as_word(paper)) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_nor_does_one_that_libreoffice_has_saved(tmp_path: Path) -> None:
    made = [tmp_path / f"{number}.docx" for number in range(3)]
    for file, paper in zip(made, papers(), strict=True):
        file.write_bytes(as_word(paper))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, tmp_path / "out", *made], check=True, capture_output=True, timeout=120)  # noqa: S603  our own files
    for file, paper in zip(made, papers(), strict=True):
        assert found_in(source().agenda, paper, (tmp_path / "out" / file.name).read_bytes()) == []


def test_headings_typed_oddly_or_by_hand_are_known() -> None:
    paper = papers()[0]
    document = Document(_file(as_word(paper)))
    plain = document.paragraphs[heading(document, "Sagsfremstilling")]
    for mark in list(plain._p):  # noqa: SLF001  python-docx knows no bookmarks
        if mark.tag.endswith(("bookmarkStart", "bookmarkEnd")):
            plain._p.remove(mark)  # noqa: SLF001  python-docx knows no bookmarks
    plain.style = document.styles["Normal"]
    plain.text = "  SAGSFREMSTILLING: "
    document.paragraphs[heading(document, "Baggrund")].style = document.styles["Heading 1"]
    before = {w.part: w.text for w in read_back(as_word(paper))}
    assert {w.part: w.text for w in read_back(saved(document))} == before


def test_what_is_taken_away_stands_and_what_we_make_is_not_taken() -> None:
    paper = papers()[2]
    document = Document(_file(as_word(paper)))
    gone = document.paragraphs[heading(document, "4. ", "Baggrund")]
    gone._p.getparent().remove(gone._p)  # noqa: SLF001  python-docx removes nothing
    told = differences(source().agenda, printed_parts(paper.blocks), read_back(saved(document)), same=True)
    assert {(one.why, one.part) for one in told.untaken} == {(Why.MISSING, Part.BACKGROUND)}


def _file(data: bytes) -> BytesIO:
    return BytesIO(data)


def test_attachments_are_read_as_a_secretary_writes_them() -> None:
    secret = Attachment("Personsag", "9/25", closed=True)
    text = "- Kort 1234/25\n2 Åben Plan.pdf (77/25)\nLukket bilag\n3 Lukket\nAftale (lukket)\nNotat"
    assert attachments(text, Content(attachments=(secret,))) == (
        Attachment("Kort", "1234/25"),
        Attachment("Plan.pdf", "77/25"),
        secret,
        Attachment("Lukket bilag", closed=True),
        Attachment("Aftale", closed=True),
        Attachment("Notat"),
    )


def test_people_are_who_they_were_or_whose_name_we_know() -> None:
    known = Participant("Sara Waage", "sw", "Chef", unit="HR")
    mette = Person("mk", "Mette Krag", frozenset({Role.CHIEF}))
    text = "- Chef Sara Waage (HR), via Teams\nmette krag (Vej)\nEn Gæst"
    assert participants(text, Content(participants=(known,)), [mette]) == (
        replace(known, via_teams=True),
        Participant("mette krag", "mk", unit="Vej"),
        Participant("En Gæst"),
    )


def test_edits_leave_closed_items_alone() -> None:
    paper = papers()[0]
    agenda = source().agenda
    sheet = [replace(w, text="Nyt.", changed=True) for w in read_back(as_word(paper))]
    found = differences(agenda, printed_parts(paper.blocks), sheet, same=True).found
    closed = replace(agenda, items=tuple(replace(i, closed=True) for i in agenda.items))
    assert edit_of(found, [])(closed) == closed
    item = edit_of(found, [])(agenda).item(ITEM)
    assert item is not None
    assert item.content.section(Section.BACKGROUND) == "Nyt."
