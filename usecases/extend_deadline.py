"""Give one chief a longer deadline, and remind those who have not finished when the secretariat asks for it."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import RowState, View, view
from domain.errors import NotPossible
from domain.people import Person
from domain.rounds import Extension, Round, Step
from domain.schedule import audience
from usecases.audit import note
from usecases.collections import EXTENSIONS, OUTBOX, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.round_status import latest_round
from usecases.schedule_state import schedule_state


async def extend_deadline(
    tx: Transaction, board: Board, now: datetime, actor: Person, chief: Person, until: datetime
) -> Extension:
    """The chief is told, and is neither reminded nor escalated before `until`.

    Raises:
        NotAllowed, NotPossible: no open round, or as `refuse_extension`.
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await _open_round(tx)
    await refuse_extension(tx, now, round_, chief, until)
    extension = Extension(round_.key, chief.key, until)
    tx.put(EXTENSIONS, extension)
    await note(tx, now, actor, AuditAction.EXTEND, round_.key, until.isoformat(), person=chief)
    await notify(tx, board, now, chief, view("deadline-extended", round=round_.key))
    return extension


async def refuse_extension(
    tx: Transaction, now: datetime, round_: Round, chief: Person, until: datetime
) -> None:
    """A longer deadline is later than the one there is, and not after the opgørelse.

    Raises:
        NotPossible: it is neither, its time is over, or the status is settled.
    """
    freeze = round_.at(Step.FREEZE)
    if round_.is_settled:
        raise NotPossible("extension-settled", freeze=freeze.isoformat())
    longer = await tx.get(EXTENSIONS, Extension(round_.key, chief.key, until).key)
    due = max(round_.due, longer.until) if longer else round_.due
    if until <= due:
        raise NotPossible("extension-not-longer", due=due.isoformat(), freeze=freeze.isoformat())
    if not now < until <= freeze:
        raise NotPossible("extension-not-before-freeze", freeze=freeze.isoformat())


async def unfinished(tx: Transaction, board: Board, now: datetime) -> list[Person]:
    """Who a reminder would go to now: those asked who have not finished, without those who have a longer deadline.

    Raises:
        NotPossible: no open round.
    """
    round_ = await _open_round(tx)
    state = await schedule_state(tx, now)
    keys = [
        person
        for seen in state.rounds
        if seen.round.key == round_.key
        for person, missing in audience(Step.REMIND_1, seen, state, now, board.day(now)).items()
        if missing
    ]
    return [person for key in sorted(keys) if (person := await tx.get(PEOPLE, key))]


async def remind_now(
    tx: Transaction, board: Board, now: datetime, actor: Person, only: str = ""
) -> list[datetime]:
    """Remind everybody who has not finished, or `only` one of them; returns when each hears it.

    Raises:
        NotAllowed, NotPossible: no open round.
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await _open_round(tx)
    reminded = [p for p in await unfinished(tx, board, now) if only in {"", p.key}]
    rows = [await notify(tx, board, now, person, _reminder(round_)) for person in reminded]
    await note(tx, now, actor, AuditAction.REMIND, round_.key, str(len(reminded)))
    return [row.not_before for key in rows if (row := await tx.get(OUTBOX, key))]


def _reminder(round_: Round) -> View:
    return view("step-remind", round=round_.key)


async def reminder_waiting(tx: Transaction, round_: Round, person: Person) -> datetime | None:
    """When the person gets the reminder that already waits, if one does."""
    rows = await tx.query(OUTBOX, target=f"person/{person.key}")
    waiting = [r for r in rows if r.state is RowState.WAITING and _reminder(round_) in r.views]
    return min((r.not_before for r in waiting), default=None)


async def _open_round(tx: Transaction) -> Round:
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_open or round_.is_settled:
        raise NotPossible("no-open-round")
    return round_
