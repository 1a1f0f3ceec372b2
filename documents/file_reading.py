"""What a file sent to us says: its text, read as an agenda, as minutes or as a case."""

from dataclasses import dataclass

from documents.extracting import Extracted, extract
from documents.reading import read
from documents.reading.model import Reading
from domain.reports import has_personal_number


@dataclass(frozen=True, slots=True)
class FileReading:
    """`file` is without its text; `personal_number` says that something in it looks like a CPR number."""

    file: Extracted
    reading: Reading
    personal_number: bool


def read_file(data: bytes) -> FileReading:
    """Raises `Unreadable`; see `extract` for how long it may take."""
    found = extract(data)
    reading = read(found.text, wrapped=found.wrapped)
    return FileReading(found.without_text(), reading, has_personal_number(found.text))
