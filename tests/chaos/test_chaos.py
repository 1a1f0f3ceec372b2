"""A short run of the chaos, and whether its accounts would see a broken promise; `make chaos` runs the long ones."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.delivery import OutboxRow, RowState, view
from domain.reports import Colour, Report
from domain.rounds import Round, RoundState, Step
from domain.schedule import SYSTEM, Outcome, StepRecord
from storage import MemoryStore
from tests.chaos import accounts
from tests.chaos.municipality import found
from tests.chaos.run import Plan, chaos
from usecases.collections import OUTBOX, REPORTS, ROUNDS, STEPS
from usecases.ports import Transaction

NOW = datetime(2025, 5, 28, 8, tzinfo=UTC)
EARLIER = NOW - timedelta(days=1)
ROUND = Round(
    "r",
    "m",
    "2025-05",
    NOW.date(),
    tuple((step, EARLIER) for step in Step),
    RoundState.CLOSED,
    opened_at=EARLIER,
)
REPORT = Report("r", "i01", 1, Colour.GREEN, "Svar nr. 1 om sagen.", "c01", "c01", EARLIER)
ROW = OutboxRow("notice/c01", "person/c01", (view("step-open"),), EARLIER, EARLIER, state=RowState.SENT)


async def books_with(*records: Report | Round | StepRecord | OutboxRow) -> accounts.Books:
    store = MemoryStore()
    async with store.transaction() as tx:
        for record in records:
            _put(tx, record)
    books = accounts.Books()
    await books.note(store)
    return books


def _put(tx: Transaction, record: Report | Round | StepRecord | OutboxRow) -> None:
    match record:
        case Report():
            tx.put(REPORTS, record)
        case Round():
            tx.put(ROUNDS, record)
        case StepRecord():
            tx.put(STEPS, record)
        case OutboxRow():
            tx.put(OUTBOX, record)


async def test_an_answer_that_is_lost_or_applied_twice_is_seen() -> None:
    books = await books_with(REPORT)
    assert accounts.lost(books, [REPORT.text]) == []
    assert accounts.lost(books, [REPORT.text, "Svar nr. 2 om sagen."]) == ["Svar nr. 2 om sagen."]
    assert accounts.applied_twice(books) == []
    twice = await books_with(REPORT, replace(REPORT, revision=2))
    assert accounts.applied_twice(twice) == ["answer applied 2 times: Svar nr. 1 om sagen."]


async def test_a_step_that_is_lost_or_owed_to_nobody_or_never_told_is_seen(tmp_path: Path) -> None:
    town = found(tmp_path, chiefs=2, initiatives=2)
    every = [
        StepRecord("r", step, who, Outcome.SENT, EARLIER, "" if who == SYSTEM else ROW.key)
        for _, step, who in accounts.expected_steps(ROUND, town, NOW)
    ]
    assert accounts.steps(await books_with(ROUND, ROW, *every), town, NOW) == []
    lost, *others = every
    assert accounts.steps(await books_with(ROUND, ROW, *others), town, NOW) == [f"step lost: {lost.key}"]
    stray = StepRecord("r", Step.OPEN, "nobody", Outcome.SENT, EARLIER, ROW.key)
    breaches = accounts.steps(await books_with(ROUND, ROW, stray, *every), town, NOW)
    assert breaches == ["step nobody is owed: r/open/nobody"]
    waiting = replace(ROW, state=RowState.WAITING)
    breaches = accounts.steps(await books_with(ROUND, waiting, *every), town, NOW)
    assert len(breaches) == len([s for s in every if s.person != SYSTEM])


async def test_every_chief_is_owed_the_opening_and_two_reminders(tmp_path: Path) -> None:
    town = found(tmp_path, chiefs=3, initiatives=5)
    owed = accounts.expected_steps(ROUND, town, NOW)
    assert {who for _, step, who in owed if step is Step.REMIND_2} == {"c01", "c02", "c03"}
    assert {who for _, step, who in owed if step is Step.DUE} == {"s1", "s2"}
    assert {who for _, step, who in owed if step is Step.ESCALATE} >= {"d1", "d2", "d3", "c01"}


@pytest.mark.timeout(300)
async def test_a_few_kills_under_load_break_no_promise(tmp_path: Path) -> None:
    result = await chaos(
        tmp_path, Plan(kills=10, seed=20250528, average=0.4, chiefs=6, initiatives=9, at_once=4)
    )
    assert result.breaches == ()
    assert result.figures["kills"] == 10
    assert result.figures["stores opened after a kill"] == 10
