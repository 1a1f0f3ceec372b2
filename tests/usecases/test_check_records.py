"""Records that cannot be are found; a month as people live it has none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.audit import AuditName
from domain.delivery import OutboxRow, RowState, view
from domain.plan import InitiativeState
from domain.rounds import RoundState, Snapshot, SnapshotEntry
from tests.usecases.world import ANNA, INGER, JENS, KARSTEN, MAY_ROUND, METTE, World, frozen, red
from usecases.annul_report import annul_report
from usecases.check_records import TABLES, Fault, check_records
from usecases.collections import (
    AUDIT_NAMES,
    CONTACTS,
    INITIATIVES,
    MEETINGS,
    OUTBOX,
    PEOPLE,
    REPORTS,
    ROUNDS,
    SNAPSHOTS,
)
from usecases.erase_person import erase_person
from usecases.forget_delivery import forget_delivery
from usecases.make_agenda import make_agenda
from usecases.open_round import include_corrections
from usecases.ports import Collection
from usecases.post_agenda import post_agenda

PEOPLE_MISSING = "which is not there"


async def month() -> World:
    """Reported, settled, corrected, annulled, settled again, and the agenda posted and delivered."""
    world = await frozen((METTE, "i01", red()), (ANNA, "i02", red()))
    now = world.now
    await world.bind()
    await world.answer(METTE, "i01", red("Det går"))
    await world.do(lambda tx: annul_report(tx, world.board, now, METTE, MAY_ROUND, "i01"))
    await world.answer(JENS, "i03", red())
    await world.do(lambda tx: include_corrections(tx, now + timedelta(hours=1), KARSTEN, MAY_ROUND))
    await world.do(lambda tx: make_agenda(tx, world.board, now, INGER, "2025-05"))
    await world.do(lambda tx: post_agenda(tx, world.board, now, INGER, "2025-05", 1))
    return world


async def faults(world: World) -> list[Fault]:
    return await world.do(check_records)


async def test_a_month_has_none() -> None:
    world = await month()
    assert await faults(world) == []
    assert len(await world.all(REPORTS)) == 5
    assert len(await world.all(SNAPSHOTS)) == 2


async def test_what_is_forgotten_or_erased_in_time_is_not_missed() -> None:
    world = await month()
    world.now += timedelta(days=400)
    await world.put(ROUNDS, replace(await world.round(), state=RoundState.CLOSED, obs_locked=True))
    assert await world.do(lambda tx: forget_delivery(tx, world.board, world.now))
    for key in ("i01", "i02", "i03"):
        await world.put(INITIATIVES, replace(await world.get(INITIATIVES, key), state=InitiativeState.DONE))
    gone = replace(METTE, active=False)
    await world.put(PEOPLE, gone)
    await world.do(lambda tx: erase_person(tx, world.now, gone))
    assert await faults(world) == []


def report(revision: int) -> str:
    return f"{MAY_ROUND}/i01/{revision:04}"


DAMAGE: list[tuple[Collection[Any], str, Callable[[Any], Any], list[Fault]]] = [
    (
        MEETINGS,
        "2025-06",
        lambda _: None,
        [Fault("rounds 2025-06/status", f"names meetings 2025-06, {PEOPLE_MISSING}")],
    ),
    (
        REPORTS,
        report(2),
        lambda _: None,
        [
            Fault(f"reports {MAY_ROUND}/i01", "the revisions are 1, 3, not 1 to 2"),
            Fault(f"reports {report(3)}", f"annuls revision 2, {PEOPLE_MISSING}"),
        ],
    ),
    (
        REPORTS,
        report(3),
        lambda r: replace(r, annuls=7),
        [Fault(f"reports {report(3)}", f"annuls revision 7, {PEOPLE_MISSING}")],
    ),
    (
        REPORTS,
        report(1),
        lambda r: replace(r, by="nobody"),
        [Fault(f"reports {report(1)}", f"names people nobody, {PEOPLE_MISSING}")],
    ),
    (
        SNAPSHOTS,
        f"{MAY_ROUND}/002",
        lambda s: replace(s, at=s.at - timedelta(days=1)),
        [Fault(f"snapshots {MAY_ROUND}", "a later opgørelse has an earlier time than the one before it")],
    ),
    (
        SNAPSHOTS,
        f"{MAY_ROUND}/001",
        lambda _: None,
        [Fault(f"snapshots {MAY_ROUND}", "the numbers are 2, not 1 to 1")],
    ),
    (
        SNAPSHOTS,
        f"{MAY_ROUND}/002",
        lambda s: replace(s, entries=(SnapshotEntry("i02", 9),)),
        [Fault(f"snapshots {MAY_ROUND}/002", f"holds report {MAY_ROUND}/i02/0009, {PEOPLE_MISSING}")],
    ),
    (
        OUTBOX,
        "post/2025-05/agenda",
        lambda r: replace(r, state=RowState.SENT),
        [Fault("outbox post/2025-05/agenda", "is sent, but has no activity id or no time of sending")],
    ),
]


@pytest.mark.parametrize(("collection", "key", "damage", "found"), DAMAGE)
async def test_what_cannot_be_is_named(
    collection: Collection[Any], key: str, damage: Callable[[Any], Any], found: list[Fault]
) -> None:
    world = await month()
    damaged = damage(await world.get(collection, key))
    async with world.store.transaction() as tx:
        if damaged is None:
            tx.delete(collection, key)
        else:
            tx.put(collection, damaged)
    assert await faults(world) == found


async def test_a_lost_person_is_missed_wherever_named() -> None:
    world = await month()
    async with world.store.transaction() as tx:
        tx.delete(PEOPLE, "mette")
        tx.delete(INITIATIVES, "i03")
    found = await faults(world)
    assert Fault("initiatives i01", "names people mette, which is not there") in found
    assert Fault(f"reports {report(1)}", "names people mette, which is not there") in found
    assert Fault(f"snapshots {MAY_ROUND}/001", "names initiatives i03, which is not there") in found


async def test_strange_rows_and_states_are_named() -> None:
    world = await month()
    row = OutboxRow(
        "x", "person/nobody", (view("welcome"),), not_before=world.now, created_at=world.now, of="none"
    )
    await world.put(OUTBOX, row)
    await world.put(AUDIT_NAMES, AuditName(90, "anna"), AuditName(91, "anna"))
    june = await world.get(ROUNDS, "2025-06/status")
    await world.put(ROUNDS, replace(june, state=(await world.round()).state.FROZEN))
    await world.put(SNAPSHOTS, Snapshot("2099-01/status", 1, world.now, ()))
    found = set(await faults(world))
    assert found >= {
        Fault("outbox x", "names people nobody, which is not there"),
        Fault("outbox x", "names outbox none, which is not there"),
        Fault("rounds 2025-06/status", "is frozen, but has no opgørelse"),
        Fault("snapshots 2099-01/status/001", "names rounds 2099-01/status, which is not there"),
    }
    assert any(f.record == "audit_names anna" for f in found)


def test_every_collection_that_names_another_is_looked_at() -> None:
    """A new one must be thought of: either it refers to something, or it is named here."""
    from usecases.check_records import REFERENCES  # noqa: PLC0415  used here only

    alone = {"forward_plan", "meetings", "service", "turns", "audit_head", "not_understood"}
    assert {c.name for c in TABLES} - {c.name for c, _ in REFERENCES} == alone
    assert CONTACTS.name not in alone
