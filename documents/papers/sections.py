"""One item of the agenda: KLE, case number and mark, the sections in their order, and its attachments (A03, A04, A05)."""

from collections.abc import Sequence
from itertools import groupby

from documents.headings import ATTACHMENTS, HEADINGS
from documents.papers.danish import printed, sentence
from documents.writing.paper import Block, Bullets, Facts, Heading, Paragraph, Place
from domain.agenda import AgendaItem
from domain.items import Attachment, Content, Section
from domain.sheets import Part

OPEN_CASE = "Åben sag"
CLOSED_CASE = "Lukket sag"
BULLET = "- "
NUMBER_CM = 2.2

# What stands under a heading beside the text somebody wrote, by section.
Parts = dict[Section, list[Block]]


def heading_of(item: AgendaItem) -> str:
    return f"{item.number}. {item.title}"


def head(item: AgendaItem) -> list[Block]:
    """Number and title, and the line "KLE  case number  Åben sag"."""
    mark = CLOSED_CASE if item.closed else OPEN_CASE
    line = "   ".join(part for part in (item.content.kle, item.content.case_no, mark) if part)
    return [Heading(1, heading_of(item), Place(item.key, Part.TITLE)), Paragraph(printed(line))]


def case(content: Content, standing: Parts | None = None, key: str = "") -> list[Block]:
    """The sections that hold something, in the printed order; what is written comes before what is `standing`.

    `key` is that of the item.
    """
    blocks: list[Block] = []
    for section in Section:
        made = (standing or {}).get(section, [])
        found = [*_written(content, section), *made]
        if found:
            blocks += [Heading(2, HEADINGS[section], Place(key, section, bool(made))), *found]
    if content.attachments:
        blocks += [Heading(2, ATTACHMENTS, Place(key, Part.ATTACHMENTS)), _attachments(content.attachments)]
    return blocks


def _written(content: Content, section: Section) -> list[Block]:
    text = content.section(section)
    if section is Section.RECOMMENDATION and not text and content.wanted:
        text = sentence(content.wanted)
    return paragraphs(text)


def paragraphs(text: str) -> list[Block]:
    """Each line is a paragraph; lines that begin with "- " make a list."""
    lines = [line.strip() for line in text.splitlines() if line.strip(" -")]
    blocks: list[Block] = []
    for listed, group in groupby(lines, key=lambda line: line.startswith(BULLET)):
        if listed:
            blocks.append(Bullets(tuple(printed(line.removeprefix(BULLET).strip()) for line in group)))
        else:
            blocks += [Paragraph(printed(line)) for line in group]
    return blocks


def _attachments(attachments: Sequence[Attachment]) -> Facts:
    rows = [
        (f"{n} Lukket", ()) if a.closed and not a.title else (f"{n} {_mark(a)}", printed(filed(a)))
        for n, a in enumerate(attachments, 1)
    ]
    return Facts(tuple(rows), NUMBER_CM)


def _mark(attachment: Attachment) -> str:
    return "Lukket" if attachment.closed else "Åben"


def filed(attachment: Attachment) -> str:
    """The title with its document number, which may be missing."""
    return f"{attachment.title} ({attachment.doc_no})" if attachment.doc_no else attachment.title
