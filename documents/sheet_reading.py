"""Read a Word file of ours that comes back: the text under each heading, found by its hidden mark or by its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from documents.extracting.word import Line
from documents.headings import NAMES
from documents.writing.marks import Mark, canonical, digest, read_mark, title_in
from domain.sheets import Made, Part, Stamp, Written

ITEM_LEVEL, SECTION_LEVEL = 1, 2
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,3})[.)]?\s+\S")


def _folded(words: str) -> str:
    return canonical(words).casefold().strip(" .:–-")


# Pages at the end that no item owns.
OURS = frozenset({"bilagsoversigt", "underskriftsside"})
_KNOWN = {_folded(name): part for part, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading as it was found: an item's (`part` is TITLE), a section's, or one that is not known (None).

    `opens` says that what follows belongs to it; `is_made` that it is no item's.
    """

    text: str
    part: Part | None
    mark: Mark | None = None
    number: int = 0
    opens: bool = False
    is_made: bool = False


NOTHING_YET = _Head("", None, opens=True, is_made=True)


def read_sheet(lines: Sequence[Line], stamp: Stamp) -> tuple[Written, ...]:
    """What stands before the first heading, and under those that are no item's, is left out."""
    item, found = NOTHING_YET, list[Written]()
    for head, text in _under_headings(lines, stamp):
        item = head if head.opens else item
        if not item.is_made:
            found += _parts(item, head, text, stamp)
    return tuple(_together(found))


def _under_headings(lines: Sequence[Line], stamp: Stamp) -> Iterator[tuple[_Head, str]]:
    head, texts = NOTHING_YET, list[str]()
    for line, found in zip(lines, _heads(lines, stamp), strict=True):
        if found is None:
            texts.append(line.text)
        else:
            yield head, canonical("\n".join(texts))
            head, texts = found, []
    yield head, canonical("\n".join(texts))


def _heads(lines: Sequence[Line], stamp: Stamp) -> Iterator[_Head | None]:
    """For each line the heading it is, if it is one. A section typed as plain text is one where its item has no other."""
    found = [_heading(line, stamp) for line in lines]
    items = list(accumulate(head is not None and head.opens for head in found))
    met = {(item, head.part) for item, head in zip(items, found, strict=True) if head is not None}
    for line, item, head in zip(lines, items, found, strict=True):
        part = _KNOWN.get(_folded(line.text))
        if head is None and item and part is not None and (item, part) not in met:
            met.add((item, part))
            yield _Head(line.text, part)
        else:
            yield head


def _heading(line: Line, stamp: Stamp) -> _Head | None:
    """A mark alone makes no heading: where one was deleted, Word may leave its mark on the line after it."""
    text = canonical(line.text)
    known = _KNOWN.get(_folded(text))
    if not text or not (line.level or (line.mark and known)):
        return None
    numbered = _NUMBERED.match(text)
    number = int(numbered["number"]) if numbered else 0
    if (mark := read_mark(line.mark)) is not None:
        opens = mark.part in {Part.TITLE, None}
        return _Head(text, mark.part, mark, number, opens, is_made=mark.part is None)
    if known is not None:
        return _Head(text, known)
    return _unmarked(text, number, line.level, stamp)


def _unmarked(text: str, number: int, level: int, stamp: Stamp) -> _Head | None:
    """A number makes it an item's; smaller headings than those of sections are text."""
    if _folded(text) in OURS:
        return _Head(text, None, opens=True, is_made=True)
    if level == ITEM_LEVEL and (number or stamp.made is not Made.ITEM):
        return _Head(text, Part.TITLE if number else None, None, number, opens=True)
    return _Head(text, None) if level <= SECTION_LEVEL else None


def _parts(item: _Head, head: _Head, text: str, stamp: Stamp) -> Iterator[Written]:
    key = item.mark.item if item.mark else stamp.item
    if head.part is Part.TITLE:
        title = title_in(head.text)
        yield _one(key, item.number, head, title)
        yield replace(_one(key, item.number, head, text), part=Part.HEAD, base="")
    else:
        own = head.mark.item if head.mark and head.mark.item else key
        yield _one(own, item.number, head, text)


def _one(key: str, number: int, head: _Head, text: str) -> Written:
    mark = head.mark
    made = mark is not None and mark.made
    base = mark.digest if mark else ""
    changed = not base or digest(text, made=made) != base
    return Written(key, number, head.part, head.text, text, base, changed, made)


def _together(found: Iterable[Written]) -> list[Written]:
    """A section that stands twice under its item is one."""
    kept: dict[object, Written] = {}
    for place, one in enumerate(found):
        key = (one.item, one.number, one.part) if one.part else place
        known = kept.get(key)
        kept[key] = one if known is None else _joined(known, one)
    return list(kept.values())


def _joined(one: Written, other: Written) -> Written:
    text = "\n".join(part for part in (one.text, other.text) if part)
    base = one.base or other.base
    return replace(one, text=text, base=base, changed=not base or digest(text, made=one.made) != base)
