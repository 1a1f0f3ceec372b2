"""Binding the board's channel, the strangers in it, and the bot's coming and going (design.md §2)."""

from dataclasses import replace

import pytest

from domain.delivery import Contact, Reach
from domain.errors import NotAllowed
from domain.people import Person
from tests.usecases.world import INGER, KARSTEN, METTE, World, founded
from usecases.bind_channel import BOARD_CHANNEL, Place, accept_strangers, bind_channel, strangers
from usecases.collections import CHANNELS, CONTACTS, PEOPLE
from usecases.ports import Member, RosterUnavailable
from usecases.take_leave import take_leave
from usecases.welcome_person import welcome_person

BOT = Member("bot", "Rød Tråd")
INGER_THERE = Member("29:inger", "Inger", "oid-inger")
METTE_THERE = Member("29:mette", "Mette", "oid-mette")
FRANS_THERE = Member("29:frans", "Frans", "oid-frans")


async def strange(world: World) -> list[str]:
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    return [m.id for m in await world.do(lambda tx: strangers(tx, world.roster, channel))]


async def bound(*members: Member) -> World:
    world = await founded()
    await world.bind()
    world.roster.people = {m.id: m for m in members}
    return world


@pytest.mark.parametrize("who", [METTE, KARSTEN])
async def test_only_the_secretariat_binds(who: Person) -> None:
    world = await founded()
    place = Place("19:x", "https://smba.example", "fjordby", "bot")
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: bind_channel(tx, world.now, who, place))


async def test_a_new_binding_takes_the_place_of_the_old_with_nobody_accepted() -> None:
    world = await bound()
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    await world.do(lambda tx: accept_strangers(tx, world.now, INGER, channel, ("29:frans",)))
    await world.bind()
    assert [c.accepted for c in await world.all(CHANNELS)] == [()]


async def test_whom_we_do_not_know_is_a_stranger() -> None:
    world = await bound(BOT, INGER_THERE, METTE_THERE, FRANS_THERE)
    assert await strange(world) == ["29:mette", "29:frans"]
    await world.put(CONTACTS, Contact("mette", aad_object_id="oid-mette"))
    assert await strange(world) == ["29:frans"]


async def test_who_has_left_becomes_a_stranger() -> None:
    world = await bound(INGER_THERE, METTE_THERE)
    await world.put(CONTACTS, Contact("mette", aad_object_id="oid-mette"))
    await world.put(PEOPLE, replace(METTE, active=False), replace(INGER, active=False))
    assert await strange(world) == ["29:inger", "29:mette"]


async def test_a_member_without_an_object_id_is_a_stranger() -> None:
    world = await bound(Member("29:x", "x"))
    await world.put(CONTACTS, Contact("mette"))
    assert await strange(world) == ["29:x"]


async def test_a_stranger_the_secretariat_confirmed_is_one_no_more() -> None:
    world = await bound(FRANS_THERE)
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: accept_strangers(tx, world.now, METTE, channel, ("29:frans",)))
    await world.do(lambda tx: accept_strangers(tx, world.now, INGER, channel, ("29:frans",)))
    assert await strange(world) == []


async def test_a_silent_roster_tells_of_no_strangers_but_fails() -> None:
    world = await bound(FRANS_THERE)
    world.roster.silent = True
    with pytest.raises(RosterUnavailable):
        await strange(world)


async def leave(world: World, conversation: str, team: str = "") -> None:
    await world.do(lambda tx: take_leave(tx, world.board, world.now, conversation, team))


async def test_removed_from_the_channel_it_is_bound_no_more_and_the_secretariat_is_told() -> None:
    world = await bound()
    await leave(world, "19:direktionen")
    assert await world.all(CHANNELS) == []
    assert await world.told(INGER) == ["sentence"]


async def test_removed_from_the_team_every_channel_of_it_is_gone() -> None:
    world = await bound()
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    await world.put(CHANNELS, replace(channel, team="19:team"))
    await leave(world, "19:general", "19:other")
    assert len(await world.all(CHANNELS)) == 1
    await leave(world, "19:general", "19:team")
    assert await world.all(CHANNELS) == []


async def test_removed_from_a_chat_the_person_is_known_not_to_be_reached() -> None:
    world = await founded()
    await world.put(CONTACTS, Contact("mette", conversation="a:mette", reach=Reach.REACHED, welcomed=True))
    await leave(world, "a:mette")
    assert await world.all(CONTACTS) == [Contact("mette", reach=Reach.NOT_INSTALLED)]
    assert await world.told(INGER) == []


async def test_somebody_is_welcomed_once() -> None:
    world = await founded()
    assert [await world.do(lambda tx: welcome_person(tx, METTE)) for _ in range(2)] == [True, False]
