"""Rounds upon rounds under load, with everything going wrong, until the process has been killed often enough."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.settings import Delivery
from domain.delivery import RowState
from tests.chaos import accounts
from tests.chaos.bad_luck import BadLuck, answers_lost
from tests.chaos.inquest import Inquest
from tests.chaos.killer import Killer
from tests.chaos.load import ANSWERED_DIRECTLY, Load
from tests.chaos.municipality import found
from tests.chaos.report import Result
from tests.chaos.stage import Stage, staged
from tests.chaos.stores import BACKENDS
from tests.end_to_end.month import COPENHAGEN

NIGHT_ENDS = 6
# Within the quarter of an hour in which a yes counts.
A_LITTLE_BEFORE = timedelta(minutes=10)
START = datetime.fromisoformat("2025-01-13T08:00:00+01:00")


@dataclass(frozen=True, slots=True)
class Plan:
    """`share` of the calls to Teams go wrong; a life of the process lasts `average` seconds."""

    kills: int
    seed: int
    store: str = "tiny"
    share: float = 0.15
    average: float = 0.6
    chiefs: int = 16
    initiatives: int = 32
    at_once: int = 8
    answers: int = 2


async def chaos(folder: Path, plan: Plan) -> Result:
    dice = Random(plan.seed)  # noqa: S311  repeatable, guards nothing
    town = found(folder, chiefs=plan.chiefs, initiatives=plan.initiatives)
    backend = BACKENDS[plan.store]
    async with staged(folder, town, backend, dice, START) as stage:
        books = accounts.Books()
        inquest = Inquest(backend, stage.bot.data, books)
        stage.bot.found_dead = inquest.hold
        luck = BadLuck(dice, plan.share)
        load = Load(stage, dice)
        killer = Killer(stage, dice, plan.kills, plan.average)
        await stage.bot.start()
        await stage.set_up(list(stage.clients))
        stage.teams.faults.by_chance(luck.choose)
        stage.teams.is_bad_day = True
        await _bad_days(stage, killer, load, plan)
        stage.teams.faults.clear()
        stage.teams.is_bad_day = False
        waiting = await _to_the_next_morning(stage)
        assert await stage.bot.stop() == 0, stage.bot.log
        await books.note(await backend.read(stage.bot.data))
        breaches = _breaches(books, stage, load, inquest, waiting)
        return Result(_figures(books, stage, load, luck, inquest, killer), tuple(breaches))


async def _bad_days(stage: Stage, killer: Killer, load: Load, plan: Plan) -> None:
    """Until the killer is done; a process that ends in another way, or does not start again, ends it all."""
    days = asyncio.create_task(_days(stage, killer, load, plan))
    others = [asyncio.create_task(killer.revive()), asyncio.create_task(killer.strike())]
    try:
        await asyncio.wait([days, others[0]], return_when=asyncio.FIRST_COMPLETED)
        await (days if days.done() else others[0])
    finally:
        for task in (days, *others):
            task.cancel()
        await asyncio.gather(days, *others, return_exceptions=True)


async def _days(stage: Stage, killer: Killer, load: Load, plan: Plan) -> None:
    while not killer.done.is_set():
        await _until_the_next_event(stage, load, plan)
    await stage.walk(stage.now)


async def _until_the_next_event(stage: Stage, load: Load, plan: Plan) -> None:
    """By day people act while the clock walks there; until the first round has opened they have nothing to say."""
    event = await stage.next_event()
    if load.has_begun and event.astimezone(COPENHAGEN).hour > NIGHT_ENDS:
        await stage.walk(max(stage.now, event - A_LITTLE_BEFORE))
        # Teams sends again within seconds; the service knows what it has had for a day.
        stage.teams.forget()
        walk = asyncio.create_task(stage.walk(event))
        await asyncio.gather(load.burst(plan.at_once, plan.answers), load.post_agenda(), walk)
    else:
        await stage.walk(event)
        load.has_begun = any(m.cards for m in stage.heard(stage.town.chiefs()[0]))


async def _to_the_next_morning(stage: Stage) -> int:
    """What was decided last may be said in working hours only."""
    day = stage.now
    waiting = 1
    for _ in range(7):
        day = (day + timedelta(days=1)).replace(hour=10, minute=0)
        await stage.walk(day)
        waiting = await stage.settle() if day.weekday() < 5 else waiting
        if not waiting:
            break
    return waiting


def _breaches(books: accounts.Books, stage: Stage, load: Load, inquest: Inquest, waiting: int) -> list[str]:
    possibly = books.possibly_repeated.total()
    lost_answers = answers_lost(stage.teams.calls) + len(inquest.in_hand)
    lost = accounts.lost(books, load.taken, accounts.given_back(stage, load.taken))
    found = [f"answer lost: {words} {accounts.around(stage, words)}" for words in lost]
    found += accounts.applied_twice(books)
    found += accounts.steps(books, stage.town, stage.now)
    found += accounts.deliveries(books, stage, ANSWERED_DIRECTLY)
    found += [f"answered {status}" for status in stage.teams.posted.other_than_200]
    found += [f"failed: {row.key} {row.reason}" for row in books.in_state(RowState.FAILED)]
    found += [f"{waiting} rows wait for ever"] if waiting else []
    if possibly > lost_answers:
        found.append(f"{possibly} possibly repeated, but only {lost_answers} answers were lost")
    if inquest.most_at_once > Delivery().concurrency:
        found.append(f"{inquest.most_at_once} sends in hand at once")
    if errors := stage.bot.log.count('"level": "error"'):
        found.append(f"{errors} errors in {stage.bot.log_file}")
    return found


def _figures(
    books: accounts.Books, stage: Stage, load: Load, luck: BadLuck, inquest: Inquest, killer: Killer
) -> dict[str, object]:
    posted = stage.teams.posted
    return {
        "kills": killer.kills,
        "stores opened after a kill": inquest.opened,
        "virtual days": (stage.now - START).days,
        "rounds opened": sum(r.opened_at is not None for r in books.rounds),
        "activities posted": posted.activities,
        "… again, as no answer came": posted.unanswered,
        "… twice at once": posted.twice_at_once,
        "… again after the answer": posted.again_later,
        "answers taken": len(load.taken),
        "… of these by card": load.by_card,
        "… of these given back in words": len(back := accounts.given_back(stage, load.taken)),
        "… of these lost": len(accounts.lost(books, load.taken, back)),
        "questions asked": load.asked,
        "steps decided": len(books.steps),
        "… lost": len([b for b in accounts.steps(books, stage.town, stage.now) if "lost" in b]),
        "calls to Teams": len(stage.teams.calls),
        **{f"… went wrong: {kind}": times for kind, times in sorted(luck.met.items())},
        **{f"messages {state.value}": len(books.in_state(state)) for state in RowState},
        "answers of Teams lost": answers_lost(stage.teams.calls) + len(inquest.in_hand),
        "… with a killed process": len(inquest.in_hand),
        "… most at once": inquest.most_at_once,
        "possibly repeated, as counted": books.possibly_repeated.total(),
        "really repeated": accounts.repeated(books, stage, ANSWERED_DIRECTLY),
    }
