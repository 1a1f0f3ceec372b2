"""Takes the lines away that stand at the top or the foot of most pages; a page header with a date is kept (P02)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from documents.reading.lines import is_page_header

EDGE = 2
LEAST_PAGES = 3
MOST_PAGES = 0.6
_NUMBERS = re.compile(r"\d+")


def without_running_lines(pages: Sequence[str]) -> list[str]:
    split = [page.split("\n") for page in pages]
    tops = _repeated(_edge(lines) for lines in split)
    feet = _repeated(_edge(lines[::-1]) for lines in split)
    return ["\n".join(_cut(_cut(lines, tops)[::-1], feet)[::-1]) for lines in split]


def _edge(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.strip()][:EDGE]


def _repeated(edges: Iterable[list[str]]) -> frozenset[str]:
    """What most of the pages with text begin (or end) with, whatever the numbers in it are."""
    known = [{_masked(line) for line in edge} for edge in edges if edge]
    if len(known) < LEAST_PAGES:
        return frozenset()
    counted = Counter(line for edge in known for line in edge)
    return frozenset(line for line, count in counted.items() if count >= len(known) * MOST_PAGES)


def _masked(line: str) -> str:
    return _NUMBERS.sub("0", " ".join(line.split()))


def _cut(lines: list[str], running: frozenset[str]) -> list[str]:
    edge = _edge(lines)
    gone = [line for line in edge if _masked(line) in running and not is_page_header(line)]
    return [line for number, line in enumerate(lines) if line not in gone or number > lines.index(edge[-1])]
