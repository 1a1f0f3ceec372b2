"""Write a paper as an archivable, accessible PDF (PDF/A-2a and PDF/UA-1) with the fonts it brings along."""

from dataclasses import asdict
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import orjson
import typst

from documents.writing.coverage import covered
from documents.writing.paper import Paper, keep_with_next

HERE = files("documents.writing")


def as_pdf(paper: Paper) -> bytes:
    """Takes about 30 ms a page: call it in a thread. Characters no font has become `[tegn]`."""
    kept = keep_with_next(paper.blocks)
    blocks = [
        {"kind": type(block).__name__.lower(), "kept": stays, **asdict(block)}
        for block, stays in zip(paper.blocks, kept, strict=True)
    ]
    data = drawable({**asdict(paper), "blocks": blocks})
    with as_file(HERE / "fonts") as fonts:
        return typst.compile(
            _template(),
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(fonts)]),
            format="pdf",
            sys_inputs={"paper": orjson.dumps(data).decode()},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(paper.made_at.timestamp()),
        )


@cache
def _template() -> bytes:
    return b"\n".join((HERE / name).read_bytes() for name in ("heat_map.typ", "paper.typ"))


def drawable(value: Any) -> Any:
    """The same with nothing in it that the fonts cannot draw."""
    if isinstance(value, str):
        return covered(value)
    if isinstance(value, dict):
        return {name: drawable(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [drawable(part) for part in value]
    return value
