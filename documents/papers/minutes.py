"""The minutes as a paper: the agenda with what was decided under each item, and who has approved it (A14, A15)."""

from collections.abc import Iterator
from dataclasses import replace

from documents.papers.agenda import CLOSED_EDITION, agenda_paper
from documents.papers.danish import WORDS, digits, printed, with_title
from documents.papers.sections import heading_of, paragraphs
from documents.writing.paper import Block, Heading, NewPage, Paper, Paragraph, Signatures, Text, bold
from domain.agenda import ItemKind
from domain.minutes import Approval, Rating, Response, of_open_items
from domain.people import Person
from domain.printed_minutes import MinutesSource

DOCUMENT_TYPE = "Referat"
NOT_APPROVED = "ikke godkendt"
SIGNATURES = "Underskriftsside"
CORRECTIONS = "Rettelser"
NOT_THERE = "ikke til stede"
NO_DECISION = "ingen beslutning"


def minutes_paper(source: MinutesSource, reveal: frozenset[str] = frozenset()) -> Paper:
    """The open variant; the items of the keys `reveal` are shown with their decisions, to readers entitled to them."""
    agenda = agenda_paper(source.agenda, reveal)
    meeting = source.agenda.meeting
    closed = f" · {CLOSED_EDITION}" if reveal else ""
    running = " · ".join((f"{meeting.forum} {digits(source.agenda.day)}{closed}", *_state(source)))
    return replace(
        agenda,
        subtitle=" · ".join((DOCUMENT_TYPE, *_state(source))),
        name=f"{DOCUMENT_TYPE} {meeting.forum} {digits(source.agenda.day)}{closed}",
        running=running,
        stamp=f"minutes {meeting.key} {source.number}",
        blocks=(
            *_with_decisions(source, _unsigned(agenda.blocks), reveal),
            *_corrections(source),
            *_signatures(source),
        ),
    )


def _state(source: MinutesSource) -> tuple[str, ...]:
    """Which version it is, and whether it stands."""
    version = (f"version {source.number}",) if source.number else ("udkast",)
    correction = (f"rettelse {source.correction}",) if source.correction else ()
    return (*version, *correction, *(() if source.is_approved else (NOT_APPROVED,)))


def _unsigned(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without the agenda's own page of signatures, which begins on a new page."""
    places = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == SIGNATURES]
    return blocks[: places[-1] - 1] if places else blocks


def _with_decisions(
    source: MinutesSource, blocks: tuple[Block, ...], reveal: frozenset[str]
) -> Iterator[Block]:
    """Each decision last under its item, where something was decided and nowhere else."""
    decided = _decided(source, reveal)
    pending: tuple[Block, ...] = ()
    for block in blocks:
        if isinstance(block, NewPage) or (isinstance(block, Heading) and block.level == 1):
            yield from pending
            pending = decided.get(block.text, ()) if isinstance(block, Heading) else ()
        yield block
    yield from pending


def _decided(source: MinutesSource, reveal: frozenset[str]) -> dict[str, tuple[Block, ...]]:
    """The blocks by the heading of their item."""
    agenda = source.agenda.agenda
    texts = {item.key: made.text for item, made in of_open_items(source.decisions, agenda, reveal)}
    rated = "\n".join(_rated(source, rating) for rating in source.ratings)
    forum, day = source.agenda.meeting.forum, digits(source.agenda.day)
    heading = Heading(2, source.agenda.board.minutes.heading.format(forum=forum, day=day))
    found = {}
    for item in agenda.items:
        parts = [texts.get(item.key, ""), rated if item.kind is ItemKind.PLAN and not item.closed else ""]
        if text := "\n".join(part for part in parts if part):
            found[heading_of(item)] = (heading, *paragraphs(text))
    return found


def _rated(source: MinutesSource, rating: Rating) -> str:
    template = source.agenda.board.minutes
    wording = template.rating_because if rating.text else template.rating
    return wording.format(
        forum=source.agenda.meeting.forum,
        initiative=source.titles.get(rating.initiative, rating.initiative),
        colour=WORDS.say(f"colour-{rating.colour}"),
        text=rating.text,
    )


def _corrections(source: MinutesSource) -> Iterator[Block]:
    """What the approved minutes said before, and say now."""
    if source.corrections:
        yield Heading(1, CORRECTIONS)
    for made in source.corrections:
        at = source.agenda.board.local(made.at)
        yield Heading(2, f"Rettelse {made.number}, den {at.day}. {WORDS.month(f'{at:%Y-%m}')} {at.year}")
        for change in made.changes:
            item = source.agenda.agenda.item(change.item)
            yield Paragraph((bold(f"Punkt {item.number}. {item.title}" if item else change.item),))
            yield Paragraph(printed(f"Før: {change.was or NO_DECISION}"))
            yield Paragraph(printed(f"Nu: {change.now or NO_DECISION}"))
        if not made.changes:
            yield Paragraph(printed("Punkternes titler, fremmødet eller vurderingerne er ændret."))


def _signatures(source: MinutesSource) -> tuple[Block, ...]:
    if not source.signers:
        return ()
    absent = {person.key for person in source.agenda.absent}
    lines = tuple(_signed(source, p, response, away=p.key in absent) for p, response in source.signers)
    return (NewPage(), Heading(1, SIGNATURES), Signatures(lines))


def _signed(source: MinutesSource, person: Person, response: Response | None, *, away: bool) -> Text:
    """Name and title, and how and when it was approved."""
    name = with_title(person)
    if response is None:
        return printed(f"{name},\n{NOT_THERE}" if away and source.number else name)
    at = source.agenda.board.local(response.at)
    when = f"den {at.day}. {WORDS.month(f'{at:%Y-%m}')} {at.year} kl. {WORDS.full_clock(at.time())}"
    if response.approval is Approval.APPROVED:
        return printed(f"{name},\ngodkendt {when}")
    return printed(f"{name},\n{NOT_THERE}")
