"""The words "hent borgmesterudgave": the open items the mayor takes part in, as a document of their own."""

from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from domain.access import Action, require
from domain.errors import NotPossible
from usecases.mayors_agenda import mayors_agenda


async def fetch(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MAKE_AGENDA)
    meeting = await meeting_in_hand(turn, slots)
    if not turn.board.public_url:
        raise NotPossible("no-address")
    found, day = await mayors_agenda(turn.tx, meeting.key), turn.reader.meeting_day(meeting)
    if found is None:
        raise NotPossible("no-agenda-made", day=day)
    if not found.items:
        none = "mayor-in-none-posted" if found.is_posted else "mayor-in-none"
        raise NotPossible("mayor-only-closed" if found.closed else none, day=day)
    return say("mayor-edition", meeting=meeting.key)
