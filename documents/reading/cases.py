"""Cuts a document into header, numbered items, overview of attachments and signature page (P03)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.reading.lines import Line, Text
from documents.reading.sections import FIRST_SECTIONS, heading_at

MARK = re.compile(r"(?<!\w)(åben|lukket) sag(?!\w)", re.IGNORECASE)
KLE = re.compile(r"(?<![\w.])\d{2}\.\d{2}\.\d{2}\.[A-ZÆØÅ]\d{2}(?![\w.])")
LOOSE_KLE = re.compile(r"(?<![\w.])\d{2}\.\d{2}\.\d{2}\.\w{2,4}(?![\w.])")
CASE_NO = re.compile(r"(?<![\w/.])\d{2}/\d{1,7}(?![\w/])")

_NUMBERED = re.compile(r"(\d{1,2})\.\s{0,3}(?=[^\s\d.])(.{1,300})")
_TOC_LINE = re.compile(r".{0,400}?(?:\.{3,}\s?\d{0,4}|(?:\. ){3,}\d{0,4}|\t\s?\d{1,4})")
_MONTH = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b",
    re.IGNORECASE,
)
# A title, a KLE number, a case number and a mark, each perhaps on more than one line.
_LOOK_AHEAD = 6
_TITLE_LINES = 3
_LONGEST_TITLE_LINE = 200


@dataclass(frozen=True, slots=True)
class Case:
    """The lines of one item; number and title are None when it has none."""

    number: int | None
    title_lines: tuple[str, ...]
    line: int
    head: tuple[Line, ...]
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    front: tuple[Line, ...]
    cases: tuple[Case, ...]
    overview: tuple[Line, ...] | None
    signatures: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    index: int
    number: int
    title: str
    sure: bool


def split_parts(text: Text) -> Parts:
    starts = list(_item_starts(text.lines))
    last = starts[-1].index if starts else 0
    overview = _whole_line(text.lines, "bilagsoversigt", last)
    signatures = _whole_line(text.lines, "underskriftsside", last)
    end = min(mark for mark in (overview, signatures, len(text.lines)) if mark is not None)
    front, cases = _numbered(text.lines[:end], starts) if starts else _single(text.lines[:end])
    return Parts(
        front,
        cases,
        None if overview is None else _until(text.lines, overview, signatures),
        () if signatures is None else _until(text.lines, signatures, overview),
    )


def is_item_start(lines: Sequence[Line], index: int) -> bool:
    return bool(_candidate(lines[index]))


def _until(lines: tuple[Line, ...], start: int, other: int | None) -> tuple[Line, ...]:
    return lines[start + 1 : other if other is not None and other > start else None]


def _whole_line(lines: Sequence[Line], name: str, after: int) -> int | None:
    return next((i for i in range(after, len(lines)) if lines[i].text.rstrip(": ").casefold() == name), None)


def _item_starts(lines: Sequence[Line]) -> Iterator[_Start]:
    last = 0
    for index, line in enumerate(lines):
        if (found := _candidate(line)) and (sure := _confirmed(lines, index)) is not None:
            number = int(found[1])
            # A numbered list inside a case can only be taken for an item when nothing tells them apart.
            if number == last + 1 or sure:
                yield _Start(index, number, found[2].strip(), sure)
                last = number


def _candidate(line: Line) -> re.Match[str] | None:
    found = _NUMBERED.fullmatch(line.text)
    if not found or line.glyph or _TOC_LINE.fullmatch("\t".join(line.cells)) or _MONTH.match(found[2]):
        return None
    return found


def _confirmed(lines: Sequence[Line], index: int) -> bool | None:
    """True with a mark or a KLE number below it, False with only a heading, None with neither."""
    for offset in range(1, _LOOK_AHEAD + 1):
        if index + offset >= len(lines) or _candidate(lines[index + offset]):
            return None
        if _is_head_line(lines[index + offset]):
            return True
        if heading := heading_at(lines, index + offset):
            return False if heading.name in FIRST_SECTIONS and offset <= _TITLE_LINES else None
    return None


def _is_head_line(line: Line) -> bool:
    rest = line.text
    for pattern in (MARK, LOOSE_KLE, CASE_NO):
        rest = pattern.sub("", rest, count=1)
    return rest != line.text and not rest.strip(" -–,;")


def _numbered(lines: tuple[Line, ...], starts: Sequence[_Start]) -> tuple[tuple[Line, ...], tuple[Case, ...]]:
    bounds = [*(start.index for start in starts), len(lines)]
    cases = tuple(
        _case(start.number, (start.title,), lines[begin].number, lines[begin + 1 : end])
        for start, (begin, end) in zip(starts, pairwise(bounds), strict=True)
    )
    return lines[: bounds[0]], cases


def _single(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Case, ...]]:
    """A document without numbers is one case, if it has a heading of a case or a mark."""
    first = next((i for i in range(len(lines)) if _ends_title(lines, i)), None)
    if first is None:
        return lines, ()
    header = next((i + 1 for i in range(first - 1, -1, -1) if _ends_header(lines[i])), 0)
    begin = header if first - header <= _TITLE_LINES else first
    return lines[:begin], (_case(None, (), lines[begin].number, lines[begin:]),)


def _ends_title(lines: Sequence[Line], index: int) -> bool:
    return _is_head_line(lines[index]) or heading_at(lines, index) is not None


def _ends_header(line: Line) -> bool:
    text = line.text.casefold()
    labelled = re.match(r"(?:sted|dato|start kl|slut kl|medlemmer|fraværende)\b", text)
    named = text in {"direktionen", "referat", "dagsorden", "indholdsfortegnelse"}
    return bool(labelled) or named or len(text) > _LONGEST_TITLE_LINE


def _case(number: int | None, title: tuple[str, ...], line: int, lines: tuple[Line, ...]) -> Case:
    reach = range(min(len(lines), _TITLE_LINES + 1))
    wrapped = next((i for i in reach if _ends_title(lines, i)), 0)
    body = next((i for i in range(wrapped, len(lines)) if not _is_head_line(lines[i])), len(lines))
    title_lines = (*title, *(each.text for each in lines[:wrapped]))
    return Case(number, title_lines, line, lines[wrapped:body], lines[body:])
