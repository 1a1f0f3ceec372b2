"""Carry outbox rows to the connector: claim, render, send, settle; at least once, and only a lost answer repeats."""

import asyncio
import contextlib
import random
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from typing import Any

import orjson
import structlog

from bot.addresses import Address, NotYetKnown, Unreachable, address_of, reader_of
from bot.alerts import Alerts
from bot.background import Background
from bot.clock import Clock, monotonic
from bot.connector import (
    MAX_BYTES,
    Blocked,
    Connector,
    Delivery,
    Gone,
    NotReached,
    Refused,
    RetryAfter,
    Sent,
    TooLarge,
    Uncertain,
)
from bot.metrics import Metrics
from bot.rate import ConnectorLimit
from dialogs.message import Message, activity
from dialogs.views import render
from domain.board import Board
from domain.delivery import FINISHED, Contact, Mode, OutboxRow, Reach, RowState
from usecases.collections import CONTACTS, OUTBOX
from usecases.pause_sending import service_state
from usecases.ports import Store, StoreError, Transaction, transact
from usecases.post_agenda import POST_UNSENT, failed_to_go_out, went_out

log = structlog.get_logger()
MAX_ATTEMPTS = 20
LONGEST_PAUSE = 600.0
# A claimed row waits this long for room under Teams' limits; then it goes back in the queue.
LONGEST_HOLD = 5.0
IDLE_SECONDS = 30.0
# A row that fails by our own fault is tried this often; then it is shown as failed instead of hidden for ever.
MAX_STUMBLES = 5
CODE_BLOCKED = "MessageWritesBlocked"
LOST = "the answer was lost"
# Reasons that say something about the receiver, not about the message or the service.
UNREACHED = frozenset({"blocked", "not-installed", "has left", "channel not bound"})
ALERTS = frozenset({"alert", "unreached"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A row that is ours to send now, rendered, with the post it belongs to where it has one."""

    row: OutboxRow
    address: Address
    activity: dict[str, Any]
    post: OutboxRow | None = None


@dataclass(slots=True)
class Figures:
    """What has become of rows since the dispatcher started."""

    sent: int = 0
    failed: int = 0


class Dispatcher:
    """One per process. `retry_base` is the first pause of the back-off in real seconds."""

    def __init__(
        self,
        store: Store,
        board: Board,
        clock: Clock,
        connector: Connector,
        background: Background,
        metrics: Metrics,
        alerts: Alerts,
        limit: ConnectorLimit,
        *,
        fallback: Address,
        concurrency: int,
        retry_base: float,
    ) -> None:
        self._store = store
        self._board = board
        self._clock = clock
        self._connector = connector
        self._background = background
        self._metrics = metrics
        self._alerts = alerts
        self._fallback = fallback
        self._concurrency = concurrency
        self._retry_base = retry_base
        self._limit = limit
        self._not_again_before: dict[str, float] = {}
        self._nowhere_yet: set[str] = set()
        self._in_flight: dict[str, str] = {}
        self._moved = asyncio.Condition()
        self._stopping = False
        self.figures = Figures()

    async def recover(self) -> int:
        """Rows claimed by a process that died may have been sent: they go again, counted as possibly repeated."""

        async def work(tx: Transaction) -> int:
            claimed = await tx.query(OUTBOX, state=RowState.CLAIMED)
            for row in claimed:
                again = replace(row, state=RowState.WAITING, possibly_repeated=row.possibly_repeated + 1)
                tx.put(OUTBOX, again)
            return len(claimed)

        recovered = await transact(self._store, work)
        self._metrics.possibly_repeated.inc(recovered)
        return recovered

    async def run(self) -> None:
        """Send whatever is due, until it is stopped."""
        while not self._stopping:
            went_well = await self._background.guarded(self._start_ready(), "outbox")
            async with self._moved:
                # Not wait_for: before Python 3.12 it loses a cancellation that comes together with a wake.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._pause() if went_well else IDLE_SECONDS):
                        await self._moved.wait()

    async def stop(self) -> None:
        """Start nothing more, and wait until what is being sent has been sent."""
        self._stopping = True
        await self.drain()

    async def wake(self) -> None:
        async with self._moved:
            self._moved.notify_all()

    async def heard(self) -> None:
        """Somebody has written: the tenant is known now, and there may be something to answer."""
        self._nowhere_yet.clear()
        await self.wake()

    async def drain(self) -> None:
        """Until nothing more can be sent now; what waits for a retry or a later time stays."""
        while await self._start_ready() or self._in_flight:
            async with self._moved:
                if self._in_flight:
                    await self._moved.wait()

    async def waiting(self) -> int:
        async def work(tx: Transaction) -> int:
            return len(await tx.query(OUTBOX, state=RowState.WAITING))

        return await transact(self._store, work)

    def _pause(self) -> float:
        """Until the next retry; rows with a later time are looked at twice a minute."""
        now = monotonic()
        return min([IDLE_SECONDS, *(at - now for at in self._not_again_before.values() if at > now)])

    async def _start_ready(self) -> int:
        """Start sending what may go now, one row per conversation at a time; returns how many were started."""
        started = 0
        for row in await transact(self._store, self._ready):
            if self._stopping or len(self._in_flight) >= self._concurrency:
                break
            if row.target in self._in_flight.values() or row.key in self._not_again_before:
                continue
            self._in_flight[row.key] = row.target
            self._background.start(self._send(row.key), f"send {row.key}")
            started += 1
        return started

    async def _ready(self, tx: Transaction) -> list[OutboxRow]:
        now = self._clock.now()
        self._forget_past_pauses()
        paused = (await service_state(tx)).paused
        due = [
            row
            for row in await tx.query(OUTBOX, state=RowState.WAITING)
            if row.not_before <= now
            and not row.held
            and row.key not in self._nowhere_yet | self._not_again_before.keys()
            and not (paused and row.key.startswith("notice/"))
            and await _is_free(tx, row)
        ]
        return sorted(due, key=lambda row: (row.created_at, row.order, row.key))

    def _forget_past_pauses(self) -> None:
        now = monotonic()
        for key in [key for key, at in self._not_again_before.items() if at <= now]:
            del self._not_again_before[key]

    async def _send(self, key: str) -> None:
        try:
            if not await self._background.guarded(self._carry(key), "send", row=key):
                self._later(key, self._back_off(MAX_STUMBLES))
                await self._background.guarded(self._stumbled(key), "send", row=key)
        finally:
            self._in_flight.pop(key, None)
            await self.wake()

    async def _carry(self, key: str) -> None:
        claim = await transact(self._store, lambda tx: self._claim(tx, key))
        settled = claim if isinstance(claim, OutboxRow) else None
        if isinstance(claim, Claim):
            outcome, address = await self._deliver(claim)
            settled = await self._keep(claim, outcome, address)
        if settled is not None:
            self._count(settled)

    async def _keep(self, claim: Claim, outcome: Delivery, address: Address) -> OutboxRow:
        """What the connector said must not be forgotten, or the message would go again: tried until it is stored."""
        attempt = 0
        while True:
            try:
                return await transact(self._store, lambda tx: self._settle(tx, claim, outcome, address))
            except StoreError as error:
                attempt += 1
                self._alerts.failed("send", error)
                log.error("outcome not stored", row=claim.row.key, error=str(error))  # noqa: TRY400  one line says it
                await asyncio.sleep(min(IDLE_SECONDS, self._back_off(attempt)))

    async def _stumbled(self, key: str) -> None:
        """Our own mistake, not the connector's: again after a while, and after a few times given up, visibly."""

        async def work(tx: Transaction) -> OutboxRow | None:
            row = await tx.get(OUTBOX, key)
            if row is None or row.state in FINISHED:
                return None
            again = replace(
                row,
                state=RowState.WAITING,
                attempts=row.attempts + 1,
                possibly_repeated=row.possibly_repeated + (row.state is RowState.CLAIMED),
                reason="error",
            )
            return (
                await self._give_up(tx, again, "error") if again.attempts >= MAX_STUMBLES else _put(tx, again)
            )

        if (row := await transact(self._store, work)) is not None:
            self._count(row)

    def _count(self, row: OutboxRow) -> None:
        """After the commit, so that a rerun transaction counts once."""
        if row.state is RowState.WAITING:
            self._metrics.sends.labels(outcome="retried").inc()
            self._metrics.possibly_repeated.inc(row.reason == LOST)
            return
        self._metrics.sends.labels(outcome=row.state).inc()
        self.figures.sent += row.state is RowState.SENT
        self.figures.failed += row.state is RowState.FAILED
        if row.state is RowState.FAILED:
            log.warning("not delivered", row=row.key, reason=row.reason)
            # Who cannot be reached is told by name; an alert that cannot be sent must not make another one.
            if row.reason not in UNREACHED and not any(v.name in ALERTS for v in row.views):
                self._alerts.note("delivery")

    async def _claim(self, tx: Transaction, key: str) -> Claim | OutboxRow | None:
        """Render it from what is true now and take it, or withdraw it when there is nothing left to say.

        A row is returned instead where it has come to its end.
        """
        row = await tx.get(OUTBOX, key)
        now = self._clock.now()
        if row is None or row.state is not RowState.WAITING:
            return None
        if row.key.startswith("notice/") and self._board.calendar.is_quiet(now):
            tx.put(OUTBOX, replace(row, not_before=self._board.calendar.next_loud(now)))
            return None
        try:
            address = await address_of(tx, row, self._fallback)
        except Unreachable as unreachable:
            return await self._give_up(tx, row, str(unreachable))
        except NotYetKnown:
            self._nowhere_yet.add(row.key)
            return None
        return await self._render(tx, row, address, now)

    async def _render(
        self, tx: Transaction, row: OutboxRow, address: Address, now: datetime
    ) -> Claim | OutboxRow:
        reader = await reader_of(tx, self._board, row, now)
        rendered = [(what, await render(reader, what)) for what in row.views]
        shown = [(what, message) for what, message in rendered if message is not None]
        messages = [message for _, message in shown]
        if not messages or (row.expires_at and row.expires_at <= now):
            return _put(tx, replace(row, state=RowState.WITHDRAWN, reason="no longer true"))
        post = await tx.get(OUTBOX, row.of) if row.of else None
        if row.of and not _stands(post, row.mode):
            return await self._give_up(tx, row, POST_UNSENT)
        claimed = replace(row, state=RowState.CLAIMED, attempts=row.attempts + 1)
        count = _fitting(messages)
        if count < len(shown):
            views = tuple(what for what, _ in shown)
            claimed = replace(claimed, views=views[:count])
            rest = replace(row, key=f"{row.key}+", views=views[count:], after=row.key)
            tx.put(OUTBOX, replace(rest, attempts=0, possibly_repeated=0))
        tx.put(OUTBOX, claimed)
        return Claim(claimed, address, activity(messages[:count]), post)

    async def _deliver(self, claim: Claim) -> tuple[Delivery, Address]:
        """Send it by the call its mode means; a person without a conversation gets one first."""
        address = claim.address
        if wait := await self._limit.room(address.tenant, address.key, monotonic, LONGEST_HOLD):
            return RetryAfter(wait, HTTPStatus.TOO_MANY_REQUESTS), address
        if not address.conversation:
            created = await self._connector.create_personal(
                address.service_url, address.bot, address.member, address.tenant
            )
            if not isinstance(created, Sent):
                return created, address
            address = replace(address, conversation=created.conversation_id)
        return await self._call(claim, address), address

    async def _call(self, claim: Claim, address: Address) -> Delivery:
        row, post, url = claim.row, claim.post, address.service_url
        if row.mode is Mode.POST:
            return await self._post(claim, address)
        if row.mode is Mode.THREAD and post is not None:
            return await self._connector.send(url, post.conversation, claim.activity)
        if row.mode is Mode.EDIT and post is not None:
            edited = await self._connector.replace(url, post.conversation, post.activity, claim.activity)
            return await self._post(claim, address) if isinstance(edited, Gone) else edited
        if row.mode is Mode.RETRACT and post is not None:
            gone = Sent(post.activity, post.conversation)
            edited = await self._connector.replace(url, post.conversation, post.activity, claim.activity)
            return gone if isinstance(edited, Gone) else edited
        if row.mode is Mode.REPLACE and row.replaces:
            replaced = await self._connector.replace(url, address.conversation, row.replaces, claim.activity)
            if not isinstance(replaced, Gone):
                return replaced
        return await self._connector.send(url, address.conversation, claim.activity)

    async def _post(self, claim: Claim, address: Address) -> Delivery:
        return await self._connector.post_to_channel(
            address.service_url, address.bot, address.tenant, address.conversation, claim.activity
        )

    async def _settle(self, tx: Transaction, claim: Claim, outcome: Delivery, address: Address) -> OutboxRow:
        row = claim.row
        match outcome:
            case Sent():
                return await self._sent(tx, claim, outcome, address)
            case RetryAfter(seconds=seconds):
                return await self._again(tx, row, seconds, "the connector asked to wait")
            case NotReached():
                return await self._again(tx, row, None, "not reached")
            case Uncertain(seconds=seconds):
                repeated = replace(row, possibly_repeated=row.possibly_repeated + 1)
                return await self._again(tx, repeated, seconds, LOST)
            case final:
                return await self._give_up(tx, row, _reason(final))

    async def _sent(self, tx: Transaction, claim: Claim, outcome: Sent, address: Address) -> OutboxRow:
        row = claim.row
        sent = replace(
            row,
            state=RowState.SENT,
            activity=outcome.activity_id,
            conversation=outcome.conversation_id or address.conversation,
            sent_at=self._clock.now(),
        )
        if row.mode is Mode.EDIT and claim.post and outcome.activity_id != claim.post.activity:
            tx.put(OUTBOX, replace(claim.post, activity=sent.activity, conversation=sent.conversation))
        if address.person:
            await self._reached(tx, address)
        tx.put(OUTBOX, sent)
        await went_out(tx, self._board, self._clock.now(), sent)
        return sent

    async def _give_up(self, tx: Transaction, row: OutboxRow, reason: str) -> OutboxRow:
        failed = await _fail(tx, row, reason)
        await failed_to_go_out(tx, self._clock.now(), failed)
        return failed

    async def _reached(self, tx: Transaction, address: Address) -> None:
        contact = await tx.get(CONTACTS, address.person) or Contact(address.person)
        reached = replace(
            contact,
            conversation=address.conversation,
            service_url=address.service_url,
            bot=address.bot,
            tenant=address.tenant,
            reach=Reach.REACHED,
        )
        if reached != contact:
            tx.put(CONTACTS, reached)

    async def _again(self, tx: Transaction, row: OutboxRow, seconds: float | None, reason: str) -> OutboxRow:
        if row.attempts >= MAX_ATTEMPTS:
            return await self._give_up(tx, row, reason)
        self._later(row.key, max(self._back_off(row.attempts), seconds or 0.0))
        return _put(tx, replace(row, state=RowState.WAITING, reason=reason))

    def _back_off(self, attempts: int) -> float:
        jitter = 1 + random.random() / 4  # noqa: S311  spreads retries, guards nothing
        return float(min(LONGEST_PAUSE, self._retry_base * 2 ** min(attempts - 1, 20)) * jitter)

    def _later(self, key: str, seconds: float) -> None:
        self._not_again_before[key] = monotonic() + seconds


def _stands(post: OutboxRow | None, mode: Mode) -> bool:
    """What has been taken back is still there to be replaced."""
    return post is not None and (
        post.state is RowState.SENT or (mode is Mode.RETRACT and bool(post.activity))
    )


def _fitting(messages: list[Message]) -> int:
    """How many of a bundle go in one message that Teams takes; always one at least."""
    count = len(messages)
    while count > 1 and len(orjson.dumps(activity(messages[:count]))) > MAX_BYTES:
        count -= 1
    return count


def _reason(final: Blocked | Gone | TooLarge | Refused) -> str:
    match final:
        case Blocked(code=code):
            return "blocked" if code == CODE_BLOCKED else "not-installed"
        case Gone():
            return "not-installed"
        case TooLarge():
            return "too large"
        case Refused(status=status, code=code):
            return f"refused {status} {code}".strip()


async def _fail(tx: Transaction, row: OutboxRow, reason: str) -> OutboxRow:
    """Final and visible: the secretariat's list says so (design.md §1, proof of delivery)."""
    reach = {"blocked": Reach.BLOCKED, "not-installed": Reach.NOT_INSTALLED}.get(reason)
    kind, _, key = row.target.partition("/")
    if kind == "person" and reach:
        contact = await tx.get(CONTACTS, key) or Contact(key)
        tx.put(CONTACTS, replace(contact, reach=reach))
    return _put(tx, replace(row, state=RowState.FAILED, reason=reason))


def _put(tx: Transaction, row: OutboxRow) -> OutboxRow:
    tx.put(OUTBOX, row)
    return row


async def _is_free(tx: Transaction, row: OutboxRow) -> bool:
    """Whether the row it must follow has come to its end."""
    before = await tx.get(OUTBOX, row.after) if row.after else None
    return before is None or before.state in FINISHED
