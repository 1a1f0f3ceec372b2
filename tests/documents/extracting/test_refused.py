"""What is no paper, or means harm, is refused with its reason; whatever the file is, nothing else is raised."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import typst
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.extracting import Reason, Unreadable, extract
from documents.extracting.extract import MAX_BYTES
from documents.extracting.pdf import MAX_PAGES
from documents.extracting.zipped import MAX_XML

DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def reason(data: bytes) -> Reason:
    with pytest.raises(Unreadable) as refused:
        extract(data)
    return refused.value.reason


def word(words: str = "1. Punkt") -> bytes:
    document = Document()
    document.add_paragraph(words)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(source: str = "1. Punkt") -> bytes:
    return typst.compile(source.encode(), format="pdf")


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The Word file with a part put in or replaced."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def test_nothing() -> None:
    assert reason(b"") is Reason.EMPTY
    assert reason(b" \n") is Reason.EMPTY


def test_larger_than_it_may_be() -> None:
    assert reason(b"x" * (MAX_BYTES + 1)) is Reason.TOO_LARGE


def test_a_scanned_pdf_has_no_text() -> None:
    assert reason(pdf("#rect(width: 5cm, height: 5cm, fill: red)")) is Reason.PICTURES


def test_a_scanned_page_among_others_is_named() -> None:
    assert extract(pdf("Side et\n#pagebreak()\n#rect()\n#pagebreak()\nSide tre")).pictures == (2,)


def test_more_pages_than_a_plan_has() -> None:
    assert reason(pdf(f"#for _ in range({MAX_PAGES + 1}) {{ [x]; pagebreak() }}")) is Reason.TOO_MANY_PAGES


# A one-page PDF whose encryption asks for a password nobody has given.
LOCKED_PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
""" % (b"12" * 32, b"34" * 32)


def test_passwords() -> None:
    assert reason(LOCKED_PDF) is Reason.PASSWORD
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert reason(compound + "EncryptedPackage".encode("utf-16-le")) is Reason.PASSWORD
    assert reason(compound) is Reason.OLD_WORD


def test_an_encrypted_archive() -> None:
    data = bytearray(word())
    for head in (b"PK\x01\x02", b"PK\x03\x04"):
        flags = data.index(head) + (8 if head == b"PK\x01\x02" else 6)
        data[flags] |= 1
    assert reason(bytes(data)) is Reason.PASSWORD


def test_macros_whatever_the_file_is_called() -> None:
    assert reason(with_part(word(), "word/vbaProject.bin", b"x")) is Reason.MACRO
    assert reason(with_part(word(), "WORD\\vbaProject.bin".replace("\\", "/"), b"x")) is Reason.MACRO


def test_a_bomb_is_not_unpacked() -> None:
    bomb = with_part(word(), "word/document.xml", b"<a>" + b" " * (MAX_XML + 1) + b"</a>")
    assert len(bomb) < 1_000_000
    assert reason(bomb) is Reason.SWOLLEN


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    bomb = bytearray(with_part(word(), "word/document.xml", b"<a>" + b" " * (MAX_XML + 1) + b"</a>"))
    lied = struct.pack("<I", MAX_XML + 8)
    assert lied in bomb
    assert reason(bytes(bomb.replace(lied, struct.pack("<I", 100)))) is Reason.DAMAGED


def test_a_hundred_thousand_parts() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        for number in range(6000):
            archive.writestr(f"{number}", "")
    assert reason(file.getvalue()) is Reason.SWOLLEN


def test_entities_are_not_followed(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret"
    with open(secret, "w", encoding="utf-8") as file:  # noqa: PTH123  only a path is needed
        file.write("hemmeligt")
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = (
        f'<!DOCTYPE w [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY a "lol">'
        '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        f'<w:document xmlns:w="{ns}"><w:body><w:p><w:r><w:t>før&x;&b;efter</w:t></w:r></w:p><w:sectPr/></w:body></w:document>'
    )
    found = extract(with_part(word(), "word/document.xml", document.encode())).text
    assert "hemmeligt" not in found
    assert "lol" not in found


def test_other_kinds() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert reason(file.getvalue()) is Reason.OTHER_KIND
    png = b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(range(256)) * 9) + bytes(100)
    assert reason(png) is Reason.OTHER_KIND
    assert reason(b"MZ\x90\x00\x03" + bytes(2000)) is Reason.OTHER_KIND


def test_it_is_known_by_what_it_is_and_not_by_its_name() -> None:
    assert extract(word("1. Punkt")).text == "1. Punkt"
    assert extract(b"\n" + pdf("1. Punkt")).text == "1. Punkt"


def what_comes_of(data: bytes) -> Reason | None:
    """None where text could be had; anything but a reason is an error of ours."""
    try:
        extract(data)
    except Unreadable as unreadable:
        return unreadable.reason
    return None


@pytest.mark.parametrize("whole", [word(), pdf(), with_part(word(), "word/media/a.png", bytes(9000))])
def test_cut_short(whole: bytes) -> None:
    """PDFium mends what it can."""
    cuts = [whole[:end] for end in range(0, len(whole), max(1, len(whole) // 40))]
    assert {what_comes_of(cut) for cut in cuts} <= {
        None, Reason.DAMAGED, Reason.EMPTY, Reason.OTHER_KIND, Reason.PICTURES,
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 10**6), noise=st.binary(min_size=1, max_size=40), of_word=st.booleans())
def test_damage_is_a_reason(place: int, noise: bytes, of_word: bool) -> None:  # noqa: FBT001  hypothesis gives it
    whole = bytearray(word() if of_word else pdf())
    start = place % len(whole)
    whole[start : start + len(noise)] = noise
    assert what_comes_of(bytes(whole)) in {None, *Reason}
