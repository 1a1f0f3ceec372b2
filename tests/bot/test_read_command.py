"""`roedtraad read` takes a PDF, a Word document or text, and says in one sentence why it cannot."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import structlog
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from typer.testing import CliRunner, Result

from bot.cli import app
from tests.documents.extracting.printed import as_pdf, as_word
from tests.documents.reading.papers import MINUTES_2025


@pytest.fixture(autouse=True)
def _quiet_logs() -> Iterator[None]:
    """The command line sets logging up for its own process."""
    yield
    structlog.reset_defaults()


def read(path: Path, data: bytes, *more: str) -> Result:
    path.write_bytes(data)
    return CliRunner().invoke(app, ["read", str(path), *more])


def test_pdf_word_and_text_say_the_same(tmp_path: Path) -> None:
    files = {
        "a.txt": MINUTES_2025.encode(),
        "a.pdf": as_pdf(MINUTES_2025, wrapped=False),
        "a.docx": as_word(MINUTES_2025),
        # It is what it is, whatever it is called.
        "wrong.txt": as_word(MINUTES_2025),
    }
    said = [json.loads(read(tmp_path / name, data, "--json").stdout) for name, data in files.items()]
    assert [[item["title"] for item in each["items"]] for each in said] == [
        [item["title"] for item in said[0]["items"]]
    ] * len(files)
    assert len(said[0]["items"]) == 6


def test_tracked_changes_are_told_of(tmp_path: Path) -> None:
    document = Document()
    inserted = f"<w:ins {nsdecls('w')} w:id='1' w:author='I'><w:r><w:t>1. Punkt</w:t></w:r></w:ins>"
    document.add_paragraph()._p.append(parse_xml(inserted))  # noqa: SLF001  python-docx cannot write these
    file = BytesIO()
    document.save(file)
    found = read(tmp_path / "a.docx", file.getvalue())
    assert "tracked changes; they are read as if accepted" in found.stderr


def archive_of(name: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr(name, b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.docx is empty."),
        (b"x" * (25 * 1024 * 1024 + 1), "a.docx is larger than 25 MB."),
        (archive_of("word/vbaProject.bin"), "a.docx holds macros; save it as .docx or PDF."),
        (b"%PDF-1.7 nothing more", "a.docx is damaged."),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a.docx is neither a PDF, a Word document nor text."),
    ],
)
def test_why_it_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    found = read(tmp_path / "a.docx", data)
    assert found.exit_code == 1
    assert found.stderr.splitlines() == [said]
