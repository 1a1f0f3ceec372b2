"""The paragraphs and tables of a Word document as lines, tracked changes read as if they were accepted."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from documents.extracting.numbering import Numbering
from documents.extracting.unreadable import Reason, Unreadable
from documents.writing.word import STAMP

# What python-docx and lxml raise for an archive that is none, a part that is missing and XML that is broken.
BROKEN = (
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    PackageNotFoundError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
INSERTED = frozenset({qn("w:ins"), qn("w:moveTo")})
DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
# Where the same is kept again for an older Word, where a field keeps its code, and the number a list item would have.
UNSEEN = frozenset({"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", qn("w:pPr")})
SEEN = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "",
}


@dataclass(frozen=True, slots=True)
class WordText:
    text: str
    tracked: int
    stamp: str


def text_of_word(data: bytes) -> WordText:
    """Raises `Unreadable` where it is no document that Word could open."""
    try:
        document = Document(BytesIO(data))
        walk = _Walk(Numbering(document))
        lines = [*_page_header(document), *walk.lines(document.element.body)]
        category = document.core_properties.category or ""
    except BROKEN as error:
        raise Unreadable(Reason.DAMAGED) from error
    stamp = category.removeprefix(STAMP) if category.startswith(STAMP) else ""
    return WordText("\n".join(lines), walk.tracked, stamp)


def _page_header(document: WordDocument) -> Iterator[str]:
    """Of the first section, once: it may be the only place that says which meeting it is (P02)."""
    section = document.sections[0]
    shown = [*section.header.paragraphs, *section.first_page_header.paragraphs]
    yield from dict.fromkeys(words for paragraph in shown if (words := paragraph.text.strip()))


class _Walk:
    """Goes through the body once; `tracked` counts the insertions and deletions met on the way."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self.tracked = 0

    def lines(self, blocks: Iterable[Any]) -> Iterator[str]:
        """A paragraph is a line, or several where it has breaks in it; a row of a table is a line with tabs."""
        begun = ""
        for block in self._blocks(blocks):
            if block.tag == qn("w:tbl"):
                yield from self._table(block)
                continue
            text = begun + self._paragraph(block)
            # Without its end a paragraph runs on with the next one.
            begun = text if self._end_is_deleted(block) else ""
            if not begun:
                yield from _split(text)
                yield from self.lines(_boxes(block))
        if begun:
            yield from _split(begun)

    def _blocks(self, nodes: Iterable[Any]) -> Iterator[Any]:
        """Paragraphs and tables, also those inside content controls."""
        for node in nodes:
            if node.tag in {qn("w:p"), qn("w:tbl")}:
                yield node
            elif node.tag in DELETED:
                self.tracked += 1
            elif isinstance(node.tag, str) and node.tag not in UNSEEN:
                yield from self._blocks(node)

    def _paragraph(self, paragraph: Any) -> str:
        text = "".join(self._text(paragraph)).lstrip(" ")
        return self._numbering.label(paragraph) + text if text.strip() else ""

    def _text(self, node: Any) -> Iterator[str]:
        for child in node:
            if child.tag in DELETED:
                self.tracked += 1
            elif child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in SEEN:
                yield SEEN[child.tag]
            elif isinstance(child.tag, str) and child.tag not in UNSEEN and child.tag != qn("w:txbxContent"):
                self.tracked += child.tag in INSERTED
                yield from self._text(child)

    def _end_is_deleted(self, paragraph: Any) -> bool:
        return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None

    def _table(self, table: Any) -> Iterator[str]:
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                self.tracked += 1
                continue
            yield from self._row(row)

    def _row(self, row: Any) -> Iterator[str]:
        """The paragraphs of the last cell are lines of their own, as they are where it holds the points of a meeting."""
        cells = [
            [line.strip() for line in self.lines(cell) if line.strip()]
            for cell in row.iter(qn("w:tc"))
            if next(cell.iterancestors(qn("w:tr"))) is row
        ]
        if cells:
            *before, last = cells
            yield "\t".join([*(" ".join(cell) for cell in before), *last[:1]])
            yield from last[1:]


def _split(text: str) -> Iterator[str]:
    yield from (line.rstrip(" ") for line in text.split("\n"))


def _boxes(paragraph: Any) -> Iterator[Any]:
    """What stands in text boxes of the paragraph, which are kept twice."""
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(outer.tag in UNSEEN for outer in box.iterancestors()):
            yield from box
