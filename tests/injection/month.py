"""Fjordby in a month in which every word that a person or a file can choose is hostile."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from domain.people import Person, Role
from domain.plan import Initiative, Milestone
from stage import town as fjordby
from tests.conversations.chat import Town, install_everybody, town
from tests.injection.hostile import EVERYTHING, HOSTILE

SHORT = " ".join(HOSTILE[kind] for kind in ("mention", "template", "direction", "terminal"))
INTRUDER = Person(
    "gaest",
    f"[Gitte](https://ond.example) {EVERYTHING}",
    frozenset({Role.DIRECTOR}),
    email="gitte@fremmed.example",
)


def hostile_person(person: Person) -> Person:
    """The first name is the first word, and hostile too."""
    first, _, last = person.name.partition(" ")
    name = f"{first}<at>[ondt](https://ond.example)\u202e\x1b[31m {last} {SHORT}"
    return replace(person, name=name, title=f"{person.title} {EVERYTHING}", area=f"{person.area} {SHORT}")


def hostile_plan(plan: tuple[Initiative, ...]) -> tuple[Initiative, ...]:
    return tuple(
        replace(
            one,
            title=f"{one.title} {EVERYTHING}",
            codes=(*one.codes, "[R](https://ond.example)"),
            aliases=(*one.aliases, SHORT),
            group=EVERYTHING,
            milestones=(*one.milestones, Milestone(fjordby.plan()[1].milestones[0].date, EVERYTHING)),
        )
        for one in plan
    )


@asynccontextmanager
async def hostile_month(folder: Path, patch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """Two rounds are played: asked, answered by card and line, reminded, settled, posted, asked about, cancelled."""
    people, plan = fjordby.people(), hostile_plan(fjordby.plan())
    patch.setattr(fjordby, "people", lambda: tuple(map(hostile_person, people)))
    async with town(folder, "2025-04-10 08:00", plan=plan, more=[INTRUDER]) as here:
        await install_everybody(here)
        await here.bind()
        await here.at("2025-04-14 09:30")
        for _ in range(2):
            await _answers(here)
            await _absences(here)
            await here.at("2025-04-23 12:30" if here.scene.now.month == 4 else "2025-05-23 12:30")
            await _asked_about(here)
            await _posted(here)
            await here.at("2025-05-14 09:30" if here.scene.now.month == 4 else "2025-05-26 15:00")
        for words in (f"aflys mødet 28. maj: {EVERYTHING[:150]}", "ja", "næste møde", "vis overblik"):
            await here.inger.say(words)
        yield here


async def _answers(here: Town) -> None:
    """By line, by card with a draft, in the dialog, and for somebody else."""
    for key in ("i01", "i02"):
        await here.lone.report(f"{key} rød: {EVERYTHING[:600]} Ønske: {SHORT}")
    await here.anders.open("i08")
    await here.anders.click("Gem som kladde", colour="yellow", text=EVERYTHING)
    await here.anders.say("vis kladde")
    await here.anders.open("i08")
    await here.anders.click("Gem og send", colour="red", text=EVERYTHING)
    await here.anders.click("Send", reasons="stalled", ask=EVERYTHING[:490])
    for words in ("status", "gul", EVERYTHING, "send"):
        await here.mikkel.say(words)
    for words in (
        f"for Birgitte: i04 gul: {EVERYTHING[:500]}",
        "mail",
        f"{EVERYTHING[:700]}",
        f"status på {SHORT}",
    ):
        await here.inger.say(words)
    await here.birgitte.say("ret i04")
    await here.astrid.say(f"i12 grøn: {SHORT}")
    await here.astrid.say("nej")


async def _absences(here: Town) -> None:
    for words in (f"jeg er væk fra 15. maj til 16. maj, {SHORT[:40]} svarer", "Astrid svarer for mig", "ja"):
        await here.mikkel.say(words)
    await here.rasmus.say(f"jeg er væk til {SHORT[:60]}")


async def _asked_about(here: Town) -> None:
    for chat in (here.signe, here.karsten, here.inger, here.lone, here.oskar):
        for words in ("hvad er rødt?", "vis overblik", "hvem mangler?", "status på i08", "mine indsatser", "vis runden",
                      "hvad er gult?", "hvem ser mit svar?", "opsætning", "hvem er i kanalen?", "hjælp", SHORT):  # fmt: skip
            await chat.say(words)
    for words in ("hvad er rødt?", "vis overblik", "hvem mangler?", "status på i08", "næste møde", SHORT):
        await here.room.hear(here.signe, words)


async def _posted(here: Town) -> None:
    """The intruder in the channel is confirmed first."""
    for words in ("post dagsorden", "ja", "post dagsorden", "ja", "vis dagsorden", "post røde", "ja"):
        await here.inger.say(words)
