"""What has been said of the initiatives since the opgørelse, marked in words beside it and never mixed into it (S14)."""

from documents.papers.danish import WORDS, printed
from documents.writing.paper import Block, Bullets, Mark, Paragraph, Span, Text
from domain.board import Board
from domain.reports import Report
from domain.standing import RoundStatus, Standing


def corrections(board: Board, status: RoundStatus) -> list[Block]:
    """One line for each, with what it was and what it is; nothing where nothing has been corrected."""
    told = [s for s in status.standings if s.is_taken_back or s.correction is not None]
    if not told:
        return []
    return [
        Paragraph(printed("Rettet siden opgørelsen:")),
        Bullets(tuple(_line(board, standing) for standing in told)),
    ]


def _line(board: Board, standing: Standing) -> Text:
    title, was = standing.initiative.title, Span(_colour(standing.shown), Mark.REMOVED)
    later = standing.correction
    if standing.is_taken_back or later is None:
        return printed(f"{title}: trukket tilbage, var ", was)
    at = WORDS.short_moment(board.local(later.at))
    return printed(f"{title}: rettet {at}, ", was, " → ", Span(_colour(later), Mark.ADDED))


def _colour(report: Report | None) -> str:
    return WORDS.say(f"colour-{report.colour}") if report else "Status ikke modtaget"
