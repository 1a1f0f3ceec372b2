"""Replace what the bundled fonts have no character for: one emoji must not stop the agenda (design.md §6)."""

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

NO_GLYPH = "[tegn]"
# Every way of ending a line is one, and a tab is a space: no font draws them.
PLAIN = str.maketrans({"\t": " ", **dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n")})
# Longer than any Danish word: such a run may break anywhere, or it would go on outside the page.
ENDLESS = re.compile(r"\w{61,}")
PIECE = re.compile(r"\w{8}(?=\w)")
MAY_BREAK = "\u200b"


def covered(text: str) -> str:
    """`text` with `[tegn]` for every run of characters that cannot be drawn; what is invisible anyway is left out."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(PLAIN))
    runs = groupby(
        (c for c in composed if not _is_invisible(c)), key=lambda c: c == "\n" or ord(c) in _drawn()
    )
    drawn = "".join("".join(run) if is_drawn else NO_GLYPH for is_drawn, run in runs)
    return ENDLESS.sub(lambda found: PIECE.sub(rf"\g<0>{MAY_BREAK}", found[0]), drawn)


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
