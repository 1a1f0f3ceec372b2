"""What the set-up says of the rounds at the very instants where they change."""

from dialogs.reader import Reader
from dialogs.views import render
from domain.delivery import view
from tests.conversations.chat import read_card
from tests.usecases.world import INGER, PEOPLE_OF_TOWN, PLAN, World
from texts import Language, Words
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.responsibility import audience_of


async def _imported(world: World) -> None:
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN))


async def _told(world: World) -> list[str]:
    async with world.store.transaction() as tx:
        reader = Reader(
            tx, world.board, world.now, Words(Language.DANISH), await audience_of(tx, INGER, world.now)
        )
        message = await render(reader, view("setup"))
    assert message is not None
    return [line for line in read_card(message.cards_json()) if "maj" in line or "juni" in line]


async def test_a_round_that_opens_now_is_not_the_next() -> None:
    world = World()
    await _imported(world)
    await world.tick("2025-05-02 09:00")
    assert any("Næste: status for maj åbner onsdag den 14. maj kl. 9" in line for line in await _told(world))
    world.it_is("2025-05-14 09:00")
    assert not any("status for maj" in line for line in await _told(world))
    await world.tick("2025-05-14 09:00")
    told = await _told(world)
    assert told[0] == "– Seneste runde: maj"
    assert "Næste: status for juni" in told[1]


async def test_a_round_that_will_not_open_by_itself_is_named() -> None:
    world = World()
    world.it_is("2025-05-16 10:00")
    await _imported(world)
    await world.tick("2025-05-16 10:00")
    assert any(
        "Runden for maj (frist onsdag den 21. maj kl. 12) er ikke åbnet" in line
        for line in await _told(world)
    )
