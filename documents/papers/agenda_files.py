"""The agenda in every format it can be had in."""

import json

from documents.papers.agenda import agenda_paper
from documents.papers.agenda_reading import agenda_reading
from documents.reading import as_json
from documents.writing.markdown import as_markdown
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.printed import AgendaSource


def agenda_files(source: AgendaSource) -> dict[str, bytes]:
    """The open variant, by the ending of the file's name."""
    paper, reading = agenda_paper(source), as_json(agenda_reading(source))
    return {
        "pdf": as_pdf(paper),
        "docx": as_word(paper),
        "md": as_markdown(paper).encode(),
        "json": json.dumps(reading, ensure_ascii=False, indent=1).encode(),
    }
