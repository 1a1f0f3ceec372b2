"""Store a status report; tell the director of a red, the chief answered for, and the secretariat of a correction."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import Incomplete, NotPossible, Outdated, RoundNotOpen, UnknownObject
from domain.people import Person, Role
from domain.plan import Initiative
from domain.reports import Answer, Colour, Draft, Report, Source, guards
from domain.rounds import Round, RoundState
from domain.standing import Standing
from usecases.audit import note
from usecases.collections import DRAFTS, INITIATIVES, PEOPLE, REPORTS, ROUNDS
from usecases.edit_appendix import tell_outdated
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.round_status import latest_round, standing_of


@dataclass(frozen=True, slots=True)
class Submission:
    """What somebody wants to report. `seen` is the revision they had in front of them (None: they did not look);
    `source` is set when they answer for the chief.
    """

    round: str
    initiative: str
    answer: Answer
    seen: int | None = None
    source: Source | None = None


async def submit_report(
    tx: Transaction, board: Board, now: datetime, actor: Person, submission: Submission
) -> Report:
    """Store the next revision.

    Raises:
        NotAllowed, UnknownObject, RoundNotOpen, Outdated, Incomplete, NotPossible
    """
    round_, initiative, standing = await check_submission(tx, board, now, actor, submission)
    report = await _next_revision(tx, round_, initiative, submission, actor, now)
    tx.put(REPORTS, report)
    tx.delete(DRAFTS, Draft(round_.key, initiative.key, actor.key, submission.answer, now).key)
    chief = report.chief if report.source else ""
    await note(tx, now, actor, AuditAction.REPORT, report.key, report.colour, person=chief)
    await _tell(tx, board, now, round_, initiative, standing.report, report)
    return report


async def check_submission(
    tx: Transaction, board: Board, now: datetime, actor: Person, submission: Submission
) -> tuple[Round, Initiative, Standing]:
    """What the submission would be stored on; raises as `submit_report` does, and stores nothing."""
    round_, initiative = await reporting_on(tx, submission.round, submission.initiative)
    await _require(tx, now, actor, initiative, submission.source)
    standing = await reported_standing(tx, round_, initiative)
    _refuse_outdated(standing, submission)
    refuse_incomplete(board, standing, submission.answer)
    return round_, initiative, standing


async def reporting_on(tx: Transaction, round_key: str, initiative_key: str) -> tuple[Round, Initiative]:
    """The round and initiative of an answer, if answers are taken there.

    A closed round still takes a late answer (it goes to history) until a newer round has opened.

    Raises:
        UnknownObject, RoundNotOpen, Outdated, NotPossible
    """
    round_ = await tx.get(ROUNDS, round_key)
    initiative = await tx.get(INITIATIVES, initiative_key)
    if round_ is None or initiative is None:
        raise UnknownObject(round_key, initiative_key)
    newest = await latest_round(tx)
    if newest is not None and newest.key != round_.key and newest.meeting_date > round_.meeting_date:
        raise Outdated(round_.key, initiative.key)
    if round_.state in {RoundState.PLANNED, RoundState.ENDED}:
        raise RoundNotOpen(round_.key)
    if not initiative.reportable(round_.month):
        raise NotPossible("initiative-not-reportable", initiative=initiative.title)
    return round_, initiative


async def _require(
    tx: Transaction, now: datetime, actor: Person, initiative: Initiative, source: Source | None
) -> None:
    target = await target_of(tx, actor, initiative, now)
    require(actor, Action.ANSWER_FOR if source else Action.REPORT, target)


async def reported_standing(tx: Transaction, round_: Round, initiative: Initiative) -> Standing:
    standing = await standing_of(tx, round_, initiative.key)
    return standing or Standing(initiative)


def _refuse_outdated(standing: Standing, submission: Submission) -> None:
    latest = standing.report.revision if standing.report else 0
    if submission.seen is not None and latest > submission.seen:
        raise Outdated(submission.round, submission.initiative)


def refuse_incomplete(board: Board, standing: Standing, answer: Answer) -> None:
    """Raises:
    Incomplete, NotPossible: the colour has no legend (S04).
    """
    if answer.colour is not None and answer.colour not in board.legend:
        raise NotPossible("colour-without-legend", colour=answer.colour)
    previous = standing.previous.report if standing.previous else None
    if missing := guards(answer, previous):
        raise Incomplete(tuple(missing))


async def _next_revision(
    tx: Transaction,
    round_: Round,
    initiative: Initiative,
    submission: Submission,
    actor: Person,
    now: datetime,
) -> Report:
    written = await tx.query(REPORTS, round=round_.key, initiative=initiative.key)
    answer = submission.answer
    red = answer.colour is Colour.RED
    return Report(
        round=round_.key,
        initiative=initiative.key,
        revision=max((r.revision for r in written), default=0) + 1,
        colour=answer.colour or Colour.GREEN,
        text=answer.text.strip(),
        by=actor.key,
        chief=initiative.chief,
        at=now,
        backgrounds=answer.backgrounds if red else (),
        ask=answer.ask.strip() if red else "",
        source=submission.source,
    )


async def _tell(
    tx: Transaction,
    board: Board,
    now: datetime,
    round_: Round,
    initiative: Initiative,
    before: Report | None,
    report: Report,
) -> None:
    ids = {"round": round_.key, "initiative": initiative.key}
    told = {report.by: ""}
    if report.colour is Colour.RED and (before is None or before.colour is not Colour.RED):
        told |= dict.fromkeys(initiative.directors, "red-sent")
    if report.colour is Colour.DONE:
        told |= dict.fromkeys(initiative.directors, "done-proposed")
    if report.source:
        told[initiative.chief] = "entered-for"
    elif before is not None and before.by != report.by:
        told[before.by] = "replaced"
    if round_.state is RoundState.FROZEN:
        told |= dict.fromkeys(await _secretariat(tx), "correction")
    if not round_.is_settled:
        await tell_outdated(tx, board, now, report)
    for key, name in told.items():
        person = await tx.get(PEOPLE, key)
        if name and person is not None and person.key != report.by:
            await notify(tx, board, now, person, view(name, **ids))


async def _secretariat(tx: Transaction) -> list[str]:
    return [p.key for p in await tx.query(PEOPLE) if p.has(Role.SECRETARIAT)]
