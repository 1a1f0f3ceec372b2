"""A draft to the chief executive: sent once per version, answered by one person, for exactly that version (design.md §5)."""

from dataclasses import replace

import pytest

from domain.agenda_drafts import SentDraft
from domain.delivery import OutboxRow
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.meetings import MeetingState
from domain.people import Person
from tests.usecases.test_agendas import BUDGET, make, post, ready, with_points
from tests.usecases.world import INGER, KARSTEN, METTE, SIGNE, TORBEN, World
from usecases.collections import MEETINGS, OUTBOX, PEOPLE
from usecases.gather_papers import sent_draft
from usecases.send_draft import (
    approve_draft,
    chief_executives,
    drafts_waiting_for,
    remark_on_draft,
    send_draft,
)

MAY = "2025-05"


async def sent(world: World, version: int = 1, to: str = "signe", who: Person = INGER) -> SentDraft:
    draft, _ = await world.do(lambda tx: send_draft(tx, world.board, world.now, who, MAY, to, version))
    return draft


async def approved(world: World, who: Person = SIGNE, key: str = f"{MAY}/1") -> SentDraft:
    return await world.do(lambda tx: approve_draft(tx, world.board, world.now, who, key))


async def refusal(world: World, who: Person = SIGNE, key: str = f"{MAY}/1") -> str:
    with pytest.raises(NotPossible) as refused:
        await approved(world, who, key)
    return refused.value.reason


async def told(world: World, who: Person) -> list[str]:
    rows: list[OutboxRow] = [row for row in await world.all(OUTBOX) if row.target == f"person/{who.key}"]
    return [what.name for row in rows for what in row.views]


async def test_the_chief_executive_is_known_by_title() -> None:
    world = await ready()
    assert await world.do(chief_executives) == []
    await world.put(
        PEOPLE, replace(SIGNE, title="Kommunaldirektør"), replace(METTE, title="Kommunaldirektør")
    )
    assert [p.key for p in await world.do(chief_executives)] == ["signe"], "a director of that title"


async def test_it_is_sent_once_per_version_to_a_director() -> None:
    world = await ready()
    assert (await sent(world)).number == 1
    assert "agenda-draft" in await told(world, SIGNE)
    with pytest.raises(NotPossible, match="draft-sent-already"):
        await sent(world)
    with pytest.raises(NotPossible, match="draft-to-whom"):
        await sent(world, to="karsten")
    with pytest.raises(NotAllowed):
        await sent(world, who=KARSTEN)
    with pytest.raises(UnknownObject):
        await sent(world, to="nobody")
    await with_points(world, BUDGET)
    with pytest.raises(NotPossible, match="agenda-changed"):
        await sent(world)
    assert (await sent(world, version=2)).number == 2


async def test_the_sender_hears_the_answer_and_the_answer_stays_with_its_version() -> None:
    world = await ready()
    await sent(world)
    await world.do(lambda tx: remark_on_draft(tx, world.board, world.now, SIGNE, f"{MAY}/1", "Vend punkt 3."))
    world.it_is("2025-05-23 12:30")
    draft = await approved(world)
    assert (draft.agenda.version, draft.approved_at) == (1, world.now)
    assert (await told(world, INGER)).count("draft-answered") == 2
    await with_points(world, BUDGET)
    assert not draft.is_of(await make(world))
    source = await world.do(lambda tx: sent_draft(tx, world.board, draft.key))
    assert source is not None
    assert source.agenda.item("P2") is None, "the paper is the one that was sent"


async def test_an_answer_counts_once_from_one_person_to_the_newest_draft_before_the_post() -> None:
    world = await ready()
    await sent(world)
    assert await refusal(world, TORBEN) == "draft-not-yours"
    with pytest.raises(NotPossible, match="decision-too-long"):
        await world.do(lambda tx: remark_on_draft(tx, world.board, world.now, SIGNE, f"{MAY}/1", "x" * 2001))
    await with_points(world, BUDGET)
    await sent(world, version=2)
    assert await refusal(world) == "draft-superseded"
    assert [d.number for d in await world.do(lambda tx: drafts_waiting_for(tx, SIGNE))] == [2]
    await approved(world, key=f"{MAY}/2")
    assert await refusal(world, key=f"{MAY}/2") == "draft-approved"
    assert await world.do(lambda tx: drafts_waiting_for(tx, SIGNE)) == []
    with pytest.raises(UnknownObject):
        await approved(world, key=f"{MAY}/9")


async def test_nothing_is_approved_after_the_post_or_of_a_cancelled_meeting() -> None:
    world = await ready()
    await sent(world)
    world.it_is("2025-05-23 13:00")
    await post(world)
    assert await refusal(world) == "draft-posted"
    with pytest.raises(NotPossible, match="draft-is-posted"):
        await sent(world)
    meeting = await world.get(MEETINGS, MAY)
    await world.put(MEETINGS, replace(meeting, state=MeetingState.CANCELLED))
    assert await refusal(world) == "draft-cancelled"


async def test_if_the_sender_has_left_the_secretariat_hears_it() -> None:
    world = await ready()
    nikolaj = replace(INGER, key="nikolaj", name="Nikolaj Brand")
    await world.put(PEOPLE, nikolaj)
    await sent(world, who=nikolaj)
    await world.put(PEOPLE, replace(nikolaj, active=False))
    await approved(world)
    assert "draft-answered" in await told(world, INGER)
