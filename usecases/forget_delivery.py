"""Forget who was sent what and when, some time after it has served its purpose (design.md §10)."""

from datetime import datetime, timedelta
from typing import Any

from domain.audit import AuditAction
from domain.board import Board
from domain.conversation import Conversation
from domain.delivery import FINISHED, OutboxRow
from domain.rounds import Round
from domain.schedule import SYSTEM
from usecases.audit import note
from usecases.collections import ABSENCES, CONVERSATIONS, DRAFTS, EXTENSIONS, LINKS, OUTBOX, ROUNDS, STEPS
from usecases.ports import Collection, Record, Transaction

AT_ONCE = 500
# What the schedule looks up before it says something again is no proof of delivery, and stays.
MARKS = "no-legend/"
# Unanswered; "ja" no longer counts after a quarter of an hour anyway.
QUESTION_KEPT = timedelta(days=1)
# After it has expired; it opens nothing then.
LINK_KEPT = timedelta(days=1)
Found = tuple[Collection[Any], Record]


async def forget_delivery(tx: Transaction, board: Board, now: datetime) -> int:
    """Delete what is older than `board.delivery_days`, at most `AT_ONCE` records; returns how many.

    Messages to people, who was asked and reminded in a round that is over, longer deadlines, drafts never sent,
    absences, and conversations broken off. What was posted in the channel stays, as do reports and opgørelser.
    """
    before = now - timedelta(days=board.delivery_days)
    over = [r for r in await tx.query(ROUNDS) if r.is_over and r.meeting_date < board.day(before)]
    found: list[Found] = [
        *[(OUTBOX, row) for row in await _messages(tx, before)],
        *[found for round_ in over for found in await _of_round(tx, round_)],
        *[(LINKS, link) for link in await tx.query(LINKS) if link.expires_at < now - LINK_KEPT],
        *[(ABSENCES, a) for a in await tx.query(ABSENCES) if a.last < board.day(before)],
        *[(CONVERSATIONS, c) for c in await tx.query(CONVERSATIONS) if _is_broken_off(c, over, now)],
    ]
    for collection, record in found[:AT_ONCE]:
        tx.delete(collection, record.key)
    if found:
        await note(tx, now, "", AuditAction.FORGET, detail=str(len(found[:AT_ONCE])))
    return len(found[:AT_ONCE])


async def _messages(tx: Transaction, before: datetime) -> list[OutboxRow]:
    finished = [row for state in sorted(FINISHED) for row in await tx.query(OUTBOX, state=state)]
    return [row for row in finished if _is_personal(row) and (row.sent_at or row.not_before) < before]


def _is_personal(row: OutboxRow) -> bool:
    return not row.target.startswith("channel/") and not row.key.startswith(MARKS)


async def _of_round(tx: Transaction, round_: Round) -> list[Found]:
    """Nothing is sent about a round that is over, so nothing is sent again for want of a step record."""
    return [
        *[(STEPS, s) for s in await tx.query(STEPS, round=round_.key) if s.person != SYSTEM],
        *[(EXTENSIONS, e) for e in await tx.query(EXTENSIONS, round=round_.key)],
        *[(DRAFTS, d) for d in await tx.query(DRAFTS, round=round_.key)],
    ]


def _is_broken_off(conversation: Conversation, over: list[Round], now: datetime) -> bool:
    question, ended = conversation.question, {round_.key for round_ in over}
    if question is not None and now - question.asked_at < QUESTION_KEPT:
        return False
    return all(talk is None or talk.round in ended for talk in (conversation.talk, conversation.paused))
