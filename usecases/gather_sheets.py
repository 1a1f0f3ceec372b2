"""Gather what the sheets for Word are printed from: an item, the decisions of a meeting, the forward plan."""

from datetime import UTC, date, datetime, time

from domain.board import Board
from domain.minutes import of_open_items
from domain.printed import AgendaSource, PlanSource
from usecases.collections import MEETINGS, MINUTES
from usecases.forward_plan import plan_of
from usecases.gather_papers import draft_agenda
from usecases.ports import Transaction


async def decisions_to_write(
    tx: Transaction, board: Board, meeting: str
) -> tuple[AgendaSource, dict[str, str]] | None:
    """The agenda as it is, with what is written already by the keys of its open items."""
    source, kept = await draft_agenda(tx, board, meeting), await tx.get(MINUTES, meeting)
    if source is None:
        return None
    written = of_open_items(kept.decisions, source.agenda) if kept else []
    return source, {item.key: decision.text for item, decision in written}


async def forward_plan_from(tx: Transaction, board: Board, day: date) -> PlanSource:
    coming = sorted((m for m in await tx.query(MEETINGS) if m.date >= day), key=lambda m: (m.date, m.key))
    waiting = tuple(one.point for one in (await plan_of(tx)).awaiting)
    return PlanSource(board, tuple(coming), waiting, day, datetime.combine(day, time(), UTC))
