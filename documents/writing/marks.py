"""Hidden marks of the headings in a Word file, by which the file is known again: bookmarks that Word shows to nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from documents.reading.normalise import BULLET
from documents.writing.paper import Block, Bullets, Facts, Heading, Paragraph, Place, Table, plain
from domain.sheets import Part

# Names that begin with an underscore are hidden; Word takes 40 characters.
LONGEST_NAME = 40
OWN_MARK = "_rt"
MADE, WRITTEN = "m", "w"
NOT_XML = re.compile("[^\\t\\n -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_NAME = re.compile(r"_rt(?P<made>[mw])_(?P<item>[A-Za-z0-9]*)_(?P<part>[a-z]{3})_(?P<digest>[0-9a-f]{10})")
_SHORT = {part.value[:3]: part for part in Part}
_ITEM = re.compile(r"[A-Za-z0-9]*")
_LISTED = re.compile(rf"[{BULLET}•]\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """`part` is None under a heading that is no item's, such as the page of signatures; `digest` is of what stood there."""

    item: str
    part: Part | None
    digest: str
    made: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """What a paper prints at a place."""

    place: Place
    heading: str
    text: str


def canonical(words: str) -> str:
    """One space between words, a line a paragraph, "- " before what is listed: however Word keeps it."""
    return "\n".join(line for line in map(_line, words.splitlines()) if line.strip(" -"))


def _line(line: str) -> str:
    return " ".join(_LISTED.sub("- ", " ".join(NOT_XML.sub("", line).split()), count=1).split())


def digest(words: str, *, made: bool = False) -> str:
    """Of what is put together by us only the letters count: a table is read in its own way."""
    kept = re.sub(r"[\W_]+", "", words) if made else canonical(words)
    return sha256(kept.encode()).hexdigest()[:10]


def name_of_mark(found: Printed) -> str:
    """Empty where the name would be none that Word takes."""
    place = found.place
    kind = MADE if place.made else WRITTEN
    name = f"_rt{kind}_{place.item}_{place.part[:3]}_{digest(found.text, made=place.made)}"
    return name if _ITEM.fullmatch(place.item) and len(name) <= LONGEST_NAME else ""


def title_in(heading: str) -> str:
    """`4. Budget` without the number."""
    return canonical(re.sub(r"^\s*\d{1,3}[.)]?\s+", "", heading))


def read_mark(name: str) -> Mark | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    return Mark(match["item"], _SHORT.get(match["part"]), match["digest"], match["made"] == MADE)


def printed_parts(blocks: Sequence[Block]) -> Iterator[Printed]:
    """What stands at each place there is, and as its head what stands between the title and the first section."""
    heading: Heading | None = None
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield from _part(heading, lines)
            heading, lines = block, []
        else:
            lines += _lines(block)
    yield from _part(heading, lines)


def _part(heading: Heading | None, lines: list[str]) -> Iterator[Printed]:
    if heading is None or heading.place is None:
        return
    text, place = canonical("\n".join(lines)), heading.place
    if place.part == Part.TITLE:
        yield Printed(place, heading.text, title_in(heading.text))
        place = Place(place.item, Part.HEAD)
    yield Printed(place, heading.text, text)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=words):
            yield plain(words)
        case Bullets(items=items):
            yield from (f"- {plain(item)}" for item in items)
        case Facts(rows=rows):
            yield from (f"{label} {plain(value)}" for label, value in rows)
        case Table(head=head, rows=rows):
            yield from head
            yield from (words for row in rows for cell in row for part in cell for words in _lines(part))


def names_of_marks(blocks: Sequence[Block]) -> list[str]:
    """One for each heading, in their order; empty for one without a place."""
    found = iter([p for p in printed_parts(blocks) if p.place.part != Part.HEAD])
    headings = [block for block in blocks if isinstance(block, Heading)]
    return [name_of_mark(next(found)) if heading.place else "" for heading in headings]
