"""SIGKILL at arbitrary moments: the month ends as it would have, and only lost answers repeat (design.md §9)."""

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from stage.local_connector import Fault
from stage.local_connector.calls import Call
from tests.end_to_end.kept import Kept, kept, shown_to
from tests.end_to_end.month import Driver, driver, whole_month

# `make chaos` asks for more.
KILLS = int(os.environ.get("CHAOS_KILLS", "6"))
SEED = int(os.environ.get("CHAOS_SEED", "20250528"))
# A turn takes a few milliseconds and a walk some tens, so this hits anywhere in them, or between.
LONGEST_DELAY = 0.03
LIKING_FOR_WALKS = 0.7


@dataclass(slots=True)
class Killer:
    """Kills the process at the requests of `plan`, by the way named there."""

    driver: Driver
    plan: dict[int, Callable[["Killer"], None]]

    def watch(self, number: int) -> None:
        if number in self.plan:
            self.plan[number](self)

    def before(self) -> None:
        self.driver.bot.kill()

    def soon(self, delay: float) -> None:
        asyncio.get_running_loop().call_later(delay, self.driver.bot.kill)

    def while_sending(self, *, stored: bool) -> None:
        """At the bot's next call, whose answer is never given; with `stored`, Teams has the message all the same."""

        def hit(_call: Call) -> bool:
            self.driver.bot.kill()
            return True

        self.driver.connector.faults.plan(Fault.reset(stored=stored), when=hit)


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
    ways: list[Way] = [lambda killer: killer.before(), lambda killer: killer.soon(delay)]
    if sends:
        ways.append(lambda killer: killer.while_sending(stored=stored))
    return dice.choice(ways)


@dataclass(frozen=True, slots=True)
class Played:
    kept: Kept
    shown: dict[tuple[str, bytes], int]
    requests: list[str]
    sends: list[bool]
    starts: int


async def played(data: Path, plan: dict[int, Callable[[Killer], None]]) -> Played:
    async with driver(data) as d:
        d.watch = Killer(d, plan).watch
        await whole_month(d)
        d.connector.faults.clear()
        await d.walk(d.now, "settle")
        await d.bot.stop()
        return Played(await kept(data), shown_to(d), d.requests, _sends(d), d.bot.starts)


def _sends(d: Driver) -> list[bool]:
    """Whether the bot called Teams during each request."""
    ends = [*d.calls_before[1:], len(d.connector.calls)]
    return [end > start for start, end in zip(d.calls_before, ends, strict=True)]


@pytest.mark.timeout(600)
async def test_a_month_with_kills_ends_as_one_without(tmp_path: Path) -> None:
    undisturbed = await played(tmp_path / "undisturbed", {})
    assert undisturbed.kept.possibly_repeated == 0
    killed = await played(tmp_path / "killed", moments(undisturbed.requests, undisturbed.sends, KILLS))
    # Two that come at once count as one.
    assert killed.starts - 1 >= KILLS * 3 // 4
    for name, what in undisturbed.kept.same.items():
        assert killed.kept.same[name] == what, name
    _only_lost_answers_repeat(undisturbed, killed)


def _only_lost_answers_repeat(undisturbed: Played, killed: Played) -> None:
    lost = {what: n for what, n in undisturbed.shown.items() if killed.shown.get(what, 0) < n}
    assert not lost
    repeated = sum(killed.shown.values()) - sum(undisturbed.shown.values())
    print(f"{killed.starts - 1} kills, {repeated} repeated, {killed.kept.possibly_repeated} possibly")  # noqa: T201
    assert repeated <= killed.kept.possibly_repeated
    assert max(row.possibly_repeated for row in killed.kept.rows) <= killed.starts - 1
