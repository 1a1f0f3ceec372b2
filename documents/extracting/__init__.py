"""The text of a file somebody sends: PDF, Word or plain text; bytes in, lines out."""

from documents.extracting.extract import Extracted, Format, extract
from documents.extracting.unreadable import Reason, Unreadable

__all__ = ["Extracted", "Format", "Reason", "Unreadable", "extract"]
