"""The composition root: everything is built here, and nowhere else."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import aiohttp
import structlog
from aiohttp import web

from bot.adapter import EdgeAdapter, Switchboard
from bot.addresses import Address
from bot.administration import Administration
from bot.alerts import Alerts
from bot.authentication import Authentication, BotFrameworkAuthentication, NoAuthentication, SigningKeys
from bot.background import Background
from bot.backups import backing_up, is_missed
from bot.board import board_of
from bot.clock import Clock, SystemClock, VirtualClock
from bot.connector import Connector
from bot.development import Development
from bot.edge import Edge
from bot.fetch_file import Downloads
from bot.files import Files
from bot.links import Links
from bot.metrics import Metrics
from bot.nights import Nights, comparing_members, forgetting
from bot.outbox import Dispatcher
from bot.rate import ConnectorLimit, Limit, SenderLimit
from bot.read_ahead import read_ahead
from bot.replies import Replies
from bot.roster import ConnectorRoster
from bot.schedule import Schedule
from bot.sealing import Sealing
from bot.settings import Settings
from bot.shelf import SHELF, Shelf
from bot.stored import stored
from bot.tokens import token_source
from bot.turns import Turns
from domain.board import Board
from storage import TinyStore, open_tiny
from usecases.collections import SERVICE
from usecases.ports import Store, Transaction, transact

log = structlog.get_logger()
DEV_BOT = "28:roedtraad"
# A connection without a whole request head is closed after this; longer than proxies keep one open.
IDLE_SECONDS = 75.0
# Connections the system holds ready for us: more than a burst of clients that only connect.
BACKLOG = 1024
# An answer that came before the whole request was read waits this long for the rest to be sent.
LINGERING_SECONDS = 2.0
# Requests in hand when the service stops; what they sent is waited for apart from that.
SHUTDOWN_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Service:
    """A running service; `port` is the one it listens on."""

    port: int
    admin_port: int
    store: Store
    board: Board
    clock: Clock
    schedule: Schedule
    dispatcher: Dispatcher
    replies: Replies
    files: Files

    async def settled(self) -> None:
        """Until everything that can be read and sent now has been."""
        await self.replies.sent()
        await self.files.read()
        await self.dispatcher.drain()


Prepare = Callable[[Store, Board, datetime], Awaitable[None]]


async def _nothing(store: Store, board: Board, now: datetime) -> None: ...


@asynccontextmanager
async def running(
    settings: Settings, *, now: datetime | None = None, prepare: Prepare = _nothing
) -> AsyncIterator[Service]:
    """Open the store, let `prepare` import into it, listen; `now` makes the clock a virtual one.

    Raises:
        StoreError: the data folder cannot be opened, or not with the content key.
        OSError: the port is taken.
    """
    async with AsyncExitStack() as stack:
        store = await open_tiny(settings.data, **stored(settings))
        stack.push_async_callback(store.close)
        board = board_of(settings)
        clock = await _clock(store, now)
        await prepare(store, board, clock.now())
        yield await _listen(settings, store, board, clock, stack)


async def _clock(store: Store, now: datetime | None) -> Clock:
    """The virtual time is stored with the data; at start the later of the two wins (interfaces.md §1)."""
    if now is None:
        return SystemClock()

    async def work(tx: Transaction) -> datetime:
        state = await tx.get(SERVICE, "service")
        return max(now, state.virtual_now) if state and state.virtual_now else now

    return VirtualClock(await transact(store, work))


async def _listen(
    settings: Settings, store: TinyStore, board: Board, clock: Clock, stack: AsyncExitStack
) -> Service:
    listener = _bound(stack, settings.host, settings.port)
    board = replace(board, public_url=_public_url(settings, listener))
    session = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
    metrics, limit = Metrics(), ConnectorLimit()
    alerts = Alerts(clock, lambda: store.failed_snapshots)
    background = Background(metrics, alerts)
    delivery = settings.delivery
    connector = Connector(
        session, token_source(settings), settings.service_url_hosts, timeout=delivery.timeout
    )
    dispatcher = Dispatcher(
        store,
        board,
        clock,
        connector,
        background,
        metrics,
        alerts,
        limit,
        fallback=Address(settings.service_url or "", "", settings.app_id or DEV_BOT, settings.tenant_id),
        concurrency=delivery.concurrency,
        retry_base=delivery.retry_base,
    )
    replies = Replies(connector, limit, background, metrics, retry_base=delivery.retry_base)
    roster = ConnectorRoster(connector)
    shelf = Shelf(settings.data / SHELF)
    downloads = Downloads(settings.file_hosts, dev=settings.dev)
    files = Files(store, clock, downloads, shelf, background, dispatcher)
    jobs = {
        "files": files.tidy,
        "members": comparing_members(store, board, roster, metrics),
        "retention": forgetting(store, board),
    }
    sealing = Sealing(store, background, _audit_key(settings))
    if folder := settings.backup.folder:
        jobs["backup"] = backing_up(settings, Path(folder), sealing.once)
    nights = Nights(board, background, jobs, clock.now())
    schedule = Schedule(store, board, clock, dispatcher, background, alerts, nights)
    turns = Turns(
        store,
        board,
        clock,
        roster,
        replies,
        dispatcher,
        metrics,
        alerts,
        tenant=settings.tenant_id,
        read_files=files.look,
    )
    rate = settings.sender_limit
    edge = Edge(
        _authentication(settings, session),
        SenderLimit(Limit(rate.count, rate.seconds) if rate else None),
        EdgeAdapter(connector),
        Switchboard(turns),
        replies,
        metrics,
    )
    stack.push_async_callback(sealing.once)
    # Before anything is listened to: what a dead process had in hand is not what a new request has.
    await dispatcher.recover()
    await schedule.wake_up(clock.now())
    await asyncio.to_thread(read_ahead)
    # Ended in the reverse order: no more requests, then what is being sent, then the rest.
    stack.push_async_callback(background.close)
    stack.push_async_callback(_say_goodbye, dispatcher, replies, delivery.farewell)
    development = Development(clock, schedule).routes() if settings.dev else []
    links = Links(store, board, clock, metrics, shelf)
    port = await _serve(stack, listener, [*edge.routes(), *links.routes(), *development])
    administration = Administration(store, schedule, clock, metrics)
    admin_port = await _serve(stack, _bound(stack, "127.0.0.1", settings.admin_port), administration.routes())
    if isinstance(clock, SystemClock):
        schedule.start()
        stack.callback(schedule.stop)
    background.start(dispatcher.run(), "outbox")
    background.start(sealing.run(), "seal")
    files.look()
    if folder and is_missed(Path(folder), clock.now()):
        background.start(nights.catch_up("backup", clock.now()), "backup")
    log.info("listening", port=port, admin_port=admin_port, dev=settings.dev)
    return Service(port, admin_port, store, board, clock, schedule, dispatcher, replies, files)


def _audit_key(settings: Settings) -> bytes:
    if settings.audit_key is None:
        write = log.info if settings.dev else log.warning
        write("the audit is sealed without a key", set="ROEDTRAAD_AUDIT_KEY")
        return b""
    return settings.audit_key.get_secret_value().encode()


async def _say_goodbye(dispatcher: Dispatcher, replies: Replies, longest: float) -> None:
    """What is being sent is finished, so that it need not be sent again; a connector that is silent is not waited for."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(longest):
            await asyncio.gather(dispatcher.stop(), replies.sent())


def _authentication(settings: Settings, session: aiohttp.ClientSession) -> Authentication:
    if settings.dev and not settings.app_id:
        return NoAuthentication()
    keys = SigningKeys(session, settings.openid_url)
    return BotFrameworkAuthentication(keys, settings.app_id, [settings.tenant_id], settings.service_url_hosts)


def _bound(stack: AsyncExitStack, host: str, port: int) -> socket.socket:
    """Ours before anything is built that must know the address; nobody is let in before it is served."""
    bound = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    stack.callback(bound.close)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((host, port))
    return bound


def _public_url(settings: Settings, listener: socket.socket) -> str:
    """Where a person's browser finds us: in dev on this machine; empty where nobody has said."""
    if settings.public_url or not settings.dev:
        return settings.public_url.rstrip("/")
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{listener.getsockname()[1]}"


async def _serve(stack: AsyncExitStack, listener: socket.socket, routes: list[web.RouteDef]) -> int:
    """The port listened on."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(
        application,
        access_log=None,
        auto_decompress=False,
        keepalive_timeout=IDLE_SECONDS,
        lingering_time=LINGERING_SECONDS,
        shutdown_timeout=SHUTDOWN_SECONDS,
    )
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    site = web.SockSite(runner, listener, backlog=BACKLOG)
    await site.start()
    return int(runner.addresses[0][1])
