"""SIGKILL at arbitrary moments: the month ends as it would have, and only lost answers repeat (design.md §9)."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.settings import Delivery
from stage.local_connector import Fault
from stage.local_connector.calls import Call
from tests.end_to_end.kept import Inquest, Kept, kept, shown_to
from tests.end_to_end.month import Driver, driver, whole_month

KILLS = int(os.environ.get("CHAOS_KILLS", "20"))
SEED = int(os.environ.get("CHAOS_SEED", "20250528"))
# A turn takes a few milliseconds and a walk some tens, so this hits anywhere in them, or between.
LONGEST_DELAY = 0.03
LIKING_FOR_WALKS = 0.7
LIKING_FOR_SENDS = 0.6
# Nobody is there to be killed while the last one is being buried; it is tried again after so many seconds.
AGAIN_AFTER = 0.01


@dataclass(slots=True)
class Killer:
    """Kills the process at the requests of `plan`, by the way named there."""

    driver: Driver
    plan: dict[int, Callable[["Killer"], None]]
    kills: int = 0
    _later: list[asyncio.TimerHandle] = field(default_factory=list)

    def watch(self, number: int) -> None:
        if number in self.plan:
            self.plan[number](self)

    def strike(self) -> None:
        if self.driver.bot.kill():
            self.kills += 1
        else:
            self.soon(AGAIN_AFTER)

    def soon(self, delay: float) -> None:
        self._later.append(asyncio.get_running_loop().call_later(delay, self.strike))

    def while_sending(self, *, stored: bool) -> None:
        """At the bot's next call, whose answer is never given; with `stored`, Teams has the message all the same."""

        def hit(_call: Call) -> bool:
            self.strike()
            return True

        self.driver.connector.faults.plan(Fault.reset(stored=stored), when=hit)

    async def finish(self) -> None:
        """Those that found nobody any more: once more each, with nothing else going on."""
        self.driver.connector.faults.clear()
        for handle in self._later:
            handle.cancel()
        while self.kills < len(self.plan):
            self.kills += self.driver.bot.kill()
            await self.driver.walk(self.driver.now, "settle")


Way = Callable[[Killer], None]


def moments(requests: list[str], sends: list[bool], kills: int) -> dict[int, Way]:
    """One in each stretch of the month, with a liking for walks; while sending only where something is sent."""
    dice = random.Random(SEED)  # noqa: S311  repeatable, guards nothing
    chosen: dict[int, Way] = {}
    for n in range(kills):
        stretch = range(n * len(requests) // kills, (n + 1) * len(requests) // kills)
        walks = [r for r in stretch if requests[r] == "walk"]
        request = dice.choice(walks) if walks and dice.random() < LIKING_FOR_WALKS else dice.choice(stretch)
        chosen[request + 1] = _way(dice, sends=sends[request])
    return chosen


def _way(dice: random.Random, *, sends: bool) -> Way:
    delay, stored = dice.uniform(0, LONGEST_DELAY), dice.random() < 1 / 2
    if sends and dice.random() < LIKING_FOR_SENDS:
        return lambda killer: killer.while_sending(stored=stored)
    return dice.choice([lambda killer: killer.strike(), lambda killer: killer.soon(delay)])


@dataclass(frozen=True, slots=True)
class Played:
    kept: Kept
    shown: Counter[tuple[str, bytes]]
    requests: list[str]
    sends: list[bool]
    kills: int
    starts: int
    inquest: Inquest


async def played(data: Path, plan: dict[int, Way]) -> Played:
    async with driver(data) as d:
        killer, inquest = Killer(d, plan), Inquest(data)
        d.watch, d.bot.found_dead = killer.watch, inquest.hold
        await whole_month(d)
        await d.walk(d.now, "settle")
        await killer.finish()
        assert await d.bot.stop() == 0
        return Played(
            await kept(data), shown_to(d), d.requests, _sends(d), killer.kills, d.bot.starts, inquest
        )


def _sends(d: Driver) -> list[bool]:
    """Whether the bot called Teams during each request."""
    ends = [*d.calls_before[1:], len(d.connector.calls)]
    return [end > start for start, end in zip(d.calls_before, ends, strict=True)]


@pytest.mark.timeout(600)
async def test_a_month_with_kills_ends_as_one_without(tmp_path: Path) -> None:
    print(f"CHAOS_SEED={SEED} CHAOS_KILLS={KILLS}")  # noqa: T201  to see it again
    undisturbed = await played(tmp_path / "undisturbed", {})
    assert undisturbed.kept.possibly_repeated == 0
    killed = await played(tmp_path / "killed", moments(undisturbed.requests, undisturbed.sends, KILLS))
    assert killed.kills == killed.starts - 1 == KILLS
    # Every answer, opgørelse, step, post and what was sent when: the same to the record.
    for name, what in undisturbed.kept.same.items():
        assert killed.kept.same[name] == what, name
    _only_lost_answers_repeat(undisturbed, killed)


def _only_lost_answers_repeat(undisturbed: Played, killed: Played) -> None:
    """Each repeat is a send that was in hand when its process died: counted, in its place, once per lost answer."""
    assert not undisturbed.shown - killed.shown
    repeated: Counter[str] = Counter()
    for (place, _), times in (killed.shown - undisturbed.shown).items():
        repeated[place] += times
    possibly = killed.kept.possibly_repeated_in
    print(f"{killed.kills} kills, {repeated.total()} repeated, {possibly.total()} possibly")  # noqa: T201
    assert repeated <= possibly
    assert possibly.total() == len(killed.inquest.in_hand)
    assert killed.inquest.most_at_once <= Delivery().concurrency
