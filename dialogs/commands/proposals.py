"""Proposing a point in chat, and what the secretariat answers (users.md: add, propose)."""

from dialogs.commands.agenda_editing import point_said
from dialogs.commands.meeting_in_hand import meeting_in_hand, meeting_said
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding.agenda_items import split_title
from domain.access import Action, require
from domain.errors import UnknownObject
from domain.proposals import ProposalState
from usecases.propose_point import decide_proposal, propose_point


async def propose(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "foreslå punkt: Nye lokaler (30 min)"."""
    require(turn.person, Action.PROPOSE_POINT)
    text, day = split_title(slots.get("text", ""))
    meeting = await (meeting_said(turn, day) if day else meeting_in_hand(turn, {}))
    proposal = await propose_point(turn.tx, turn.board, turn.now, turn.person, point_said(text), meeting)
    return tell(
        "proposal-received",
        title=proposal.point.title,
        day=turn.reader.meeting_day(meeting),
        secretariat=turn.board.secretariat,
    )


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MAKE_AGENDA)
    return say("proposals", asked="1")


async def decide(turn: Turn, slots: Slots) -> list[Reply]:
    """[Sæt på] [Senere] [Nej tak]: the list comes back without it."""
    try:
        state = ProposalState(slots.get("state", ""))
    except ValueError as wrong:
        raise UnknownObject("state") from wrong
    proposal = await decide_proposal(
        turn.tx, turn.board, turn.now, turn.person, slots.get("proposal", ""), state
    )
    return turn.on_card("proposals", done=proposal.key, asked="1")
