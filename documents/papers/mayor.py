"""The mayor's edition of an agenda: the open items the mayor takes part in, and nothing of any other (design.md §2)."""

from collections.abc import Iterator
from dataclasses import replace

from documents.papers.agenda import in_full, standing_parts
from documents.papers.danish import WORDS, dated, digits, printed
from documents.papers.sections import case, head
from documents.writing.paper import Block, Facts, Paper
from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.printed import AgendaSource

DOCUMENT_TYPE = "Borgmesterudgave"


def mayors_items(agenda: Agenda) -> list[AgendaItem]:
    return [item for item in agenda.items if item.key in agenda.mayor and not item.closed]


def mayor_paper(source: AgendaSource) -> Paper:
    """A paper of its own: no members, timetable, overview or signatures of the meeting, and no stamp to send it back by."""
    mine = restricted(source)
    agenda = in_full(mine, frozenset())
    running = f"{source.meeting.forum} {digits(source.day)}"
    return Paper(
        title=source.meeting.forum,
        above=source.board.organisation,
        subtitle=DOCUMENT_TYPE,
        name=f"{DOCUMENT_TYPE} {running}",
        running=f"{running} · {DOCUMENT_TYPE.lower()}",
        author=source.board.organisation,
        made_at=agenda.made_at,
        blocks=(_header(source, agenda), *_items(mine, agenda)),
    )


def restricted(source: AgendaSource) -> AgendaSource:
    """The source as if the meeting had nothing but these items; of what is closed since nothing is left."""
    agenda = source.agenda
    kept = tuple(mayors_items(agenda))
    kinds, keys = {item.kind for item in kept}, {item.key for item in kept}
    return replace(
        source,
        agenda=replace(
            agenda,
            items=kept,
            slots=tuple(slot for slot in agenda.slots if slot.item in keys),
            portfolio=agenda.portfolio if ItemKind.PORTFOLIO in kinds else (),
            removed=(),
            document="",
        ),
        status=source.status if ItemKind.PLAN in kinds else None,
        members=(),
        absent=(),
        follow_ups=source.follow_ups if ItemKind.PROTOCOLS in kinds else (),
    )


def _header(source: AgendaSource, agenda: Agenda) -> Facts:
    rows = [
        ("Sted:", agenda.place or source.meeting.place or "–"),
        ("Dato:", dated(source.day)),
        *((f"Punkt {i.number}:", WORDS.at(i.start)) for i in agenda.items if i.start),
    ]
    return Facts(tuple((label, printed(value)) for label, value in rows))


def _items(source: AgendaSource, agenda: Agenda) -> Iterator[Block]:
    for item in agenda.items:
        yield from head(item)
        yield from case(item.content, standing_parts(source, agenda, item))
