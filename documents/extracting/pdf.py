"""The lines of a PDF in the order they were written, with the gaps between them that the reader goes by."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

import pypdfium2
import pypdfium2.raw as pdfium

from documents.extracting.unreadable import Reason, Unreadable

MAX_PAGES = 1000
# Wider than any space of a justified line, in heights of the font: the next cell or column.
NEXT_CELL = 0.78
# How much further away than the next line of a paragraph a new paragraph begins, in heights of the font.
NEW_PARAGRAPH = 0.16
CLOSEST, FURTHEST = 0.75, 1.6
# A distance between lines is that inside paragraphs when so many lines in a hundred have it, and none a smaller one.
USUAL = 0.08
# PDFium gives U+FFFE for a hyphen at a line's end together with the line's end.
_LINE = re.compile("(?P<line>[^\r\n\ufffe]+)(?P<hyphen>\ufffe)?")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line where it stands: `base` is measured upwards from the foot of the page; both in points."""

    text: str
    base: float
    height: float


def pages_of_pdf(data: bytes) -> list[str]:
    """One text per page: a blank line after each line, two before a new paragraph or cell; tabs between cells.

    Raises:
        Unreadable
    """
    try:
        pages = list(_pages(data))
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise Unreadable(Reason.PASSWORD if locked else Reason.DAMAGED) from error
    pitch = _pitch(pages)
    return [_spaced(page, pitch) for page in pages]


def _pages(data: bytes) -> Iterator[list[_Printed]]:
    document = pypdfium2.PdfDocument(data)
    if len(document) > MAX_PAGES:
        raise Unreadable(Reason.TOO_MANY_PAGES)
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        yield list(_lines(text))
        text.close()
        page.close()
    document.close()


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[_Printed]:
    letters = _Letters(page)
    for found in _LINE.finditer(page.get_text_range()):
        line = found["line"].strip()
        if line:
            # Within a line PDFium counts the letters of the text and those of the page alike.
            first = letters.at(found.start() + found["line"].index(line))
            height = letters.height(first)
            text = _in_cells(letters, line, first, height) + ("-" if found["hyphen"] else "")
            yield _Printed(text, letters.base(first), height)


def _in_cells(letters: "_Letters", line: str, first: int, height: float) -> str:
    """Between two words that stand far apart a tab, else the space as it is."""
    text = list(line)
    for place in range(1, len(line) - 1):
        if line[place] == " " and letters.gap(first + place - 1, first + place + 1) > NEXT_CELL * height:
            text[place] = "\t"
    return "".join(text)


class _Letters:
    """Where the letters of a page stand; asked for some hundred thousand times, so what is filled in is made once."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        self._page = page.raw
        self._matrix = pdfium.FS_MATRIX()
        self._sides = (c_double(), c_double(), c_double(), c_double())

    def at(self, place: int) -> int:
        """By its place in the page's text."""
        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, place))

    def height(self, letter: int) -> float:
        """Of its font, as large as it is printed; the same for every letter of a line."""
        pdfium.FPDFText_GetMatrix(self._page, letter, self._matrix)
        scale = hypot(self._matrix.c, self._matrix.d)
        return float(pdfium.FPDFText_GetFontSize(self._page, letter)) * scale or 1.0

    def base(self, letter: int) -> float:
        x, y, *_ = self._sides
        pdfium.FPDFText_GetCharOrigin(self._page, letter, x, y)
        return y.value

    def gap(self, before: int, after: int) -> float:
        left, right, *_ = self._sides
        pdfium.FPDFText_GetCharBox(self._page, before, *self._sides)
        end = right.value
        pdfium.FPDFText_GetCharBox(self._page, after, *self._sides)
        return left.value - end


def _distance(above: _Printed, below: _Printed) -> float:
    """From base to base, in heights of the font below; negative where the next cell begins further up."""
    return (above.base - below.base) / below.height


def _pitch(pages: Sequence[Sequence[_Printed]]) -> float:
    """The distance of the lines of one paragraph: the smallest that many lines have."""
    found = [_distance(one, other) for page in pages for one, other in pairwise(page)]
    counted = Counter(round(each, 1) for each in found if CLOSEST <= each <= FURTHEST)
    enough = max(2.0, USUAL * len(found))
    return min((each for each, count in counted.items() if count >= enough), default=CLOSEST)


def _spaced(page: Sequence[_Printed], pitch: float) -> str:
    parts = [page[0].text] if page else []
    for above, below in pairwise(page):
        together = 0 <= _distance(above, below) <= pitch + NEW_PARAGRAPH
        parts += ["\n\n" if together else "\n\n\n", below.text]
    return "".join(parts)
