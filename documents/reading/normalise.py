"""Makes one sort of space, hyphen, bullet and line end out of the many that extraction leaves (N03)."""

import re

BULLET = "\uf0b7"

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060" + _DIRECTION
# What a terminal would obey; line ends and form feeds are no longer there when these are looked for.
_CONTROLS = "".join(map(chr, (*range(9), *range(14, 32), *range(127, 160))))
_HYPHENS = "\u2010\u2011"
# Glyphs that Word and PDF printers use for list marks; "·" is what Windows-1252 makes of U+F0B7.
_BULLETS = "•·▪▫◦‣●○■□➢\uf0a7\uf0a8\uf0d8\uf076\uf0fc\uf02d"

_TABLE = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_INVISIBLE + _CONTROLS, "")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_BULLETS, BULLET)
)
_LINE_END = re.compile(r"\r\n|[\r\v\x1c-\x1e\x85\u2028\u2029]")
_SOFT_HYPHEN_AT_END = re.compile("\u00ad(?=[ \t]{0,8}(?:\n|$))")


def normalise(text: str) -> str:
    """A form feed becomes a line end and one space, which is how a page break looks in these texts (P09)."""
    first, *others = _LINE_END.sub("\n", text).split("\f")
    pages = [first.rstrip(), *(page.strip("\n").rstrip() for page in others)] if others else [first]
    whole = "\n ".join(pages)
    return _SOFT_HYPHEN_AT_END.sub("-", whole).replace("\u00ad", "").translate(_TABLE)
