"""The forward plan as a paper: the coming meetings with their points and codes, and what waits for a date (A13, F04)."""

from collections.abc import Sequence

from documents.papers.danish import WORDS, dated, digits, printed
from documents.papers.portfolio import cancelled
from documents.writing.paper import Block, Bullets, Heading, Paper, Paragraph
from domain.agenda import PortfolioRow
from domain.board import Board
from domain.meetings import ForwardPoint, Meeting
from domain.printed import PlanSource
from domain.sheets import Made

TITLE = "Årsplan"
WAITING = "Afventer dato"
NOTHING = "Ingen punkter endnu."
LOCKED = "lukket"


def forward_plan_paper(source: PlanSource) -> Paper:
    """The open variant: of a closed point its code and public title (C04)."""
    board = source.board
    return Paper(
        title=TITLE,
        above=board.organisation,
        subtitle=f"{board.forum} · pr. {WORDS.full_day(source.day)}",
        name=f"{TITLE} {board.forum} {digits(source.day)}",
        running=f"{TITLE} · {board.forum} {digits(source.day)}",
        author=board.organisation,
        made_at=source.at,
        stamp=str(Made.PLAN),
        blocks=(
            *(block for meeting in source.meetings for block in _meeting(meeting, board)),
            Heading(1, WAITING),
            *_points(source.waiting, board),
        ),
    )


def _meeting(meeting: Meeting, board: Board) -> list[Block]:
    heading = Heading(1, f"{dated(meeting.date)} · {meeting.forum}")
    if not meeting.is_on:
        row = PortfolioRow(meeting.date, cancelled=meeting.reason or "-")
        return [heading, Paragraph(printed(cancelled(row)))]
    note = [Paragraph(printed(meeting.note))] if meeting.note else []
    return [heading, *note, *_points(meeting.points, board)]


def _points(points: Sequence[ForwardPoint], board: Board) -> list[Block]:
    lines = tuple(printed(_point(point, board.agenda.closed_title)) for point in points)
    return [Bullets(lines)] if lines else [Paragraph(printed(NOTHING))]


def _point(point: ForwardPoint, closed_title: str) -> str:
    if point.closed:
        return f"{point.code} {point.public_title or closed_title} ({LOCKED})"
    return f"{point.code} {point.shown}"
