"""Give one chief a longer deadline, and remind those who have not finished when the secretariat asks for it."""

from datetime import datetime

from domain.access import Action, require
from domain.board import Board
from domain.delivery import view
from domain.errors import NotPossible
from domain.people import Person
from domain.rounds import Extension, Round, Step
from domain.schedule import audience
from usecases.collections import AUDIT, EXTENSIONS, PEOPLE, AuditEntry
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
    tx.append(AUDIT, AuditEntry(now, actor.key, "extend", extension.key))
    await notify(tx, board, now, chief, view("deadline-extended", round=round_.key))
    return extension


async def remind_now(tx: Transaction, board: Board, now: datetime, actor: Person) -> int:
    """Remind everybody who has not finished, now; returns how many.

    Raises:
        NotAllowed, NotPossible: no open round.
    """
    require(actor, Action.MANAGE_ROUND)
    round_ = await _open_round(tx)
    state = await schedule_state(tx, now)
    unfinished = [
        person
        for seen in state.rounds
        if seen.round.key == round_.key
        for person, missing in audience(Step.REMIND_1, seen, state, now, board.day(now)).items()
        if missing
    ]
    for key in sorted(unfinished):
        if person := await tx.get(PEOPLE, key):
            await notify(tx, board, now, person, view("step-remind", round=round_.key))
    tx.append(AUDIT, AuditEntry(now, actor.key, "remind", round_.key, str(len(unfinished))))
    return len(unfinished)


async def _open_round(tx: Transaction) -> Round:
    round_ = await latest_round(tx)
    if round_ is None or not round_.is_open or round_.is_settled:
        raise NotPossible("no-open-round")
    return round_
