"""Whatever happens between two ticks, and whenever the process dies: each owner is told once, and nobody is forgotten."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.delivery import View
from domain.errors import NotPossible
from domain.follow_ups import NOBODY, FollowUp, Proposal, Told
from domain.meetings import Meeting
from domain.owners import Owner
from domain.people import Absence, Person, Role
from tests.domain.month import CALENDAR
from tests.usecases.world import INGER, World
from usecases.agree_follow_up import agree_follow_up
from usecases.answer_follow_up import (
    finish_follow_up,
    hand_back_follow_up,
    hand_over_follow_up,
    postpone_follow_up,
)
from usecases.collections import ABSENCES, FOLLOW_UPS, MEETINGS, OUTBOX, PEOPLE
from usecases.pause_sending import pause_sending, resume_sending, service_state
from usecases.ports import Transaction
from usecases.tell_follow_ups import tell_follow_ups

OWNERS = tuple(Person(f"p{n}", f"P{n} Jensen", frozenset({Role.CHIEF})) for n in range(4))
START = date(2025, 5, 28)
MOST = 3
KEYS = st.integers(0, MOST)
# What happens, to which follow-up or whom, and how many hours after the last thing.
Event = tuple[str, int, int, int]
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "agree",
                "tick",
                "tick",
                "crash",
                "finish",
                "later",
                "give",
                "back",
                "leave",
                "away",
                "pause",
                "resume",
            )
        ),
        KEYS,
        KEYS,
        st.sampled_from((0, 1, 5, 24, 72, 240)),
    ),
    max_size=25,
)


class Dies(Exception):
    """The process is killed before the commit."""


@dataclass(slots=True)
class Play:
    """A story told event by event; `ended` is what had been told of a follow-up when it was finished."""

    world: World = field(default_factory=World)
    hours: int = 0
    ended: dict[str, int] = field(default_factory=dict)

    async def begin(self) -> None:
        meeting = Meeting("2025-05", "Direktionen", START, time(10), time(12))
        await self.world.put(MEETINGS, meeting)
        await self.world.put(PEOPLE, INGER, *OWNERS)

    @property
    def now(self) -> datetime:
        return CALENDAR.instant(START, time(12)) + timedelta(hours=self.hours)

    async def do(self, work: Callable[[Transaction], Awaitable[object]]) -> None:
        self.world.now = self.now
        with suppress(NotPossible):
            await self.world.do(work)

    async def happens(self, event: Event) -> None:
        what, which, whom, later = event
        self.hours += later
        tasks = await self.world.all(FOLLOW_UPS)
        task = tasks[which] if which < len(tasks) else None
        person = await self.world.get(PEOPLE, OWNERS[whom].key)
        board, now = self.world.board, self.now
        match what:
            case "agree" if len(tasks) <= MOST and person.active:
                due = board.day(now) + timedelta(days=which * 4)
                proposal = Proposal(f"opgave {len(tasks)}", Owner((person.key,)), due)
                await self.do(lambda tx: agree_follow_up(tx, board, now, INGER, "2025-05", proposal))
            case "tick":
                await self.do(self.tick)
            case "crash":
                await self.dies()
            case "leave":
                await self.world.put(PEOPLE, replace(person, active=False))
            case "away":
                last = board.day(now) + timedelta(days=which)
                deputy = OWNERS[(whom + 1) % len(OWNERS)].key if which % 2 else ""
                await self.world.put(
                    ABSENCES, Absence(f"a{self.hours}", person.key, board.day(now), last, deputy)
                )
            case "pause":
                await self.do(lambda tx: pause_sending(tx, now, INGER))
            case "resume":
                await self.do(lambda tx: resume_sending(tx, board, now, INGER))
            case _ if task and task.is_open:
                await self.answered(what, task, person)

    async def answered(self, what: str, task: FollowUp, person: Person) -> None:
        board, now, key = self.world.board, self.now, task.key
        match what:
            case "finish":
                await self.do(lambda tx: finish_follow_up(tx, board, now, INGER, key))
                self.ended[key] = await self.messages_of(key)
            case "later" if task.due:
                due = max(task.due, board.day(now)) + timedelta(days=3)
                await self.do(lambda tx: postpone_follow_up(tx, board, now, INGER, key, due))
            case "give" if person.active and person.key not in (*task.owners, *task.former):
                await self.do(lambda tx: hand_over_follow_up(tx, board, now, INGER, key, person.key))
            case "back" if task.owners:
                owner = await self.world.get(PEOPLE, task.owners[0])
                if owner.active:
                    await self.do(lambda tx: hand_back_follow_up(tx, board, now, owner, key))

    async def tick(self, tx: Transaction) -> None:
        """As the schedule does it."""
        if not (await service_state(tx)).paused:
            await tell_follow_ups(tx, self.world.board, self.now)

    async def dies(self) -> None:
        with suppress(Dies):
            async with self.world.store.transaction() as tx:
                await self.tick(tx)
                raise Dies

    async def messages(self) -> list[tuple[str, View]]:
        rows = await self.world.all(OUTBOX)
        return [(row.target, v) for row in rows for v in row.views if v.name == "follow-up-told"]

    async def messages_of(self, key: str) -> int:
        return sum(v.arg("follow_up") == key for _, v in await self.messages())


async def played(events: Sequence[Event]) -> Play:
    """The story, and then a quiet time in which nobody is away and everything falls due."""
    play = Play()
    await play.begin()
    for event in events:
        await play.happens(event)
    play.hours += 24
    await play.do(lambda tx: resume_sending(tx, play.world.board, play.now, INGER))
    for _ in range(60):
        play.hours += 24
        await play.do(play.tick)
    return play


@settings(max_examples=60, deadline=None)
@given(EVENTS)
async def test_each_is_told_once_and_nobody_who_is_done_is_reminded(events: list[Event]) -> None:
    play = await played(events)
    messages = await play.messages()
    told = Counter(
        (target, v.arg("follow_up"), v.arg("what"), v.arg("owner"), v.arg("due")) for target, v in messages
    )
    assert [message for message, times in told.items() if times > 1] == []
    for key, before in play.ended.items():
        assert await play.messages_of(key) == before


@settings(max_examples=60, deadline=None)
@given(EVENTS)
async def test_none_is_lost(events: list[Event]) -> None:
    """Of everything still open each owner has heard that it was agreed and that its deadline has passed."""
    play = await played(events)
    messages = {
        (v.arg("follow_up"), v.arg("owner"), v.arg("what"), v.arg("due")) for _, v in await play.messages()
    }
    for task in await play.world.all(FOLLOW_UPS):
        due = task.due.isoformat() if task.due else ""
        for owner in (task.owners or (NOBODY,)) if task.is_open else ():
            assert {Told.AGREED, Told.OVERDUE} <= task.was_told(owner)
            heard = {
                what for key, who, what, day in messages if (key, who) == (task.key, owner) and day == due
            }
            agreed = {what for key, who, what, _ in messages if (key, who) == (task.key, owner)}
            assert Told.OVERDUE in heard or Told.AGREED in agreed, (task, owner)
