"""`python -m tests.chaos.year`: a year of rounds, 50 chiefs, faults and absences; every message is accounted for."""

import argparse
import asyncio
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random, SystemRandom
from time import monotonic

from babel.dates import format_date

from domain.delivery import Reach, RowState
from domain.rounds import Round, Step
from domain.schedule import SYSTEM, Outcome, StepRecord
from stage.local_connector import Fault
from tests.chaos import accounts
from tests.chaos.bad_luck import BadLuck, answers_lost
from tests.chaos.load import ANSWERED_DIRECTLY
from tests.chaos.municipality import SECRETARIAT, found
from tests.chaos.report import Result, report
from tests.chaos.stage import Stage, staged
from tests.chaos.stores import BACKENDS
from tests.conversations.chat import shown
from tests.end_to_end.month import COPENHAGEN
from texts import Words
from usecases.collections import CONTACTS
from usecases.ports import Store

START = datetime.fromisoformat("2025-01-02T08:00:00+01:00")
END = datetime.fromisoformat("2025-12-31T12:00:00+01:00")
DAY = range(8, 17)


@dataclass(frozen=True, slots=True)
class Plan:
    """Each day something happens, every chief with something left answers with probability `answering`."""

    seed: int
    until: datetime = END
    share: float = 0.02
    chiefs: int = 50
    initiatives: int = 80
    not_installed: int = 3
    blocked: int = 2
    answering: float = 0.3
    leaving: float = 0.15
    away: timedelta = timedelta(days=12)


@dataclass(slots=True)
class Year:
    """`unreachable` are the chiefs no message can reach, with the reason; `away` until when somebody is."""

    stage: Stage
    plan: Plan
    dice: Random
    books: accounts.Books
    unreachable: dict[str, str]
    away: dict[str, datetime] = field(default_factory=dict)
    accepted: list[str] = field(default_factory=list)
    walks: list[float] = field(default_factory=list)
    absences: int = 0
    shown_missing: dict[str, str] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    async def pass_by(self, store: Path) -> None:
        while self.stage.now < self.plan.until:
            event = min(await self.stage.next_event(), self.plan.until)
            started = monotonic()
            await self.stage.walk(event)
            self.walks.append(monotonic() - started)
            if event.astimezone(COPENHAGEN).hour in DAY:
                await self.books.note(await BACKENDS["tiny"].read(store))
                await self._act()

    async def _act(self) -> None:
        round_ = next((r for r in self.books.rounds if r.is_open), None)
        if round_ is None:
            return
        if round_.at(Step.DUE) <= self.stage.now and round_.key not in self.shown_missing:
            self.shown_missing[round_.key] = await self._show_all_missing(round_)
        answered = {report.initiative for report in self.books.reports if report.round == round_.key}
        for chief in self.stage.town.chiefs():
            left = [key for key in self.stage.town.led_by(chief) if key not in answered]
            is_here = self.away.get(chief, START) <= self.stage.now and chief not in self.unreachable
            if left and is_here and self.dice.random() < self.plan.answering:
                await self._answer(chief, left)
        if self.dice.random() < self.plan.leaving:
            await self._leave(self.dice.choice(self.stage.town.chiefs()))
        if self.stage.now > round_.at(Step.FREEZE):
            for text in ("post dagsorden", "ja"):
                await self.stage.teams.say(self.stage.clients[SECRETARIAT[1]], text)

    async def _answer(self, chief: str, left: list[str]) -> None:
        for initiative in left:
            words = f"Svar nr. {next(self._numbers)} om sagen."
            colour = self.dice.choice(["grøn", "grøn", "gul"])
            client = self.stage.clients[chief]
            await self.stage.teams.say(client, f"{initiative} {colour}: {words}")
            answer = await self.stage.teams.say(client, "ja")
            if answer.status == 200:
                self.accepted.append(words)

    async def _show_all_missing(self, round_: Round) -> str:
        """[Vis alle] on the list at the deadline, as the secretariat reads it."""
        secretary = self.stage.clients[SECRETARIAT[1]]
        mark = self.stage.teams.last_number
        card = [m for m in self.stage.heard(SECRETARIAT[1]) if m.cards][-1]
        await self.stage.teams.submit(secretary, card, {"act": "round.missing", "round": round_.key})
        return shown(await self.stage.teams.next_change(secretary, after=mark))

    async def _leave(self, chief: str) -> None:
        """A few days off, with the standing stand-in if there is one."""
        if chief in self.unreachable or self.away.get(chief, START) > self.stage.now:
            return
        last = self.stage.now.astimezone(COPENHAGEN) + self.plan.away
        self.away[chief] = last
        self.absences += 1
        for text in (f"jeg er væk til {day_in_words(last)}", "ja"):
            await self.stage.teams.say(self.stage.clients[chief], text)


def day_in_words(day: datetime) -> str:
    """`5. marts`, as a person types it."""
    return format_date(day, "d. MMMM", locale="da")


async def year(folder: Path, plan: Plan) -> Result:
    dice = Random(plan.seed)  # noqa: S311  repeatable, guards nothing
    town = found(folder, chiefs=plan.chiefs, initiatives=plan.initiatives)
    some = dice.sample(town.chiefs(), plan.not_installed + plan.blocked)
    unreachable = dict.fromkeys(some[: plan.not_installed], "not-installed")
    unreachable |= dict.fromkeys(some[plan.not_installed :], "blocked")
    backend = BACKENDS["tiny"]
    async with staged(folder, town, backend, dice, START) as stage:
        await stage.bot.start()
        await stage.set_up([key for key in stage.clients if unreachable.get(key) != "not-installed"])
        luck = BadLuck(dice, plan.share)
        _block(stage, [key for key, why in unreachable.items() if why == "blocked"])
        stage.teams.faults.by_chance(luck.choose)
        passing = Year(stage, plan, dice, accounts.Books(), unreachable)
        await passing.pass_by(stage.bot.data)
        stage.teams.faults.by_chance(lambda _call: None)
        waiting = await stage.settle()
        assert await stage.bot.stop() == 0, stage.bot.log
        store = await backend.read(stage.bot.data)
        await passing.books.note(store)
        breaches = [*_breaches(passing, waiting), *await _reach(store, passing)]
        return Result(_figures(passing, luck), tuple(breaches))


def _block(stage: Stage, blocked: list[str]) -> None:
    chats = {stage.clients[key].chat for key in blocked}
    stage.teams.faults.plan(Fault.blocked(), times=None, when=lambda call: call.conversation in chats)


def _told(books: accounts.Books) -> list[StepRecord]:
    return [s for s in books.steps if s.outcome is Outcome.SENT and s.person != SYSTEM]


def _fate(books: accounts.Books, step: StepRecord) -> str:
    row = books.row(step.row)
    if row is None:
        return "no message"
    return {RowState.SENT: "delivered", RowState.WITHDRAWN: "no longer true"}.get(row.state, row.reason)


def fates(books: accounts.Books) -> dict[Step, Counter[str]]:
    """What became of everything somebody was asked or told by the schedule."""
    found: dict[Step, Counter[str]] = {step: Counter() for step in Step}
    for step in _told(books):
        found[step.step][_fate(books, step)] += 1
    return {step: counted for step, counted in found.items() if counted}


def _breaches(passed: Year, waiting: int) -> Iterable[str]:
    books, stage = passed.books, passed.stage
    yield from (f"answer lost: {words}" for words in accounts.lost(books, passed.accepted))
    yield from accounts.applied_twice(books)
    yield from accounts.deliveries(books, stage, ANSWERED_DIRECTLY)
    yield from (f"answered {status}" for status in stage.teams.posted.other_than_200)
    for step in _told(books):
        fate = _fate(books, step)
        expected = {passed.unreachable.get(step.person, "delivered"), "no longer true"}
        if fate not in expected:
            yield f"{step.key}: {fate}"
    for round_ in books.rounds:
        if round_.opened_at is not None:
            yield from _not_asked(passed, round_)
            yield from _not_shown(passed, round_)
    if waiting:
        yield f"{waiting} rows wait for ever"
    lost = answers_lost(stage.teams.calls)
    if books.possibly_repeated.total() > lost:
        yield f"{books.possibly_repeated.total()} possibly repeated, {lost} answers lost"
    if errors := stage.bot.log.count('"level": "error"'):
        yield f"{errors} errors in {stage.bot.log_file}"


def _not_asked(passed: Year, round_: Round) -> Iterable[str]:
    """Every chief is asked, or away; nobody is asked twice: a step has one record."""
    asked = {s.person for s in passed.books.steps if s.round == round_.key and s.step is Step.OPEN}
    for chief in passed.stage.town.chiefs():
        if chief not in asked and chief not in passed.away:
            yield f"{chief} was not asked in {round_.key}"


def _not_shown(passed: Year, round_: Round) -> Iterable[str]:
    """The list at the deadline names everybody no message reached, and why."""
    listed = passed.shown_missing.get(round_.key, "")
    words = {why: Words().say(f"proof-{why}") for why in passed.unreachable.values()}
    for chief, why in passed.unreachable.items():
        if not re.search(rf"{chief.capitalize()} Prøvested: {re.escape(words[why])}", listed):
            yield f"{round_.key}: the secretariat is not shown that {chief} is {why}"


async def _reach(store: Store, passed: Year) -> list[str]:
    async with store.transaction() as tx:
        reach = {contact.person: contact.reach for contact in await tx.query(CONTACTS)}
    expected = {key: Reach(passed.unreachable.get(key, "reached")) for key in passed.stage.clients}
    return [
        f"{key} is {reach.get(key)}, not {expected[key]}"
        for key in expected
        if reach.get(key) != expected[key]
    ]


def _figures(passed: Year, luck: BadLuck) -> dict[str, object]:
    books, walks = passed.books, passed.walks
    quarter = max(1, len(walks) // 4)
    return {
        "rounds opened": sum(r.opened_at is not None for r in books.rounds),
        "chiefs, initiatives": f"{passed.plan.chiefs}, {passed.plan.initiatives}",
        "answers accepted": len(passed.accepted),
        "… lost": len(accounts.lost(books, passed.accepted)),
        "absences": passed.absences,
        "cannot be reached": ", ".join(f"{key} {why}" for key, why in sorted(passed.unreachable.items())),
        **{
            f"{step.value}: {counted.total()} =": " + ".join(
                f"{n} {fate}" for fate, n in counted.most_common()
            )
            for step, counted in fates(books).items()
        },
        **{f"messages {state.value}": len(books.in_state(state)) for state in RowState},
        "calls to Teams": len(passed.stage.teams.calls),
        "… went wrong": luck.met.total(),
        "answers of Teams lost": answers_lost(passed.stage.teams.calls),
        "possibly repeated, as counted": books.possibly_repeated.total(),
        "really repeated": accounts.repeated(books, passed.stage, ANSWERED_DIRECTLY),
        "events walked to": len(walks),
        "seconds walking": f"{sum(walks):.1f}",
        "… per event, first quarter": f"{sum(walks[:quarter]) / quarter:.3f}",
        "… per event, last quarter": f"{sum(walks[-quarter:]) / quarter:.3f}",
        "… longest": f"{max(walks):.2f}",
    }


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.chaos.year", description=__doc__)
    options.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    chosen = options.parse_args()
    print(f"seed {chosen.seed}", flush=True)  # noqa: T201  to see it again
    started = monotonic()
    folder = Path(tempfile.mkdtemp(prefix="roedtraad-year-"))
    result = asyncio.run(year(folder, Plan(chosen.seed)))
    report(f"A year, seed {chosen.seed}", result, monotonic() - started, folder)
    return 1 if result.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
