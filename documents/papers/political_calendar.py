"""Item 1 of the agenda: the rul, committees' meetings, activities and cases, in their fixed order (A10, K01)."""

from collections.abc import Iterable, Iterator
from datetime import date

from documents.papers.danish import WORDS, printed
from documents.papers.follow_ups import follow_ups
from documents.reading.lines import split_lines
from documents.reading.model import CalendarEntry
from documents.reading.political_calendar import read_political_calendar
from documents.writing.paper import Block, Bullets, Paragraph, bold
from domain.agenda import Agenda
from domain.follow_ups import Listed
from domain.formulae import Formulae
from domain.political_calendar import CalendarLine


def written_calendar(written: str, day: date) -> tuple[CalendarEntry, ...]:
    """What somebody has written themselves of the political calendar, which then stands instead of ours."""
    return read_political_calendar(split_lines(f"Sagsfremstilling\n{written}", wrapped=False), day)


def item_one(
    agenda: Agenda, day: date, formulae: Formulae, listed: Iterable[Listed], written: str
) -> list[Block]:
    """`listed` are the open follow-ups, which belong to what is gathered up from the meetings before; `written` is what
    stands above it.
    """
    if written and written_calendar(written, day):
        return follow_ups(listed)
    calendar, year = agenda.calendar, day.year
    weeks = f"Uge {calendar.weeks[0]}-{calendar.weeks[1]}" if calendar.weeks else ""
    blocks = [*_rul(agenda, formulae), *_list(formulae.protocols_held, calendar.held, year)]
    if calendar.coming:
        blocks.append(Paragraph(printed(formulae.protocols_coming)))
        blocks += _heading(weeks)
        blocks.append(_bullets(calendar.coming, year))
    blocks += _under(formulae.protocols_later, calendar.later, year)
    gathered = follow_ups(listed)
    blocks += _under(formulae.protocols_past, calendar.past, year) or (
        _heading(formulae.protocols_past) if gathered else []
    )
    blocks += gathered
    blocks += _under(formulae.protocols_ahead, calendar.ahead, year)
    blocks += _cases(formulae.protocols_cases, agenda.cases, always=bool(blocks))
    return [*blocks, *_cases(formulae.protocols_other, agenda.other_cases)]


def rul_line(agenda: Agenda, formulae: Formulae) -> str:
    """`Rul juni: ØK d. 10/6 2025, KB d. 17/6 2025`, named for the month it ends in; empty where none is known."""
    days = agenda.calendar.rul
    if not days:
        return ""
    shown = ", ".join(f"{code} d. {day.day}/{day.month} {day.year}" for code, day in days)
    return f"{formulae.protocols_rul} {WORDS.month(f'{days[-1][1]:%Y-%m}')}: {shown}"


def _rul(agenda: Agenda, formulae: Formulae) -> Iterator[Block]:
    if line := rul_line(agenda, formulae):
        yield Paragraph(printed(line))


def _heading(words: str) -> list[Block]:
    return [Paragraph((bold(words),))] if words else []


def _list(opening: str, lines: tuple[CalendarLine, ...], year: int) -> list[Block]:
    return [Paragraph(printed(opening)), _bullets(lines, year)] if lines else []


def _under(words: str, lines: tuple[CalendarLine, ...], year: int) -> list[Block]:
    return [*_heading(words), _bullets(lines, year)] if lines else []


def _cases(words: str, cases: tuple[str, ...], *, always: bool = False) -> list[Block]:
    """The heading of the current cases stands there for the meeting to fill in."""
    listed: list[Block] = [Bullets(tuple(printed(case) for case in cases))] if cases else []
    return [*_heading(words), *listed] if cases or always else []


def _bullets(lines: tuple[CalendarLine, ...], year: int) -> Bullets:
    return Bullets(tuple(printed(line_of(line, year)) for line in lines))


def line_of(line: CalendarLine, year: int) -> str:
    """`Hovedudvalgsmøde d. 27. maj: budgettet drøftes`."""
    purpose = f": {line.purpose}" if line.purpose else ""
    return f"{line.title} d. {days_of(line.first, line.last, year)}{purpose}"


def days_of(first: date, last: date | None, year: int) -> str:
    """`27. maj`, `27.-28. januar`, `30. januar-2. februar`; with the year where it is another one."""
    ends = last or first
    if last is None or last == first:
        shown = WORDS.short_day(first)
    elif first.month == last.month:
        shown = f"{first.day}.-{WORDS.short_day(last)}"
    else:
        shown = f"{WORDS.short_day(first)}-{WORDS.short_day(last)}"
    return shown if ends.year == year else f"{shown} {ends.year}"
