"""A co-author writes a draft that the chief approves in one tap (design.md §2)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible, UnknownObject
from domain.people import CoAuthor, Person
from domain.reports import Answer, Draft, Report
from usecases.audit import note
from usecases.collections import CO_AUTHORS, DRAFTS, INITIATIVES, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.submit_report import (
    Submission,
    refuse_incomplete,
    reported_standing,
    reporting_on,
    submit_report,
)


async def name_co_author(
    tx: Transaction, now: datetime, actor: Person, initiative_key: str, person: Person
) -> CoAuthor:
    """The chief, or the secretariat for the chief, lets somebody write drafts.

    Raises:
        NotAllowed, UnknownObject
    """
    initiative = await tx.get(INITIATIVES, initiative_key)
    if initiative is None or not person.active:
        raise UnknownObject(initiative_key)
    require(actor, Action.NAME_CO_AUTHOR, await target_of(tx, actor, initiative, now))
    co_author = CoAuthor(initiative.key, person.key, actor.key)
    tx.put(CO_AUTHORS, co_author)
    await note(tx, now, actor, AuditAction.CO_AUTHOR, initiative.key, person=person)
    return co_author


async def writes_for(tx: Transaction, person: Person) -> frozenset[str]:
    """The initiatives the person may write drafts on."""
    return frozenset(c.initiative for c in await tx.query(CO_AUTHORS, person=person.key))


async def write_for_chief(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    round_key: str,
    initiative_key: str,
    answer: Answer,
) -> Draft:
    """Keep the co-author's draft and show it to the chief; it is no report before the chief has approved it.

    Raises:
        NotPossible: not a co-author; and as `reporting_on`.
        Incomplete: what the chief is to approve in one tap must be a whole answer.
    """
    round_, initiative = await reporting_on(tx, round_key, initiative_key)
    if initiative.key not in await writes_for(tx, actor):
        raise NotPossible("not-co-author", initiative=initiative.title)
    refuse_incomplete(board, await reported_standing(tx, round_, initiative), answer)
    draft = Draft(round_.key, initiative.key, actor.key, answer, now)
    tx.put(DRAFTS, draft)
    await note(tx, now, actor, AuditAction.CO_DRAFT, f"{round_.key}/{initiative.key}")
    if chief := await tx.get(PEOPLE, initiative.chief):
        ids = {"round": round_.key, "initiative": initiative.key, "by": actor.key}
        await notify(tx, board, now, chief, view("co-draft", **ids))
    return draft


async def approve_draft(
    tx: Transaction, board: Board, now: datetime, chief: Person, round_key: str, initiative_key: str, by: str
) -> Report:
    """The chief sends the co-author's draft as an answer of the chief's own.

    Raises:
        UnknownObject: there is no such draft (any more); and as `submit_report`.
    """
    author = await tx.get(PEOPLE, by)
    if author is None or initiative_key not in await writes_for(tx, author):
        raise UnknownObject(by)
    draft = await tx.get(DRAFTS, Draft(round_key, initiative_key, by, Answer(), now).key)
    if draft is None:
        raise UnknownObject(by)
    report = await submit_report(tx, board, now, chief, Submission(round_key, initiative_key, draft.answer))
    tx.delete(DRAFTS, draft.key)
    return report
