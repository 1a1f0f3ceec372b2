"""Where a message goes: to the chat of the person the file means, and of nobody else."""

from dataclasses import replace

import pytest

from bot.addresses import Address, Unreachable, address_of
from domain.delivery import Contact, OutboxRow, view
from domain.people import Person, Role
from tests.usecases.world import METTE, World, founded
from usecases.collections import CONTACTS, PEOPLE

FALLBACK = Address("https://smba.example/", "", "28:bot", "fjordby")
KNOWN = Contact("mette", "oid-mette", "29:mette", "a:mette", "https://smba.example/", "fjordby", "28:bot")


async def address(world: World, person: Person) -> Address:
    await world.put(PEOPLE, person)
    await world.put(CONTACTS, KNOWN)
    row = OutboxRow("notice/mette/x", "person/mette", (view("help"),), world.now, world.now)
    async with world.store.transaction() as tx:
        return await address_of(tx, row, FALLBACK)


@pytest.mark.parametrize("oid", ["", "oid-mette", "OID-METTE"])
async def test_a_person_is_written_to_in_the_known_chat(oid: str) -> None:
    found = await address(await founded(), replace(METTE, aad_object_id=oid))
    assert (found.conversation, found.member, found.person) == ("a:mette", "", "mette")


async def test_with_another_object_id_in_the_file_a_new_chat_is_made() -> None:
    found = await address(await founded(), replace(METTE, aad_object_id="oid-new"))
    assert (found.conversation, found.member) == ("", "oid-new")


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.ADMIN])
async def test_what_the_secretariat_is_told_goes_to_no_chat_bound_by_a_upn(role: Role) -> None:
    with pytest.raises(Unreachable, match="not-installed"):
        await address(await founded(), replace(METTE, roles=frozenset({role})))


async def test_who_has_left_is_not_written_to() -> None:
    with pytest.raises(Unreachable, match="has left"):
        await address(await founded(), replace(METTE, active=False))
