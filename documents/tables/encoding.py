"""Text out of bytes: UTF-8 or Windows-1252, and nothing that would turn letters into others."""

import codecs
import re

from documents.tables.problem import Unreadable

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MANGLED = re.compile("Ã[\u00a0-\u00bf†˜…]|\ufffd")
"""What æ, ø, å, é and ü become when UTF-8 was once read as Windows-1252, or a letter was lost altogether."""

_ADVICE = "save it as CSV UTF-8"


def text_of(data: bytes) -> str:
    """The text without byte order marks, wherever they stand; `Unreadable` where the encoding is another."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unreadable(f"wrong encoding, this is UTF-16; {_ADVICE}")
    # Files glued together, or re-saved by an editor, carry the mark in the middle or in front of Windows-1252.
    text = _decoded(data.replace(codecs.BOM_UTF8, b""))
    if found := CONTROL.search(text):
        raise Unreadable(f"wrong encoding, this is not text; {_ADVICE}", _line(text, found.start()))
    if found := _MANGLED.search(text):
        raise Unreadable(f"wrong encoding, Danish letters are mangled; {_ADVICE}", _line(text, found.start()))
    return text


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(f"wrong encoding, neither UTF-8 nor Windows-1252; {_ADVICE}")


def _line(text: str, place: int) -> int:
    return len(text[:place].splitlines()) or 1
