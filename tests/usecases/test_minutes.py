"""What becomes of minutes beside the chat: printed from what is true now, forgotten where an item is closed, undone."""

from dataclasses import replace

import pytest

from bot.links import paper_of
from documents.writing.markdown import as_markdown
from domain.errors import LinkRefused, NotAllowed, NotPossible
from domain.links import Document, Wanted
from domain.meetings import MeetingState
from domain.minutes import Approval
from domain.printed import Format
from domain.undo import Did
from tests.dialogs.previews import MEETING, minutes_again, minutes_sent, told
from tests.usecases.world import INGER, METTE, SIGNE, World
from usecases.approve_minutes import answer_minutes
from usecases.collections import AGENDAS, EDITS, MEETINGS, MINUTES
from usecases.edit_agenda import edit_agenda
from usecases.forget_decision import forget_decisions
from usecases.record_decision import record_decision, remove_decision
from usecases.undo import undo


async def printed(world: World, document: Document, of: str) -> str:
    wanted = Wanted(document, of, Format.MARKDOWN)
    return as_markdown(await world.do(lambda tx: paper_of(tx, world.board, wanted)))


async def test_each_version_is_printed_as_it_was_sent() -> None:
    world = await minutes_again()
    first, second = [await printed(world, Document.MINUTES, f"{MEETING}/{n}") for n in (1, 2)]
    assert "Indsats i01 fremskyndes.\n" in first
    assert "godkendt den 28. maj 2025 kl. 14.00" in first.replace("\N{NO-BREAK SPACE}", " ")
    assert "Indsats i01 fremskyndes til juli." in second
    assert "godkendt den" not in second
    assert "Indsats i01 fremskyndes til juli." in await printed(world, Document.MINUTES_DRAFT, MEETING)
    for of in (f"{MEETING}/9", "2025-06/1"):
        with pytest.raises(LinkRefused):
            await printed(world, Document.MINUTES, of)


async def close_plan_item(world: World) -> None:
    agenda = await world.get(AGENDAS, MEETING)
    items = tuple(
        replace(i, closed=True, public_title="Lukket punkt") if i.key == "plan" else i for i in agenda.items
    )
    closed = replace(agenda, items=items)
    await world.put(AGENDAS, closed)
    await world.do(lambda tx: forget_decisions(tx, closed))


async def test_what_is_closed_afterwards_is_forgotten_everywhere() -> None:
    world = await minutes_again()
    await close_plan_item(world)
    kept = repr([*await world.all(MINUTES), *await world.all(EDITS)])
    assert "fremskyndes" not in kept
    assert "bero" not in kept
    assert "fremskyndes" not in await printed(world, Document.MINUTES, f"{MEETING}/1")


async def test_a_change_of_the_agenda_forgets_what_it_closes() -> None:
    world = await minutes_sent()
    await world.do(
        lambda tx: edit_agenda(
            tx,
            world.board,
            world.now,
            INGER,
            MEETING,
            Did.CLOSED,
            lambda a: replace(a, items=tuple(replace(i, closed=True, public_title="x") for i in a.items)),
        )
    )
    assert "fremskyndes" not in repr(await world.all(MINUTES))


async def test_the_meeting_is_held_with_its_first_decision() -> None:
    world = await told()
    assert (await world.get(MEETINGS, MEETING)).state is MeetingState.HELD


async def test_undoing_refuses_what_has_been_told_since() -> None:
    world = await told()
    with pytest.raises(NotPossible, match="undo-moved-on"):
        await world.do(lambda tx: undo(tx, world.now, INGER))


async def test_only_the_entitled_write_and_answer() -> None:
    world = await minutes_sent()
    board, now = world.board, world.now
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: record_decision(tx, board, now, METTE, MEETING, "plan", "Nej."))
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: remove_decision(tx, board, now, SIGNE, MEETING, "plan"))
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: answer_minutes(tx, board, now, INGER, MEETING, 1, Approval.APPROVED))
