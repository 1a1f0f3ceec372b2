"""Taking a posted agenda back: what stood there goes, its links open nothing, and it can be posted anew (design.md §5)."""

from dataclasses import replace

import pytest

from domain.delivery import Mode, OutboxRow, RowState
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.links import Document, Wanted
from domain.meetings import MeetingState
from domain.people import Person
from domain.printed import Format
from domain.rounds import RoundState
from tests.usecases.test_agendas import decide, make, post, posts, ready
from tests.usecases.test_links import issued, opens
from tests.usecases.world import INGER, METTE, SIGNE, World
from usecases.collections import MEETINGS, OUTBOX, version_key
from usecases.gather_papers import posted_agenda
from usecases.post_agenda import last_posted
from usecases.withdraw_agenda import Withdrawal, withdraw_agenda

MAY = "2025-05"


async def withdraw(world: World, who: Person = INGER, key: str = MAY) -> Withdrawal:
    return await world.do(lambda tx: withdraw_agenda(tx, world.board, world.now, who, key))


async def in_place(world: World) -> list[OutboxRow]:
    return [row for row in await posts(world) if row.mode is Mode.RETRACT]


async def refused(world: World) -> str:
    with pytest.raises(NotPossible) as refusal:
        await withdraw(world)
    return refusal.value.reason


async def in_state(world: World, key: str, state: RowState) -> None:
    await world.put(OUTBOX, replace(await world.get(OUTBOX, key), state=state))


async def test_post_and_replies_are_replaced_and_everything_is_a_draft_again() -> None:
    world = await ready()
    await post(world)
    found = await withdraw(world)
    assert found.seen == world.now
    replaced = {row.of: row.views[0].arg("part") for row in await in_place(world)}
    assert replaced == {"post/2025-05/agenda": "post", "post/2025-05/red": "reply"}
    assert (await world.get(MEETINGS, MAY)).state is MeetingState.DRAFT
    assert (await world.round()).state is RoundState.FROZEN
    assert await world.do(lambda tx: last_posted(tx, MAY)) is None
    assert await refused(world) == "agenda-not-posted"


async def test_it_is_posted_anew_with_its_reds_and_closes_the_round_again() -> None:
    world = await ready()
    await post(world)
    await withdraw(world)
    await world.post_out()
    assert (await post(world)).first
    rows = {row.key: row for row in await posts(world)}
    assert rows["post/2025-05/agenda~2"].state is RowState.SENT
    assert rows["post/2025-05/red~2"].of == "post/2025-05/agenda~2"
    assert (await world.round()).state is RoundState.CLOSED
    again = await withdraw(world)
    assert len(again.rows) == 2


async def test_links_to_every_posted_version_open_nothing_any_more() -> None:
    world = await ready()
    await post(world)
    agenda = await make(world)
    old = [
        await issued(world, Wanted(Document.AGENDA, of, Format.PDF), "") for of in (MAY, version_key(agenda))
    ]
    draft = await issued(world, Wanted(Document.DRAFT, MAY, Format.PDF), "inger")
    assert all([await opens(world, token) for token in old])
    await withdraw(world)
    assert not any([await opens(world, token) for token in old])
    assert await opens(world, draft), "what is worked on is the secretariat's as before"
    assert await world.do(lambda tx: posted_agenda(tx, world.board, version_key(agenda))) is None


async def test_what_has_not_reached_the_channel_is_stopped() -> None:
    world = await ready()
    await decide(world)
    found = await withdraw(world)
    assert (found.seen, found.unsure) == (None, False)
    assert await in_place(world) == []
    assert {row.state for row in await posts(world)} == {RowState.WITHDRAWN}


async def test_what_teams_has_not_answered_may_be_there_all_the_same() -> None:
    world = await ready()
    await decide(world)
    post_row = await world.get(OUTBOX, "post/2025-05/agenda")
    await world.put(OUTBOX, replace(post_row, possibly_repeated=1))
    assert (await withdraw(world)).unsure


async def test_what_is_just_being_sent_is_left_alone() -> None:
    world = await ready()
    await decide(world)
    await in_state(world, "post/2025-05/agenda", RowState.CLAIMED)
    assert await refused(world) == "post-leaving"


async def test_what_teams_would_not_replace_is_tried_again() -> None:
    world = await ready()
    await post(world)
    await withdraw(world)
    await in_state(world, "post/2025-05/agenda/back", RowState.FAILED)
    found = await withdraw(world)
    assert found.again
    assert [row.key for row in found.rows] == ["post/2025-05/agenda"]
    assert "post/2025-05/agenda/back~2" in {row.key for row in await in_place(world)}
    assert await refused(world) == "agenda-not-posted"


async def test_an_edited_post_goes_whole() -> None:
    world = await ready()
    await post(world)
    meeting = await world.get(MEETINGS, MAY)
    await world.put(MEETINGS, replace(meeting, place="Rådhuset"))
    await make(world)
    await post(world, version=2)
    await withdraw(world)
    assert {row.views[0].arg("part") for row in await in_place(world)} == {"post", "reply"}
    assert len(await in_place(world)) == 3, "post, reds and what was changed"
    await world.post_out()
    assert (await post(world, version=2)).first


async def test_chiefs_who_heard_that_they_are_on_hear_that_they_are_not() -> None:
    world = await ready()
    await post(world)
    (row,) = [row for row in await world.rows(METTE) if row.views[0].name == "on-agenda"]
    await in_state(world, row.key, RowState.SENT)
    await withdraw(world)
    assert "off-agenda" in {what.name for row in await world.rows(METTE) for what in row.views}


async def test_only_the_secretariat_and_only_before_the_meeting() -> None:
    world = await ready()
    await post(world)
    for who in (METTE, SIGNE):
        with pytest.raises(NotAllowed):
            await withdraw(world, who)
    with pytest.raises(UnknownObject):
        await withdraw(world, key="nowhere")
    world.it_is("2025-05-28 10:00")
    assert await refused(world) == "withdraw-held"
