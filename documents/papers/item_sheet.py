"""One item of an agenda for its writer to work on in Word: every section with its heading, also where nothing stands yet."""

from collections.abc import Iterable

from documents.headings import ATTACHMENTS, HEADINGS, PARTICIPANTS, WANTED
from documents.papers.danish import WORDS, digits, printed, with_unit
from documents.papers.sections import OPEN_CASE, filed, heading_of, paragraphs
from documents.writing.paper import Block, Bullets, Heading, Paper, Paragraph, Place
from domain.agenda import AgendaItem
from domain.items import Attachment, Participant, Section
from domain.printed import AgendaSource
from domain.sheets import Made, Part

CLOSED_ATTACHMENT = "Lukket bilag"
VIA_TEAMS = "via Teams"
HOW = (
    "Skriv under overskrifterne, og send filen til Rød Tråd i chatten. "
    "Du får vist, hvad der er ændret, før det bliver gemt."
)


def item_sheet(source: AgendaSource, key: str) -> Paper | None:
    """None where there is no such item, or it is closed."""
    item = source.agenda.item(key)
    if item is None or item.closed:
        return None
    meeting, agenda = source.meeting, source.agenda
    return Paper(
        title=f"{meeting.forum} {WORDS.full_day(source.day)}",
        above=source.board.organisation,
        name=f"Punkt {item.number} {meeting.forum} {digits(source.day)}",
        running=f"{meeting.forum} {digits(source.day)} · punkt {item.number}",
        author=source.board.organisation,
        made_at=agenda.made_at,
        stamp=f"{Made.ITEM} {agenda.meeting} {agenda.version} {item.key}",
        blocks=(Paragraph(printed(HOW)), *_item(item)),
    )


def _item(item: AgendaItem) -> list[Block]:
    content = item.content
    line = "   ".join(part for part in (content.kle, content.case_no, OPEN_CASE) if part)
    parts: list[tuple[Part, str, list[Block]]] = [
        (Part(section), HEADINGS[section], paragraphs(content.section(section))) for section in Section
    ]
    parts.append((Part.WANTED, WANTED, paragraphs(content.wanted)))
    parts.append((Part.ATTACHMENTS, ATTACHMENTS, _list(map(_attachment, content.attachments))))
    parts.append((Part.PARTICIPANTS, PARTICIPANTS, _list(map(_participant, content.participants))))
    blocks: list[Block] = [
        Heading(1, heading_of(item), Place(item.key, Part.TITLE)),
        Paragraph(printed(line)),
    ]
    for part, name, written in parts:
        blocks += [Heading(2, name, Place(item.key, part)), *(written or [Paragraph(())])]
    return blocks


def _list(lines: Iterable[str]) -> list[Block]:
    found = tuple(printed(line) for line in lines)
    return [Bullets(found)] if found else []


def _attachment(attachment: Attachment) -> str:
    """Of a closed one neither title nor number stands in a file that anybody may be sent (A05)."""
    return CLOSED_ATTACHMENT if attachment.closed else filed(attachment)


def _participant(participant: Participant) -> str:
    return f"{with_unit(participant)}, {VIA_TEAMS}" if participant.via_teams else with_unit(participant)
