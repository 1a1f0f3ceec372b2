"""Printed as a PDF or typed in Word, a paper is read as its text is."""

from pathlib import Path
from typing import Any

import pytest

from documents.extracting import Format, extract
from documents.file_reading import read_file
from documents.reading import as_json, decode, read
from documents.reading.lines import split_lines
from documents.reading.model import Reading
from tests.documents.extracting.printed import as_pdf, as_word
from tests.documents.reading.papers import MINUTES_2024, MINUTES_2025

SHARED = Path(__file__).parents[4] / "shared"
PAPERS = [*(SHARED / "real").glob("*.txt"), *(SHARED / "synthetic").glob("*.txt")]


def said(reading: Reading) -> dict[str, Any]:
    """Without where in the file it stands."""
    found = as_json(reading)
    warnings = [{**warning, "line": None} for warning in found["warnings"]]
    return {**found, "warnings": sorted(warnings, key=str)}


TEXTS = [
    pytest.param(MINUTES_2025, id="made-up 2025"),
    pytest.param(MINUTES_2024, id="made-up 2024"),
    *(pytest.param(decode(path.read_bytes()), id=path.name) for path in sorted(PAPERS)),
]
PARAGRAPHS = [each for each in TEXTS if split_lines(str(each.values[0])).reflowed]


@pytest.mark.parametrize("text", TEXTS)
def test_a_pdf_is_read_as_its_text(text: str) -> None:
    wrapped = not split_lines(text).reflowed
    found = read_file(as_pdf(text, wrapped=wrapped))
    assert found.file.format is Format.PDF
    assert said(found.reading) == said(read(text))


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_word_document_is_read_as_its_text(text: str) -> None:
    found = read_file(as_word(text))
    assert found.file.format is Format.WORD
    assert said(found.reading) == said(read(text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_text_is_read_as_text(encoding: str) -> None:
    assert extract(MINUTES_2025.encode(encoding)).text == MINUTES_2025
