"""The timetable: times, titles and who takes part, in the order the items are taken (A08, P11)."""

from collections.abc import Iterable, Iterator, Mapping

from documents.papers.danish import WORDS, printed, with_unit
from documents.writing.paper import Cell, Table, cell
from domain.agenda import Agenda, AgendaItem, AgendaTemplate, ItemKind
from domain.formulae import Formulae
from domain.items import Participant
from domain.timetable import Row, Slot, SlotKind

PAUSES = {SlotKind.PAUSE: "Pause", SlotKind.LUNCH: "Frokost"}


def timetable(agenda: Agenda, template: AgendaTemplate, formulae: Formulae) -> Table:
    rows = [_cells(row, agenda, template) for row in agenda.rows()]
    end = (cell(WORDS.full_clock(agenda.end)), cell(formulae.timetable_end))
    return Table(("Tid", "Punkt"), (*rows, end), (1, 7))


def _cells(row: Row, agenda: Agenda, template: AgendaTemplate) -> tuple[Cell, ...]:
    lines = (printed(title_of(row.slot, agenda, template)), *map(printed, notes_of(row.slot, agenda)))
    return cell(WORDS.full_clock(row.start)), cell(*lines)


def title_of(slot: Slot, agenda: Agenda, template: AgendaTemplate) -> str:
    """The row's own title, else the item's, without what its note says of the mayor."""
    item = agenda.item(slot.item) if slot.item else None
    if slot.title or item is None:
        return slot.title or PAUSES.get(slot.kind, "")
    return template.protocols if item.kind is ItemKind.PROTOCOLS else item.title


def notes_of(slot: Slot, agenda: Agenda) -> list[str]:
    """What was written in the row, who takes part and how, and whether the mayor does (A08, K04)."""
    item = agenda.item(slot.item) if slot.kind is SlotKind.ITEM else None
    people = (*(item.content.participants if item else ()), *slot.participants)
    notes = [slot.note, *_taking_part(dict.fromkeys(people)), _mayor(slot, item, agenda)]
    return [note for note in notes if note]


def _taking_part(people: Iterable[Participant]) -> Iterator[str]:
    everybody = list(people)
    ways: Mapping[str, list[Participant]] = {
        "deltager under behandlingen.": [p for p in everybody if not p.via_teams],
        "deltager via Teams.": [p for p in everybody if p.via_teams],
    }
    for how, those in ways.items():
        if those:
            yield f"{WORDS.listing([with_unit(p) for p in those])} {how}"


def _mayor(slot: Slot, item: AgendaItem | None, agenda: Agenda) -> str:
    """Unless the row says so itself."""
    attends = slot.mayor
    if "borgmester" in slot.note.casefold():
        return ""
    if attends is None and item is not None and not item.closed:
        there = item.key in agenda.mayor
        attends = there if there or item.kind is ItemKind.PROTOCOLS else None
    if attends is None:
        return ""
    return f"Borgmesteren deltager {'' if attends else 'ikke '}under behandlingen."
