"""After weeks of ordinary use no record of the service names somebody who has been erased, not even by key."""

import re
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from domain.people import Person
from tests.conversations.chat import Town, local
from usecases.collections import AUDIT, COLLECTIONS, INITIATIVES, PEOPLE
from usecases.erase_person import erase_person
from usecases.ports import Collection, Store, Transaction, transact

# Where each was named before, at least.
WHERE = {
    "anders": {
        "people",
        "reports",
        "absences",
        "co_authors",
        "conversations",
        "extensions",
        "outbox",
        "steps",
    },
    "birgitte": {"people", "reports", "absences", "contacts", "outbox"},
    "freja": {"people", "co_authors", "contacts", "drafts", "outbox"},
    "signe": {"people", "contacts", "outbox"},
    "karsten": {"people", "contacts"},
}
ALL: tuple[Collection[Any], ...] = COLLECTIONS


SAID = (
    ("anders", "Freja skriver for mig på kloge m2"),
    ("freja", "kloge m2 gul: Venter på tilbud."),
    ("anders", "jeg er væk til 20. maj, Birgitte svarer for mig"),
    ("birgitte", "bosætningskampagne grøn: Filmen er optaget."),
    ("inger", "for Anders: kloge m2 gul: efter samtale"),
    ("inger", "giv Anders frist til 22. maj"),
    ("signe", "Anders' indsatser"),
)


async def weeks_of_use(here: Town) -> None:
    await here.bind()
    await here.anders.say("Flådestyring rød: Står stille.")
    await here.anders.click("Send", reasons="stalled", ask="Tal med Anders Tranekilde.")
    for who, words in SAID:
        await here.chats[who].say(words)
        await here.chats[who].say("ja")
    await here.at("2025-05-16 10:00")
    await here.at("2025-05-22 10:00")
    await here.freja.say("kloge m2 gul: Venter stadig på tilbud.")
    await here.anders.say("status")
    await here.at("2025-05-23 13:00")
    await here.birgitte.say("bosætningskampagne gul: Filmen er trukket tilbage.")
    await here.inger.say("lav dagsorden")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    await here.inger.say("giv Anders frist til 22. maj")
    await here.signe.say("jeg er væk til 28. maj, Anders svarer for mig")


async def stored(store: Store) -> dict[str, list[str]]:
    """Every record as it is written, by collection."""
    async with store.transaction() as tx:
        found = {c.name: [TypeAdapter(c.type).dump_json(r).decode() for r in await tx.query(c)] for c in ALL}
    found["audit"] = [TypeAdapter(AUDIT.type).dump_json(e).decode() for _, e in await store.entries(AUDIT)]
    return found


async def retire(tx: Transaction, key: str) -> Person:
    """Out of the people and the plan, as two imports would do."""
    person = await tx.get(PEOPLE, key)
    assert person
    gone = replace(person, active=False)
    tx.put(PEOPLE, gone)
    for i in await tx.query(INITIATIVES):
        chiefs = tuple("lone" if k == key else k for k in i.chiefs)
        directors = tuple("henriette" if k == key else k for k in i.directors)
        tx.put(INITIATIVES, replace(i, chiefs=chiefs, directors=directors))
    return gone


@pytest.mark.parametrize("key", WHERE)
async def test_no_record_names_who_was_erased(here: Town, key: str) -> None:
    await weeks_of_use(here)
    store = here.scene.service.store
    person = await transact(store, lambda tx: retire(tx, key))
    named = re.compile(rf"(?<![\w.-]){key}(?![\w-])|{re.escape(person.name)}|{re.escape(person.email)}")
    before = await stored(store)
    found = {name for name, records in before.items() if any(map(named.search, records))}
    assert found >= WHERE[key]
    await transact(store, lambda tx: erase_person(tx, local("2025-05-23 14:00"), person))
    after = await stored(store)
    assert [record for records in after.values() for record in records if named.search(record)] == []
    assert "Der skete en fejl" not in await here.inger.say("status på Flådestyring")
    assert "Der skete en fejl" not in await here.henriette.say("hvad er rødt?")
