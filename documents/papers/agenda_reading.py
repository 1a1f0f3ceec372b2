"""The agenda as a reading of it, which is what its JSON holds (interfaces.md §6)."""

from collections.abc import Iterator

from documents.headings import ATTACHMENTS, HEADINGS
from documents.papers.agenda import in_full
from documents.papers.danish import WORDS, dated, with_title
from documents.papers.political_calendar import written_calendar
from documents.papers.portfolio import HOLIDAY, cancelled, day_of, note_of
from documents.papers.sections import BULLET
from documents.papers.timetable import notes_of, title_of
from documents.reading import model
from documents.reading.items import mayor_attends
from documents.reading.model import Access, Kind, MeetingStatus, Reading, RowKind
from documents.reading.political_calendar import HELD, RUL, TO_COME
from domain.agenda import Agenda, AgendaItem, ItemKind, PortfolioRow
from domain.items import Attachment, Section
from domain.political_calendar import PoliticalCalendar
from domain.printed import AgendaSource
from domain.timetable import Row, SlotKind


def agenda_reading(source: AgendaSource, reveal: frozenset[str] = frozenset()) -> Reading:
    """What a faultless reader would find in the printed agenda; without warnings, which are for what was given."""
    agenda = in_full(source, reveal)
    start = WORDS.full_clock(agenda.start or source.meeting.start)
    end = WORDS.full_clock(agenda.end)
    return Reading(
        kind=Kind.AGENDA,
        body=source.meeting.forum,
        meeting_date=source.day,
        meeting_date_inferred=source.day,
        start_time=start,
        end_time=end,
        header=_header(source, agenda, start, end),
        items=tuple(_item(item) for item in agenda.items),
        timetable=tuple(_timetable(source, agenda)),
        initiatives=_initiatives(source),
        upcoming_meetings=tuple(_upcoming(source, row) for row in agenda.portfolio),
        political_calendar=_political_calendar(source, agenda),
        signatures=tuple(map(with_title, source.members)),
        attachment_overview=tuple(_overview(item) for item in agenda.items if item.content.attachments),
    )


def _header(source: AgendaSource, agenda: Agenda, start: str, end: str) -> model.Header:
    return model.Header(
        body=source.meeting.forum,
        document_type="DAGSORDEN",
        place=agenda.place or source.meeting.place or "–",
        date_raw=dated(source.day),
        start_time=start,
        end_time=end,
        members=tuple(map(with_title, source.members)),
        absent=tuple(map(with_title, source.absent)),
    )


def _item(item: AgendaItem) -> model.Item:
    content = item.content
    present = [HEADINGS[section] for section in Section if content.section(section)]
    start, *points = _lines(content.section(Section.RECOMMENDATION) or content.wanted) or [""]
    return model.Item(
        number=item.number,
        title=item.title,
        open_closed=Access.CLOSED if item.closed else Access.OPEN,
        kle=content.kle or None,
        case_no=content.case_no or None,
        sagsgang=content.section(Section.ROUTING) or None,
        responsible=content.section(Section.RESPONSIBLE) or None,
        sections_present=(*_with_standing(item, present), *([ATTACHMENTS] if content.attachments else [])),
        recommendation_start=start or None,
        recommendation_points=tuple(p.removeprefix(BULLET) for p in points if p.startswith(BULLET)),
        attachments=_attachments(item),
        mayor_attends=mayor_attends(item.title),
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _with_standing(item: AgendaItem, present: list[str]) -> list[str]:
    """The timetable stands under a heading though nobody has written anything there."""
    if item.kind is not ItemKind.TIMETABLE or item.closed:
        return present
    wanted = {*present, HEADINGS[Section.PRESENTATION]}
    return [name for name in HEADINGS.values() if name in wanted]


def _attachments(item: AgendaItem) -> tuple[model.Attachment, ...]:
    return tuple(_attachment(n, a) for n, a in enumerate(item.content.attachments, 1))


def _attachment(number: int, attachment: Attachment) -> model.Attachment:
    access = Access.CLOSED if attachment.closed else Access.OPEN
    return model.Attachment(number, access, attachment.title or None, attachment.doc_no or None)


def _overview(item: AgendaItem) -> model.OverviewEntry:
    all_closed = all(a.closed for a in item.content.attachments)
    label = "Lukket punkt" if all_closed else None
    return model.OverviewEntry(item.number, item.title, label, _attachments(item))


def _timetable(source: AgendaSource, agenda: Agenda) -> Iterator[model.TimetableRow]:
    numbers = {item.key: item.number for item in agenda.items}
    for row in agenda.rows():
        title = title_of(row.slot, agenda, source.board.agenda)
        notes = " ".join(notes_of(row.slot, agenda)) or None
        number = numbers.get(row.slot.item) if row.slot.kind is SlotKind.ITEM else None
        yield model.TimetableRow(WORDS.full_clock(row.start), title, notes, number, _kind(row, title, number))
    end = source.board.formulae.timetable_end
    yield model.TimetableRow(WORDS.full_clock(agenda.end), end, None, None, RowKind.END)


def _kind(row: Row, title: str, number: int | None) -> RowKind:
    if row.slot.kind in {SlotKind.PAUSE, SlotKind.LUNCH}:
        return RowKind.BREAK
    is_closed = number is None and title.casefold().startswith("lukket")
    return RowKind.CLOSED_WITHOUT_ITEM if is_closed else RowKind.ITEM


def _initiatives(source: AgendaSource) -> tuple[model.Initiative, ...]:
    standings = source.status.standings if source.status and source.agenda.plan_item() else ()
    found = (s.initiative for s in standings)
    return tuple(
        model.Initiative(i.title, i.codes, i.flags, bool(i.new_from), i.new_from or None) for i in found
    )


def _upcoming(source: AgendaSource, row: PortfolioRow) -> model.UpcomingMeeting:
    raw = day_of(row, source.day.year)
    if row.cancelled:
        holiday = HOLIDAY.match(row.cancelled)
        state = MeetingStatus.HOLIDAY if holiday else MeetingStatus.CANCELLED
        return model.UpcomingMeeting(row.date, raw, state, cancelled(row), ())
    points = tuple(point or source.board.agenda.closed_title for point in row.points)
    return model.UpcomingMeeting(row.date, raw, MeetingStatus.PLANNED, note_of(row) or None, points)


def _political_calendar(source: AgendaSource, agenda: Agenda) -> tuple[model.CalendarEntry, ...]:
    """As item 1 prints it: our own, unless somebody has written theirs."""
    item = agenda.item(ItemKind.PROTOCOLS.value)
    if item is None:
        return ()
    written = written_calendar(item.content.section(Section.PRESENTATION), source.day)
    return written or tuple(_entries(source, agenda.calendar))


def _entries(source: AgendaSource, calendar: PoliticalCalendar) -> Iterator[model.CalendarEntry]:
    for code, day in calendar.rul:
        name = source.board.political.name(code)
        yield model.CalendarEntry(f"{name} ({code})" if name != code else code, day, None, RUL)
    weeks = f"Uge {calendar.weeks[0]}-{calendar.weeks[1]}" if calendar.weeks else TO_COME
    later = source.board.formulae.protocols_later.rstrip(": ")
    for section, lines in ((HELD, calendar.held), (weeks, calendar.coming), (later, calendar.later)):
        for line in lines:
            yield model.CalendarEntry(line.title, line.first, line.last, section)
