"""An item closed after it was posted open: the post is replaced at once, with nothing else that is new (C01)."""

from dataclasses import replace

from domain import agenda_edits as edits
from domain.delivery import Mode
from domain.links import Document, Wanted
from domain.meetings import ForwardPoint
from domain.printed import Format
from domain.undo import Did
from tests.usecases.test_agendas import make, post, posts, ready, with_points
from tests.usecases.test_links import issued, opens
from tests.usecases.world import INGER, SIGNE, World
from usecases.close_item import close_item
from usecases.close_posted import close_in_post, seen_as_open
from usecases.collections import AGENDAS
from usecases.edit_agenda import edit_agenda
from usecases.gather_papers import posted_agenda
from usecases.ports import Transaction
from usecases.post_agenda import last_posted, post_agenda

MAY = "2025-05"
BUDGET, DISMISSAL = ForwardPoint("P1", "Budget"), ForwardPoint("P2", "Afskedigelse")


async def posted_open() -> World:
    world = await ready()
    await with_points(world, BUDGET, DISMISSAL)
    agenda = await make(world)
    await post(world, version=agenda.version)
    return world


async def closed(world: World, key: str = "P2") -> bool:
    async def work(tx: Transaction) -> bool:
        done = await close_item(tx, world.board, world.now, INGER, MAY, key)
        return await close_in_post(tx, world.board, world.now, INGER, done, key)

    return await world.do(work)


async def test_the_post_shows_it_closed_and_nothing_else_that_is_new() -> None:
    world = await posted_open()
    await world.do(
        lambda tx: edit_agenda(
            tx,
            world.board,
            world.now,
            INGER,
            MAY,
            Did.RENAMED,
            lambda a: edits.renamed(a, "P1", "Budget 2026"),
        )
    )
    token = await issued(world, Wanted(Document.AGENDA, MAY, Format.PDF), "signe")
    seen = await world.do(lambda tx: seen_as_open(tx, MAY, "P2"))
    assert seen is not None
    assert (seen.item.title, seen.given) == ("Afskedigelse", (SIGNE.key,))
    assert await closed(world)
    assert not await opens(world, token)
    posted = await world.do(lambda tx: last_posted(tx, MAY))
    assert posted is not None
    titles = {item.key: item.public_title or item.title for item in posted.agenda.items}
    assert (titles["P1"], titles["P2"]) == ("Budget", "Lukket punkt")
    assert posted.agenda.version < (await world.get(AGENDAS, MAY)).version, (
        "the other change is still to be posted"
    )
    edit = next(row for row in await posts(world) if row.key == posted.edit)
    assert edit.mode is Mode.RETRACT
    await world.post_out()
    assert not await closed(world), "nothing to hide any more"


async def test_replies_that_name_it_go_too() -> None:
    world = await ready()
    await with_points(world, BUDGET)
    await post(world, version=(await make(world)).version)
    await with_points(world, BUDGET, DISMISSAL)
    agenda = await make(world)
    await post(world, version=agenda.version)
    told = f"post/{MAY}/changes/{agenda.version}"
    await closed(world)
    parts = {
        row.of: row.views[0].arg("part")
        for row in await posts(world)
        if row.views[0].name == "agenda-taken-back"
    }
    assert parts == {told: "closed"}


async def test_a_link_to_a_version_opens_that_version_as_it_was_printed() -> None:
    world = await posted_open()
    first = await world.do(lambda tx: last_posted(tx, MAY))
    assert first is not None
    await with_points(world, replace(BUDGET, title="Anlægsbudget"), DISMISSAL)
    agenda = await world.do(
        lambda tx: edit_agenda(
            tx,
            world.board,
            world.now,
            INGER,
            MAY,
            Did.RENAMED,
            lambda a: edits.renamed(a, "P1", "Anlægsbudget"),
        )
    )
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MAY, agenda.agenda.version))
    await world.post_out()
    later = replace(world.board, organisation="Storby")
    source = await world.do(lambda tx: posted_agenda(tx, later, first.key))
    assert source is not None
    assert (source.board.organisation, source.agenda.version) == ("", first.agenda.version)
    assert [i.title for i in source.agenda.items if i.key == "P1"] == ["Budget"]
