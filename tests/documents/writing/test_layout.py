"""How the files are made up: what a screen reader goes through, and what a secretary who knows Word finds in them."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from documents.papers.agenda import agenda_paper
from documents.papers.minutes import minutes_paper
from documents.papers.status import status_paper
from documents.writing.paper import (
    Bullets,
    Chart,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Table,
    cell,
    keep_with_next,
    text,
    texts_of,
)
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from tests.documents.papers import test_minutes_paper, test_status_paper
from tests.documents.papers.meeting import REVEALED, SETTLED_AT, source
from tests.documents.writing.papers import paper
from tests.documents.writing.tags import tags_of

PAPERS = {
    "every block": paper(),
    "agenda": agenda_paper(source(), REVEALED),
    "minutes": minutes_paper(test_minutes_paper.minutes()),
    "status": status_paper(test_status_paper.source(None, test_status_paper.OBS), SETTLED_AT),
}
LINES = "Første\tlinje\r\nanden linje\u2028tredje"


def opened(made: Paper) -> WordDocument:
    return Document(BytesIO(as_word(made)))


def bare(words: str) -> str:
    """Without spaces and the dots between the explanations of a chart, which are no text."""
    return "".join(words.split()).replace("·", "")


@pytest.mark.parametrize("made", PAPERS.values(), ids=PAPERS.keys())
def test_a_screen_reader_goes_through_the_paper_in_its_order(made: Paper) -> None:
    tags = [tag for outer in tags_of(as_pdf(made)) for tag in outer.everything()]
    said, at = bare("".join(tag.text for tag in tags if tag.kind == "Document")), 0
    for words in texts_of(replace(made, running="")):
        at = said.index(bare(words), at) + len(bare(words))
    tables = [block for block in made.blocks if isinstance(block, Table | Chart)]
    assert len([tag for tag in tags if tag.kind == "THead"]) == len(tables)
    headings = [b.text for b in made.blocks if isinstance(b, Heading)]
    assert [bare(tag.text) for tag in tags if tag.kind in {"H1", "H2"}] == list(map(bare, headings))


def test_a_word_of_any_length_stays_on_the_page() -> None:
    document = pypdfium2.PdfDocument(as_pdf(paper("x" * 10_000)))
    for page in document:
        assert max(shown.get_bounds()[2] for shown in page.get_objects()) <= page.get_width()
    # In the facts, the contents, the heading, two lines of text and two cells; and the title of a chart, which is cut.
    assert sum(page.get_textpage().get_text_bounded().count("x") for page in document) == 70_090


def test_lines_are_lines_and_tabs_part_words() -> None:
    shown = " ".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(as_pdf(paper(LINES)))
    )
    assert "Første linje" in shown
    assert "[tegn]" not in shown
    assert "Første\tlinje\nanden linje\ntredje" in [p.text for p in opened(paper(LINES)).paragraphs]


def test_the_contents_in_word_lead_to_the_items_and_ask_nobody_anything() -> None:
    document = opened(PAPERS["agenda"])
    links = [link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    entries = [p.text for p in document.paragraphs if p.style and p.style.name == "toc 1"]
    assert entries == headings
    assert [mark for mark in marks if mark in links] == links
    assert not [f for f in document.element.body.iter(qn("w:fldChar")) if f.get(qn("w:dirty"))]


def test_word_opens_it_as_its_own_and_in_danish() -> None:
    document = opened(PAPERS["agenda"])
    settings, styles = document.settings.element.xml, document.styles.element
    assert (
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in settings
    )
    languages = {language.get(qn("w:val")) for language in styles.iter(qn("w:lang"))}
    assert languages == {"da-DK"}


@pytest.mark.parametrize("made", PAPERS.values(), ids=PAPERS.keys())
def test_no_empty_paragraph_stands_in_for_a_space(made: Paper) -> None:
    *body, last = opened(made).element.body.iterchildren(qn("w:p"), qn("w:tbl"))
    assert not [p for p in body if p.tag == qn("w:p") and not "".join(p.itertext()).strip()]
    assert last.tag == qn("w:p")
    assert not [one for one in pairwise(body) if {each.tag for each in one} == {qn("w:tbl")}]


def test_what_leads_something_in_stays_with_it() -> None:
    listed = Bullets((text("et"),))
    table = Table(("A",), ((cell("b"),),), (1,))
    line = Paragraph(text("Åben sag"))
    blocks = (
        Heading(1, "1. Et"),
        line,
        Heading(2, "Bilag"),
        line,
        listed,
        line,
        table,
        line,
        NewPage(),
        line,
    )
    kept = keep_with_next(blocks)
    assert [number for number, one in enumerate(kept) if one] == [1, 3, 5]
    assert keep_with_next(()) == []
