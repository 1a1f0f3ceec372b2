"""Write a paper as a Word document with real styles, lists and fields, for a secretary to go on editing."""

from collections.abc import Iterable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from documents.writing.marks import NOT_XML, names_of_marks
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
    name_of,
)

RED = RGBColor(0xA4, 0x00, 0x1D)
BLACK = RGBColor(0, 0, 0)
GREY = RGBColor(0x55, 0x55, 0x55)
TEXT_WIDTH_CM = 16
LIST_IN_CELL = Cm(0.5)
# Facts that stay on one page.
KEPT_TOGETHER = 12
SIZES = {"Title": 20, "Subtitle": 13, "Heading 1": 14, "Heading 2": 11}
STAMP = "roedtraad "
# The most characters Word takes in one.
PROPERTY = 255


def as_word(paper: Paper) -> bytes:
    """Takes about 10 ms a page: call it in a thread."""
    document = Document()
    _set_up(document, paper)
    if paper.above:
        document.add_paragraph(xml_text(paper.above), style="Subtitle")
    document.add_paragraph(xml_text(paper.title), style="Title")
    if paper.subtitle:
        document.add_paragraph(xml_text(paper.subtitle), style="Subtitle")
    headings = [block.text for block in paper.blocks if isinstance(block, Heading) and block.level == 1]
    marks = iter(names_of_marks(paper.blocks))
    after: Block | None = None
    for block in paper.blocks:
        written = len(document.paragraphs)
        _write(document, block, headings)
        if isinstance(block, Heading) and (name := next(marks)):
            _mark(document.paragraphs[-1], name, written)
        if isinstance(after, NewPage):
            document.paragraphs[written].paragraph_format.page_break_before = True
        after = block
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _mark(paragraph: WordParagraph, name: str, number: int) -> None:
    """A bookmark round all of the paragraph, hidden from whoever edits it."""
    for kind, place in (("bookmarkStart", 1 if paragraph._p.pPr is not None else 0), ("bookmarkEnd", None)):  # noqa: SLF001  python-docx knows no bookmarks
        mark = OxmlElement(f"w:{kind}")
        mark.set(qn("w:id"), str(number))
        if place is None:
            paragraph._p.append(mark)  # noqa: SLF001  python-docx knows no bookmarks
        else:
            mark.set(qn("w:name"), name)
            paragraph._p.insert(place, mark)  # noqa: SLF001  python-docx knows no bookmarks


def xml_text(words: str) -> str:
    """XML knows no control characters but tab and line break, and no halves of characters."""
    return NOT_XML.sub("", words)


def _set_up(document: WordDocument, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.author = (xml_text(w)[:PROPERTY] for w in (name_of(paper), paper.author))
    properties.language = "da-DK"
    properties.created = properties.modified = paper.made_at.replace(tzinfo=None)
    properties.comments = ""
    properties.category = f"{STAMP}{paper.stamp}" if paper.stamp else ""
    _styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.different_first_page_header_footer = True
    _small(section.header.paragraphs[0].add_run(xml_text(paper.running)))
    for footer in (section.footer, section.first_page_footer):
        _page_number(footer.paragraphs[0])


def _styles(document: WordDocument) -> None:
    for name in ("Normal", "List Bullet", *SIZES):
        style = document.styles[name]
        if not isinstance(style, ParagraphStyle):
            raise TypeError(name)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        _plain_style(style)
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), "Calibri")
        style.font.color.rgb = BLACK
        style.font.size = Pt(SIZES.get(name, 11))
        style.font.bold = name.startswith("Heading") or name == "Title"
        style.font.italic = False
        style.paragraph_format.space_after = Pt(3 if name in {"List Bullet", "Heading 2"} else 6)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "da-DK")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _plain_style(style: ParagraphStyle) -> None:
    """Without the default template's rule under a title and its spaced-out letters."""
    for ornament in (*style.element.iter(qn("w:pBdr")), *style.element.iter(qn("w:spacing"))):
        if ornament.tag == qn("w:pBdr") or ornament.getparent().tag == qn("w:rPr"):
            ornament.getparent().remove(ornament)


def _page_number(paragraph: WordParagraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for words, field in (("Side ", "PAGE"), (" af ", "NUMPAGES")):
        paragraph.add_run(words)
        _field(paragraph, field, ["1"])
    for run in paragraph.runs:
        _small(run)


def _small(run: Run) -> None:
    run.font.size, run.font.color.rgb = Pt(9), GREY


def _field(paragraph: WordParagraph, instruction: str, shown: Iterable[str], *, stale: bool = False) -> None:
    """A field with what it shows until Word works it out anew."""
    _field_mark(paragraph.add_run(), "begin", stale=stale)
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)  # noqa: SLF001  python-docx knows no fields
    _field_mark(paragraph.add_run(), "separate")
    for number, line in enumerate(shown):
        run = paragraph.add_run()
        if number:
            run.add_break(WD_BREAK.LINE)
        run.add_text(xml_text(line))
    _field_mark(paragraph.add_run(), "end")


def _field_mark(run: Run, kind: str, *, stale: bool = False) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    if stale:
        mark.set(qn("w:dirty"), "true")
    run._r.append(mark)  # noqa: SLF001  python-docx knows no fields


def _write(document: WordDocument, block: Block, headings: list[str]) -> None:  # noqa: C901  one case per block
    match block:
        case Heading(level=level, text=words):
            document.add_heading(xml_text(words), level)
        case Paragraph(text=text):
            _spans(document.add_paragraph(), text)
        case Bullets(items=items):
            for item in items:
                _spans(document.add_paragraph(style="List Bullet"), item)
            _ends_block(document)
        case Facts(rows=rows, label_cm=label_cm):
            _facts(document, rows, Cm(label_cm))
        case Table():
            _table(document, block)
        case Chart():
            _table(document, as_table(block))
            _write(document, in_words(block), headings)
        case Signatures(names=names):
            for name in names:
                _signature(document, name)
        case Contents(title=title):
            paragraph = document.add_paragraph()
            paragraph.add_run(xml_text(title)).bold = True
            paragraph.paragraph_format.space_before = Pt(14)
            _field(document.add_paragraph(), 'TOC \\o "1-1" \\h \\z \\u', headings, stale=True)
        case NewPage():
            return


def _signature(document: WordDocument, name: Text) -> None:
    """A name under a rule, with room to sign above it."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(48)
    paragraph.paragraph_format.right_indent = Cm(TEXT_WIDTH_CM / 2)
    borders = OxmlElement("w:pBdr")
    # Word takes rules of neighbours for one, but for what is between them.
    for place in ("w:top", "w:between"):
        rule = OxmlElement(place)
        for attribute, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "000000")):
            rule.set(qn(f"w:{attribute}"), value)
        borders.append(rule)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  python-docx knows no borders
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
    )
    _spans(paragraph, name)


def _spans(paragraph: WordParagraph, text: Text) -> None:
    for span in text:
        run = paragraph.add_run(xml_text(span.text))
        run.bold = span.mark in {Mark.BOLD, Mark.OBS} or None
        run.italic = span.mark is Mark.ITALIC or None
        run.underline = span.mark is Mark.ADDED or None
        run.font.strike = span.mark is Mark.REMOVED or None
        if span.mark in {Mark.OBS, Mark.ADDED, Mark.REMOVED}:
            run.font.color.rgb = RED


def _facts(document: WordDocument, rows: tuple[tuple[str, Text], ...], labels: Length) -> None:
    for label, value in rows:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(labels)
        paragraph.paragraph_format.left_indent = labels
        paragraph.paragraph_format.first_line_indent = -labels
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.keep_with_next = len(rows) <= KEPT_TOGETHER or None
        paragraph.add_run(f"{xml_text(label)}\t").bold = True
        _spans(paragraph, value)
    document.paragraphs[-1].paragraph_format.keep_with_next = None
    _ends_block(document)


def _ends_block(document: WordDocument) -> None:
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _table(document: WordDocument, block: Table) -> None:
    table = document.add_table(rows=1, cols=len(block.head), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    heads = table.rows[0]
    _row_property(heads, "w:tblHeader")
    for cell, words in zip(heads.cells, block.head, strict=True):
        cell.paragraphs[0].add_run(xml_text(words)).bold = True
    for row in block.rows:
        added = table.add_row()
        _row_property(added, "w:cantSplit")
        for cell, value in zip(added.cells, row, strict=True):
            _cell(cell, value)
    for column, share in zip(table.columns, block.widths, strict=True):
        column.width = Cm(TEXT_WIDTH_CM * share / sum(block.widths))
        for cell in column.cells:
            cell.width = column.width
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _row_property(row: WordRow, name: str) -> None:
    """Repeated on every page, or kept on one."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001  python-docx knows neither


def _cell(cell: WordCell, value: Cell) -> None:
    """A cell is born with one empty paragraph, which is the first line."""
    lines = [(style, line) for part in value for style, line in _lines(part)]
    for number, (style, line) in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        if style:
            paragraph.style = style
            paragraph.paragraph_format.left_indent = LIST_IN_CELL
            paragraph.paragraph_format.first_line_indent = -LIST_IN_CELL
        _spans(paragraph, line)


def _lines(part: Paragraph | Bullets) -> Iterable[tuple[str, Text]]:
    return (
        [("", part.text)] if isinstance(part, Paragraph) else [("List Bullet", item) for item in part.items]
    )
