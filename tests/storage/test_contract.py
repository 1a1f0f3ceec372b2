"""What every store promises (usecases/ports.py); a new store is one more line in STORES."""

# ruff: noqa: PT012  it is the end of the transaction's block that raises

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from storage import MemoryStore
from tests.storage.records import (
    AUDIT,
    COUNTERS,
    MAIL,
    REPORTS,
    ROUNDS,
    Counter,
    Entry,
    Phase,
    Report,
    Round,
    put,
    tiny,
)
from usecases.ports import Conflict, Store, Transaction, transact


async def memory(_folder: Path) -> Store:
    return MemoryStore()


STORES: dict[str, Callable[[Path], Awaitable[Store]]] = {"memory": memory, "tiny": tiny}


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    store = await STORES[request.param](tmp_path / "data")
    yield store
    await store.close()


MAY, JUNE = Round("may"), Round("june")
R101 = Report("may", "R101", chiefs=("mette", "ole"))
R307 = Report("may", "R307", chiefs=("ole",), deputy="karen")
JUNE_R101 = Report("june", "R101")


async def rounds(store: Store) -> list[Round]:
    async with store.transaction() as tx:
        return await tx.query(ROUNDS)


class TestReadingAndWriting:
    async def test_what_was_put_is_got(self, store: Store) -> None:
        await put(store, MAY, R101)
        async with store.transaction() as tx:
            assert await tx.get(ROUNDS, "may") == MAY
            assert await tx.get(REPORTS, "may/R101") == R101

    async def test_what_is_not_there_is_none(self, store: Store) -> None:
        async with store.transaction() as tx:
            assert await tx.get(ROUNDS, "may") is None
            assert await tx.query(REPORTS, round="may") == []

    async def test_query_without_condition_gives_all_by_key(self, store: Store) -> None:
        await put(store, MAY, JUNE)
        assert await rounds(store) == [JUNE, MAY]

    async def test_query_by_an_index(self, store: Store) -> None:
        await put(store, R307, JUNE_R101, R101)
        async with store.transaction() as tx:
            assert await tx.query(REPORTS, round="may") == [R101, R307]

    async def test_a_record_is_found_under_each_of_many_values(self, store: Store) -> None:
        await put(store, R101, R307)
        async with store.transaction() as tx:
            assert await tx.query(REPORTS, chiefs="ole") == [R101, R307]
            assert await tx.query(REPORTS, chiefs="mette") == [R101]

    async def test_all_conditions_must_hold(self, store: Store) -> None:
        await put(store, R101, R307)
        async with store.transaction() as tx:
            assert await tx.query(REPORTS, chiefs="ole", deputy="karen") == [R307]
            assert await tx.query(REPORTS, chiefs="mette", deputy="karen") == []

    async def test_an_enum_is_found_by_its_member(self, store: Store) -> None:
        await put(store, MAY, replace(JUNE, phase=Phase.FROZEN))
        async with store.transaction() as tx:
            assert await tx.query(ROUNDS, phase=Phase.OPEN) == [MAY]

    async def test_an_undeclared_index_is_refused(self, store: Store) -> None:
        async with store.transaction() as tx:
            with pytest.raises(KeyError):
                await tx.query(REPORTS, initiative="R101")

    async def test_a_changed_record_is_found_where_it_is_now(self, store: Store) -> None:
        await put(store, MAY)
        await put(store, replace(MAY, phase=Phase.FROZEN))
        async with store.transaction() as tx:
            assert await tx.query(ROUNDS, phase="open") == []
            assert await tx.query(ROUNDS, phase="frozen") == [replace(MAY, phase=Phase.FROZEN)]

    async def test_a_deleted_record_is_gone_everywhere(self, store: Store) -> None:
        await put(store, R101, R307)
        async with store.transaction() as tx:
            tx.delete(REPORTS, "may/R101")
        async with store.transaction() as tx:
            assert await tx.get(REPORTS, "may/R101") is None
            assert await tx.query(REPORTS, chiefs="ole") == [R307]
            assert await tx.query(REPORTS) == [R307]

    async def test_deleting_what_is_not_there_does_nothing(self, store: Store) -> None:
        await put(store, MAY)
        async with store.transaction() as tx:
            tx.delete(ROUNDS, "july")
        assert await rounds(store) == [MAY]

    async def test_it_is_writable(self, store: Store) -> None:
        assert await store.writable()
        await put(store, MAY)
        assert await rounds(store) == [MAY]


class TestLogs:
    async def test_entries_are_numbered_from_one_in_each_log(self, store: Store) -> None:
        async with store.transaction() as tx:
            tx.append(AUDIT, Entry("a"))
            tx.append(AUDIT, Entry("b"))
            tx.append(MAIL, Entry("c"))
        assert await store.entries(AUDIT) == [(1, Entry("a")), (2, Entry("b"))]
        assert await store.entries(AUDIT, after=1) == [(2, Entry("b"))]
        assert await store.entries(AUDIT, after=2) == []
        assert await store.entries(MAIL) == [(1, Entry("c"))]

    async def test_concurrent_entries_have_no_gaps(self, store: Store) -> None:
        async def append(number: int) -> None:
            async with store.transaction() as tx:
                tx.append(AUDIT, Entry(str(number)))

        await asyncio.gather(*map(append, range(30)))
        entries = await store.entries(AUDIT)
        assert [number for number, _ in entries] == list(range(1, 31))
        assert {entry.what for _, entry in entries} == {str(number) for number in range(30)}

    async def test_a_rolled_back_entry_leaves_no_gap(self, store: Store) -> None:
        with pytest.raises(ZeroDivisionError):
            async with store.transaction() as tx:
                tx.append(AUDIT, Entry("lost"))
                raise ZeroDivisionError
        async with store.transaction() as tx:
            tx.append(AUDIT, Entry("kept"))
        assert await store.entries(AUDIT) == [(1, Entry("kept"))]


class TestOwnWrites:
    async def test_seen_by_get_and_query(self, store: Store) -> None:
        await put(store, R101, R307)
        async with store.transaction() as tx:
            tx.delete(REPORTS, "may/R101")
            tx.put(REPORTS, replace(R307, deputy=None))
            tx.put(REPORTS, JUNE_R101)
            assert await tx.get(REPORTS, "may/R101") is None
            assert await tx.query(REPORTS) == [JUNE_R101, replace(R307, deputy=None)]
            assert await tx.query(REPORTS, round="may") == [replace(R307, deputy=None)]
            assert await tx.query(REPORTS, deputy="karen") == []

    async def test_the_last_write_of_a_key_counts(self, store: Store) -> None:
        async with store.transaction() as tx:
            tx.put(ROUNDS, MAY)
            tx.delete(ROUNDS, "may")
            tx.put(ROUNDS, replace(MAY, phase=Phase.FROZEN))
        assert await rounds(store) == [replace(MAY, phase=Phase.FROZEN)]

    async def test_not_seen_by_others_before_the_commit(self, store: Store) -> None:
        async with store.transaction() as tx:
            tx.put(ROUNDS, MAY)
            assert await rounds(store) == []

    async def test_changed_tells_whether_there_are_any(self, store: Store) -> None:
        async with store.transaction() as tx:
            await tx.query(ROUNDS)
            assert not tx.changed
            tx.append(AUDIT, Entry("a"))
            assert tx.changed


class TestAllOrNothing:
    async def test_an_exception_rolls_everything_back(self, store: Store) -> None:
        await put(store, MAY)
        with pytest.raises(ZeroDivisionError):
            async with store.transaction() as tx:
                tx.put(ROUNDS, JUNE)
                tx.delete(ROUNDS, "may")
                tx.append(AUDIT, Entry("a"))
                raise ZeroDivisionError
        assert await rounds(store) == [MAY]
        assert await store.entries(AUDIT) == []

    async def test_a_conflict_saves_nothing(self, store: Store) -> None:
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await tx.get(ROUNDS, "may")
                tx.put(ROUNDS, JUNE)
                tx.append(AUDIT, Entry("a"))
                await put(store, MAY)
        assert await rounds(store) == [MAY]
        assert await store.entries(AUDIT) == []


FROZEN_MAY = replace(MAY, phase=Phase.FROZEN)
Read = Callable[[Transaction], Awaitable[object]]
READS_OF_MAY: dict[str, Read] = {
    "get": lambda tx: tx.get(ROUNDS, "may"),
    "query": lambda tx: tx.query(ROUNDS, phase="open"),
    "query where it goes": lambda tx: tx.query(ROUNDS, phase="frozen"),
    "whole query": lambda tx: tx.query(ROUNDS),
}


@pytest.mark.parametrize("read", READS_OF_MAY.values(), ids=READS_OF_MAY)
class TestConflict:
    async def test_when_what_was_read_is_changed(self, store: Store, read: Read) -> None:
        await put(store, MAY, JUNE)
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await read(tx)
                await put(store, FROZEN_MAY)
                tx.append(AUDIT, Entry("a"))

    async def test_when_nothing_is_written_either(self, store: Store, read: Read) -> None:
        await put(store, MAY, JUNE)
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await read(tx)
                await put(store, FROZEN_MAY)

    async def test_rather_than_a_refusal_that_rests_on_a_mix(self, store: Store, read: Read) -> None:
        await put(store, MAY, JUNE)
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await read(tx)
                await put(store, FROZEN_MAY)
                raise ZeroDivisionError

    async def test_not_for_what_is_unrelated(self, store: Store, read: Read) -> None:
        await put(store, MAY, Counter("c"))
        async with store.transaction() as tx:
            await read(tx)
            await put(store, Counter("c", 1), R101)
            tx.put(COUNTERS, Counter("d"))
        async with store.transaction() as tx:
            assert [counter.key for counter in await tx.query(COUNTERS)] == ["c", "d"]


class TestConflictOfAbsence:
    async def test_when_a_missing_record_appears(self, store: Store) -> None:
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await tx.get(ROUNDS, "may")
                await put(store, MAY)

    async def test_when_a_record_appears_in_a_query(self, store: Store) -> None:
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await tx.query(REPORTS, round="may", chiefs="ole")
                await put(store, R307)

    @pytest.mark.parametrize(
        "read", [READS_OF_MAY["get"], READS_OF_MAY["query"], READS_OF_MAY["whole query"]]
    )
    async def test_when_a_record_came_and_went_and_was_seen(self, store: Store, read: Read) -> None:
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await read(tx)
                await put(store, MAY)
                await read(tx)
                async with store.transaction() as other:
                    other.delete(ROUNDS, "may")

    async def test_when_a_record_is_deleted(self, store: Store) -> None:
        await put(store, MAY)
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await tx.get(ROUNDS, "may")
                async with store.transaction() as other:
                    other.delete(ROUNDS, "may")

    async def test_when_a_record_leaves_and_comes_back_changed(self, store: Store) -> None:
        await put(store, R307)
        with pytest.raises(Conflict):
            async with store.transaction() as tx:
                await tx.query(REPORTS, deputy="karen")
                async with store.transaction() as other:
                    other.delete(REPORTS, R307.key)
                await put(store, replace(R307, chiefs=("mette",)))


class TestNoConflict:
    async def test_between_other_keys_of_a_collection(self, store: Store) -> None:
        await put(store, MAY, JUNE)
        async with store.transaction() as tx:
            await tx.get(ROUNDS, "may")
            await put(store, replace(JUNE, phase=Phase.FROZEN))
            tx.put(ROUNDS, replace(MAY, phase=Phase.FROZEN))
        assert {found.phase for found in await rounds(store)} == {Phase.FROZEN}

    async def test_between_other_values_of_an_index(self, store: Store) -> None:
        await put(store, R101)
        async with store.transaction() as tx:
            assert await tx.query(REPORTS, round="may") == [R101]
            await put(store, JUNE_R101)
            tx.put(REPORTS, R307)

    async def test_of_blind_writes(self, store: Store) -> None:
        async with store.transaction() as tx:
            tx.put(ROUNDS, FROZEN_MAY)
            await put(store, MAY)
        assert await rounds(store) == [FROZEN_MAY]

    async def test_with_own_writes(self, store: Store) -> None:
        async with store.transaction() as tx:
            tx.put(ROUNDS, MAY)
            await tx.get(ROUNDS, "may")
            await tx.query(ROUNDS, phase="open")


class TestConcurrency:
    async def test_no_increment_is_lost(self, store: Store) -> None:
        async def increment(tx: Transaction) -> None:
            counter = await tx.get(COUNTERS, "c") or Counter("c")
            await asyncio.sleep(0)  # let the others read the same
            tx.put(COUNTERS, replace(counter, value=counter.value + 1))

        await asyncio.gather(*(transact(store, increment) for _ in range(50)))
        async with store.transaction() as tx:
            assert await tx.get(COUNTERS, "c") == Counter("c", 50)

    @pytest.mark.parametrize("submits_first", [True, False])
    async def test_a_report_is_either_in_the_frozen_round_or_refused(
        self, store: Store, *, submits_first: bool
    ) -> None:
        await put(store, MAY)
        both_have_read = asyncio.Barrier(2)
        runs: list[str] = []

        async def meet(who: str) -> None:
            runs.append(who)
            if runs.count(who) == 1:
                await both_have_read.wait()

        async def submit(tx: Transaction) -> bool:
            found = await tx.get(ROUNDS, "may")
            await meet("submit")
            if found is None or found.phase is not Phase.OPEN:
                return False
            tx.put(REPORTS, R101)
            return True

        async def freeze(tx: Transaction) -> bool:
            reports = await tx.query(REPORTS, round="may")
            await meet("freeze")
            tx.put(ROUNDS, replace(FROZEN_MAY, reports=tuple(report.key for report in reports)))
            return True

        works = {"submit": submit, "freeze": freeze}
        order = ["submit", "freeze"] if submits_first else ["freeze", "submit"]
        results = dict(
            zip(order, await asyncio.gather(*(transact(store, works[w]) for w in order)), strict=True)
        )

        assert len(runs) == 3, "exactly one of them had to run again"
        [frozen] = await rounds(store)
        assert frozen.reports == ((R101.key,) if results["submit"] else ())
