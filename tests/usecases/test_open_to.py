"""A person's own data holds of closed items what that person may read."""

import asyncio

import pytest

from domain.people import Person
from tests.access.closed_town import BODIL, MARK, closed_town
from tests.usecases.world import SIGNE, TORBEN
from usecases.export_person import export_person


@pytest.mark.parametrize(("person", "reads"), [(TORBEN, True), (SIGNE, False), (BODIL, False)], ids=str)
def test_the_export_of_a_person_is_as_open_as_the_chat(person: Person, *, reads: bool) -> None:
    world = asyncio.run(closed_town())
    found = asyncio.run(export_person(world.store, person))
    assert found.records
    assert (MARK in str(found.records).casefold()) == reads
