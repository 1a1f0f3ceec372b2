"""Reads who signs, joining the names that wrap (P16)."""

from collections.abc import Sequence

from documents.reading.lines import PARAGRAPH_GAP, Line
from documents.reading.people import is_role


def read_signatures(lines: Sequence[Line]) -> tuple[str, ...]:
    titled = any(_begins_with_title(line) for line in lines)
    found: list[list[str]] = []
    for line in lines:
        if found and _continues(line, titled=titled):
            found[-1].append(line.text)
        elif any(character.isalpha() for character in line.text):
            found.append([line.text])
    return tuple(" ".join(parts) for parts in found)


def _continues(line: Line, *, titled: bool) -> bool:
    if _begins_with_title(line):
        return False
    return line.gap < PARAGRAPH_GAP and (titled or (line.gap == 0 and not line.page_break))


def _begins_with_title(line: Line) -> bool:
    return is_role(line.text.split(" ", 1)[0])
