"""Answers of turns that changed nothing: sent at once and in order, without a record (design.md §9)."""

import asyncio
from collections import Counter
from http import HTTPStatus

import structlog

from bot.background import Background
from bot.clock import monotonic
from bot.connector import Connector, Delivery, Gone, NotReached, RetryAfter, Sent, TooLarge, Uncertain
from bot.envelope import Envelope
from bot.metrics import Metrics
from bot.rate import ConnectorLimit
from dialogs.message import Message, activity
from dialogs.turn import Reply, tell
from texts import words_in

log = structlog.get_logger()
ATTEMPTS = 4
# A person who has waited longer has asked again.
LONGEST_PAUSE = 30.0
# In one conversation: who has so many answers to come asks faster than Teams lets us answer, on and on.
MOST_WAITING = 30

Rendered = tuple[Reply, Message]


class Replies:
    """`retry_base` is the first pause of the back-off in real seconds."""

    def __init__(
        self,
        connector: Connector,
        limit: ConnectorLimit,
        background: Background,
        metrics: Metrics,
        *,
        retry_base: float,
    ) -> None:
        self._connector = connector
        self._limit = limit
        self._background = background
        self._metrics = metrics
        self._retry_base = retry_base
        self._sending: set[asyncio.Task[None]] = set()
        self._waiting: Counter[str] = Counter()

    def start(self, envelope: Envelope, messages: tuple[Rendered, ...]) -> None:
        """Answer in the conversation the activity came from, without waiting for it; dropped where too many wait."""
        where = envelope.conversation.id
        if self._waiting[where] >= MOST_WAITING:
            self._metrics.replies.labels(outcome="dropped").inc()
            return
        self._waiting[where] += 1
        task = self._background.start(self._send_all(envelope, messages), "reply")
        self._sending.add(task)
        task.add_done_callback(lambda done: self._done(done, where))

    def _done(self, task: asyncio.Task[None], where: str) -> None:
        self._sending.discard(task)
        self._waiting[where] -= 1
        if not self._waiting[where]:
            del self._waiting[where]

    async def sent(self) -> None:
        """Until the answers that are under way have been sent."""
        while self._sending:
            await asyncio.wait(self._sending)

    async def _send_all(self, envelope: Envelope, messages: tuple[Rendered, ...]) -> None:
        for reply, message in messages:
            outcome = await self._send(envelope, reply, message)
            if isinstance(outcome, TooLarge):
                await self._send(envelope, *_too_long(envelope))
            self._metrics.replies.labels(outcome="sent" if isinstance(outcome, Sent) else "failed").inc()
            if not isinstance(outcome, Sent):
                log.warning("not answered", activity=envelope.id, outcome=type(outcome).__name__)

    async def _send(self, envelope: Envelope, reply: Reply, message: Message) -> Delivery:
        """A few times when it was not taken; a lost answer may repeat the message, and is counted."""
        outcome: Delivery = RetryAfter(None, HTTPStatus.TOO_MANY_REQUESTS)
        for attempt in range(ATTEMPTS):
            await self._limit.room(envelope.tenant_id, envelope.conversation.id, monotonic)
            outcome = await self._send_once(envelope, reply, message)
            if not isinstance(outcome, RetryAfter | NotReached | Uncertain):
                break
            self._metrics.possibly_repeated.inc(isinstance(outcome, Uncertain))
            self._metrics.replies.labels(outcome="retried").inc()
            told = None if isinstance(outcome, NotReached) else outcome.seconds
            await asyncio.sleep(min(LONGEST_PAUSE, max(told or 0.0, self._retry_base * 2**attempt)))
        return outcome

    async def _send_once(self, envelope: Envelope, reply: Reply, message: Message) -> Delivery:
        url, conversation = envelope.service_url, envelope.conversation.id
        content = activity([message])
        if reply.replace and envelope.reply_to_id and envelope.is_personal:
            replaced = await self._connector.replace(url, conversation, envelope.reply_to_id, content)
            if not isinstance(replaced, Gone):
                return replaced
        if envelope.id and not envelope.is_personal:
            return await self._connector.reply(url, conversation, envelope.id, content)
        return await self._connector.send(url, conversation, content)


def _too_long(envelope: Envelope) -> Rendered:
    return tell("answer-too-long")[0], Message(words_in(envelope.locale or "da").say("answer-too-long"))
