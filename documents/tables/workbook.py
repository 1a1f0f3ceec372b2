"""Rows out of the first sheet of an Excel workbook; nothing in it is evaluated."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, time

from openpyxl import load_workbook
from openpyxl.formula.tokenizer import TokenizerError
from openpyxl.formula.translate import TranslatorError
from openpyxl.utils.exceptions import CellCoordinatesException

from documents.tables.problem import Unreadable
from documents.tables.table import Row

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""How .xls begins, and a workbook behind a password."""

MOST_ROWS = 10_000
MOST_COLUMNS = 100
_MOST_UNPACKED = 32 * 1024 * 1024
"""Bytes; a plan unpacks to well under one megabyte, a zip bomb does not."""

_BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    CellCoordinatesException,
    TokenizerError,
    TranslatorError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""openpyxl has no one error for a damaged workbook: it lets through whatever it ran into."""


def xlsx_rows(data: bytes) -> tuple[Row, ...]:
    """Every row, blank ones too, at most one more than `MOST_ROWS`; `Unreadable` where it is no workbook."""
    try:
        _refuse_bombs(data)
        with warnings.catch_warnings(action="ignore"):
            return tuple(_rows(data))
    except Unreadable:
        raise
    except _BROKEN as error:
        raise Unreadable(
            "not an Excel workbook with a sheet, or a damaged one; save it again as .xlsx"
        ) from error


def _refuse_bombs(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _MOST_UNPACKED:
            raise Unreadable("the workbook is too large")


def _rows(data: bytes) -> Iterator[Row]:
    """A formula's cell holds what Excel last showed there, or the formula itself where it never did."""
    both = zip(_values(data, shown=True), _values(data, shown=False), strict=True)
    for line, (shown, written) in enumerate(both, start=1):
        yield Row(line, tuple(_text(s, w) for s, w in zip(shown, written, strict=True)))


def _values(data: bytes, *, shown: bool) -> Iterator[tuple[object, ...]]:
    with closing(load_workbook(io.BytesIO(data), read_only=True, data_only=shown)) as book:
        sheet = book.worksheets[0]
        yield from sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)


def _text(shown: object, written: object) -> str:
    match shown:
        case None:
            return written if isinstance(written, str) else ""
        case bool():
            return str(shown).lower()
        case float() if shown.is_integer():
            return str(int(shown))
        case datetime() if shown.time() == time.min:
            return shown.date().isoformat()
        case _:
            return str(shown)
