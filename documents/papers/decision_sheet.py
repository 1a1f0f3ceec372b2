"""A sheet for the meeting: every item with what is asked for, and room for what is decided (A14)."""

from collections.abc import Mapping

from documents.headings import DECISION
from documents.papers.agenda import in_full
from documents.papers.danish import WORDS, digits, printed
from documents.papers.sections import heading_of, paragraphs
from documents.writing.paper import Block, Heading, Paper, Paragraph, Place, bold
from domain.agenda import AgendaItem
from domain.items import Section
from domain.printed import AgendaSource
from domain.sheets import Made, Part

TITLE = "Beslutningsark"
HOW = (
    "Skriv beslutningen under hvert punkt, og send filen til Rød Tråd i chatten. "
    "Du får vist, hvad der er skrevet, før det bliver gemt."
)
ASKED = "Indstilling:"
CLOSED = "Lukket sag. Beslutningen skrives ikke i dette ark."


def decision_sheet(source: AgendaSource, decided: Mapping[str, str]) -> Paper:
    """The open variant; `decided` is what is written already, by the keys of the items."""
    agenda, meeting = in_full(source, frozenset()), source.meeting
    return Paper(
        title=f"{meeting.forum} {WORDS.full_day(source.day)}",
        above=source.board.organisation,
        subtitle=TITLE,
        name=f"{TITLE} {meeting.forum} {digits(source.day)}",
        running=f"{TITLE} · {meeting.forum} {digits(source.day)}",
        author=source.board.organisation,
        made_at=agenda.made_at,
        stamp=f"{Made.DECISIONS} {agenda.meeting} {agenda.version}",
        blocks=(
            Paragraph(printed(HOW)),
            *(block for item in agenda.items for block in _item(item, decided.get(item.key, ""))),
        ),
    )


def _item(item: AgendaItem, decided: str) -> list[Block]:
    title = Heading(1, heading_of(item), Place(item.key, Part.TITLE))
    if item.closed:
        return [title, Paragraph(printed(CLOSED))]
    return [
        title,
        *_asked(item.content.section(Section.RECOMMENDATION) or item.content.wanted),
        Heading(2, DECISION, Place(item.key, Part.DECISION)),
        *(paragraphs(decided) or [Paragraph(())]),
    ]


def _asked(text: str) -> list[Block]:
    """As it stands in the agenda, its list too."""
    match paragraphs(text):
        case [Paragraph(text=first), *others]:
            return [Paragraph((bold(f"{ASKED} "), *first)), *others]
        case [_, *_] as blocks:
            return [Paragraph((bold(ASKED),)), *blocks]
        case _:
            return []
