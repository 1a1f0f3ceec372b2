"""Cuts a text into lines and tells bullets, page breaks and page headers apart (P08, P09)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.reading.normalise import BULLET, normalise

# Two blank lines or more: a paragraph ends. One alone stands between any two lines of a wrapped text.
PARAGRAPH_GAP = 2
_WIDEST_BULLET_INDENT = 4
# No wrapped page is wider than this: a longer line is a whole paragraph.
_WIDEST_PAGE = 125
# One line in so many without a blank line before it: the lines are paragraphs, unless words are cut.
_DENSE_SHARE = 5

_PAGE_HEADER = re.compile(r"(Direktionen) +(\d{1,2}-\d{1,2}-\d{4})")
_PAGE_NUMBER = re.compile(r"Side \d{1,4}(?: af \d{1,4})?")
_DASH_BULLET = re.compile(r"[-–] +(?=\S)")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HALF_WORD = re.compile(r"[^\W\d_]-")


@dataclass(frozen=True, slots=True)
class Line:
    """`gap` is the number of blank lines before it; `cells` are the parts between tabs."""

    number: int
    text: str
    bullet: bool
    glyph: bool
    gap: int
    page_break: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageHeader:
    line: int
    body: str
    date_raw: str


@dataclass(frozen=True, slots=True)
class Text:
    """`reflowed`: each line is a paragraph; `words`: every word, with inner hyphens, met inside a line."""

    lines: tuple[Line, ...]
    page_headers: tuple[PageHeader, ...]
    reflowed: bool
    words: frozenset[str]


def split_lines(text: str, *, wrapped: bool | None = None) -> Text:
    """`wrapped` says, where it is known, whether a line is one of a page's or a whole paragraph."""
    lines: list[Line] = []
    headers: list[PageHeader] = []
    raw_lines = normalise(text).split("\n")
    least = 1 if wrapped is None and _tight(raw_lines) else 0
    gap, after_header = least, False
    for number, raw in enumerate(raw_lines, start=1):
        stripped = raw.strip()
        if not stripped:
            gap += 1
        elif found := _PAGE_HEADER.fullmatch(stripped):
            headers.append(PageHeader(number, found[1], found[2]))
            gap, after_header = least, True
        elif not _PAGE_NUMBER.fullmatch(stripped):
            line = _line(number, raw, gap, first=not lines)
            lines.append(_after_page_header(line) if after_header else line)
            gap, after_header = least, False
    reflowed = _reflowed(lines) if wrapped is None else not wrapped
    return Text(tuple(lines), tuple(headers), reflowed, _words(lines))


def is_page_header(text: str) -> bool:
    return bool(_PAGE_HEADER.fullmatch(text.strip()))


def _tight(raw_lines: Sequence[str]) -> bool:
    """Whether a wrapped text has its lines without blank ones between, so that each gap is one smaller."""
    lines = [raw.rstrip() for raw in raw_lines]
    close = sum(bool(one and other) for one, other in pairwise(lines))
    wrapped = all(len(line) <= _WIDEST_PAGE for line in lines) and any(
        _HALF_WORD.search(line[-2:]) for line in lines
    )
    return wrapped and close * 2 > sum(map(bool, lines))


def _line(number: int, raw: str, gap: int, *, first: bool) -> Line:
    body = raw.lstrip(" \t")
    indent = len(raw) - len(body)
    page_break = indent > 0 and gap == 0 and not first
    body, glyph = _without_glyph(body)
    bare = not first and (indent - page_break) in range(1, _WIDEST_BULLET_INDENT + 1)
    cells = tuple(" ".join(cell.split()) for cell in body.rstrip().split("\t"))
    text = " ".join(body.split())
    return Line(number, text, glyph or bare, glyph, gap, page_break, cells)


def _without_glyph(body: str) -> tuple[str, bool]:
    bare = body.lstrip(BULLET + " \t")
    if body.startswith(BULLET) and bare:
        return bare, True
    if dash := _DASH_BULLET.match(body):
        return body[dash.end() :], True
    return body, False


def _after_page_header(line: Line) -> Line:
    """The text runs on over a page header, however many blank lines surround it."""
    return Line(
        line.number, line.text, line.bullet, line.glyph, min(line.gap, 1), line.page_break, line.cells
    )


def _reflowed(lines: Sequence[Line]) -> bool:
    if any(len(line.text) > _WIDEST_PAGE for line in lines):
        return True
    close = sum(line.gap == 0 and not line.page_break for line in lines[1:])
    hyphenated = any(_HALF_WORD.search(line.text[-2:]) for line in lines)
    return close * _DENSE_SHARE > len(lines) and not hyphenated


def _words(lines: Sequence[Line]) -> frozenset[str]:
    # A word that touches the line's end may be half a word.
    found: set[str] = set()
    for line in lines:
        whole = line.text[: line.text.rfind(" ")] if line.text.endswith("-") else line.text
        found.update(word.casefold() for word in _WORD.findall(whole))
    return frozenset(found)
