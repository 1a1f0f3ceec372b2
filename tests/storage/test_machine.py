"""TinyDB against memory: whatever is done, and however the process ends, both hold the same."""

import asyncio
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from storage import MemoryStore
from tests.storage.disks import FailingDisk
from tests.storage.records import (
    AUDIT,
    MAIL,
    REPORTS,
    ROUNDS,
    Answer,
    Entry,
    Phase,
    Report,
    Round,
    put_in,
    reader,
    tiny,
)
from usecases.ports import Conflict, Store, StoreUnwritable, Transaction

KEYS = st.sampled_from(["a", "b", "c/æ"])
TEXTS = st.text(max_size=5)
PHASES = st.sampled_from(Phase)
ROUND = st.builds(Round, KEYS, PHASES, st.lists(TEXTS, max_size=2).map(tuple))
REPORT = st.builds(
    Report,
    round=KEYS,
    initiative=KEYS,
    due=st.none() | st.dates(),
    chiefs=st.lists(KEYS, max_size=2).map(tuple),
    deputy=st.none() | KEYS,
    answer=st.builds(Answer, TEXTS, st.lists(PHASES, max_size=2).map(tuple)),
    names=st.dictionaries(TEXTS, TEXTS, max_size=2),
    readers=st.frozensets(KEYS, max_size=2),
)
DELETION = st.tuples(st.sampled_from(["delete"]), KEYS)
CHANGES = st.lists(ROUND | REPORT | DELETION | st.builds(Entry, TEXTS), min_size=1, max_size=4)
Changes = list[Round | Report | tuple[str, str] | Entry]


def change(tx: Transaction, changes: Changes) -> None:
    for what in changes:
        match what:
            case (_, key):
                tx.delete(ROUNDS, key)
            case Entry():
                tx.append(AUDIT, what)
            case _:
                put_in(tx, what)


async def commit(store: Store, changes: Changes) -> None:
    async with store.transaction() as tx:
        change(tx, changes)


async def overtaken(store: Store, read: tuple[str, Phase], mine: Changes, others: Changes) -> bool:
    """Whether a transaction conflicts when another commits between its reads and its commit."""
    try:
        async with store.transaction() as tx:
            await tx.get(ROUNDS, read[0])
            await tx.query(REPORTS, round=read[0], chiefs="a")
            await tx.query(ROUNDS, phase=read[1])
            await commit(store, others)
            change(tx, mine)
    except Conflict:
        return True
    return False


async def contents(store: Store) -> list[object]:
    async with store.transaction() as tx:
        found: list[object] = [await tx.query(ROUNDS), await tx.query(REPORTS)]
        for key in ("a", "b", "c/æ"):
            found.append(await tx.query(REPORTS, round=key))
            found.append(await tx.query(REPORTS, chiefs=key, deputy="a"))
            found.append(await tx.get(ROUNDS, key))
        found.extend([await tx.query(ROUNDS, phase=phase) for phase in Phase])
    return [*found, await store.entries(AUDIT), await store.entries(MAIL)]


class TinyAgainstMemory(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.runner = asyncio.Runner()
        self.home = Path(tempfile.mkdtemp())
        self.folder = self.home / "0"
        self.disk = FailingDisk()
        self.model = MemoryStore()
        self.opened()

    def opened(self) -> None:
        self.store = self.runner.run(tiny(self.folder, self.disk, snapshot_every=3000))

    @rule(changes=CHANGES)
    def commits(self, changes: Changes) -> None:
        for store in (self.store, self.model):
            self.runner.run(commit(store, changes))

    @rule(batches=st.lists(CHANGES, max_size=4))
    def commits_together(self, batches: list[Changes]) -> None:
        async def together() -> None:
            await asyncio.gather(*(commit(self.store, changes) for changes in batches))

        self.runner.run(together())
        for changes in batches:
            self.runner.run(commit(self.model, changes))

    @rule(read=st.tuples(KEYS, PHASES), mine=CHANGES, others=CHANGES)
    def is_overtaken(self, read: tuple[str, Phase], mine: Changes, others: Changes) -> None:
        expected = self.runner.run(overtaken(self.model, read, mine, others))
        assert self.runner.run(overtaken(self.store, read, mine, others)) is expected

    @rule(changes=CHANGES, full=st.sets(st.sampled_from(["write", "sync", "truncate"]), min_size=1))
    def finds_the_disk_full(self, changes: Changes, full: set[str]) -> None:
        self.disk.full = full if full != {"truncate"} else {"write", "truncate"}
        with pytest.raises(StoreUnwritable):
            self.runner.run(commit(self.store, changes))
        assert not self.runner.run(self.store.writable())
        self.disk.full = set()
        assert self.runner.run(self.store.writable())

    @rule()
    def saves(self) -> None:
        self.runner.run(self.store.save())

    @rule(
        full=st.sampled_from(
            ["rename snapshot.json", "rename journal.jsonl", "rename snapshot.previous.json"]
        )
    )
    def cannot_save(self, full: str) -> None:
        self.disk.full = {full}
        self.runner.run(self.store.save())
        self.disk.full = set()

    @rule()
    def reopens(self) -> None:
        self.runner.run(self.store.close())
        self.opened()

    @rule(torn=st.sampled_from([b"", b'{"crc":"0', b" " * 50, b"\0" * 9, b'{"crc":"00000000","entry":{}}\n']))
    def crashes(self, torn: bytes) -> None:
        """The folder as it stands is opened elsewhere; what the old one does when it closes no longer counts."""
        left = self.folder
        self.folder = self.home / str(int(left.name) + 1)
        shutil.copytree(left, self.folder)
        with (self.folder / "journal.jsonl").open("ab") as journal:
            journal.write(torn)
        self.runner.run(self.store.close())
        self.opened()

    @invariant()
    def both_hold_the_same(self) -> None:
        expected = self.runner.run(contents(self.model))
        assert self.runner.run(contents(self.store)) == expected

    @rule()
    def is_read_beside(self) -> None:
        beside = self.runner.run(reader(self.folder))
        assert self.runner.run(contents(beside)) == self.runner.run(contents(self.model))

    def teardown(self) -> None:
        self.runner.run(self.store.close())
        self.runner.close()
        shutil.rmtree(self.home)


TestTinyAgainstMemory = TinyAgainstMemory.TestCase
TestTinyAgainstMemory.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
