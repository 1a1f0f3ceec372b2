"""Pause everything the service sends unasked, and resume it when the secretariat says so (design.md §3)."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.access import Action, require
from domain.board import Board
from domain.delivery import ServiceState
from domain.people import Person
from usecases.collections import AUDIT, SERVICE, AuditEntry
from usecases.ports import Transaction

PAUSED_BY_HAND = "by-hand"
PAUSED_BY_GAP = "gap"
LONGEST_GAP = 2
# Gaps are counted in days: noting it at every tick would only cost a write.
NOTED_EVERY = timedelta(hours=1)


async def service_state(tx: Transaction) -> ServiceState:
    return await tx.get(SERVICE, "service") or ServiceState()


async def pause_sending(tx: Transaction, now: datetime, actor: Person) -> None:
    require(actor, Action.MANAGE_ROUND)
    tx.put(SERVICE, replace(await service_state(tx), paused=PAUSED_BY_HAND))
    tx.append(AUDIT, AuditEntry(now, actor.key, "pause"))


async def resume_sending(tx: Transaction, now: datetime, actor: Person) -> None:
    require(actor, Action.MANAGE_ROUND)
    tx.put(SERVICE, replace(await service_state(tx), paused="", alive_at=now))
    tx.append(AUDIT, AuditEntry(now, actor.key, "resume"))


async def note_alive(tx: Transaction, board: Board, now: datetime) -> bool:
    """Note that the service lives; after a gap of more than two working days sending waits for a yes.

    Returns whether this gap has just been found.
    """
    state = await service_state(tx)
    gap = state.alive_at is not None and state.first_import is not None and not state.paused
    away = state.alive_at is not None and (
        board.calendar.working_days_between(board.day(state.alive_at), board.day(now)) > LONGEST_GAP
    )
    found = gap and away
    if not found and state.alive_at is not None and timedelta() <= now - state.alive_at < NOTED_EVERY:
        return False
    tx.put(SERVICE, replace(state, alive_at=now, paused=PAUSED_BY_GAP if found else state.paused))
    return found
