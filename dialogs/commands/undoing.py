"""The word "fortryd": the last change of an agenda or the forward plan, else the newest answer (design.md §5)."""

from datetime import datetime

from dialogs.commands import reporting
from dialogs.commands.obs import undone_to
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, may
from domain.errors import NotPossible
from domain.undo import Did, Edit
from usecases.collections import EDITS
from usecases.edit_appendix import undo_appendix
from usecases.flag_obs import undo_obs
from usecases.round_status import current_reports, latest_round
from usecases.undo import undo as take_back


async def undo(turn: Turn, slots: Slots) -> list[Reply]:
    """Nothing that was sent is called back; where the channel still shows it, that is said."""
    if (of_lists := await _of_lists(turn)) is not None:
        return of_lists
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


async def _of_lists(turn: Turn) -> list[Reply] | None:
    """The last change was to the OBS list or to a text of the attachment, which others than the secretariat edit too."""
    edit = await turn.tx.get(EDITS, turn.person.key)
    if edit is None or edit.what not in {Did.FLAGGED, Did.APPENDIX} or await _has_answered_since(turn, edit):
        return None
    if edit.what is Did.FLAGGED:
        point = await undo_obs(turn.tx, turn.board, turn.now, turn.person, edit)
        return say("obs-flagged", obs=point.key, did=undone_to(point))
    text = await undo_appendix(turn.tx, turn.board, turn.now, turn.person, edit)
    return say("appendix-saved", round=text.round, initiative=text.initiative)


async def _has_answered_since(turn: Turn, edit: Edit) -> bool:
    """Whether a status the person has entered is the newer change."""
    round_ = await latest_round(turn.tx)
    reports = await current_reports(turn.tx, round_.key) if round_ else {}
    return any(report.by == turn.person.key and report.at > edit.at for report in reports.values())


async def undo_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] takes back the change its card tells of, not a later one."""
    edit = await turn.tx.get(EDITS, turn.person.key)
    if edit is None or edit.at.isoformat() != slots.get("edit", ""):
        return tell("undo-not-last")
    return await undo(turn, slots)
