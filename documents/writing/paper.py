"""A document as the writers take it: a title, running lines and blocks of text; nothing of a file format in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """How a piece of text stands out; each but the plain ones says so in words too, never by colour alone (N01)."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    OBS = "obs"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    mark: Mark = Mark.PLAIN


Text = tuple[Span, ...]


def text(*parts: str | Span) -> Text:
    return tuple(Span(part) if isinstance(part, str) else part for part in parts if part)


def bold(words: str) -> Span:
    return Span(words, Mark.BOLD)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands under a heading: a part of the agenda item with the key `item`, known again when the file comes back.

    `made` is what the service puts together itself, so that nobody can write it in the file.
    """

    item: str
    part: str
    made: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is an item of the agenda and stands in the table of contents; 2 is a section of it."""

    level: int
    text: str
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what stands beside them, such as the header block of an agenda (A01); labels take `label_cm`."""

    rows: tuple[tuple[str, Text], ...]
    label_cm: float = 3.4


Cell = tuple[Paragraph | Bullets, ...]


def cell(*lines: Text | str) -> Cell:
    """A cell of paragraphs; empty lines are left out."""
    return tuple(Paragraph(text(line) if isinstance(line, str) else line) for line in lines if line)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row; `widths` are shares of the text's width, one per column."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coloured:
    """A colour by all that tells it: `kind` is how it is painted, the others are read (N01). Empty: nothing to tell."""

    kind: str
    sign: str = ""
    letter: str = ""
    word: str = ""

    @property
    def short(self) -> str:
        return f"{self.sign} {self.letter}".strip()


@dataclass(frozen=True, slots=True)
class Chart:
    """A row of colours for each initiative, with the title of the row first in it; `head` is over the columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Coloured, ...]], ...]
    legend: tuple[Coloured, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, with the name (and what is known of the approval) under each (A15)."""

    names: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents of the level 1 headings that follow it."""

    title: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Bullets | Facts | Table | Chart | Signatures | Contents | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """`above` and `subtitle` stand over and under the title, `running` at the top of every page but the first.

    `name` is what the file calls itself, where that is not the title; `stamp` is kept in it and shown to nobody.
    """

    title: str
    blocks: tuple[Block, ...]
    made_at: datetime
    above: str = ""
    subtitle: str = ""
    name: str = ""
    running: str = ""
    author: str = ""
    stamp: str = ""


def as_table(chart: Chart) -> Table:
    """For the formats that paint nothing: sign and letter of each."""
    rows = tuple(
        (cell(title), *(cell(one.short.replace(" ", "\N{NO-BREAK SPACE}")) for one in colours))
        for title, colours in chart.rows
    )
    return Table(chart.head, rows, (5, *(1 for _ in chart.head[1:])))


def in_words(chart: Chart) -> Paragraph:
    """What the letters stand for."""
    return Paragraph(text(" · ".join(f"{one.short or '(tom)'} {one.word}" for one in chart.legend)))


def keep_with_next(blocks: Sequence[Block]) -> list[bool]:
    """Which paragraphs stay on the page of what follows: those that lead in a list, facts or a table, and the line
    under an item's title.
    """
    before, after = (None, *blocks), (*blocks[1:], None)
    return [_is_kept(*three) for three in zip(before, blocks, after, strict=False)]


def _is_kept(before: Block | None, block: Block, after: Block | None) -> bool:
    leads_in = isinstance(after, Bullets | Facts | Table | Chart)
    is_under_title = isinstance(before, Heading) and isinstance(after, Heading) and before.level < after.level
    return isinstance(block, Paragraph) and (leads_in or is_under_title)


def name_of(paper: Paper) -> str:
    return paper.name or paper.title


def texts_of(paper: Paper) -> Iterator[str]:
    """Every piece of text a reader of the paper can see, in reading order."""
    yield from (paper.above, paper.title, paper.subtitle, paper.running)
    for block in paper.blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=words) | Contents(title=words):
            yield words
        case Paragraph(text=spans):
            yield plain(spans)
        case Bullets(items=lines) | Signatures(names=lines):
            yield from map(plain, lines)
        case Facts(rows=rows):
            for label, spans in rows:
                yield from (label, plain(spans))
        case Table(head=head, rows=rows):
            yield from head
            yield from (words for row in rows for cell in row for part in cell for words in _texts(part))
        case Chart(head=head, rows=rows, legend=legend):
            yield from head
            for title, colours in rows:
                yield title
                yield from (part for one in colours for part in (one.sign, one.letter) if part)
            yield from (one.word for one in legend)
        case NewPage():
            return


def plain(spans: Text) -> str:
    return "".join(span.text for span in spans)
