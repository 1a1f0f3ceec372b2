"""What the political calendar says for a meeting's item 1 (A10, K01)."""

from domain.board import Board
from domain.meetings import Meeting
from domain.political_calendar import PoliticalCalendar
from domain.political_calendar import political_calendar as compiled
from usecases.collections import CALENDAR, MEETINGS
from usecases.ports import Transaction


async def political_calendar(tx: Transaction, board: Board, meeting: Meeting) -> PoliticalCalendar:
    """As item 1 of the meeting's agenda shows it."""
    same = [m for m in await tx.query(MEETINGS) if m.is_on and m.forum == meeting.forum]
    return compiled(
        await tx.query(CALENDAR),
        meeting.date,
        board.political,
        begins=meeting.start,
        before=max((m.date for m in same if m.date < meeting.date), default=None),
        after=min((m.date for m in same if m.date > meeting.date), default=None),
    )
