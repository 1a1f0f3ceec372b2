"""Tells agenda, minutes and single case apart (P01)."""

from collections.abc import Sequence

from documents.reading.cases import Parts
from documents.reading.lines import Text
from documents.reading.model import Header, Kind
from documents.reading.sections import Section


def kind_of(header: Header | None, parts: Parts, decisions: Sequence[Section]) -> Kind:
    document_type = header.document_type if header else None
    if decisions or document_type == "REFERAT":
        return Kind.MINUTES
    if document_type == "DAGSORDEN" or any(case.number is not None for case in parts.cases):
        return Kind.AGENDA
    return Kind.CASE


def body_of(header: Header | None, decisions: Sequence[Section], text: Text) -> str | None:
    """Stated in header or decision, or else the board that the text speaks of."""
    if header and header.body:
        return header.body
    if named := next((section.heading.body for section in decisions if section.heading.body), None):
        return named
    spoken = any(line.text == "DIR" or "direktion" in line.text.casefold() for line in text.lines)
    return "Direktionen" if spoken else None
