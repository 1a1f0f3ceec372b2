"""What python-docx knows no name for: fields, hidden bookmarks, links within the file, rules and the properties of rows."""

from collections.abc import Iterable
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from documents.writing.marks import NOT_XML

LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))

# Where a paragraph's rules stand among its properties (the schema's order).
AFTER_RULES = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def xml_text(words: str) -> str:
    """XML knows no control characters but tab and line break, and no halves of characters."""
    return NOT_XML.sub("", words.replace("\r\n", "\n").translate(LINE_ENDS))


def element(tag: str, /, **attributes: str) -> Any:
    """`element("w:lang", val="da-DK")`."""
    made = OxmlElement(tag)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def field(paragraph: WordParagraph, instruction: str, shown: str) -> None:
    """A field with what it shows until Word works it out anew."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: WordParagraph, instruction: str) -> None:
    _part_of_field(paragraph.add_run(), "begin")
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)  # noqa: SLF001  python-docx knows no fields
    _part_of_field(paragraph.add_run(), "separate")


def end_field(paragraph: WordParagraph) -> None:
    _part_of_field(paragraph.add_run(), "end")


def _part_of_field(run: Run, kind: str) -> None:
    run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001  python-docx knows no fields


def bookmark(paragraph: WordParagraph, name: str, number: int) -> None:
    """Round all of the paragraph; hidden from whoever edits it where the name begins with an underscore."""
    properties = paragraph._p.pPr  # noqa: SLF001  python-docx knows no bookmarks
    start = element("w:bookmarkStart", id=str(number), name=name)
    paragraph._p.insert(0 if properties is None else 1, start)  # noqa: SLF001  nor here
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001  nor here


def link_to(paragraph: WordParagraph, name: str, words: str) -> None:
    """To the place with that bookmark."""
    link = element("w:hyperlink", anchor=name, history="1")
    link.append(paragraph.add_run(xml_text(words))._r)  # noqa: SLF001  python-docx knows no links within a file
    paragraph._p.append(link)  # noqa: SLF001  nor here


def add_lines(paragraph: WordParagraph, words: str) -> Run:
    """A run in which a line break stands for each there is."""
    run = paragraph.add_run()
    for number, line in enumerate(xml_text(words).split("\n")):
        if number:
            run.add_break(WD_BREAK.LINE)
        run.add_text(line)
    return run


def rules(properties: Any, places: Iterable[str], colour: str, space: int) -> None:
    """Lines above, below or between paragraphs with these properties: `top`, `bottom`, `between`."""
    borders = OxmlElement("w:pBdr")
    for place in places:
        borders.append(element(f"w:{place}", val="single", sz="6", space=str(space), color=colour))
    properties.insert_element_before(borders, *AFTER_RULES)


def row_property(row: WordRow, name: str) -> None:
    """Repeated on every page (`tblHeader`), or kept on one (`cantSplit`)."""
    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))  # noqa: SLF001  python-docx knows neither
