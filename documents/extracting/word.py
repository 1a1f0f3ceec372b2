"""The paragraphs and tables of a Word document as lines, tracked changes read as if they were accepted."""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from documents.extracting.numbering import Numbering
from documents.extracting.unreadable import Reason, Unreadable
from documents.writing.marks import OWN_MARK
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
WORDS = frozenset({qn("w:t"), qn("w:delText")})
# The tenth is body text.
OUTLINE = frozenset("012345678")
HEADING = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
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
class Line:
    """`level` is that of a heading, 0 for what is none; `mark` the hidden mark our own headings carry."""

    text: str
    level: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class WordText:
    """`lines` are those of the body, `rejected` the same as if every tracked change were refused; `comments` how many
    remarks stand in the margin, which are not read.
    """

    text: str
    tracked: int
    stamp: str
    lines: tuple[Line, ...] = ()
    rejected: tuple[Line, ...] = ()
    comments: int = 0


def text_of_word(data: bytes) -> WordText:
    """Raises `Unreadable` where it is no document that Word could open."""
    try:
        document = Document(BytesIO(data))
        walk = _Walk(document)
        lines = tuple(walk.lines(document.element.body))
        before = tuple(_Walk(document, rejecting=True).lines(document.element.body)) if walk.tracked else ()
        header = list(_page_header(document))
        category = document.core_properties.category or ""
        comments = _comments(document)
    except BROKEN as error:
        raise Unreadable(Reason.DAMAGED) from error
    stamp = category.removeprefix(STAMP) if category.startswith(STAMP) else ""
    text = "\n".join([*header, *(line.text for line in lines)])
    return WordText(text, walk.tracked, stamp, lines, before, comments)


def _comments(document: WordDocument) -> int:
    parts = [r.target_part for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.COMMENTS]
    return sum(part.blob.count(b"<w:comment ") for part in parts)


def _page_header(document: WordDocument) -> Iterator[str]:
    """Of the first section, once: it may be the only place that says which meeting it is (P02)."""
    section = document.sections[0]
    shown = [*section.header.paragraphs, *section.first_page_header.paragraphs]
    yield from dict.fromkeys(words for paragraph in shown if (words := paragraph.text.strip()))


class _Walk:
    """Goes through the body once; `tracked` counts the insertions and deletions met on the way, which are taken as
    accepted, or all as refused (`rejecting`).
    """

    def __init__(self, document: WordDocument, *, rejecting: bool = False) -> None:
        self._numbering = Numbering(document)
        self._levels = Levels(document)
        self._came, self._went = (DELETED, INSERTED) if rejecting else (INSERTED, DELETED)
        self._end = qn("w:ins") if rejecting else qn("w:del")
        self.tracked = 0

    def lines(self, blocks: Iterable[Any]) -> Iterator[Line]:
        """A paragraph is a line, or several where it has breaks in it; a row of a table is a line with tabs."""
        begun: list[Line] = []
        for block in self._blocks(blocks):
            if block.tag == qn("w:tbl"):
                yield from self._table(block)
                continue
            begun.append(Line(self._paragraph(block), self._levels.of(block), _mark(block)))
            # Without its end a paragraph runs on with the next one.
            if not self._end_is_gone(block):
                yield from _joined(begun)
                begun = []
                yield from self.lines(_boxes(block))
        yield from _joined(begun)

    def _blocks(self, nodes: Iterable[Any]) -> Iterator[Any]:
        """Paragraphs and tables, also those inside content controls."""
        for node in nodes:
            if node.tag in {qn("w:p"), qn("w:tbl")}:
                yield node
            elif node.tag in self._went:
                self.tracked += 1
            elif isinstance(node.tag, str) and node.tag not in UNSEEN:
                yield from self._blocks(node)

    def _paragraph(self, paragraph: Any) -> str:
        text = "".join(self._text(paragraph)).lstrip(" ")
        return self._numbering.label(paragraph) + text if text.strip() else ""

    def _text(self, node: Any) -> Iterator[str]:
        for child in node:
            if child.tag in self._went:
                self.tracked += 1
            elif child.tag in WORDS:
                yield child.text or ""
            elif child.tag in SEEN:
                yield SEEN[child.tag]
            elif isinstance(child.tag, str) and child.tag not in UNSEEN and child.tag != qn("w:txbxContent"):
                self.tracked += child.tag in self._came
                yield from self._text(child)

    def _end_is_gone(self, paragraph: Any) -> bool:
        gone = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{self._end}") is not None
        self.tracked += gone
        return gone

    def _table(self, table: Any) -> Iterator[Line]:
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            if row.find(f"{qn('w:trPr')}/{self._end}") is not None:
                self.tracked += 1
                continue
            yield from map(Line, self._row(row))

    def _row(self, row: Any) -> Iterator[str]:
        """The paragraphs of the last cell are lines of their own, as they are where it holds the points of a meeting."""
        cells = [
            [line.text.strip() for line in self.lines(cell) if line.text.strip()]
            for cell in row.iter(qn("w:tc"))
            if next(cell.iterancestors(qn("w:tr"))) is row
        ]
        if cells:
            *before, last = cells
            yield "\t".join([*(" ".join(cell) for cell in before), *last[:1]])
            yield from last[1:]


def _joined(parts: list[Line]) -> Iterator[Line]:
    """One paragraph, or several that run on; it is the heading its first part is."""
    if parts:
        text = "".join(part.text for part in parts)
        yield from (replace(parts[0], text=line.rstrip(" ")) for line in text.split("\n"))


def _mark(paragraph: Any) -> str:
    names = (mark.get(qn("w:name")) or "" for mark in paragraph.iter(qn("w:bookmarkStart")))
    return next((name for name in names if name.startswith(OWN_MARK)), "")


class Levels:
    """Which paragraphs are headings, by their style or by the one that is based on, whatever the language of Word."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element}

    def of(self, paragraph: Any) -> int:
        """0 for what is no heading."""
        node, met = paragraph, set[str]()
        while node is not None:
            if found := _outline(node):
                return found
            key = _value(node, "w:basedOn") or _value(node.find(qn("w:pPr")), "w:pStyle")
            node = None if key in met else self._styles.get(key)
            met.add(key)
        return 0


def _outline(node: Any) -> int:
    named = HEADING.fullmatch(_value(node, "w:name"))
    level = _value(node.find(qn("w:pPr")), "w:outlineLvl")
    return int(named[1]) if named else int(level) + 1 if level in OUTLINE else 0


def _value(node: Any, name: str) -> str:
    found = None if node is None else node.find(qn(name))
    return "" if found is None else found.get(qn("w:val")) or ""


def _boxes(paragraph: Any) -> Iterator[Any]:
    """What stands in text boxes of the paragraph, which are kept twice."""
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(outer.tag in UNSEEN for outer in box.iterancestors()):
            yield from box
