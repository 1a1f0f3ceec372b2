"""However many follow-ups there are and however long: no card is too large, and each line says what it must."""

import orjson
import pytest

from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.views import render
from domain.access import CHANNEL
from domain.delivery import View, view
from domain.follow_ups import LONGEST, Proposal
from domain.owners import Owner
from domain.people import Person
from tests.dialogs.test_card_sizes import LARGEST_CARD
from tests.usecases.world import ANNA, INGER, METTE, World, founded
from texts import LANGUAGES, Language, Words
from usecases.agree_follow_up import agree_follow_up
from usecases.ports import Transaction
from usecases.responsibility import audience_of

MEETING = "2025-05"


async def crowded() -> World:
    """Fifty follow-ups of all the words there is room for."""
    world = await founded()
    await world.tick("2025-05-28 12:00")

    async def agree(tx: Transaction) -> None:
        for n in range(50):
            words = f"{n} {'ø' * LONGEST}"[:LONGEST]
            proposal = Proposal(words, Owner((METTE.key, ANNA.key)), world.board.day(world.now))
            await agree_follow_up(tx, world.board, world.now, INGER, MEETING, proposal)

    await world.do(agree)
    return world


async def rendered(world: World, person: Person | None, what: View, language: Language) -> Message:
    async with world.store.transaction() as tx:
        audience = await audience_of(tx, person, world.now) if person else CHANNEL
        message = await render(Reader(tx, world.board, world.now, Words(language), audience), what)
    assert message is not None
    return message


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_card_is_too_large(language: Language) -> None:
    world = await crowded()
    keys = ",".join(f"{MEETING}/{n:03}" for n in range(1, 51))
    one = {"follow_up": f"{MEETING}/001"}
    for person, what in (
        (INGER, view("follow-ups")),
        (INGER, view("follow-ups", all="1")),
        (METTE, view("follow-ups", mine="1", all="1")),
        (None, view("follow-ups")),
        (METTE, view("follow-up-which", act="follow_up.done", keys=keys)),
        (METTE, view("follow-up", **one)),
        (METTE, view("follow-up-form", asks="owner", **one)),
        (METTE, view("follow-up-told", what="agreed", owner=METTE.key, **one)),
    ):
        for card in (await rendered(world, person, what, language)).cards_json():
            assert len(orjson.dumps(card)) <= LARGEST_CARD, what


async def test_the_first_are_shown_with_buttons_and_the_rest_on_a_tap() -> None:
    world = await crowded()
    few = str((await rendered(world, INGER, view("follow-ups"), Language.DANISH)).cards_json())
    assert (few.count("follow_up.open"), "Vis alle 50" in few) == (8, True)
    many = str((await rendered(world, INGER, view("follow-ups", all="1"), Language.DANISH)).cards_json())
    assert (many.count("Mette Jensen og Anna Jensen"), "og 20 mere" in many) == (30, True)
