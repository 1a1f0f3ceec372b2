"""One transaction per activity: dedupe, changes and replies together; then the answer, then the sending (design.md §9)."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog

from bot.addresses import person_words
from bot.alerts import Alerts
from bot.clock import Clock, monotonic
from bot.envelope import Envelope
from bot.metrics import Metrics
from bot.outbox import Dispatcher
from bot.replies import Rendered, Replies
from dialogs.converse import converse
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.recall import Recall
from dialogs.refusals import refusal
from dialogs.turn import Incoming, IncomingFile, Reply, Turn, say, tell
from dialogs.understanding import Intent, understand_about
from dialogs.views import render
from domain.access import CHANNEL
from domain.board import Board
from domain.delivery import Mode, OutboxRow, TurnRecord, view
from domain.errors import DomainError
from domain.people import Person
from texts import Words
from usecases.bind_channel import Place, channel_audience
from usecases.collections import CHANNELS, CONTACTS, OUTBOX, SERVICE, TURNS
from usecases.identify import Sender, identify
from usecases.pause_sending import service_state
from usecases.ports import Roster, Store, StoreError, Transaction, transact
from usecases.responsibility import audience_of
from usecases.round_status import latest_round
from usecases.take_leave import take_leave
from usecases.welcome_person import welcome_person

log = structlog.get_logger()
SENTENCE_ONLY = "application/vnd.microsoft.activity.message"
FAILED = "application/vnd.microsoft.error"
CARD_ACTION = "adaptiveCard/action"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a transaction decided: `direct` are rendered messages of a turn that changed nothing."""

    direct: tuple[Rendered, ...] = ()
    response: str = ""


Handler = Callable[[Transaction, Turn], Awaitable[list[Reply]]]


class Turns:
    """Takes activities, one after the other per activity id; a resent one waits for the first and changes nothing.

    `read_files` is called when files have come. `tenant` is the configured one; empty (in dev) it is that of the first person who is known.
    """

    def __init__(
        self,
        store: Store,
        board: Board,
        clock: Clock,
        roster: Roster,
        replies: Replies,
        dispatcher: Dispatcher,
        metrics: Metrics,
        alerts: Alerts,
        *,
        tenant: str,
        read_files: Callable[[], None],
    ) -> None:
        self._store = store
        self._board = board
        self._clock = clock
        self._roster = roster
        self._replies = replies
        self._dispatcher = dispatcher
        self._metrics = metrics
        self._alerts = alerts
        self._tenant = tenant
        self._read_files = read_files
        self._running: dict[str, asyncio.Future[str]] = {}
        self._recall = Recall()

    async def take(self, envelope: Envelope) -> str:
        """Apply the activity once; returns the stored response of an invoke, empty for anything else."""
        key = dedupe_key(envelope)
        if key in self._running:
            return await asyncio.shield(self._running[key])
        done: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        if key:
            self._running[key] = done
        started, response = monotonic(), ""
        try:
            response = await self._take(envelope, key)
        finally:
            self._running.pop(key, None)
            if not done.done():
                done.set_result(response)
            self._metrics.turn_seconds.observe(monotonic() - started)
        if envelope.files:
            self._read_files()
        await self._dispatcher.heard()
        return response

    async def _take(self, envelope: Envelope, key: str) -> str:
        """The turn's own catch of what nobody expected: logged with ids, told in one sentence, nothing saved."""
        self._metrics.turns.labels(kind=envelope.type).inc()
        try:
            outcome = await self._apply(envelope, key)
        except Exception as error:  # noqa: BLE001  one of the two places that catch everything (style.md, errors)
            level = log.error if isinstance(error, StoreError) else log.exception
            level("turn failed", activity=envelope.id, error=type(error).__name__)
            self._metrics.failures.labels(where="turn").inc()
            self._alerts.failed("turn", error)
            outcome = _nothing_saved(envelope)
        if outcome.direct:
            self._replies.start(envelope, outcome.direct)
        return outcome.response

    async def _apply(self, envelope: Envelope, key: str) -> Outcome:
        if _is_goodbye(envelope):
            return await transact(self._store, lambda tx: self._leave(tx, envelope))
        handler = _handler(envelope)
        if handler is None:
            return Outcome()
        try:
            return await transact(self._store, lambda tx: self._run(tx, envelope, key, handler))
        except DomainError as error:
            refused = error

        async def refuse(tx: Transaction, turn: Turn) -> list[Reply]:  # noqa: ARG001  a handler's shape
            return await refusal(turn, refused)

        return await transact(self._store, lambda tx: self._run(tx, envelope, key, refuse))

    async def _run(self, tx: Transaction, envelope: Envelope, key: str, handler: Handler) -> Outcome:
        if key and (record := await tx.get(TURNS, key)):
            return Outcome(response=record.response)
        person = await self._who(tx, envelope)
        if person is None:
            return await self._stranger(tx, envelope)
        await _hear_from(tx, envelope)
        turn = await self._turn(tx, envelope, person)
        if not envelope.is_personal and (closed := await _closed_channel(tx, turn)):
            return await self._finish(tx, envelope, key, turn, closed if _is_spoken(envelope) else [])
        return await self._finish(tx, envelope, key, turn, await handler(tx, turn))

    async def _who(self, tx: Transaction, envelope: Envelope) -> Person | None:
        """Nobody from another tenant is known here (design.md §2)."""
        ours = self._tenant or (await service_state(tx)).tenant
        if ours and envelope.tenant_id and envelope.tenant_id.casefold() != ours.casefold():
            return None
        return await identify(tx, self._board, self._clock.now(), self._roster, sender_of(envelope))

    async def _stranger(self, tx: Transaction, envelope: Envelope) -> Outcome:
        """One polite sentence, and nothing learnt; in a channel not even that."""
        if not envelope.is_personal or not (_is_spoken(envelope) or envelope.type == "installationUpdate"):
            return Outcome()
        words = Words()
        reader = Reader(tx, self._board, self._clock.now(), words, CHANNEL)
        reply = tell("unknown-person")[0]
        message = await render(reader, reply.view)
        return Outcome(((reply, message),)) if message else Outcome()

    async def _turn(self, tx: Transaction, envelope: Envelope, person: Person) -> Turn:
        personal = envelope.is_personal
        words = person_words(await tx.get(CONTACTS, person.key)) if personal else Words()
        incoming = incoming_of(envelope)
        audience = (
            await audience_of(tx, person, self._clock.now())
            if incoming.place is None
            else await channel_audience(tx, self._board, incoming.place.conversation)
        )
        now, recall = self._clock.now(), self._recall
        return Turn(tx, self._board, now, person, words, self._roster, incoming, audience, recall)

    async def _finish(
        self, tx: Transaction, envelope: Envelope, key: str, turn: Turn, replies: list[Reply]
    ) -> Outcome:
        """Replies of a turn that changed something go through the outbox, the others at once."""
        response = SENTENCE_ONLY if envelope.type == "invoke" else ""
        if not tx.changed:
            rendered = [(reply, await render(turn.reader, reply.view)) for reply in replies]
            return Outcome(tuple((r, m) for r, m in rendered if m is not None), response)
        name = key or f"{envelope.conversation.id}/{self._clock.now().isoformat()}"
        before = ""
        for order, reply in enumerate(replies):
            row = self._row(envelope, turn, reply, f"reply/{name}/{order}", order, before)
            tx.put(OUTBOX, row)
            before = row.key
        tx.put(TURNS, TurnRecord(key or name, self._clock.now(), response))
        return Outcome(response=response)

    def _row(
        self, envelope: Envelope, turn: Turn, reply: Reply, key: str, order: int, before: str
    ) -> OutboxRow:
        personal = envelope.is_personal
        replaces = reply.card or (turn.incoming.card if reply.replace else "")
        return OutboxRow(
            key=key,
            target=f"person/{turn.person.key}" if personal else f"conversation/{envelope.conversation.id}",
            views=(reply.view,),
            not_before=turn.now,
            created_at=turn.now,
            mode=Mode.REPLACE if personal and replaces else Mode.SEND,
            order=order,
            replaces=replaces if personal else "",
            after=before,
            service_url="" if personal else envelope.service_url,
        )

    async def _leave(self, tx: Transaction, envelope: Envelope) -> Outcome:
        """The bot was removed from a chat, a channel or a team; whoever did it need not be known."""
        conversation = envelope.conversation.id.partition(";")[0]
        team = envelope.channel_data.team.id
        await take_leave(tx, self._board, self._clock.now(), conversation, team)
        return Outcome()


def _handler(envelope: Envelope) -> Handler | None:
    """None for what is ignored: other types, other invokes, and what is said in a channel without a mention."""
    is_meant = envelope.is_personal or envelope.mentions_bot
    if envelope.type == "message" and (is_meant or envelope.value):
        return _converse
    if envelope.type == "invoke" and envelope.name == CARD_ACTION:
        return _converse
    if envelope.type == "messageUpdate" and is_meant:
        return _edited
    if envelope.type in {"installationUpdate", "conversationUpdate"} and _is_hello(envelope):
        return _welcome
    return None


def _is_spoken(envelope: Envelope) -> bool:
    """Whether a person waits for an answer."""
    return envelope.type in {"message", "messageUpdate", "invoke"}


def _nothing_saved(envelope: Envelope) -> Outcome:
    """One sentence to whoever said something; the platform's own activities are not answered in words."""
    told = (
        ((tell("nothing-saved")[0], Message(Words().say("nothing-saved"))),) if _is_spoken(envelope) else ()
    )
    return Outcome(told, FAILED if envelope.type == "invoke" else "")


async def _converse(tx: Transaction, turn: Turn) -> list[Reply]:  # noqa: ARG001  a handler's shape
    return await converse(turn)


async def _edited(tx: Transaction, turn: Turn) -> list[Reply]:
    """An edited message has been applied as it was: say so, once there is something that was applied."""
    applied = await tx.get(TURNS, turn.incoming.card) if turn.incoming.card else None
    return tell("use-edit") if applied else []


async def _welcome(tx: Transaction, turn: Turn) -> list[Reply]:
    """Welcomed once, with this month's question at once where it is still open."""
    if not turn.incoming.is_personal or not await welcome_person(tx, turn.person):
        return []
    return [*say("welcome"), *(await _open_question(turn))]


async def _open_question(turn: Turn) -> list[Reply]:
    round_ = await latest_round(turn.tx)
    return [Reply(view("step-open", round=round_.key))] if round_ and round_.is_open else []


def dedupe_key(envelope: Envelope) -> str:
    """`(channelId, conversation, activity id)` and the type; empty where the activity has no id."""
    if not envelope.id:
        return ""
    kind = "" if envelope.type == "message" else f"/{envelope.type}/{envelope.timestamp}"
    return f"{envelope.channel_id}/{envelope.conversation.id}/{envelope.id}{kind}"


def sender_of(envelope: Envelope) -> Sender:
    return Sender(
        aad_object_id=envelope.sender.aad_object_id,
        member=envelope.sender.id,
        conversation=envelope.conversation.id,
        service_url=envelope.service_url,
        tenant=envelope.tenant_id,
        bot=envelope.recipient.id,
        locale=envelope.locale,
        is_personal=envelope.is_personal,
    )


def incoming_of(envelope: Envelope) -> Incoming:
    """A text, or the values of a card or of an `adaptiveCard/action` invoke; all values as strings."""
    channel = envelope.conversation.id.partition(";")[0]
    edited = envelope.type == "messageUpdate"
    original = f"{envelope.channel_id}/{envelope.conversation.id}/{envelope.id}"
    return Incoming(
        text=envelope.text,
        values=flat(_values(envelope)),
        is_personal=envelope.is_personal,
        card=original if edited else envelope.reply_to_id if envelope.value else "",
        place=None
        if envelope.is_personal
        else Place(
            channel,
            envelope.service_url,
            envelope.tenant_id,
            envelope.recipient.id,
            envelope.channel_data.team.id,
        ),
        files=tuple(IncomingFile(name, url) for name, url in envelope.files),
    )


def _values(envelope: Envelope) -> Mapping[str, Any]:
    if envelope.type != "invoke":
        return envelope.value or {}
    action = (envelope.value or {}).get("action")
    data = action.get("data") if isinstance(action, dict) else None
    return data if isinstance(data, dict) else {"act": "-"}


def flat(values: Mapping[str, Any]) -> dict[str, str]:
    """Card values as the dialogs take them; numbers and truths as text, lists as "a,b", anything deeper left out."""
    taken: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, bool):
            taken[name] = "true" if value else "false"
        elif isinstance(value, str | int | float):
            taken[name] = str(value)
        elif isinstance(value, list):
            taken[name] = ",".join(str(part) for part in value if isinstance(part, str | int))
    return taken


def _is_hello(envelope: Envelope) -> bool:
    if envelope.type == "installationUpdate":
        return envelope.action.startswith("add")
    return any(member.id == envelope.recipient.id for member in envelope.members_added)


def _is_goodbye(envelope: Envelope) -> bool:
    if envelope.type == "installationUpdate":
        return envelope.action.startswith("remove")
    if envelope.type != "conversationUpdate":
        return False
    is_removed = any(member.id == envelope.recipient.id for member in envelope.members_removed)
    return is_removed or envelope.channel_data.event_type in {"channelDeleted", "teamDeleted", "teamArchived"}


async def _closed_channel(tx: Transaction, turn: Turn) -> list[Reply]:
    """Why nothing is answered there; binding is the one thing that is done anywhere (design.md §2)."""
    understood = understand_about(turn.incoming.text, turn.board.forums)
    if understood is not None and understood.intent is Intent.BIND_CHANNEL:
        return []
    place = turn.incoming.place
    bound = await tx.query(CHANNELS, conversation=place.conversation) if place else []
    if not bound or (turn.audience.forum and not turn.audience.forum.key):
        names = [turn.reader.forum(forum) for forum in turn.board.forums]
        return tell("unknown-channel", forums=turn.words.listing(names), count=str(len(names)))
    on_hold = tell("channel-on-hold", secretariat=turn.board.secretariat)
    return on_hold if bound[0].strangers else []


async def _hear_from(tx: Transaction, envelope: Envelope) -> None:
    """Where the tenant was last heard from; a write only where it has changed."""
    state = await service_state(tx)
    heard = replace(
        state,
        service_url=envelope.service_url,
        bot=envelope.recipient.id or state.bot,
        tenant=envelope.tenant_id or state.tenant,
    )
    if heard != state:
        tx.put(SERVICE, heard)
