"""Looks into a Word file's archive before anything is unpacked: macros, other kinds, and bombs are refused."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from documents.extracting.unreadable import Reason, Unreadable

MAX_UNPACKED = 200 * 1024 * 1024
MAX_XML = 40 * 1024 * 1024
MAX_PARTS = 5000
DOCUMENT = "word/document.xml"
ENCRYPTED = 0x1


def contents(data: bytes) -> None:
    """Raises `Unreadable` unless it is a Word document of a sane size without macros."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(Reason.DAMAGED) from error
    names = {part.filename.casefold() for part in parts}
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise Unreadable(Reason.PASSWORD)
    if any(name.rpartition("/")[2] == "vbaproject.bin" for name in names):
        raise Unreadable(Reason.MACRO)
    if DOCUMENT not in names:
        raise Unreadable(Reason.OTHER_KIND)
    if _swollen(parts):
        raise Unreadable(Reason.SWOLLEN)


def _swollen(parts: list[ZipInfo]) -> bool:
    """By what the archive says; unpacking never gives more than that."""
    sizes = [part.file_size for part in parts]
    xml = [part.file_size for part in parts if part.filename.casefold().endswith((".xml", ".rels"))]
    return len(parts) > MAX_PARTS or sum(sizes) > MAX_UNPACKED or max(xml, default=0) > MAX_XML
