"""Turns our own Markdown back into running text, one paragraph or bullet a line, as the other readers take it."""

import re
from collections.abc import Iterator

_TITLE = re.compile(r"\s*# \S")
_HEADING = re.compile(r"#{1,6} ")
_RULE = re.compile(r"[|\s:-]+")
_CELL = re.compile(r"(?:\\.|[^|\\])+")
_SIGN = re.compile(r"\\(.)|\*\*|~~|\*")


def unmarked(text: str) -> str:
    """The text as given unless its first line is a title of Markdown."""
    if not _TITLE.match(text.removeprefix("\ufeff")):
        return text
    return "\n".join(_lines(text.removeprefix("\ufeff").splitlines()))


def _lines(lines: list[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        if line.startswith("|"):
            yield from _row(line, is_head=not before.startswith("|"))
        elif line.strip():
            yield _plain(_HEADING.sub("", line, count=1))
        before = line


def _row(line: str, *, is_head: bool) -> Iterator[str]:
    """A heading row on one line; of the others each line of each cell on its own."""
    cells = [cell.strip() for cell in _CELL.findall(line)]
    if is_head:
        yield " ".join(map(_plain, cells)).strip()
    elif not _RULE.fullmatch(line):
        yield from (_plain(part) for cell in cells for part in cell.split("<br>") if part.strip())


def _plain(words: str) -> str:
    return _SIGN.sub(lambda found: found[1] or "", words)
