"""What is read off the store when the metrics are asked for: the queue, the rounds, who is out of reach."""

from collections import Counter
from datetime import datetime

from bot.metrics import Metrics
from domain.delivery import RowState
from domain.rounds import RoundState
from usecases.alert_admins import OUT_OF_REACH
from usecases.collections import CONTACTS, NOT_UNDERSTOOD, OUTBOX, ROUNDS
from usecases.ports import Transaction
from usecases.round_status import latest_round, round_status


async def gauge(tx: Transaction, metrics: Metrics, now: datetime) -> None:
    waiting = await tx.query(OUTBOX, state=RowState.WAITING)
    due = [(now - row.not_before).total_seconds() for row in waiting if row.not_before <= now]
    metrics.queue_rows.set(len(waiting))
    metrics.queue_oldest.set(max(due, default=0))
    contacts = await tx.query(CONTACTS)
    metrics.unreachable.set(sum(contact.reach in OUT_OF_REACH for contact in contacts))
    metrics.not_understood.set(sum(week.count for week in await tx.query(NOT_UNDERSTOOD)))
    await _rounds(tx, metrics)


async def _rounds(tx: Transaction, metrics: Metrics) -> None:
    states = Counter(round_.state for round_ in await tx.query(ROUNDS))
    for state in RoundState:
        metrics.rounds.labels(state=state).set(states[state])
    latest = await latest_round(tx)
    status = await round_status(tx, latest) if latest else None
    asked = len(status.standings) if status else 0
    received = status.received if status else 0
    metrics.answers.labels(received="yes").set(received)
    metrics.answers.labels(received="no").set(asked - received)
