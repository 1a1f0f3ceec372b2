"""Joins wrapped lines into paragraphs and hyphenated line ends into words (P10)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from documents.reading.lines import PARAGRAPH_GAP, Line

# First halves that are words of their own and keep their hyphen; 001:235 proves "voksen-handicapområdet".
_COMPOUND_FIRST = frozenset({"voksen", "ikke", "mini", "e", "it", "hr", "co", "ex"})
_SUSPENDED = re.compile(r"(?:og|eller|samt|og/eller)\b")
_LAST_WORD = re.compile(r"[^\W_]{1,60}-$")
_FIRST_WORD = re.compile(r"[^\W_]{1,60}")
_NEEDS_MORE = re.compile(r"(?:[-,/(]|\b(?:og|i|på|af|for|til|med|om|via|eller|samt|den|det|en|et))$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a bullet; `line` is where it begins."""

    text: str
    bullet: bool
    line: int
    lines: tuple[Line, ...]


def join(texts: Iterable[str], words: frozenset[str] = frozenset()) -> str:
    """`words` are whole words of the same document: proof for or against keeping a hyphen."""
    parts: list[str] = []
    for text in texts:
        if parts and text:
            parts[-1], glue = _glue(parts[-1], text, words)
            parts.append(glue)
        if text:
            parts.append(text)
    return "".join(parts)


def _glue(before: str, after: str, words: frozenset[str]) -> tuple[str, str]:
    if before.endswith("/"):
        return before, ""
    half = _LAST_WORD.search(before[-62:])
    if not half:
        return before, "" if _is_number_range(before, after) else " "
    if _SUSPENDED.match(after):
        return before, " "
    if _keeps_hyphen(half[0][:-1], after, words):
        return before, ""
    return before[:-1], ""


def _is_number_range(before: str, after: str) -> bool:
    return before[-2:-1].isdigit() and before.endswith("-") and after[:1].isdigit()


def _keeps_hyphen(first: str, after: str, words: frozenset[str]) -> bool:
    if first[-1].isdigit() or not after[0].islower() or (first.isupper() and len(first) > 1):
        return True
    second = _FIRST_WORD.match(after)
    rest = second[0].casefold() if second else ""
    if f"{first}-{rest}".casefold() in words:
        return True
    return (first + rest).casefold() not in words and first.casefold() in _COMPOUND_FIRST


def blocks(lines: Sequence[Line], *, reflowed: bool, words: frozenset[str] = frozenset()) -> list[Block]:
    return [
        Block(
            join((line.text for line in group), words), group[0].bullet or inherited, group[0].number, group
        )
        for group, inherited in _groups(lines, reflowed=reflowed)
    ]


def _groups(lines: Sequence[Line], *, reflowed: bool) -> Iterator[tuple[tuple[Line, ...], bool]]:
    group: list[Line] = []
    inherited = False
    for line in lines:
        if group and _begins(line, group, reflowed=reflowed):
            yield tuple(group), inherited
            # A bullet whose glyph is lost looks like running text when it is the first on its page.
            inherited = line.page_break and group[0].bullet and not group[0].glyph
            group = []
        group.append(line)
    if group:
        yield tuple(group), inherited


def _begins(line: Line, group: Sequence[Line], *, reflowed: bool) -> bool:
    if line.bullet or line.gap >= PARAGRAPH_GAP:
        return True
    before = group[-1].text
    if group[0].bullet and before.endswith((".", ":")) and line.text[:1].isupper():
        return True
    unfinished = bool(_NEEDS_MORE.search(before[-12:]))
    if line.page_break:
        return group[0].bullet and line.text[:1].isupper() and not unfinished
    return reflowed and not before.endswith("-")
