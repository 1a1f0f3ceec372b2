"""What the secretary should know of an agenda, one sentence each, before it is posted and when a paper is sent (X01–X09)."""

from dialogs.reader import Reader
from documents.reading.participants import cut_off
from domain.agenda import Agenda
from domain.agenda_warnings import AgendaWarning, Concern, agenda_warnings
from domain.meetings import Meeting
from usecases.agenda_context import agenda_context

# What the reading of a paper does not see by itself.
OF_A_PAPER = frozenset({Concern.RESPONSIBLE_AWAY, Concern.AWAY, Concern.NOT_FORESEEN, Concern.SPELLING})


async def own_warnings(reader: Reader, meeting: Meeting, agenda: Agenda) -> list[str]:
    known = await agenda_context(reader.tx, reader.board, meeting)
    found = [warning_line(reader, agenda, one) for one in agenda_warnings(agenda, meeting, known)]
    return found + _cut_off(reader, agenda)


async def paper_warnings(reader: Reader, meeting: Meeting, made: Agenda) -> list[str]:
    """Of a paper somebody has sent: what only shows beside what is known already."""
    known = await agenda_context(reader.tx, reader.board, meeting)
    found = [one for one in agenda_warnings(made, meeting, known) if one.concern in OF_A_PAPER]
    return [warning_line(reader, made, one) for one in found]


def _cut_off(reader: Reader, agenda: Agenda) -> list[str]:
    rows = [row for row in agenda.rows() if row.slot.note and cut_off(row.slot.note)]
    return [reader.say("warn-cut-off", at=reader.words.clock(row.start)) for row in rows]


def warning_line(reader: Reader, agenda: Agenda, one: AgendaWarning) -> str:
    return reader.say(
        f"warn-{one.concern}",
        number=one.number,
        name=one.name,
        better=one.better,
        day=reader.words.short_day(one.on) if one.on else "",
        at=reader.words.clock(one.at) if one.at else "",
        end=reader.words.clock(agenda.end),
    )
