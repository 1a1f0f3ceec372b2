"""Write a paper as Markdown (CommonMark with tables); what people wrote is escaped, so that it stays text."""

import re

from documents.writing.paper import (
    Block,
    Bullets,
    Cell,
    Chart,
    Contents,
    Facts,
    Heading,
    Mark,
    NewPage,
    Paper,
    Paragraph,
    Signatures,
    Span,
    Table,
    Text,
    as_table,
    in_words,
)

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
LIST_START = re.compile(r"^([0-9]*)([-+.)=])")
SIGNS = {Mark.BOLD: "**", Mark.OBS: "**", Mark.ITALIC: "*", Mark.REMOVED: "~~", Mark.ADDED: "**"}


def as_markdown(paper: Paper) -> str:
    parts = [f"# {escaped(paper.title)}", escaped(paper.subtitle), escaped(paper.above)]
    parts += [_block(block) for block in paper.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(words: str) -> str:
    """Text that Markdown reads as nothing but text, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _block(block: Block) -> str:  # noqa: PLR0911  one case per block
    match block:
        case Heading(level=level, text=words):
            return f"{'#' * (level + 1)} {escaped(words)}"
        case Paragraph(text=text):
            return _line(text)
        case Bullets(items=items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Facts(rows=rows):
            return "\n".join(f"- **{escaped(label)}** {_spans(value)}" for label, value in rows)
        case Table(head=head, rows=rows):
            lines = [[escaped(words) for words in head], ["---"] * len(head)]
            lines += [[_cell(cell) for cell in row] for row in rows]
            return "\n".join(f"| {' | '.join(line)} |" for line in lines)
        case Chart():
            return f"{_block(as_table(block))}\n\n{_block(in_words(block))}"
        case Signatures(names=names):
            return "\n".join(f"- {_line(name)}" for name in names)
        case Contents() | NewPage():
            return ""


def _cell(cell: Cell) -> str:
    """On one line: a table of Markdown knows nothing else."""
    lines: list[str] = []
    for part in cell:
        match part:
            case Paragraph(text=text):
                lines.append(_spans(text))
            case Bullets(items=items):
                lines += [f"• {_spans(item)}" for item in items]
    return "<br>".join(lines)


def _line(text: Text) -> str:
    """A line of its own, which must not look like a list."""
    return LIST_START.sub(r"\1\\\2", _spans(text))


def _spans(text: Text) -> str:
    return "".join(map(_span, text))


def _span(span: Span) -> str:
    sign = SIGNS.get(span.mark, "")
    if not sign or not span.text.strip():
        return escaped_inside(span.text)
    before = span.text[: len(span.text) - len(span.text.lstrip())]
    after = span.text[len(span.text.rstrip()) :]
    return f"{before}{sign}{escaped_inside(span.text.strip())}{sign}{after}"


def escaped_inside(words: str) -> str:
    """As `escaped`, keeping the spaces at both ends."""
    inner = escaped(words)
    return f"{' ' * words.startswith(' ')}{inner}{' ' * (words.endswith(' ') and bool(inner))}"
