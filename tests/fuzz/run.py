"""Days of hostile activities, and after them a normal conversation."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic

import aiohttp

from stage import town
from stage.local_connector import Bot as Account
from stage.local_connector import Channel, LocalConnector, Message, Person, Tenant
from stage.scene import BOARD_ROLES, TENANT_ID, clients_of
from tests.chaos.report import Result
from tests.end_to_end.kept import opened
from tests.end_to_end.process import run
from tests.fuzz.mutate import mutated
from tests.fuzz.seeds import Seeds
from tests.fuzz.service import Service, served
from usecases.collections import OUTBOX, REPORTS, TURNS

START = datetime.fromisoformat("2025-05-13T08:00:00+02:00")
DAY = timedelta(hours=8)
MOST_EVENTS = 120
INITIATIVE = "status på Fjordby i bevægelse"
PER_DAY = 500
# From here on of the way also what ends a month: meetings cancelled, sending paused.
LATE = 0.9
AT_ONCE = 8
SLOW_SECONDS = 5.0
# Of a hundred activities, so many come again later, and so many twice at the same moment.
AGAIN, TWICE = 5, 3
AGAIN_AMONG = 200
# One that reads everything, such as resuming, may lose fifty times against eight at once; it says that nothing was saved.
GIVES_UP_AT_MOST = 10_000
# What the memory may grow by after the first tenth; the store itself grows by what it was told.
WARM = 10
GROWTH = 48 * 1024 * 1024
JSON_BODY = {"Content-Type": "application/json"}
MEBIBYTE = 1024 * 1024


@dataclass(slots=True)
class Run:
    """`findings` are what must not be, with the body that caused it where there is one."""

    seeds: Seeds
    service: Service
    connector: LocalConnector
    folder: Path
    recent: list[bytes] = field(default_factory=list)
    today: list[bytes] = field(default_factory=list)
    errors: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    resent: int = 0
    slowest: float = 0.0
    memory: list[int] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)

    async def day(self, count: int) -> None:
        """So many activities, some at once; then the clock moves on, and what was sent is looked at."""
        left = iter(range(count))

        async def send_some() -> None:
            for _ in left:
                await self._send_one()

        self.today.clear()
        await asyncio.gather(*(send_some() for _ in range(AT_ONCE)))
        await self._morning()
        self._read_log()
        self.memory.append(self.service.memory)

    async def _send_one(self) -> None:
        dice = self.seeds.dice
        if self.recent and dice.randrange(100) < AGAIN:
            self.resent += 1
            await self.post(dice.choice(self.recent[-AGAIN_AMONG:]))
            return
        body = mutated(dice, self.seeds.one(), self.seeds.words)
        self.recent.append(body)
        del self.recent[:-AGAIN_AMONG]
        twice = dice.randrange(100) < TWICE
        self.resent += twice
        await asyncio.gather(*(self.post(body) for _ in range(1 + twice)))

    async def post(self, body: bytes) -> None:
        self.today.append(body)
        started = monotonic()
        try:
            async with asyncio.timeout(SLOW_SECONDS):
                answer = await self.connector.raw(body, JSON_BODY)
        except (TimeoutError, aiohttp.ClientError) as broken:
            self._found(type(broken).__name__, body)
            return
        self.slowest = max(self.slowest, monotonic() - started)
        self.answers[answer.status] += 1
        if wrong := unexpected(answer.status, answer.body):
            self._found(wrong, body)

    def _found(self, what: str, body: bytes) -> None:
        """Kept for `--replay`."""
        path = self.folder / f"finding-{len(self.findings):03}.jsonl"
        path.write_bytes(body)
        self.findings.append(f"{what}: {path}")

    def _read_log(self) -> None:
        """Each error with the activity that caused it, as far as its id tells; of a job, all of the day's."""
        errors = self.service.errors
        for error in errors[self.errors :]:
            said = str(json.loads(error).get("activity", "")).encode()
            self._found(error, b"\n".join(body for body in self.today if said in body))
        self.errors = len(errors)

    async def _morning(self) -> None:
        """The secretary puts right what was fuzzed away, so that tomorrow there is something to do."""
        inger = self.seeds.clients["inger"]
        await self.connector.install(inger)
        await self.connector.install_in_team(inger, self.seeds.channel)
        await self.connector.say(inger, "brug denne kanal til direktionen", where=self.seeds.channel)
        for words in ("stop", "genoptag udsendelser", "ja"):
            await self.connector.say(inger, words)
        await self.service.walk(self.seeds.now() + DAY)
        bot = self.seeds.tenant.bot.id
        for key, client in self.seeds.clients.items():
            latest = self.connector.messages(client)[-60:]
            self.seeds.cards[key] = [m for m in latest if m.who == bot and m.cards]


def unexpected(status: int, body: bytes) -> str:
    """Why that is no answer of interfaces.md §1; empty where it is."""
    if status in {400, 403, 413}:
        return "" if not body else f"{status} with a body"
    if status != 200:
        return f"status {status}"
    if not body:
        return ""
    is_invoke_response = set(json.loads(body)) == {"statusCode", "type", "value"}
    return "" if is_invoke_response else "an invoke response of another shape"


async def fuzz(folder: Path, runs: int, seed: int, replay: Sequence[bytes] = ()) -> Result:
    """`replay` are bodies sent instead of made-up ones."""
    dice = Random(seed)  # noqa: S311  repeatable, guards nothing
    data, now = folder / "data", [START]
    clients = clients_of(town.people(), TENANT_ID)
    board = [clients[p.key] for p in town.people() if p.roles & BOARD_ROLES]
    channel = Channel.named("Dagsorden", "Direktionen", board)
    tenant = Tenant(tuple(clients.values()), (channel,), Account(), id=TENANT_ID)
    async with (
        aiohttp.ClientSession() as session,
        served(data, START, session) as service,
        LocalConnector(tenant, lambda: now[0], bot_url=service.url) as connector,
    ):
        seeds = Seeds(
            dice,
            tenant,
            channel,
            clients,
            connector.service_url,
            lambda: now[0],
            connector.conversations.new_id,
        )
        here = Run(seeds, service, connector, folder)
        for client in clients.values():
            await connector.install(client)
        for body in replay:
            await here.post(body)
        started = monotonic()
        for first in range(0, 0 if replay else runs, PER_DAY):
            seeds.is_late = first >= runs * LATE
            await here.day(min(PER_DAY, runs - first))
            now[0] += DAY
        seconds = monotonic() - started
        here.findings += await normal_conversation(here, now)
        here.findings += await _of_the_process(here)
    here.findings += await _of_the_store(data)
    return Result(await _figures(here, data, seconds), tuple(here.findings))


async def normal_conversation(here: Run, now: list[datetime]) -> list[str]:
    """A chief who was left alone is asked, answers in one line, and a director reads it."""
    chief, director = (here.seeds.clients[key] for key in ("mikkel", "henriette"))
    before = here.connector.last_number
    for _ in range(MOST_EVENTS):
        now[0] = await here.service.next_event()
        await here.service.walk(now[0])
        if any(m.cards and m.number > before for m in _told(here, chief)):
            break
    else:
        return ["in all those months nobody asked the chief who was left alone"]
    answer = f"Foreningerne er med, siger {here.seeds.dice.randrange(10**9)}."
    for who, words in ((chief, f"Fjordby i bevægelse gul: {answer}"), (chief, "ja"), (director, INITIATIVE)):
        last = await here.connector.ask(who, words)
    return (
        []
        if answer in json.dumps(last.activity, ensure_ascii=False)
        else ["the director does not read what was answered"]
    )


def _told(here: Run, who: Person) -> list[Message]:
    return [m for m in here.connector.messages(who) if m.who == here.seeds.tenant.bot.id]


async def _of_the_process(here: Run) -> list[str]:
    found = [] if here.service.is_alive else ["the process is gone"]
    if here.service.gave_up > here.answers.total() / GIVES_UP_AT_MOST:
        found.append(f"{here.service.gave_up} turns gave up, as others always came first")
    if (
        len(here.memory) > WARM
        and (grown := here.memory[-1] - here.memory[len(here.memory) // WARM]) > GROWTH
    ):
        found.append(f"{grown // MEBIBYTE} MiB more memory")
    code = await here.service.stop() if here.service.is_alive else here.service.process.returncode
    if code:
        found.append(f"it ended with {code}")
    return found + here.service.errors[here.errors :]


async def _of_the_store(data: Path) -> list[str]:
    checked = await run("check", "--data", str(data))
    return [] if checked.code == 0 else [f"check: {checked.err.strip()}"]


async def _figures(here: Run, data: Path, seconds: float) -> dict[str, object]:
    async with (await opened(data)).transaction() as tx:
        rows, reports, turns = await tx.query(OUTBOX), await tx.query(REPORTS), await tx.query(TURNS)
    memory = [size // MEBIBYTE for size in here.memory] or [0]
    return {
        "activities": here.answers.total(),
        "… of these sent before": here.resent,
        **{f"answered {status}": count for status, count in sorted(here.answers.items())},
        "slowest answer, ms": round(here.slowest * 1000),
        "activities per second": round(here.answers.total() / seconds),
        "messages sent": len(here.connector.calls),
        "turns that changed something, last day": len(turns),
        "reports": len(reports),
        "outbox rows": len(rows),
        "virtual days": (here.seeds.now() - START).days,
        "memory, MiB: first, warm, last, most": f"{memory[0]}, {memory[len(memory) // WARM]}, {memory[-1]}, {max(memory)}",
        "turns given up, as others came first": here.service.gave_up,
        "warnings in the log": here.service.log.count('"level": "warning"'),
    }
