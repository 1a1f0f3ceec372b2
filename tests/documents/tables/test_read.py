"""Bytes become rows, or one sentence about why not."""

import codecs
import csv
import io
import re
import unicodedata
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from documents.tables import Row, Table, people, plan, read
from documents.tables.workbook import MOST_COLUMNS, MOST_ROWS

HEADER = ("key", "name")


def workbook(*rows: tuple[str | float | date | None, ...]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def cells(table: Table) -> list[tuple[str, ...]]:
    assert table.problems == ()
    return [row.cells for row in table.rows]


def complaint(data: bytes, name: str = "plan.csv") -> str:
    table = read(data, name)
    assert table.header.cells == ()
    assert table.rows == ()
    return str(table.problems[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";"])
def test_reads_every_encoding_and_separator(encoding: str, separator: str) -> None:
    text = separator.join(("nøgle", "navn")) + "\r\n" + separator.join(("æ1", "Søren Å")) + "\r\n"
    table = read(text.encode(encoding), "p.csv")
    assert table.header.cells == ("nøgle", "navn")
    assert cells(table) == [("æ1", "Søren Å")]


def test_reads_a_windows_file_behind_a_utf8_mark() -> None:
    assert cells(read(codecs.BOM_UTF8 + "key,name\na,Søren\n".encode("cp1252"), "p.csv")) == [("a", "Søren")]


@pytest.mark.parametrize(
    "text", ["\ufeff\ufeffkey,name\na,Å", '\ufeff"key",name\n\ufeffa,Å', "key,\ufeffname\na,Å\ufeff"]
)
def test_byte_order_marks_in_odd_places_are_no_letters(text: str) -> None:
    table = read(text.encode(), "p.csv")
    assert table.header.cells == HEADER
    assert cells(table) == [("a", "Å")]


def test_quoted_cells_hold_breaks_and_lines_are_counted_as_an_editor_does() -> None:
    table = read(b'key;name\r\na;"one\r\ntwo; ""three"""\r\n;;\r\nb;four\r\n', "p.csv")
    assert table.rows == (Row(2, ("a", 'one\r\ntwo; "three"')), Row(5, ("b", "four")))


def test_separator_is_that_of_the_header() -> None:
    assert cells(read(b'key;"name, or names"\na;b,c,d,e,f\n', "p.csv")) == [("a", "b,c,d,e,f")]


def test_header_may_follow_blank_lines() -> None:
    table = read(b"\n;;\nkey;name\na;b\n", "p.csv")
    assert table.header == Row(3, HEADER)
    assert table.rows == (Row(4, ("a", "b")),)


def test_letters_in_two_parts_become_one() -> None:
    assert read("nøgle,omra\u030ade\n1,2\n".encode(), "p.csv").header.cells == ("nøgle", "område")


@pytest.mark.parametrize(
    "data",
    [
        "key,name\na,b\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "key".encode("utf-16-be"),
        "key,name\na,b\n".encode("utf-16-le"),
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"key,name\na,\x81\n",
        "key,name\na,SÃ¸ren\n".encode(),
        "key,name\na,S\ufffdren\n".encode(),
        "key,name\na,Søren\n".encode() + "b,Åse\n".encode("cp1252"),
    ],
)
def test_another_encoding_is_refused(data: bytes) -> None:
    assert "wrong encoding" in complaint(data)


def test_mangled_letters_are_told_with_their_line() -> None:
    assert complaint("key,name\r\na,b\r\nc,SÃ¸ren\r\n".encode()).startswith(
        "plan.csv, line 3: wrong encoding"
    )


def test_an_open_quote_is_told_with_the_line_it_opens_on() -> None:
    assert complaint(b'key,name\na,b\nc,"d\ne,f\n').startswith("plan.csv, line 3: not a CSV row")


def test_a_cell_too_long_for_csv_is_told() -> None:
    assert "not a CSV row" in complaint(b"x" * 200_000)


@pytest.mark.parametrize("data", [b"", b"\n\n", b";;\n", codecs.BOM_UTF8])
def test_an_empty_file_is_told(data: bytes) -> None:
    assert complaint(data) == "plan.csv: the file is empty"


def test_sizes_no_plan_has_are_refused() -> None:
    assert "more than 10000 rows" in complaint(b"key\n" * (MOST_ROWS + 1))
    assert "more than 100 columns" in complaint(b"k," * MOST_COLUMNS + b"k\n")


def test_workbook_cells_become_text() -> None:
    data = workbook(
        ("key", "name", "x"),
        (1, 2.0, 2.5),
        (True, date(2025, 6, 10), datetime.fromisoformat("2025-06-10T09:30")),
        (None, "  å ", None),
    )
    assert cells(read(data, "p.xlsx")) == [
        ("1", "2", "2.5"),
        ("true", "2025-06-10", "2025-06-10 09:30:00"),
        ("", "å", ""),
    ]


def test_workbook_rows_carry_the_number_excel_shows() -> None:
    table = read(workbook((), ("key", "name"), ("a", "b"), (), ("c", "d")), "p.xlsx")
    assert (table.header.line, [row.line for row in table.rows]) == (2, [3, 5])


def test_workbook_is_known_by_its_bytes() -> None:
    assert cells(read(workbook(HEADER, ("a", "b")), "p.csv")) == [("a", "b")]


def test_only_the_first_sheet_is_read() -> None:
    book = Workbook()
    book.worksheets[0].append(("key",))
    book.create_sheet().append(("secret",))
    file = io.BytesIO()
    book.save(file)
    table = read(file.getvalue(), "p.xlsx")
    assert table.header.cells == ("key",)
    assert table.rows == ()


INJECTIONS = ("=1+1", '=HYPERLINK("http://x")', "+45", "-1+1", "@SUM(A1)")


def test_formulas_are_data() -> None:
    rows = [(f"k{n}", text) for n, text in enumerate(INJECTIONS)]
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADER, *rows])
    assert cells(read(out.getvalue().encode(), "p.csv")) == rows
    assert cells(read(workbook(HEADER, *rows), "p.xlsx")) == rows


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file"),
        (b"PK\x03\x04 and nothing more", "not an Excel workbook"),
        (b"key,name\n", "not an Excel workbook"),
    ],
)
def test_what_is_no_workbook_is_told(data: bytes, sentence: str) -> None:
    assert sentence in complaint(data, "plan.xlsx")


def with_sheet(content: bytes) -> bytes:
    """A workbook whose first sheet has these rows, as XML."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(HEADER))) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            sheet = re.sub(rb"(?s)(<sheetData>).*(</sheetData>)", rb"\1" + content + rb"\2", old.read(name))
            new.writestr(name, sheet)
    return file.getvalue()


def test_a_formula_shows_what_excel_showed() -> None:
    data = with_sheet(b'<row r="1"><c r="A1" t="str"><f>A2</f><v>key</v></c><c r="B1"><f>1/3</f></c></row>')
    assert read(data, "p.xlsx").header.cells == ("key", "=1/3")


def test_a_shared_formula_that_leaves_the_sheet_is_told() -> None:
    formula = b'<c r="B5"><f t="shared" ref="A1:B5" si="0">A1</f></c>'
    data = with_sheet(
        b'<row r="5">' + formula + b'</row><row r="6"><c r="A1"><f t="shared" si="0"/></c></row>'
    )
    assert "damaged" in complaint(data, "p.xlsx")


def test_a_workbook_of_charts_only_is_told() -> None:
    book = Workbook()
    book.create_chartsheet()
    book.remove(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    assert "not an Excel workbook with a sheet" in complaint(file.getvalue(), "p.xlsx")


def test_a_workbook_that_unpacks_to_far_too_much_is_refused() -> None:
    bomb = workbook(HEADER)
    file = io.BytesIO(bomb)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(40 * 1024 * 1024))
    assert "too large" in complaint(file.getvalue(), "p.xlsx")


def test_a_workbook_with_formatting_down_to_its_last_row_is_refused() -> None:
    book = Workbook()
    book.worksheets[0].append(HEADER)
    book.worksheets[0].cell(1_048_576, 1, "x")
    file = io.BytesIO()
    book.save(file)
    assert "more than 10000 rows" in complaint(file.getvalue(), "p.xlsx")


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text).strip()
)


@settings(deadline=None)
@given(
    st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=6),
    st.sampled_from(",;"),
    st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_what_was_written_is_read(rows: list[tuple[str, str, str]], separator: str, encoding: str) -> None:
    rows = [row for row in rows if any(row) and not any("Ã" in cell or "\ufffd" in cell for cell in row)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([("key", "name", "title"), *rows])
    assert cells(read(out.getvalue().encode(encoding), "p.csv")) == rows


@settings(deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["p.csv", "p.xlsx"]),
    st.sampled_from([b"", b"PK\x03\x04", b"key,name\n"]),
)
def test_no_bytes_crash_it(data: bytes, name: str, beginning: bytes) -> None:
    table = read(beginning + data, name)
    for result in (people(table), plan(table, {})):
        assert not result.records
        assert result.problems


WORKBOOK = workbook(HEADER, ("a", "b"))


@settings(deadline=None)
@given(st.integers(0, len(WORKBOOK) - 1), st.binary(min_size=1, max_size=4), st.booleans())
def test_no_damage_to_a_workbook_crashes_it(place: int, damage: bytes, cut: bool) -> None:  # noqa: FBT001  Hypothesis gives it
    data = WORKBOOK[:place] + damage + (b"" if cut else WORKBOOK[place + len(damage) :])
    table = read(data, "p.xlsx")
    assert table.problems or table.header


PARTS = (
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
)


@settings(deadline=None)
@given(st.sampled_from(PARTS), st.integers(0, 3000), st.binary(max_size=6), st.integers(0, 12))
def test_no_damage_inside_a_workbook_crashes_it(part: str, place: int, damage: bytes, length: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            at = place % (len(content) or 1)
            new.writestr(name, content[:at] + damage + content[at + length :] if name == part else content)
    table = read(file.getvalue(), "p.xlsx")
    assert table.problems or table.header
