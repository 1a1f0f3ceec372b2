"""What the board has said of an initiative since the round before: next month's question repeats it (design.md §3)."""

from dialogs.cards.decisions import decided_line, rated_line
from dialogs.reader import Reader
from domain.rounds import Round
from usecases.round_status import rounds_by_date


async def board_said(reader: Reader, round_: Round, initiative: str) -> list[str]:
    """Its decision and its own judgement of the colour, as far as the reader may know them."""
    earlier = [
        r.meeting_date for r in await rounds_by_date(reader.tx) if r.meeting_date < round_.meeting_date
    ]
    if not earlier:
        return []
    said = (
        await decided_line(reader, initiative, earlier[-1]),
        await rated_line(reader, initiative, earlier[-1]),
    )
    return [text for text in said if text]
