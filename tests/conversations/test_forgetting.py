"""The service itself forgets, at night, who was sent what; what was reported and posted stays."""

import pytest

from bot.nights import forgetting
from domain.rounds import Round
from domain.schedule import SYSTEM, StepRecord
from tests.conversations.chat import Town, local
from usecases import forget_delivery as forgetting_in_steps
from usecases.collections import OUTBOX, REPORTS, ROUNDS, STEPS
from usecases.ports import Collection, T
from usecases.schedule_state import schedule_state

APRIL = "2025-04/status"


async def kept(here: Town, collection: Collection[T]) -> list[T]:
    async with here.scene.service.store.transaction() as tx:
        return await tx.query(collection)


def asked_in(steps: list[StepRecord], round_: str) -> list[StepRecord]:
    return [s for s in steps if s.round == round_ and s.person != SYSTEM]


async def test_april_is_forgotten_in_the_night_ninety_days_later(here: Town) -> None:
    reports = [r for r in await kept(here, REPORTS) if r.round == APRIL]
    assert reports
    await here.at("2025-07-30 02:59")
    assert asked_in(await kept(here, STEPS), APRIL)
    before = {row.key for row in await kept(here, OUTBOX)}
    await here.at("2025-07-30 03:01")
    steps = await kept(here, STEPS)
    assert asked_in(steps, APRIL) == []
    assert asked_in(steps, "2025-05/status")
    assert [r for r in await kept(here, REPORTS) if r.round == APRIL] == reports
    new = [row for row in await kept(here, OUTBOX) if row.key not in before]
    assert [v for row in new for v in row.views if v.arg("round") == APRIL] == []
    april: Round = next(r for r in await kept(here, ROUNDS) if r.key == APRIL)
    async with here.scene.service.store.transaction() as tx:
        assert april not in [v.round for v in (await schedule_state(tx, local("2025-07-30 03:00"))).rounds]


async def test_much_is_forgotten_a_piece_at_a_time(here: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting_in_steps, "AT_ONCE", 2)
    service = here.scene.service
    await forgetting(service.store, service.board)(local("2026-06-01 03:00"))
    assert asked_in(await kept(here, STEPS), APRIL) == []
