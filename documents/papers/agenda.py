"""The agenda as a paper: header, contents, items, overview of attachments and page of signatures (A01–A13, A15)."""

from dataclasses import replace

from documents.papers.danish import WORDS, dated, digits, printed, with_title
from documents.papers.plan_item import plan_content, plan_parts
from documents.papers.political_calendar import item_one
from documents.papers.portfolio import deadlines, portfolio
from documents.papers.sections import Parts, case, filed, head, heading_of, paragraphs
from documents.papers.timetable import timetable
from documents.writing.paper import (
    Block,
    Contents,
    Facts,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Place,
    Signatures,
    bold,
)
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.items import Content, Section
from domain.printed import AgendaSource, shown

DOCUMENT_TYPE = "Dagsorden"
CLOSED_EDITION = "lukket udgave"
OVERVIEW = "Bilagsoversigt"
SIGNATURES = "Underskriftsside"
OVERVIEW_CM = 1.0
MADE = Place("", "made", made=True)


def agenda_paper(source: AgendaSource, reveal: frozenset[str] = frozenset()) -> Paper:
    """The open variant; the items of the keys `reveal` are shown whole, to readers entitled to them."""
    agenda = in_full(source, reveal)
    closed = f" · {CLOSED_EDITION}" if reveal else ""
    running = f"{source.meeting.forum} {digits(source.day)}{closed}"
    return Paper(
        title=source.meeting.forum,
        above=f"{source.board.organisation}{closed}",
        subtitle=DOCUMENT_TYPE,
        name=f"{DOCUMENT_TYPE} {running}",
        running=running,
        author=source.board.organisation,
        made_at=agenda.made_at,
        stamp=f"agenda {agenda.meeting} {agenda.version}",
        blocks=(
            _header(source, agenda),
            Contents("Indholdsfortegnelse"),
            NewPage(),
            *(block for item in agenda.items for block in _item(source, agenda, item, reveal)),
            *_overview(agenda),
            *_signatures(source),
        ),
    )


def in_full(source: AgendaSource, reveal: frozenset[str]) -> Agenda:
    """As it may be shown, with what the standing items always say filled in."""
    agenda = shown(source.agenda, reveal)
    return replace(agenda, items=tuple(_filled(source, item) for item in agenda.items))


def _filled(source: AgendaSource, item: AgendaItem) -> AgendaItem:
    if item.closed:
        return replace(item, content=_closed(item.content))
    if item.kind is ItemKind.PLAN:
        return replace(item, content=plan_content(source, item.content))
    return replace(item, content=_with_formulae(item.content, _formulae(source, item)))


def _closed(content: Content) -> Content:
    """What is attached to a closed item is closed, whatever it was attached as."""
    return replace(content, attachments=tuple(replace(a, closed=True) for a in content.attachments))


def _formulae(source: AgendaSource, item: AgendaItem) -> dict[Section, str]:
    said = source.board.formulae
    match item.kind:
        case ItemKind.PROTOCOLS:
            return {
                Section.ROUTING: said.routing,
                Section.FINANCES: said.protocols_finances,
                Section.RECOMMENDATION: said.protocols_recommendation,
            }
        case ItemKind.TIMETABLE:
            return {Section.ROUTING: said.routing, Section.RECOMMENDATION: said.timetable_recommendation}
        case ItemKind.PORTFOLIO:
            return {Section.ROUTING: said.routing, Section.PRESENTATION: said.portfolio_presentation}
        case _:
            return {}


def _with_formulae(content: Content, formulae: dict[Section, str]) -> Content:
    """What somebody has written wins."""
    texts = {section: content.section(section) or formulae.get(section, "") for section in Section}
    return replace(content, sections=tuple((section, text) for section, text in texts.items() if text))


def _header(source: AgendaSource, agenda: Agenda) -> Facts:
    start = agenda.start or source.meeting.start
    rows = (
        ("Sted:", agenda.place or source.meeting.place),
        ("Dato:", dated(source.day)),
        ("Start kl.:", WORDS.full_clock(start)),
        ("Slut kl.:", WORDS.full_clock(agenda.end)),
        ("Medlemmer:", ", ".join(map(with_title, source.members))),
        ("Fraværende:", ", ".join(map(with_title, source.absent)) or "Ingen"),
    )
    return Facts(tuple((label, printed(value or "–")) for label, value in rows))


def _item(source: AgendaSource, agenda: Agenda, item: AgendaItem, reveal: frozenset[str]) -> list[Block]:
    """Of a closed item the head alone, unless the reader may see it whole (A04)."""
    if item.closed and item.key not in reveal:
        return head(item)
    return [*head(item), *case(item.content, standing_parts(source, agenda, item), item.key)]


def standing_parts(source: AgendaSource, agenda: Agenda, item: AgendaItem) -> Parts:
    board, said = source.board, source.board.formulae
    match item.kind:
        case ItemKind.PROTOCOLS:
            written = item.content.section(Section.PRESENTATION)
            return {Section.PRESENTATION: item_one(agenda, source.day, said, source.follow_ups, written)}
        case ItemKind.TIMETABLE:
            table = timetable(agenda, board.agenda, said)
            return {Section.PRESENTATION: [*paragraphs(said.timetable_opening), table]}
        case ItemKind.PLAN:
            return plan_parts(source)
        case ItemKind.PORTFOLIO:
            table = portfolio(agenda.portfolio, board.agenda.closed_title, source.day.year)
            others = deadlines(agenda.portfolio, said.portfolio_deadlines)
            ends = [table, *paragraphs(said.portfolio_end)]
            return {Section.ROUTING: ends, Section.PRESENTATION: others}
        case _:
            return {}


def _overview(agenda: Agenda) -> list[Block]:
    """The items that have attachments, with those (A07); the titles of closed ones are not shown (A05, A06)."""
    blocks: list[Block] = []
    for item in agenda.items:
        found = item.content.attachments
        if found:
            prefix = "Lukket punkt - " if all(a.closed for a in found) else ""
            blocks.append(Paragraph((bold(f"{prefix}{heading_of(item)}"),)))
            rows = [(f"{n}.", printed(filed(a) or "(Lukket bilag)")) for n, a in enumerate(found, 1)]
            blocks.append(Facts(tuple(rows), OVERVIEW_CM))
    return [NewPage(), Heading(1, OVERVIEW, MADE), *blocks] if blocks else []


def _signatures(source: AgendaSource) -> list[Block]:
    names = tuple(printed(with_title(member)) for member in source.members)
    return [NewPage(), Heading(1, SIGNATURES, MADE), Signatures(names)] if names else []
