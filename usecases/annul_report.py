"""Take back a report that was a mistake ([Det var en fejl]); the revisions stay (S03)."""

from dataclasses import replace
from datetime import datetime

from domain.access import Action, require
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible
from domain.people import Person, Role
from domain.reports import Report
from domain.rounds import RoundState
from usecases.collections import AUDIT, PEOPLE, REPORTS, AuditEntry
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
    round_, initiative = await reporting_on(tx, round_key, initiative_key)
    require(actor, Action.REPORT, await target_of(tx, actor, initiative, now))
    standing = await reported_standing(tx, round_, initiative)
    if standing.report is None:
        raise NotPossible("nothing-to-annul", initiative=initiative.title)
    written = await tx.query(REPORTS, round=round_.key, initiative=initiative.key)
    mistake = standing.report
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
    tx.append(AUDIT, AuditEntry(now, actor.key, "annul", mistake.key))
    if round_.state is RoundState.FROZEN:
        for person in await tx.query(PEOPLE):
            if person.has(Role.SECRETARIAT):
                await notify(
                    tx, board, now, person, view("correction", round=round_.key, initiative=initiative.key)
                )
    return mistake
