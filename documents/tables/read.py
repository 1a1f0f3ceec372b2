"""Bytes of a CSV file or an Excel workbook to a table of text."""

import unicodedata
from collections.abc import Iterable, Sequence

from documents.tables.comma_separated import csv_rows
from documents.tables.encoding import CONTROL, text_of
from documents.tables.problem import Problem, Unreadable
from documents.tables.table import Row, Table
from documents.tables.workbook import MOST_COLUMNS, MOST_ROWS, OLE, ZIP, xlsx_rows

MOST_BYTES = 16 * 1024 * 1024
"""A plan of ten thousand rows is a few megabytes."""


def read(data: bytes, name: str) -> Table:
    """The first row that holds anything is the header. Never raises: what cannot be read is a problem."""
    try:
        rows = [row for row in _bounded(_rows(data, name)) if row]
    except Unreadable as error:
        return Table(name, problems=(Problem(name, error.line, "", str(error)),))
    if not rows:
        return Table(name, problems=(Problem(name, None, "", "the file is empty"),))
    header, *below = _without_empty_columns(rows)
    return Table(name, header=header, rows=tuple(below))


def _rows(data: bytes, name: str) -> Iterable[Row]:
    if len(data) > MOST_BYTES:
        raise Unreadable(f"larger than {MOST_BYTES // 1024**2} MB")
    if data.startswith(OLE):
        raise Unreadable("an old Excel file or one with a password; save it as .xlsx without a password")
    if data.startswith(ZIP) or name.lower().endswith(".xlsx"):
        return xlsx_rows(data)
    return csv_rows(text_of(data))


def _bounded(rows: Iterable[Row]) -> Iterable[Row]:
    """Cells cleaned; refuses sizes no plan has rather than read the first part of them."""
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise Unreadable(f"more than {MOST_ROWS} rows; delete the empty ones below the table", row.line)
        if any(map(str.strip, row.cells[MOST_COLUMNS:])):
            raise Unreadable(f"more than {MOST_COLUMNS} columns", row.line)
        clean = Row(row.line, tuple(map(_clean, row.cells[:MOST_COLUMNS])))
        if any(map(CONTROL.search, clean.cells)):
            raise Unreadable("a control character in a cell; type the cell anew", row.line)
        yield clean


def _without_empty_columns(rows: Sequence[Row]) -> list[Row]:
    """Cuts the empty columns Excel adds on the right."""
    width = max(place for row in rows for place, cell in enumerate(row.cells, start=1) if cell)
    return [Row(row.line, row.cells[:width]) for row in rows]


def _clean(cell: str) -> str:
    # A Mac writes å as two characters; headers and keys are compared as one.
    return unicodedata.normalize("NFC", cell).strip()
