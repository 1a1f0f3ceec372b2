"""Edit the text the board reads of a report (bilagstekst), and the chief's answer to it (design.md §3)."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access import Action, require
from domain.appendix_text import AppendixText, Reaction, checked, edit_of, is_outdated, newest
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.people import Person
from domain.reports import Report
from domain.rounds import Round, Snapshot
from domain.standing import Standing
from domain.undo import Did, Edit, Records
from usecases.audit import note
from usecases.collections import APPENDIX_TEXTS, EDITS, INITIATIVES, PEOPLE, REPORTS, ROUNDS
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.round_status import standing_of
from usecases.undo import remember


@dataclass(frozen=True, slots=True)
class ToEdit:
    """`report` is what the paper shows, settled or not; `text` what the board reads of it now; `last` numbers the edits."""

    round: Round
    standing: Standing
    report: Report
    text: str
    last: int

    @property
    def state(self) -> str:
        """Another one where the chief has reported, or somebody edited, since."""
        return f"{self.report.revision}.{self.last}"


async def text_to_edit(tx: Transaction, round_key: str, initiative: str) -> ToEdit:
    """Raises:
    UnknownObject, NotPossible: there is no report, or the agenda is out.
    """
    round_ = await tx.get(ROUNDS, round_key)
    standing = await standing_of(tx, round_, initiative) if round_ else None
    if round_ is None or standing is None:
        raise UnknownObject(initiative)
    title = standing.initiative.title
    if not round_.is_open:
        raise NotPossible("appendix-over", title=title, month=round_.month)
    if standing.shown is None:
        raise NotPossible("appendix-nothing", title=title, month=round_.month)
    last = newest(await edits_of(tx, round_key, initiative))
    return ToEdit(round_, standing, standing.shown, standing.text, last.number if last else 0)


async def edit_appendix(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    round_key: str,
    initiative: str,
    text: str,
    *,
    seen: str = "",
) -> AppendixText | None:
    """The board reads `text` from now on; the chief's own words take the edit back. None where nothing changes.

    `seen` is what the editor had before them, as `ToEdit.state` says it; empty where that is not known.

    Raises:
        NotAllowed, UnknownObject, NotPossible: as `text_to_edit`, or the text will not do, or there is a newer one.
    """
    require(actor, Action.EDIT_APPENDIX)
    what = await text_to_edit(tx, round_key, initiative)
    if seen and seen != what.state:
        raise NotPossible("appendix-newer", title=what.standing.initiative.title)
    if (kept := checked(text)) == what.text:
        return None
    number, revision = what.last + 1, what.report.revision
    edit = AppendixText(round_key, initiative, number, revision, what.text, kept, actor.key, now)
    if what.standing.edit is not None and what.standing.edit.suggestion == kept:
        edit = replace(edit, reaction=Reaction.OK, suggestion=kept)
    tx.put(APPENDIX_TEXTS, edit)
    await note(tx, now, actor, AuditAction.EDIT_APPENDIX, edit.key, str(edit.revision))
    back = replace(edit, was=kept, text=what.text)
    remember(tx, now, actor, Did.APPENDIX, "", Records(texts=(back,)), Records(texts=(edit,)))
    await _tell_chief(tx, board, now, what.report, actor)
    return edit


async def edits_of(tx: Transaction, round_key: str, initiative: str) -> list[AppendixText]:
    return await tx.query(APPENDIX_TEXTS, round=round_key, initiative=initiative)


async def _tell_chief(tx: Transaction, board: Board, now: datetime, report: Report, actor: Person) -> None:
    for key in dict.fromkeys((report.chief, report.by)):
        person = await tx.get(PEOPLE, key)
        own = await _is_own(tx, person, report) if person else False
        if person is not None and own and person.key != actor.key:
            await notify(
                tx,
                board,
                now,
                person,
                view("appendix-edited", round=report.round, initiative=report.initiative),
            )


async def _is_own(tx: Transaction, person: Person, report: Report) -> bool:
    """Not of somebody who only entered it."""
    initiative = await tx.get(INITIATIVES, report.initiative)
    return initiative is not None and person.key in initiative.chiefs


async def undo_appendix(
    tx: Transaction, board: Board, now: datetime, actor: Person, edit: Edit
) -> AppendixText:
    """The text before the last edit again, as a further edit: what has been said is kept.

    Raises:
        NotAllowed, NotPossible: it has been edited, or reported anew, since; or the agenda is out.
    """
    (back,), (after,) = edit.before.texts, edit.after.texts
    last = newest(await edits_of(tx, after.round, after.initiative))
    if last is None or (last.number, last.text) != (after.number, after.text):
        raise NotPossible("undo-moved-on")
    seen = f"{after.revision}.{after.number}"
    made = await edit_appendix(tx, board, now, actor, back.round, back.initiative, back.text, seen=seen)
    tx.delete(EDITS, edit.key)
    return made or last


async def answer_appendix(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    key: str,
    suggestion: str = "",
) -> AppendixText:
    """[OK], or the chief's own suggestion, which whoever edited it hears of.

    Raises:
        NotAllowed, UnknownObject, NotPossible: it is not the text the board reads any more, or the agenda is out.
    """
    edit = await tx.get(APPENDIX_TEXTS, key)
    initiative = await tx.get(INITIATIVES, edit.initiative) if edit else None
    if edit is None or initiative is None:
        raise UnknownObject(key)
    require(actor, Action.REPORT, await target_of(tx, actor, initiative, now))
    what = await text_to_edit(tx, edit.round, edit.initiative)
    if edit_of(what.report, await edits_of(tx, edit.round, edit.initiative)) != edit:
        raise NotPossible("appendix-changed", title=initiative.title)
    reaction = Reaction.SUGGESTED if suggestion else Reaction.OK
    answered = replace(edit, reaction=reaction, suggestion=checked(suggestion) if suggestion else "")
    tx.put(APPENDIX_TEXTS, answered)
    await note(tx, now, actor, AuditAction.APPENDIX_ANSWER, edit.key, reaction)
    editor = await tx.get(PEOPLE, edit.by)
    if suggestion and editor is not None:
        await notify(tx, board, now, editor, view("appendix-suggested", edit=edit.key))
    return answered


async def take_suggestion(
    tx: Transaction, board: Board, now: datetime, actor: Person, key: str
) -> AppendixText | None:
    """[Brug forslaget].

    Raises:
        NotAllowed, UnknownObject, NotPossible: as `edit_appendix`.
    """
    require(actor, Action.EDIT_APPENDIX)
    edit = await tx.get(APPENDIX_TEXTS, key)
    if edit is None or not edit.suggestion:
        raise UnknownObject(key)
    seen = f"{edit.revision}.{edit.number}"
    return await edit_appendix(tx, board, now, actor, edit.round, edit.initiative, edit.suggestion, seen=seen)


async def tell_outdated(tx: Transaction, board: Board, now: datetime, report: Report) -> None:
    """Whoever edited the text of an earlier report hears that the chief has written anew."""
    edits = await edits_of(tx, report.round, report.initiative)
    last = newest(edits)
    editor = await tx.get(PEOPLE, last.by) if last and is_outdated(report, edits) else None
    if editor is not None and editor.key != report.by:
        ids = {"round": report.round, "initiative": report.initiative}
        await notify(tx, board, now, editor, view("appendix-outdated", **ids))


async def tell_all_outdated(tx: Transaction, board: Board, now: datetime, snapshot: Snapshot) -> None:
    """A new opgørelse shows what was reported since; texts edited before that are the chiefs' own again."""
    for entry in snapshot.entries:
        report = await tx.get(REPORTS, f"{snapshot.round}/{entry.initiative}/{entry.revision or 0:04}")
        if report is not None:
            await tell_outdated(tx, board, now, report)
