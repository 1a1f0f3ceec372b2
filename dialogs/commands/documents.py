"""Documents out: where the agenda and the status attachment can be fetched; in private only (design.md §6, §10)."""

from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from domain.access import Action, may, require
from domain.errors import NotPossible
from domain.meetings import Meeting
from usecases.collections import AGENDAS, MEETINGS
from usecases.post_agenda import last_posted
from usecases.round_status import rounds_by_date


async def fetch_agenda(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent dagsorden": the working agenda for the secretariat, the posted one for the others."""
    require(turn.person, Action.SEE_AGENDA)
    meeting = await _meeting(turn, slots)
    _require_address(turn)
    day = turn.reader.meeting_day(meeting)
    if may(turn.person, Action.MAKE_AGENDA):
        if await turn.tx.get(AGENDAS, meeting.key) is None:
            raise NotPossible("no-agenda-made", day=day)
        return say("fetch-agenda", meeting=meeting.key, draft="1")
    if await last_posted(turn.tx, meeting.key) is None:
        raise NotPossible("agenda-not-posted", day=day)
    return say("fetch-agenda", meeting=meeting.key)


async def fetch_status(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hent status": the latest opgørelse."""
    require(turn.person, Action.SEE_ROUND)
    settled = [round_ for round_ in await rounds_by_date(turn.tx) if round_.is_settled]
    if not settled:
        raise NotPossible("nothing-settled")
    _require_address(turn)
    return say("fetch-status", round=settled[-1].key)


async def _meeting(turn: Turn, slots: Slots) -> Meeting:
    """The one of the day or the forum named, else the one being worked on, even if it is over, else the next."""
    in_hand = await turn.tx.get(MEETINGS, (await turn.conversation()).meeting)
    if in_hand is not None and not slots.get("date") and not slots.get("forum"):
        return in_hand
    return await meeting_in_hand(turn, slots)


def _require_address(turn: Turn) -> None:
    if not turn.board.public_url:
        raise NotPossible("no-address")
