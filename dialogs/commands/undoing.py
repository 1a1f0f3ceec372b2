"""The word "fortryd": the last change of an agenda or the forward plan, else the newest answer (design.md §5)."""

from datetime import datetime

from dialogs.commands import reporting
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, may
from domain.errors import NotPossible
from domain.undo import Did
from usecases.collections import EDITS
from usecases.undo import undo as take_back


async def undo(turn: Turn, slots: Slots) -> list[Reply]:
    """Nothing that was sent is called back; where the channel still shows it, that is said."""
    if not may(turn.person, Action.MAKE_AGENDA):
        return await reporting.undo(turn, slots)
    try:
        undone = await take_back(turn.tx, turn.now, turn.person)
    except NotPossible as refused:
        if refused.reason != "undo-changed":
            raise
        changed_at = turn.reader.short_moment(datetime.fromisoformat(refused.data["at"]))
        return tell("impossible-undo-changed", by=refused.data["by"], at=changed_at)
    if undone is None:
        return await reporting.undo(turn, slots)
    at = turn.reader.short_moment(undone.edit.at)
    if undone.edit.what is Did.DECIDED:
        return say("minutes-undone", meeting=undone.edit.meeting, at=at)
    return say("undone", meeting=undone.edit.meeting, did=undone.edit.what, at=at)


async def undo_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] takes back the change its card tells of, not a later one."""
    edit = await turn.tx.get(EDITS, turn.person.key)
    if edit is None or edit.at.isoformat() != slots.get("edit", ""):
        return tell("undo-not-last")
    return await undo(turn, slots)
