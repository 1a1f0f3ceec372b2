"""Replace what the bundled fonts have no character for: one emoji must not stop the agenda (design.md §6)."""

import unicodedata
from functools import cache
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

NO_GLYPH = "[tegn]"


def covered(text: str) -> str:
    """`text` with `[tegn]` for every run of characters that cannot be drawn; what is invisible anyway is left out."""
    composed = unicodedata.normalize("NFC", text)
    runs = groupby(
        (c for c in composed if not _is_invisible(c)), key=lambda c: c == "\n" or ord(c) in _drawn()
    )
    return "".join("".join(run) if is_drawn else NO_GLYPH for is_drawn, run in runs)


def _is_invisible(character: str) -> bool:
    """Joiners, direction marks and variation selectors; of the controls only the line break means something."""
    is_variation = "\ufe00" <= character <= "\ufe0f"
    return character != "\n" and (is_variation or unicodedata.category(character) in {"Cf", "Cc"})


@cache
def _drawn() -> frozenset[int]:
    with as_file(files("documents.writing") / "fonts") as folder:
        return frozenset().union(*map(_characters, folder.glob("*.ttf")))


def _characters(font: Path) -> frozenset[int]:
    with TTFont(font) as opened:
        return frozenset(opened.getBestCmap())
