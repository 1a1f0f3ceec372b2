"""Write a paper as a Word file with real styles, headings, lists and page numbers, in which anything can be edited."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import count

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.parfmt import ParagraphFormat

from documents.writing.marks import names_of_marks
from documents.writing.paper import (
    Block,
    Bullets,
    Cell,
    Chart,
    Contents,
    Facts,
    Heading,
    Mark,
    NewPage,
    Paper,
    Paragraph,
    Signatures,
    Table,
    Text,
    as_table,
    in_words,
    keep_with_next,
)
from documents.writing.word_page import STAMP, TEXT_WIDTH_CM, set_up, style_of
from documents.writing.word_xml import (
    add_lines,
    begin_field,
    bookmark,
    element,
    end_field,
    link_to,
    row_property,
    xml_text,
)

__all__ = ["STAMP", "as_word", "xml_text"]

RED = RGBColor(0xA4, 0x00, 0x1D)
LIST_IN_CELL = Cm(0.5)
# Facts that stay on one page.
KEPT_TOGETHER = 12
SHADE = "F2F2F2"


def as_word(paper: Paper) -> bytes:
    """Takes about 10 ms a page: call it in a thread."""
    document = Document()
    set_up(document, paper)
    written = _Written(document, paper)
    written.top(paper)
    for block, kept in zip(paper.blocks, keep_with_next(paper.blocks), strict=True):
        written.add(block, kept=kept)
    written.end()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


class _Written:
    """The document so far; `after` is the block before."""

    def __init__(self, document: WordDocument, paper: Paper) -> None:
        self._document = document
        self._body = document.element.body
        self._ids = {name: style_of(document, name).style_id for name in ("List Bullet", "Tabeltekst")}
        self._ids |= {name: style_of(document, name).style_id for name in ("Oplysninger", "Underskrift")}
        self._marks = iter(names_of_marks(paper.blocks))
        self._titles = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 1]
        self._places = count()
        self._numbers = count()
        self._after: Block | None = None

    def top(self, paper: Paper) -> None:
        for words, style in (
            (paper.above, "Subtitle"),
            (paper.title, "Title"),
            (paper.subtitle, "Subtitle"),
        ):
            if words:
                self._document.add_paragraph(xml_text(words), style=style)

    def add(self, block: Block, *, kept: bool) -> None:
        begun = len(self._body) - 1
        self._write(block, kept=kept)
        self._begins_well(begun)
        self._after = block

    def end(self) -> None:
        """A Word file ends with a paragraph."""
        if isinstance(self._after, Table):
            self._plain().paragraph_format.space_after = Pt(0)

    def _begins_well(self, begun: int) -> None:
        """On a new page where that is asked for; with air after a table."""
        first = next(self._body[begun].iter(qn("w:p")), None) if begun < len(self._body) - 1 else None
        if first is None or not isinstance(self._after, NewPage | Table):
            return
        form = ParagraphFormat(first)
        if isinstance(self._after, NewPage):
            form.page_break_before = True
            form.space_before = Pt(0)
        elif first.style is None:
            form.space_before = Pt(8)

    def _write(self, block: Block, *, kept: bool) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph(text=text):
                self._paragraph(text, kept=kept)
            case Bullets(items=items):
                self._lines("List Bullet", items)
            case Facts(rows=rows, label_cm=label_cm):
                self._facts(rows, Cm(label_cm))
            case Table():
                self._table(block)
            case Chart():
                self._table(as_table(block))
                _spans(self._plain(), in_words(block).text)
            case Signatures(names=names):
                self._lines("Underskrift", names)
            case Contents(title=title):
                self._contents(title)
            case NewPage():
                return

    def _paragraph(self, text: Text, *, kept: bool) -> None:
        """Words in bold that lead something in are a small heading."""
        paragraph = self._plain()
        if kept:
            paragraph.paragraph_format.keep_with_next = True
        if kept and all(span.mark is Mark.BOLD for span in text):
            paragraph.paragraph_format.space_before = Pt(8)
        _spans(paragraph, text)

    def _plain(self, style: str = "") -> WordParagraph:
        paragraph = self._document.add_paragraph()
        if style:
            paragraph._p.style = self._ids[style]  # noqa: SLF001  looking a style up by its name takes longer than all the rest
        return paragraph

    def _heading(self, block: Heading) -> None:
        paragraph = self._document.add_heading(xml_text(block.text), block.level)
        if block.level == 1:
            bookmark(paragraph, _place(next(self._places)), next(self._numbers))
        if name := next(self._marks):
            bookmark(paragraph, name, next(self._numbers))

    def _contents(self, title: str) -> None:
        """A real table of contents, whose lines lead to their items.

        Only Word knows the pages: they come when it is asked to update the field. To mark the field as out of date
        would have Word ask everybody who opens the file whether it may.
        """
        heading = self._plain()
        heading.add_run(xml_text(title)).bold = True
        heading.paragraph_format.space_before = Pt(14)
        heading.paragraph_format.keep_with_next = True
        style = style_of(self._document, "toc 1").style_id
        paragraph = None
        for number, words in enumerate(self._titles):
            paragraph = self._document.add_paragraph()
            paragraph._p.style = style  # noqa: SLF001  as above
            if not number:
                begin_field(paragraph, 'TOC \\o "1-1" \\h \\z \\u')
            link_to(paragraph, _place(number), words)
        if paragraph is not None:
            end_field(paragraph)

    def _lines(self, style: str, lines: Sequence[Text]) -> None:
        for line in lines:
            _spans(self._plain(style), line)
        self._ends_block(style)

    def _facts(self, rows: Sequence[tuple[str, Text]], labels: Length) -> None:
        for number, (label, value) in enumerate(rows, 1):
            paragraph = self._plain("Oplysninger")
            form = paragraph.paragraph_format
            form.tab_stops.add_tab_stop(labels)
            form.left_indent, form.first_line_indent = labels, -labels
            form.keep_with_next = (number < len(rows) <= KEPT_TOGETHER) or None
            paragraph.add_run(f"{xml_text(label)}\t").bold = True
            _spans(paragraph, value)
        self._ends_block("Oplysninger")

    def _ends_block(self, style: str) -> None:
        """With the air there is after a paragraph."""
        last = self._body[-2] if len(self._body) > 1 else None
        if last is not None and last.tag == qn("w:p") and last.style == self._ids[style]:
            ParagraphFormat(last).space_after = Pt(8)

    def _table(self, block: Table) -> None:
        table = self._document.add_table(rows=1, cols=len(block.head), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        widths = [Cm(TEXT_WIDTH_CM * share / sum(block.widths)) for share in block.widths]
        heads = table.rows[0]
        row_property(heads, "cantSplit")
        row_property(heads, "tblHeader")
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for cell, words, width in zip(heads.cells, block.head, widths, strict=True):
            cell.width = width
            self._head_cell(cell, words)
        for row in block.rows:
            added = table.add_row()
            row_property(added, "cantSplit")
            for cell, value, width in zip(added.cells, row, widths, strict=True):
                cell.width = width
                self._cell(cell, value)

    def _head_cell(self, cell: WordCell, words: str) -> None:
        paragraph = cell.paragraphs[0]
        paragraph._p.style = self._ids["Tabeltekst"]  # noqa: SLF001  as above
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(xml_text(words)).bold = True
        cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=SHADE))  # noqa: SLF001  python-docx knows no shades

    def _cell(self, cell: WordCell, value: Cell) -> None:
        """A cell is born with one empty paragraph, which is the first line."""
        lines = [(style, line) for part in value for style, line in _lines_of(part)]
        for number, (style, line) in enumerate(lines or [("Tabeltekst", ())]):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph._p.style = self._ids[style]  # noqa: SLF001  as above
            if style == "List Bullet":
                form = paragraph.paragraph_format
                form.left_indent, form.first_line_indent = LIST_IN_CELL, -LIST_IN_CELL
                form.space_before = form.space_after = Pt(2)
            _spans(paragraph, line)


def _place(number: int) -> str:
    """As Word names the places its own tables of contents lead to."""
    return f"_Toc{100_000_000 + number}"


def _spans(paragraph: WordParagraph, text: Text) -> None:
    for span in text:
        run = add_lines(paragraph, span.text)
        run.bold = span.mark in {Mark.BOLD, Mark.OBS} or None
        run.italic = span.mark is Mark.ITALIC or None
        run.underline = span.mark is Mark.ADDED or None
        run.font.strike = span.mark is Mark.REMOVED or None
        if span.mark in {Mark.OBS, Mark.ADDED, Mark.REMOVED}:
            run.font.color.rgb = RED


def _lines_of(part: Paragraph | Bullets) -> Iterable[tuple[str, Text]]:
    if isinstance(part, Paragraph):
        return [("Tabeltekst", part.text)]
    return [("List Bullet", item) for item in part.items]
