"""What a file is, by its content and not its name, and the text in it."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from documents.extracting.pdf import pages_of_pdf
from documents.extracting.running_lines import without_running_lines
from documents.extracting.unreadable import Reason, Unreadable
from documents.extracting.word import Line, text_of_word
from documents.extracting.zipped import contents
from documents.reading.decode import decode

MAX_BYTES = 25 * 1024 * 1024
ZIP = b"PK\x03\x04"
# Word before 2007, and every encrypted Office file.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# A PDF may have a little before its head.
PDF_HEAD_WITHIN = 1024
TEXT_CONTROLS = frozenset(b"\t\n\r\f\v\x1a")
# Windows-1252 papers and pasted text hold a stray control character now and then; a picture is full of them.
MOST_CONTROLS = 0.002


class Format(StrEnum):
    PDF = "pdf"
    WORD = "word"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Extracted:
    """`wrapped` says whether a line is one of a page's (True), a whole paragraph (False), or unknown (None).

    `tracked` is the number of tracked insertions and deletions in a Word file, which are read as if accepted;
    `pictures` are the pages without text; `stamp` is what our own Word documents carry; `comments`, `lines` and
    `rejected` are those of a Word file.
    """

    format: Format
    text: str
    wrapped: bool | None = None
    pages: int = 0
    pictures: tuple[int, ...] = ()
    tracked: int = 0
    stamp: str = ""
    comments: int = 0
    lines: tuple[Line, ...] = ()
    rejected: tuple[Line, ...] = ()

    def without_text(self) -> Self:
        return replace(self, text="", lines=(), rejected=())


def extract(data: bytes) -> Extracted:
    """A 300-page PDF takes some seconds, and a hostile file may take all there is: call it in a process of its own.

    Raises:
        Unreadable
    """
    if not data.strip():
        raise Unreadable(Reason.EMPTY)
    if len(data) > MAX_BYTES:
        raise Unreadable(Reason.TOO_LARGE)
    if b"%PDF-" in data[:PDF_HEAD_WITHIN]:
        return _pdf(data)
    if data.startswith(ZIP):
        return _word(data)
    if data.startswith(COMPOUND):
        raise Unreadable(Reason.PASSWORD if ENCRYPTED in data else Reason.OLD_WORD)
    return _text(data)


def _pdf(data: bytes) -> Extracted:
    pages = pages_of_pdf(data)
    pictures = tuple(number for number, page in enumerate(pages, 1) if not page.strip())
    if len(pictures) == len(pages):
        raise Unreadable(Reason.PICTURES)
    text = "\f".join(without_running_lines(pages))
    return Extracted(Format.PDF, text, wrapped=True, pages=len(pages), pictures=pictures)


def _word(data: bytes) -> Extracted:
    contents(data)
    found = text_of_word(data)
    if not found.text.strip():
        raise Unreadable(Reason.PICTURES)
    return Extracted(
        Format.WORD,
        found.text,
        wrapped=False,
        tracked=found.tracked,
        stamp=found.stamp,
        comments=found.comments,
        lines=found.lines,
        rejected=found.rejected,
    )


def _text(data: bytes) -> Extracted:
    controls = sum(byte < ord(" ") and byte not in TEXT_CONTROLS for byte in data)
    if controls > len(data) * MOST_CONTROLS:
        raise Unreadable(Reason.OTHER_KIND)
    return Extracted(Format.TEXT, decode(data))
