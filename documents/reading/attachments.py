"""Reads the attachments under Bilag in the forms of 2024 and 2025 (P13)."""

import re
from collections.abc import Sequence

from documents.reading.joining import join
from documents.reading.model import Access, Attachment

_START = re.compile(
    r"(?P<n>\d{1,3})\.?\s?(?:[-–]\s?)?(?P<id>\d{4,12}\s)?(?P<access>åben|åbent|lukket)\b\s?(?P<rest>.*)",
    re.IGNORECASE,
)
_BARE_DOC_NO = re.compile(r"\d{1,8}/\d{2,4}")
_DOC_NO_IN_TEXT = re.compile(r"(?<![\w/])\d{1,8}/\d{2,4}(?![\w/])")
_UNMARKED_START = re.compile(r"(?P<n>\d{1,3})\.?\s(?P<rest>\D.*)")


def read_attachments(lines: Sequence[str], words: frozenset[str]) -> tuple[Attachment, ...]:
    """`lines` is the text under Bilag, a line each; a title or number may stand on the lines after its start."""
    groups: list[list[str]] = []
    for line in lines:
        if _START.fullmatch(line):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    if groups:
        return tuple(_attachment(join(group, words)) for group in groups)
    return tuple(_unmarked(line) for line in lines if _DOC_NO_IN_TEXT.search(line[-60:]))


def _attachment(text: str) -> Attachment:
    found = _START.fullmatch(text)
    if not found:
        return Attachment(None, None, text, None)
    access = Access.CLOSED if found["access"].lower() == "lukket" else Access.OPEN
    title, doc_no = split_doc_no(found["rest"])
    return Attachment(int(found["n"]), access, title or None, doc_no)


def _unmarked(text: str) -> Attachment:
    found = _UNMARKED_START.fullmatch(text)
    title, doc_no = split_doc_no(found["rest"] if found else text)
    return Attachment(int(found["n"]) if found else None, None, title or None, doc_no)


def split_doc_no(text: str) -> tuple[str, str | None]:
    """Takes "29031/25", "(29031/25)", "(29031/25) (H)" or "() ()" off the end of a title."""
    rest, doc_no = text.strip(), None
    while cut := _last_part(rest):
        rest, part = cut
        if _BARE_DOC_NO.fullmatch(part) or (part.isdigit() and doc_no is None):
            return rest, part
    return rest, doc_no


def _last_part(text: str) -> tuple[str, str] | None:
    """The last bracket when it can be a document number or a mark, or the last word when it is a number."""
    if text.endswith(")") and (start := text.rfind("(")) >= 0:
        inner = text[start + 1 : -1].strip()
        if inner in {"", "H"} or inner.isdigit() or _BARE_DOC_NO.fullmatch(inner):
            return text[:start].rstrip(), inner
        return None
    before, _, last = text.rpartition(" ")
    return (before.rstrip(), last) if _BARE_DOC_NO.fullmatch(last) else None
