"""Word files that come back: stored after they have been shown, by the secretariat; others hand theirs in (design.md §5)."""

from dialogs.commands import decisions
from dialogs.commands.editing import agenda_edited
from dialogs.commands.reporting import Slots
from dialogs.sheets import Answers, Compared, compare_sheet
from dialogs.turn import Reply, Turn, say, tell
from documents.sheet_edits import edit_of
from domain.access import Action, require
from domain.dropped import DroppedFile
from domain.errors import UnknownObject
from domain.sheets import Made
from domain.undo import Did
from usecases.collections import EDITS, FILES, PEOPLE
from usecases.record_decision import remove_decision
from usecases.sheets import SAVE, hand_in, sheet_is_used, store_sheet
from usecases.undo import remember_as_one


def _answers(slots: Slots) -> Answers:
    return Answers(slots.get("tracked", ""), bool(slots.get("keep")), slots.get("choice", ""))


def _again(file: str, said: Answers) -> list[Reply]:
    return say("returned-sheet", file=file, **said.args())


async def read_as(turn: Turn, slots: Slots) -> list[Reply]:
    """[Med ændringerne] and [Uden ændringerne]: how the tracked changes are read; the differences are shown then."""
    file, said = await _own_or_all(turn, slots), _answers(slots)
    compared = await compare_sheet(turn.reader, file, said)
    if compared is not None and turn.person.key == file.person:
        await turn.expect(SAVE, file=file.key, seen=compared.source.seen, **said.args())
    return turn.on_card("returned-sheet", file=file.key, **said.args())


async def _own_or_all(turn: Turn, slots: Slots) -> DroppedFile:
    """Raises `NotAllowed` for somebody else's file, but to the secretariat."""
    file = await turn.tx.get(FILES, slots.get("file", ""))
    if file is None:
        raise UnknownObject("file")
    if file.person != turn.person.key:
        require(turn.person, Action.MAKE_AGENDA)
    return file


async def hand_on(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send til sekretariatet]: nothing is stored before they have looked at it."""
    file = await hand_in(turn.tx, turn.board, turn.now, turn.person, slots.get("file", ""))
    return turn.on_card("sentence", key="sheet-handed-in", name=file.name, secretariat=turn.board.secretariat)


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem] and "ja": what was shown; where anything has changed since, it is shown anew and nothing is stored."""
    require(turn.person, Action.MAKE_AGENDA)
    file, said = await turn.tx.get(FILES, slots.get("file", "")), _answers(slots)
    if file is None:
        return tell("gone")
    compared = await compare_sheet(turn.reader, file, said)
    if compared is None or compared.source.over or compared.asks_tracked or compared.item_gone:
        return _again(file.key, said)
    if slots.get("seen") != compared.source.seen and compared.found.found:
        return [*tell("sheet-changed-meanwhile"), *_again(file.key, said)]
    if compared.needs_choice(said.choice):
        return _again(file.key, said)
    if not compared.chosen(said.choice):
        day = turn.reader.short_meeting_day(compared.source.meeting)
        return tell("sheet-nothing-new", day=day, name=file.name)
    return await _stored(turn, file, compared, said)


async def _stored(turn: Turn, file: DroppedFile, compared: Compared, said: Answers) -> list[Reply]:
    if compared.source.stamp.made is Made.DECISIONS:
        return await _decided(turn, file, compared, said)
    chosen = compared.chosen(said.choice)
    edit = edit_of(chosen, await turn.tx.query(PEOPLE))
    done = await store_sheet(turn.tx, turn.board, turn.now, turn.person, file.key, edit)
    items = {one.item.key: one.item for one in chosen}
    return agenda_edited(
        done.meeting.key, Did.FROM_FILE, list(items.values()), text=file.name, other=done.other
    )


async def _decided(turn: Turn, file: DroppedFile, compared: Compared, said: Answers) -> list[Reply]:
    """Each as if it had been written in the chat; they are taken back together."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting, replies, edits = compared.source.meeting, list[Reply](), []
    for one in compared.chosen(said.choice):
        if one.now:
            words = {"meeting_key": meeting.key, "item": str(one.item.number), "text": one.now}
            replies += await decisions.decision(turn, words)
        else:
            await remove_decision(turn.tx, turn.board, turn.now, turn.person, meeting.key, one.item.key)
            replies += tell(
                "decision-removed",
                day=turn.reader.short_meeting_day(meeting),
                number=str(one.item.number),
                text=one.was,
            )
        edits.append(await turn.tx.get(EDITS, turn.person.key))
    remember_as_one(turn.tx, edits)
    await sheet_is_used(turn.tx, turn.board, turn.now, turn.person, file)
    return replies
