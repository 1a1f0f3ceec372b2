"""Links are for whoever may see what they open, and are forgotten after they have expired."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.errors import LinkRefused
from domain.links import CLOSED_FOR, OPEN_FOR, Document, Wanted
from domain.people import Absence
from domain.printed import Format
from tests.usecases.world import INGER, JENS, KARSTEN, SIGNE, TORBEN, World, founded
from usecases.collections import ABSENCES, LINKS, MEETINGS
from usecases.forget_delivery import forget_delivery
from usecases.gather_papers import draft_agenda, posted_agenda, settled_status
from usecases.issue_link import issue_link, new_token
from usecases.make_agenda import make_agenda
from usecases.open_link import open_link
from usecases.ports import Transaction

MEETING = "2025-05"
AGENDA = Wanted(Document.AGENDA, MEETING, Format.PDF)
DRAFT = Wanted(Document.DRAFT, MEETING, Format.PDF)
STATUS = Wanted(Document.STATUS, MEETING, Format.PDF)


async def issued(world: World, wanted: Wanted, person: str) -> str:
    token = new_token()

    async def work(tx: Transaction) -> None:
        issue_link(tx, world.now, wanted, token, person)

    await world.do(work)
    return token


async def opens(world: World, token: str) -> bool:
    try:
        await world.do(lambda tx: open_link(tx, world.now, token))
    except LinkRefused:
        return False
    return True


@pytest.mark.parametrize(
    ("wanted", "readers"),
    [
        (AGENDA, {"inger", "signe", "karsten", ""}),
        (DRAFT, {"inger"}),
        (STATUS, {"inger", "signe", "karsten"}),
        (replace(AGENDA, closed=True), {"inger", "signe"}),
        (replace(DRAFT, closed=True), {"inger"}),
    ],
    ids=["agenda", "draft", "status", "closed agenda", "closed draft"],
)
async def test_only_who_may_see_it_opens_it(wanted: Wanted, readers: set[str]) -> None:
    """The link of nobody in particular is the channel's; it opens what is posted there, and nothing else."""
    world = await founded()
    people = [person.key for person in (INGER, SIGNE, KARSTEN, JENS)]
    channel = [] if wanted.closed else [""]
    tokens = {key: await issued(world, wanted, key) for key in [*people, *channel]}
    assert {key for key, token in tokens.items() if await opens(world, token)} == readers


async def test_a_closed_variant_is_for_one_person() -> None:
    world = await founded()
    with pytest.raises(ValueError, match="one person"):
        await issued(world, replace(AGENDA, closed=True), "")


async def test_two_links_are_never_the_same() -> None:
    assert len({new_token() for _ in range(100)}) == 100


async def test_expired_links_are_forgotten() -> None:
    world = await founded()
    await issued(world, AGENDA, "")
    await issued(world, replace(AGENDA, closed=True), "signe")
    for later, left in ((CLOSED_FOR + timedelta(days=1, seconds=1), 1), (OPEN_FOR + timedelta(days=2), 0)):
        await forgotten(world, later)
        assert len(await world.all(LINKS)) == left


async def forgotten(world: World, later: timedelta) -> None:
    await world.do(lambda tx: forget_delivery(tx, world.board, world.now + later))


async def test_who_is_away_or_has_sent_apologies_is_absent() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    await world.put(ABSENCES, Absence("a", SIGNE.key, date(2025, 5, 28), date(2025, 5, 28)))
    source = await world.do(lambda tx: draft_agenda(tx, world.board, MEETING))
    assert source
    assert [p.key for p in source.members] == ["signe", "torben"]
    assert [p.key for p in source.absent] == ["signe"]
    meeting = await world.get(MEETINGS, MEETING)
    await world.put(MEETINGS, replace(meeting, absent=(TORBEN.key,)))
    source = await world.do(lambda tx: draft_agenda(tx, world.board, MEETING))
    assert source
    assert [p.key for p in source.absent] == ["signe", "torben"]


async def test_there_is_nothing_before_it_is_posted_or_settled() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    assert await world.do(lambda tx: posted_agenda(tx, world.board, MEETING)) is None
    assert await world.do(lambda tx: draft_agenda(tx, world.board, MEETING)) is None
    assert await world.do(lambda tx: settled_status(tx, world.board, "2025-05/status")) is None
