"""A small made-up board on a store in memory: people, plan, calendar and a clock that tests set."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from domain.board import Board
from domain.delivery import BoundChannel, Mode, OutboxRow, RowState
from domain.people import Person, Role
from domain.reports import Answer, Background, Colour, Report, Source
from domain.rounds import Round, Snapshot
from domain.standing import RoundStatus, Standing
from storage import MemoryStore
from tests.domain.month import CALENDAR, at, initiative
from usecases.bind_channel import Place, bind_channel
from usecases.collections import OUTBOX, ROUNDS
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.ports import Collection, Member, RosterUnavailable, T, Transaction, transact
from usecases.post_agenda import went_out
from usecases.round_status import latest_snapshot, round_status
from usecases.run_schedule import run_schedule
from usecases.submit_report import Submission, submit_report

W = TypeVar("W")
TENANT = "fjordby"
MAY_ROUND = "2025-05/status"
LEGEND = {colour: {"da": f"{colour} betyder", "en": f"{colour} means"} for colour in Colour}
GREEN, YELLOW, RED, DONE = Colour


def person(key: str, *roles: Role, director: str = "", stand_in: str = "", oid: str = "") -> Person:
    return Person(
        key,
        f"{key.capitalize()} Jensen",
        frozenset(roles),
        email=f"{key}@fjordby.example",
        aad_object_id=oid,
        director=director,
        stand_in=stand_in,
    )


METTE = person("mette", Role.CHIEF, director="torben", stand_in="anna")
ANNA = person("anna", Role.CHIEF, director="signe")
JENS = person("jens", Role.CHIEF, director="torben")
TORBEN = person("torben", Role.DIRECTOR)
SIGNE = person("signe", Role.DIRECTOR)
KARSTEN = person("karsten", Role.FINANCE)
INGER = person("inger", Role.SECRETARIAT, oid="oid-inger")
FREJA = person("freja", Role.CONTRIBUTOR)
OSKAR = person("oskar", Role.ADMIN)
FRANS = person("frans")
PEOPLE_OF_TOWN = (METTE, ANNA, JENS, TORBEN, SIGNE, KARSTEN, INGER, FREJA, OSKAR)
PLAN = (
    initiative("i01", ("mette",), ("torben",)),
    initiative("i02", ("anna", "jens"), ("signe",)),
    initiative("i03", ("jens",), ("torben",)),
)


def red(text: str = "Står stille", ask: str = "Beslut rækkefølgen") -> Answer:
    return Answer(RED, text, (Background.STALLED,), ask)


@dataclass(slots=True)
class FakeRoster:
    """Tells who is in a conversation, or nothing while `silent`."""

    people: dict[str, Member] = field(default_factory=dict)
    silent: bool = False

    async def members(self, service_url: str, conversation: str) -> list[Member]:
        del service_url, conversation
        if self.silent:
            raise RosterUnavailable
        return list(self.people.values())

    async def member(self, service_url: str, conversation: str, member: str) -> Member:
        del service_url, conversation
        if self.silent or member not in self.people:
            raise RosterUnavailable
        return self.people[member]


@dataclass(slots=True)
class World:
    """`now` is the instant the next thing happens at; `it_is` sets it to a local time."""

    board: Board = field(default_factory=lambda: Board(CALENDAR, legend=LEGEND, period="2025"))
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = field(default_factory=lambda: at("2025-05-01 10:00"))
    roster: FakeRoster = field(default_factory=FakeRoster)

    def it_is(self, words: str) -> datetime:
        self.now = at(words)
        return self.now

    async def do(self, work: Callable[[Transaction], Awaitable[W]]) -> W:
        return await transact(self.store, work)

    async def all(self, collection: Collection[T]) -> list[T]:
        async with self.store.transaction() as tx:
            return await tx.query(collection)

    async def get(self, collection: Collection[T], key: str) -> T:
        async with self.store.transaction() as tx:
            found = await tx.get(collection, key)
        assert found is not None, key
        return found

    async def put(self, collection: Collection[T], *records: T) -> None:
        async with self.store.transaction() as tx:
            for record in records:
                tx.put(collection, record)

    async def tick(self, words: str) -> int:
        """Look at the schedule at a local time."""
        now = self.it_is(words)
        return await self.do(lambda tx: run_schedule(tx, self.board, now))

    async def answer(
        self,
        who: Person,
        key: str,
        answer: Answer,
        *,
        seen: int | None = None,
        source: Source | None = None,
        round_key: str = MAY_ROUND,
    ) -> Report:
        submission = Submission(round_key, key, answer, seen, source)
        return await self.do(lambda tx: submit_report(tx, self.board, self.now, who, submission))

    async def round(self, key: str = MAY_ROUND) -> Round:
        return await self.get(ROUNDS, key)

    async def status(self, key: str = MAY_ROUND) -> RoundStatus:
        async with self.store.transaction() as tx:
            round_ = await tx.get(ROUNDS, key)
            assert round_ is not None
            return await round_status(tx, round_)

    async def standing(self, key: str) -> Standing:
        found = (await self.status()).of(key)
        assert found is not None
        return found

    async def snapshot(self) -> Snapshot:
        async with self.store.transaction() as tx:
            found = await latest_snapshot(tx, MAY_ROUND)
        assert found is not None
        return found

    async def rows(self, who: Person) -> list[OutboxRow]:
        rows = [row for row in await self.all(OUTBOX) if row.target == f"person/{who.key}"]
        return sorted(rows, key=lambda row: row.not_before)

    async def told(self, who: Person) -> list[str]:
        """The names of all the person is or will be told, in order."""
        return [view.name for row in await self.rows(who) for view in row.views]

    async def times(self, who: Person) -> list[str]:
        """When the person is told something, local time."""
        return [f"{CALENDAR.local(row.not_before):%d/%m %H:%M}" for row in await self.rows(who)]

    async def deliver(self) -> None:
        """Everything waiting goes out: only what is told from now on is new."""
        async with self.store.transaction() as tx:
            for row in await tx.query(OUTBOX, state=RowState.WAITING):
                tx.delete(OUTBOX, row.key)

    async def post_out(self) -> None:
        """What waits for the channel is taken there."""
        for row in sorted(await self.all(OUTBOX), key=lambda row: row.mode is not Mode.POST):
            if row.target.startswith("channel/") and row.state is RowState.WAITING:
                sent = replace(row, state=RowState.SENT, sent_at=self.now, activity=f"at {row.key}")
                await self.put(OUTBOX, sent)
                async with self.store.transaction() as tx:
                    await went_out(tx, self.board, self.now, sent)

    async def bind(self) -> BoundChannel:
        place = Place("19:direktionen", "https://smba.example", TENANT, "bot")
        return await self.do(lambda tx: bind_channel(tx, self.now, INGER, place))


async def founded() -> World:
    """The people and the plan are imported on 1 May; nothing has happened yet."""
    world = World()
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN))
    return world


async def opened() -> World:
    """The May round has opened, and everybody has had the question."""
    world = await founded()
    await world.tick("2025-05-14 09:00")
    await world.deliver()
    world.it_is("2025-05-16 10:00")
    return world


async def frozen(*answers: tuple[Person, str, Answer]) -> World:
    """The May round is settled with these answers; it is noon on 23 May."""
    world = await opened()
    for who, key, answer in answers:
        await world.answer(who, key, answer)
    await world.tick("2025-05-23 12:00")
    await world.deliver()
    return world
