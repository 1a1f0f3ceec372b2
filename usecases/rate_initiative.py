"""Keep the board's own judgement of a colour, beside the chief's and never instead of it (design.md §5)."""

from datetime import datetime

from domain.access import Action, require
from domain.audit import AuditAction
from domain.board import Board
from domain.errors import NotPossible, UnknownObject
from domain.minutes import Minutes, Rating, rate
from domain.people import Person
from domain.reports import TEXT_LIMIT, Colour
from usecases.audit import note
from usecases.collections import INITIATIVES
from usecases.minutes_of import held, keep, remember_minutes
from usecases.ports import Transaction


async def rate_initiative(
    tx: Transaction,
    board: Board,
    now: datetime,
    actor: Person,
    meeting_key: str,
    initiative: str,
    colour: Colour,
    text: str = "",
) -> Minutes:
    """Raises:
    NotAllowed, UnknownObject, NotPossible: the meeting has no plan item, it is no colour to judge by, or too long.
    """
    require(actor, Action.MAKE_MINUTES)
    found = await held(tx, board, now, meeting_key)
    if found.agenda.plan_item() is None:
        raise NotPossible("rating-without-plan-item")
    if await tx.get(INITIATIVES, initiative) is None:
        raise UnknownObject(initiative)
    if colour is Colour.DONE:
        raise NotPossible("rating-done")
    if len(text) > TEXT_LIMIT:
        raise NotPossible("decision-too-long", limit=str(TEXT_LIMIT))
    rated = rate(found.minutes, Rating(initiative, colour, text.strip(), actor.key, now))
    await note(tx, now, actor, AuditAction.RATE, f"{rated.meeting}/{initiative}", colour)
    remember_minutes(tx, now, actor, found.minutes, rated)
    return keep(tx, found.meeting, rated)
