"""Editing agendas and the forward plan: in step with each other, taken back only where nobody came after."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time

import pytest

from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem
from domain.audit import AuditEntry
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.items import Attachment
from domain.meetings import Awaiting, ForwardPlan, ForwardPoint, Meeting, MeetingState
from domain.people import Person, Role
from domain.proposals import ProposalState
from domain.undo import Did
from storage.codec import Codec
from tests.usecases.world import INGER, METTE, SIGNE, World, opened, person
from usecases.close_item import close_item, open_item
from usecases.collections import (
    AGENDAS,
    AUDIT,
    COLLECTIONS,
    EDITS,
    FORWARD_PLAN,
    LOGS,
    MEETINGS,
    PEOPLE,
    PROPOSALS,
)
from usecases.edit_agenda import Edited, edit_agenda
from usecases.forward_plan import Moved, add_point, drop_points, move_points
from usecases.import_meetings import import_meetings
from usecases.make_agenda import make_agenda
from usecases.post_agenda import post_agenda
from usecases.propose_point import MOST_OPEN, decide_proposal, open_proposals, propose_point
from usecases.undo import Undone, undo

MAY, JUNE = "2025-05", "2025-06"
JUNE_DAY = date(2025, 6, 25)
IDA = person("ida", Role.SECRETARIAT)
SKOLE, BUDGET = ForwardPoint("P1", "Skolestruktur"), ForwardPoint("P2", "Budget")


async def desk() -> World:
    """May has two points and an agenda with them; Ida works beside Inger."""
    world = await opened()
    await world.put(PEOPLE, IDA)
    await world.put(MEETINGS, replace(await world.get(MEETINGS, MAY), points=(SKOLE, BUDGET)))
    await make(world)
    return world


async def make(world: World, key: str = MAY) -> Agenda:
    return await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, key))


async def edit(
    world: World, change: Callable[[Agenda], Agenda], who: Person = INGER, key: str = MAY
) -> Edited:
    return await world.do(lambda tx: edit_agenda(tx, world.board, world.now, who, key, Did.RENAMED, change))


async def rename(world: World, title: str, who: Person = INGER) -> Edited:
    return await edit(world, lambda a: edits.renamed(a, "P1", title), who)


async def move(world: World, codes: Sequence[str], day: date | None = JUNE_DAY, who: Person = INGER) -> Moved:
    return await world.do(lambda tx: move_points(tx, world.board, world.now, who, codes, day))


async def take_back(world: World, who: Person = INGER) -> Undone | None:
    return await world.do(lambda tx: undo(tx, world.now, who))


async def codes(world: World, key: str) -> list[str]:
    return [point.code for point in (await world.get(MEETINGS, key)).points]


async def item(world: World, code: str, key: str = MAY) -> AgendaItem:
    found = (await world.get(AGENDAS, key)).item(code)
    assert found is not None
    return found


async def noted(world: World) -> list[AuditEntry]:
    return [entry for _, entry in await world.store.entries(AUDIT)]


async def test_an_edit_counts_the_version_up_and_the_forward_plan_says_the_same() -> None:
    world = await desk()
    done = await rename(world, "Skoler")
    assert (done.agenda.version, done.changed, done.other) == (2, True, "")
    assert (await world.get(MEETINGS, MAY)).points[0].title == "Skoler"
    assert (await noted(world))[-1].detail == "2 renamed"


async def test_an_edit_that_makes_no_difference_stores_nothing() -> None:
    world = await desk()
    assert not (await rename(world, "Skolestruktur")).changed
    assert (await world.get(AGENDAS, MAY)).version == 1
    assert await world.all(EDITS) == []


async def test_an_edit_of_a_meeting_without_an_agenda_makes_one() -> None:
    world = await opened()
    done = await edit(world, lambda a: edits.wanting(a, "plan", "Drøft"), key=JUNE)
    assert done.agenda.version == 2
    with pytest.raises(UnknownObject):
        await edit(world, lambda a: a, key="2024-01")


async def test_only_the_secretariat_edits() -> None:
    world = await desk()
    for who in (METTE, SIGNE):
        with pytest.raises(NotAllowed):
            await rename(world, "Skoler", who)
        with pytest.raises(NotAllowed):
            await move(world, ["P1"], who=who)


async def test_a_cancelled_meeting_is_not_edited() -> None:
    world = await desk()
    await world.put(MEETINGS, replace(await world.get(MEETINGS, MAY), state=MeetingState.CANCELLED))
    with pytest.raises(UnknownObject):
        await rename(world, "Skoler")


async def test_undo_puts_agenda_and_plan_back_once() -> None:
    world = await desk()
    await rename(world, "Skoler")
    undone = await take_back(world)
    assert undone is not None
    assert (undone.edit.what, undone.posted) == (Did.RENAMED, False)
    assert ((await item(world, "P1")).title, (await world.get(AGENDAS, MAY)).version) == ("Skolestruktur", 3)
    assert (await world.get(MEETINGS, MAY)).points[0].title == "Skolestruktur"
    assert await take_back(world) is None


async def test_undo_after_somebody_elses_change_says_whose() -> None:
    world = await desk()
    await rename(world, "Skoler")
    done = await rename(world, "Skolerne", IDA)
    assert done.other == "inger"
    with pytest.raises(NotPossible) as refused:
        await take_back(world)
    assert (refused.value.reason, refused.value.data["by"]) == ("undo-changed", "Ida Jensen")
    assert await take_back(world, IDA) is not None
    assert (await item(world, "P1")).title == "Skoler"


async def test_undo_leaves_what_was_sent() -> None:
    world = await desk()
    await world.bind()
    await rename(world, "Skoler")
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MAY, 2))
    await world.put(MEETINGS, replace(await world.get(MEETINGS, MAY), state=MeetingState.POSTED))
    undone = await take_back(world)
    assert undone is not None
    assert undone.posted
    assert (await world.get(MEETINGS, MAY)).state is MeetingState.POSTED


async def test_undo_of_a_meeting_somebody_has_edited_by_other_means_is_refused() -> None:
    world = await desk()
    await rename(world, "Skoler")
    await world.put(MEETINGS, replace(await world.get(MEETINGS, MAY), mayor=True))
    with pytest.raises(NotPossible):
        await take_back(world)


async def test_a_point_moves_with_all_that_is_on_it_and_back() -> None:
    world = await desk()
    await make(world, JUNE)
    await edit(world, lambda a: edits.lasting(edits.attached(a, "P1", Attachment("Bilag", "1/25")), "P1", 45))
    written = await item(world, "P1")
    await move(world, ["P1"])
    assert (await codes(world, MAY), await codes(world, JUNE)) == (["P2"], ["P1"])
    there = await item(world, "P1", JUNE)
    assert there.content == written.content
    slots = (await world.get(AGENDAS, JUNE)).slots
    assert next(slot.minutes for slot in slots if slot.item == "P1") == 45
    await take_back(world)
    assert (await item(world, "P1")).content == written.content
    assert (await world.get(AGENDAS, JUNE)).item("P1") is None


async def test_a_point_can_wait_for_a_date_and_get_one() -> None:
    world = await desk()
    await move(world, ["P1"], None)
    plan = await world.get(FORWARD_PLAN, "forward-plan")
    assert [(one.forum, one.point.code) for one in plan.awaiting] == [("Direktionen", "P1")]
    await move(world, ["P1"])
    assert (await world.get(FORWARD_PLAN, "forward-plan")).awaiting == ()
    assert await codes(world, JUNE) == ["P1"]
    await take_back(world)
    assert len((await world.get(FORWARD_PLAN, "forward-plan")).awaiting) == 1
    await world.put(FORWARD_PLAN, ForwardPlan(9, (Awaiting("Direktionen", BUDGET),)))


async def test_undo_is_refused_where_the_plan_has_changed_since() -> None:
    world = await desk()
    await move(world, ["P1"], None)
    await world.put(FORWARD_PLAN, ForwardPlan(9, (Awaiting("Direktionen", BUDGET),)))
    with pytest.raises(NotPossible):
        await take_back(world)


async def test_codes_are_given_once() -> None:
    world = await desk()
    june = date(2025, 6, 25)

    async def add(title: str) -> str:
        point = ForwardPoint("", title)
        moved = await world.do(lambda tx: add_point(tx, world.board, world.now, INGER, point, june))
        return moved.points[0].code

    assert await add("Et") == "P3"
    await take_back(world)
    assert await add("To") == "P4"
    await world.do(lambda tx: drop_points(tx, world.board, world.now, INGER, ["P4", "P2"]))
    assert (await codes(world, MAY), await codes(world, JUNE)) == (["P1"], [])
    assert await add("Tre") == "P5"


async def test_points_of_a_paper_keep_the_codes_they_have() -> None:
    world = await desk()
    day = date(2025, 6, 11)
    paper = Meeting(
        "x",
        "Direktionen",
        day,
        time(10),
        time(12),
        points=(ForwardPoint("P1", "Et"), ForwardPoint("P2", "To")),
    )
    await world.do(lambda tx: import_meetings(tx, world.board, world.now, [paper]))
    assert await codes(world, "x") == ["P3", "P4"]
    again = replace(paper, points=(ForwardPoint("P1", "To", note="1 time"), ForwardPoint("P2", "Tre")))
    await world.do(lambda tx: import_meetings(tx, world.board, world.now, [again]))
    assert [(p.code, p.shown) for p in (await world.get(MEETINGS, "x")).points] == [
        ("P4", "To (1 time)"), ("P5", "Tre"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2025, 5, 29), "no-meeting-that-day-closed"),
        (date(2025, 6, 3), "no-meeting-that-day"),
        (date(2025, 4, 30), "meeting-held"),
        (JUNE_DAY, "meeting-is-cancelled"),
    ],
)
async def test_a_point_goes_only_to_a_meeting_that_is_to_come(day: date, reason: str) -> None:
    world = await desk()
    june = await world.get(MEETINGS, JUNE)
    await world.put(MEETINGS, replace(june, state=MeetingState.CANCELLED, reason="ferie"))
    await world.put(MEETINGS, replace(june, key="old", date=date(2025, 4, 30)))
    with pytest.raises(NotPossible) as refused:
        await move(world, ["P1"], day)
    assert refused.value.reason == reason
    with pytest.raises(NotPossible):
        await move(world, ["P77"], None)


async def test_closing_notes_that_the_channel_has_seen_it_open() -> None:
    world = await desk()
    await world.bind()
    await world.do(lambda tx: close_item(tx, world.board, world.now, INGER, MAY, "P2"))
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MAY, 2))
    await world.do(lambda tx: close_item(tx, world.board, world.now, INGER, MAY, "P1"))
    await world.do(lambda tx: open_item(tx, world.board, world.now, INGER, MAY, "P2"))
    entries = [(e.action, e.detail) for e in await noted(world) if "item" in e.action]
    assert entries == [("close-item", "P2"), ("close-item", "P1 seen-open"), ("open-item", "P2")]
    assert (await world.get(MEETINGS, MAY)).points[0].shown == "Lukket punkt"


async def test_proposals_are_told_in_one_message_and_answered_once() -> None:
    world = await desk()
    meeting = await world.get(MEETINGS, MAY)
    for title in ("Ladestandere", "Cykelsti"):
        await propose(world, title, meeting)
    assert await world.told(INGER) == ["proposals"]
    await decide(world, "F1", ProposalState.ADDED)
    await decide(world, "F2", ProposalState.LATER)
    assert await codes(world, MAY) == ["P1", "P2", "P3"]
    assert await world.told(METTE) == ["proposal-decided", "proposal-decided"]
    assert await world.do(open_proposals) == []
    with pytest.raises(NotPossible):
        await decide(world, "F1", ProposalState.DECLINED)
    with pytest.raises(UnknownObject):
        await decide(world, "F9", ProposalState.DECLINED)


async def propose(world: World, title: str, meeting: Meeting) -> None:
    point = ForwardPoint("", title)
    await world.do(lambda tx: propose_point(tx, world.board, world.now, METTE, point, meeting))


async def decide(world: World, key: str, state: ProposalState) -> None:
    await world.do(lambda tx: decide_proposal(tx, world.board, world.now, INGER, key, state))


async def test_a_proposal_for_a_meeting_that_is_over_goes_to_the_next() -> None:
    world = await desk()
    meeting = await world.get(MEETINGS, MAY)
    await world.do(
        lambda tx: propose_point(tx, world.board, world.now, METTE, ForwardPoint("", "A"), meeting)
    )
    world.it_is("2025-06-02 10:00")
    await decide(world, "F1", ProposalState.ADDED)
    assert await codes(world, JUNE) == ["P3"]
    assert (await world.get(PROPOSALS, "F1")).code == "P3"


async def test_nobody_can_flood_the_secretariat() -> None:
    world = await desk()
    meeting = await world.get(MEETINGS, MAY)
    for _ in range(MOST_OPEN):
        await propose(world, "A", meeting)
    with pytest.raises(NotPossible):
        await propose(world, "A", meeting)


async def test_records_from_before_items_had_keys_still_load_and_are_made_anew() -> None:
    world = await desk()
    codec = Codec("fjordby", COLLECTIONS, LOGS)
    item_then = {
        "number": 1, "kind": "point", "title": "Skolestruktur", "public_title": "", "closed": False,
        "start": "10:30:00", "kle": "00.30.10.S00", "case_no": "24/1", "note": "",
    }  # fmt: skip
    agenda_then = {
        "_organisation": "fjordby", "meeting": MAY, "version": 3, "items": [item_then], "end": "12:00:00",
        "made_at": "2025-05-12T10:00:00Z", "made_by": "inger",
    }  # fmt: skip
    meeting_then = {
        "_organisation": "fjordby", "key": MAY, "forum": "Direktionen", "date": "2025-05-28",
        "start": "10:00:00", "end": "12:00:00",
        "points": [{"code": "P1", "title": "Skolestruktur", "closed": False, "note": ""}],
    }  # fmt: skip
    old: Agenda = codec.decode("agendas", agenda_then)
    assert [row.start.hour for row in old.rows()] == [10]
    await world.put(AGENDAS, old)
    await world.put(MEETINGS, codec.decode("meetings", meeting_then))
    made = await make(world)
    assert (made.version, [one.key for one in made.items][2]) == (4, "P1")
