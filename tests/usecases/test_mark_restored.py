"""After a restore nothing waits unseen: it is held, the secretariat is asked once, and a yes lets it go."""

from dataclasses import replace

from domain.audit import AuditAction
from domain.delivery import OutboxRow, RowState, view
from tests.usecases.world import INGER, METTE, World, opened, red
from usecases.collections import AUDIT, OUTBOX, SERVICE
from usecases.mark_restored import mark_restored
from usecases.pause_sending import PAUSED_BY_RESTORE, note_alive, resume_sending


async def restored() -> World:
    """A message that waited, one that was being sent and one that was sent."""
    world = await opened()
    await world.answer(METTE, "i01", red())
    for state in (RowState.CLAIMED, RowState.SENT):
        row = OutboxRow(
            f"reply/{state}", "person/anna", (view("welcome"),), not_before=world.now, created_at=world.now
        )
        await world.put(OUTBOX, replace(row, state=state, activity="a", sent_at=world.now))
    assert await world.do(lambda tx: mark_restored(tx, world.now)) == 2
    return world


async def held(world: World) -> set[RowState]:
    return {row.state for row in await world.all(OUTBOX) if row.held}


async def test_what_waited_or_was_being_sent_is_held_and_nothing_else() -> None:
    world = await restored()
    assert await held(world) == {RowState.WAITING, RowState.CLAIMED}
    assert await world.do(lambda tx: mark_restored(tx, world.now)) == 0
    entries = [entry.action for _, entry in await world.store.entries(AUDIT)]
    assert entries[-2:] == [AuditAction.RESTORE] * 2


async def test_the_next_start_pauses_and_asks_once_whatever_the_time_since() -> None:
    world = await restored()
    asked = [await world.do(lambda tx: note_alive(tx, world.board, world.now)) for _ in range(2)]
    assert asked == [True, False]
    state = await world.get(SERVICE, "service")
    assert (state.paused, state.restored) == (PAUSED_BY_RESTORE, False)
    before = await world.all(OUTBOX)
    await world.tick("2025-05-19 09:00")
    assert await world.all(OUTBOX) == before, "nobody is reminded"


async def test_a_yes_lets_it_go() -> None:
    world = await restored()
    await world.do(lambda tx: note_alive(tx, world.board, world.now))
    await world.do(lambda tx: resume_sending(tx, world.board, world.now, INGER))
    assert await held(world) == {RowState.CLAIMED}, "at a start it is put back among those that wait"
    assert (await world.get(SERVICE, "service")).paused == ""
