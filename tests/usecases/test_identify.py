"""Who is writing: by object id, or bound once by the roster's UPN (design.md §2)."""

from dataclasses import replace

import pytest

from domain.delivery import Contact, Reach
from domain.people import Person, Role
from tests.usecases.world import INGER, METTE, PEOPLE_OF_TOWN, TENANT, World, founded, person
from usecases.collections import CONTACTS, PEOPLE
from usecases.identify import Sender, identify
from usecases.import_people import import_people
from usecases.ports import Member

FROM_METTE = Sender(
    aad_object_id="oid-mette",
    member="29:mette",
    conversation="a:mette",
    service_url="https://smba.example",
    tenant=TENANT,
    bot="28:bot",
    locale="da-DK",
)
IN_ROSTER = Member("29:mette", "Mette", "oid-mette", "Mette@fjordby.example", TENANT)


async def writes(
    world: World, sender: Sender = FROM_METTE, member: Member | None = IN_ROSTER
) -> Person | None:
    world.roster.people = {member.id: member} if member else {}
    return await world.do(lambda tx: identify(tx, world.board, world.now, world.roster, sender))


async def contact(world: World, key: str = "mette") -> Contact | None:
    return {c.person: c for c in await world.all(CONTACTS)}.get(key)


async def test_somebody_with_the_files_object_id_needs_no_roster() -> None:
    world = await founded()
    known = replace(METTE, aad_object_id="OID-Mette")
    await world.put(PEOPLE, known)
    assert await writes(world, member=None) == known


async def test_a_member_is_bound_once_by_upn_and_the_secretariat_is_told() -> None:
    world = await founded()
    assert await writes(world) == METTE
    assert await world.told(INGER) == ["person-bound"]
    await world.deliver()
    assert await writes(world, member=None) == METTE, "from now on by object id"
    assert await world.told(INGER) == []


async def test_the_contact_is_kept_up_to_date_and_written_only_when_it_changes() -> None:
    world = await founded()
    await writes(world)
    assert await contact(world) == Contact(
        "mette",
        "oid-mette",
        "29:mette",
        "a:mette",
        "https://smba.example",
        TENANT,
        "28:bot",
        "",
        "da-DK",
        Reach.REACHED,
    )
    async with world.store.transaction() as tx:
        await identify(tx, world.board, world.now, world.roster, FROM_METTE)
        assert not tx.changed
    await writes(world, replace(FROM_METTE, conversation="a:new", locale=""))
    changed = await contact(world)
    assert changed is not None
    assert (changed.conversation, changed.locale) == ("a:new", "da-DK")


async def test_writing_in_a_channel_does_not_move_the_private_chat() -> None:
    world = await founded()
    await writes(world)
    await writes(world, replace(FROM_METTE, conversation="19:channel", is_personal=False))
    known = await contact(world)
    assert known is not None
    assert known.conversation == "a:mette"


@pytest.mark.parametrize(
    ("why", "member"),
    [
        ("a guest", replace(IN_ROSTER, guest=True)),
        ("an external account", replace(IN_ROSTER, upn="mette_fjordby.example#EXT#@andet.example")),
        ("an external account of that name", replace(IN_ROSTER, upn="mette@fjordby.example#EXT#")),
        ("another tenant", replace(IN_ROSTER, tenant="andet")),
        ("another object id", replace(IN_ROSTER, aad_object_id="oid-other")),
        ("another mail", replace(IN_ROSTER, upn="mette.jensen@fjordby.example")),
        ("no mail", replace(IN_ROSTER, upn="")),
        ("nobody in the roster", None),
    ],
)
async def test_not_bound_and_nobody_hears_of_it(why: str, member: Member | None) -> None:
    world = await founded()
    assert await writes(world, member=member) is None, why
    assert await world.all(CONTACTS) == []
    assert await world.told(INGER) == []


async def test_a_display_name_means_nothing() -> None:
    world = await founded()
    assert (
        await writes(world, member=replace(IN_ROSTER, name=METTE.name, upn="frans@fremmed.example")) is None
    )


async def test_without_an_object_id_nobody_is_known() -> None:
    world = await founded()
    await world.put(PEOPLE, METTE, replace(INGER, aad_object_id=""))
    assert await writes(world, replace(FROM_METTE, aad_object_id="")) is None


async def test_a_silent_roster_binds_nobody() -> None:
    world = await founded()
    world.roster.silent = True
    assert await writes(world) is None


async def test_two_people_with_the_same_mail_are_not_told_apart_and_the_secretariat_hears_of_it() -> None:
    world = await founded()
    await world.put(PEOPLE, replace(METTE, key="mette2"))
    assert await writes(world) is None
    assert await world.all(CONTACTS) == []
    assert await world.told(INGER) == ["binding-refused"]


async def test_a_mail_is_not_free_because_another_of_its_owners_is_bound() -> None:
    world = await founded()
    await world.put(PEOPLE, replace(METTE, key="mette2", aad_object_id="oid-mette2"))
    assert await writes(world) is None
    assert await world.told(INGER) == ["binding-refused"]


async def test_capitals_make_nobody_another() -> None:
    world = await founded()
    assert await writes(world, replace(FROM_METTE, aad_object_id="OID-Mette", tenant=TENANT.upper())) == METTE
    await world.deliver()
    assert await writes(world, member=None) == METTE
    assert await world.told(INGER) == []


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.ADMIN])
async def test_a_binding_by_upn_ends_when_the_person_becomes_more(role: Role) -> None:
    world = await founded()
    await writes(world)
    await world.deliver()
    promoted = replace(METTE, roles=METTE.roles | {role})
    await world.put(PEOPLE, promoted)
    assert await writes(world) is None
    assert "binding-refused" in await world.told(INGER)
    await world.put(PEOPLE, replace(promoted, aad_object_id="oid-mette"))
    assert (await writes(world)) is not None


async def test_a_key_that_passes_to_somebody_else_takes_nobody_along() -> None:
    """The old one is a stranger, and is not written to for the new one, who is bound like anybody."""
    world = await founded()
    await writes(world)
    sofie = replace(METTE, name="Sofie Holm", email="sofie@fjordby.example")
    await world.do(lambda tx: import_people(tx, world.now, (sofie, *PEOPLE_OF_TOWN[1:])))
    assert await contact(world) is None
    assert await writes(world) is None
    from_sofie = replace(FROM_METTE, aad_object_id="oid-sofie", member="29:sofie", conversation="a:sofie")
    in_roster = replace(IN_ROSTER, id="29:sofie", aad_object_id="oid-sofie", upn="sofie@fjordby.example")
    assert await writes(world, from_sofie, in_roster) == sofie


@pytest.mark.parametrize(
    ("oid", "email", "stays"),
    [
        ("OID-METTE", "mette@fjordby.example", True),
        ("oid-mette", "mette.holm@fjordby.example", True),
        ("", "METTE@fjordby.example", True),
        ("", "mette.holm@fjordby.example", False),
        ("oid-other", "mette@fjordby.example", False),
    ],
)
async def test_a_changed_file_keeps_the_chat_only_of_the_same_person(
    oid: str, email: str, *, stays: bool
) -> None:
    world = await founded()
    await writes(world)
    changed = replace(METTE, aad_object_id=oid, email=email)
    await world.do(lambda tx: import_people(tx, world.now, (changed, *PEOPLE_OF_TOWN[1:])))
    assert (await contact(world) is not None) == stays


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.ADMIN])
async def test_secretariat_and_admin_are_bound_only_by_the_files_object_id(role: Role) -> None:
    world = await founded()
    await world.put(PEOPLE, replace(METTE, roles=frozenset({Role.CHIEF, role})))
    assert await writes(world) is None
    assert "binding-refused" in await world.told(INGER)


async def test_the_same_upn_with_another_id_is_refused_and_reported() -> None:
    world = await founded()
    await writes(world)
    await world.deliver()
    other = replace(FROM_METTE, aad_object_id="oid-new")
    assert await writes(world, other, replace(IN_ROSTER, aad_object_id="oid-new")) is None
    assert await world.told(INGER) == ["binding-refused"]
    bound = await contact(world)
    assert bound is not None
    assert bound.aad_object_id == "oid-mette"


async def test_an_object_id_in_the_file_is_not_overruled_by_a_upn() -> None:
    world = await founded()
    await world.put(PEOPLE, replace(METTE, aad_object_id="oid-in-file"))
    assert await writes(world) is None
    assert await world.told(INGER) == ["binding-refused"]


async def test_a_file_that_names_another_id_ends_the_old_binding() -> None:
    world = await founded()
    await writes(world)
    await world.put(PEOPLE, replace(METTE, aad_object_id="oid-in-file"))
    assert await writes(world) is None
    assert await writes(world, replace(FROM_METTE, aad_object_id="oid-in-file")) is not None


async def test_somebody_who_has_left_is_a_stranger() -> None:
    world = await founded()
    await writes(world)
    await world.put(PEOPLE, replace(METTE, active=False))
    assert await writes(world) is None
    fresh = await founded()
    await fresh.put(PEOPLE, replace(METTE, active=False))
    assert await writes(fresh) is None


async def test_a_stranger_leaves_no_trace() -> None:
    world = await founded()
    frans = replace(IN_ROSTER, id="29:frans", aad_object_id="oid-frans", upn=person("frans").email)
    sender = replace(FROM_METTE, member="29:frans", aad_object_id="oid-frans")
    assert await writes(world, sender, frans) is None
    assert await world.all(CONTACTS) == []
