"""The forward plan: the coming meetings with their points; a cancelled one stays visible with its reason (A13, C04)."""

import re

from documents.papers.danish import WORDS, printed
from documents.reading.forum_deadlines import ForumDeadline, forum_deadlines
from documents.writing.paper import Block, Bullets, Cell, Paragraph, Table, cell
from domain.agenda import PortfolioRow

HOLIDAY = re.compile(r"\w*ferie|helligdag|påske|lukkedag", re.IGNORECASE)


def portfolio(rows: tuple[PortfolioRow, ...], closed_title: str, year: int) -> Table:
    return Table(("Dato", "Punkter"), tuple(_row(row, closed_title, year) for row in rows), (2, 7))


def _row(row: PortfolioRow, closed_title: str, year: int) -> tuple[Cell, ...]:
    day = cell(printed(day_of(row, year)), printed(note_of(row)))
    if row.cancelled:
        return day, cell(cancelled(row))
    points = tuple(printed(point or closed_title) for point in row.points)
    return day, ((Bullets(points),) if points else ())


def day_of(row: PortfolioRow, year: int) -> str:
    """`4. juni`, with the year where it is another than the meeting's."""
    short = WORDS.short_day(row.date)
    return short if row.date.year == year else f"{short} {row.date.year}"


def note_of(row: PortfolioRow) -> str:
    """In brackets, unless it says when the meeting is."""
    if not row.note or row.note.startswith(("(", "kl.")):
        return row.note
    return f"({row.note})"


def cancelled(row: PortfolioRow) -> str:
    """`Aflyst pga. fælles lederdag`; a holiday says it all."""
    if row.cancelled == "-":
        return "Aflyst"
    return row.cancelled if HOLIDAY.match(row.cancelled) else f"Aflyst pga. {row.cancelled}"


def deadlines_of(rows: tuple[PortfolioRow, ...]) -> list[ForumDeadline]:
    """Towards other forums, of points that may be shown (K05)."""
    return forum_deadlines((point, row.date) for row in rows if not row.cancelled for point in row.points)


def deadlines(rows: tuple[PortfolioRow, ...], opening: str) -> list[Block]:
    """`Frister over for andre fora: KCL 22. maj (Ny partnerskabsmodel).`"""
    found = [f"{one.forum} {WORDS.short_day(one.day)} ({one.point})" for one in deadlines_of(rows)]
    return [Paragraph(printed(f"{opening} {'; '.join(found)}."))] if found and opening else []
