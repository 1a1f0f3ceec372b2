"""Reads the text of an agenda, of minutes or of a single case."""

from documents.reading.as_json import as_json
from documents.reading.decode import decode
from documents.reading.read import read

__all__ = ["as_json", "decode", "read"]
