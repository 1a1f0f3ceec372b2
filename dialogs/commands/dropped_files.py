"""Files dropped in the chat: noted for reading, and used as the agenda of the meeting they are for (ESDH leads)."""

from dialogs.commands import agendas
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, require
from domain.errors import NotPossible
from domain.undo import Did
from usecases.collections import FILES
from usecases.dropped_files import receive_file, shown_name, use_file
from usecases.edit_agenda import Edited
from usecases.own_items import may_send_files


async def receive(turn: Turn) -> list[Reply]:
    """Fetched and read after the turn, since that may take longer than Teams waits."""
    if not turn.incoming.is_personal:
        return tell("private-please")
    if not await may_send_files(turn.tx, turn.board, turn.now, turn.person):
        return tell("file-not-for-you", secretariat=turn.board.secretariat)
    if len(turn.incoming.files) > 1:
        return tell("files-one-at-a-time")
    (file,) = turn.incoming.files
    await receive_file(turn.tx, turn.board, turn.now, turn.person, file.name, file.url)
    return tell("file-reading", name=shown_name(file.name))


async def use(turn: Turn, slots: Slots) -> list[Reply]:
    """[Brug som dagsorden]: taken over, and shown with the way to post it; or compared anew where it has changed."""
    require(turn.person, Action.MAKE_AGENDA)
    edited = await _used(turn, slots)
    if edited is None:
        return [*tell("file-changed-meanwhile"), *say("dropped-file", file=slots.get("file", ""))]
    file = await turn.tx.get(FILES, slots.get("file", ""))
    waits = "\n".join(f"{point.code} {point.shown or point.public_title}" for point in edited.awaiting)
    did = {"did": Did.TAKEN_OVER, "text": file.name if file else "", "other": edited.other, "waits": waits}
    key = edited.meeting.key
    return [*say("agenda-edited", meeting=key, **did), *say("agenda", meeting=key, real="1")]


async def use_and_post(turn: Turn, slots: Slots) -> list[Reply]:
    """[Brug og send ud]: taken over, and then what the channel will see, with the question as always."""
    require(turn.person, Action.POST)
    edited = await _used(turn, slots)
    if edited is None:
        return [*tell("file-changed-meanwhile"), *say("dropped-file", file=slots.get("file", ""))]
    return await agendas.preview_for(turn, {"meeting": edited.meeting.key})


async def _used(turn: Turn, slots: Slots) -> Edited | None:
    """None where the agenda is not the one the file was compared with any more."""
    version = number_in(slots.get("version", "")) or 0
    try:
        return await use_file(turn.tx, turn.board, turn.now, turn.person, slots.get("file", ""), version)
    except NotPossible as refused:
        if refused.reason != "agenda-changed":
            raise
        return None
