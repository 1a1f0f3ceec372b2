"""Prints the text of a paper as a PDF and types it as a Word document, the way a secretariat's system would."""

from io import BytesIO

import orjson
import typst
from docx import Document

from documents.reading.lines import PARAGRAPH_GAP, Line, split_lines
from documents.reading.normalise import BULLET

PAGE = """
#set page(width: 24cm, height: 29.7cm, margin: 2cm)
#set text(size: 10pt, lang: "da", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 0.2em, spacing: 0.2em)
#for line in json(bytes(sys.inputs.lines)) {
  if line.new_page { pagebreak(weak: true) }
  if line.gap { v(0.6em) }
  let cells = line.cells.map(cell => text(cell))
  if cells.len() > 1 { grid(columns: cells.len(), column-gutter: 2em, ..cells) }
  else if line.bullet { grid(columns: 2, column-gutter: 0.7em, [•], cells.first()) }
  else { par(cells.first()) }
}
"""


def as_pdf(text: str, *, wrapped: bool) -> bytes:
    """`wrapped` as the reader takes it; a line that is a paragraph is wrapped anew."""
    lines = [_printable(line, wrapped=wrapped) for line in _lines(text)]
    return typst.compile(PAGE.encode(), format="pdf", sys_inputs={"lines": orjson.dumps(lines).decode()})


def _printable(line: Line, *, wrapped: bool) -> dict[str, object]:
    return {
        "new_page": line.page_break,
        "gap": line.gap >= (PARAGRAPH_GAP if wrapped else 1),
        "bullet": line.bullet,
        "cells": [cell.replace(BULLET, "• ") for cell in line.cells],
    }


def as_word(text: str) -> bytes:
    """Lines with tabs are rows of tables, bullets are items of a list; every line is a paragraph."""
    document = Document()
    for line in _lines(text):
        if len(line.cells) > 1:
            row = document.add_table(rows=1, cols=len(line.cells)).rows[0]
            for cell, words in zip(row.cells, line.cells, strict=True):
                cell.paragraphs[0].text = words
        else:
            document.add_paragraph(line.text, style="List Bullet" if line.bullet else None)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _lines(text: str) -> list[Line]:
    """With the page headers in their places, as lines of their own."""
    cut = split_lines(text)
    headers = [
        Line(
            header.line,
            (words := f"{header.body} {header.date_raw}"),
            bullet=False,
            glyph=False,
            gap=PARAGRAPH_GAP,
            page_break=True,
            cells=(words,),
        )
        for header in cut.page_headers
    ]
    return sorted((*cut.lines, *headers), key=lambda line: line.number)
