"""Reads one item: mark, KLE, case number, responsible, sections, recommendation and decision (P03–P07, P23)."""

import re
from collections.abc import Sequence

from documents.reading.attachments import read_attachments
from documents.reading.cases import CASE_NO, KLE, LOOSE_KLE, MARK, Case
from documents.reading.joining import Block, blocks, join
from documents.reading.lines import Line, Text
from documents.reading.model import Access, Attachment, Item
from documents.reading.sections import (
    ATTACHMENTS,
    DECISION,
    RECOMMENDATION,
    RESPONSIBLE,
    SAGSGANG,
    Section,
    split_sections,
)

_BODY = r"(?:[A-ZÆØÅ]{2,5}|Direktionen|Økonomiudvalget|Kommunalbestyrelsen|Koncernledelsen)"
_BODY_CODES = re.compile(rf"{_BODY}(?:(?:\s?[,;/+→>–-]\s?|\s(?:og\s)?){_BODY}){{0,20}}\.?")
_MAYOR = re.compile(r"\(borgmester(?:en)? deltager(?P<no> ikke)?\b", re.IGNORECASE)
_NUMBERED_POINT = re.compile(r"(?:\d{1,2}[.)]|[a-h]\))\s?(?=\S)")


def read_item(case: Case, text: Text) -> Item:
    head = join(line.text for line in case.head)
    title = join(case.title_lines, text.words) or None
    _, sections = split_sections(case.body)
    by_name = _first_of_each(sections)
    sagsgang = _whole(by_name.get(SAGSGANG), text)
    recommendation = _blocks(by_name.get(RECOMMENDATION), text)
    return Item(
        number=case.number,
        title=title,
        open_closed=_access(head),
        kle=_first(KLE, head) or _first(LOOSE_KLE, head),
        case_no=_first(CASE_NO, LOOSE_KLE.sub(" ", head)),
        sagsgang=sagsgang,
        responsible=_whole(by_name.get(RESPONSIBLE), text) or _unless_codes(sagsgang),
        sections_present=tuple(by_name),
        recommendation_start=recommendation[0].text if recommendation else None,
        recommendation_points=_points(recommendation, text),
        decision_start=_start(by_name.get(DECISION), text),
        attachments=_attachments(by_name.get(ATTACHMENTS), text),
        mayor_attends=mayor_attends(title or ""),
        line=case.line,
    )


def mayor_attends(title: str) -> bool | None:
    found = _MAYOR.search(title)
    return None if found is None else found["no"] is None


def _first_of_each(sections: Sequence[Section]) -> dict[str, Section]:
    found: dict[str, Section] = {}
    for section in sections:
        found.setdefault(section.name, section)
    return found


def _access(head: str) -> Access | None:
    found = MARK.search(head)
    if found is None:
        return None
    return Access.OPEN if found[1].lower() == "åben" else Access.CLOSED


def _first(pattern: re.Pattern[str], head: str) -> str | None:
    found = pattern.search(head)
    return found[0] if found else None


def _whole(section: Section | None, text: Text) -> str | None:
    lines = _without_tables(section.lines) if section else ()
    inline = (section.heading.inline,) if section and section.heading.inline else ()
    return join((*inline, *(line.text for line in lines)), text.words) or None


def _without_tables(lines: Sequence[Line]) -> Sequence[Line]:
    """The Dato/Punkter table stands between Sagsgang and Sagsfremstilling without a heading of its own."""
    for index, line in enumerate(lines):
        if line.text.casefold() in {"dato punkter", "dato punkt", "dato", "tid punkt", "tid punkter"}:
            return lines[:index]
    return lines


def _unless_codes(sagsgang: str | None) -> str | None:
    return None if sagsgang is None or _BODY_CODES.fullmatch(sagsgang) else sagsgang


def _blocks(section: Section | None, text: Text) -> list[Block]:
    return blocks(section.lines, reflowed=text.reflowed, words=text.words) if section else []


def _points(recommendation: Sequence[Block], text: Text) -> tuple[str, ...]:
    rest = recommendation[1:]
    listed = [block for block in rest if block.bullet or _NUMBERED_POINT.match(block.text)]
    if not listed and text.reflowed and recommendation and recommendation[0].text.endswith(":"):
        listed = list(rest)
    return tuple(_NUMBERED_POINT.sub("", block.text, count=1) for block in listed)


def _start(section: Section | None, text: Text) -> str | None:
    found = _blocks(section, text)
    return found[0].text if found else None


def _attachments(section: Section | None, text: Text) -> tuple[Attachment, ...]:
    return read_attachments([line.text for line in section.lines], text.words) if section else ()
