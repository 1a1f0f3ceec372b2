"""One paper in three formats: everything in it is there, and nothing a person wrote is more than text."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from documents.writing.coverage import covered
from documents.writing.markdown import as_markdown, escaped
from documents.writing.paper import Paper, texts_of
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from tests.documents.writing.papers import HOSTILE, paper


def words_of_pdf(made: bytes) -> str:
    pages = pypdfium2.PdfDocument(made)
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pages)


def words_of_word(made: bytes) -> str:
    document = Document(BytesIO(made))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(
        [*(p.text for p in document.paragraphs), *cells, document.sections[0].header.paragraphs[0].text]
    )


@pytest.mark.parametrize("read", [lambda p: words_of_pdf(as_pdf(p)), lambda p: words_of_word(as_word(p))])
def test_every_word_of_the_paper_is_in_the_file(read: Callable[[Paper], str]) -> None:
    shown = read(paper())
    for words in texts_of(paper()):
        assert words.replace("\t", " ") in shown


def test_the_pdf_says_that_it_is_archivable_accessible_and_danish() -> None:
    made = as_pdf(paper())
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in made
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert b"/Lang(da-DK)" in made
    assert b"/DisplayDocTitle true" in made
    assert b"/Marked true" in made
    assert b"<dc:title>" in made


def test_a_character_no_font_has_does_not_stop_the_pdf() -> None:
    shown = words_of_pdf(as_pdf(paper(HOSTILE)))
    assert "emoji [tegn] lås 🔒 [tegn]" in shown
    assert "#strong[x] $a$ <b>b</b>" in shown


def test_what_a_person_wrote_is_text_in_word() -> None:
    shown = words_of_word(as_word(paper(HOSTILE)))
    assert "😀 lås 🔒 漢字  #strong[x] $a$ <b>b</b> **c** |d|" in shown


def test_word_has_real_styles_a_heading_row_and_page_numbers() -> None:
    document = Document(BytesIO(as_word(paper())))
    styles = [p.style.name for p in document.paragraphs if p.style]
    assert styles[:3] == ["Subtitle", "Title", "Subtitle"]
    assert {"Heading 1", "Heading 2", "List Bullet"} <= set(styles)
    assert "<w:tblHeader/>" in document.tables[0].rows[0]._tr.xml  # noqa: SLF001  python-docx knows no heading row
    footer = document.sections[0].footer.paragraphs[0]._p.xml  # noqa: SLF001  nor fields
    assert "PAGE" in footer
    assert "NUMPAGES" in footer
    assert document.core_properties.language == "da-DK"
    assert document.core_properties.category == "roedtraad 2025-05 7"


def test_the_same_paper_is_the_same_pdf() -> None:
    assert as_pdf(paper()) == as_pdf(paper())


def test_markdown_reads_what_a_person_wrote_as_text() -> None:
    made = as_markdown(paper(HOSTILE))
    assert r"\#strong\[x\] $a$ \<b\>b\</b\> \*\*c\*\* \|d\|" in made
    assert "## 1. emoji" in made
    assert "| **■ Rød, OBS** |" in made
    assert "~~udgår: gammel~~ **ny: fersk**" in made


@pytest.mark.parametrize("words", ["# titel", "1. punkt", "- streg", "> citat", "    kode", "=== ==="])
def test_a_paragraph_never_looks_like_a_block_of_markdown(words: str) -> None:
    made = as_markdown(Paper("T", paper(words).blocks, made_at=paper().made_at))
    bullets = [line for line in made.splitlines() if line.startswith("- ") and "punkt" not in line]
    assert all(not line.removeprefix("- ").startswith(("#", "- ", "> ", "    ", "===")) for line in bullets)


def test_what_is_invisible_is_left_out_and_what_can_be_drawn_stays() -> None:
    assert covered("a\u200bb\ufeffc\x07d\n\u202e") == "abcd\n"
    assert covered("■ ▲ ● ✕ 🔒 ½ § € –") == "■ ▲ ● ✕ 🔒 ½ § € –"
    assert covered("A\u030a") == "Å"
    assert escaped("a\n b") == "a b"
