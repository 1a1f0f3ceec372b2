"""The PDF and the Word file, read as any file sent to us is: the same agenda."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from documents.extracting import extract
from documents.papers.agenda import agenda_paper
from documents.papers.agenda_reading import agenda_reading
from documents.reading import as_json, read
from documents.reading.model import Reading
from documents.writing.paper import Paper
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from tests.documents.papers.meeting import source


@pytest.mark.parametrize("write", [as_pdf, as_word])
def test_our_own_reader_reads_the_file_back(write: Callable[[Paper], bytes]) -> None:
    file = extract(write(agenda_paper(source())))
    assert told(read(file.text, wrapped=file.wrapped)) == told(agenda_reading(source()))


def told(reading: Reading) -> Any:
    return {**json.loads(json.dumps(as_json(reading))), "warnings": []}


def test_the_word_file_says_which_agenda_it_is() -> None:
    assert extract(as_word(agenda_paper(source()))).stamp == "agenda m 3"
