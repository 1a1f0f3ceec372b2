"""Count what was not understood, by week, and keep the texts only where the municipality has chosen to (issue 5)."""

from dataclasses import replace
from datetime import date

from domain.board import Board
from domain.not_understood import MOST_TEXTS, NotUnderstood, week_of
from usecases.collections import NOT_UNDERSTOOD
from usecases.ports import Transaction

# Older weeks are forgotten as new ones come.
WEEKS = 8


async def count_not_understood(tx: Transaction, board: Board, today: date, text: str) -> None:
    """Who said it is not kept; the same text once a week."""
    week = await tx.get(NOT_UNDERSTOOD, week_of(today)) or NotUnderstood(week_of(today))
    texts = week.texts
    if board.keep_not_understood and len(texts) < MOST_TEXTS and (said := shortened(text)) not in texts:
        texts = (*texts, said)
    tx.put(NOT_UNDERSTOOD, replace(week, count=week.count + 1, texts=texts))
    for old in sorted(await tx.query(NOT_UNDERSTOOD), key=lambda one: one.week)[:-WEEKS]:
        tx.delete(NOT_UNDERSTOOD, old.key)


def shortened(text: str, most: int = 120) -> str:
    said = " ".join(text.split())
    return said if len(said) <= most else f"{said[: most - 1]}…"
