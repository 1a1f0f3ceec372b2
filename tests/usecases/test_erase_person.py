"""A person who has left is erased everywhere, and the municipality's record stays whole (decision 0016)."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from dialogs.reader import Reader
from dialogs.views import render
from domain.access import Audience
from domain.audit import verify
from domain.delivery import View, view
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState
from storage import MemoryStore
from tests.usecases.leaver import SECRETS, mettes_month
from tests.usecases.world import INGER, PEOPLE_OF_TOWN, World, founded
from texts import Words
from usecases.collections import (
    AGENDAS,
    AUDIT,
    AUDIT_NAMES,
    COLLECTIONS,
    CONVERSATIONS,
    INITIATIVES,
    LOGS,
    OUTBOX,
    PEOPLE,
    POSTED,
    REPORTS,
    SEALS,
)
from usecases.erase_person import Erasure, StillNeeded, erase_person
from usecases.export_person import export_person
from usecases.import_people import import_people
from usecases.make_agenda import make_agenda
from usecases.person_traces import Traces, person_called, traces_of
from usecases.ports import Collection, Log
from usecases.run_schedule import run_schedule
from usecases.seal_audit import seal_audit

ALIAS = "tidligere medarbejder 1"
ALL: tuple[Collection[Any], ...] = COLLECTIONS
ALL_LOGS: tuple[Log[Any], ...] = LOGS


async def everything(world: World) -> str:
    """All that is stored, as it would be written."""
    found: list[str] = []
    for collection in ALL:
        adapter: TypeAdapter[Any] = TypeAdapter(collection.type)
        found += [adapter.dump_json(record).decode() for record in await world.all(collection)]
    for log in ALL_LOGS:
        adapter = TypeAdapter(log.type)
        found += [adapter.dump_json(entry).decode() for _, entry in await world.store.entries(log)]
    return "\n".join(found)


async def left() -> World:
    world = await founded()
    await mettes_month(world)
    return world


async def gone(world: World, key: str = "mette") -> Person:
    return await world.get(PEOPLE, key)


async def erase(world: World, who: Person) -> Erasure:
    return await world.do(lambda tx: erase_person(tx, world.now, who))


async def traces(world: World, who: Person) -> Traces:
    return await world.do(lambda tx: traces_of(tx, who))


async def test_nothing_stored_tells_of_her() -> None:
    world = await left()
    stored = await everything(world)
    assert [secret for secret in SECRETS if secret in stored] == list(SECRETS)
    await erase(world, await gone(world))
    stored = (await everything(world)).casefold()
    assert [secret for secret in SECRETS if secret.casefold() in stored] == []
    assert re.search(r"mette\s+jensen", stored) is None
    assert "anna jensen" in stored


async def test_the_export_finds_what_erasing_takes_and_nothing_afterwards() -> None:
    world = await left()
    who = await gone(world)
    before, hers = await export_person(world.store, who), await traces(world, who)
    assert set(before.records) >= {"people", "contacts", "reports", "drafts", "absences", "outbox", "turns"}
    assert [d.answer.text for d in before.records["drafts"]] == [
        "Min kladde",
        "Skriv til mette@fjordby.example",
    ]
    assert before.audit
    erasure = await erase(world, who)
    assert (await export_person(world.store, who)).records == {}
    assert (await export_person(world.store, who)).audit == {}
    for collection in ALL:
        assert not [
            r.key for r in await world.all(collection) if hers.are_in(r) and collection is not AUDIT_NAMES
        ]
    told = {name: len(records) for name, records in before.records.items()}
    assert dict(erasure.deleted + erasure.kept) == told | {"people": told["people"] - 1}


async def test_what_was_reported_stays_under_the_new_name() -> None:
    world = await left()
    before = {r.key: r for r in await world.all(REPORTS)}
    await erase(world, await gone(world))
    reports = {r.key: r for r in await world.all(REPORTS)}
    assert before.keys() == reports.keys()
    hers = reports["2025-05/status/i01/0001"]
    assert (hers.by, hers.chief) == ("tidligere-1", "tidligere-1")
    assert hers.text == f"{ALIAS} har talt med Anna Jensen."
    assert reports["2025-05/status/i02/0001"].text == f"Aftalt med {ALIAS}s folk"
    assert reports["2025-05/status/i03/0001"] == before["2025-05/status/i03/0001"]
    assert [r.at for r in reports.values()] == [r.at for r in before.values()]
    assert (await world.get(PEOPLE, "tidligere-1")) == Person("tidligere-1", ALIAS, active=False)
    assert (await world.all(POSTED))[0].by == "tidligere-1"


async def test_what_is_others_stays_theirs() -> None:
    world = await left()
    row = await world.get(OUTBOX, "notice/inger/x")
    await erase(world, await gone(world))
    kept = await world.get(OUTBOX, "notice/inger/x")
    assert [v.name for v in kept.views] == [v.name for v in row.views]
    assert kept.views[3].arg("people") == "anna,tidligere-1"
    assert kept.views[2].arg("absence") == "tidligere-1/2025/1"
    assert [c.person for c in await world.all(CONVERSATIONS)] == ["inger"]
    anna = await world.get(PEOPLE, "anna")
    assert (anna.name, anna.email) == ("Anna Jensen", "anna@fjordby.example")
    assert (anna.stand_in, anna.director) == ("", "")


async def test_the_audit_stays_whole() -> None:
    world = await left()
    await seal_audit(world.store)
    entries = [e for _, e in await world.store.entries(AUDIT)]
    await erase(world, await gone(world))
    await seal_audit(world.store)
    after = [e for _, e in await world.store.entries(AUDIT)]
    assert after[: len(entries)] == entries
    assert after[-1].action == "erase-person"
    assert verify(after, [s for _, s in await world.store.entries(SEALS)]) == []
    assert "mette" not in {name.person for name in await world.all(AUDIT_NAMES)}


async def test_the_schedule_says_nothing_because_of_it_and_history_renders() -> None:
    world = await left()
    await world.tick("2025-06-02 10:00")
    await world.deliver()
    await erase(world, await gone(world))
    assert await world.do(lambda tx: run_schedule(tx, world.board, world.now)) == 0
    told = await shown(world, view("one-initiative", initiative="i01"))
    assert f"{ALIAS} har talt med Anna Jensen." in told
    assert ALIAS in await shown(world, view("agenda-post", meeting="2025-05"))
    agenda = await world.get(AGENDAS, "2025-05")
    again = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, "2025-05"))
    assert [i.title for i in again.items] == [i.title for i in agenda.items]
    assert f"Budget ved {ALIAS}" in [i.title for i in again.items]


async def shown(world: World, what: View) -> str:
    async with world.store.transaction() as tx:
        reader = Reader(tx, world.board, world.now, Words(), Audience(INGER))
        message = await render(reader, what)
    assert message is not None
    return str(message)


async def test_part_of_a_name_is_for_a_person_to_judge() -> None:
    world = await left()
    report = (await world.all(REPORTS))[0]
    await world.put(REPORTS, replace(report, text="Mettes folk holder ferie"))
    erasure = await erase(world, await gone(world))
    assert f"reports {report.key}" in erasure.look_at
    assert (await world.get(REPORTS, report.key)).text == "Mettes folk holder ferie"


async def test_a_namesake_keeps_the_name_in_texts() -> None:
    world = await left()
    await world.put(PEOPLE, Person("mette2", "Mette Jensen"))
    erasure = await erase(world, await gone(world))
    assert erasure.namesake
    assert (await world.get(PEOPLE, "mette2")).name == "Mette Jensen"
    texts = [r.text for r in await world.all(REPORTS)]
    assert "Mette Jensen har talt med Anna Jensen." in texts
    assert "reports 2025-05/status/i01/0001" in erasure.look_at


async def test_each_gets_a_number_of_their_own() -> None:
    world = await left()
    await erase(world, await gone(world))
    await world.put(PEOPLE, Person("frans", "Frans Fri", active=False))
    assert (await erase(world, await gone(world, "frans"))).instead.name == "tidligere medarbejder 2"
    with pytest.raises(StillNeeded, match="erased"):
        await erase(world, await gone(world, "tidligere-1"))


def without(*keys: str) -> list[Person]:
    return [p for p in PEOPLE_OF_TOWN if p.key not in keys]


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("jens", "responsible"),
        ("signe", "responsible"),
        ("inger", "only-secretary"),
        ("freja", "active"),
    ],
)
async def test_who_is_needed_is_not_erased(key: str, reason: str) -> None:
    world = await left()
    before = await everything(world)
    with pytest.raises(StillNeeded, match=reason):
        await erase(world, await gone(world, key))
    assert await everything(world) == before


async def test_who_was_responsible_for_what_is_over_is_erased() -> None:
    world = await left()
    over: Initiative = replace(
        await world.get(INITIATIVES, "i01"), chiefs=("mette", "anna"), state=InitiativeState.DONE
    )
    await world.put(INITIATIVES, over)
    await erase(world, await gone(world))
    assert (await world.get(INITIATIVES, "i01")).chiefs == ("tidligere-1", "anna")


@pytest.mark.parametrize("key", [p.key for p in PEOPLE_OF_TOWN if p.key not in {"mette", "inger"}])
async def test_anybody_may_be_erased_once_they_have_left(key: str) -> None:
    world = await left()
    for initiative in await world.all(INITIATIVES):
        await world.put(INITIATIVES, replace(initiative, chiefs=("inger",), directors=("inger",)))
    await world.do(lambda tx: import_people(tx, world.now, without(key, "mette")))
    who = await gone(world, key)
    hers = await traces(world, who)
    await erase(world, who)
    stored = await everything(world)
    assert f'"{key}"' not in stored
    assert who.name not in stored
    assert not [r for c in ALL if c is not AUDIT_NAMES for r in await world.all(c) if hers.are_in(r)]


async def test_finding_whom_is_meant() -> None:
    world = await left()

    async def called(words: str) -> list[str]:
        async with world.store.transaction() as tx:
            return [p.key for p in await person_called(tx, words)]

    assert await called("mette") == ["mette"]
    assert await called("METTE@fjordby.example") == ["mette"]
    assert await called("mette jensen") == ["mette"]
    assert await called("Mette") == ["mette"]
    assert len(await called("jensen")) == len(PEOPLE_OF_TOWN)
    assert await called("nobody") == []
    assert await called("") == []


NAMES = st.sampled_from(
    ["Kim Bruun", "Kim Bruun Hansen", "Anne-Kim Bruun", "Åse", "Ib (vikar)", "O'Neill", "kim"]
)
WORDS = st.one_of(
    NAMES, NAMES.map(lambda n: f"{n}s"), st.sampled_from([" ", ", ", ".", "x", "-", "\n", "/", "Å"])
)


@given(st.lists(NAMES, unique_by=str.casefold, min_size=1, max_size=5), st.lists(WORDS, max_size=12))
async def test_only_this_persons_name_goes(names: list[str], parts: list[str]) -> None:
    """Replacing once leaves nothing to replace, and everybody else's name stands as it stood."""
    text = "".join(parts)
    store = MemoryStore()
    people = [Person(f"p{n}", name, frozenset({Role.CHIEF})) for n, name in enumerate(names)]
    async with store.transaction() as tx:
        for person in people:
            tx.put(PEOPLE, person)
    async with store.transaction() as tx:
        first, *others = [await traces_of(tx, person) for person in people]
    record = Initiative("i01", text)
    without = first.without(record, Person("t", "NN"))
    assert not first.are_in(without)
    for other in others:
        assert len(own(other, without.title)) >= len(own(other, text))
    if not first.are_in(record):
        assert without == record


def own(traces: Traces, text: str) -> list[str]:
    return [found[0] for found in traces.words.finditer(text) if not found["other"]]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kim Bruun og kim  bruuns folk", "NN og NNs folk"),
        ("-Kim Bruun\n(Kim Bruun)", "-NN\n(NN)"),
        ("Anne-Kim Bruun", "Anne-Kim Bruun"),
        ("skriv til kim@a.example.", "skriv til NN."),
        ("skriv til anne.kim@a.example", "skriv til anne.kim@a.example"),
        ("Kim Bruunsen", "Kim Bruunsen"),
        ("Kim", "Kim"),
    ],
)
async def test_whole_words_only(text: str, left: str) -> None:
    store = MemoryStore()
    kim = Person("kim", "Kim Bruun", email="kim@a.example")
    async with store.transaction() as tx:
        found = await traces_of(tx, kim)
    assert found.without(Initiative("i01", text), Person("t", "NN")).title == left
