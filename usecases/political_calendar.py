"""What the political calendar says: for a meeting's item 1, and of one committee (A10, K01)."""

from datetime import date

from domain.board import Board
from domain.meetings import Meeting
from domain.political_calendar import CalendarEvent, PoliticalCalendar
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


async def committee_meetings(
    tx: Transaction, board: Board, words: str, first: date, last: date | None = None
) -> list[CalendarEvent]:
    """The meetings of the committee `words` name (code or title) from `first` to `last`, cancelled ones too, in order."""
    code = words.strip().upper() if words.strip().upper() in dict(board.political.committees) else ""
    code = code or board.political.committee_of(words)
    found = [
        event
        for event in await tx.query(CALENDAR)
        if code and board.political.committee_of(event.title) == code
        if first <= event.first <= (last or date.max)
    ]
    return sorted(found, key=lambda event: (event.first, event.title))
