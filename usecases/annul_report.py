"""Take back a report that was a mistake ([Det var en fejl]); the revisions stay (S03)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import RowState, View, view
from domain.errors import NotPossible
from domain.people import Person, Role
from domain.reports import Report
from domain.rounds import Round, RoundState
from usecases.audit import note
from usecases.collections import OUTBOX, PEOPLE, REPORTS
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.submit_report import reported_standing, reporting_on


async def annul_report(
    tx: Transaction, board: Board, now: datetime, actor: Person, round_key: str, initiative_key: str
) -> Report:
    """Take back the standing report ([Det var en fejl]); what stood before it stands again, or nothing.

    Raises:
        NotAllowed, UnknownObject, RoundNotOpen, Outdated, NotPossible
    """
    round_, mistake = await report_to_annul(tx, now, actor, round_key, initiative_key)
    written = await tx.query(REPORTS, round=round_.key, initiative=mistake.initiative)
    tx.put(
        REPORTS,
        replace(
            mistake,
            revision=max(r.revision for r in written) + 1,
            annuls=mistake.revision,
            by=actor.key,
            at=now,
            text="",
            ask="",
            source=None,
        ),
    )
    await note(tx, now, actor, AuditAction.ANNUL, mistake.key)
    await _tell(tx, board, now, round_, actor, mistake)
    return mistake


async def report_to_annul(
    tx: Transaction, now: datetime, actor: Person, round_key: str, initiative_key: str
) -> tuple[Round, Report]:
    """The report that would be taken back: by whoever may report, or by who entered it for somebody else.

    Raises:
        NotAllowed, UnknownObject, RoundNotOpen, Outdated, NotPossible
    """
    round_, initiative = await reporting_on(tx, round_key, initiative_key)
    report = (await reported_standing(tx, round_, initiative)).report
    entered = report is not None and report.source is not None and report.by == actor.key
    target = await target_of(tx, actor, initiative, now)
    require(actor, Action.ANSWER_FOR if entered else Action.REPORT, target)
    if report is None:
        raise NotPossible("nothing-to-annul", initiative=initiative.title)
    return round_, report


async def _tell(
    tx: Transaction, board: Board, now: datetime, round_: Round, actor: Person, mistake: Report
) -> None:
    """A chief who was told of an answer entered in the chief's name hears that it is gone; after the freeze it is a
    correction.
    """
    ids = {"round": round_.key, "initiative": mistake.initiative}
    chief = await tx.get(PEOPLE, mistake.chief)
    if chief and chief.key != actor.key and await _has_heard(tx, chief, view("entered-for", **ids)):
        await notify(tx, board, now, chief, view("entered-taken-back", by=actor.key, **ids))
    if round_.state is RoundState.FROZEN:
        for person in await tx.query(PEOPLE):
            if person.has(Role.SECRETARIAT):
                await notify(tx, board, now, person, view("correction", **ids))


async def _has_heard(tx: Transaction, person: Person, message: View) -> bool:
    """What still waits is withdrawn by itself when it is no longer true."""
    rows = await tx.query(OUTBOX, target=f"person/{person.key}")
    return any(message in row.views and row.state in {RowState.CLAIMED, RowState.SENT} for row in rows)
