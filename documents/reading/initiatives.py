"""Reads the list of cross-cutting initiatives: title, codes, flags and the mark of a new one (P17)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from documents.reading.danish_dates import MONTH, month_number
from documents.reading.joining import Block, blocks
from documents.reading.lines import Text
from documents.reading.model import Initiative
from documents.reading.sections import heading_at

_CODE = re.compile(r"(?<!\w)R\d{3}(?!\d)")
_INTRODUCTION = re.compile(
    r"tilbagemeldinger på indsatser|tværgående (?:emner|indsatser)[^.]{0,80}(?:nævnes|følgende|:)|indsatser med særligt behov",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"\(\s?ny(?: fra)? (?P<month>{MONTH})(?: (?P<year>\d{{4}}))?[^()]{{0,30}}\)$", re.IGNORECASE
)
_NEW_WITHOUT_MONTH = re.compile(r"\(\s?ny\b[^()]{0,40}\)$", re.IGNORECASE)
_FLAG = re.compile(r"\(([IB])\)$")
_LAST_CODE = re.compile(r"(?:^|(?<=[^\w]))(R\d{3})$")
_BETWEEN_CODES = " ,/"
# The month after the meeting's may already be named; any other month named is past.
_MONTHS_AHEAD = 1
_LONGEST = 250


def read_initiatives(text: Text, near: date | None) -> tuple[Initiative, ...]:
    """The first list with the most codes, or else the first one introduced as the list."""
    lists = list(_lists(text))
    best = max(lists, key=_codes, default=None)
    if best is None or not _codes(best):
        best = next((found for found in lists if _INTRODUCTION.search(found[0].text[-300:])), None)
    return tuple(read_initiative(block.text, near) for block in best[1:]) if best else ()


def read_initiative(line: str, near: date | None) -> Initiative:
    title = line[:_LONGEST].strip()
    codes: list[str] = []
    flags: list[str] = []
    is_new, new_from = False, None
    while True:
        if new := _NEW.search(title) or _NEW_WITHOUT_MONTH.search(title):
            is_new, new_from = True, _new_from(new.groupdict(), near)
            title = title[: new.start()].rstrip()
        elif flag := _FLAG.search(title[-3:]):
            flags.insert(0, flag[1])
            title = title[:-3].rstrip()
        elif code := _LAST_CODE.search(title[-5:]):
            codes.insert(0, code[1])
            title = title[:-4].rstrip(_BETWEEN_CODES)
            title = title.removesuffix(" og") if _LAST_CODE.search(title.removesuffix(" og")[-5:]) else title
        else:
            return Initiative(title, tuple(codes), tuple(flags), is_new, new_from)


def _new_from(mark: dict[str, str | None], near: date | None) -> str | None:
    month, year = mark.get("month"), mark.get("year")
    if not month:
        return None
    number = month_number(month)
    if year:
        return f"{year}-{number:02}"
    if near is None:
        return None
    ahead = (number - near.month) % 12
    months = near.year * 12 + near.month - 1 + (ahead if ahead <= _MONTHS_AHEAD else ahead - 12)
    return f"{months // 12:04}-{number:02}"


def _codes(found: Sequence[Block]) -> int:
    return sum(bool(_CODE.search(block.text[-80:])) for block in found[1:])


def _lists(text: Text) -> Iterator[list[Block]]:
    """Each run of bullets, behind the paragraph that introduces it."""
    introduction: list[Block] = []
    for bullets, run in groupby(_running_text(text), key=_is_entry):
        if bullets and introduction:
            yield [introduction[-1], *run]
        else:
            introduction = list(run)


def _is_entry(block: Block) -> bool:
    """A title, not a paragraph that lost its place: in some texts those begin with a space as bullets do."""
    return block.bullet and len(block.text) <= _LONGEST and not block.text.endswith((":", "."))


def _running_text(text: Text) -> list[Block]:
    lines = [line for i, line in enumerate(text.lines) if not heading_at(text.lines, i)]
    return blocks(lines, reflowed=text.reflowed, words=text.words)
