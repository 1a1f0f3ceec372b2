"""Give one chief a longer deadline, and remind those who have not finished when the secretariat asks for it."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible
from domain.people import Person
from domain.rounds import Extension, Round, Step
from domain.schedule import audience
from usecases.audit import note
from usecases.collections import EXTENSIONS, PEOPLE
from usecases.notify import notify
from usecases.ports import Transaction
from usecases.round_status import latest_round
from usecases.schedule_state import schedule_state


async def extend_deadline(
    tx: Transaction, board: Board, now: datetime, actor: Person, chief: Person, until: datetime
) -> Extension:
    """The chief is told, and is neither reminded nor escalated before `until`.

    Raises:
        NotAllowed, NotPossible: no open round, or the time is over or not before the freeze.
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await _open_round(tx)
    freeze = round_.at(Step.FREEZE)
    if not now < until <= freeze:
        raise NotPossible("extension-not-before-freeze")
    extension = Extension(round_.key, chief.key, until)
    tx.put(EXTENSIONS, extension)
    await note(tx, now, actor, AuditAction.EXTEND, round_.key, until.isoformat(), person=chief)
    await notify(tx, board, now, chief, view("deadline-extended", round=round_.key))
    return extension


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


async def remind_now(tx: Transaction, board: Board, now: datetime, actor: Person, only: str = "") -> int:
    """Remind everybody who has not finished, or `only` one of them; returns how many.

    Raises:
        NotAllowed, NotPossible: no open round.
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await _open_round(tx)
    reminded = [p for p in await unfinished(tx, board, now) if only in {"", p.key}]
    for person in reminded:
        await notify(tx, board, now, person, view("step-remind", round=round_.key))
    await note(tx, now, actor, AuditAction.REMIND, round_.key, str(len(reminded)))
    return len(reminded)


async def _open_round(tx: Transaction) -> Round:
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_open or round_.is_settled:
        raise NotPossible("no-open-round")
    return round_
