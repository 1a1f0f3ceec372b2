"""The item on the budget implementation plan: its initiatives, how they stand, and what the colours mean (A11)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from documents.papers.corrections import corrections
from documents.papers.danish import WORDS, digits, printed
from documents.papers.sections import Parts, paragraphs
from documents.writing.paper import Block, Bullets, Facts, Mark, Paragraph, Span
from domain.board import Board
from domain.items import Attachment, Content, Section
from domain.plan import Initiative
from domain.printed import AgendaSource, ObsPoint, period_of
from domain.reports import Background, Colour
from domain.standing import RoundStatus

MANY = {Colour.RED: "røde", Colour.YELLOW: "gule", Colour.GREEN: "grønne", Colour.DONE: "afsluttede"}
ONE = {Colour.RED: "rød", Colour.YELLOW: "gul", Colour.GREEN: "grøn", Colour.DONE: "afsluttet"}


def plan_content(source: AgendaSource, content: Content) -> Content:
    """What the secretary has written wins over the formulae; the status is the first attachment (A12)."""
    formulae = source.board.formulae
    given = {
        Section.RESPONSIBLE: formulae.plan_responsible,
        Section.PRESENTATION: formulae.plan_presentation,
        Section.RECOMMENDATION: "" if content.wanted else formulae.plan_recommendation,
    }
    texts = {section: content.section(section) or given.get(section, "") for section in Section}
    return replace(
        content,
        sections=tuple(texts.items()),
        attachments=content.attachments or (Attachment(attachment_title(source.board, source.day)),),
    )


def attachment_title(board: Board, day: date) -> str:
    return board.formulae.plan_attachment.format(period=period_of(board, day), date=digits(day))


def plan_parts(source: AgendaSource) -> Parts:
    looked_at = [*obs_points(source.obs), *focus(source.focus)]
    return {Section.PRESENTATION: [*_status(source), *looked_at, *_colours(source)]}


def obs_points(points: Sequence[ObsPoint]) -> list[Block]:
    """In red and by the word, apart from the colours (S07, S08)."""
    if not points:
        return []
    lines = tuple(printed(Span(f"OBS · {point.level}: ", Mark.OBS), in_words(point)) for point in points)
    return [Paragraph(printed("Følgende er fremhævet som OBS-punkter:")), Bullets(lines)]


def in_words(point: ObsPoint) -> str:
    """`Fravær, 3 indsatser (…). Ønske: …`"""
    titles = WORDS.listing(point.titles)
    count = "1 indsats" if len(point.titles) == 1 else f"{len(point.titles)} indsatser"
    about = f"{point.subject}, {count} ({titles})" if point.subject and titles else point.subject or titles
    return f"{about}. Ønske: {point.wanted}" if point.wanted else f"{about}."


def focus(titles: Sequence[str]) -> list[Block]:
    return [Paragraph(printed(f"Fokus på mødet: {WORDS.listing(titles)}."))] if titles else []


def _status(source: AgendaSource) -> list[Block]:
    if source.status is None:
        return [Paragraph(printed("Status er ikke gjort op endnu."))]
    titles = tuple(printed(with_codes(s.initiative)) for s in source.status.standings)
    return [
        *paragraphs(source.board.formulae.plan_initiatives),
        Bullets(titles),
        Paragraph(printed(f"{settled(source.board, source.status)} {counts(source.status)}.")),
        *corrections(source.board, source.status),
    ]


def settled(board: Board, status: RoundStatus) -> str:
    at = board.local(status.snapshot.at) if status.snapshot else None
    return f"Opgjort {WORDS.short_moment(at)}:" if at else "Status:"


def counts(status: RoundStatus) -> str:
    """`3 røde, 1 gul og 2 ikke modtaget`; a colour nobody has is left out, red never."""
    found = [
        f"{number} {(ONE if number == 1 else MANY)[colour]}"
        for colour in (Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.DONE)
        if (number := len(status.of_colour(colour))) or colour is Colour.RED
    ]
    missing = len(status.not_received())
    return WORDS.listing([*found, *([f"{missing} ikke modtaget"] if missing else [])])


def with_codes(initiative: Initiative) -> str:
    """`Flådestyring R003 (I)(B)`, and whether it is new, as the plan writes it (P17, S10)."""
    flags = "".join(f"({flag})" for flag in initiative.flags)
    new = f"(NY fra {WORDS.month(initiative.new_from)} status)" if initiative.new_from else ""
    return " ".join(part for part in (initiative.title, ", ".join(initiative.codes), flags, new) if part)


def _colours(source: AgendaSource) -> list[Block]:
    """The legend of the configuration, and why something may be red (S04, S05)."""
    legend = source.board.legend
    meanings = [(WORDS.say(f"colour-{c}"), printed(legend[c]["da"])) for c in source.board.colours]
    reasons = [WORDS.say(f"background-{b}") for b in Background if b is not Background.OTHER]
    blocks: list[Block] = []
    if meanings:
        blocks += [*paragraphs(source.board.formulae.plan_colours), Facts(tuple(meanings))]
    return [*blocks, *paragraphs(source.board.formulae.plan_red), Bullets(tuple(map(printed, reasons)))]
