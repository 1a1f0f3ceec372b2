"""Reads Bilagsoversigt: which item has which attachments (P14)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.reading.attachments import split_doc_no
from documents.reading.joining import join
from documents.reading.lines import Line
from documents.reading.model import Access, Attachment, OverviewEntry

_NUMBERED = re.compile(r"(?:(Lukket punkt)\s?[-–]\s?)?(\d{1,3})\.\s?(.*)", re.IGNORECASE)
_LABELLED = re.compile(r"(Lukket punkt)\s?[-–]\s?(.*)", re.IGNORECASE)
_CLOSED = re.compile(r"\(?\s?Lukket(?: bilag)?\s?\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    n: int
    label: str | None
    text: str
    line: int


def read_overview(
    lines: Sequence[Line], titles: Mapping[int, str], words: frozenset[str]
) -> tuple[OverviewEntry, ...]:
    """`titles` are the items' by number, to tell an item from an attachment without a document number."""
    groups: list[list[_Entry]] = []
    for entry in _entries(lines, words):
        if not groups or _is_item(entry, titles):
            groups.append([entry])
        else:
            groups[-1].append(entry)
    return tuple(_overview_entry(item, attachments) for item, *attachments in groups)


def _overview_entry(item: _Entry, attachments: Sequence[_Entry]) -> OverviewEntry:
    read = tuple(_attachment(entry) for entry in attachments)
    return OverviewEntry(item.n, item.text, item.label, read, item.line)


def _entries(lines: Sequence[Line], words: frozenset[str]) -> Iterable[_Entry]:
    groups: list[list[Line]] = []
    for line in lines:
        if _NUMBERED.fullmatch(line.text):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    for group in groups:
        if numbered := _NUMBERED.fullmatch(join((line.text for line in group), words)):
            labelled = _LABELLED.fullmatch(numbered[3])
            label = numbered[1] or (labelled[1] if labelled else None)
            yield _Entry(int(numbered[2]), label, labelled[2] if labelled else numbered[3], group[0].number)


def _is_item(entry: _Entry, titles: Mapping[int, str]) -> bool:
    if split_doc_no(entry.text)[1] or _CLOSED.fullmatch(entry.text):
        return False
    title = titles.get(entry.n)
    return entry.label is not None or title is None or title[:20].casefold() == entry.text[:20].casefold()


def _attachment(entry: _Entry) -> Attachment:
    if _CLOSED.fullmatch(entry.text):
        return Attachment(entry.n, Access.CLOSED, None, None)
    title, doc_no = split_doc_no(entry.text)
    return Attachment(entry.n, Access.OPEN, title or None, doc_no)
