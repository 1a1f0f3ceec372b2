"""Files that want to take all time and memory, or more than they are given, are told apart by file, line and reason."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from time import process_time

import pytest
from openpyxl import Workbook

from dialogs.understanding import (
    find_initiative,
    find_person,
    read_colour,
    read_date,
    suggestions,
    understand,
)
from documents import tables
from documents.reading import read
from documents.tables.read import MOST_BYTES
from stage import town
from tests.injection.hostile import CONTROL, EVERYTHING

MEGABYTE = 1024 * 1024
# While every allocation is being followed, which makes it several times slower.
MOST_MEMORY, MOST_SECONDS = 500 * MEGABYTE, 20
HEADER = "key,name,roles\n"
XXE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname"><!ENTITY z "&y;&y;">]>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
<c r="A1" t="inlineStr"><is><t>&y;</t></is></c></row></sheetData></worksheet>"""
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&m;</t></is></c></row></sheetData></worksheet>'
)


def workbook(sheet: bytes | None = None, **more: bytes) -> bytes:
    """A real workbook, its sheet replaced, with other parts beside it."""
    book, plain, made = Workbook(), io.BytesIO(), io.BytesIO()
    book.worksheets[0].append(["key", "name", "roles"])
    book.worksheets[0].append(["bo", "Bo Bæk", "chief"])
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            is_sheet = part == "xl/worksheets/sheet1.xml" and sheet is not None
            new.writestr(part, sheet if is_sheet and sheet is not None else old.read(part))
        for name, content in more.items():
            new.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def people_in(data: bytes, name: str = "people.csv") -> tables.Import[object]:
    found = tables.people(tables.read(data, name))
    assert not (found.records and found.problems)
    return found  # type: ignore[return-value]


HUGE: dict[str, Callable[[], bytes]] = {
    "a hundred megabytes": lambda: b"x" * (100 * MEGABYTE),
    "a row of a million columns": lambda: b"key" + b"," * 1_000_000 + b"\nx",
    "a million rows": lambda: HEADER.encode() + b"a,b,chief\n" * 1_000_000,
    "a cell of ten megabytes": lambda: HEADER.encode() + b"a," + b"b" * (10 * MEGABYTE) + b",chief\n",
    "a row of five million columns": lambda: HEADER.encode() + b"a," * (5 * MEGABYTE) + b"chief\n",
    "quotes without end": lambda: HEADER.encode() + b'"' * 3_000_000,
    "only line ends": lambda: HEADER.encode() + b"\r\n" * 1_000_000,
    "a bomb": lambda: workbook(bomb=b"\0" * (200 * MEGABYTE)),
    "a bomb that lies about its size": lambda: lying(workbook(bomb=b"\0" * (100 * MEGABYTE))),
    "a million laughs": lambda: workbook(LAUGHS),
}


def lying(archive: bytes) -> bytes:
    """The directory says that each part is empty."""
    place, changed = 0, bytearray(archive)
    while (place := changed.find(b"PK\x01\x02", place)) >= 0:
        changed[place + 24 : place + 28] = bytes(4)
        place += 4
    return bytes(changed)


@pytest.mark.parametrize("kind", HUGE)
def test_what_is_far_too_large_is_refused_in_little_time_and_memory(kind: str) -> None:
    data = HUGE[kind]()
    tracemalloc.start()
    started = process_time()
    try:
        found = people_in(data)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.problems
    assert str(found.problems[0]).startswith("people.csv")
    assert len(str(found.problems[0])) < 400
    assert most < (MOST_MEMORY if len(data) < MOST_BYTES else MEGABYTE)
    assert process_time() - started < MOST_SECONDS


def test_an_external_entity_is_never_read() -> None:
    found = people_in(workbook(XXE), "people.xlsx")
    with open("/etc/hostname", "rb") as file:  # noqa: PTH123  what must not turn up
        secret = file.read().strip().decode()
    assert found.problems
    assert not secret or secret not in str(found)


def test_a_macro_is_only_a_part_that_is_not_read() -> None:
    found = people_in(workbook(xl__vbaProject_bin=b"\xd0\xcf\x11\xe0 Sub Auto_Open()"), "people.xlsm")
    assert [one.key for one in found.records] == ["bo"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("bad", ["\x1b[31m", "\x00", "\x9b2J", "\x7f"])
def test_a_control_character_is_told_with_its_line(bad: str) -> None:
    (problem,) = people_in(f"{HEADER}a,Bo,chief\nb,Ib{bad},chief\n".encode()).problems
    assert str(problem).startswith("people.csv, line 3: ")
    assert not CONTROL.search(str(problem))


def test_a_control_character_in_a_workbook_is_told_with_its_line() -> None:
    book, file = Workbook(), io.BytesIO()
    for row in (["key", "name", "roles"], ["bo", "Bo\x9b2J", "chief"]):
        book.worksheets[0].append(row)
    book.save(file)
    (problem,) = people_in(file.getvalue(), "people.xlsx").problems
    assert str(problem) == "people.xlsx, line 2: a control character in a cell; type the cell anew"


def test_hostile_words_in_a_file_are_words() -> None:
    words = EVERYTHING
    for character in {*CONTROL.findall(words), "\ufeff"} - set("\u061c\u200f\u202e\u202c\u2067\u2069"):
        words = words.replace(character, "")
    quoted = words.replace('"', '""')
    (person,) = people_in(f'{HEADER}a,"{quoted}",chief\n'.encode()).records
    assert " ".join(words.split()) == person.name  # type: ignore[attr-defined]


def test_an_agenda_keeps_no_controls() -> None:
    reading = read(f"DAGSORDEN\n\n1.  {EVERYTHING}\nÅben sag\n")
    assert not CONTROL.search(" ".join(item.title or "" for item in reading.items))


# Patterns that could backtrack do so on one of these, repeated.
PIECES = (
    "a", " ", "a ", "1. ", "- ", "\t", "\n", " \n", "a\n\n", "x-\n", "1.  a\n", "R307 ", "(I)(B) ", "d. 1/1 ", "28-05-2025 ", "kl. 8.00-16.00 (",
    "A og B følger op, ", "….", "......", "Åben ", "Bilag: ", "1 Åben x ", "(NY fra maj status) ", "\uf0b7 ", "Rul maj : ØK d. 1/1 2025, ", "((((", "\u00a0",
)  # fmt: skip
CHAT_PIECES = (
    "a ",
    "er ",
    "rød: ",
    "for a: ",
    "fra 1 til 2 ",
    "den 1. maj ",
    "og ",
    "kl. 9 ",
    "i dag ",
    "'",
    "?",
    "status på ",
    "🟥",
    "å\u030a",
    "R307 ",
)


def _seconds(work: Callable[[str], object], text: str) -> float:
    """The least of a few, so that a busy machine does not count."""
    tries = []
    for _ in range(3):
        started = process_time()
        work(text)
        tries.append(process_time() - started)
    return min(tries)


def assert_grows_evenly(work: Callable[[str], object], piece: str, length: int) -> None:
    """Eight times the text takes nowhere near 8² the time, once it takes any."""
    short = _seconds(work, piece * (length // len(piece)))
    long = _seconds(work, piece * (8 * length // len(piece)))
    assert long < max(0.05, 30 * short), (piece, short, long)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_reading_grows_evenly(piece: str) -> None:
    assert_grows_evenly(lambda text: read(f"DAGSORDEN\n{text}x\n{text}"), piece, 1_500)


@pytest.mark.parametrize("piece", CHAT_PIECES, ids=repr)
def test_understanding_grows_evenly(piece: str) -> None:
    """Longer than five thousand characters are never read."""
    plan, people, today = town.plan(), town.people(), date(2025, 5, 14)

    def work(text: str) -> None:
        understand(text)
        suggestions(text, "da")
        find_initiative(text, plan)
        find_person(text, people)
        read_colour(text)
        read_date(text, today)

    work(piece)
    assert_grows_evenly(work, piece, 600)
