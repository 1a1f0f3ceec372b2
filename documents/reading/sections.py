"""Finds the section headings of a case and the text under each (P06)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.reading.lines import Line

DECISION = "Beslutning"
ATTACHMENTS = "Bilag"
RECOMMENDATION = "Indstilling"
SAGSGANG = "Sagsgang"
RESPONSIBLE = "Sagsansvarlig"
_CONTEXT = "Sammenhæng til andre politikker/strategier og fagområder"
# With one of these a case begins; the others may also stand under a numbered list inside a case.
FIRST_SECTIONS = frozenset({SAGSGANG, RESPONSIBLE, "Baggrund", "Sagsfremstilling"})
_NAMES = {
    name.casefold(): name
    for name in (*FIRST_SECTIONS, _CONTEXT, "Økonomiske konsekvenser", RECOMMENDATION, ATTACHMENTS, DECISION)
}
_LONGEST_HEADING = 120
_DECISION_HEADING = re.compile(
    r"Beslutning i (?P<body>[^\d.]{2,60}?) (?:den|d\.) (?P<date>\d.{3,24}\d)\.?:?", re.IGNORECASE
)
_INLINE = re.compile(r"(Sagsgang|Sagsansvarlig): (\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """`size` is the number of lines it takes; `inline` is text on the same line; `decided` a printed date."""

    name: str
    size: int = 1
    inline: str | None = None
    body: str | None = None
    decided: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    heading: Heading
    line: int
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return self.heading.name


def heading_at(lines: Sequence[Line], index: int) -> Heading | None:
    text = lines[index].text
    if len(text) > _LONGEST_HEADING:
        return None
    if name := _NAMES.get(text.rstrip(": ").casefold()):
        return Heading(name)
    if found := _DECISION_HEADING.fullmatch(text):
        return Heading(DECISION, body=found["body"], decided=found["date"])
    if found := _INLINE.fullmatch(text):
        return Heading(_NAMES[found[1].casefold()], inline=found[2])
    return _wrapped_context(lines, index)


def _wrapped_context(lines: Sequence[Line], index: int) -> Heading | None:
    """The one heading long enough to be broken over lines."""
    whole = _CONTEXT.casefold()
    joined = lines[index].text.casefold()
    if not whole.startswith(joined.rstrip("-")) or len(joined) <= len("sammenhæng til"):
        return None
    for size in (2, 3):
        following = lines[index + size - 1 : index + size]
        if not following:
            return None
        joined = (
            joined.rstrip("-") if joined.endswith("-") else joined if joined.endswith("/") else joined + " "
        )
        joined += following[0].text.casefold()
        if joined.rstrip(": ") == whole:
            return Heading(_CONTEXT, size=size)
    return None


def split_sections(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Section, ...]]:
    """What stands before the first heading, and the sections in order."""
    marks = [(index, found) for index in range(len(lines)) if (found := heading_at(lines, index))]
    ends = [*(index for index, _ in marks[1:]), len(lines)] if marks else []
    sections = tuple(
        Section(heading, lines[index].number, tuple(lines[index + heading.size : end]))
        for (index, heading), end in zip(marks, ends, strict=True)
    )
    return tuple(lines[: marks[0][0]] if marks else lines), sections
